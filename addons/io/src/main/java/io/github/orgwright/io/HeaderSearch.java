package io.github.orgwright.io;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
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
 * @param isEmpty whether the table has no rows
 */
record HeaderSearch(List<String> columns, List<String> comments, int row, boolean isEmpty) {
  /** The number of rows in which the header is looked for. */
  static final int MOST_ROWS = 100;

  /**
   * Reads rows up to the header. If no row has all columns, the columns are those of the row that
   * has most of them, or empty if no row has any: such a row may be data, which no message may
   * contain.
   */
  static HeaderSearch in(Table table, MappingSpec spec) {
    List<String> comments = new ArrayList<>();
    List<String> best = ImmutableList.of();
    int most = 0;
    int wanted = Iterables.size(required(spec));
    boolean isFirst = table.isFirstRowHeader() || spec.hasDirectives() || wanted == 0;
    int rows = 0;
    for (Row row = next(table, comments); row != null && rows < MOST_ROWS; rows++) {
      int found = isFirst ? wanted : columns(row.fields(), spec);
      if (found == wanted) {
        return new HeaderSearch(row.fields(), comments, row.number(), false);
      }
      if (found > most) {
        most = found;
        best = row.fields();
      }
      row = next(table, comments);
    }
    return new HeaderSearch(best, comments, 0, rows == 0);
  }

  private static @Nullable Row next(Table table, List<String> comments) {
    Row row = table.next();
    while (row != null && row.isComment()) {
      comments.addAll(row.fields());
      row = table.next();
    }
    return row;
  }

  /** The number of columns that a file must have and whose names are among the given fields. */
  static int columns(List<String> fields, MappingSpec spec) {
    Header header = new Header("", fields, spec);
    int found = 0;
    for (String column : required(spec)) {
      found += header.has(column) ? 1 : 0;
    }
    return found;
  }

  /** The columns that a table must have. */
  static Iterable<String> required(MappingSpec spec) {
    return Iterables.filter(
        Iterables.concat(Columns.named(spec).keySet(), spec.attributes()),
        column -> !spec.optional().contains(column));
  }
}
