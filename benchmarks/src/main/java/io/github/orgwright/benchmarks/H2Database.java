package io.github.orgwright.benchmarks;

import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/** H2 in memory, in this virtual machine; each instance is another database. */
final class H2Database extends Database {
  private static final int BATCH = 1_000;

  H2Database() throws SQLException {
    super(DriverManager.getConnection("jdbc:h2:mem:"));
  }

  @Override
  void fill(String table, Stream<List<String>> rows) {
    Iterator<List<String>> all = rows.iterator();
    if (!all.hasNext()) {
      return;
    }
    List<String> row = all.next();
    String marks = "?" + ", ?".repeat(row.size() - 1);
    try (PreparedStatement insert =
        connection.prepareStatement("insert into " + table + " values (" + marks + ")")) {
      add(insert, row);
      for (int number = 2; all.hasNext(); number++) {
        add(insert, all.next());
        if (number % BATCH == 0) {
          insert.executeBatch();
        }
      }
      insert.executeBatch();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void add(PreparedStatement insert, List<String> row) throws SQLException {
    for (int i = 0; i < row.size(); i++) {
      insert.setString(i + 1, row.get(i));
    }
    insert.addBatch();
  }

  @Override
  void analyze() {
    execute("analyze");
  }
}
