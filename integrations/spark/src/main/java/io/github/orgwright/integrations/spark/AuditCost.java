package io.github.orgwright.integrations.spark;

import io.github.orgwright.batch.AuditChange;
import io.github.orgwright.batch.AuditRow;
import io.github.orgwright.batch.OrgAudit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.SparkSession;

/**
 * Measures what an audit costs on one thread, with parallel streams, with Spark in one process, and
 * with a Spark cluster of two workers on this machine.
 */
public final class AuditCost {
  private static final int POSITIONS = 300;
  private static final OrgAudit AUDIT = OrgAudit.ofPreset("orgwright");

  /** What is measured. */
  private interface Run {
    void run() throws IOException;
  }

  private AuditCost() {}

  /**
   * Prints the seconds that audits of so many files take.
   *
   * @param args numbers of files, such as {@code 200 2000}
   * @throws IOException if files cannot be written
   */
  public static void main(String[] args) throws IOException {
    Path folder = Files.createTempDirectory("audit-cost");
    SampleFiles.write(folder.resolve("warm-up"), 200, POSITIONS);
    AuditFolder warmUp = AuditFolder.of(folder.resolve("warm-up"));
    compare(warmUp.rows(AUDIT));
    System.out.println("files of " + POSITIONS + " positions; seconds, and times one thread");
    for (String files : args) {
      measure(folder.resolve(files), Integer.parseInt(files));
    }
  }

  private static void compare(List<AuditRow> rows) {
    if (AuditChange.monthToMonth(rows).isEmpty()) {
      throw new IllegalStateException("no changes");
    }
  }

  private static void measure(Path folder, int files) throws IOException {
    Path in = folder.resolve("in");
    SampleFiles.write(in, files / SampleFiles.MONTHS.size(), POSITIONS);
    AuditFolder all = AuditFolder.of(in);
    double one = seconds(() -> compare(all.rows(AUDIT)));
    print(files, "one thread", one, one);
    print(files, "parallel streams", seconds(() -> compare(all.rowsInParallel(AUDIT))), one);
    SparkSession.Builder local =
        SparkSession.builder().master("local[2]").config("spark.ui.enabled", "false");
    spark(files, "Spark local[2]", local, in, folder.resolve("local"), one);
    try (StandaloneCluster cluster = StandaloneCluster.start(folder.resolve("home"), 2)) {
      spark(files, "cluster", cluster.settings(), in, folder.resolve("cluster"), one);
    }
  }

  private static void spark(
      int files, String how, SparkSession.Builder settings, Path in, Path out, double one)
      throws IOException {
    long start = System.nanoTime();
    try (SparkSession spark =
        settings
            .config("spark.sql.shuffle.partitions", "4")
            .config("spark.sql.files.openCostInBytes", "65536")
            .getOrCreate()) {
      print(
          files,
          how + ", first job",
          seconds(() -> SparkAudit.run(spark, AUDIT, in.toString(), out + "-1")),
          one);
      print(
          files,
          how + ", second job",
          seconds(() -> SparkAudit.run(spark, AUDIT, in.toString(), out + "-2")),
          one);
    }
    print(files, how + ", start and both jobs", (System.nanoTime() - start) / 1e9, one);
  }

  private static double seconds(Run run) throws IOException {
    long start = System.nanoTime();
    run.run();
    return (System.nanoTime() - start) / 1e9;
  }

  private static void print(int files, String how, double seconds, double one) {
    System.out.println(
        String.format(Locale.ROOT, "%6d  %-38s %6.1f %6.1f", files, how, seconds, seconds / one));
  }
}
