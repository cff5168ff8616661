package io.github.orgwright.core;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;

/**
 * What an organization declares in addition to its positions.
 *
 * @param defaultOccupancy the occupancy of positions without a holder and without a stated
 *     occupancy
 */
record Declared(
    ImmutableList<Scope> scopes,
    ImmutableList<Expectation> expectations,
    ImmutableList<Kpi> tracked,
    Occupancy defaultOccupancy) {
  /** Refuses FILLED as the occupancy of positions without a holder. */
  static Occupancy checkDefault(Occupancy occupancy) {
    checkArgument(
        requireNonNull(occupancy, "occupancy") != Occupancy.FILLED,
        "occupancy of positions without a holder must be VACANT or UNKNOWN, but is FILLED");
    return occupancy;
  }

  Declared withScopes(ImmutableList<Scope> newScopes) {
    return new Declared(newScopes, expectations, tracked, defaultOccupancy);
  }

  Declared withExpectations(ImmutableList<Expectation> newExpectations) {
    return new Declared(scopes, newExpectations, tracked, defaultOccupancy);
  }

  Declared withTracked(ImmutableList<Kpi> newTracked) {
    return new Declared(scopes, expectations, newTracked, defaultOccupancy);
  }

  Declared withDefault(Occupancy newDefault) {
    return new Declared(scopes, expectations, tracked, newDefault);
  }
}
