package io.github.orgwright.benchmarks;

import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** One schema in the {@link PostgresServer}, filled with COPY. */
final class PostgresDatabase extends Database {
  private static final int BUFFER = 1 << 16;
  private static final AtomicInteger SCHEMAS = new AtomicInteger();

  private final String schema = "contender_" + SCHEMAS.incrementAndGet();

  PostgresDatabase() throws SQLException {
    super(DriverManager.getConnection(PostgresServer.url()));
    execute("create schema " + schema);
    execute("set search_path = " + schema);
  }

  @Override
  void fill(String table, Stream<List<String>> rows) {
    try {
      CopyIn copy =
          connection
              .unwrap(PGConnection.class)
              .getCopyAPI()
              .copyIn("copy " + table + " from stdin");
      StringBuilder text = new StringBuilder();
      for (Iterator<List<String>> all = rows.iterator(); all.hasNext(); ) {
        text.append(String.join("\t", all.next())).append('\n');
        if (text.length() > BUFFER || !all.hasNext()) {
          byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
          copy.writeToCopy(bytes, 0, bytes.length);
          text.setLength(0);
        }
      }
      copy.endCopy();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Makes rows visible to all, too, so that an index alone can answer. */
  @Override
  void analyze() {
    execute("vacuum analyze");
  }

  @Override
  void close() {
    execute("drop schema " + schema + " cascade");
    super.close();
  }
}
