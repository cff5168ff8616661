package io.github.orgwright.query;

/**
 * How a question ended. The constants are stable: programs may use them.
 *
 * @since 0.1.0
 */
public enum Outcome {
  /** There is an answer. */
  FOUND,
  /** No match, and the chain contains a cycle. */
  CHAIN_HAS_CYCLE,
  /** No match, and the chain of command ends at an unknown manager. */
  CHAIN_BROKEN,
  /** No match, and the chain of command continues outside the organization. */
  OUTSIDE,
  /** Positions have the authority, but no one who may use it is available for them. */
  NO_ONE_AVAILABLE,
  /** No manager has the authority, or a sufficient limit. */
  NO_AUTHORITY,
  /** The position or person asked about has no manager. */
  NO_MANAGER,
  /** The position or person asked about has no reports. */
  NO_REPORTS,
  /** No other position has the same manager. */
  NO_PEERS,
  /** The two positions or people have no common manager. */
  NO_COMMON_MANAGER,
  /** The person asked about holds no position. */
  NO_POSITION,
  /** No position has what the question asks for, or none is known to have its traits. */
  NO_MATCH,
  /** The position or person asked about is not among the candidates. */
  NOT_A_CANDIDATE
}
