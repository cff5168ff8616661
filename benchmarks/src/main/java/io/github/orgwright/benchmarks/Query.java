package io.github.orgwright.benchmarks;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** A prepared SQL query whose parameters and first column are texts. */
final class Query {
  private final PreparedStatement statement;

  Query(PreparedStatement statement) {
    this.statement = statement;
  }

  /** The first column of the first row; null if there are no rows. */
  @Nullable String first(String... parameters) {
    try (ResultSet rows = rows(parameters)) {
      return rows.next() ? rows.getString(1) : null;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  boolean hasRows(String... parameters) {
    return first(parameters) != null;
  }

  /** The number of rows; fetches each of them. */
  int count(String... parameters) {
    try (ResultSet rows = rows(parameters)) {
      int count = 0;
      while (rows.next()) {
        count++;
      }
      return count;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The number in the first column of the one row. */
  int number(String... parameters) {
    try (ResultSet rows = rows(parameters)) {
      if (!rows.next()) {
        throw new IllegalStateException("the query has no row");
      }
      return rows.getInt(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private ResultSet rows(String... parameters) throws SQLException {
    for (int i = 0; i < parameters.length; i++) {
      statement.setString(i + 1, parameters[i]);
    }
    return statement.executeQuery();
  }
}
