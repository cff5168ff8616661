package io.github.orgwright.core;

/**
 * Whether a position has a holder, as far as the data says.
 *
 * @since 0.1.0
 */
public enum Occupancy {
  /** The position has a substantive or acting holder, disclosed or not. */
  FILLED,
  /** The position is known to have no holder; it may have a deputy. */
  VACANT,
  /** The data does not say whether the position has a holder. */
  UNKNOWN
}
