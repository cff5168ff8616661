package io.github.orgwright.io;

import io.github.orgwright.core.internal.SafeText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.OptionalInt;

/**
 * Thrown where a file cannot be read as text of fields at all: it does not exist, is text of
 * another encoding or no text, has a quote that is never closed, or a field beyond all measure (16
 * million characters, or 16 thousand fields in a row). What is merely wrong in a row is a {@link
 * io.github.orgwright.core.Problem} instead.
 *
 * @since 0.1.0
 */
public final class UnreadableFileException extends UncheckedIOException {
  private static final long serialVersionUID = 1L;
  private static final int NO_ROW = 0;

  /** The path or name of the file. */
  private final String file;

  /** The row, or 0. */
  private final int row;

  private UnreadableFileException(String file, int row, String reason, IOException cause) {
    super(SafeText.of("cannot read " + file + ": " + reason), cause);
    this.file = file;
    this.row = row;
  }

  static UnreadableFileException of(String file, String reason, IOException cause) {
    return new UnreadableFileException(file, NO_ROW, reason, cause);
  }

  static UnreadableFileException at(String file, int row, String reason, IOException cause) {
    return new UnreadableFileException(file, row, "row " + row + ": " + reason, cause);
  }

  /** {@return the path or name of the file, as it was given} */
  public String file() {
    return file;
  }

  /** {@return the row that cannot be read, as a spreadsheet counts; empty if it is not one row} */
  public OptionalInt row() {
    return row == NO_ROW ? OptionalInt.empty() : OptionalInt.of(row);
  }
}
