package io.github.orgwright.core;

import static java.util.Objects.requireNonNull;

/**
 * How one person is assigned to one position. One person may hold several positions, and several
 * people one.
 *
 * <p>Immutable and thread-safe.
 *
 * @param position the id of the position, never blank
 * @param person the id of the person, never blank
 * @param kind whether the person is a holder, acting holder or deputy
 * @since 0.1.0
 */
public record Assignment(String position, String person, AssignmentKind kind) {
  /**
   * Makes an assignment.
   *
   * @param position the id of the position, not blank
   * @param person the id of the person, not blank
   * @param kind whether the person is a holder, acting holder or deputy
   * @throws IllegalArgumentException if an id is blank
   */
  public Assignment {
    Checks.id("position", position);
    Checks.id("person", person);
    requireNonNull(kind, "kind");
  }

  /**
   * {@return an assignment}
   *
   * @param position the id of the position, not blank
   * @param person the id of the person, not blank
   * @param kind how the person is assigned to the position
   * @throws IllegalArgumentException if an id is blank
   */
  public static Assignment of(String position, String person, AssignmentKind kind) {
    return new Assignment(position, person, kind);
  }
}
