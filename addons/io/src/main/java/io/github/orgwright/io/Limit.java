package io.github.orgwright.io;

import com.google.common.collect.ImmutableSet;
import io.github.orgwright.core.Authority;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Up to which amount a position has an authority.
 *
 * @param isGiven whether it has the authority at all
 * @param amount the highest amount; empty for any amount
 */
record Limit(boolean isGiven, Optional<BigDecimal> amount) {
  private static final ImmutableSet<String> ANY =
      ImmutableSet.of("unlimited", "no limit", "any", "yes", "y", "true", "x");

  private static final ImmutableSet<String> NONE =
      ImmutableSet.of("no", "n", "none", "false", "-", "n/a");

  /** The limit in a cell; empty if it is neither a number nor one of the words. */
  static Optional<Limit> read(String text, Numbers numbers) {
    String word = StatusWords.fold(text);
    if (ANY.contains(word)) {
      return Optional.of(new Limit(true, Optional.empty()));
    }
    if (NONE.contains(word)) {
      return Optional.of(new Limit(false, Optional.empty()));
    }
    return numbers.decimal(text).map(amount -> new Limit(amount.signum() > 0, Optional.of(amount)));
  }

  /** The authority up to this limit; empty if it is not given. */
  Optional<Authority> of(Authority authority) {
    return isGiven ? Optional.of(amount.map(authority::upTo).orElse(authority)) : Optional.empty();
  }
}
