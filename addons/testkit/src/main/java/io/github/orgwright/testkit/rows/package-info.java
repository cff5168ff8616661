/** Makes files with one invalid detail each. */
@CheckReturnValue
@NullMarked
package io.github.orgwright.testkit.rows;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
