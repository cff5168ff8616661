/**
 * Values that the test kit generates. Start with {@link io.github.orgwright.testkit.OrgGenerator},
 * which is in the package above this one.
 */
@CheckReturnValue
@NullMarked
package io.github.orgwright.testkit.model;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
