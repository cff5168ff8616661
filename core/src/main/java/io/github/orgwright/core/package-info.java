/**
 * An organization, the values it consists of, and its hierarchy. Start with {@link
 * io.github.orgwright.core.Organization#named}.
 *
 * <p>Passing null to a method of this package causes a {@link NullPointerException}.
 */
@CheckReturnValue
@NullMarked
@ValueStyle
package io.github.orgwright.core;

import com.google.errorprone.annotations.CheckReturnValue;
import io.github.orgwright.core.internal.ValueStyle;
import org.jspecify.annotations.NullMarked;
