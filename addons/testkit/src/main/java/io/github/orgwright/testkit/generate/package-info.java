/** Generates organizations within limits and rules. */
@CheckReturnValue
@NullMarked
package io.github.orgwright.testkit.generate;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
