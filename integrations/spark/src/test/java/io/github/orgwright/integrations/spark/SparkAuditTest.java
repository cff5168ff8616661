package io.github.orgwright.integrations.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.orgwright.batch.AuditChange;
import io.github.orgwright.batch.AuditRow;
import io.github.orgwright.batch.OrgAudit;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerExecutorRemoved;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Spark writes the same rows as one thread, byte for byte. */
class SparkAuditTest {
  private static final OrgAudit AUDIT =
      OrgAudit.ofPreset("orgwright").asOf(LocalDate.of(2026, 10, 1));

  @TempDir static Path folder;

  private static String rows;
  private static String changes;

  @BeforeAll
  static void auditWithOneThread() throws IOException {
    SampleFiles.write(folder.resolve("in"), 200, 12);
    List<AuditRow> expected = AuditFolder.of(folder.resolve("in")).rows(AUDIT);
    rows = sorted(expected);
    changes = sorted(AuditChange.monthToMonth(expected));
    for (String kind : List.of(AuditRow.METRIC, AuditRow.FINDING, AuditRow.UNREADABLE)) {
      assertTrue(rows.contains("[kind=" + kind + ","), kind);
    }
  }

  /** The texts of rows, sorted, one in each line. */
  private static String sorted(List<?> values) {
    return values.stream().map(String::valueOf).sorted().collect(Collectors.joining("\n"));
  }

  private static void assertWrites(SparkSession.Builder builder, String name) throws IOException {
    try (SparkSession spark = builder.appName(name).getOrCreate()) {
      String out = folder.resolve(name).toString();
      SparkAudit.run(spark, AUDIT, folder.resolve("in").toString(), out);
      assertEquals(
          rows,
          sorted(
              spark.read().parquet(out + "/rows").collectAsList().stream()
                  .map(SparkAudit::toAuditRow)
                  .toList()));
      assertEquals(
          changes,
          sorted(
              spark.read().parquet(out + "/changes").collectAsList().stream()
                  .map(SparkAudit::toAuditChange)
                  .toList()));
    }
  }

  @Test
  void parallelStreamsMakeTheSameRows() throws IOException {
    assertEquals(rows, sorted(AuditFolder.of(folder.resolve("in")).rowsInParallel(AUDIT)));
  }

  @Test
  void localSparkWritesTheSameRows() throws IOException {
    assertWrites(
        SparkSession.builder()
            .master("local[2]")
            .config("spark.ui.enabled", "false")
            .config("spark.sql.shuffle.partitions", "4"),
        "local");
  }

  @Test
  void clusterThatLosesAWorkerWritesTheSameRows() throws IOException {
    try (StandaloneCluster cluster = StandaloneCluster.start(folder.resolve("cluster"), 2)) {
      SparkSession.Builder settings = cluster.settings();
      // About thirty tasks, so that many are left when the first one has ended.
      settings
          .config("spark.sql.files.openCostInBytes", "1000")
          .config("spark.sql.files.maxPartitionBytes", "20000")
          .config("spark.sql.shuffle.partitions", "4");
      KillsAWorker killer = new KillsAWorker(cluster);
      try (SparkSession spark = settings.getOrCreate()) {
        spark.sparkContext().addSparkListener(killer);
        assertWrites(SparkSession.builder(), "cluster");
      }
      assertEquals(List.of("executor lost"), killer.events());
    }
  }

  /** Kills a worker and its executor when the first task has ended. */
  private static final class KillsAWorker extends SparkListener {
    private final StandaloneCluster cluster;
    private final List<String> events = new CopyOnWriteArrayList<>();
    private boolean isDone;

    KillsAWorker(StandaloneCluster cluster) {
      this.cluster = cluster;
    }

    List<String> events() {
      return events;
    }

    @Override
    public void onTaskEnd(SparkListenerTaskEnd task) {
      if (!isDone) {
        isDone = true;
        cluster.killWorker();
      }
    }

    @Override
    public void onExecutorRemoved(SparkListenerExecutorRemoved executor) {
      events.add("executor lost");
    }
  }
}
