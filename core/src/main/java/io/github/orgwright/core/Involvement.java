package io.github.orgwright.core;

/**
 * How a position is involved in a responsibility. The constants are the four kinds of involvement
 * in a RACI matrix: responsible, accountable, consulted and informed.
 *
 * @since 0.1.0
 */
public enum Involvement {
  /** The position does the work. */
  RESPONSIBLE,
  /**
   * The position is held to account for the outcome. At most one position should be accountable for
   * a responsibility in a scope.
   */
  ACCOUNTABLE,
  /** The position is asked before a decision. */
  CONSULTED,
  /** The position is informed after a decision. */
  INFORMED
}
