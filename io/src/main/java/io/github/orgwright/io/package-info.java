/** Readers and writers of organizations. */
@CheckReturnValue
@NullMarked
@ValueStyle
package io.github.orgwright.io;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
