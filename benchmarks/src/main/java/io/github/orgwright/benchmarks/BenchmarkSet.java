package io.github.orgwright.benchmarks;

import static io.github.orgwright.benchmarks.Contender.Kind.GUAVA;
import static io.github.orgwright.benchmarks.Contender.Kind.H2;
import static io.github.orgwright.benchmarks.Contender.Kind.HASH_MAP;
import static io.github.orgwright.benchmarks.Contender.Kind.JGRAPHT;
import static io.github.orgwright.benchmarks.Contender.Kind.ORGWRIGHT;
import static io.github.orgwright.benchmarks.Contender.Kind.TWO_LOOKUPS;
import static io.github.orgwright.benchmarks.Shape.CHAIN;
import static io.github.orgwright.benchmarks.Shape.DRAWN_MATRIX;
import static io.github.orgwright.benchmarks.Shape.MATRIX;
import static io.github.orgwright.benchmarks.Shape.REAL;
import static io.github.orgwright.benchmarks.Shape.SPANS_OF_SEVEN;
import static io.github.orgwright.benchmarks.Shape.STAR;

import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Benchmarks that are run together.
 *
 * @param benchmark which, as a pattern
 * @param contenders who is asked, where the benchmark asks several
 * @param shapes of which organizations
 * @param sizes of how many positions
 */
