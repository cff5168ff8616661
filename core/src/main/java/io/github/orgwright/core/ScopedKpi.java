package io.github.orgwright.core;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A KPI that a position is measured by: {@code ScopedKpi.of(RETENTION).inScope(cards)}. Without a
 * scope, it applies in each scope that the position owns. With a scope, it applies only there; the
 * position may own that scope or only work in it. {@link #withTarget} sets a target for one
 * position.
 *
 * <p>Immutable and thread-safe.
 *
 * @param kpi what is measured
 * @param scope the scope in which the KPI applies; empty if it applies in each scope that the
 *     position owns
 * @param ownTarget the target for this position; empty if the target of the KPI applies
 * @since 0.1.0
 */
public record ScopedKpi(Kpi kpi, Optional<Scope> scope, Optional<BigDecimal> ownTarget) {
  /**
   * Creates a KPI of a position.
   *
   * @param kpi what is measured
   * @param scope the scope in which the KPI applies; empty if it applies in each scope that the
   *     position owns
   * @param ownTarget the target for this position; empty if the target of the KPI applies
   * @throws IllegalArgumentException if there is a target and the KPI is qualitative
   */
  public ScopedKpi {
    requireNonNull(kpi, "kpi");
    requireNonNull(scope, "scope");
    ownTarget = requireNonNull(ownTarget, "ownTarget").map(BigDecimal::stripTrailingZeros);
    checkArgument(
        !kpi.isQualitative() || ownTarget.isEmpty(),
        "qualitative KPI \"%s\" must not have a target",
        kpi.id());
  }

  /**
   * {@return the given KPI without a scope, and with the target of the KPI, if it has one}
   *
   * @param kpi what is measured
   */
  public static ScopedKpi of(Kpi kpi) {
    return new ScopedKpi(kpi, Optional.empty(), Optional.empty());
  }

  /**
   * {@return a copy of this KPI that applies only in the given scope}
   *
   * @param only the scope
   */
  public ScopedKpi inScope(Scope only) {
    return new ScopedKpi(kpi, Optional.of(only), ownTarget);
  }

  /**
   * {@return a copy with a target for one position, which replaces the target of the KPI}
   *
   * @param target the target, in the unit of the KPI
   * @throws IllegalArgumentException if the KPI is qualitative
   */
  public ScopedKpi withTarget(BigDecimal target) {
    return new ScopedKpi(kpi, scope, Optional.of(target));
  }

  /**
   * {@return the target for this position. If none was set, this is the target of the KPI; empty if
   * that has none either}
   */
  public Optional<BigDecimal> target() {
    return ownTarget.isPresent() ? ownTarget : kpi.target();
  }
}
