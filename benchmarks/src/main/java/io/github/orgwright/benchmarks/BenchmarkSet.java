package io.github.orgwright.benchmarks;

import static io.github.orgwright.benchmarks.Contender.Kind.GUAVA;
import static io.github.orgwright.benchmarks.Contender.Kind.HASH_MAP;
import static io.github.orgwright.benchmarks.Contender.Kind.ORGWRIGHT;
import static io.github.orgwright.benchmarks.Contender.Kind.TWO_LOOKUPS;
import static io.github.orgwright.benchmarks.Shape.CHAIN;
import static io.github.orgwright.benchmarks.Shape.DRAWN_MATRIX;
import static io.github.orgwright.benchmarks.Shape.SPANS_OF_SEVEN;

import java.util.List;
import java.util.stream.Stream;
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
  static final int TEN_THOUSAND = Trial.size(10_000);
  static final int HUNDRED_THOUSAND = Trial.size(100_000);
  static final int TWO_HUNDRED_THOUSAND = Trial.size(200_000);
  static final int MILLION = Trial.size(1_000_000);
  static final int TEN_MILLION = Trial.size(10_000_000);

  static final String QUESTIONS = "QuestionBenchmark.";

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

  private static BenchmarkSet csv() {
    return new BenchmarkSet("CsvBenchmark", List.of(), List.of(SPANS_OF_SEVEN), List.of(MILLION));
  }

  static BenchmarkSet xlsx() {
    return new BenchmarkSet(
        "XlsxBenchmark", List.of(), List.of(SPANS_OF_SEVEN), List.of(TWO_HUNDRED_THOUSAND));
  }

  /** These benchmarks without the shapes and contenders that this machine lacks. */
  BenchmarkSet available() {
    return new BenchmarkSet(
        benchmark,
        contenders.stream().filter(contender -> !contender.isMissing()).toList(),
        shapes.stream().filter(shape -> !shape.isMissing()).toList(),
        sizes.stream().distinct().toList());
  }

  /** Whether nothing of these benchmarks can run on this machine. */
  boolean isMissing() {
    return available().shapes().isEmpty()
        || (available().contenders().isEmpty() && !contenders.isEmpty());
  }

  /** What of these benchmarks this machine lacks, in words. */
  List<String> missing() {
    return Stream.concat(
            contenders.stream().filter(Contender.Kind::isMissing).map(Contender.Kind::text),
            shapes.stream().filter(Shape::isMissing).map(Shape::text))
        .toList();
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
            .param("shape", names(shapes))
            .param("size", sizes.stream().map(String::valueOf).toArray(String[]::new))
            .forks(Trial.forks())
            .warmupIterations(3)
            .warmupTime(TimeValue.milliseconds(Trial.millis(3 * millis)))
            .measurementIterations(5)
            .measurementTime(TimeValue.milliseconds(Trial.millis(millis)))
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
