package io.github.orgwright.benchmarks;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

/** Prints the rows of a Markdown table of figures to reach, of what one run measured. */
final class TargetRows {
  static final String HEADER = "| what | at 10 k | at 1 M | target |\n| --- | ---: | ---: | ---: |";

  private final Table table;
  private final PrintStream out;

  TargetRows(Table table, PrintStream out) {
    this.table = table;
    this.out = out;
  }

  void printTargets(Shape shape) {
    String lookups = Contender.Kind.TWO_LOOKUPS.text();
    String in = ", " + shape.text() + " | ";
    out.println(
        "| is A above B, of two HashMap.get"
            + in
            + ratio(
                above(shape, BenchmarkSet.TEN_THOUSAND),
                nanos("above", lookups, BenchmarkSet.TEN_THOUSAND))
            + " | "
            + ratio(
                above(shape, BenchmarkSet.MILLION), nanos("above", lookups, BenchmarkSet.MILLION))
            + " | x 1.3 |");
    for (String each : List.of("all reports", "check")) {
      out.println(
          "| "
              + each
              + ", a position"
              + in
              + each(each, shape, BenchmarkSet.TEN_THOUSAND)
              + " | "
              + each(each, shape, BenchmarkSet.MILLION)
              + (each.equals("check") ? " | 3000 ns |" : " | 10.0 ns |"));
    }
    out.println(
        "| build, of filling a HashMap"
            + in
            + build(shape, BenchmarkSet.TEN_THOUSAND)
            + " | "
            + build(shape, BenchmarkSet.MILLION)
            + " | x 3 |");
  }

  private OptionalDouble above(Shape shape, int size) {
    return nanos("above", Measured.ORGWRIGHT, shape, size);
  }

  private String build(Shape shape, int size) {
    return ratio(
        nanos("build", Measured.ORGWRIGHT, shape, size),
        nanos("build", Contender.Kind.HASH_MAP.text(), shape, size));
  }

  private String each(String work, Shape shape, int size) {
    OptionalDouble nanos = nanos(work, Measured.ORGWRIGHT, shape, size);
    return nanos.isEmpty() ? "" : Table.time(nanos.getAsDouble() / size);
  }

  void printChanges() {
    OptionalDouble clones = nanos("clone four arrays", "clones", BenchmarkSet.MILLION);
    for (String change : List.of("with title", "with manager", "without")) {
      out.println(
          "| "
              + change
              + ", of cloning four arrays, spans of seven | | "
              + ratio(nanos(change, Measured.ORGWRIGHT, BenchmarkSet.MILLION), clones)
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

  void printDifferences() {
    for (String work : List.of("difference", "difference from copy", "apply difference")) {
      nanos(work, Measured.ORGWRIGHT, BenchmarkSet.MILLION)
          .ifPresent(
              nanos ->
                  out.println(
                      "| "
                          + work
                          + ", 1 % changed, spans of seven | | "
                          + Table.time(nanos)
                          + (work.equals("difference") ? " | 1.5 s |" : " | |")));
    }
    printDifferencesByOthers();
    printHistory();
  }

  private void printHistory() {
    Map<String, String> targets =
        ImmutableMap.of(
            "load history", "2 s", "first day", "200 ms", "next day", "5 ms", "next month", "");
    targets.forEach(
        (work, target) ->
            nanos(work, Measured.ORGWRIGHT, BenchmarkSet.HUNDRED_THOUSAND)
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
        nanos("check month ends built anew", Measured.ORGWRIGHT, BenchmarkSet.TEN_THOUSAND);
    for (String work : List.of("check month ends", "walk month ends")) {
      OptionalDouble own = nanos(work, Measured.ORGWRIGHT, BenchmarkSet.TEN_THOUSAND);
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

  private void printDifferencesByOthers() {
    OptionalDouble own = nanos("difference", Measured.ORGWRIGHT, BenchmarkSet.TEN_THOUSAND);
    OptionalDouble javers = nanos("difference", "JaVers", BenchmarkSet.TEN_THOUSAND);
    if (own.isPresent() && javers.isPresent()) {
      out.println(
          "| difference, of JaVers, 1 % changed, spans of seven | "
              + String.format(Locale.ROOT, "x %.4f", own.getAsDouble() / javers.getAsDouble())
              + " | | |");
    }
  }

  void printFiles() throws IOException {
    out.print(ReadingCost.table(BenchmarkSet.MILLION));
    nanos("load xlsx", Measured.ORGWRIGHT, BenchmarkSet.TWO_HUNDRED_THOUSAND)
        .ifPresent(
            nanos ->
                out.printf(
                    Locale.ROOT,
                    "| load xlsx, 200 k rows in a heap of 400 MB | | %.1f s | 4 s |%n",
                    nanos / 1e9));
  }

  private OptionalDouble nanos(String work, String contender, int size) {
    return nanos(work, contender, Shape.SPANS_OF_SEVEN, size);
  }

  private OptionalDouble nanos(String work, String contender, Shape shape, int size) {
    return table.find(work, contender, shape, size).stream().mapToDouble(Measured::nanos).findAny();
  }

  private static String ratio(OptionalDouble own, OptionalDouble other) {
    return own.isEmpty() || other.isEmpty()
        ? ""
        : String.format(Locale.ROOT, "x %.2f", own.getAsDouble() / other.getAsDouble());
  }
}
