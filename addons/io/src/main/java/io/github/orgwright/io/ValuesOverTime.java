package io.github.orgwright.io;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
}
