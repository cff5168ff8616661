package io.github.orgwright.query;

/**
 * How a question ended. The constants are stable: programs may use them.
 *
 * @since 0.1.0
 */
public enum Outcome {
  /** There is an answer. */
  FOUND,
  /** There is no match, and the chain of command contains a cycle. */
  CHAIN_HAS_CYCLE,
  /** There is no match, and the chain of command ends at an unknown manager. */
  CHAIN_BROKEN,
  /** There is no match, and the chain of command continues outside the organization. */
  OUTSIDE,
  /** Some managers have the authority, but no one who may use it is available. */
  NO_ONE_AVAILABLE,
  /** No manager has the authority, or none has a sufficient limit. */
  NO_AUTHORITY,
  /** The position or person in the question has no manager. */
  NO_MANAGER,
  /** The position or person in the question has no reports. */
  NO_REPORTS,
  /** No other position has the same manager. */
  NO_PEERS,
  /** The two positions or people have no common manager. */
  NO_COMMON_MANAGER,
  /** The person in the question holds no position. */
  NO_POSITION,
  /** No position matches the question, as far as is known. */
  NO_MATCH,
  /**
   * The position or person passed to {@link Matches#why(io.github.orgwright.core.Member)} is not a
   * candidate.
   */
  NOT_A_CANDIDATE
}
