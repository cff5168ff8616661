package io.github.orgwright.io;

import com.google.common.collect.ImmutableList;
import io.github.orgwright.io.ValuesOverTime.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Groups dated rows so that what the rows of a group mean on a day does not depend on other groups:
 * mostly, the rows of one id are a group. All rows are one group if managers are named by something
 * that depends on the other rows of the day.
 */
final class HistoryRows {
  private final MappingSpec spec;

  HistoryRows(MappingSpec spec) {
    this.spec = spec;
  }

  /** The groups in the order of their first rows; rows keep their order. */
  Iterable<List<Period<Entry>>> groups(List<Period<Entry>> rows) {
    if (dependOnOthers(rows)) {
      return ImmutableList.of(rows);
    }
    Groups groups = new Groups();
    for (Period<Entry> row : rows) {
      Entry entry = row.value();
      if (entry.id().isEmpty()) {
        groups.ofPersonsWithoutId.putIfAbsent(entry.person(), groups.next());
      }
    }
    for (Period<Entry> row : rows) { // rows without an id may add to each position of their person
      Entry entry = row.value();
      @Nullable Integer ofPerson = groups.ofPersonsWithoutId.get(entry.person());
      if (!entry.id().isEmpty() && ofPerson != null) {
        groups.join(groups.ofIds.computeIfAbsent(entry.id(), id -> groups.next()), ofPerson);
      }
    }
    Map<Integer, List<Period<Entry>>> found = new LinkedHashMap<>();
    for (Period<Entry> row : rows) {
      found.computeIfAbsent(groups.of(row.value()), group -> new ArrayList<>(1)).add(row);
    }
    return found.values();
  }

  /**
   * Whether lines depend on rows of other ids. In a file of persons, managers are positions of
   * persons, which have the ids of these; but a position that is made for a second row of a person
   * has another id, which contains a number sign.
   */
  private boolean dependOnOthers(List<Period<Entry>> rows) {
    if (spec.managerByKey().isPresent() || spec.group().isPresent()) {
      return true;
    }
    return spec.isOfPersons()
        && rows.stream()
            .map(Period::value)
            .anyMatch(
                entry ->
                    entry.managers().contains("#")
                        || entry.extras().lines().stream().anyMatch(cell -> cell.contains("#")));
  }

  /** The number of the group of each id, and of each person who has rows without an id. */
  private static final class Groups {
    private final Map<String, Integer> ofIds = new HashMap<>();
    private final Map<String, Integer> ofPersonsWithoutId = new HashMap<>();
    private final List<Integer> parents = new ArrayList<>();

    int next() {
      parents.add(parents.size());
      return parents.size() - 1;
    }

    int of(Entry entry) {
      return root(
          entry.id().isEmpty()
              ? ofPersonsWithoutId.computeIfAbsent(entry.person(), id -> next())
              : ofIds.computeIfAbsent(entry.id(), id -> next()));
    }

    void join(int one, int other) {
      parents.set(root(one), root(other));
    }

    private int root(int group) {
      int root = group;
      while (parents.get(root) != root) {
        parents.set(root, parents.get(parents.get(root)));
        root = parents.get(root);
      }
      return root;
    }
  }

  /**
   * Visits all days on which at least one of the given values is valid, in order: each range of
   * days with the values that are valid on all of them, which keep their order.
   */
  static <T> void forEachRange(List<Period<T>> rows, BiConsumer<List<T>, DayRange> visitor) {
    if (rows.size() == 1) {
      visitor.accept(ImmutableList.of(rows.get(0).value()), rows.get(0).days());
      return;
    }
    Comparator<Integer> byEnd =
        Comparator.comparing(
            row -> rows.get(row).days().until(), Comparator.nullsLast(LocalDate::compareTo));
    List<Integer> beginning = new ArrayList<>();
    SortedSet<LocalDate> days = new TreeSet<>();
    for (int row = 0; row < rows.size(); row++) {
      DayRange range = rows.get(row).days();
      beginning.add(row);
      if (range.from() != null) {
        days.add(range.from());
      }
      if (range.until() != null) {
        days.add(range.until());
      }
    }
    beginning.sort(
        Comparator.comparing(
            row -> rows.get(row).days().from(), Comparator.nullsFirst(LocalDate::compareTo)));
    PriorityQueue<Integer> ending = new PriorityQueue<>(byEnd);
    SortedMap<Integer, T> valid = new TreeMap<>();
    int next = 0;
    @Nullable LocalDate from = null;
    List<@Nullable LocalDate> ends = new ArrayList<>(days);
    ends.add(null);
    for (@Nullable LocalDate until : ends) {
      DayRange range = new DayRange(from, until);
      while (next < rows.size() && begins(rows.get(beginning.get(next)), from)) {
        int row = beginning.get(next++);
        valid.put(row, rows.get(row).value());
        ending.add(row);
      }
      while (from != null
          && !ending.isEmpty()
          && rows.get(ending.element()).days().isBefore(from)) {
        valid.remove(ending.remove());
      }
      if (!valid.isEmpty()) {
        visitor.accept(ImmutableList.copyOf(valid.values()), range);
      }
      from = until;
    }
  }

  /** Whether a row is valid on a day or begins before it; no day is before all others. */
  private static boolean begins(Period<?> row, @Nullable LocalDate day) {
    @Nullable LocalDate from = row.days().from();
    return from == null || (day != null && !from.isAfter(day));
  }
}
