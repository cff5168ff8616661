package io.github.orgwright.testkit;

import static java.util.Objects.requireNonNull;

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
import io.github.orgwright.testkit.reorg.FactsSample;
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
import java.util.function.Supplier;

/**
 * What always holds for histories of organizations, as checks for your own code that keeps dated
 * facts:
 *
 * <pre>{@code
 * HistoryLaws laws = HistoryLaws.standard().storedBy(facts -> ourStore(facts).history());
 * PropertyAssert.forAll(OrgVersions.of(OrgGenerator.organizations()).facts())
 *     .satisfies(laws::check);
 * }</pre>
 *
 * <p>A check that fails throws an {@link AssertionError} that states the law, what differs, and
 * what the history was made of. It needs no test engine. Each day of the history is compared with
 * an organization that is built for this day alone. Immutable; thread-safe if your function is.
 *
 * @since 0.1.0
 */
public final class HistoryLaws {
  private static final HistoryLaws STANDARD =
      new HistoryLaws(DatedFacts::history, snapshots -> History.of(snapshots));

  private final Function<? super DatedFacts, History> store;
  private final Function<? super List<Snapshot>, History> snapshotStore;

  private HistoryLaws(
      Function<? super DatedFacts, History> store,
      Function<? super List<Snapshot>, History> snapshotStore) {
    this.store = store;
    this.snapshotStore = snapshotStore;
  }

  /** {@return the laws for what Orgwright itself does} */
  public static HistoryLaws standard() {
    return STANDARD;
  }

  /**
   * {@return a copy that checks the history that your own code makes of facts, such as one that was
   * written and read again}
   *
   * @param newStore makes a history of facts
   */
  public HistoryLaws storedBy(Function<? super DatedFacts, History> newStore) {
    return new HistoryLaws(requireNonNull(newStore, "newStore"), snapshotStore);
  }

  /**
   * {@return a copy that checks the history that your own code makes of snapshots}
   *
   * @param newStore makes a history of snapshots, which are in any order
   */
  public HistoryLaws snapshotsStoredBy(Function<? super List<Snapshot>, History> newStore) {
    return new HistoryLaws(store, requireNonNull(newStore, "newStore"));
  }

  /**
   * Checks the history of facts: on each day, the organization is that of the facts that are valid
   * on it; the days of change include each day on which it changes; the difference between two days
   * is that of their organizations; timelines of positions and people say what holds on each day,
   * with a new entry where something changes; and before the history begins, no fact is valid.
   *
   * <p>Compares each day on which a fact begins or ends, each day of change of the history, and the
   * days before and after these. On all others, nothing can change.
   *
   * @param facts the facts
   * @throws AssertionError if one of these laws does not hold
   */
  public void check(DatedFacts facts) {
    History history = store.apply(facts);
    NavigableSet<LocalDate> days = daysAround(history, facts.days());
    LocalDate first = history.validity().from().orElse(days.first());
    Check check =
        new Check(history, facts::asOf, List.copyOf(days.tailSet(first)), facts::toString);
    for (LocalDate day : days.headSet(first)) {
      Organization expected = facts.asOf(day);
      check.require(
          expected.positions().size() + expected.people().size() == 0,
          "a history begins on the first day on which a fact is valid, or before",
          day + " is before " + history.validity());
    }
    check.all();
  }

  /**
   * The days on which something may change, with the day before and after each, and the first day
   * of the history; any day if nothing changes.
   */
  private static NavigableSet<LocalDate> daysAround(History history, Set<LocalDate> changes) {
    NavigableSet<LocalDate> days = new TreeSet<>();
    history.validity().from().ifPresent(days::add);
    for (LocalDate day : Iterables.concat(history.days(), changes)) {
      days.add(day.isAfter(LocalDate.MIN) ? day.minusDays(1) : day);
      days.add(day);
      days.add(day.isBefore(LocalDate.MAX) ? day.plusDays(1) : day);
    }
    if (days.isEmpty()) {
      days.add(FactsSample.FIRST_DAY);
    }
    return days;
  }

  /**
   * Checks the history of snapshots in the same way: each day has the organization of the latest
   * snapshot taken on or before it; of several snapshots of one day, the last in the list counts,
   * and the others are superseded; and the history begins on the day of the first snapshot.
   *
   * @param snapshots the snapshots, at least one; in any order, except for those of one day
   * @throws AssertionError if one of these laws does not hold
   */
  public void check(List<Snapshot> snapshots) {
    TreeMap<LocalDate, Organization> valid = new TreeMap<>();
    List<Snapshot> superseded = new ArrayList<>();
    for (Snapshot snapshot : snapshots) {
      Organization earlier = valid.put(snapshot.day(), snapshot.organization());
      if (earlier != null) {
        superseded.add(Snapshot.on(snapshot.day(), earlier));
      }
    }
    superseded.sort(Comparator.comparing(Snapshot::day));
    History history = snapshotStore.apply(List.copyOf(snapshots));
    Check check =
        new Check(
            history,
            day -> valid.floorEntry(day).getValue(),
            List.copyOf(daysAround(history, valid.keySet()).tailSet(valid.firstKey())),
            snapshots::toString);
    check.require(
        history.validity().equals(Validity.startingOn(valid.firstKey())),
        "a history of snapshots begins on the day of the first one and has no end",
        history.validity().toString());
    check.require(
        superseded.equals(history.superseded()),
        "snapshots of a day that has a later one are superseded",
        history.superseded().toString());
    check.require(
        history.days().equals(daysOfChange(valid)),
        "the days of change of snapshots are the first one and those of other organizations",
        history.days().toString());
    check.all();
  }

