package io.github.orgwright.core;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The lines of an organization as {@code int} arrays. Positions are numbered breadth first, those
 * without a manager first, then reports, in the order in which lines were declared. So the direct
 * reports of a position are one range of numbers, and all its reports one range per layer.
 *
 * <p>The forest holds, of each position, the first line that leads to a manager. What does not fit
 * in a forest, further managers and the line that closes a cycle, is kept apart in {@link
 * NonTreeEdges}. "Above" in the forest is a test of an interval of pre-order numbers.
 *
 * <p>A <i>place</i> is an index in the list of positions; a <i>number</i> is one given here.
 */
final class Forest {
  final int size;

  /** The place of each number. */
  final int[] places;

  /**
   * Of each place three values side by side, since most questions ask for all at once: its number,
   * its place in a depth-first order, and one more than the number of positions below in the
   * forest.
   */
  private final int[] byPlace;

  /** The number of the manager in the forest, or -1 at a top. */
  final int[] parent;

  /** The first direct report; the last is the one before the first of the next number. */
  final int[] firstReport;

  /** Numbers below this are roots: nothing leads up from them. */
  final int rootCount;

  /** Numbers from {@link #rootCount} to below this are detached: only unresolved lines lead up. */
  final int topCount;

  /** What does not fit in the forest, or null where all does. */
  final @Nullable NonTreeEdges nonTree;

  private static final int NUMBER = 0;
  private static final int PREORDER = 1;
  private static final int SUBTREE = 2;
  private static final int VALUES = 3;

  private static final byte UNRESOLVED = 1;
  private static final byte REPORTS_TO_SELF = 2;
  private static final byte ENTERED = 4;

  /**
   * Builds the arrays in linear time.
   *
   * @param size the number of positions
   * @param reporters the place of the lower end of each line, in declared order
   * @param managers the place of the upper end of each line, or -1 where it is not known
   */
  Forest(int size, int[] reporters, int[] managers) {
    this.size = size;
    byte[] flags = new byte[size];
    int[] primary = new int[size];
    Arrays.fill(primary, -1);
    boolean hasNonTree = firstManagers(reporters, managers, primary, flags);
    int[] tops = tops(primary, flags);
    int roots = 0;
    while (roots < tops.length && (flags[tops[roots]] & UNRESOLVED) == 0) {
      roots++;
    }
    this.rootCount = roots;
    this.topCount = tops.length;
    this.places = new int[size];
    this.parent = new int[size];
    this.firstReport = new int[size + 1];
    int[] reportStart = new int[size + 1];
    int[] reports = reportsInOrder(reporters, managers, primary, flags, reportStart);
    int reached = number(tops, reportStart, reports);
    if (reached < size) {
      int[] cut = cutCycles(primary, flags);
      int[] starts = Arrays.copyOf(tops, tops.length + cut.length);
      System.arraycopy(cut, 0, starts, tops.length, cut.length);
      reports = reportsInOrder(reporters, managers, primary, flags, reportStart);
      number(starts, reportStart, reports);
      hasNonTree = true;
    }
    this.byPlace = new int[VALUES * size];
    measureSubtrees();
    this.nonTree = hasNonTree ? new NonTreeEdges(this, reporters, managers) : null;
  }

  /** Finds the first manager of each position; returns whether a line does not fit in a forest. */
  private static boolean firstManagers(
      int[] reporters, int[] managers, int[] primary, byte[] flags) {
    boolean hasNonTree = false;
    for (int line = 0; line < reporters.length; line++) {
      int reporter = reporters[line];
      int manager = managers[line];
      if (manager < 0) {
        flags[reporter] |= UNRESOLVED;
      } else if (manager == reporter) {
        flags[reporter] |= REPORTS_TO_SELF;
        hasNonTree = true;
      } else if (primary[reporter] < 0) {
        primary[reporter] = manager;
      } else {
        hasNonTree |= primary[reporter] != manager;
      }
    }
    return hasNonTree;
  }

  /** The places without a manager in the forest: roots, then detached positions. */
  private static int[] tops(int[] primary, byte[] flags) {
    int roots = 0;
    int detached = 0;
    for (int place = 0; place < primary.length; place++) {
      if (primary[place] < 0 && (flags[place] & REPORTS_TO_SELF) == 0) {
        if ((flags[place] & UNRESOLVED) == 0) {
          roots++;
        } else {
          detached++;
        }
      }
    }
    int[] tops = new int[roots + detached];
    int root = 0;
    int other = roots;
    for (int place = 0; place < primary.length; place++) {
      if (primary[place] < 0 && (flags[place] & REPORTS_TO_SELF) == 0) {
        tops[(flags[place] & UNRESOLVED) == 0 ? root++ : other++] = place;
      }
    }
    return tops;
  }

