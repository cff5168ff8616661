package io.github.orgwright.product;

import java.util.OptionalInt;

/**
 * A number of years that a document names, such as 10 or 5 to 7.
 *
 * <p>Immutable and thread-safe.
 *
 * @param atLeast the years, or the lower end of a range
 * @param atMost the upper end of a range; empty if the document names one number
 * @since 0.1.0
 */
public record YearRange(int atLeast, OptionalInt atMost) {
  /** {@return the years, such as {@code 5 to 7 years}} */
  @Override
  public String toString() {
    return atLeast + (atMost.isPresent() ? " to " + atMost.getAsInt() : "") + " years";
  }
}
