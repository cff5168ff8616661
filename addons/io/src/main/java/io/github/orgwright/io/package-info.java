/** Readers and writers of organizations, and of what rules found in them. */
@CheckReturnValue
@NullMarked
@ValueStyle
package io.github.orgwright.io;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
