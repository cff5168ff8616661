package io.github.orgwright.product;

import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * What a {@link Reading} decides about a {@link Contradiction}. Get it from {@link
 * Contradictions#under}.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class ContradictionChoice {
  /**
   * The possible decisions.
   *
   * @since 0.1.0
   */
  public enum Outcome {
    /** The first side holds. */
    ONE_HOLDS,
    /** The other side holds. */
    OTHER_HOLDS,
    /** It depends on the positions or the size of the organization. */
    DEPENDS,
    /** Both sides hold, since they are about different things. */
    BOTH_HOLD,
    /** Neither the documents nor the reading decide. */
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

  /** {@return the contradiction} */
  public Contradiction contradiction() {
    return contradiction;
  }

  /** {@return the decision} */
  public Outcome outcome() {
    return outcome;
  }

  /** {@return the reason for the decision, in words} */
  public String reason() {
    return reason;
  }

  /** {@return the claims that the reading rejects, in the order of their ids} */
  public List<Claim> rejected() {
    return rejected;
  }

  /**
   * {@return number, id, decision and reason: {@code 3 head-and-directors: ONE_HOLDS, because ...}}
   */
  @Override
  public String toString() {
    return contradiction.number()
        + " "
        + contradiction.id()
        + ": "
        + outcome
        + ", because "
        + reason;
  }
}
