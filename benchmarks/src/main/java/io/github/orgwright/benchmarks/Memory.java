package io.github.orgwright.benchmarks;

import io.github.orgwright.core.Organization;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.openjdk.jol.info.GraphLayout;

/** How many bytes an index takes for each position, beyond the values that it is made from. */
final class Memory {
  private Memory() {}

  /** Bytes a position by contender. */
  static Map<String, Double> bytesAPosition(Shape shape, int size) {
    BuildBenchmark values = new BuildBenchmark(shape, size);
    values.prepare();
    Object[] given = values.values();
    long before = GraphLayout.parseInstance(given).totalSize();
    Map<String, Supplier<Object>> indexes = new LinkedHashMap<>();
    indexes.put(Measured.ORGWRIGHT, () -> answered(values.organization()));
    indexes.put(Contender.Kind.HASH_MAP.text(), values::hashMap);
    indexes.put(Contender.Kind.GUAVA.text(), values::guava);
    indexes.put(Contender.Kind.JGRAPHT.text(), values::jgrapht);
    Map<String, Double> bytes = new LinkedHashMap<>();
    indexes.forEach(
        (contender, index) -> {
          long after = GraphLayout.parseInstance(given[0], given[1], index.get()).totalSize();
          bytes.put(contender, (double) (after - before) / size);
        });
    return bytes;
  }

  /** The organization, with all that it makes to answer who is above whom. */
  private static Organization answered(Organization organization) {
    if (organization.hierarchy().roots().isEmpty()) {
      throw new IllegalStateException("nobody is at the top");
    }
    return organization;
  }

  static String table(Shape shape, int size) {
    StringBuilder text = new StringBuilder("| index | bytes a position |\n| --- | ---: |\n");
    bytesAPosition(shape, size)
        .forEach(
            (contender, bytes) ->
                text.append(String.format(Locale.ROOT, "| %s | %.1f |\n", contender, bytes)));
    return text.toString();
  }
}
