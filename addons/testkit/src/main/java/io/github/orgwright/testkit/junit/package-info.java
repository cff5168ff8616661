/**
 * Tests with JUnit. Needs {@code org.junit.jupiter:junit-jupiter-api}, which is not a dependency of
 * this library. Start with one of these:
 *
 * <ul>
 *   <li>{@link io.github.orgwright.testkit.junit.OrgTests}: one test for each rule of your
 *       organization
 *   <li>{@link io.github.orgwright.testkit.junit.RuleAssert}: tests of your own rules, which lead
 *       to {@link io.github.orgwright.testkit.junit.RejectionAssert}
 *   <li>{@link io.github.orgwright.testkit.junit.PropertyAssert}: properties of all organizations
 * </ul>
 */
@CheckReturnValue
@NullMarked
package io.github.orgwright.testkit.junit;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
