package io.github.orgwright.io;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A value for each day: it holds from a day on, until the next one. */
final class Steps<T> {
  private final NavigableMap<LocalDate, T> values = new TreeMap<>();

  /** The given value on all days. */
  Steps(T first) {
    values.put(LocalDate.MIN, first);
  }

  /**
   * Sets the value from a day on; days must ascend.
   *
   * @param day the day; null for all days
   */
  void set(@Nullable LocalDate day, T value) {
    LocalDate from = day == null ? LocalDate.MIN : day;
    Map.Entry<LocalDate, T> before = values.lowerEntry(from);
    if (before != null && before.getValue().equals(value)) {
      values.remove(from);
    } else {
      values.put(from, value);
    }
  }

  /** The value on the first of the given days. */
  T on(DayRange days) {
    LocalDate from = days.from();
    return values.floorEntry(from == null ? LocalDate.MIN : from).getValue();
  }

  /** All values that hold on some day. */
  List<T> all() {
    return new ArrayList<>(values.values());
  }

  /** Adds the days on which another value begins, after the first of the given days. */
  void addDaysWithin(DayRange days, Collection<LocalDate> found) {
    LocalDate from = days.from();
    LocalDate until = days.until();
    found.addAll(
        values
            .subMap(
                from == null ? LocalDate.MIN : from,
                false,
                until == null ? LocalDate.MAX : until,
                until == null)
            .keySet());
  }
}
