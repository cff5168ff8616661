package io.github.orgwright.core;

import org.immutables.value.Value;

/**
 * That a person fills a position, and in what way. One person may fill several positions, and
 * several people one.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract class Assignment {
  Assignment() {}

  /** {@return the id of the position, never blank} */
  @Value.Parameter
  public abstract String position();

  /** {@return the id of the person, never blank} */
  @Value.Parameter
  public abstract String person();

  /** {@return in what way the person fills the position} */
  @Value.Parameter
  public abstract AssignmentKind kind();

  /**
   * {@return an assignment}
   *
   * @param position the id of the position, not blank
   * @param person the id of the person, not blank
   * @param kind in what way the person fills the position
   * @throws IllegalArgumentException if an id is blank
   */
  public static Assignment of(String position, String person, AssignmentKind kind) {
    return ImmutableAssignment.of(
        Checks.id("position", position), Checks.id("person", person), kind);
  }
}
