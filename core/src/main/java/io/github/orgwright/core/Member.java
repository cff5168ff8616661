package io.github.orgwright.core;

/**
 * The subject of a question: a position, or a person, who represents the positions they hold.
 *
 * <p>Members are matched by {@link #id()} and kind, so a value taken from an earlier copy of an
 * organization works in a later one.
 *
 * @since 0.1.0
 */
public sealed interface Member permits Position, Person {
  /** {@return the id of this position or person, never blank} */
  String id();
}
