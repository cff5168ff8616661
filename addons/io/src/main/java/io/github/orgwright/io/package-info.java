/**
 * Reads organizations from rows, and writes them in several formats. To read, start with {@link
 * io.github.orgwright.io.OrgReader}, and with one of the {@link io.github.orgwright.io.Presets} or
 * a {@link io.github.orgwright.io.Mapping} that says what the columns mean. To write, start with
 * {@link io.github.orgwright.io.CsvWriter}.
 *
 * <h2>Read</h2>
 *
 * <ul>
 *   <li>{@link io.github.orgwright.io.OrgReader}: reads an organization or its history
 *   <li>{@link io.github.orgwright.io.Presets}, {@link io.github.orgwright.io.Mapping}: what the
 *       columns mean: for common tools, or your own
 *   <li>{@link io.github.orgwright.io.HistoryResult}, {@link
 *       io.github.orgwright.io.RowProblemCodes}: a history with its problems, and the problems that
 *       only rows have
 * </ul>
 *
 * <h2>Choose where rows come from</h2>
 *
 * <ul>
 *   <li>{@link io.github.orgwright.io.Csv}, {@link io.github.orgwright.io.Xlsx}, {@link
 *       io.github.orgwright.io.Json}: files
 *   <li>{@link io.github.orgwright.io.Jdbc}, {@link io.github.orgwright.io.Rows}: a database, or
 *       objects of your program
 *   <li>{@link io.github.orgwright.io.Ldif}, {@link io.github.orgwright.io.Scim}: directories
 *   <li>{@link io.github.orgwright.io.RowSource}: any of them
 * </ul>
 *
 * <h2>Write</h2>
 *
 * <ul>
 *   <li>{@link io.github.orgwright.io.CsvWriter}, {@link io.github.orgwright.io.XlsxWriter}: files
 *       that {@link io.github.orgwright.io.Presets#ORGWRIGHT} reads again
 *   <li>{@link io.github.orgwright.io.OpenFgaWriter}: tuples for access control
 *   <li>{@link io.github.orgwright.io.TurtleWriter}: linked data
 * </ul>
 *
 * <h2>Handle files that cannot be read</h2>
 *
 * <ul>
 *   <li>{@link io.github.orgwright.io.HeaderMismatchException}: a column is missing or duplicated
 *   <li>{@link io.github.orgwright.io.UnreadableFileException}: the file is not rows of text
 * </ul>
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
