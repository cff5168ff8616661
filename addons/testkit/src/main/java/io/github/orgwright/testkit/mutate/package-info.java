/** Changes organizations so that they violate rules. */
@CheckReturnValue
@NullMarked
package io.github.orgwright.testkit.mutate;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
