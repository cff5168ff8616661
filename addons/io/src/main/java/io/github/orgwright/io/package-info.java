/**
 * Reads organizations from CSV files and writes them. Start with {@link
 * io.github.orgwright.io.OrgReader}, and with one of the {@link io.github.orgwright.io.Presets} or
 * a {@link io.github.orgwright.io.Mapping} that says what the columns mean.
 */
@CheckReturnValue
@NullMarked
@ValueStyle
package io.github.orgwright.io;

import com.google.errorprone.annotations.CheckReturnValue;
import io.github.orgwright.core.internal.ValueStyle;
import org.jspecify.annotations.NullMarked;
