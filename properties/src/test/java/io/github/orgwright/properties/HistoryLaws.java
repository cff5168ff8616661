package io.github.orgwright.properties;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.Iterables;
import io.github.orgwright.change.Dated;
import io.github.orgwright.change.History;
import io.github.orgwright.change.OrgDiff;
import io.github.orgwright.change.PositionVersion;
import io.github.orgwright.change.Snapshot;
import io.github.orgwright.change.Validity;
import io.github.orgwright.core.Assignment;
import io.github.orgwright.core.Organization;
import io.github.orgwright.testkit.model.DatedFacts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * What always holds for histories of organizations. Each day is compared with an organization that
 * is built for this day alone.
 *
 * @param history the history
 * @param expected the organization of a day
 * @param days the days to compare, ascending, at least one. With each day on which the expected
 *     organization changes, they have the day before it, if the history has begun. Each position
 *     and person of the history exists on one of them
 */
record HistoryLaws(
    History history, Function<LocalDate, Organization> expected, List<LocalDate> days) {
  private static final LocalDate ANY_DAY = LocalDate.of(2024, 2, 25);

  /** Checks the history of facts, which begins with the first of them at the latest. */
  static void check(History history, DatedFacts facts) {
    NavigableSet<LocalDate> days = daysAround(history, facts.days());
    LocalDate first = history.validity().from().orElse(days.first());
    for (LocalDate day : days.headSet(first)) {
      Organization none = facts.asOf(day);
      assertEquals(0, none.positions().size() + none.people().size(), day + " is too early");
    }
    new HistoryLaws(history, facts::asOf, List.copyOf(days.tailSet(first))).check();
  }

  /** The days on which something may change, with the day before and after each. */
  private static NavigableSet<LocalDate> daysAround(History history, Set<LocalDate> changes) {
    NavigableSet<LocalDate> days = new TreeSet<>();
    history.validity().from().ifPresent(days::add);
    for (LocalDate day : Iterables.concat(history.days(), changes)) {
      days.addAll(List.of(day.minusDays(1), day, day.plusDays(1)));
    }
    return days.isEmpty() ? new TreeSet<>(Set.of(ANY_DAY)) : days;
  }

  /** Each day has the latest snapshot; of several ones of a day, the last one counts. */
  static void check(History history, List<Snapshot> snapshots) {
    NavigableMap<LocalDate, Organization> valid = new TreeMap<>();
    List<Snapshot> superseded = new ArrayList<>();
    for (Snapshot snapshot : snapshots) {
      Organization earlier = valid.put(snapshot.day(), snapshot.organization());
      if (earlier != null) {
        superseded.add(Snapshot.on(snapshot.day(), earlier));
      }
    }
    superseded.sort(Comparator.comparing(Snapshot::day));
    assertEquals(Validity.startingOn(valid.firstKey()), history.validity());
    assertEquals(superseded, history.superseded());
    assertEquals(
        valid.keySet().stream()
            .filter(
                day ->
                    day.equals(valid.firstKey())
                        || !valid.lowerEntry(day).getValue().equals(valid.get(day)))
            .toList(),
        history.days());
    new HistoryLaws(
            history,
            day -> valid.floorEntry(day).getValue(),
            List.copyOf(daysAround(history, valid.keySet()).tailSet(valid.firstKey())))
        .check();
  }

  void check() {
    Set<String> positions = new LinkedHashSet<>();
    Set<String> people = new LinkedHashSet<>();
    Organization first = expected.apply(days.get(0));
    Organization before = first;
    for (LocalDate day : days) {
      Organization wanted = expected.apply(day);
      Organization actual = history.asOf(day);
      assertEquals(wanted, actual, () -> day + ": " + OrgDiff.between(actual, wanted).text());
      assertTrue(
          wanted.equals(before) || history.days().contains(day),
          () -> day + " is a day of change, but not in " + history.days());
      positions.addAll(Given.ids(wanted.positions().list()));
      people.addAll(Given.ids(wanted.people().list()));
      before = wanted;
    }
    OrgDiff whole = history.between(days.get(0), days.get(days.size() - 1));
    assertEquals(first, whole.before());
    assertEquals(before, whole.after());
    assertEquals(positions, Set.copyOf(history.positionIds()));
    assertEquals(people, Set.copyOf(history.personIds()));
    positions.forEach(
        id -> checkTimeline(history.timeline(id), day -> version(expected.apply(day), id)));
    people.forEach(
        id ->
            checkTimeline(
                history.held(id).stream()
                    .map(one -> new Dated<>(one.validity(), inOrder(one.value())))
                    .toList(),
                day -> held(expected.apply(day), id)));
  }

  private static Optional<PositionVersion> version(Organization organization, String id) {
    return organization
        .positions()
        .find(id)
        .map(
            position ->
                new PositionVersion(
                    position,
                    organization.lines().stream()
                        .filter(line -> line.reporter().equals(id))
                        .toList(),
                    organization.assignments().stream()
                        .filter(held -> held.position().equals(id))
                        .toList()));
  }

  private static Optional<List<Assignment>> held(Organization organization, String person) {
    List<Assignment> held =
        organization.assignments().stream().filter(one -> one.person().equals(person)).toList();
    return held.isEmpty() ? Optional.empty() : Optional.of(inOrder(held));
  }

  private static List<Assignment> inOrder(List<Assignment> held) {
    return held.stream().sorted(Comparator.comparing(Assignment::position)).toList();
  }

  /** A timeline has what is expected on each day, and a new entry where something changes. */
  private <T> void checkTimeline(List<Dated<T>> timeline, Function<LocalDate, Optional<T>> wanted) {
    for (LocalDate day : days) {
      Optional<T> actual =
          timeline.stream()
              .filter(dated -> dated.validity().contains(day))
              .map(Dated::value)
              .findFirst();
      assertEquals(wanted.apply(day), actual, () -> day + " in " + timeline);
    }
    for (int i = 1; i < timeline.size(); i++) {
      Optional<LocalDate> end = timeline.get(i - 1).validity().until();
      LocalDate from = timeline.get(i).validity().from().orElse(LocalDate.MIN);
      boolean isJoined = end.filter(from::equals).isPresent();
      assertTrue(
          end.filter(day -> !day.isAfter(from)).isPresent()
              && !(isJoined && timeline.get(i - 1).value().equals(timeline.get(i).value())),
          timeline::toString);
    }
  }
}
