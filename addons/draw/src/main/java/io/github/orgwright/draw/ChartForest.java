package io.github.orgwright.draw;

import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * Decides which position stands below which in a chart: each position once, below its first manager
 * if possible. If the first manager cannot be reached from the top, the position stands below the
 * first other manager that can. Takes linear time and no recursion.
 *
 * <p>Positions are given by their places, from 0 on. Reports are in the order of their places.
 */
final class ChartForest {
  private static final int NOT_REACHED = -2;
  private static final int TOP = -1;

  private final int size;
  private final int[] managers;
  private final int[] managersFrom;
  private final int[] reports;
  private final int[] reportsFrom;

  /** The place of the position above, or {@link #TOP}, or {@link #NOT_REACHED}. */
  private final int[] above;

  private final IntList tops = new IntList();
  private final IntList pending = new IntList();

  /**
   * Indexes the lines; nothing is reached before {@link #reach}.
   *
   * @param size the number of positions
   * @param reporters the place of the reporter of each line, in ascending order
   * @param managers the place of the manager of each line; a line of a position to itself is
   *     ignored
   */
  ChartForest(int size, int[] reporters, int[] managers) {
    this.size = size;
    this.managers = managers;
    this.managersFrom = new int[size + 1];
    this.reportsFrom = new int[size + 1];
    for (int line = 0; line < reporters.length; line++) {
      managersFrom[reporters[line] + 1]++;
      reportsFrom[managers[line] + 1]++;
    }
    for (int place = 0; place < size; place++) {
      managersFrom[place + 1] += managersFrom[place];
      reportsFrom[place + 1] += reportsFrom[place];
    }
    this.reports = new int[reporters.length];
    int[] next = reportsFrom.clone();
    for (int line = 0; line < reporters.length; line++) {
      reports[next[managers[line]]++] = reporters[line];
    }
    this.above = new int[size];
    Arrays.fill(above, NOT_REACHED);
  }

  /**
   * Lets the forest begin with a position, and all below it, as far as they are not reached yet.
   */
  void reach(int top) {
    if (above[top] != NOT_REACHED) {
      return;
    }
    tops.add(top);
    spread(top, TOP);
    for (int at = 0; at < pending.size; at += 2) {
      if (above[pending.get(at)] == NOT_REACHED) {
        spread(pending.get(at), pending.get(at + 1));
      }
    }
    pending.size = 0;
  }

  /** Puts the position below the manager, and below it everyone whose first manager it leads to. */
  private void spread(int from, int manager) {
    IntList reached = new IntList();
    above[from] = manager;
    reached.add(from);
    for (int at = 0; at < reached.size; at++) {
      int place = reached.get(at);
      for (int i = reportsFrom[place]; i < reportsFrom[place + 1]; i++) {
        int report = reports[i];
        if (above[report] != NOT_REACHED) {
          continue;
        }
        if (firstManager(report) == place) {
          above[report] = place;
          reached.add(report);
        } else {
          pending.add(report);
          pending.add(place);
        }
      }
    }
  }

  private int firstManager(int place) {
    for (int line = managersFrom[place]; line < managersFrom[place + 1]; line++) {
      if (managers[line] != place) {
        return managers[line];
      }
    }
    return TOP;
  }

  /**
   * Reaches the positions that are left: each cycle of first managers begins with its first
   * position.
   */
  void reachRest() {
    int[] walked = new int[size];
    for (int place = 0; place < size; place++) {
      if (above[place] != NOT_REACHED) {
        continue;
      }
      int walk = place + 1;
      int at = place;
      while (walked[at] != walk && firstManager(at) != TOP) {
        walked[at] = walk;
        at = firstManager(at);
      }
      int first = at;
      for (int next = firstManager(at); next != at && next != TOP; next = firstManager(next)) {
        first = Math.min(first, next);
      }
      reach(first);
    }
  }

  /** Whether the position is part of the forest. */
  boolean isReached(int place) {
    return above[place] != NOT_REACHED;
  }

  /** The place above, or -1 if there is none. */
  int above(int place) {
    return above[place];
  }

  /** The places in depth-first order, managers before their reports. */
  int[] inOrder() {
    int[] belowFrom = new int[size + 1];
    for (int place : above) {
      if (place >= 0) {
        belowFrom[place + 1]++;
      }
    }
    for (int place = 0; place < size; place++) {
      belowFrom[place + 1] += belowFrom[place];
    }
    int[] below = new int[size];
    int[] next = belowFrom.clone();
    for (int place = 0; place < size; place++) {
      if (above[place] >= 0) {
        below[next[above[place]]++] = place;
      }
    }
    IntList order = new IntList();
    IntList stack = new IntList();
    tops.forEachReversed(stack::add);
    while (stack.size > 0) {
      int place = stack.removeLast();
      order.add(place);
      for (int i = belowFrom[place + 1] - 1; i >= belowFrom[place]; i--) {
        stack.add(below[i]);
      }
    }
    return order.toArray();
  }

  /** A growing list of numbers without boxes. */
  private static final class IntList {
    private int[] values = new int[16];
    private int size;

    void add(int value) {
      if (size == values.length) {
        values = Arrays.copyOf(values, 2 * size);
      }
      values[size++] = value;
    }

    int get(int index) {
      return values[index];
    }

    int removeLast() {
      return values[--size];
    }

    void forEachReversed(IntConsumer action) {
      for (int i = size - 1; i >= 0; i--) {
        action.accept(values[i]);
      }
    }

    int[] toArray() {
      return Arrays.copyOf(values, size);
    }
  }
}
