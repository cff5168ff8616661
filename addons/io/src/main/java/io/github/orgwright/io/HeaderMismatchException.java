package io.github.orgwright.io;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import io.github.orgwright.core.internal.SafeText;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Thrown where the header of a file does not fit the {@link Mapping}: a column that the mapping
 * names is missing, or stands twice. The message names the file, the column and the columns
 * present.
 *
 * @since 0.1.0
 */
public final class HeaderMismatchException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;
  private static final CharMatcher OTHER_DELIMITERS = CharMatcher.anyOf(";\t|");

  /** The path or name of the file. */
  private final String file;

  /** The column as the mapping names it. */
  private final String column;

  /** The columns of the header. */
  private final ImmutableList<String> columnsPresent;

  private HeaderMismatchException(
      String file, String column, List<String> columnsPresent, String reason) {
    super(SafeText.of("cannot read " + file + ": " + reason + "; " + present(columnsPresent)));
    this.file = file;
    this.column = column;
    this.columnsPresent = ImmutableList.copyOf(columnsPresent);
  }

  static HeaderMismatchException missing(String file, String column, List<String> columnsPresent) {
    return new HeaderMismatchException(
        file, column, columnsPresent, "no column \"" + column + "\"");
  }

  static HeaderMismatchException twice(String file, String column, List<String> columnsPresent) {
    return new HeaderMismatchException(
        file, column, columnsPresent, "more than one column \"" + column + "\"");
  }

  private static String present(List<String> columns) {
    if (columns.isEmpty()) {
      return "the file is empty";
    }
    String present =
        "columns present: "
            + columns.stream().map(c -> "\"" + c + "\"").collect(Collectors.joining(", "));
    return columns.size() == 1 && OTHER_DELIMITERS.matchesAnyOf(columns.get(0))
        ? present + "; if they are separated otherwise, say so with CsvReader.delimiter(...)"
        : present;
  }

  /** {@return the path or name of the file, as it was given} */
  public String file() {
    return file;
  }

  /** {@return the column as the mapping names it} */
  public String column() {
    return column;
  }

  /** {@return the columns of the header, in given order; none if the file is empty} */
  public List<String> columnsPresent() {
    return columnsPresent;
  }
}
