package io.github.orgwright.core;

/**
 * How a person is assigned to a position.
 *
 * @since 0.1.0
 */
public enum AssignmentKind {
  /** The person is a regular holder of the position. */
  SUBSTANTIVE,
  /**
   * The person holds the position temporarily; a position with only acting holders is not vacant.
   */
  ACTING,
  /** The person acts in the absence of all holders, but does not hold the position. */
  DEPUTY;

  /**
   * {@return whether a person with this kind of assignment holds the position; false only for
   * {@link #DEPUTY}}
   */
  public boolean holds() {
    return this != DEPUTY;
  }
}
