/**
 * What the test kit knows about documented product organizations: roles, work, and how to violate
 * the documented rules.
 */
@CheckReturnValue
@NullMarked
package io.github.orgwright.testkit.product;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
