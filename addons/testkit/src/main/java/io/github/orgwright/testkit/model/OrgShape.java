package io.github.orgwright.testkit.model;

import com.google.common.base.Ascii;
import io.github.orgwright.core.Hierarchy;
import io.github.orgwright.core.OrgMetrics;
import io.github.orgwright.core.Organization;
import java.util.Arrays;
import java.util.Optional;

/**
 * How direct reports are distributed in generated organizations. A mix of shapes finds more bugs
 * than many organizations of one shape. Use it with {@link
 * io.github.orgwright.testkit.OrgGenerator#shapes}.
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
  CATERPILLAR;

  /** Smaller organizations have no shape. */
  private static final int LEAST_POSITIONS = 3;

  /**
   * {@return the shape of the given organization: the last of these shapes that fits it; empty if
   * it has fewer than three positions, several roots or lines that do not form a tree}
   *
   * <p>Takes linear time.
   *
   * @param organization any organization
   */
  public static Optional<OrgShape> of(Organization organization) {
    OrgMetrics metrics = organization.metrics();
    Hierarchy hierarchy = organization.hierarchy();
    if (metrics.positions() < LEAST_POSITIONS || metrics.roots() != 1 || !hierarchy.isForest()) {
      return Optional.empty();
    }
    int[] spans =
        organization.positions().stream()
            .mapToInt(hierarchy::countDirectReports)
            .filter(span -> span > 0)
            .sorted()
            .toArray();
    if (spans.length == 0) {
      return Optional.empty();
    }
    boolean isSpine = metrics.layers() == spans.length + 1; // each manager has one manager below
    if (isSpine && metrics.widestSpan() == 2) {
      return Optional.of(CATERPILLAR);
    }
    if (spans.length == 1) {
      return Optional.of(STAR);
    }
    if (metrics.widestSpan() == 1) {
      return Optional.of(CHAIN);
    }
    if (isSpine && spans[spans.length - 2] == 1) {
      return Optional.of(BROOM);
    }
    int hubs = Arrays.stream(spans, Math.max(0, spans.length - 3), spans.length).sum();
    if (spans.length > 3 && hubs * 2 > metrics.positions()) {
      return Optional.of(HUBS);
    }
    long realistic = Arrays.stream(spans).filter(span -> span >= 5 && span <= 9).count();
    return Optional.of(realistic >= spans.length - 1 ? REALISTIC : UNIFORM);
  }

  /** {@return the name in lower case} */
  @Override
  public String toString() {
    return Ascii.toLowerCase(name());
  }
}
