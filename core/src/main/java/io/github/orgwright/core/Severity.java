package io.github.orgwright.core;

/**
 * How much a problem of loading, or a violation of a rule, matters. Ordered from worst to mildest.
 *
 * @since 0.1.0
 */
public enum Severity {
  /** Something is wrong, and answers that touch it are wrong or missing. */
  ERROR,
  /** Something is probably wrong; answers that touch it need a second look. */
  WARNING,
  /** Something worth knowing; no answer suffers. */
  INFO
}
