/**
 * What the modules of this library share and its users do not see: safe text, the order of ids,
 * phrases, amounts, and keys that cannot be chosen to collide. Public for our own modules alone; it
 * may change at any time.
 */
@CheckReturnValue
@NullMarked
package io.github.orgwright.core.internal;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
