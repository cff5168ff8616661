package io.github.orgwright.benchmarks;

import com.google.common.base.Splitter;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.RunResult;

/**
 * The result of one run of one benchmark.
 *
 * @param work what was done
 * @param contender by whom
 * @param shape in which organization
 * @param size of how many positions
 * @param nanos how long it took, in the mean
 * @param bytes how much it allocated, in the mean
 */
record Measured(String work, String contender, Shape shape, int size, double nanos, double bytes) {
  static final String ORGWRIGHT = Contender.Kind.ORGWRIGHT.text();

  static Measured of(RunResult result) {
    BenchmarkParams params = result.getParams();
    List<String> names = Splitter.on('.').splitToList(params.getBenchmark());
    String method = names.get(names.size() - 1);
    String work = inWords(method);
    String contender = ORGWRIGHT;
    switch (names.get(names.size() - 2)) {
      case "QuestionBenchmark", "DatabaseBuildBenchmark" ->
          contender = Contender.Kind.valueOf(params.getParam("contender")).text();
      case "BuildBenchmark" -> {
        work = "build";
        contender = contender(method);
      }
      case "CsvBenchmark" -> {
        work = "load CSV";
        contender = contender(method);
      }
      case "JaversBenchmark" -> contender = "JaVers";
      case "XlsxBenchmark" -> work = "load xlsx";
      case "ChangeBenchmark" -> {
        if (method.equals("cloneFourArrays")) {
          contender = "clones";
        }
      }
      default -> {}
    }
    return new Measured(
        work,
        contender,
        Shape.valueOf(params.getParam("shape")),
        Integer.parseInt(params.getParam("size")),
        result.getPrimaryResult().getScore(),
        allocated(result));
  }

  private static String contender(String method) {
    return switch (method) {
      case "orgwright" -> ORGWRIGHT;
      case "hashMap" -> Contender.Kind.HASH_MAP.text();
      case "guava" -> Contender.Kind.GUAVA.text();
      case "jgrapht" -> Contender.Kind.JGRAPHT.text();
      case "fastCsv" -> "FastCSV";
      default -> throw new IllegalArgumentException(method);
    };
  }

  /** A method name in words: "allReports" becomes "all reports". */
  private static String inWords(String name) {
    return name.replaceAll("([A-Z])(?![A-Z])", " $1")
        .toLowerCase(Locale.ROOT)
        .replace("csv", "CSV");
  }

  private static double allocated(RunResult result) {
    for (String name : result.getSecondaryResults().keySet()) {
      if (name.endsWith("gc.alloc.rate.norm")) {
        return result.getSecondaryResults().get(name).getScore();
      }
    }
    return Double.NaN;
  }
}
