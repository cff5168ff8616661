package io.github.orgwright.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Markdown tables of the results of one run. */
final class Table {
  private static final List<String> OTHERS =
      Stream.concat(
              Arrays.stream(Contender.Kind.values())
                  .filter(kind -> kind != Contender.Kind.ORGWRIGHT)
                  .map(Contender.Kind::text),
              Stream.of("FastCSV", "JaVers"))
          .toList();

  private final List<Measured> all;

  Table(List<Measured> all) {
    this.all = List.copyOf(all);
  }

  /** The result of one benchmark; empty if it was not run. */
  Optional<Measured> find(String work, String contender, Shape shape, int size) {
    return all.stream()
        .filter(
            one ->
                one.work().equals(work)
                    && one.contender().equals(contender)
                    && one.shape() == shape
                    && one.size() == size)
        .findFirst();
  }

  /**
   * A row for each benchmark, shape and size: the time of Orgwright, and the times of the others as
   * multiples of it. Only others that were measured have a column.
   */
  String ratios() {
    List<String> others = OTHERS.stream().filter(this::has).toList();
    StringBuilder text = new StringBuilder("| work | shape | positions | Orgwright | allocated |");
    others.forEach(other -> text.append(' ').append(other).append(" |"));
    text.append("\n| --- | --- | ---: | ---: | ---: |");
    others.forEach(other -> text.append(" ---: |"));
    text.append('\n');
    for (Measured own : own()) {
      text.append("| ").append(own.work()).append(" | ").append(own.shape().text());
      text.append(" | ").append(count(own.size())).append(" | ").append(time(own.nanos()));
      text.append(" | ").append(bytes(own.bytes())).append(" |");
      for (String other : others) {
        text.append(' ')
            .append(
                find(own.work(), other, own.shape(), own.size())
                    .map(one -> times(one.nanos() / own.nanos()))
                    .orElse(""))
            .append(" |");
      }
      text.append('\n');
    }
    return text.toString();
  }

  private boolean has(String contender) {
    return all.stream().anyMatch(one -> one.contender().equals(contender));
  }

  private List<Measured> own() {
    return all.stream().filter(one -> one.contender().equals(Measured.ORGWRIGHT)).toList();
  }

  /**
   * A row for each benchmark and shape: the exponent by which the time of Orgwright grows with the
   * size.
   */
  String exponents() {
    Set<String> lines = new LinkedHashSet<>();
    for (Measured own : own()) {
      List<Measured> growing =
          own().stream()
              .filter(one -> one.work().equals(own.work()) && one.shape() == own.shape())
              .toList();
      if (growing.size() > 1) {
        List<double[]> points = new ArrayList<>();
        growing.forEach(one -> points.add(new double[] {one.size(), one.nanos()}));
        lines.add(
            String.format(
                Locale.ROOT,
                "| %s | %s | %.2f |",
                own.work(),
                own.shape().text(),
                exponent(points)));
      }
    }
    return "| work | shape | exponent |\n| --- | --- | ---: |\n" + String.join("\n", lines) + "\n";
  }

  /** The slope of the line that fits the logarithms of size and time best. */
  static double exponent(List<double[]> points) {
    double meanSize = points.stream().mapToDouble(p -> Math.log(p[0])).average().orElseThrow();
    double meanTime = points.stream().mapToDouble(p -> Math.log(p[1])).average().orElseThrow();
    double together = 0;
    double alone = 0;
    for (double[] point : points) {
      double size = Math.log(point[0]) - meanSize;
      together += size * (Math.log(point[1]) - meanTime);
      alone += size * size;
    }
    return together / alone;
  }

  static String count(int size) {
    return size % 1_000_000 == 0 ? size / 1_000_000 + " M" : size / 1_000 + " k";
  }

  static String time(double nanos) {
    if (nanos < 1e4) {
      return String.format(Locale.ROOT, nanos < 100 ? "%.1f ns" : "%.0f ns", nanos);
    }
    return nanos < 1e7
        ? String.format(Locale.ROOT, "%.0f µs", nanos / 1e3)
        : String.format(Locale.ROOT, "%.0f ms", nanos / 1e6);
  }

  private static String times(double ratio) {
    return String.format(Locale.ROOT, ratio < 10 ? "x %.2f" : "x %.0f", ratio);
  }

  private static String bytes(double bytes) {
    if (Double.isNaN(bytes)) {
      return "";
    }
    return bytes < 1
        ? "0"
        : bytes < 1e4
            ? String.format(Locale.ROOT, "%.0f B", bytes)
            : String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
  }
}
