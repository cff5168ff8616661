/** Access of benchmarks to what is not public. */
@CheckReturnValue
@NullMarked
package io.github.orgwright.draw;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
