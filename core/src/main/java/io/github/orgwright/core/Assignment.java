package io.github.orgwright.core;

import static java.util.Objects.requireNonNull;

/**
 * That a person fills a position, and in what way. One person may fill several positions, and
 * several people one.
 *
 * <p>Immutable and thread-safe.
 *
 * @param position the id of the position, never blank
 * @param person the id of the person, never blank
 * @param kind in what way the person holds the position, or stands in
 * @since 0.1.0
 */
public record Assignment(String position, String person, AssignmentKind kind) {
  /**
   * Makes an assignment.
   *
   * @param position the id of the position, not blank
   * @param person the id of the person, not blank
   * @param kind in what way the person holds the position, or stands in
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
   * @param kind in what way the person fills the position
   * @throws IllegalArgumentException if an id is blank
   */
  public static Assignment of(String position, String person, AssignmentKind kind) {
    return new Assignment(position, person, kind);
  }
}
