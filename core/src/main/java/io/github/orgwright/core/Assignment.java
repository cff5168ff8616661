package io.github.orgwright.core;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;

/**
 * The assignment of one person to one position, as a substantive holder, an acting holder or a
 * deputy (who is not a holder). A person may have several positions, and a position may have
 * several people.
 *
 * <p>Immutable and thread-safe.
 *
 * @param position the id of the position, never blank
 * @param person the id of the person, never blank
 * @param kind whether the person is a substantive holder, an acting holder or a deputy
 * @since 0.1.0
 */
public record Assignment(String position, String person, AssignmentKind kind) {
  static final Comparator<Assignment> BY_KIND = Comparator.comparing(Assignment::kind);

  /**
   * Creates an assignment.
   *
   * @param position the id of the position, not blank
   * @param person the id of the person, not blank
   * @param kind whether the person is a substantive holder, an acting holder or a deputy
   * @throws IllegalArgumentException if an id is blank
   */
  public Assignment {
    Checks.id("position", position);
    Checks.id("person", person);
    requireNonNull(kind, "kind");
  }

  /**
   * {@return an assignment of the given person to the given position}
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
