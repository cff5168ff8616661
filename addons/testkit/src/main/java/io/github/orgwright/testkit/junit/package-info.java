/**
 * Tests with JUnit. Start with {@link io.github.orgwright.testkit.junit.OrgTests} for one test for
 * each rule of your organization, {@link io.github.orgwright.testkit.junit.RuleAssert} for tests of
 * your own rules, or {@link io.github.orgwright.testkit.junit.PropertyAssert} for properties of all
 * organizations. Needs {@code org.junit.jupiter:junit-jupiter-api}, which is not a dependency of
 * this library.
 */
@CheckReturnValue
@NullMarked
package io.github.orgwright.testkit.junit;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
