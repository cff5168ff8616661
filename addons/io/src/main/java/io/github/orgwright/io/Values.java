package io.github.orgwright.io;

import com.google.common.collect.ListMultimap;
import io.github.orgwright.core.internal.PlainAmount;
import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Writes the values of records, such as numbers, dates and lists, as the texts of cells. */
final class Values {
  /** The depth at which nested values are no longer read, since they may contain themselves. */
  private static final int DEEPEST = 32;

  /** The most texts of one record, since values may contain themselves in many ways. */
  private static final int MOST = 10_000;

  private final Numbers numbers;

  /**
   * Writes values.
   *
   * @param numbers how numbers are written, so that they can be read like those of a file
   */
  Values(Numbers numbers) {
    this.numbers = numbers;
  }

  /**
   * Adds the texts of a value to those of a column: several for a list; for the values of a nested
   * map, to columns whose names are joined by dots.
   */
  void add(ListMultimap<String, String> cells, String column, @Nullable Object value) {
    add(cells, column, value, DEEPEST);
  }

  private void add(
      ListMultimap<String, String> cells, String column, @Nullable Object value, int depth) {
    if (depth == 0 || value == null || cells.size() >= MOST) {
      return;
    }
    if (value instanceof Map<?, ?> map) {
      map.forEach(
          (key, nested) ->
              add(
                  cells,
                  column.isEmpty() ? String.valueOf(key) : column + "." + key,
                  nested,
                  depth - 1));
    } else if (value instanceof Iterable<?> items && !(value instanceof Path)) {
      for (Object item : items) {
        if (cells.size() >= MOST) {
          return;
        }
        add(cells, column, item, depth - 1);
      }
    } else if (value instanceof Optional<?> optional) {
      optional.ifPresent(item -> add(cells, column, item, depth - 1));
    } else if (value instanceof OptionalInt optional) {
      optional.ifPresent(item -> add(cells, column, item, depth - 1));
    } else if (value instanceof OptionalLong optional) {
      optional.ifPresent(item -> add(cells, column, item, depth - 1));
    } else if (value instanceof OptionalDouble optional) {
      optional.ifPresent(item -> add(cells, column, item, depth - 1));
    } else if (value instanceof Object[] items) {
      for (Object item : items) {
        add(cells, column, item, depth - 1);
      }
    } else if (value.getClass().isArray()) {
      int size = Array.getLength(value);
      for (int at = 0; at < size; at++) {
        cells.put(column, text(Array.get(value, at)));
      }
    } else {
      cells.put(column, text(value));
    }
  }

  /** The text of one value. A number is written without an exponent and without a zero fraction. */
  String text(@Nullable Object value) {
    if (value instanceof Double || value instanceof Float || value instanceof BigDecimal) {
      String number = value.toString();
      try {
        return numbers.written(PlainAmount.of(new BigDecimal(number).stripTrailingZeros()));
      } catch (NumberFormatException e) {
        return number; // no number, or infinite
      }
    }
    if (value != null && value.getClass() == Date.class) { // whose text is not like a date
      return LocalDateTime.ofInstant(((Date) value).toInstant(), ZoneId.systemDefault()).toString();
    }
    return value == null
        ? ""
        : value instanceof Enum<?> constant ? constant.name() : value.toString();
  }
}
