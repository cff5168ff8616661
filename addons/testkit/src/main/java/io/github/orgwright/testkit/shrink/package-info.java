/** Makes smaller organizations of a failing one. */
@CheckReturnValue
@NullMarked
package io.github.orgwright.testkit.shrink;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
