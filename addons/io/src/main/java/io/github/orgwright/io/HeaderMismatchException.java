package io.github.orgwright.io;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import io.github.orgwright.core.internal.Phrases;
import io.github.orgwright.core.internal.SafeText;
import java.util.List;

/**
 * Thrown when the header of a file does not fit the {@link Mapping}: a column of the mapping is
 * missing, or the header has it more than once. The message names the file, the column and the
 * columns of the header.
 *
 * @since 0.1.0
 */
public final class HeaderMismatchException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;
  private static final CharMatcher OTHER_DELIMITERS = CharMatcher.anyOf(";\t|");

  /** The path or name of the file. */
  private final String file;

  /** The name of the column in the mapping. */
  private final String column;

  /** The columns of the header. */
  private final ImmutableList<String> columnsPresent;

  /** That a file has no column, or more than one column, of a name. */
  HeaderMismatchException(String file, String has, String column, List<String> columnsPresent) {
    super(
        SafeText.of(
            file + " has " + has + " column \"" + column + "\"; " + columnsAndFix(columnsPresent)));
    this.file = file;
    this.column = column;
    this.columnsPresent = ImmutableList.copyOf(columnsPresent);
  }

  private static String columnsAndFix(List<String> columns) {
    if (columns.isEmpty()) {
      return "the file is empty";
    }
    boolean isOneLine = columns.size() == 1 && OTHER_DELIMITERS.matchesAnyOf(columns.get(0));
    return (columns.size() == 1 ? "its only column is " : "its columns are ")
        + Phrases.quoted(columns)
        + "; fix: "
        + (isOneLine
            ? "set the delimiter with CsvReader.delimiter(...)"
            : "correct the header or the mapping");
  }

  /** {@return the path or name of the file, as given to the reader} */
  public String file() {
    return file;
  }

  /** {@return the name of the column, as in the mapping} */
  public String column() {
    return column;
  }

  /** {@return the columns of the header, in their order; none if the file is empty} */
  public List<String> columnsPresent() {
    return columnsPresent;
  }
}
