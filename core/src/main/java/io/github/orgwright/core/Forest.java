package io.github.orgwright.core;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The lines of an organization as {@code int} arrays. Positions are numbered breadth first: first
 * those without a manager, then their reports, in the order of declaration. So the numbers of the
 * direct reports of a position are one range, and those of all its reports are one range for each
 * layer.
 *
 * <p>The forest contains the first line of each position that leads to a known manager. Lines that
 * do not fit in a forest, because they lead to a further manager or close a cycle, are kept in
 * {@link NonTreeEdges}. One position is above another in the forest if the pre-order number of the
 * second is in the interval of the first.
 *
 * <p>A <i>place</i> is an index in the list of positions; a <i>number</i> is the breadth-first
 * number of a position.
 */
final class Forest {
  final int size;

  /** The place of each position, by its number. */
  final int[] places;

  /**
   * Of each place three values side by side, because most questions ask for all at once: its
   * number, its place in a depth-first order, and one more than the number of positions below in
   * the forest.
   */
  private final int[] byPlace;

  /** The number of the manager in the forest, by the number of the report; -1 if there is none. */
  final int[] parent;

  /**
   * The number of the first direct report, by the number of the manager; the reports of a number
   * end where those of the next number begin.
   */
  final int[] firstReport;

  /** The number of roots, which have the lowest numbers. */
  final int rootCount;

  /**
   * The number of roots and detached positions together; detached positions are numbered after the
   * roots.
   */
  final int topCount;

  /** The lines that do not fit in the forest, or null if there are none. */
  final @Nullable NonTreeEdges nonTree;

  private static final int NUMBER = 0;
  private static final int PREORDER = 1;
  private static final int SUBTREE = 2;
  private static final int VALUES = 3;

  private static final byte UNRESOLVED = 1;
  private static final byte REPORTS_TO_SELF = 2;

  /**
   * Builds the arrays in linear time.
   *
   * @param size the number of positions
   * @param reporters the place of the reporter of each line, in ascending order; lines of one
   *     reporter are in the order in which its managers count
   * @param managers the place of the manager of each line, or -1 if the manager is unknown
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
    int[] reports = reportsInOrder(primary, reportStart);
    int reached = number(tops, reportStart, reports);
    if (reached < size) {
      int[] cut = cutCycles(primary, flags);
      int[] starts = Arrays.copyOf(tops, tops.length + cut.length);
      System.arraycopy(cut, 0, starts, tops.length, cut.length);
      reports = reportsInOrder(primary, reportStart);
      number(starts, reportStart, reports);
      hasNonTree = true;
    }
    this.byPlace = new int[VALUES * size];
    measureSubtrees(primary, reportStart);
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

  /** Lists the direct reports of each place one after the other, in the order of their places. */
  private static int[] reportsInOrder(int[] primary, int[] start) {
    Arrays.fill(start, 0);
    for (int manager : primary) {
      if (manager >= 0) {
        start[manager + 1]++;
      }
    }
    for (int place = 0; place < primary.length; place++) {
      start[place + 1] += start[place];
    }
    int[] reports = new int[start[primary.length]];
    // Filling moves each start to its end, which is the next one's start: shifted back below.
    for (int place = 0; place < primary.length; place++) {
      int manager = primary[place];
      if (manager >= 0) {
        reports[start[manager]++] = place;
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

  /** Fills {@link #byPlace}; overwrites the given arrays, which are no longer needed. */
  private void measureSubtrees(int[] subtree, int[] preorder) {
    Arrays.fill(subtree, 1);
    for (int number = size - 1; number >= 0; number--) {
      if (parent[number] >= 0) {
        subtree[parent[number]] += subtree[number];
      }
    }
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

  /** The number of the position at the given place. */
  int number(int place) {
    return byPlace[VALUES * place + NUMBER];
  }

  /** The depth-first (pre-order) number of a position. */
  int preorder(int number) {
    return byPlace[VALUES * places[number] + PREORDER];
  }

  /** The number of positions in the subtree of a position, including itself. */
  int subtree(int number) {
    return byPlace[VALUES * places[number] + SUBTREE];
  }

  /** The number of positions in the subtree of the position at the given place, with itself. */
  int subtreeOfPlace(int place) {
    return byPlace[VALUES * place + SUBTREE];
  }

  /** Whether a is above b in the forest or equal to b. */
  boolean isAboveOrSame(int a, int b) {
    return isAboveOrSamePlace(places[a], places[b]);
  }

  /** The closest position in the forest that is above or equal to both, or -1 if there is none. */
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

  /** Whether the position at one place is above the one at another in the forest, or the same. */
  boolean isAboveOrSamePlace(int upper, int lower) {
    int distance = byPlace[VALUES * lower + PREORDER] - byPlace[VALUES * upper + PREORDER];
    return distance >= 0 && distance < byPlace[VALUES * upper + SUBTREE];
  }

  /**
   * Whether the position at one place is above the one at another, by lines in the forest or
   * outside it.
   */
  boolean isAbovePlace(int upper, int lower) {
    return upper != lower
        && (isAboveOrSamePlace(upper, lower)
            || (nonTree != null && nonTree.isAboveByDetour(number(upper), number(lower))));
  }
}
