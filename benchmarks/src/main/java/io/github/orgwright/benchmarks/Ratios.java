package io.github.orgwright.benchmarks;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Runs benchmarks, each in its own virtual machine, and prints Markdown tables that compare the
 * times measured in one run. What JMH says goes to a log.
 */
public final class Ratios {
  private static final String HEADER =
      "| what | at 10 k | at 1 M | target |\n| --- | ---: | ---: | ---: |";
  private static final String LOG = "benchmarks/target/jmh.log";

  private final PrintStream out;
  private final boolean isFull;
  private final List<Measured> measured = new ArrayList<>();

  private Ratios(PrintStream out, boolean isFull) {
    this.out = out;
    this.isFull = isFull;
  }

  /**
   * Runs the benchmarks.
   *
   * @param args {@code quick}, {@code full}, {@code files} for reading files alone, or {@code
   *     changes} for differences and history alone
   * @throws RunnerException if a benchmark fails
   * @throws IOException if the log cannot be written
   */
  public static void main(String[] args) throws RunnerException, IOException {
    String what = args.length == 1 ? args[0] : "";
    if (!List.of("quick", "full", "files", "changes").contains(what)) {
      System.err.println("quick, full, files or changes?");
      System.exit(2);
    }
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Files.createDirectories(Path.of(LOG).toAbsolutePath().getParent());
    Ratios ratios = new Ratios(out, what.equals("full"));
    if (what.equals("files")) {
      ratios.run(BenchmarkSet.files(), 300);
      out.println(HEADER);
      ratios.printFiles(new Table(ratios.measured));
    } else if (what.equals("changes")) {
      ratios.run(BenchmarkSet.changes(), 300);
      out.println(HEADER);
      Table table = new Table(ratios.measured);
      ratios.printChanges(table);
      ratios.printDifferences(table);
    } else if (ratios.isFull) {
      ratios.run(BenchmarkSet.full(), 200);
      ratios.print();
      ratios.printExponents();
      Growth.main(new String[0]);
    } else {
      ratios.run(BenchmarkSet.quick(), 300);
      ratios.print();
    }
  }

  private void run(List<BenchmarkSet> plans, int millis) throws RunnerException {
    for (int i = 0; i < plans.size(); i++) {
      System.err.printf("%d of %d: %s%n", i + 1, plans.size(), plans.get(i));
      String log = LOG + "." + (i + 1);
      for (RunResult result : new Runner(plans.get(i).options(millis, log)).run()) {
        measured.add(Measured.of(result));
      }
    }
  }

  private void print() throws RunnerException, IOException {
    Table table = new Table(measured);
    out.println("## Figures to reach\n");
    out.println(HEADER);
    for (Shape shape : List.of(Shape.SPANS_OF_SEVEN, Shape.CHAIN)) {
      printTargets(table, shape);
    }
    printChanges(table);
    printDifferences(table);
    printFiles(table);
    printThreads();
    out.println();
    out.println("Memory of an index beyond ids, positions and lines, spans of seven:\n");
    out.println(Memory.table(Shape.SPANS_OF_SEVEN, isFull));
    out.println("## Beside others\n");
    out.println(table.ratios());
  }

  private void printExponents() {
    out.println("## How time grows\n");
    out.println(new Table(measured).exponents());
  }

  private void printTargets(Table table, Shape shape) {
    String lookups = Contender.Kind.TWO_LOOKUPS.text();
    String in = ", " + shape.text() + " | ";
    out.println(
        "| is A above B, of two HashMap.get"
            + in
            + ratio(above(table, shape, 10_000), nanos(table, "above", lookups, 10_000))
            + " | "
            + ratio(above(table, shape, 1_000_000), nanos(table, "above", lookups, 1_000_000))
            + " | x 1.3 |");
    for (String each : List.of("all reports", "check")) {
      out.println(
          "| "
              + each
              + ", a position"
              + in
              + each(table, each, shape, 10_000)
              + " | "
              + each(table, each, shape, 1_000_000)
              + (each.equals("check") ? " | 3000 ns |" : " | 10.0 ns |"));
    }
    out.println(
        "| build, of filling a HashMap"
            + in
            + build(table, shape, 10_000)
            + " | "
            + build(table, shape, 1_000_000)
            + " | x 3 |");
  }

  private static OptionalDouble above(Table table, Shape shape, int size) {
    return nanos(table, "above", Measured.ORGWRIGHT, shape, size);
  }

  private static String build(Table table, Shape shape, int size) {
    return ratio(
        nanos(table, "build", Measured.ORGWRIGHT, shape, size),
        nanos(table, "build", Contender.Kind.HASH_MAP.text(), shape, size));
  }

  private static String each(Table table, String work, Shape shape, int size) {
    OptionalDouble nanos = nanos(table, work, Measured.ORGWRIGHT, shape, size);
    return nanos.isEmpty() ? "" : Table.time(nanos.getAsDouble() / size);
  }

