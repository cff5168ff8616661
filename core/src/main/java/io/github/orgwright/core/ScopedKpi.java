package io.github.orgwright.core;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * A KPI as it measures a position: in one scope that the position owns, or, for a position that
 * owns none, in no particular scope.
 *
 * <p>Immutable and thread-safe.
 *
 * @param kpi what is measured
 * @param scope where it is measured; empty for a position that owns no scope
 * @since 0.1.0
 */
public record ScopedKpi(Kpi kpi, Optional<Scope> scope) {
  /**
   * Makes a KPI with an optional scope.
   *
   * @param kpi what is measured
   * @param scope where; empty for a position that owns no scope
   */
  public ScopedKpi {
    requireNonNull(kpi, "kpi");
    requireNonNull(scope, "scope");
  }

  static ScopedKpi of(Kpi kpi) {
    return new ScopedKpi(kpi, Optional.empty());
  }

  static ScopedKpi of(Kpi kpi, Scope scope) {
    return new ScopedKpi(kpi, Optional.of(scope));
  }
}
