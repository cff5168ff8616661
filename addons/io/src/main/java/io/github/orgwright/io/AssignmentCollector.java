package io.github.orgwright.io;

import com.google.common.collect.ImmutableSet;
import io.github.orgwright.core.Assignment;
import io.github.orgwright.core.AssignmentKind;
import io.github.orgwright.core.Occupancy;
import io.github.orgwright.core.Person;
import io.github.orgwright.core.Position;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects the people, the assignments and the full-time equivalents of positions. */
final class AssignmentCollector {
  private final RowMerger merger;
  private final RowComparisons comparisons;
  private final FileIds ids;
  private final Met met;

  /**
   * Whether rows contain more about people than ids. If not, assignments are enough to declare
   * people.
   */
  private final boolean describesPeople;

  /** The first row of each person. */
  private final Map<String, Entry> people = new LinkedHashMap<>();

  /** Everything known about the people with several rows. */
  private final Map<String, PersonDetails> known = new HashMap<>();

  /** Holders who are not disclosed; what else is known of people is not asked of them. */
  private final List<Person> undisclosed = new ArrayList<>();

  private final boolean isOwnConvention;

  private final List<Assignment> assignments = new ArrayList<>();

  /** Is called for each row that says something about a person of a position. */
  @FunctionalInterface
  interface Met {
    Met NOTHING = (position, person, row) -> {};

    void meet(String position, String person, Entry row);
  }

  private int lastNumber;
  private int lastUndisclosed;
  private boolean leaveOccupancyOpen;
  private boolean hasVacancy;

  AssignmentCollector(
      MappingSpec spec, RowMerger merger, FileIds ids, RowComparisons comparisons, Met met) {
    this.merger = merger;
    this.describesPeople = spec.describesPeople();
    this.comparisons = comparisons;
    this.ids = ids;
    this.met = met;
    this.isOwnConvention = spec.isOwnConvention();
  }

  List<Assignment> assignments() {
    return assignments;
  }

  /** Whether rows of our own files leave open who holds a position that has no holder. */
  boolean leaveOccupancyOpen() {
    return leaveOccupancyOpen;
  }

  /**
   * Whether some row says that its position is vacant. Then that is the default, so only positions
   * of our own files state it, because these may leave open who holds other positions.
   */
  boolean hasVacancy() {
    return hasVacancy;
  }

  /** Holders who are not disclosed. */
  List<Person> undisclosed() {
    return undisclosed;
  }

  /** The people in the order of their first rows; empty if the file contains only their ids. */
  List<Person> people() {
    List<Map.Entry<String, Entry>> inOrder = new ArrayList<>(people.entrySet());
    if (ids.haveOrder()) {
      inOrder.sort(Comparator.comparing(one -> ids.placeOfPerson(one.getKey(), one.getValue())));
    }
    List<Person> list = new ArrayList<>(inOrder.size());
    inOrder.forEach(
        one ->
            list.add(known.getOrDefault(one.getKey(), one.getValue().details()).of(one.getKey())));
    list.addAll(undisclosed);
    return list;
  }

  /** Adds the assignments of the given position, and returns the position. */
  Position add(PositionRows rows) {
    if (!rows.isShared()) {
      return add(rows.id, rows.first);
    }
    int before = begin();
    double fte = addShared(rows);
    boolean isHeld = isHeldSince(before);
    Occupancy stated = isHeld ? null : stated(rows);
    leaveOccupancyOpen |=
        !isHeld
            && stated == null
            && rows.rows().stream().anyMatch(entry -> entry.extras().leavesOccupancyOpen());
    return position(rows.id, rows.first, fte, stated);
  }

  /** Adds the assignment of the given position, which has one row, and returns the position. */
  Position add(String id, Entry only) {
    int before = begin();
    AssignmentKind kind = only.assignment();
    if (kind != null) {
      enter(id, person(id, only), kind, only);
    }
    boolean isHeld = isHeldSince(before);
    Occupancy stated = isHeld ? null : only.stated();
    leaveOccupancyOpen |= !isHeld && stated == null && only.extras().leavesOccupancyOpen();
    return position(id, only, only.position().fte(), stated);
  }

