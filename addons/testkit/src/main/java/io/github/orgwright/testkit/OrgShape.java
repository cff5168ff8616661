package io.github.orgwright.testkit;

/**
 * How the reports of generated organizations spread. A mix of shapes finds more bugs than more
 * organizations of one: a span of ten is met in one of a thousand uniform trees, and in each star.
 *
 * @since 0.1.0
 */
public enum OrgShape {
  /** Managers with five to nine reports each, filled layer by layer: as deep as a logarithm. */
  REALISTIC,
  /** Each position below any that was there before. */
  UNIFORM,
  /** A few positions have nearly all others as direct reports. */
  HUBS,
  /** Each position below the last: as many layers as positions. */
  CHAIN,
  /** All positions below one. */
  STAR,
  /** A chain, and all others below its end. */
  BROOM,
  /** A chain of managers who have one more report each. */
  CATERPILLAR
}
