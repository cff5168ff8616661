package io.github.orgwright.core;

/**
 * A position or a person that a question is about. A person stands for all positions that they
 * hold.
 *
 * <p>A question identifies a member by {@link #id()}, so a value from one copy of an organization
 * can be used with another copy.
 *
 * @since 0.1.0
 */
public sealed interface Member permits Position, Person {
  /** {@return the id of this position or person, never blank} */
  String id();
}
