package io.github.orgwright.core;

/**
 * How a position is involved in a responsibility: the four letters of RACI.
 *
 * @since 0.1.0
 */
public enum Involvement {
  /** Carries the work out. */
  RESPONSIBLE,
  /** Answers for the outcome; at most one position per responsibility and identical scope. */
  ACCOUNTABLE,
  /** Is asked before a decision. */
  CONSULTED,
  /** Is informed after a decision. */
  INFORMED
}
