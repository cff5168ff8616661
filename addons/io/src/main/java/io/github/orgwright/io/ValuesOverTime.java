package io.github.orgwright.io;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** Values of one id in the order of days; equal ones that follow each other are one. */
final class ValuesOverTime<V> {
  private final List<Period<V>> periods = new ArrayList<>(1);

  /** A value, and the days on which it is valid. */
  record Period<V>(DayRange days, V value) {}

  /**
   * Adds a value after all others.
   *
   * @param isSame whether two values are equal, so that the first one is kept for all days
   */
  void add(DayRange days, V value, BiPredicate<V, V> isSame) {
    int last = periods.size() - 1;
    if (last >= 0) {
      Period<V> before = periods.get(last);
      @Nullable LocalDate end = before.days().until();
      if (end != null && end.equals(days.from()) && isSame.test(before.value(), value)) {
        periods.set(
            last, new Period<>(new DayRange(before.days().from(), days.until()), before.value()));
        return;
      }
    }
    periods.add(new Period<>(days, value));
  }

  List<Period<V>> periods() {
    return periods;
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
