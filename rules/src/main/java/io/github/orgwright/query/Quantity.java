package io.github.orgwright.query;

import static com.google.common.base.Preconditions.checkArgument;

import org.jspecify.annotations.Nullable;

/**
 * How many: at least, at most, between or exactly. Made by {@link Traits#atLeast}, {@link
 * Traits#atMost}, {@link Traits#between} and {@link Traits#exactly}; both ends count.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class Quantity {
  private final long least;
  private final long most;

  Quantity(long least, long most) {
    checkArgument(
        0 <= least && least <= most,
        "a quantity must lie between ends in rising order, from 0 up: %s and %s",
        least,
        most);
    this.least = least;
    this.most = most;
  }

  /**
   * {@return whether a number is such a quantity}
   *
   * @param number the number
   */
  public boolean includes(long number) {
    return least <= number && number <= most;
  }

  /**
   * {@return the quantity of something, in words: {@code at least 8 positions}, {@code exactly 1
   * position}}
   *
   * @param noun what is counted, in the singular; its plural ends in s
   */
  public String of(String noun) {
    return of(noun, noun + "s");
  }

  /** The same, of what has a plural of its own. */
  String of(String singular, String plural) {
    long said = most == Long.MAX_VALUE ? least : most;
    return this + " " + (said == 1 ? singular : plural);
  }

  @Override
  public boolean equals(@Nullable Object object) {
    return object instanceof Quantity that && least == that.least && most == that.most;
  }

  @Override
  public int hashCode() {
    return Long.hashCode(least) * 31 + Long.hashCode(most);
  }

  /** {@return the quantity in words: {@code at least 8}, {@code between 2 and 3}} */
  @Override
  public String toString() {
    if (least == most) {
      return "exactly " + least;
    }
    if (most == Long.MAX_VALUE) {
      return "at least " + least;
    }
    return least == 0 ? "at most " + most : "between " + least + " and " + most;
  }
}
