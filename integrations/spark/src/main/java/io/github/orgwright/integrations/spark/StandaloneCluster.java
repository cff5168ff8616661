package io.github.orgwright.integrations.spark;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.spark.sql.SparkSession;

/**
 * A standalone master of Spark and its workers: processes of this machine that talk over the
 * loopback interface. They run the jars of this program's class path.
 */
final class StandaloneCluster implements AutoCloseable {
  private static final int START_SECONDS = 60;
  private static final String LOOPBACK = "127.0.0.1";

  private final Path home;
  private final int port;

  /** The port on which the master says what it knows. */
  private final int statusPort;

  private final int workers;
  private final List<Process> processes = new ArrayList<>();

  private StandaloneCluster(Path home, int port, int statusPort, int workers) {
    this.home = home;
    this.port = port;
    this.statusPort = statusPort;
    this.workers = workers;
  }

  /** Starts a master and some workers with one core each, whose files are in the given folder. */
  static StandaloneCluster start(Path home, int workers) throws IOException {
    Files.createDirectories(home.resolve("jars"));
    Files.writeString(home.resolve("RELEASE"), "");
    for (String entry : classPath()) {
      if (entry.endsWith(".jar")) {
        link(home.resolve("jars"), Path.of(entry));
      }
    }
    StandaloneCluster cluster = new StandaloneCluster(home, freePort(), freePort(), workers);
    cluster.run(
        "master.Master",
        "--port",
        String.valueOf(cluster.port),
        "--webui-port",
        String.valueOf(cluster.statusPort));
    for (int i = 0; i < workers; i++) {
      cluster.run(
          "worker.Worker",
          "--webui-port",
          "0",
          "--cores",
          "1",
          "--memory",
          "1g",
          "--work-dir",
          home.resolve("work" + i).toString(),
          cluster.url());
    }
    try {
      cluster.awaitWorkers();
    } catch (IOException e) {
      cluster.close();
      throw e;
    }
    return cluster;
  }

  /** Waits until all workers have joined: a master that is still starting refuses programs. */
  private void awaitWorkers() throws IOException {
    HttpRequest question =
        HttpRequest.newBuilder(URI.create("http://" + LOOPBACK + ":" + statusPort + "/json/"))
            .build();
    HttpClient client = HttpClient.newHttpClient();
    String joined = "\"aliveworkers\" : " + workers;
    long end = System.nanoTime() + START_SECONDS * 1_000_000_000L;
    String answer = "no answer";
    while (System.nanoTime() < end) {
      try {
        Thread.sleep(200);
        answer = client.send(question, HttpResponse.BodyHandlers.ofString()).body();
        if (answer.contains(joined)) {
          return;
        }
      } catch (IOException e) {
        answer = e.toString(); // the master is not there yet
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException("interrupted", e);
      }
    }
    throw new IOException("the workers did not join within a minute; the master says: " + answer);
  }

  private static List<String> classPath() {
    return List.of(System.getProperty("java.class.path").split(File.pathSeparator));
  }

  private static void link(Path folder, Path jar) throws IOException {
    try {
      Files.createSymbolicLink(folder.resolve(jar.getFileName()), jar.toAbsolutePath());
    } catch (FileAlreadyExistsException e) {
      throw new IOException("two jars are named " + jar.getFileName(), e);
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private String url() {
    return "spark://" + LOOPBACK + ":" + port;
  }

  private void run(String main, String... arguments) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-cp",
                home.resolve("jars") + "/*",
                "org.apache.spark.deploy." + main,
                "--host",
                LOOPBACK));
    command.addAll(List.of(arguments));
    ProcessBuilder process = new ProcessBuilder(command);
    process.environment().put("SPARK_HOME", home.toString());
    process.environment().put("SPARK_SCALA_VERSION", "2.13");
    process.environment().put("SPARK_LOCAL_IP", LOOPBACK);
    process.redirectErrorStream(true);
    process.redirectOutput(home.resolve("process" + processes.size() + ".log").toFile());
    processes.add(process.start());
  }

  /** The settings of a session on the cluster, which begins when all workers have joined. */
  SparkSession.Builder settings() {
    return SparkSession.builder()
        .master(url())
        .config("spark.ui.enabled", "false")
        .config("spark.driver.host", LOOPBACK)
        .config("spark.driver.bindAddress", LOOPBACK)
        .config("spark.executor.memory", "512m")
        .config("spark.cores.max", String.valueOf(workers))
        .config("spark.scheduler.minRegisteredResourcesRatio", "1")
        .config("spark.scheduler.maxRegisteredResourcesWaitingTime", "60s")
        .config(
            "spark.executor.extraClassPath",
            String.join(
                File.pathSeparator,
                classPath().stream().filter(entry -> !entry.endsWith(".jar")).toList()));
  }

  /** Kills the last worker and its executor, as if its machine had lost power. */
  void killWorker() {
    kill(processes.get(processes.size() - 1));
  }

  private static void kill(Process process) {
    List<ProcessHandle> below = process.descendants().toList();
    process.destroyForcibly();
    below.forEach(ProcessHandle::destroyForcibly);
  }

  @Override
  public void close() {
    processes.forEach(StandaloneCluster::kill);
    for (Process process : processes) {
      try {
        process.waitFor(10, TimeUnit.SECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
