package io.github.orgwright.testkit;

import static io.github.orgwright.testkit.junit.PropertyAssert.forAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.orgwright.change.Dated;
import io.github.orgwright.change.History;
import io.github.orgwright.change.PositionVersion;
import io.github.orgwright.change.Snapshot;
import io.github.orgwright.change.Validity;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Person;
import io.github.orgwright.core.Position;
import io.github.orgwright.testkit.model.DatedFacts;
import io.github.orgwright.testkit.model.Sample;
import io.github.orgwright.testkit.reorg.FactsSample;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;

class HistoryLawsTest {
  private static final OrgVersions VERSIONS =
      OrgVersions.of(OrgGenerator.organizations().adversarial().ofSize(0, 8)).withProblems();
  private static final LocalDate MAY = LocalDate.of(2024, 5, 1);
  private static final DatedFacts ONE =
      new DatedFacts(
          Organization.named("Acme").build(),
          List.of(
              new Dated<>(
                  Validity.startingOn(FactsSample.FIRST_DAY.plusDays(1)),
                  new PositionVersion(Position.of("a"), List.of(), List.of()))),
          List.of());

  @Test
  void whatOrgwrightDoesFollowsTheLaws() {
    forAll(VERSIONS.facts()).tries(100).satisfies(HistoryLaws.standard()::check);
    forAll(VERSIONS.snapshots(6)).tries(100).satisfies(HistoryLaws.standard()::check);
  }

  @Test
  void violationShowsTheLawTheDayAndTheFacts() {
    HistoryLaws laws =
        HistoryLaws.standard()
            .storedBy(
                facts ->
                    new DatedFacts(
                            facts.declared(),
                            facts.positions().stream()
                                .map(
                                    dated ->
                                        new Dated<>(
                                            Validity.startingOn(MAY.minusYears(1)), dated.value()))
                                .toList(),
                            facts.people())
                        .history());
    assertEquals(
        """
        law violated: a day has the organization of the facts that are valid on it

        2023-05-01: 1 position removed
          position a is removed

        2024-02-26/.. a reports to no one\
        """,
        assertThrows(AssertionError.class, () -> laws.check(ONE)).getMessage());
  }

  private static DatedFacts oneFrom(LocalDate from, LocalDate until) {
    return new DatedFacts(
        ONE.declared(),
        List.of(new Dated<>(Validity.between(from, until), ONE.positions().get(0).value())),
        List.of());
  }

  @Test
  void factsOfOtherYearsAreChecked() {
    DatedFacts far = oneFrom(MAY.plusYears(10), MAY.plusYears(30));
    HistoryLaws.standard().check(far);
    HistoryLaws.standard().check(new DatedFacts(ONE.declared(), List.of(), List.of()));
    HistoryLaws late =
        HistoryLaws.standard()
            .storedBy(facts -> oneFrom(MAY.plusYears(10), MAY.plusYears(30).plusDays(1)).history());
    assertEquals(
        """
        law violated: a day has the organization of the facts that are valid on it

        2054-05-01: 1 position removed
          position a is removed

        2034-05-01/2054-05-01 a reports to no one\
        """,
        assertThrows(AssertionError.class, () -> late.check(far)).getMessage());
  }

  @Test
  void historyThatBeginsTooLateIsFound() {
    DatedFacts facts = oneFrom(MAY, MAY.plusYears(1));
    HistoryLaws late =
        HistoryLaws.standard()
            .storedBy(any -> oneFrom(MAY.plusDays(1), MAY.plusYears(1)).history());
    assertEquals(
        """
        law violated: a history begins on the first day on which a fact is valid, or before

        2024-05-01 is before 2024-05-02/2025-05-01

        2024-05-01/2025-05-01 a reports to no one\
        """,
        assertThrows(AssertionError.class, () -> late.check(facts)).getMessage());
  }

  @Test
  void storeOfSnapshotsThatLosesOneIsFound() {
    Organization before = ONE.asOf(MAY);
    List<Snapshot> snapshots =
        List.of(
            Snapshot.on(MAY, before),
            Snapshot.on(MAY.plusYears(2), before.with("a", p -> p.title("A"))));
    HistoryLaws.standard().check(snapshots);
    for (int kept = 0; kept < 2; kept++) {
      Snapshot one = snapshots.get(kept);
      HistoryLaws laws = HistoryLaws.standard().snapshotsStoredBy(any -> History.of(one));
      String message = assertThrows(AssertionError.class, () -> laws.check(snapshots)).getMessage();
      assertTrue(
          message.startsWith(
              kept == 0
                  ? "law violated: the days of change of snapshots are"
                  : "law violated: a history of snapshots begins on the day of the first one"),
          message);
    }
  }

  @Test
  void storeThatLosesPeopleIsFoundInOneFact() {
    HistoryLaws laws =
        HistoryLaws.standard()
            .storedBy(
                facts -> new DatedFacts(facts.declared(), facts.positions(), List.of()).history());
    AssertionFailedError failure =
        assertThrows(
            AssertionFailedError.class, () -> forAll(VERSIONS.facts()).satisfies(laws::check));
    assertTrue(
        failure.getMessage().matches("(?s).* tries:\\n\\S+ person h\\d+\\n\\n.*"),
        failure::getMessage);
  }

  @Test
  void factsHaveGapsOpenEndsAndUnknownPeople() {
    Predicate<DatedFacts> hasOpenEnd =
        facts -> facts.positions().stream().anyMatch(one -> one.validity().until().isEmpty());
    Predicate<DatedFacts> hasGap =
        facts ->
            facts.positions().stream()
                .anyMatch(
                    one ->
                        one.validity()
                            .until()
                            .filter(
                                end ->
                                    facts.positions().stream()
                                        .anyMatch(
                                            later ->
                                                isLaterVersion(
                                                    later, one.value(), end.plusDays(1))))
                            .isPresent());
    Predicate<DatedFacts> hasUnknownPerson =
        facts ->
            facts.positions().stream()
                .flatMap(one -> one.value().assignments().stream())
                .anyMatch(
                    held ->
                        facts.people().stream()
                            .noneMatch(one -> one.value().id().equals(held.person())));
    for (Predicate<DatedFacts> feature : List.of(hasOpenEnd, hasGap, hasUnknownPerson)) {
      assertTrue(VERSIONS.facts().stream(0).limit(100).filter(feature).count() > 10);
    }
    assertEquals(VERSIONS.facts().generate(3), VERSIONS.facts().generate(3));
  }

  private static boolean isLaterVersion(
      Dated<PositionVersion> later, PositionVersion version, LocalDate from) {
    return later.value().position().id().equals(version.position().id())
        && later.validity().from().filter(from::equals).isPresent();
  }

  @Test
  void factsShrinkToTheSimplest() {
    Predicate<DatedFacts> fails = facts -> facts.asOf(FactsSample.FIRST_DAY).people().size() > 0;
    Sample<DatedFacts> sample =
        Stream.iterate(0L, seed -> seed + 1)
            .map(VERSIONS.facts()::sample)
            .filter(one -> fails.test(one.value()))
            .findFirst()
            .orElseThrow();
    DatedFacts smallest = ReorgShrinkingTest.shrunk(sample, fails, new int[1]);
    assertEquals(1, smallest.people().size() + smallest.positions().size());
    assertTrue(
        smallest.people().stream()
            .allMatch(one -> one.value().equals(Person.of(one.value().id()))));
  }

  @Test
  void snapshotsShrinkToOne() {
    assertEquals(
        1,
        ReorgShrinkingTest.shrunk(VERSIONS.snapshots(6).sample(3), any -> true, new int[1]).size());
  }
}
