package io.github.orgwright.product;

import java.util.List;
import org.immutables.value.Value;

/**
 * What a {@link Reading} decides about a {@link Contradiction}. Get it from {@link
 * Contradictions#under}.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract class ContradictionChoice {
  /**
   * The possible decisions.
   *
   * @since 0.1.0
   */
  public enum Outcome {
    /** The first side holds. */
    FIRST_SIDE_HOLDS,
    /** The second side holds. */
    SECOND_SIDE_HOLDS,
    /** It depends on the positions or the size of the organization. */
    DEPENDS,
    /** Both sides hold, because they are about different things. */
    BOTH_HOLD,
    /** Neither the documents nor the reading decides. */
    OPEN
  }

  ContradictionChoice() {}

  /** {@return the contradiction} */
  public abstract Contradiction contradiction();

  /** {@return the decision} */
  public abstract Outcome outcome();

  /** {@return the reason for the decision, in words} */
  public abstract String reason();

  /** {@return the claims that the reading rejects, in the order of their ids} */
  public abstract List<Claim> rejected();

  /**
   * {@return the number, id, decision and reason: {@code 3 head-and-directors: FIRST_SIDE_HOLDS,
   * because ...}}
   */
  @Override
  public final String toString() {
    return contradiction() + ": " + outcome() + ", because " + reason();
  }
}
