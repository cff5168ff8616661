package io.github.orgwright.properties;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.orgwright.change.Dated;
import io.github.orgwright.change.History;
import io.github.orgwright.change.PositionVersion;
import io.github.orgwright.change.Snapshot;
import io.github.orgwright.change.Validity;
import io.github.orgwright.core.Organization;
import io.github.orgwright.testkit.OrgGenerator;
import io.github.orgwright.testkit.OrgVersions;
import io.github.orgwright.testkit.jqwik.Adversarial;
import io.github.orgwright.testkit.jqwik.OrgSize;
import io.github.orgwright.testkit.jqwik.Organizations;
import io.github.orgwright.testkit.model.DatedFacts;
import io.github.orgwright.testkit.model.ReorgScript;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The laws of histories, of snapshots and of dated facts. */
class HistoryPropertyTest {
  private static final int DAYS = 12;
  private static final LocalDate START = LocalDate.of(2024, 2, 25);

  private static LocalDate day(int number) {
    return START.plusDays(number);
  }

  @Provide
  Arbitrary<List<Snapshot>> snapshots() {
    OrgGenerator organizations = OrgGenerator.organizations().adversarial().ofSize(0, 25);
    return Organizations.of(OrgVersions.of(organizations).withProblems().snapshots(8));
  }

  @Property
  void snapshotsFollowTheLaws(@ForAll("snapshots") List<Snapshot> snapshots) {
    History history = History.of(snapshots);
    HistoryLaws.check(history, snapshots);
    LocalDate first = history.validity().from().orElseThrow();
    assertThrows(IllegalArgumentException.class, () -> history.asOf(first.minusDays(1)));
  }

  @Property
  void stagesOfReorganizationsFollowTheLaws(@ForAll ReorgScript script, @ForAll Random random) {
    List<Snapshot> snapshots = new ArrayList<>();
    script
        .organizations()
        .limit(DAYS)
        .forEach(stage -> snapshots.add(Snapshot.on(day(snapshots.size()), stage)));
    Collections.shuffle(snapshots, random);
    HistoryLaws.check(History.of(snapshots), snapshots);
  }

  @Property
  void factsFollowTheLaws(@ForAll DatedFacts facts) {
    HistoryLaws.check(facts.history(), facts);
  }

  @Property
  void adversarialFactsFollowTheLaws(@ForAll @Adversarial @OrgSize(max = 25) DatedFacts facts) {
    History history = facts.history();
    HistoryLaws.check(history, facts);
    List<Validity> validities =
        Stream.concat(
                facts.positions().stream().map(Dated::validity),
                facts.people().stream().map(Dated::validity))
            .toList();
    assertEquals(
        validities.stream().allMatch(one -> one.from().isPresent())
            ? validities.stream().flatMap(one -> one.from().stream()).min(Comparator.naturalOrder())
            : Optional.empty(),
        history.validity().from());
  }

  @Property
  void daysInAnyOrderAreAsIfBuiltAnew(
      @ForAll @Adversarial @OrgSize(max = 25) DatedFacts facts,
      @ForAll("snapshots") List<Snapshot> snapshots,
      @ForAll Random random) {
    for (History history : List.of(facts.history(), History.of(snapshots))) {
      if (history.days().isEmpty()) {
        continue;
      }
      LocalDate first = history.days().get(0);
      LocalDate begin = history.validity().from().orElse(first.minusDays(2));
      LocalDate end = history.days().get(history.days().size() - 1).plusDays(2);
      List<LocalDate> days = new ArrayList<>(begin.datesUntil(end).toList());
      Collections.shuffle(days, random);
      for (LocalDate day : days) {
        Organization walked = history.asOf(day);
        Organization anew = walked.toBuilder().tryBuild().organization();
        assertEquals(anew, walked);
        assertEquals(EditsPropertyTest.answers(anew), EditsPropertyTest.answers(walked));
        // Of this one, no other day was asked, so it is made without another organization.
        History fresh = history.changeFrom(day, edit -> edit.name("Another name"));
        assertEquals(fresh.asOf(day).edit().name(walked.name()).apply(), walked, day::toString);
      }
    }
  }

  @Property
  void overlapsAreRefused(
      @ForAll @Adversarial @OrgSize(max = 8) Organization org, @ForAll Random random) {
    List<Dated<PositionVersion>> versions = new ArrayList<>();
    for (int number = random.nextInt(5); number >= 0; number--) {
      org.positions()
          .forEach(
              position ->
                  versions.add(
                      new Dated<>(
                          validity(random), new PositionVersion(position, List.of(), List.of()))));
    }
    boolean hasOverlap = false;
    for (int i = 0; i < versions.size(); i++) {
      for (int j = 0; j < i; j++) {
        hasOverlap |=
            versions.get(i).value().equals(versions.get(j).value())
                && isOverlap(versions.get(i).validity(), versions.get(j).validity());
      }
    }
    DatedFacts facts = new DatedFacts(org, versions, List.of());
    if (hasOverlap) {
      assertThrows(IllegalArgumentException.class, facts::history);
    } else {
      assertEquals(versions.isEmpty(), facts.history().positionIds().isEmpty());
    }
  }

  private static Validity validity(Random random) {
    int from = random.nextInt(DAYS + 2) - 1;
    int until = from + 1 + random.nextInt(DAYS / 2);
    if (from < 0) {
      return until > DAYS ? Validity.always() : Validity.endingBefore(day(until));
    }
    return until > DAYS ? Validity.startingOn(day(from)) : Validity.between(day(from), day(until));
  }

  private static boolean isOverlap(Validity one, Validity other) {
    return Stream.iterate(-1, number -> number <= 2 * DAYS, number -> number + 1)
        .map(HistoryPropertyTest::day)
        .anyMatch(day -> isOn(day, one) && isOn(day, other));
  }

  private static boolean isOn(LocalDate day, Validity validity) {
    return validity.from().filter(day::isBefore).isEmpty()
        && validity.until().filter(end -> !day.isBefore(end)).isEmpty();
  }

  @Property
  void textOfAPeriodCanBeParsed(@ForAll Random random) {
    Validity one = validity(random);
    Validity other = validity(random);
    assertEquals(one, Validity.parse(one.toString()));
    assertEquals(one.hashCode(), Validity.parse(one.toString()).hashCode());
    assertEquals(one.toString().equals(other.toString()), one.equals(other));
    assertEquals(isOverlap(one, other), one.overlaps(other));
    for (int number = -2; number <= 2 * DAYS; number++) {
      assertEquals(isOn(day(number), one), one.contains(day(number)));
    }
  }
}
