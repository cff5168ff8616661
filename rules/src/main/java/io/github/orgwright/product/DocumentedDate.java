package io.github.orgwright.product;

import java.time.LocalDate;
import java.util.Locale;

/**
 * A day, a month or a year that a document names, and whether a statement is about that time or
 * about the time before, after or around it.
 *
 * <p>Immutable and thread-safe.
 *
 * @param sense whether the statement is about that time, or about the time before, after or around
 *     it
 * @param from the first day of the time that the document names
 * @param to the last day of that time
 * @since 0.1.0
 */
public record DocumentedDate(Sense sense, LocalDate from, LocalDate to) {
  /**
   * How a statement relates to the time that it names.
   *
   * @since 0.1.0
   */
  public enum Sense {
    /** The statement is about that time. */
    IN,
    /** The statement is about an earlier time. */
    BEFORE,
    /** The statement is about a later time. */
    AFTER,
    /** The statement is about approximately that time. */
    ABOUT
  }

  /**
   * {@return the date or period, such as {@code 2020-03-01 to 2020-03-31} or {@code before
   * 2020-03-01}}
   */
  @Override
  public String toString() {
    return (sense == Sense.IN ? "" : sense.name().toLowerCase(Locale.ROOT) + " ")
        + from
        + (from.equals(to) ? "" : " to " + to);
  }
}
