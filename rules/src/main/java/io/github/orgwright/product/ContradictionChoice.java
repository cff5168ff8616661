package io.github.orgwright.product;

import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * What a {@link Reading} does with a {@link Contradiction}.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class ContradictionChoice {
  /** How it ends. */
  public enum Outcome {
    /** The one side holds here. */
    ONE_HOLDS,
    /** The other side holds here. */
    OTHER_HOLDS,
    /** Each side holds where it applies; the organization decides, by its seats or size. */
    DEPENDS,
    /** Both hold, once what they say is told apart. */
    BOTH_HOLD,
    /** Neither documents nor reading tell which holds. */
    OPEN
  }

  private final Contradiction contradiction;
  private final Outcome outcome;
  private final String reason;
  private final ImmutableList<Claim> rejected;

  ContradictionChoice(
      Contradiction contradiction, Outcome outcome, String reason, ImmutableList<Claim> rejected) {
    this.contradiction = contradiction;
    this.outcome = outcome;
    this.reason = reason;
    this.rejected = rejected;
  }

  /** {@return what is settled} */
  public Contradiction contradiction() {
    return contradiction;
  }

  /** {@return how it ends} */
  public Outcome outcome() {
    return outcome;
  }

  /** {@return why, in words} */
  public String reason() {
    return reason;
  }

  /** {@return the claims that do not hold under the reading, in the order of the ledger} */
  public List<Claim> rejected() {
    return rejected;
  }

  /** {@return such as {@code 3 head-and-directors: ONE_HOLDS, since ...}} */
  @Override
  public String toString() {
    return contradiction.number() + " " + contradiction.id() + ": " + outcome + ", since " + reason;
  }
}
