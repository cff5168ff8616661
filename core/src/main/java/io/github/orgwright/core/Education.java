package io.github.orgwright.core;

/**
 * The highest completed education of a person; the constants are in rising order.
 *
 * @since 0.1.0
 */
public enum Education {
  /** Secondary school or a vocational training. */
  SECONDARY,
  /** A bachelor's degree. */
  BACHELOR,
  /** A master's degree, an MBA among them. */
  MASTER,
  /** A doctorate. */
  DOCTORATE
}
