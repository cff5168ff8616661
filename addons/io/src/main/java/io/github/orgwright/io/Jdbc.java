package io.github.orgwright.io;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.AbstractIterator;
import java.io.IOException;
import java.sql.Array;
import java.sql.Clob;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.SQLXML;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The result of a query of a database.
 *
 * <pre>{@code
 * try (ResultSet result = statement.executeQuery("select id, manager_id, title from staff")) {
 *   LoadResult loaded = OrgReader.of(mapping).named("Acme").read(Jdbc.rows(result));
 * }
 * }</pre>
 *
 * <p>Columns have the names, or the labels, that the query gives them. Values become text as
 * described at {@link Rows}. Rows are counted from 1. A result can be read once.
 *
 * @since 0.1.0
 */
public final class Jdbc extends RowSource {
  private static final FileErrors ERRORS = FileErrors.ofText("the result of the query");

  private final ResultSet result;

  private Jdbc(ResultSet result) {
    this.result = result;
  }

  /**
   * {@return the rows of the given result, from its next row to the last}
   *
   * @param result the result, which is not closed
   */
  public static Jdbc rows(ResultSet result) {
    return new Jdbc(requireNonNull(result, "result"));
  }

  @Override
  String name() {
    return ERRORS.name();
  }

  @Override
  RowTable open(MappingSpec spec) {
    try {
      ResultSetMetaData names = result.getMetaData();
      List<String> columns = new ArrayList<>();
      for (int column = 1; column <= names.getColumnCount(); column++) {
        columns.add(names.getColumnLabel(column));
      }
      return new RecordTable(
          columns, new Records(columns, new Values(spec)), spec, RecordTable.Places.COUNTED);
    } catch (SQLException e) {
      throw unreadable(FIRST_ROW, e);
    }
  }

  private static final int FIRST_ROW = 1;

  private static UnreadableFileException unreadable(int row, SQLException cause) {
    return ERRORS.unreadableRow(row, String.valueOf(cause.getMessage()), new IOException(cause));
  }

  private final class Records extends AbstractIterator<RecordCells> {
    private final List<String> columns;
    private final Values values;
    private int row;

    Records(List<String> columns, Values values) {
      this.columns = columns;
      this.values = values;
    }

    @Override
    protected @Nullable RecordCells computeNext() {
      row++;
      try {
        if (!result.next()) {
          return endOfData();
        }
        RecordCells cells = new RecordCells();
        for (int column = 0; column < columns.size(); column++) {
          values.add(cells, columns.get(column), value(column + 1));
        }
        return cells;
      } catch (SQLException e) {
        throw unreadable(row, e);
      }
    }

    private @Nullable Object value(int column) throws SQLException {
      Object value = result.getObject(column);
      if (value instanceof Timestamp && isPointInTime(column)) {
        // Its day would be that of the time zone of the program.
        return result.getObject(column, OffsetDateTime.class).toInstant();
      }
      if (value instanceof Array array) {
        return array.getArray();
      }
      return value instanceof Clob || value instanceof SQLXML ? result.getString(column) : value;
    }

    /** Whether a column has times with a time zone; PostgreSQL says so only by a name. */
    private boolean isPointInTime(int column) throws SQLException {
      ResultSetMetaData types = result.getMetaData();
      return types.getColumnType(column) == Types.TIMESTAMP_WITH_TIMEZONE
          || "timestamptz".equalsIgnoreCase(types.getColumnTypeName(column));
    }
  }
}
