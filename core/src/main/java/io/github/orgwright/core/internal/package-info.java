/**
 * Helpers that the modules of this library share: safe text, the order of ids, phrases, amounts,
 * keys of hash tables and tables of ids. They are not part of the public API and may change at any
 * time.
 */
@CheckReturnValue
@NullMarked
package io.github.orgwright.core.internal;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
