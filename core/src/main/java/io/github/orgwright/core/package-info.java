/**
 * An organization, the values it consists of, and its hierarchy. Start with {@link
 * io.github.orgwright.core.Organization#named}.
 */
@CheckReturnValue
@NullMarked
@ValueStyle
package io.github.orgwright.core;

import com.google.errorprone.annotations.CheckReturnValue;
import io.github.orgwright.core.internal.ValueStyle;
import org.jspecify.annotations.NullMarked;
