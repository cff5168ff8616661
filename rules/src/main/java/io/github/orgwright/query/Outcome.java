package io.github.orgwright.query;

/**
 * How a question ended. The constants are promised: programs may decide by them.
 *
 * @since 0.1.0
 */
public enum Outcome {
  /** There is an answer. */
  FOUND,
  /** Nobody, and the chain of command runs in a circle. */
  CHAIN_IN_CYCLE,
  /** Nobody, and the chain of command breaks off at a manager who is not known. */
  UNKNOWN_MANAGER,
  /** Nobody here, and the chain of command goes on outside the organization. */
  OUTSIDE,
  /** There are candidates, but none has the traits that were asked for. */
  TRAIT_NOT_MET,
  /** A position has the authority, but nobody who may use it today answers for it. */
  NO_ONE_AVAILABLE,
  /** Nobody above has the authority, or a great enough limit. */
  NO_AUTHORITY,
  /** The question starts at the top. */
  NO_MANAGER,
  /** Nobody reports there. */
  NO_REPORTS,
  /** No other position shares a manager. */
  NO_PEERS,
  /** No position stands above both. */
  NO_COMMON_MANAGER,
  /** The person asked about holds no position. */
  NO_POSITION,
  /** No position has what was asked for. */
  NO_MATCH,
  /** The position or person that was asked about is not among the candidates. */
  NOT_A_CANDIDATE
}
