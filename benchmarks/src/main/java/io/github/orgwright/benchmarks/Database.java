package io.github.orgwright.benchmarks;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;

/** A connection to a database, for the tables of one contender. */
abstract class Database {
  final Connection connection;

  Database(Connection connection) {
    this.connection = connection;
  }

  void execute(String sql) {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  Query query(String sql) {
    try {
      return new Query(connection.prepareStatement(sql));
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /** Adds rows to a table the way that is fastest for many. */
  abstract void fill(String table, Stream<List<String>> rows);

  /** Makes what the planner of queries needs to know of full tables. */
  abstract void analyze();

  /** Removes the tables and ends the connection. */
  void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