  /**
   * Checks any history against an organization for each day: the laws of {@link
   * #check(DatedFacts)}.
   *
   * @param history the history
   * @param expected returns the organization of a day
   * @param days the days to compare, ascending, at least one. With each day on which the expected
   *     organization changes, they have the day before it, if the history has begun. Each position
   *     and person of the history exists on one of them
   * @throws AssertionError if one of the laws does not hold
   */
  public static void check(
      History history, Function<LocalDate, Organization> expected, List<LocalDate> days) {
    new Check(history, expected, List.copyOf(days), history::toString).all();
  }

  private static List<LocalDate> daysOfChange(NavigableMap<LocalDate, Organization> valid) {
    return valid.keySet().stream()
        .filter(
            day ->
                day.equals(valid.firstKey())
                    || !valid.lowerEntry(day).getValue().equals(valid.get(day)))
        .toList();
  }

  /** A history, what it should be on each day, and what it was made of. */
  private record Check(
      History history,
      Function<LocalDate, Organization> naive,
      List<LocalDate> days,
      Supplier<String> madeOf) {
    void all() {
      Set<String> positions = new LinkedHashSet<>();
      Set<String> people = new LinkedHashSet<>();
      Organization before = naive.apply(days.get(0));
      for (LocalDate day : days) {
        Organization expected = naive.apply(day);
        Organization actual = history.asOf(day);
        require(
            expected.equals(actual),
            "a day has the organization of the facts that are valid on it",
            day + ": " + OrgDiff.between(actual, expected).text());
        require(
            expected.equals(before) || history.days().contains(day),
            "each day on which the organization changes is a day of change",
            day + " is not in " + history.days());
        expected.positions().forEach(position -> positions.add(position.id()));
        expected.people().forEach(person -> people.add(person.id()));
        before = expected;
      }
      OrgDiff whole = history.between(days.get(0), days.get(days.size() - 1));
      require(
          whole.before().equals(naive.apply(days.get(0))) && whole.after().equals(before),
          "the difference between two days is that of their organizations",
          whole.text());
      require(
          positions.equals(Set.copyOf(history.positionIds()))
              && people.equals(Set.copyOf(history.personIds())),
          "a history has the positions and people of all its days",
          "expected: "
              + positions
              + ", "
              + people
              + "\nactual: "
              + history.positionIds()
              + ", "
              + history.personIds());
      positions.forEach(this::checkPosition);
      people.forEach(this::checkPerson);
    }

    private void checkPosition(String id) {
      List<Dated<PositionVersion>> timeline = history.timeline(id);
      checkJoined(timeline);
      for (LocalDate day : days) {
        Optional<PositionVersion> expected = version(naive.apply(day), id);
        require(
            expected.equals(on(day, timeline)),
            "the timeline of a position has its version of each day",
            day + ": " + expected + " is not in " + timeline);
      }
    }

    private void checkPerson(String id) {
      List<Dated<List<Assignment>>> held = history.held(id);
      checkJoined(held);
      for (LocalDate day : days) {
        List<Assignment> expected =
            naive.apply(day).assignments().stream()
                .filter(one -> one.person().equals(id))
                .sorted(Comparator.comparing(Assignment::position))
                .toList();
        List<Assignment> actual =
            on(day, held).orElse(List.of()).stream()
                .sorted(Comparator.comparing(Assignment::position))
                .toList();
        require(
            expected.equals(actual),
            "a person holds what they are assigned to on each day",
            day + ": " + expected + " is not in " + held);
      }
    }

    private <T> void checkJoined(List<Dated<T>> timeline) {
      for (int i = 1; i < timeline.size(); i++) {
        Validity before = timeline.get(i - 1).validity();
        Validity next = timeline.get(i).validity();
        LocalDate from = next.from().orElse(LocalDate.MIN);
        require(
            before.until().filter(end -> !end.isAfter(from)).isPresent()
                && (!before.until().equals(next.from())
                    || !timeline.get(i - 1).value().equals(timeline.get(i).value())),
            "entries of a timeline are in order, and a new one begins where something changes",
            timeline.toString());
      }
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

    private static <T> Optional<T> on(LocalDate day, List<Dated<T>> timeline) {
      return timeline.stream()
          .filter(dated -> dated.validity().contains(day))
          .map(Dated::value)
          .findFirst();
    }

    void require(boolean holds, String law, String details) {
      if (!holds) {
        throw new AssertionError("law violated: " + law + "\n\n" + details + "\n\n" + madeOf.get());
      }
    }
  }
}
