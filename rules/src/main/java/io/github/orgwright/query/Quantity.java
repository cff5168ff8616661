package io.github.orgwright.query;

import static com.google.common.base.Preconditions.checkArgument;

import io.github.orgwright.core.internal.Phrases;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A number of things that is allowed or required: at least, at most or exactly a number, or a
 * number between two others. Start from {@link Traits#atLeast}, {@link Traits#atMost}, {@link
 * Traits#between} or {@link Traits#exactly}; both ends are included.
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
        "a quantity must have a minimum of at least 0 and a maximum that is not below it, but is %s to"
            + " %s",
        least,
        most);
    this.least = least;
    this.most = most;
  }

  /**
   * {@return whether a number is within this quantity}
   *
   * @param number the number
   */
  public boolean includes(long number) {
    return least <= number && number <= most;
  }

  /**
   * {@return the quantity of something, in words: {@code at least 8 positions}, {@code exactly 1
   * position}, {@code no positions}}
   *
   * @param noun what is counted, in the singular; its plural ends in s
   */
  public String of(String noun) {
    return of(noun, noun + "s");
  }

  /** The same, of a noun whose plural does not just end in s. */
  String of(String singular, String plural) {
    if (most == 0) {
      return "no " + plural;
    }
    long said = most == Long.MAX_VALUE ? least : most;
    return this + " " + (said == 1 ? singular : plural);
  }

  /** What is true where this quantity is not, in words; empty where that needs a "not". */
  Optional<String> opposite(String singular, String plural) {
    if (most == 0) {
      return Optional.of("at least 1 " + singular);
    }
    if (most == Long.MAX_VALUE && least > 0) {
      return Optional.of(
          least == 1 ? "no " + plural : "fewer than " + Phrases.count(least, singular, plural));
    }
    return least == 0 && most < Long.MAX_VALUE
        ? Optional.of("more than " + Phrases.count(most, singular, plural))
        : Optional.empty();
  }

  /** Numbered things of that quantity, counted from 1: level 3, levels 1 to 4, level 3 or more. */
  String numbered(String noun) {
    long first = Math.max(1, least);
    if (most == Long.MAX_VALUE) {
      return noun + " " + first + " or more";
    }
    return first < most ? noun + "s " + first + " to " + most : noun + " " + most;
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