  /** Lists the direct reports of each place one after the other, in declared order of lines. */
  private static int[] reportsInOrder(
      int[] reporters, int[] managers, int[] primary, byte[] flags, int[] start) {
    Arrays.fill(start, 0);
    for (int manager : primary) {
      if (manager >= 0) {
        start[manager + 1]++;
      }
    }
    for (int place = 0; place < primary.length; place++) {
      start[place + 1] += start[place];
      flags[place] &= ~ENTERED;
    }
    int[] reports = new int[start[primary.length]];
    // Filling moves each start to its end, which is the next one's start: shifted back below.
    for (int line = 0; line < reporters.length; line++) {
      int reporter = reporters[line];
      int manager = managers[line];
      if (manager >= 0 && primary[reporter] == manager && (flags[reporter] & ENTERED) == 0) {
        flags[reporter] |= ENTERED;
        reports[start[manager]++] = reporter;
      }
    }
    System.arraycopy(start, 0, start, 1, primary.length);
    start[0] = 0;
    return reports;
  }

  /** Numbers breadth first from the given places; returns how many positions that reaches. */
  @CanIgnoreReturnValue
  private int number(int[] starts, int[] reportStart, int[] reports) {
    int next = 0;
    for (int place : starts) {
      places[next] = place;
      parent[next++] = -1;
    }
    for (int number = 0; number < next; number++) {
      firstReport[number] = next;
      int place = places[number];
      for (int at = reportStart[place]; at < reportStart[place + 1]; at++) {
        places[next] = reports[at];
        parent[next++] = number;
      }
    }
    firstReport[next] = next;
    return next;
  }

  /**
   * Takes one line out of each cycle of first managers, that of the position declared first, and
   * returns the positions that thereby, or by reporting only to themselves, have none.
   */
  private static int[] cutCycles(int[] primary, byte[] flags) {
    int[] seen = new int[primary.length]; // 0, or 1 + the place from which the climb began
    for (int start = 0; start < primary.length; start++) {
      int place = start;
      while (place >= 0 && seen[place] == 0) {
        seen[place] = start + 1;
        place = primary[place];
      }
      if (place >= 0 && seen[place] == start + 1) {
        int first = place;
        for (int member = primary[place]; member != place; member = primary[member]) {
          first = Math.min(first, member);
        }
        primary[first] = -2;
      }
    }
    return IntStream.range(0, primary.length)
        .filter(
            place ->
                primary[place] == -2
                    || (primary[place] == -1 && (flags[place] & REPORTS_TO_SELF) != 0))
        .toArray();
  }

  private void measureSubtrees() {
    int[] subtree = new int[size];
    Arrays.fill(subtree, 1);
    for (int number = size - 1; number >= 0; number--) {
      if (parent[number] >= 0) {
        subtree[parent[number]] += subtree[number];
      }
    }
    int[] preorder = new int[size];
    int nextTop = 0;
    for (int number = 0; number < size; number++) {
      if (parent[number] < 0) {
        preorder[number] = nextTop;
        nextTop += subtree[number];
      }
      int next = preorder[number] + 1;
      for (int report = firstReport[number]; report < firstReport[number + 1]; report++) {
        preorder[report] = next;
        next += subtree[report];
      }
      int at = VALUES * places[number];
      byPlace[at + NUMBER] = number;
      byPlace[at + PREORDER] = preorder[number];
      byPlace[at + SUBTREE] = subtree[number];
    }
  }

  /** The number of a place. */
  int number(int place) {
    return byPlace[VALUES * place + NUMBER];
  }

  /** The place of a number in a depth-first order. */
  int preorder(int number) {
    return byPlace[VALUES * places[number] + PREORDER];
  }

  /** One more than the number of positions below a number in the forest. */
  int subtree(int number) {
    return byPlace[VALUES * places[number] + SUBTREE];
  }

  /** Whether a is above b in the forest, or is b. */
  boolean isAboveOrSame(int a, int b) {
    return isAboveOrSamePlace(places[a], places[b]);
  }

  /** The lowest in the forest that is above both or is one of them and above the other; or -1. */
  int closestAboveOrSame(int a, int b) {
    if (isAboveOrSame(a, b)) {
      return a;
    }
    if (isAboveOrSame(b, a)) {
      return b;
    }
    int upper = a;
    int other = b;
    while (upper
        != other) { // managers have smaller numbers: the greater one is not above the other
      if (upper > other) {
        upper = parent[upper];
      } else {
        other = parent[other];
      }
    }
    return upper;
  }

  private boolean isAboveOrSamePlace(int upper, int lower) {
    int distance = byPlace[VALUES * lower + PREORDER] - byPlace[VALUES * upper + PREORDER];
    return distance >= 0 && distance < byPlace[VALUES * upper + SUBTREE];
  }

  /**
   * Whether the position at one place is above that at another by lines in or outside the forest.
   */
  boolean isAbovePlace(int upper, int lower) {
    return upper != lower
        && (isAboveOrSamePlace(upper, lower)
            || (nonTree != null && nonTree.isAboveByDetour(number(upper), number(lower))));
  }
}
