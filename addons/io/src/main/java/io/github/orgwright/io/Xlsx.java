package io.github.orgwright.io;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A sheet of an Excel workbook ({@code .xlsx}). It needs {@code org.dhatim:fastexcel-reader} on the
 * class path.
 *
 * <pre>{@code
 * LoadResult loaded = OrgReader.of(mapping).read(Xlsx.file(Path.of("staff.xlsx")).sheet("Staff"));
 * }</pre>
 *
 * <p>The header is the first row that has all columns of the mapping, so that other text may be
 * above it; it is looked for in the first {@value HeaderSearch#MOST_ROWS} rows that are not blank.
 * Cells have the values that were saved in the file: a formula has its last result, a number has no
 * exponent and no zero fraction, a date is written as {@code 2026-01-31}, and an error such as
 * {@code #N/A} is an empty cell. Rows have the numbers of the sheet; problems name cells, such as
 * {@code Staff!D17}.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class Xlsx extends RowSource {
  private final Path file;
  private final @Nullable String sheet;
  private final int headerRow;

  private Xlsx(Path file, @Nullable String sheet, int headerRow) {
    this.file = file;
    this.sheet = sheet;
    this.headerRow = headerRow;
  }

  /**
   * {@return the first visible sheet of the given workbook}
   *
   * @param file the workbook
   */
  public static Xlsx file(Path file) {
    return new Xlsx(requireNonNull(file, "file"), null, 0);
  }

  /**
   * {@return a copy for the sheet with the given name}
   *
   * @param name the name of the sheet
   */
  public Xlsx sheet(String name) {
    return new Xlsx(file, requireNonNull(name, "name"), headerRow);
  }

  /**
   * {@return a copy for a sheet whose header is in the given row; rows above it are ignored}
   *
   * @param row the number of the row; if that row is blank, the header is the next row that is not
   *     blank
   * @throws IllegalArgumentException if the row is less than 1
   */
  public Xlsx headerRow(int row) {
    checkArgument(row >= 1, "row of the header must be at least 1, but is %s", row);
    return new Xlsx(file, sheet, row);
  }

  @Override
  String name() {
    return file.toString();
  }

  @Override
  String organization() {
    return TextFiles.stem(file.toString());
  }

  @Override
  RowTable open(MappingSpec spec) {
    FileErrors errors = FileErrors.ofText(file.toString());
    try {
      if (!Files.exists(file)) {
        throw new NoSuchFileException(file.toString());
      }
      XlsxLimits.check(file);
      return new XlsxTable(errors, file, sheet, headerRow, spec);
    } catch (IOException e) {
      throw errors.unreadable(e);
    } catch (NoClassDefFoundError e) {
      throw OptionalLibrary.missing(
          "reading Excel workbooks", "org.dhatim:fastexcel-reader:0.20.2", e);
    }
  }
}
