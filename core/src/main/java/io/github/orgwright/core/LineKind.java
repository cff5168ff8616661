package io.github.orgwright.core;

/**
 * The kind of a reporting line. Questions follow solid lines unless they name another kind.
 *
 * @since 0.1.0
 */
public enum LineKind {
  /** The main reporting line: this manager decides. A position should have at most one. */
  SOLID,
  /** A reporting line in addition to the solid one; a position may have any number of them. */
  DOTTED
}
