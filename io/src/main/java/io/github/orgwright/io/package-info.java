/** Readers and writers of organizations. */
@CheckReturnValue
@NullMarked
package io.github.orgwright.io;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
