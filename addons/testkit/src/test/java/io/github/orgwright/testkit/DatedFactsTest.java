package io.github.orgwright.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.orgwright.change.Dated;
import io.github.orgwright.change.PositionVersion;
import io.github.orgwright.core.Person;
import io.github.orgwright.testkit.model.DatedFacts;
import io.github.orgwright.testkit.model.Sample;
import io.github.orgwright.testkit.reorg.FactsSample;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Generated facts and snapshots, of which histories are made. */
class DatedFactsTest {
  private static final OrgVersions VERSIONS =
      OrgVersions.of(OrgGenerator.organizations().adversarial().ofSize(0, 8)).withProblems();

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
