package io.github.orgwright.benchmarks;

import com.sun.management.ThreadMXBean;
import io.github.orgwright.draw.Layout;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;

/**
 * Measures how long it takes to arrange the cards of a chart so that they fit a screen, and to
 * place them: the processor time and allocated bytes of the thread, which other work on the machine
 * changes little.
 */
public final class LayoutCost {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private static final int WARM_UPS = 3;
  private static final int ROUNDS = 5;
  private static final int[] SIZES = {10_000, 100_000, 1_000_000};

  private LayoutCost() {}

  /**
   * Prints a Markdown table.
   *
   * @param args none
   */
  public static void main(String[] args) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    out.println("| shape | positions | time | allocated | size in px |");
    out.println("| --- | ---: | ---: | ---: | ---: |");
    trees()
        .forEach(
            (name, tree) -> {
              for (int size : SIZES) {
                out.println("| " + name + " | " + size + " | " + cells(tree.apply(size)) + " |");
              }
            });
  }

  /** For each shape the number of the manager of each position; -1 for the root. */
  private static Map<String, IntFunction<int[]>> trees() {
    Map<String, IntFunction<int[]>> trees = new LinkedHashMap<>();
    trees.put("spans of 1 to 12", LayoutCost::spansOfOneToTwelve);
    trees.put("spans of seven", size -> tree(size, position -> (position - 1) / 7));
    if (!Shape.REAL.isMissing()) {
      trees.put("real", size -> tree(size, manager(Shape.REAL.managers(size))));
    }
    trees.put("chain", size -> tree(size, position -> position - 1));
    trees.put("star", size -> tree(size, position -> 0));
    trees.put("broom", size -> tree(size, position -> Math.min(position - 1, size / 2)));
    trees.put("caterpillar", size -> tree(size, LayoutCost::caterpillar));
    return trees;
  }

  private static IntUnaryOperator manager(IntFunction<int[]> managers) {
    return position -> managers.apply(position)[0];
  }

  /** Every other position has the next two as reports, of which the first has none. */
  private static int caterpillar(int position) {
    return position % 2 == 0 ? position - 2 : position - 1;
  }

  private static int[] tree(int size, IntUnaryOperator manager) {
    int[] above = new int[size];
    above[0] = -1;
    for (int position = 1; position < size; position++) {
      above[position] = manager.applyAsInt(position);
    }
    return above;
  }

  /** One position in five manages from one to twelve others, and so do the first. */
  private static int[] spansOfOneToTwelve(int size) {
    Random random = new Random(1);
    int[] above = new int[size];
    above[0] = -1;
    int end = 1;
    for (int manager = 0; end < size; manager++) {
      boolean manages = manager < 10 || manager == end - 1 || random.nextInt(5) == 0;
      int span = manages ? 1 + random.nextInt(12) : 0;
      for (int i = 0; i < span && end < size; i++) {
        above[end++] = manager;
      }
    }
    return above;
  }

  private static String cells(int[] managers) {
    int[] above = inDepthFirstOrder(managers);
    List<Long> nanos = new ArrayList<>();
    List<Long> bytes = new ArrayList<>();
    int[] size = {};
    for (int round = -WARM_UPS; round < ROUNDS; round++) {
      long startBytes = THREADS.getCurrentThreadAllocatedBytes();
      long start = THREADS.getCurrentThreadCpuTime();
      size = Layout.size(above);
      if (round >= 0) {
        nanos.add(THREADS.getCurrentThreadCpuTime() - start);
        bytes.add(THREADS.getCurrentThreadAllocatedBytes() - startBytes);
      }
    }
    return String.format(
        Locale.ROOT,
        "%.0f ms | %.0f MB | %d x %d",
        median(nanos) / 1e6,
        median(bytes) / 1e6,
        size[0],
        size[1]);
  }

  private static long median(List<Long> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }

  /** The same tree with other numbers: what is below a card follows it directly. */
  private static int[] inDepthFirstOrder(int[] managers) {
    int count = managers.length;
    int[] sizes = new int[count];
    for (int position = count - 1; position >= 0; position--) {
      sizes[position]++;
      if (managers[position] >= 0) {
        sizes[managers[position]] += sizes[position];
      }
    }
    int[] numbers = new int[count];
    int[] next = new int[count];
    int[] above = new int[count];
    above[0] = -1;
    next[0] = 1;
    for (int position = 1; position < count; position++) {
      int manager = managers[position];
      numbers[position] = next[manager];
      next[manager] += sizes[position];
      next[position] = numbers[position] + 1;
      above[numbers[position]] = numbers[manager];
    }
    return above;
  }
}
