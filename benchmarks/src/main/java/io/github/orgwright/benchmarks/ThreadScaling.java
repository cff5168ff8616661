package io.github.orgwright.benchmarks;

import java.util.List;
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
    for (String question : List.of("above", "manager")) {
      rows.append(
          String.format(
              Locale.ROOT,
              "| %s, %d threads of one, spans of seven | | x %.2f | x %d |\n",
              question,
              cores,
              throughput(question, cores, log) / throughput(question, 1, log),
              cores));
    }
    return rows.toString();
  }

  private static double throughput(String question, int threads, String log)
      throws RunnerException {
    return new Runner(
            new OptionsBuilder()
                .include("\\.QuestionBenchmark\\." + question + "$")
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
                .output(log + "." + question + "-" + threads)
                .build())
        .runSingle()
        .getPrimaryResult()
        .getScore();
  }
}
