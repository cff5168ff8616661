package io.github.orgwright.io;

import io.github.orgwright.change.Validity;
import io.github.orgwright.core.internal.Phrases;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * The days on which a row is valid.
 *
 * @param from the first day; null if it has no start
 * @param until the first day on which it is no longer valid; null if it has no end
 */
record DayRange(@Nullable LocalDate from, @Nullable LocalDate until) {
  static final DayRange ALWAYS = new DayRange(null, null);

  boolean isEmpty() {
    return from != null && until != null && from.equals(until);
  }

  boolean isReversed() {
    return from != null && until != null && from.isAfter(until);
  }

  boolean includes(LocalDate day) {
    return !isAfter(day) && !isBefore(day);
  }

  /** Whether the first day is after the given one. */
  boolean isAfter(LocalDate day) {
    return from != null && from.isAfter(day);
  }

  /** Whether the last day is before the given one. */
  boolean isBefore(LocalDate day) {
    return until != null && !until.isAfter(day);
  }

  /** The range until the given day, if it has no end. */
  DayRange endedBy(LocalDate day) {
    return until == null ? new DayRange(from, day) : this;
  }

  /** The given ranges in order; those that overlap, or follow each other, are one. */
  static List<DayRange> joined(List<DayRange> ranges) {
    List<DayRange> sorted = new ArrayList<>(ranges);
    sorted.sort(Comparator.comparing(DayRange::from, Comparator.nullsFirst(LocalDate::compareTo)));
    List<DayRange> joined = new ArrayList<>();
    for (DayRange next : sorted) {
      int last = joined.size() - 1;
      if (last < 0 || !joined.get(last).meets(next)) {
        joined.add(next);
      } else if (next.until == null || !joined.get(last).endsAfter(next.until)) {
        joined.set(last, new DayRange(joined.get(last).from, next.until));
      }
    }
    return joined;
  }

  /** Whether this range, which does not begin later, has no day between it and the given one. */
  private boolean meets(DayRange next) {
    return until == null || next.from == null || !next.from.isAfter(until);
  }

  private boolean endsAfter(LocalDate day) {
    return until == null || until.isAfter(day);
  }

  /** The days of this range that are in none of the given ones, which are in order and apart. */
  List<DayRange> without(List<DayRange> others) {
    List<DayRange> left = new ArrayList<>();
    LocalDate start = from;
    boolean isOver = false;
    for (DayRange other : others) {
      boolean isBefore = start != null && other.until != null && !other.until.isAfter(start);
      boolean isAfter = until != null && other.from != null && !other.from.isBefore(until);
      if (isBefore) {
        continue;
      }
      if (isAfter) {
        break;
      }
      if (other.from != null && (start == null || start.isBefore(other.from))) {
        left.add(new DayRange(start, other.from));
      }
      start = other.until;
      isOver = start == null || (until != null && !start.isBefore(until));
      if (isOver) {
        break;
      }
    }
    if (!isOver) {
      left.add(new DayRange(start, until));
    }
    return left;
  }

  /** The days that both ranges have; there must be at least one. */
  DayRange common(DayRange other) {
    boolean beginsLater = other.from == null || (from != null && from.isAfter(other.from));
    boolean endsEarlier = other.until == null || (until != null && until.isBefore(other.until));
    return new DayRange(beginsLater ? from : other.from, endsEarlier ? until : other.until);
  }

  /** The ranges between the given days, which must be within this range, after its first day. */
  List<DayRange> splitAt(SortedSet<LocalDate> days) {
    List<DayRange> ranges = new ArrayList<>();
    LocalDate start = from;
    for (LocalDate day : days) {
      ranges.add(new DayRange(start, day));
      start = day;
    }
    ranges.add(new DayRange(start, until));
    return ranges;
  }

  /** The same days as a period; there must be at least one. */
  Validity validity() {
    if (from == null) {
      return until == null ? Validity.always() : Validity.endingBefore(until);
    }
    return until == null ? Validity.startingOn(from) : Validity.between(from, until);
  }

  /** The days of the given ranges. */
  static String text(List<DayRange> ranges) {
    return Phrases.list(joined(ranges).stream().map(DayRange::toString).toList());
  }

  /** The first and the last day, such as {@code 2024-01-01 to 2025-03-31}. */
  @Override
  public String toString() {
    if (until == null) {
      return from == null ? "always" : "from " + from;
    }
    LocalDate last = until.minusDays(1);
    return from == null ? "through " + last : from + " to " + last;
  }
}
