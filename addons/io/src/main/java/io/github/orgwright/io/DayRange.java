package io.github.orgwright.io;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days on which a row is valid.
 *
 * @param from the first day; null if it has no start
 * @param until the first day on which it is no longer valid; null if it has no end
 */
record DayRange(@Nullable LocalDate from, @Nullable LocalDate until) {
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
