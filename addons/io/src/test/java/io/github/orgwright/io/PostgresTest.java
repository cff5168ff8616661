package io.github.orgwright.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.orgwright.core.LoadResult;
import io.github.orgwright.core.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Rows from a PostgreSQL server, which is started for this; skipped where none is installed. */
class PostgresTest {
  private static final Path INSTALLED = Path.of("/usr/lib/postgresql");

  private static Path programs;
  private static Path data;
  private static String url;

  @BeforeAll
  static void startServer() throws IOException, InterruptedException {
    Optional<Path> found = programs();
    assumeTrue(
        found.isPresent(), "skipped: no PostgreSQL server in " + INSTALLED + "/*/bin is installed");
    programs = found.get();
    // Not in a directory of JUnit: the server may run as another user.
    data = Files.createTempDirectory("orgwright-postgres");
    int port = freePort();
    run("chown", "postgres", data.toString());
    run(server("initdb", "-D", data.toString(), "-A", "trust", "-U", "postgres", "-E", "UTF8"));
    run(
        server(
            "pg_ctl",
            "-D",
            data.toString(),
            "-w",
            "-l",
            data.resolve("log").toString(),
            "-o",
            "-h localhost -k " + data + " -p " + port,
            "start"));
    url = "jdbc:postgresql://localhost:" + port + "/postgres?user=postgres";
  }

  @AfterAll
  static void stopServer() throws IOException, InterruptedException {
    if (url != null) {
      run(server("pg_ctl", "-D", data.toString(), "-m", "immediate", "stop"));
      try (Stream<Path> files = Files.walk(data)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  private static Optional<Path> programs() throws IOException {
    if (!Files.isDirectory(INSTALLED)) {
      return Optional.empty();
    }
    try (Stream<Path> versions = Files.list(INSTALLED)) {
      return versions
          .map(version -> version.resolve("bin"))
          .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
          .max(Comparator.naturalOrder());
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /** The command line of a program of the server, which refuses to run as root. */
  private static String[] server(String program, String... arguments) {
    List<String> command = new ArrayList<>();
    if (isRoot()) {
      command.addAll(List.of("runuser", "-u", "postgres", "--"));
    }
    command.add(programs.resolve(program).toString());
    command.addAll(List.of(arguments));
    return command.toArray(String[]::new);
  }

  private static boolean isRoot() {
    return System.getProperty("user.name").equals("root");
  }

  private static void run(String... command) throws IOException, InterruptedException {
    if (command[0].equals("chown") && !isRoot()) {
      return;
    }
    Path log = Files.createTempFile("orgwright-postgres", ".log");
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    boolean hasEnded = process.waitFor(60, TimeUnit.SECONDS);
    assertEquals(
        Optional.of(0),
        hasEnded ? Optional.of(process.exitValue()) : Optional.empty(),
        () -> String.join(" ", command) + "\n" + read(log));
    Files.delete(log);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void inDatabase(SqlAction action) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      action.run(statement);
    }
  }

  @FunctionalInterface
  private interface SqlAction {
    void run(Statement statement) throws SQLException;
  }

  @Test
  void aTableThatRefersToItselfIsRead() throws SQLException {
    inDatabase(
        statement -> {
          statement.execute(
              """
              create temporary table staff (
                id bigint primary key, boss bigint, name text, fte numeric(4, 2))""");
          statement.execute(
              """
              insert into staff values
                (1, null, 'Ona Birk', 1), (2, 1, 'Größe 🙂', 0.50), (3, 9, null, null)""");
          try (ResultSet rows = statement.executeQuery("select * from staff order by id")) {
            LoadResult loaded =
                OrgReader.of(Mapping.positions("id").manager("boss").name("name").fte("fte"))
                    .named("Acme")
                    .read(Jdbc.rows(rows));

            assertEquals(
                List.of("1", "2", "3"),
                loaded.organization().positions().stream().map(p -> p.id()).toList());
            assertEquals(0.5, loaded.organization().position("2").fte());
            assertEquals(List.of("2 -> 1", "3 -> 9"), Texts.lines(loaded.organization()));
            assertEquals(List.of("row 3"), loaded.problems().stream().map(Problem::where).toList());
          }
        });
  }

  @Test
  void typesOfTheServerAreTexts() throws SQLException {
    inDatabase(
        statement -> {
          try (ResultSet rows =
              statement.executeQuery(
                  """
                  select 7 as id, array['a', 'b'] as boss, date '2026-01-31' as d, 1.50 as n,
                    true as b, uuid '6ba7b810-9dad-11d1-80b4-00c04fd430c8' as u, null::text as x,
                    'A'::char(4) as c, 1e3::float8 as e, 'grade 5'::varchar as g""")) {
            LoadResult loaded =
                OrgReader.of(
                        Mapping.positions("id")
                            .manager("boss")
                            .attributes("d", "n", "b", "u", "x", "c", "e", "g"))
                    .read(Jdbc.rows(rows));

            assertEquals(List.of("7 -> a", "7 -> b"), Texts.lines(loaded.organization()));
            assertEquals(
                "{d=2026-01-31, n=1.5, b=true, u=6ba7b810-9dad-11d1-80b4-00c04fd430c8, c=A, e=1000,"
                    + " g=grade 5}",
                loaded.organization().position("7").attributes().toString());
          }
        });
  }

  @Test
  void daysOfPointsInTimeAreThoseOfTheTimeZoneOfTheMapping() throws SQLException {
    inDatabase(
        statement -> {
          statement.execute("set time zone 'America/New_York'");
          String query =
              """
              select 'a' as id, timestamptz '2024-03-01 23:30:00+00' as since,
                timestamp '2024-03-01 23:30:00' as local""";
          assertEquals("2024-03-01", since(statement, query, "since", ZoneOffset.UTC));
          assertEquals("2024-03-02", since(statement, query, "since", ZoneId.of("Europe/Berlin")));
          assertEquals("2024-03-01", since(statement, query, "local", ZoneId.of("Europe/Berlin")));
        });
  }

  /** The first day of the one position that a query returns. */
  private static String since(Statement statement, String query, String column, ZoneId zone)
      throws SQLException {
    try (ResultSet rows = statement.executeQuery(query)) {
      return OrgReader.of(Mapping.positions("id").validFrom(column).timeZone(zone))
          .readHistory(Jdbc.rows(rows))
          .history()
          .days()
          .get(0)
          .toString();
    }
  }

  @Test
  void theWholeOrganizationBelowARecursiveQueryIsRead() throws SQLException {
    inDatabase(
        statement -> {
          statement.execute("create temporary table unit (id text, parent text)");
          statement.execute(
              "insert into unit values ('a', null), ('b', 'a'), ('c', 'b'), ('d', 'x')");
          try (ResultSet rows =
              statement.executeQuery(
                  """
                  with recursive below as (
                    select id, parent from unit where id = 'a'
                    union all select u.id, u.parent from unit u join below on u.parent = below.id)
                  select * from below""")) {
            assertEquals(
                List.of("b -> a", "c -> b"),
                Texts.lines(
                    OrgReader.of(Mapping.positions("id").manager("parent"))
                        .read(Jdbc.rows(rows))
                        .organization()));
          }
        });
  }
}
