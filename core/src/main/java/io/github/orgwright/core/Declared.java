package io.github.orgwright.core;

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
    Occupancy defaultOccupancy) {}
