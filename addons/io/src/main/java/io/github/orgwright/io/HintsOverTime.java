package io.github.orgwright.io;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.github.orgwright.core.Occupancy;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Counts what the rows of a history say from which a reader concludes the default occupancy. */
final class HintsOverTime {
  /** What begins on days, less what ends on them. */
  private final TreeMap<LocalDate, Counts> changes = new TreeMap<>();

  private static final class Counts {
    private int open;
    private int vacant;
    private int held;

    void add(int sign, OrganizationRows.Hints hints) {
      open += hints.isOpen() ? sign : 0;
      vacant += hints.isVacant() ? sign : 0;
      held += hints.isHeld() ? sign : 0;
    }

    void add(Counts other) {
      open += other.open;
      vacant += other.vacant;
      held += other.held;
    }
  }

  @CanIgnoreReturnValue
  private Counts on(@Nullable LocalDate day) {
    return changes.computeIfAbsent(day == null ? LocalDate.MIN : day, key -> new Counts());
  }

  void add(DayRange days, OrganizationRows.Hints hints) {
    on(days.from()).add(1, hints);
    if (days.until() != null) {
      on(days.until()).add(-1, hints);
    }
  }

  /**
   * Visits the defaults of days on which a reader concludes another one.
   *
   * @param begin the first day of the history; null if it has no beginning
   */
  void forEachUnreadDefault(
      @Nullable LocalDate begin, Steps<Occupancy> defaults, Consumer<Occupancy> action) {
    TreeSet<LocalDate> days = new TreeSet<>();
    defaults.addDaysWithin(new DayRange(begin, null), days);
    days.forEach(this::on);
    on(begin);
    Counts counts = new Counts();
    for (Map.Entry<LocalDate, Counts> change : changes.entrySet()) {
      counts.add(change.getValue());
      Occupancy byDefault = defaults.on(new DayRange(change.getKey(), null));
      if (OrganizationRows.readDefault(counts.open, counts.vacant, counts.held) != byDefault) {
        action.accept(byDefault);
      }
    }
  }
}
