package io.github.orgwright.io;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.Lists;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A table of records, each with the texts of its columns; the first record is row 1. */
final class RecordTable extends RowTable {
  private final ImmutableList<String> columns;
  private final Iterator<? extends ListMultimap<String, String>> records;
  private final String separator;
  private final Places places;
  private int number;

  /** Says where a cell is, or a whole row if the column is null. */
  interface Places {
    /** Where records are only counted. */
    Places COUNTED = (row, column) -> Optional.empty();

    Optional<String> of(int row, @Nullable String column);
  }

  /**
   * A table.
   *
   * @param columns the names of its columns
   * @param records the texts of each record; several texts of one column are put into one cell
   */
  RecordTable(
      Iterable<String> columns,
      Iterator<? extends ListMultimap<String, String>> records,
      MappingSpec spec,
      Places places) {
    this.columns = ImmutableList.copyOf(columns);
    this.records = records;
    this.separator = spec.separator();
    this.places = places;
    this.number = -1;
  }

  @Override
  boolean isFirstRowHeader() {
    return true;
  }

  @Override
  boolean hasNames() {
    return true;
  }

  @Override
  @Nullable Row next() {
    number++;
    if (number == 0) {
      return new Row(0, false, columns);
    }
    while (records.hasNext()) {
      ListMultimap<String, String> record = records.next();
      List<String> fields =
          Lists.newArrayList(
              Lists.transform(columns, name -> String.join(separator, record.get(name))));
      if (fields.stream().allMatch(Spaces::isBlank)) {
        number++;
      } else {
        return new Row(number, false, fields);
      }
    }
    return null;
  }

  @Override
  Optional<String> place(int row, int column) {
    return places.of(row, column < 0 ? null : columns.get(column));
  }

  @Override
  public void close() {}
}
