package io.github.orgwright.core;

/**
 * Whether a position has a holder, according to the data.
 *
 * @since 0.1.0
 */
public enum Occupancy {
  /** The position has a substantive or acting holder, who may be undisclosed. */
  FILLED,
  /** The position is known to have no holder; it may have a deputy. */
  VACANT,
  /** The data does not say whether the position has a holder. */
  UNKNOWN
}
