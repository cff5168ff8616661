package io.github.orgwright.core;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * The totals of positions. A total is the value of a position plus the values of all its reports,
 * each once. Sums are exact, so whether a total fits in a {@code long} does not depend on the order
 * of addition.
 */
final class Totals {
  private static final int MAX_SCALE = 1000;

  private final long[] low;

  /** What is missing from each low part, in units of 2 to the power of 64. */
  private final long[] high;

  private Totals(int size) {
    low = new long[size];
    high = new long[size];
  }

  /** The given value of a position, which is refused if exact sums could have too many digits. */
  static BigDecimal summand(String id, BigDecimal value) {
    if (Math.abs((long) value.scale()) > MAX_SCALE) {
      throw new ArithmeticException(
          String.format(
              Locale.ROOT,
              "value of position \"%s\" must have a scale from -%s to %s, but has %s; fix: pass a"
                  + " smaller value, or one with fewer decimal places",
              id,
              MAX_SCALE,
              MAX_SCALE,
              value.scale()));
    }
    return value;
  }

  /** The total of the given values of one position and its reports. */
  static long of(String id, LongStream values) {
    Totals one = new Totals(1);
    values.forEach(value -> one.add(0, value, 0));
    return one.get(0, id);
  }

  /**
   * Adds the values in one pass through the forest. A position above lines outside the forest needs
   * a search; all members of a cycle share one search.
   *
   * @param forest the reporting lines
   * @param values the value of each position, by its number
   */
  Totals(Forest forest, long[] values) {
    this(forest.size);
    for (int number = forest.size - 1; number >= 0; number--) { // reports before managers
      add(number, values[number], 0);
      if (forest.parent[number] >= 0) {
        add(forest.parent[number], low[number], high[number]);
      }
    }
    if (forest.nonTree != null) {
      searchAbove(forest.nonTree, values);
    }
  }

  private void searchAbove(NonTreeEdges nonTree, long[] values) {
    int size = values.length;
    Components components =
        new Components(
            size,
            number ->
                IntStream.range(nonTree.managersFrom(number), nonTree.managersFrom(number + 1))
                    .map(nonTree::manager)
                    .toArray());
    int[] searched = new int[components.count()]; // a number of each component, or -1
    Arrays.fill(searched, -1);
    int[] seenFrom = new int[size];
    Arrays.fill(seenFrom, -1);
    int[] queue = new int[size];
    for (int number = 0; number < size; number++) {
      if (nonTree.reportsAreClosed(number)) {
        continue;
      }
      int component = components.of(number);
      low[number] = 0;
      high[number] = 0;
      if (searched[component] >= 0) { // members of a cycle have the same total
        add(number, low[searched[component]], high[searched[component]]);
        continue;
      }
      searched[component] = number;
      int end = 0;
      queue[end++] = number;
      seenFrom[number] = number;
      for (int begin = 0; begin < end; begin++) {
        int next = queue[begin];
        add(number, values[next], 0);
        for (int at = nonTree.reportsFrom(next); at < nonTree.reportsFrom(next + 1); at++) {
          int report = nonTree.report(at);
          if (seenFrom[report] != number) {
            seenFrom[report] = number;
            queue[end++] = report;
          }
        }
      }
    }
  }

  private void add(int at, long addedLow, long addedHigh) {
    long sum = low[at] + addedLow;
    boolean overflows = ((low[at] ^ sum) & (addedLow ^ sum)) < 0;
    high[at] += addedHigh + (overflows ? Long.signum(addedLow) : 0);
    low[at] = sum;
  }

  /** The total at an index, of the position with the given id. */
  long get(int at, String id) {
    if (high[at] != 0) {
      throw new ArithmeticException(
          String.format(
              Locale.ROOT,
              "total of position \"%s\" does not fit in a long; fix: use totalOf, which adds"
                  + " BigDecimal values",
              id));
    }
    return low[at];
  }
}
