package io.github.orgwright.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;

/**
 * Runs benchmarks, each in its own virtual machine, and prints Markdown tables that compare the
 * times measured in one run. What JMH says goes to a log.
 */
public final class Ratios {
  private static final String LOG = "benchmarks/target/jmh.log";

  private final PrintStream out;
  private final String log;
  private final List<Measured> measured = new ArrayList<>();
  private final List<String> failures = new ArrayList<>();

  private Ratios(PrintStream out, String log) {
    this.out = out;
    this.log = log;
  }

  /**
   * Runs the benchmarks. Benchmarks that fail do not keep others from running.
   *
   * @param args {@code quick}; or {@code full}, followed by the pieces to run, all unless given
   * @throws RunnerException if threads cannot be measured
   * @throws IOException if the log cannot be written
   */
  public static void main(String[] args) throws RunnerException, IOException {
    List<Optional<Piece>> pieces = Arrays.stream(args).skip(1).map(Piece::find).toList();
    boolean isQuick = args.length == 1 && args[0].equals("quick");
    boolean isFull =
        args.length > 0 && args[0].equals("full") && pieces.stream().allMatch(Optional::isPresent);
    if (!isQuick && !isFull) {
      System.err.println(
          "quick, or full with any of "
              + Arrays.stream(Piece.values()).map(Piece::text).collect(Collectors.joining(", "))
              + "?");
      System.exit(2);
    }
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Files.createDirectories(Path.of(LOG).toAbsolutePath().getParent());
    List<String> failures = new ArrayList<>();
    if (isQuick) {
      failures.addAll(quick(out));
    } else {
      for (Piece piece :
          pieces.isEmpty()
              ? List.of(Piece.values())
              : pieces.stream().flatMap(Optional::stream).toList()) {
        failures.addAll(full(piece, out));
      }
    }
    if (!failures.isEmpty()) {
      failures.forEach(failure -> System.err.println("failed: " + failure));
      System.exit(1);
    }
  }

  private static List<String> quick(PrintStream out) throws RunnerException, IOException {
    Ratios ratios = new Ratios(out, LOG);
    ratios.run(BenchmarkSet.quick(), 300);
    Table table = new Table(ratios.measured);
    TargetRows rows = new TargetRows(table, out);
    out.println("## Figures to reach\n");
    out.println(TargetRows.HEADER);
    rows.printTargets(Shape.SPANS_OF_SEVEN);
    rows.printTargets(Shape.CHAIN);
    rows.printChanges();
    rows.printDifferences();
    rows.printFiles();
    out.println(ThreadScaling.rows(LOG));
    out.println("Memory of an index beyond ids, positions and lines, spans of seven:\n");
    out.println(Memory.table(Shape.SPANS_OF_SEVEN, false));
    out.println("## Beside others\n");
    out.println(table.ratios());
    return ratios.failures;
  }

  private static List<String> full(Piece piece, PrintStream out)
      throws RunnerException, IOException {
    String log = LOG + "." + piece.text();
    Ratios ratios = new Ratios(out, log);
    long start = System.nanoTime();
    ratios.run(piece.sets(), 200);
    out.println("## " + piece.text() + "\n");
    TargetRows rows = new TargetRows(new Table(ratios.measured), out);
    switch (piece) {
      case QUESTIONS_1M -> out.println(TargetRows.HEADER + "\n" + ThreadScaling.rows(log));
      case MEMORY -> out.println(Memory.table(Shape.SPANS_OF_SEVEN, true));
      case CHANGES -> {
        out.println(TargetRows.HEADER);
        rows.printChanges();
        rows.printDifferences();
        out.println();
      }
      case FILES -> {
        out.println(TargetRows.HEADER);
        rows.printFiles();
        out.println();
      }
      case GROWTH -> Growth.main(new String[0]);
      default -> {}
    }
    ratios.print();
    System.err.printf(
        "%s: %d seconds%n", piece.text(), (System.nanoTime() - start) / 1_000_000_000);
    return ratios.failures;
  }

  private void run(List<BenchmarkSet> plans, int millis) {
    for (int i = 0; i < plans.size(); i++) {
      BenchmarkSet plan = plans.get(i);
      String number = (i + 1) + " of " + plans.size() + ": ";
      System.err.println(number + plan);
      plan.missing().forEach(missing -> System.err.println("skipped, not installed: " + missing));
      if (plan.isMissing()) {
        continue;
      }
      try {
        for (RunResult result :
            new Runner(plan.available().options(millis, log + "." + (i + 1))).run()) {
          measured.add(Measured.of(result));
        }
      } catch (RunnerException e) {
        failures.add(number + plan + ": " + e.getMessage());
      }
    }
  }

  private void print() {
    Table table = new Table(measured);
    if (!measured.isEmpty()) {
      out.println(table.ratios());
    }
    if (measured.stream().mapToInt(Measured::size).distinct().count() > 1) {
      out.println(table.exponents());
    }
  }
}
