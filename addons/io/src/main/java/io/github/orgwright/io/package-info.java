/**
 * Reads organizations from rows, and writes them in several formats. To read, start with {@link
 * io.github.orgwright.io.OrgReader}, and with one of the {@link io.github.orgwright.io.Presets} or
 * a {@link io.github.orgwright.io.Mapping} that says what the columns mean. To write, start with
 * {@link io.github.orgwright.io.CsvWriter}, {@link io.github.orgwright.io.XlsxWriter}, {@link
 * io.github.orgwright.io.OpenFgaWriter} or {@link io.github.orgwright.io.TurtleWriter}.
 *
 * <p>Passing null to a method of this package causes a {@link NullPointerException}.
 */
@CheckReturnValue
@NullMarked
@ValueStyle
package io.github.orgwright.io;

import com.google.errorprone.annotations.CheckReturnValue;
import io.github.orgwright.core.internal.ValueStyle;
import org.jspecify.annotations.NullMarked;
