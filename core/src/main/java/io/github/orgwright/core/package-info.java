/** The values of an organization, the organization itself and its hierarchy. */
@CheckReturnValue
@NullMarked
@ValueStyle
package io.github.orgwright.core;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
