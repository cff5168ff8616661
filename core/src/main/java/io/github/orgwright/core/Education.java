package io.github.orgwright.core;

/**
 * The highest completed education of a person. The constants go from lowest to highest.
 *
 * @since 0.1.0
 */
public enum Education {
  /** Secondary school or vocational training. */
  SECONDARY,
  /** A bachelor's degree. */
  BACHELOR,
  /** A master's degree, including an MBA. */
  MASTER,
  /** A doctorate. */
  DOCTORATE
}
