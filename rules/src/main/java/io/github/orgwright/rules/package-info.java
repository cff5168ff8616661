/**
 * Rules for organizations, and the findings of a check. Start with {@link
 * io.github.orgwright.rules.StandardRules} for ready-made rules, or with {@link
 * io.github.orgwright.rules.Rules#rule} to write a rule. Put rules in a {@link
 * io.github.orgwright.rules.RuleSet}, check an organization, and read the {@link
 * io.github.orgwright.rules.Findings}.
 *
 * <p>Passing null to a method of this package causes a {@link NullPointerException}.
 */
@CheckReturnValue
@NullMarked
package io.github.orgwright.rules;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
