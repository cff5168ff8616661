package io.github.orgwright.io;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A table of records, each with the texts of its columns; the first record is row 1. */
final class RecordTable extends RowTable {
  private final ImmutableList<String> columns;
  private final Iterator<RecordCells> records;

  /** The places of columns by their names, several for those of one name. */
  private final ImmutableListMultimap<String, Integer> placesOf;

  private final String separator;
  private final Places places;
  private final List<String> skipped;

  /** What is left out, by rows. */
  private final Map<LeftOutValues, SortedMap<Integer, Integer>> leftOut = new LinkedHashMap<>();

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
      Iterable<String> columns, Iterator<RecordCells> records, MappingSpec spec, Places places) {
    this(columns, records, spec, places, ImmutableList.of());
  }

  /**
   * The same of a source of which not all is read.
   *
   * @param skipped what is not read
   */
  RecordTable(
      Iterable<String> columns,
      Iterator<RecordCells> records,
      MappingSpec spec,
      Places places,
      List<String> skipped) {
    this.skipped = skipped;
    this.columns = ImmutableList.copyOf(columns);
    this.records = records;
    ImmutableListMultimap.Builder<String, Integer> indexes = ImmutableListMultimap.builder();
    for (int place = 0; place < this.columns.size(); place++) {
      indexes.put(this.columns.get(place), place);
    }
    this.placesOf = indexes.build();
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
      List<String> fields = SparseFields.blank(columns.size());
      boolean isBlank = true;
      RecordCells record = records.next();
      for (String column : record.columns()) {
        String text = record.cell(column, separator);
        isBlank &= Spaces.isBlank(text);
        placesOf.get(column).forEach(place -> fields.set(place, text));
      }
      record
          .leftOut()
          .forEach(
              (what, count) ->
                  leftOut.computeIfAbsent(what, key -> new TreeMap<>()).put(number, count));
      if (isBlank) {
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
  List<String> skipped() {
    return skipped;
  }

  @Override
  Map<LeftOutValues, SortedMap<Integer, Integer>> leftOut() {
    return leftOut;
  }

  @Override
  public void close() {}
}
