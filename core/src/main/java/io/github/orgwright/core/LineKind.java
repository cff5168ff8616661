package io.github.orgwright.core;

/**
 * What a reporting line means. Questions follow solid lines unless they name another kind.
 *
 * @since 0.1.0
 */
public enum LineKind {
  /** The line of authority: the manager decides. A position should have at most one. */
  SOLID,
  /** A second relation in addition to the solid line; any number of them. */
  DOTTED
}
