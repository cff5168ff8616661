package io.github.orgwright.core;

/**
 * How a person is assigned to a position.
 *
 * @since 0.1.0
 */
public enum AssignmentKind {
  /** Holds the position. */
  SUBSTANTIVE,
  /** Holds the position for the time being; a position with only acting holders is filled. */
  ACTING,
  /** Stands in when no holder is present, but does not hold the position. */
  DEPUTY;

  /** {@return whether a person of this kind holds the position, as a deputy does not} */
  public boolean holds() {
    return this != DEPUTY;
  }
}
