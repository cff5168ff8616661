package io.github.orgwright.core;

/**
 * How serious a loading problem or a violation of a rule is, from highest to lowest.
 *
 * @since 0.1.0
 */
public enum Severity {
  /** Something is wrong, and answers that depend on it are wrong or missing. */
  ERROR,
  /** Something is probably wrong; check answers that depend on it. */
  WARNING,
  /** Something is worth knowing; it is often intended. */
  INFO
}
