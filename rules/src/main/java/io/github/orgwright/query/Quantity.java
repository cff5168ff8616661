package io.github.orgwright.query;

import static com.google.common.base.Preconditions.checkArgument;

import io.github.orgwright.core.internal.Phrases;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How many things are allowed or required: at least, at most or exactly a given number, or between
 * two numbers, both included. Start with {@link Traits#atLeast}, {@link Traits#atMost}, {@link
 * Traits#between} or {@link Traits#exactly}.
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
        "minimum must be between 0 and the maximum, but the minimum is %s and the maximum is %s",
        least,
        most);
    this.least = least;
    this.most = most;
  }

  /**
   * {@return whether this quantity allows the given number}
   *
   * @param number the number
   */
  public boolean includes(long number) {
    return least <= number && number <= most;
  }

  /**
   * {@return whether the given number is greater than all numbers that this quantity allows}
   *
   * @param number the number
   */
  public boolean isBelow(long number) {
    return most < number;
  }

  /**
   * {@return this quantity in words, with the given noun: {@code at least 8 positions}, {@code
   * exactly 1 position}, {@code no positions}}
   *
   * @param noun what is counted, in the singular; its plural must be formed with s
   */
  public String of(String noun) {
    return of(noun, noun + "s");
  }

  /** This quantity in words, with a noun that has an irregular plural. */
  String of(String singular, String plural) {
    if (most == 0) {
      return "no " + plural;
    }
    long said = most == Long.MAX_VALUE ? least : most;
    return this + " " + (said == 1 ? singular : plural);
  }

  /**
   * The opposite in words, such as "more than 8 reports"; empty if it cannot be expressed without
   * "not".
   */
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

  /**
   * This quantity as a number of a level, which is 1 or more: "level 1", "a level of at least 2",
   * "a level between 2 and 6".
   */
  String ofLevels() {
    long first = Math.max(1, least);
    if (first >= most) {
      return "level " + most;
    }
    return least <= 1 && most < Long.MAX_VALUE
        ? "a level of at most " + most
        : "a level " + (most == Long.MAX_VALUE ? "of " : "") + this;
  }

  /**
   * This quantity as a number of a layer, which is counted down from 1: "layer 1", "layer 2 or
   * below", "layers 1 to 3", "layers 2 to 6".
   */
  String ofLayers() {
    long first = Math.max(1, least);
    if (first >= most) {
      return "layer " + most;
    }
    if (most == Long.MAX_VALUE) {
      return "layer " + first + " or below";
    }
    return "layers " + first + " to " + most;
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
