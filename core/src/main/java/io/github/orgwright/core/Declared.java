package io.github.orgwright.core;

import com.google.common.collect.ImmutableList;

/** What an organization declares in addition to its positions. */
record Declared(
    ImmutableList<Scope> scopes,
    ImmutableList<Expectation> expectations,
    ImmutableList<Kpi> tracked) {}
