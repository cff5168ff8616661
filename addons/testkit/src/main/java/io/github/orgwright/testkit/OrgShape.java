package io.github.orgwright.testkit;

/**
 * How direct reports are distributed in generated organizations. A mix of shapes finds more bugs
 * than many organizations of one shape. Use it with {@link OrgGenerator#shapes}.
 *
 * @since 0.1.0
 */
public enum OrgShape {
  /** Managers with five to nine direct reports each: few layers. */
  REALISTIC,
  /** Each position reports to a random earlier one. */
  UNIFORM,
  /** A few positions have nearly all others as direct reports. */
  HUBS,
  /** Each position reports to the previous one: as many layers as positions. */
  CHAIN,
  /** All positions report to one. */
  STAR,
  /** A chain; all other positions report to its end. */
  BROOM,
  /** A chain of managers, each with one direct report outside the chain. */
  CATERPILLAR
}
