package io.github.orgwright.benchmarks;

import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.ReportingLine;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.openjdk.jol.info.GraphLayout;

/**
 * Measures the bytes that an index takes for each position, in addition to the lists of positions
 * and lines.
 */
final class Memory {
  static {
    System.setProperty("jol.magicFieldOffset", "true"); // else it refuses records
  }

  private Memory() {}

  /** The bytes per position of Orgwright and, on request, of the others. */
  static Map<String, Double> bytesAPosition(Shape shape, int size, boolean ofOthers) {
    BuildBenchmark values = new BuildBenchmark(shape, size);
    values.prepare();
    Organization organization = answered(values.organization());
    List<Position> positions = organization.positions().list();
    List<ReportingLine> lines = organization.lines();
    Map<String, Supplier<Object>> indexes = new LinkedHashMap<>();
    indexes.put(Measured.ORGWRIGHT, () -> organization);
    if (ofOthers) {
      indexes.put(Contender.Kind.HASH_MAP.text(), values::hashMap);
      indexes.put(Contender.Kind.GUAVA.text(), values::guava);
      indexes.put(Contender.Kind.JGRAPHT.text(), values::jgrapht);
    }
    long before = GraphLayout.parseInstance(positions, lines).totalSize();
    Map<String, Double> bytes = new LinkedHashMap<>();
    indexes.forEach(
        (contender, index) -> {
          long after = GraphLayout.parseInstance(positions, lines, index.get()).totalSize();
          bytes.put(contender, (double) (after - before) / size);
        });
    return bytes;
  }

  /** The organization, with all indexes that it needs to answer who is above whom. */
  private static Organization answered(Organization organization) {
    if (organization.hierarchy().roots().isEmpty()) {
      throw new IllegalStateException("no root");
    }
    return organization;
  }

  /**
   * A table of all contenders at 100,000 positions and, on request, of Orgwright at a million,
   * which takes minutes.
   */
  static String table(Shape shape, boolean atAMillion) {
    StringBuilder text = new StringBuilder("| index | positions | bytes a position |\n");
    text.append("| --- | ---: | ---: |\n");
    bytesAPosition(shape, BenchmarkSet.HUNDRED_THOUSAND, true)
        .forEach((who, bytes) -> text.append(line(who, BenchmarkSet.HUNDRED_THOUSAND, bytes)));
    if (atAMillion) {
      bytesAPosition(shape, BenchmarkSet.MILLION, false)
          .forEach((who, bytes) -> text.append(line(who, BenchmarkSet.MILLION, bytes)));
    }
    return text.toString();
  }

  private static String line(String contender, int size, double bytes) {
    return String.format(Locale.ROOT, "| %s | %s | %.1f |\n", contender, Table.count(size), bytes);
  }
}
