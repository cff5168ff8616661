package io.github.orgwright.io;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** The rows of a source, read once from the first to the last. Its header is one of the rows. */
abstract class RowTable implements AutoCloseable {
  /** The next row that is not blank; null at the end. */
  abstract @Nullable Row next();

  /**
   * Whether the first row that is not a comment is the header. Otherwise other text may be above
   * it.
   */
  abstract boolean isFirstRowHeader();

  /** Whether the names of the columns are known, so that the first row cannot be data. */
  boolean hasNames() {
    return false;
  }

  /**
   * Where a row that was read is, or one of its cells, as its user finds it; empty if the number of
   * the row is enough.
   *
   * @param column the index of the column, negative for a whole row
   */
  Optional<String> place(int row, int column) {
    return Optional.empty();
  }

  /** Where else in the source the rows may be, for the end of a message; empty if nowhere. */
  String whereElse() {
    return "";
  }

  /** What of the source is not read as rows, such as entries of no person; empty if all is. */
  List<String> skipped() {
    return ImmutableList.of();
  }

  /** The numbers of values of the rows read so far that are left out, by rows. */
  Map<LeftOutValues, SortedMap<Integer, Integer>> leftOut() {
    return ImmutableMap.of();
  }

  @Override
  public abstract void close();
}
