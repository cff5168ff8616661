/**
 * Tests with JUnit: {@link io.github.orgwright.testkit.junit.OrgTests} of an organization, a test
 * for each rule, {@link io.github.orgwright.testkit.junit.RuleAssert} of rules of one's own, and
 * {@link io.github.orgwright.testkit.junit.PropertyAssert} of what holds of all organizations. It
 * takes {@code org.junit.jupiter:junit-jupiter-api}, which this library does not bring along.
 */
@CheckReturnValue
@NullMarked
package io.github.orgwright.testkit.junit;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
