package io.github.orgwright.core;

import com.google.common.base.Suppliers;
import java.util.Arrays;
import java.util.BitSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The lines that do not fit in a {@link Forest}, because they lead to a further manager or close a
 * cycle. It lists all managers and all reports of each number, in the order of declaration, and
 * marks the numbers for which the forest alone gives the right answer, so that only questions about
 * other numbers need a search.
 */
final class NonTreeEdges {
  private final Forest forest;
  private final int[] managerStart;
  private final int[] managers;
  private final int[] reportStart;
  private final int[] reports;

  /**
   * For each number, the nearest one at or above it with a line that the forest does not contain,
   * or -1.
   */
  private final int[] nearestDetour;

  /**
   * Numbers at or below which a line starts that the forest does not contain: the order of reports
   * may differ.
   */
  private final BitSet unordered = new BitSet();

  /** Numbers whose subtree is entered by lines from outside: the number of reports may differ. */
  private final BitSet open = new BitSet();

  /** Numbers that report to themselves. */
  final BitSet reportToSelf = new BitSet();

  /** Found only if searches take long: they make them shorter, but take time and memory. */
  private final Supplier<ChainLengths> chainLengths = Suppliers.memoize(this::findChainLengths);

  /**
   * The number of lines that searches without chain lengths have followed. Several threads may
   * write it, which does not change an answer.
   */
  private int followed;

  NonTreeEdges(Forest forest, int[] reporterPlaces, int[] managerPlaces) {
    this.forest = forest;
    int size = forest.size;
    int lines = 0;
    int[] lower = new int[reporterPlaces.length];
    int[] upper = new int[reporterPlaces.length];
    for (int line = 0; line < reporterPlaces.length; line++) {
      if (managerPlaces[line] >= 0) {
        lower[lines] = forest.number(reporterPlaces[line]);
        upper[lines] = forest.number(managerPlaces[line]);
        if (lower[lines] == upper[lines]) {
          reportToSelf.set(lower[lines]);
        } else {
          lines++;
        }
      }
    }
    managerStart = new int[size + 1];
    managers = ends(lower, upper, lines, managerStart);
    reportStart = new int[size + 1];
    reports = ends(upper, lower, lines, reportStart);
    nearestDetour = new int[size];
    mark();
  }

  /** Lists the other ends of the lines of each number, each once, in the order of declaration. */
  private static int[] ends(int[] from, int[] to, int lines, int[] start) {
    int size = start.length - 1;
    for (int line = 0; line < lines; line++) {
      start[from[line] + 1]++;
    }
    for (int number = 0; number < size; number++) {
      start[number + 1] += start[number];
    }
    int[] all = new int[lines];
    int[] next = Arrays.copyOf(start, size);
    for (int line = 0; line < lines; line++) {
      all[next[from[line]]++] = to[line];
    }
    int[] listedFor = next; // each number's own list begins anew: the array has served
    Arrays.fill(listedFor, -1);
    int kept = 0;
    int at = 0;
    for (int number = 0; number < size; number++) {
      int end = start[number + 1];
      start[number] = kept;
      for (; at < end; at++) {
        if (listedFor[all[at]] != number) {
          listedFor[all[at]] = number;
          all[kept++] = all[at];
        }
      }
    }
    start[size] = kept;
    return Arrays.copyOf(all, kept);
  }

  private void mark() {
    int size = forest.size;
    int[] lowest = new int[size];
    int[] highest = new int[size];
    Arrays.fill(lowest, Integer.MAX_VALUE);
    Arrays.fill(highest, -1);
    for (int number = 0; number < size; number++) {
      int parent = forest.parent[number];
      nearestDetour[number] = parent < 0 ? -1 : nearestDetour[parent];
      for (int at = managerStart[number]; at < managerStart[number + 1]; at++) {
        int manager = managers[at];
        if (manager != parent) {
          nearestDetour[number] = number;
          unordered.set(manager);
          lowest[manager] = Math.min(lowest[manager], forest.preorder(number));
          highest[manager] = Math.max(highest[manager], forest.preorder(number));
        }
      }
    }
    for (int number = size - 1; number >= 0; number--) {
      int first = forest.preorder(number);
      if (lowest[number] < first || highest[number] >= first + forest.subtree(number)) {
        open.set(number);
      }
      int parent = forest.parent[number];
      if (parent >= 0 && unordered.get(number)) {
        unordered.set(parent);
        lowest[parent] = Math.min(lowest[parent], lowest[number]);
        highest[parent] = Math.max(highest[parent], highest[number]);
      }
    }
  }

