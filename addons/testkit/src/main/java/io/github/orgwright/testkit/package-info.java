/**
 * Organizations for tests. Start with {@link io.github.orgwright.testkit.OrgGenerator}. JUnit and
 * jqwik are not needed. The same seed gives the same values on every machine, but perhaps not in
 * another version of Orgwright.
 *
 * <h2>Generate</h2>
 *
 * <ul>
 *   <li>{@link io.github.orgwright.testkit.OrgGenerator}: organizations
 *   <li>{@link io.github.orgwright.testkit.OrgVersions}: versions of one organization, for
 *       differences, merges and histories
 *   <li>{@link io.github.orgwright.testkit.ReorgScripts}: reorganizations
 *   <li>{@link io.github.orgwright.testkit.BrokenRows}: files that importers often read wrongly
 *   <li>{@link io.github.orgwright.testkit.Generator}: any of them
 * </ul>
 *
 * <h2>Test your code</h2>
 *
 * <ul>
 *   <li>{@link io.github.orgwright.testkit.RuleBreaker}: organizations that violate exactly one
 *       rule
 *   <li>{@link io.github.orgwright.testkit.ValidatorReport}: violations that your validator misses
 *   <li>{@link io.github.orgwright.testkit.OrgCoverage}: what a property has seen
 * </ul>
 *
 * <h2>Understand a failure</h2>
 *
 * <ul>
 *   <li>{@link io.github.orgwright.testkit.Minimizer}: the smallest organization that still fails
 *   <li>{@link io.github.orgwright.testkit.OrgPrinter}: shows it as a tree or as code
 * </ul>
 */
@CheckReturnValue
@NullMarked
package io.github.orgwright.testkit;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
