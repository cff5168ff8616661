package io.github.orgwright.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A PostgreSQL server in a temporary directory, reached through the loopback interface. It is
 * started when first needed, and stopped and removed when this virtual machine ends.
 */
final class PostgresServer {
  static final Path INSTALLED = Path.of("/usr/lib/postgresql");

  /** Memory as for a server that has the machine to share; what is lost in a crash is no loss. */
  private static final String SETTINGS =
      " -c shared_buffers=512MB -c work_mem=64MB -c fsync=off -c max_wal_size=4GB";

  private final Path programs;
  private final Path data;
  private final int port;

  private PostgresServer(Path programs) throws IOException, InterruptedException {
    this.programs = programs;
    data = Files.createTempDirectory("orgwright-postgres");
    port = freePort();
    Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
    if (isRoot()) {
      run(List.of("chown", "postgres", data.toString()));
    }
    run(server("initdb", "-A", "trust", "-U", "postgres", "-E", "UTF8", "--locale=C", "--no-sync"));
    String address = "-h localhost -k " + data + " -p " + port;
    run(
        server(
            "pg_ctl",
            "-w",
            "-l",
            data.resolve("log").toString(),
            "-o",
            address + SETTINGS,
            "start"));
  }

  /** The one server of this virtual machine. */
  private static final class Only {
    private static final PostgresServer SERVER = start();

    private static PostgresServer start() {
      try {
        return new PostgresServer(
            programs()
                .orElseThrow(() -> new IllegalStateException("no PostgreSQL in " + INSTALLED)));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
  }

  /** Whether a server can be started on this machine. */
  static boolean isInstalled() {
    return programs().isPresent();
  }

  /** The address of the running server, for JDBC. */
  static String url() {
    return "jdbc:postgresql://localhost:" + Only.SERVER.port + "/postgres?user=postgres";
  }

  /** The directory of the programs of the newest version that is installed. */
  private static Optional<Path> programs() {
    if (!Files.isDirectory(INSTALLED)) {
      return Optional.empty();
    }
    try (Stream<Path> versions = Files.list(INSTALLED)) {
      return versions
          .map(version -> version.resolve("bin"))
          .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
          .max(Comparator.naturalOrder());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static boolean isRoot() {
    return System.getProperty("user.name").equals("root");
  }

  /** The command line of a program of the server, which refuses to run as root. */
  private List<String> server(String program, String... arguments) {
    List<String> command = new ArrayList<>();
    if (isRoot()) {
      command.addAll(List.of("runuser", "-u", "postgres", "--"));
    }
    command.addAll(List.of(programs.resolve(program).toString(), "-D", data.toString()));
    command.addAll(List.of(arguments));
    return command;
  }

  private static void run(List<String> command) throws IOException, InterruptedException {
    Path log = Files.createTempFile("orgwright-postgres", ".log");
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    if (!process.waitFor(2, TimeUnit.MINUTES) || process.exitValue() != 0) {
      throw new IllegalStateException(String.join(" ", command) + "\n" + Files.readString(log));
    }
    Files.delete(log);
  }

  private void stop() {
    try {
      run(server("pg_ctl", "-m", "immediate", "stop"));
      try (Stream<Path> files = Files.walk(data)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
