/**
 * Writes findings as JSON, with Jackson. Start with {@link
 * io.github.orgwright.jackson.FindingsJson}.
 */
@CheckReturnValue
@NullMarked
package io.github.orgwright.jackson;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
