package io.github.orgwright.core;

import java.util.Arrays;
import java.util.BitSet;

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
   * Whether a is above b by a chain with lines outside the forest. The search visits only positions
   * that have such a line, each once.
   */
  boolean isAboveByDetour(int a, int b) {
    if (nearestDetour[b] < 0) {
      return false;
    }
    IntQueue detours = new IntQueue();
    detours.add(nearestDetour[b]);
    for (int index = 0; index < detours.size(); index++) {
      int detour = detours.get(index);
      for (int at = managerStart[detour]; at < managerStart[detour + 1]; at++) {
        int manager = managers[at];
        if (forest.isAboveOrSame(a, manager)) {
          return true;
        }
        if (nearestDetour[manager] >= 0) {
          detours.add(nearestDetour[manager]);
        }
      }
    }
    return false;
  }
}