  int managersFrom(int number) {
    return managerStart[number];
  }

  int manager(int at) {
    return managers[at];
  }

  private ChainLengths findChainLengths() {
    return new ChainLengths(
        forest.size,
        number -> Arrays.copyOfRange(managers, managerStart[number], managerStart[number + 1]));
  }

  int reportsFrom(int number) {
    return reportStart[number];
  }

  int report(int at) {
    return reports[at];
  }

  /** Whether the forest contains every chain of managers of the given number. */
  boolean chainIsInForest(int number) {
    return nearestDetour[number] < 0;
  }

  /** Whether the reports of the given number are the same as in the forest, in the same order. */
  boolean reportsAreInForest(int number) {
    return !unordered.get(number);
  }

  /** Whether the reports of the given number are the same as in the forest, in any order. */
  boolean reportsAreClosed(int number) {
    return !open.get(number);
  }

  /**
   * Whether a is above b by a chain with lines outside the forest. It searches upward from b and
   * downward from a, one line at a time in turn, until the searches meet or one of them ends. So it
   * follows at most twice as many lines as the shorter search has. The upward search visits only
   * positions with lines outside the forest.
   */
  boolean isAboveByDetour(int a, int b) {
    if (nearestDetour[b] < 0) {
      return false;
    }
    ChainLengths known = followed > forest.size ? chainLengths.get() : null;
    if (known != null && (known.areInOneCycle(a, b) || !known.mayBeAbove(a, b))) {
      return known.areInOneCycle(a, b);
    }
    Search up = new Search(nearestDetour[b], managerStart, managers);
    Search down = new Search(a, reportStart, reports);
    boolean isAbove = meet(up, down, a, b, known);
    if (known == null) {
      followed += up.followed + down.followed;
    }
    return isAbove;
  }

  private boolean meet(Search up, Search down, int a, int b, @Nullable ChainLengths known) {
    while (true) {
      int manager = up.next();
      if (manager < 0) {
        return false;
      }
      int detour = nearestDetour[manager];
      if (forest.isAboveOrSame(a, manager)
          || (detour >= 0 && (down.found.contains(detour) || isInOneCycle(known, a, detour)))) {
        return true;
      }
      if (detour >= 0 && mayBeAbove(known, a, detour)) {
        up.found.add(detour);
      }
      int report = down.next();
      if (report < 0) {
        return false;
      }
      if (forest.isAboveOrSame(report, b)
          || up.found.contains(report)
          || isInOneCycle(known, report, b)) {
        return true;
      }
      if (mayBeAbove(known, report, b)) {
        down.found.add(report);
      }
    }
  }

  private static boolean isInOneCycle(@Nullable ChainLengths known, int a, int b) {
    return known != null && known.areInOneCycle(a, b);
  }

  private static boolean mayBeAbove(@Nullable ChainLengths known, int a, int b) {
    return known == null || known.mayBeAbove(a, b);
  }

  /** Follows the lines from numbers in the order in which these were found. */
  private static final class Search {
    final IntQueue found = new IntQueue();
    private final int[] start;
    private final int[] ends;
    private int index;
    private int at;
    private int end;
    int followed;

    Search(int from, int[] start, int[] ends) {
      this.start = start;
      this.ends = ends;
      found.add(from);
    }

    /** The other end of the next line, or -1 if there is none. */
    int next() {
      while (at == end) {
        if (index == found.size()) {
          return -1;
        }
        int number = found.get(index++);
        at = start[number];
        end = start[number + 1];
      }
      followed++;
      return ends[at++];
    }
  }
}
