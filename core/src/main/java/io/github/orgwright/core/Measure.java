package io.github.orgwright.core;

import java.util.Optional;
import org.immutables.value.Value;

/**
 * A KPI as it measures a position: in one scope that the position owns, or, for a position that
 * owns none, in no particular scope.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract class Measure {
  Measure() {}

  /** {@return what is measured} */
  public abstract Kpi kpi();

  /** {@return where it is measured; empty for a position that owns no scope} */
  public abstract Optional<Scope> scope();

  static Measure of(Kpi kpi) {
    return ImmutableMeasure.builder().kpi(kpi).build();
  }

  static Measure of(Kpi kpi, Scope scope) {
    return ImmutableMeasure.builder().kpi(kpi).scope(scope).build();
  }
}