  private void printChanges(Table table) {
    OptionalDouble clones = nanos(table, "clone four arrays", "clones", BenchmarkSet.MILLION);
    for (String change : List.of("with title", "with manager", "without")) {
      out.println(
          "| "
              + change
              + ", of cloning four arrays, spans of seven | | "
              + ratio(nanos(table, change, Measured.ORGWRIGHT, BenchmarkSet.MILLION), clones)
              + " | x 5 |");
    }
    table
        .find(
            "with manager and answer",
            Measured.ORGWRIGHT,
            Shape.SPANS_OF_SEVEN,
            BenchmarkSet.HUNDRED_THOUSAND)
        .ifPresent(
            move ->
                out.println(
                    "| a thousand moves, each with two questions, at 100 k, spans of seven | | "
                        + Table.time(1_000 * move.nanos())
                        + " | 1 s |"));
  }

  private void printDifferences(Table table) {
    for (String work : List.of("difference", "difference from copy", "apply difference")) {
      nanos(table, work, Measured.ORGWRIGHT, BenchmarkSet.MILLION)
          .ifPresent(
              nanos ->
                  out.println(
                      "| "
                          + work
                          + ", 1 % changed, spans of seven | | "
                          + Table.time(nanos)
                          + (work.equals("difference") ? " | 1.5 s |" : " | |")));
    }
    printDifferencesByOthers(table);
    printHistory(table);
  }

  private void printHistory(Table table) {
    Map<String, String> targets =
        ImmutableMap.of(
            "load history", "2 s", "first day", "200 ms", "next day", "5 ms", "next month", "");
    targets.forEach(
        (work, target) ->
            nanos(table, work, Measured.ORGWRIGHT, BenchmarkSet.HUNDRED_THOUSAND)
                .ifPresent(
                    nanos ->
                        out.println(
                            "| "
                                + work
                                + ", 100 k positions with a million versions | | "
                                + Table.time(nanos)
                                + " | "
                                + target
                                + " |")));
    OptionalDouble anew =
        nanos(table, "check month ends built anew", Measured.ORGWRIGHT, BenchmarkSet.TEN_THOUSAND);
    for (String work : List.of("check month ends", "walk month ends")) {
      OptionalDouble own = nanos(table, work, Measured.ORGWRIGHT, BenchmarkSet.TEN_THOUSAND);
      if (own.isPresent()) {
        out.println(
            "| "
                + work
                + " of ten years, 1 % changed, of building and checking each | "
                + ratio(own, anew)
                + " | | "
                + (work.equals("check month ends") ? "x 0.20 |" : "|"));
      }
    }
  }

  private void printDifferencesByOthers(Table table) {
    OptionalDouble own = nanos(table, "difference", Measured.ORGWRIGHT, BenchmarkSet.TEN_THOUSAND);
    OptionalDouble javers = nanos(table, "difference", "JaVers", BenchmarkSet.TEN_THOUSAND);
    if (own.isPresent() && javers.isPresent()) {
      out.println(
          "| difference, of JaVers, 1 % changed, spans of seven | "
              + String.format(Locale.ROOT, "x %.4f", own.getAsDouble() / javers.getAsDouble())
              + " | | |");
    }
  }

  private void printFiles(Table table) throws IOException {
    out.print(ReadingCost.table(BenchmarkSet.MILLION));
    nanos(table, "load xlsx", Measured.ORGWRIGHT, BenchmarkSet.TWO_HUNDRED_THOUSAND)
        .ifPresent(
            nanos ->
                out.printf(
                    Locale.ROOT,
                    "| load xlsx, 200 k rows in a heap of 400 MB | | %.1f s | 4 s |%n",
                    nanos / 1e9));
  }

  /** Prints how the number of answers per second grows with the number of threads. */
  private void printThreads() throws RunnerException {
    int cores = Runtime.getRuntime().availableProcessors();
    for (String question : List.of("above", "manager")) {
      out.println(
          String.format(
              Locale.ROOT,
              "| %s, %d threads of one, spans of seven | | x %.2f | x %d |",
              question,
              cores,
              throughput(question, cores) / throughput(question, 1),
              cores));
    }
  }

  private static double throughput(String question, int threads) throws RunnerException {
    return new Runner(
            new OptionsBuilder()
                .include("\\.QuestionBenchmark\\." + question + "$")
                .param("size", String.valueOf(BenchmarkSet.MILLION))
                .mode(Mode.Throughput)
                .threads(threads)
                .forks(1)
                .warmupIterations(3)
                .warmupTime(TimeValue.milliseconds(300))
                .measurementIterations(5)
                .measurementTime(TimeValue.milliseconds(300))
                .jvmArgs("-Xmx4g")
                .shouldFailOnError(true)
                .output(LOG + "." + question + "-" + threads)
                .build())
        .runSingle()
        .getPrimaryResult()
        .getScore();
  }

  private static OptionalDouble nanos(Table table, String work, String contender, int size) {
    return nanos(table, work, contender, Shape.SPANS_OF_SEVEN, size);
  }

  private static OptionalDouble nanos(
      Table table, String work, String contender, Shape shape, int size) {
    return table.find(work, contender, shape, size).stream().mapToDouble(Measured::nanos).findAny();
  }

  private static String ratio(OptionalDouble own, OptionalDouble other) {
    return own.isEmpty() || other.isEmpty()
        ? ""
        : String.format(Locale.ROOT, "x %.2f", own.getAsDouble() / other.getAsDouble());
  }
}
