package io.github.orgwright.io;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds the days on which positions are vacant by default, because some position has a holder or is
 * vacant, and no row leaves open who holds a position.
 */
final class OccupancyOverTime {
  /** What begins on days, less what ends on them. */
  private final SortedMap<LocalDate, Counts> changes = new TreeMap<>();

  private final Counts fromTheBeginning = new Counts();

  private static final class Counts {
    private int stating;
    private int leavingOpen;

    void add(int number, boolean states, boolean leavesOpen) {
      stating += states ? number : 0;
      leavingOpen += leavesOpen ? number : 0;
    }

    boolean isVacantByDefault() {
      return stating > 0 && leavingOpen == 0;
    }
  }

  /**
   * Adds what rows say on some days.
   *
   * @param states whether a position has a holder, or is vacant
   * @param leavesOpen whether a row leaves open who holds a position
   */
  void add(DayRange days, boolean states, boolean leavesOpen) {
    if (states || leavesOpen) {
      on(days.from()).add(1, states, leavesOpen);
      if (days.until() != null) {
        on(days.until()).add(-1, states, leavesOpen);
      }
    }
  }

  private Counts on(@Nullable LocalDate day) {
    return day == null ? fromTheBeginning : changes.computeIfAbsent(day, key -> new Counts());
  }

  /** The days on which positions are vacant by default, in order. */
  List<DayRange> vacantByDefault() {
    List<DayRange> found = new ArrayList<>();
    Counts counts = new Counts();
    counts.stating = fromTheBeginning.stating;
    counts.leavingOpen = fromTheBeginning.leavingOpen;
    @Nullable LocalDate since = null;
    for (var change : changes.entrySet()) {
      boolean isVacant = counts.isVacantByDefault();
      counts.stating += change.getValue().stating;
      counts.leavingOpen += change.getValue().leavingOpen;
      if (isVacant && !counts.isVacantByDefault()) {
        found.add(new DayRange(since, change.getKey()));
      } else if (!isVacant) {
        since = change.getKey();
      }
    }
    if (counts.isVacantByDefault()) {
      found.add(new DayRange(since, null));
    }
    return found;
  }
}
