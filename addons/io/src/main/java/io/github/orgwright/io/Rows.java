package io.github.orgwright.io;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Iterators;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Rows made from Java objects, such as the {@code Employee} objects of your program.
 *
 * <pre>{@code
 * Rows.of(employees).column("id", Employee::id).column("manager", Employee::managerId)
 * }</pre>
 *
 * <p>A value can be of any type. Null stands for an empty cell. Numbers are written without an
 * exponent and without a zero fraction, so that {@code 7.0} is {@code 7}; dates and times as {@code
 * java.time} writes them, a {@link java.util.Date} as the time in UTC or in the {@linkplain
 * Mapping#timeZone time zone} of the mapping. The values of a collection, an array or an {@link
 * java.util.Optional} are put into one cell. If the column can have several values, each of them is
 * one; otherwise they are joined by the {@linkplain Mapping#separator separator} of the mapping.
 *
 * <p>At most 10,000 values of a collection are read, and values in at most 32 collections or maps.
 * What is left out is reported as a problem.
 *
 * <p>Rows are counted from 1; those without any text are skipped. Immutable, and as thread-safe as
 * the objects and functions that it was created from.
 *
 * @param <T> the type of the objects
 * @since 0.1.0
 */
public final class Rows<T> extends RowSource {
  private final Iterable<? extends T> records;
  private final ImmutableMap<String, Function<? super T, ?>> columns;

  private Rows(
      Iterable<? extends T> records, ImmutableMap<String, Function<? super T, ?>> columns) {
    this.records = records;
    this.columns = columns;
  }

  /**
   * {@return rows without columns, one for each of the given objects}
   *
   * @param records the objects
   * @param <T> their type
   */
  public static <T> Rows<T> of(Iterable<? extends T> records) {
    return new Rows<>(requireNonNull(records, "records"), ImmutableMap.of());
  }

  /**
   * {@return a copy with a further column}
   *
   * @param name the name of the column
   * @param value finds the value of the column in an object; it may return null. If it throws,
   *     reading throws an IllegalStateException that names the row and the column
   * @throws IllegalArgumentException if there already is a column with this name
   */
  public Rows<T> column(String name, Function<? super T, ?> value) {
    checkArgument(!columns.containsKey(name), "rows have a column \"%s\" already", name);
    return new Rows<>(
        records,
        ImmutableMap.<String, Function<? super T, ?>>builder()
            .putAll(columns)
            .put(name, requireNonNull(value, "value"))
            .buildOrThrow());
  }

  /**
   * {@return rows whose columns are the keys of the given maps, such as maps that a JSON parser or
   * a query returns}
   *
   * <p>The keys of a map inside a map become columns whose names are joined by dots, such as {@code
   * manager.id}; at most 10,000 such columns are made from one key.
   *
   * @param rows the maps; a map may lack keys that others have
   */
  public static RowSource ofMaps(Iterable<? extends Map<String, ?>> rows) {
    return new MapRows(rows);
  }

  @Override
  RowTable open(MappingSpec spec) {
    int[] row = {0};
    Values values = new Values(spec);
    return new RecordTable(
        columns.keySet(),
        Iterators.transform(records.iterator(), record -> cells(record, ++row[0], values)),
        spec,
        RecordTable.Places.COUNTED);
  }

  private RecordCells cells(T record, int row, Values values) {
    RecordCells cells = new RecordCells();
    columns.forEach(
        (name, function) -> values.addText(cells, name, value(record, row, name, function)));
    return cells;
  }

  private @Nullable Object value(
      T record, int row, String column, Function<? super T, ?> function) {
    try {
      return function.apply(record);
    } catch (RuntimeException e) {
      throw new IllegalStateException(
          String.format(
              "the function for column \"%s\" fails on row %s: %s; fix: let it return null if there"
                  + " is no value",
              column, row, e.getMessage()),
          e);
    }
  }

  /** Rows that are maps. */
  private static final class MapRows extends RowSource {
    private final Iterable<? extends Map<String, ?>> maps;

    MapRows(Iterable<? extends Map<String, ?>> maps) {
      this.maps = requireNonNull(maps, "rows");
    }

    @Override
    RowTable open(MappingSpec spec) {
      Set<String> columns = new LinkedHashSet<>();
      List<RecordCells> records = new ArrayList<>();
      Values values = new Values(spec);
      for (Map<String, ?> map : maps) {
        RecordCells cells = new RecordCells();
        if (map != null) {
          values.addAll(cells, map);
          map.keySet().forEach(key -> columns.add(String.valueOf(key)));
        }
        columns.addAll(cells.columns());
        records.add(cells);
      }
      return new RecordTable(columns, records.iterator(), spec, RecordTable.Places.COUNTED);
    }
  }
}