record BenchmarkSet(
    String benchmark, List<Contender.Kind> contenders, List<Shape> shapes, List<Integer> sizes) {
  static final int TEN_THOUSAND = 10_000;
  static final int HUNDRED_THOUSAND = 100_000;
  static final int TWO_HUNDRED_THOUSAND = 200_000;
  static final int MILLION = 1_000_000;
  static final int TEN_MILLION = 10_000_000;

  private static final String QUESTIONS = "QuestionBenchmark.";

  /** The benchmarks with targets, and those of a change of one position. */
  static List<BenchmarkSet> quick() {
    List<Shape> shapes = List.of(SPANS_OF_SEVEN, CHAIN);
    List<Integer> sizes = List.of(TEN_THOUSAND, MILLION);
    return List.of(
        new BenchmarkSet(QUESTIONS + "above", List.of(TWO_LOOKUPS), List.of(SPANS_OF_SEVEN), sizes),
        new BenchmarkSet(
            QUESTIONS + "(above|allReports)", List.of(ORGWRIGHT, HASH_MAP, GUAVA), shapes, sizes),
        new BenchmarkSet(
            QUESTIONS + "above",
            List.of(ORGWRIGHT, HASH_MAP),
            List.of(DRAWN_MATRIX),
            List.of(HUNDRED_THOUSAND)),
        new BenchmarkSet(QUESTIONS + "(manager|countReports)", List.of(ORGWRIGHT), shapes, sizes),
        new BenchmarkSet("BuildBenchmark.(orgwright|hashMap|guava)", List.of(), shapes, sizes),
        new BenchmarkSet("CheckBenchmark.check", List.of(), shapes, sizes),
        copies(),
        moves(),
        differences(),
        differencesByOthers(),
        history(),
        csv(),
        xlsx());
  }

  /** The benchmarks of differences and copies. */
  static List<BenchmarkSet> changes() {
    return List.of(differences(), differencesByOthers(), copies(), moves(), history(), monthEnds());
  }

  private static BenchmarkSet differences() {
    return new BenchmarkSet("DiffBenchmark", List.of(), List.of(SPANS_OF_SEVEN), List.of(MILLION));
  }

  private static BenchmarkSet differencesByOthers() {
    return new BenchmarkSet(
        "(DiffBenchmark|JaversBenchmark).difference",
        List.of(),
        List.of(SPANS_OF_SEVEN),
        List.of(TEN_THOUSAND));
  }

  private static BenchmarkSet copies() {
    return new BenchmarkSet(
        "ChangeBenchmark", List.of(), List.of(SPANS_OF_SEVEN), List.of(MILLION));
  }

  private static BenchmarkSet moves() {
    return new BenchmarkSet(
        "ChangeBenchmark.withManagerAndAnswer",
        List.of(),
        List.of(SPANS_OF_SEVEN),
        List.of(HUNDRED_THOUSAND));
  }

  /** The benchmarks of a history with a million versions. */
  private static BenchmarkSet history() {
    return new BenchmarkSet(
        "HistoryBenchmark", List.of(), List.of(SPANS_OF_SEVEN), List.of(HUNDRED_THOUSAND));
  }

  /** The benchmarks of checks at the end of each month of ten years. */
  private static BenchmarkSet monthEnds() {
    return new BenchmarkSet(
        "MonthEndBenchmark", List.of(), List.of(SPANS_OF_SEVEN), List.of(TEN_THOUSAND));
  }

  /** The benchmarks of reading files. */
  static List<BenchmarkSet> files() {
    return List.of(csv(), xlsx());
  }

  private static BenchmarkSet csv() {
    return new BenchmarkSet("CsvBenchmark", List.of(), List.of(SPANS_OF_SEVEN), List.of(MILLION));
  }

  private static BenchmarkSet xlsx() {
    return new BenchmarkSet(
        "XlsxBenchmark", List.of(), List.of(SPANS_OF_SEVEN), List.of(TWO_HUNDRED_THOUSAND));
  }

  /** All benchmarks, shapes and sizes; ten million positions only with spans of seven. */
  static List<BenchmarkSet> full() {
    List<Shape> all = List.of(SPANS_OF_SEVEN, REAL, CHAIN, STAR, MATRIX);
    List<Shape> forests = List.of(SPANS_OF_SEVEN, REAL, CHAIN, STAR);
    List<Shape> spans = List.of(SPANS_OF_SEVEN);
    List<Integer> sizes = List.of(TEN_THOUSAND, HUNDRED_THOUSAND, MILLION);
    List<Integer> tenMillion = List.of(TEN_MILLION);
    String walks = "(manager|above|chain|allReports)";
    String answers = "(abovePerson|approver|bulkFilter)";
    List<BenchmarkSet> plans = new ArrayList<>();
    plans.add(new BenchmarkSet(QUESTIONS + "above", List.of(TWO_LOOKUPS), spans, sizes));
    plans.add(new BenchmarkSet(QUESTIONS + walks, List.of(ORGWRIGHT, HASH_MAP), all, sizes));
    plans.add(new BenchmarkSet(QUESTIONS + walks, List.of(GUAVA, JGRAPHT), all, sizes));
    plans.add(new BenchmarkSet(QUESTIONS + walks, List.of(H2), all, List.of(TEN_THOUSAND)));
    plans.add(new BenchmarkSet(QUESTIONS + answers, List.of(ORGWRIGHT, HASH_MAP), all, sizes));
    plans.add(new BenchmarkSet(QUESTIONS + "countReports", List.of(ORGWRIGHT), all, sizes));
    plans.add(
        new BenchmarkSet(
            QUESTIONS + "closestCommonManager",
            List.of(ORGWRIGHT, HASH_MAP, JGRAPHT),
            forests,
            sizes));
    plans.add(
        new BenchmarkSet(
            QUESTIONS + "closestCommonManager", List.of(ORGWRIGHT), List.of(MATRIX), sizes));
    plans.add(new BenchmarkSet("BuildBenchmark", List.of(), all, sizes));
    plans.add(new BenchmarkSet("CsvBenchmark", List.of(), spans, sizes));
    plans.add(xlsx());
    plans.add(new BenchmarkSet("CheckBenchmark", List.of(), all, sizes));
    plans.add(differences());
    plans.add(differencesByOthers());
    plans.add(history());
    plans.add(
        new BenchmarkSet("ChangeBenchmark", List.of(), List.of(SPANS_OF_SEVEN, MATRIX), sizes));
    plans.add(new BenchmarkSet(QUESTIONS + "above", List.of(TWO_LOOKUPS), spans, tenMillion));
    plans.add(
        new BenchmarkSet(
            QUESTIONS + "(manager|above|chain|allReports|closestCommonManager|approver)",
            List.of(ORGWRIGHT, HASH_MAP),
            spans,
            tenMillion));
    plans.add(new BenchmarkSet("BuildBenchmark.(orgwright|hashMap)", List.of(), spans, tenMillion));
    return plans;
  }

  /**
   * Options for JMH: the given milliseconds for each measurement, and three times as many for
   * warm-up.
   */
  Options options(int millis, String log) {
    boolean isHuge = sizes.contains(TEN_MILLION);
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .include(
                "\\." + benchmark.replace(".", "\\.") + (benchmark.contains(".") ? "$" : "\\."))
            .param("shape", names(shapes.stream().filter(shape -> !shape.isMissing()).toList()))
            .param("size", sizes.stream().map(String::valueOf).toArray(String[]::new))
            .forks(1)
            .warmupIterations(3)
            .warmupTime(TimeValue.milliseconds(3L * millis))
            .measurementIterations(5)
            .measurementTime(TimeValue.milliseconds(millis))
            .addProfiler(GCProfiler.class)
            .jvmArgs(isHuge ? "-Xmx14g" : "-Xmx4g", "-D" + Shape.DATA + "=" + Shape.directory())
            .shouldFailOnError(true)
            .output(log);
    if (!contenders.isEmpty()) {
      options.param("contender", names(contenders));
    }
    return options.build();
  }

  private static String[] names(List<? extends Enum<?>> values) {
    return values.stream().map(Enum::name).toArray(String[]::new);
  }
}
