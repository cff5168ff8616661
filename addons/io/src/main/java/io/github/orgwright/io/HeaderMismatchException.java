package io.github.orgwright.io;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Streams;
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

  /** The message after the name of the file. */
  private final String message;

  /** The path or name of the file. */
  private final String file;

  /** The name of the column in the mapping. */
  private final String column;

  /** The columns of the header. */
  private final ImmutableList<String> columnsPresent;

  private HeaderMismatchException(
      String file, String column, List<String> columnsPresent, String message) {
    super(SafeText.of(file + message));
    this.message = message;
    this.file = file;
    this.column = column;
    this.columnsPresent = ImmutableList.copyOf(columnsPresent);
  }

  /** That a table has no rows, and so no column of those that it must have. */
  static HeaderMismatchException empty(String file, Iterable<String> required) {
    String column = Streams.stream(required).findFirst().orElse("");
    return new HeaderMismatchException(
        file, column, ImmutableList.of(), " has no column \"" + column + "\"; it has no rows");
  }

  /** That the header has no column of a name. */
  static HeaderMismatchException missing(String file, String column, List<String> present) {
    return new HeaderMismatchException(
        file, column, present, " has no column \"" + column + "\"; " + columnsAndFix(present));
  }

  /** That no row is like the header, at best one with some columns; no cell is shown. */
  static HeaderMismatchException unlike(String file, String column, List<String> matched, int row) {
    return new HeaderMismatchException(
        file,
        column,
        ImmutableList.of(),
        " has no column \""
            + column
            + '"'
            + (matched.isEmpty()
                ? ", nor any other column of the mapping"
                : "; row "
                    + row
                    + " has only these columns of the mapping: "
                    + Phrases.quoted(matched))
            + "; fix: correct the mapping or the delimiter; if there is no header, add one, or name"
            + " the columns with Csv.header(...)");
  }

  /** That the header has more than one column of a name. */
  static HeaderMismatchException twice(String file, String column, List<String> present) {
    return new HeaderMismatchException(
        file,
        column,
        present,
        " has more than one column \"" + column + "\"; " + columnsAndFix(present));
  }

  private static String columnsAndFix(List<String> columns) {
    return (columns.size() == 1 ? "its only column is " : "its columns are ")
        + Phrases.quoted(columns)
        + "; fix: correct the header or the mapping";
  }

  /** The same, with a further sentence at the end. */
  HeaderMismatchException with(String sentence) {
    return sentence.isEmpty()
        ? this
        : new HeaderMismatchException(file, column, columnsPresent, message + sentence);
  }

  /** {@return the path or name of the file, as given to the reader} */
  public String file() {
    return file;
  }

  /** {@return the name of the column, as in the mapping} */
  public String column() {
    return column;
  }

  /**
   * {@return the columns of the header, in their order; empty if no row has a column of the
   * mapping, because such rows may contain data}
   */
  public List<String> columnsPresent() {
    return columnsPresent;
  }
}
