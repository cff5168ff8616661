package io.github.orgwright.benchmarks;

import java.util.Locale;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Measures how the number of answers per second grows with the number of threads. */
final class ThreadScaling {
  private static final int MILLIS = 300;

  private ThreadScaling() {}

  /** Rows of a Markdown table of figures to reach; what JMH says goes to logs. */
  static String rows(String log) throws RunnerException {
    int cores = Runtime.getRuntime().availableProcessors();
    StringBuilder rows = new StringBuilder();
    rows.append(row("above", Contender.Kind.ORGWRIGHT, cores, log));
    rows.append(row("above", Contender.Kind.TWO_LOOKUPS, cores, log));
    rows.append(row("manager", Contender.Kind.ORGWRIGHT, cores, log));
    return rows.toString();
  }

  private static String row(String question, Contender.Kind contender, int cores, String log)
      throws RunnerException {
    return String.format(
        Locale.ROOT,
        "| %s, %s, %d threads of one, spans of seven | | x %.2f | x %d |\n",
        question,
        contender.text(),
        cores,
        throughput(question, contender, cores, log) / throughput(question, contender, 1, log),
        cores);
  }

  private static double throughput(
      String question, Contender.Kind contender, int threads, String log) throws RunnerException {
    return new Runner(
            new OptionsBuilder()
                .include("\\.QuestionBenchmark\\." + question + "$")
                .param("contender", contender.name())
                .param("size", String.valueOf(BenchmarkSet.MILLION))
                .mode(Mode.Throughput)
                .threads(threads)
                .forks(Trial.forks())
                .warmupIterations(3)
                .warmupTime(TimeValue.milliseconds(Trial.millis(MILLIS)))
                .measurementIterations(5)
                .measurementTime(TimeValue.milliseconds(Trial.millis(MILLIS)))
                .jvmArgs("-Xmx4g")
                .shouldFailOnError(true)
                .output(log + "." + question + "-" + contender + "-" + threads)
                .build())
        .runSingle()
        .getPrimaryResult()
        .getScore();
  }
}
