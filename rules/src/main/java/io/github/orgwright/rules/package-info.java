/**
 * Rules for organizations, and the findings of a check. Start with {@link
 * io.github.orgwright.rules.StandardRules} for ready-made rules, or with {@link
 * io.github.orgwright.rules.Rules#rule} to write a rule. Put rules in a {@link
 * io.github.orgwright.rules.RuleSet}, check an organization, and read the {@link
 * io.github.orgwright.rules.Findings}.
 *
 * <h2>Choose or write rules</h2>
 *
 * <ul>
 *   <li>{@link io.github.orgwright.rules.StandardRules}: rules for any organization
 *   <li>{@link io.github.orgwright.rules.Rules}, {@link io.github.orgwright.rules.Rule}, {@link
 *       io.github.orgwright.rules.Citation}: your own rules, written as sentences, and the
 *       statements that support them
 *   <li>{@link io.github.orgwright.rules.RuleSet}: rules that are checked together
 * </ul>
 *
 * <h2>Read the findings</h2>
 *
 * <ul>
 *   <li>{@link io.github.orgwright.rules.Findings}, {@link io.github.orgwright.rules.RuleOutcome},
 *       {@link io.github.orgwright.rules.Violation}: the result of a check, of one rule, and for
 *       one subject
 *   <li>{@link io.github.orgwright.rules.FindingsFormat}: a format to write findings in
 *   <li>{@link io.github.orgwright.rules.FindingsException}: thrown if violations are not accepted
 * </ul>
 *
 * <h2>Live with violations</h2>
 *
 * <ul>
 *   <li>{@link io.github.orgwright.rules.Waiver}: accepts a violation until a date
 *   <li>{@link io.github.orgwright.rules.FindingsDiff}: which violations are new or resolved
 * </ul>
 *
 * <h2>Judge a change</h2>
 *
 * <ul>
 *   <li>{@link io.github.orgwright.rules.Effects}: metrics, violations and approvers before and
 *       after a change
 * </ul>
 *
 * <p>Passing null to a method of this package causes a {@link NullPointerException}.
 */
@CheckReturnValue
@NullMarked
package io.github.orgwright.rules;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
