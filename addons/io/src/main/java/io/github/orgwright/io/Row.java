package io.github.orgwright.io;

import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * A row of a table.
 *
 * @param number its number, as the user of the table counts
 * @param isComment whether it is a comment, which is then its only field
 * @param fields its unchanged fields; they can change when the next row is read
 */
record Row(int number, boolean isComment, List<String> fields) {
  /** The same row, which keeps its fields when the next one is read. */
  Row kept() {
    return new Row(number, isComment, kept(fields));
  }

  /** The given fields of a row, which do not change when the next one is read. */
  static List<String> kept(List<String> fields) {
    return SparseFields.isSparse(fields) ? fields : ImmutableList.copyOf(fields);
  }
}
