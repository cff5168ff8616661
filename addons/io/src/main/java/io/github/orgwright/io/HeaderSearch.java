package io.github.orgwright.io;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import com.google.common.collect.Streams;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the header of a table: the first row that has all columns of the mapping, since other text
 * may be above it.
 *
 * @param columns the fields of the header; empty if there is none
 * @param comments the comments above it
 * @param row the number of its row
 * @param matched if the header was not found, the columns of the mapping that the row most like it
 *     has; otherwise empty
 * @param isFound whether the header was found
 * @param isEmpty whether the table has no rows
 */
record HeaderSearch(
    List<String> columns,
    List<String> comments,
    int row,
    List<String> matched,
    boolean isFound,
    boolean isEmpty) {
  /** The number of rows in which the header is looked for. */
  static final int MOST_ROWS = 100;

  /**
   * Reads rows up to the header. If no row has all columns, the columns are those of the row that
   * has most of them, or empty if that row has less than half of them: it may be data, which no
   * message may contain.
   */
  static HeaderSearch in(RowTable table, MappingSpec spec) {
    List<String> comments = new ArrayList<>();
    int wanted = Iterables.size(required(spec));
    Row best = null;
    int most = -1;
    int rows = 0;
    int last = table.isFirstRowHeader() || spec.hasDirectives() ? 1 : MOST_ROWS;
    for (Row row = next(table, comments); row != null && rows < last; rows++) {
      int found = spec.hasDirectives() ? wanted : columns(row.fields(), spec);
      if (found > most) {
        most = found;
        best = row.kept();
      }
      if (found == wanted) {
        break;
      }
      row = rows + 1 < last ? next(table, comments) : null;
    }
    if (best == null || best.fields().isEmpty()) {
      return new HeaderSearch(ImmutableList.of(), comments, 0, ImmutableList.of(), false, true);
    }
    boolean isHeader = table.hasNames() || (most > 0 && 2 * most >= wanted) || wanted == 0;
    List<String> matched =
        isHeader ? ImmutableList.of() : ImmutableList.copyOf(found(best.fields(), spec));
    return new HeaderSearch(
        isHeader ? best.fields() : ImmutableList.of(),
        comments,
        best.number(),
        matched,
        isHeader,
        false);
  }

  /**
   * The first column that a table must have and that the row most like the header does not have.
   */
  String firstMissing(MappingSpec spec) {
    return Streams.stream(required(spec))
        .filter(column -> !matched.contains(column))
        .findFirst()
        .orElse("");
  }

  private static @Nullable Row next(RowTable table, List<String> comments) {
    Row row = table.next();
    while (row != null && row.isComment()) {
      comments.addAll(row.fields());
      row = table.next();
    }
    return row;
  }

  /** The number of columns that a file must have and whose names are among the given fields. */
  static int columns(List<String> fields, MappingSpec spec) {
    return Iterables.size(found(fields, spec));
  }

  private static Iterable<String> found(List<String> fields, MappingSpec spec) {
    Header header = new Header("", fields, spec);
    return Iterables.filter(required(spec), header::has);
  }

  /**
   * The row that is most likely the header if no column is known: of the first rows, the first that
   * has nearly as many cells with letters as any row, since some cells of a header may be blank.
   */
  static List<String> likely(RowTable table) {
    List<List<String>> first = new ArrayList<>();
    int last = table.isFirstRowHeader() ? 1 : MOST_ROWS;
    for (Row row = next(table, new ArrayList<>()); row != null; ) {
      first.add(Row.kept(row.fields()));
      row = first.size() < last ? next(table, new ArrayList<>()) : null;
    }
    long most = first.stream().mapToLong(HeaderSearch::named).max().orElse(0);
    return first.stream()
        .filter(fields -> isLikely(fields, most))
        .findFirst()
        .orElse(ImmutableList.of());
  }

  /** Whether a row can be the header of a table whose rows have up to so many cells of text. */
  private static boolean isLikely(List<String> fields, long most) {
    long named = named(fields);
    boolean isFirstBlank = !fields.isEmpty() && Spaces.isBlank(fields.get(0));
    return named > 0
        && (named == most
            || (named > 1 && 3 * named >= 2 * most)
            || (isFirstBlank && named + 1 >= most));
  }

  private static long named(List<String> fields) {
    return fields.stream().filter(HeaderSearch::hasLetter).count();
  }

  private static boolean hasLetter(String cell) {
    return cell.codePoints().anyMatch(Character::isLetter);
  }

  /** The columns that a table must have. */
  static Iterable<String> required(MappingSpec spec) {
    return Iterables.filter(
        Iterables.concat(Columns.named(spec).keySet(), spec.attributes()),
        column -> !spec.optional().contains(column));
  }
}
