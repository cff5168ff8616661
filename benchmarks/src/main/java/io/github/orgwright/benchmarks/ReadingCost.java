package io.github.orgwright.benchmarks;

import com.sun.management.ThreadMXBean;
import io.github.orgwright.core.Organization;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Measures what reading a CSV file costs: elapsed time, and the processor time and allocated bytes
 * of the thread that reads it, which other work on the machine changes little. FastCSV alone,
 * reading and building take turns in one virtual machine. What is built is the organization of the
 * file, with its people and assignments.
 */
final class ReadingCost {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private static final int WARM_UPS = 3;
  private static final int ROUNDS = 5;

  private ReadingCost() {}

  /** A part of the work. */
  private interface Work {
    Object run() throws IOException;
  }

  /** What one run of it costs. */
  private record Cost(long elapsed, long nanos, long bytes) {
    static Cost of(Work work) throws IOException {
      long start = System.nanoTime();
      long bytes = THREADS.getCurrentThreadAllocatedBytes();
      long nanos = THREADS.getCurrentThreadCpuTime();
      Object result = work.run();
      Cost cost =
          new Cost(
              System.nanoTime() - start,
              THREADS.getCurrentThreadCpuTime() - nanos,
              THREADS.getCurrentThreadAllocatedBytes() - bytes);
      if (result.hashCode() == 0) {
        System.err.println(); // so that the result is used
      }
      return cost;
    }
  }

  /** Rows of a Markdown table for a file of the given number of rows. */
  static String table(int size) throws IOException {
    CsvBenchmark csv = new CsvBenchmark();
    csv.size = size;
    csv.prepare();
    List<Double> elapsed = new ArrayList<>();
    List<Double> ratios = new ArrayList<>();
    List<Double> ours = new ArrayList<>();
    List<Double> fastCsvs = new ArrayList<>();
    for (int round = -WARM_UPS; round < ROUNDS; round++) {
      Organization organization = csv.orgwright().organization();
      Cost fastCsv = Cost.of(csv::fastCsv);
      Cost read = Cost.of(csv::orgwright);
      Cost build = Cost.of(() -> copy(organization));
      if (round >= 0) {
        elapsed.add(read.elapsed() / (fastCsv.elapsed() + 2.0 * build.elapsed()));
        ratios.add(read.nanos() / (fastCsv.nanos() + 2.0 * build.nanos()));
        ours.add(read.bytes() / (double) size);
        fastCsvs.add(fastCsv.bytes() / (double) size);
      }
    }
    csv.delete();
    return String.format(
        Locale.ROOT,
        "| load CSV, of FastCSV alone and two builds, elapsed time | | x %.2f | x 2 |%n"
            + "| load CSV, of FastCSV alone and two builds, processor time | | x %.2f | x 2 |%n"
            + "| load CSV, allocated for a row | | %.0f B | 600 B |%n"
            + "| FastCSV alone, allocated for a row | | %.0f B | |%n",
        median(elapsed),
        median(ratios),
        median(ours),
        median(fastCsvs));
  }

  private static Organization copy(Organization organization) {
    return Organization.named("copy")
        .positions(organization.positions())
        .lines(organization.lines())
        .people(organization.people())
        .assignments(organization.assignments())
        .build();
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }
}
