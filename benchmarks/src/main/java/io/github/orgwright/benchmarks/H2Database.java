package io.github.orgwright.benchmarks;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/**
 * An in-memory table of reporting lines, indexed by both ends and searched by recursive SQL
 * queries. Its recursion finds a row anew on every way that leads to it, so that a cycle would not
 * end.
 */
final class H2Database implements Contender {
  private final String[] ids;
  private final PreparedStatement manager;
  private final PreparedStatement above;
  private final PreparedStatement chain;
  private final PreparedStatement reports;

  H2Database(Workload staff) {
    ids = staff.ids;
    try {
      Connection connection = DriverManager.getConnection("jdbc:h2:mem:");
      try (Statement make = connection.createStatement()) {
        make.execute("create table line (reporter varchar not null, manager varchar not null)");
      }
      insert(staff, connection);
      try (Statement make = connection.createStatement()) {
        make.execute("create index by_reporter on line (reporter)");
        make.execute("create index by_manager on line (manager)");
      }
      manager = connection.prepareStatement("select manager from line where reporter = ?");
      String upward =
          "with recursive above(id) as (select manager from line where reporter = ?"
              + " union select line.manager from line join above on line.reporter = above.id) ";
      above = connection.prepareStatement(upward + "select count(*) from above where id = ?");
      chain = connection.prepareStatement(upward + "select distinct id from above");
      reports =
          connection.prepareStatement(
              "with recursive below(id) as (select reporter from line where manager = ?"
                  + " union select line.reporter from line join below on line.manager = below.id)"
                  + " select distinct id from below");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void insert(Workload staff, Connection connection) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement("insert into line values (?, ?)")) {
      for (int position = 0; position < staff.size; position++) {
        for (String managerId : staff.managerIds(position)) {
          insert.setString(1, staff.ids[position]);
          insert.setString(2, managerId);
          insert.addBatch();
        }
      }
      insert.executeBatch();
    }
  }

  @Override
  public @Nullable String manager(int position) {
    try {
      manager.setString(1, ids[position]);
      try (ResultSet rows = manager.executeQuery()) {
        return rows.next() ? rows.getString(1) : null;
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public boolean isAbove(int manager, int report) {
    try {
      above.setString(1, ids[report]);
      above.setString(2, ids[manager]);
      try (ResultSet rows = above.executeQuery()) {
        return rows.next() && rows.getInt(1) > 0 && manager != report;
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public int chain(int position) {
    return rows(chain, position);
  }

  @Override
  public int reports(int position) {
    return rows(reports, position);
  }

  private int rows(PreparedStatement statement, int position) {
    try {
      statement.setString(1, ids[position]);
      int count = 0;
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          count++;
        }
      }
      return count;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
