package io.github.orgwright.io;

import io.github.orgwright.core.internal.SafeText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.OptionalInt;

/**
 * Thrown when a file cannot be read as rows of text fields: it does not exist, is not text in the
 * given encoding, has a quote that is never closed, a field of more than 16 million characters or a
 * row of more than 16 thousand fields. Bad data in a row that can be read is a {@link
 * io.github.orgwright.core.Problem} instead.
 *
 * @since 0.1.0
 */
public final class UnreadableFileException extends UncheckedIOException {
  private static final long serialVersionUID = 1L;
  static final int NO_ROW = 0;

  /** The path or name of the file. */
  private final String file;

  /** The number of the row; 0 if the cause is not a single row. */
  private final int row;

  UnreadableFileException(String file, int row, String reason, IOException cause) {
    super(
        SafeText.of("cannot read " + file + (row == NO_ROW ? "" : ", row " + row) + ": " + reason),
        cause);
    this.file = file;
    this.row = row;
  }

  /** {@return the path or name of the file, as given to the reader} */
  public String file() {
    return file;
  }

  /** {@return the number of the row that cannot be read; empty if the cause is not a single row} */
  public OptionalInt row() {
    return row == NO_ROW ? OptionalInt.empty() : OptionalInt.of(row);
  }
}
