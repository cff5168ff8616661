/** Writes Java code that builds organizations. */
@CheckReturnValue
@NullMarked
package io.github.orgwright.testkit.print;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
