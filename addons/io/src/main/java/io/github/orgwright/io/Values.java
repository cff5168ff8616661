package io.github.orgwright.io;

import static java.util.Objects.requireNonNull;

import io.github.orgwright.core.internal.PlainAmount;
import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.Collections;
import java.util.Date;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes the values of records, such as numbers, dates and lists, as the texts of cells. */
final class Values {
  /** The depth at which nested values are no longer read. */
  static final int DEEPEST = 32;

  /** The number of columns that the maps in one column make. */
  static final int MOST_NESTED = 10_000;

  /** The number of nested values of one column that are counted, as a list may have no end. */
  private static final int MOST_COUNTED = 1_000_000;

  private final Numbers numbers;
  private final ZoneId zone;

  /**
   * Writes values.
   *
   * @param spec says how numbers are written, so that they can be read like those of a file, and
   *     which day it is at a point in time
   */
  Values(MappingSpec spec) {
    this.numbers = spec.numbers();
    this.zone = spec.timeZone();
  }

  /**
   * Adds the texts of a value to those of a column: several for a list; for the values of a nested
   * map, to columns whose names are joined by dots.
   */
  void add(RecordCells cells, String column, @Nullable Object value) {
    new Nested(cells, column).add(column, value, false);
  }

  /** Adds the values of a map to columns of the names of its keys. */
  void addAll(RecordCells cells, Map<?, ?> map) {
    map.forEach(
        (key, value) -> {
          String column = String.valueOf(key);
          Nested nested = new Nested(cells, column);
          if (nested.enter(map)) {
            nested.add(column, value, false);
          }
        });
  }

  /** Adds the text of a value, even if it is a map. */
  void addText(RecordCells cells, String column, @Nullable Object value) {
    Nested nested = new Nested(cells, column);
    if (value instanceof Map<?, ?> map) {
      StringBuilder text = new StringBuilder();
      nested.write(text, map);
      if (!nested.isCut) {
        cells.add(column, text.toString(), false);
      }
    } else {
      nested.add(column, value, false);
    }
  }

  /** The values of one column of a record, which may contain others, and even themselves. */
  private final class Nested {
    private final RecordCells cells;
    private final String top;

    /** The maps and lists that the present value is in; null if it is in none. */
    private @Nullable Set<Object> path;

    private int counted;
    private int columns;

    /** Whether some of the values are not read. */
    private boolean isCut;

    Nested(RecordCells cells, String top) {
      this.cells = cells;
      this.top = top;
    }

    void add(String column, @Nullable Object value, boolean isOfList) {
      if (value == null || isAtEnd()) {
        return;
      }
      if (value instanceof Map<?, ?> map) {
        if (enter(map)) {
          for (Map.Entry<?, ?> member : map.entrySet()) {
            String key = String.valueOf(member.getKey());
            add(column.isEmpty() ? key : column + "." + key, member.getValue(), isOfList);
          }
          leave(map);
        }
      } else if (value instanceof Iterable<?> items && !(value instanceof Path)) {
        if (enter(items)) {
          for (Object item : items) {
            if (isAtEnd()) {
              break;
            }
            add(column, item, true);
          }
          leave(items);
        }
      } else if (value.getClass().isArray()) {
        if (enter(value)) {
          int size = Array.getLength(value);
          for (int at = 0; at < size; at++) {
            add(column, Array.get(value, at), true);
          }
          leave(value);
        }
      } else {
        addOne(column, value, isOfList);
      }
    }

    private void addOne(String column, Object value, boolean isOfList) {
      Object content = content(value);
      if (content != value) {
        if (enter(value)) {
          add(column, content, isOfList);
          leave(value);
        }
        return;
      }
      boolean isNew = !column.equals(top) && cells.texts(column).isEmpty();
      if (isNew && ++columns > MOST_NESTED) {
        leaveOut(LeftOutValues.Reason.WIDE);
        return;
      }
      try {
        cells.add(column, text(value), isOfList);
      } catch (StackOverflowError e) { // of a value whose text contains itself
        leaveOut(LeftOutValues.Reason.DEEP);
      }
    }

    /** Writes a value as maps and lists do, but never without end. */
    private void write(StringBuilder text, @Nullable Object value) {
      if (value instanceof Map<?, ?> map) {
        writeAll(text, map, map.entrySet(), "{}");
      } else if (value instanceof Iterable<?> items && !(value instanceof Path)) {
        writeAll(text, items, items, "[]");
      } else {
        try {
          text.append(text(value));
        } catch (StackOverflowError e) {
          leaveOut(LeftOutValues.Reason.DEEP);
        }
      }
    }

    private void writeAll(
        StringBuilder text, Object container, Iterable<?> items, String brackets) {
      if (isCut || !enter(container)) {
        return;
      }
      text.append(brackets.charAt(0));
      String between = "";
      for (Object item : items) {
        if (isCut || isAtEnd()) {
          break;
        }
        text.append(between);
        if (item instanceof Map.Entry<?, ?> member) {
          write(text, member.getKey());
          text.append('=');
          write(text, member.getValue());
        } else {
          write(text, item);
        }
        between = ", ";
      }
      text.append(brackets.charAt(1));
      leave(container);
    }

    /** Whether the values in the given one are read: they are not in themselves, nor too deep. */
    private boolean enter(Object container) {
      if (path == null) {
        path = Collections.newSetFromMap(new IdentityHashMap<>(4));
      }
      boolean isEntered = path.size() < DEEPEST && path.add(container);
      if (!isEntered) {
        leaveOut(LeftOutValues.Reason.DEEP);
      }
      return isEntered;
    }

    private void leave(Object container) {
      requireNonNull(path).remove(container);
    }

    /** Counts a value; whether it is one too many. */
    private boolean isAtEnd() {
      if (counted == MOST_COUNTED) {
        leaveOut(LeftOutValues.Reason.ENDLESS);
      }
      return counted++ >= MOST_COUNTED;
    }

    private void leaveOut(LeftOutValues.Reason reason) {
      isCut = true;
      cells.leaveOut(new LeftOutValues(top, reason));
    }
  }

  /** What a value has instead of itself, such as an optional; otherwise the value. */
  private static @Nullable Object content(Object value) {
    if (value instanceof Optional<?> optional) {
      return optional.orElse(null);
    }
    if (value instanceof OptionalInt optional) {
      return optional.isPresent() ? optional.getAsInt() : null;
    }
    if (value instanceof OptionalLong optional) {
      return optional.isPresent() ? optional.getAsLong() : null;
    }
    if (value instanceof OptionalDouble optional) {
      return optional.isPresent() ? optional.getAsDouble() : null;
    }
    return value;
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
    if (value instanceof Date date && !value.getClass().getName().startsWith("java.sql.")) {
      return LocalDateTime.ofInstant(date.toInstant(), zone).toString();
    }
    if (value instanceof Calendar calendar) {
      return LocalDateTime.ofInstant(calendar.toInstant(), calendar.getTimeZone().toZoneId())
          .toString();
    }
    if (value instanceof Instant instant && !zone.equals(ZoneOffset.UTC)) {
      return instant.atZone(zone).toOffsetDateTime().toString();
    }
    return value == null
        ? ""
        : value instanceof Enum<?> constant ? constant.name() : value.toString();
  }
}
