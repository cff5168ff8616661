package io.github.orgwright.core;

import com.google.common.collect.ImmutableList;

/**
 * What an organization declares in addition to its positions.
 *
 * @param defaultOccupancy what holds for positions that have no holder and state nothing
 */
record Declared(
    ImmutableList<Scope> scopes,
    ImmutableList<Expectation> expectations,
    ImmutableList<Kpi> tracked,
    Occupancy defaultOccupancy) {}
