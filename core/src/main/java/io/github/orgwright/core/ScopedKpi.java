package io.github.orgwright.core;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * A KPI that a position is measured by in one of the scopes that it owns, or without a scope if it
 * owns none.
 *
 * <p>Immutable and thread-safe.
 *
 * @param kpi what is measured
 * @param scope the scope; empty for a position that owns none
 * @since 0.1.0
 */
public record ScopedKpi(Kpi kpi, Optional<Scope> scope) {
  /**
   * Creates a KPI with an optional scope.
   *
   * @param kpi what is measured
   * @param scope the scope; empty for a position that owns none
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