  private int begin() {
    lastNumber = 0;
    lastUndisclosed = 0;
    return assignments.size();
  }

  private boolean isHeldSince(int before) {
    for (int i = before; i < assignments.size(); i++) {
      if (assignments.get(i).kind().holds()) {
        return true;
      }
    }
    return false;
  }

  private Position position(String id, Entry first, double fte, @Nullable Occupancy occupancy) {
    boolean isVacant = occupancy == Occupancy.VACANT;
    hasVacancy |= isVacant;
    Occupancy stated = isVacant && !isOwnConvention ? null : occupancy;
    Position position = first.position();
    if (stated == null && position.id().equals(id) && position.fte() == fte) {
      return position;
    }
    Position.Builder builder = position.toBuilder().id(id).fte(fte);
    return (stated == null ? builder : builder.occupancy(stated)).build();
  }

  /** What the first row that is not of a deputy states, else what the first row does. */
  private static @Nullable Occupancy stated(PositionRows rows) {
    Entry first =
        rows.rows().stream()
            .filter(entry -> entry.assignment() != AssignmentKind.DEPUTY)
            .findFirst()
            .orElse(rows.first);
    // If a row names a holder, who is not used since an earlier row says otherwise, one is
    // possible.
    return first.assignment() != null && first.assignment().holds()
        ? Occupancy.UNKNOWN
        : first.stated();
  }

  private double addShared(PositionRows position) {
    RowMerger.Merged merged = merger.merge(position.id, position.rows());
    Set<String> people = new HashSet<>();
    Set<Integer> compared = new HashSet<>();
    int holders = 0;
    Map<String, Boolean> holds = new HashMap<>(); // as the first row of a status says
    for (Entry entry : merged.rows()) {
      AssignmentKind kind = entry.assignment();
      if (!holds.computeIfAbsent(merger.statusOwner(entry), key -> kind != null) || kind == null) {
        continue;
      }
      String person = person(position.id, entry);
      if (people.add(person)) {
        enter(position.id, person, kind, entry);
        holders += kind.holds() ? 1 : 0;
      } else if (describesPeople) {
        meet(position.id, person, entry, compared); // one person counts once
      }
      compared.add(entry.row());
    }
    if (merged.isShared()) {
      comparisons.add(
          new RowComparison.Shared(
              position.id,
              merged.rows().stream().map(Entry::row).toList(),
              holders,
              people.size() - holders));
    }
    return merged.fte();
  }

  /** The id of the person of a row; a new id is made if the row has none. */
  private String person(String position, Entry entry) {
    if (!entry.isDisclosed()) {
      Person holder = Person.undisclosedHolderOf(position, ++lastUndisclosed);
      undisclosed.add(holder);
      return holder.id();
    }
    String person = entry.person();
    while (person.isEmpty() || (entry.person().isEmpty() && ids.persons.contains(person))) {
      person = position + "#" + ++lastNumber;
    }
    return person;
  }

  private void enter(String position, String person, AssignmentKind kind, Entry entry) {
    assignments.add(Assignment.of(position, person, kind));
    if (describesPeople && entry.isDisclosed()) {
      meet(position, person, entry, ImmutableSet.of());
    }
  }

  /** Adds what a row says of a person; differences to rows that are compared already are known. */
  private void meet(String position, String person, Entry entry, Set<Integer> compared) {
    met.meet(position, person, entry);
    Entry first = people.putIfAbsent(person, entry);
    if (first == null) {
      return;
    }
    PersonDetails details = known.getOrDefault(person, first.details());
    if (details.contradict(entry.details()) && !compared.contains(first.row())) {
      comparisons.add(new RowComparison.DifferentPeople(person, first.row(), entry.row()));
    }
    known.put(person, details.or(entry.details()));
  }
}
