package io.github.orgwright.core;

import java.util.Arrays;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * What can be reached from some starts, and whether by another start than oneself. Two different
 * starts are kept for each number, which is enough, so that the search stays linear.
 */
final class Reachability {
  private static final int NONE = -1;

  private final int[] first;
  private final int[] second;

  /** What is to be looked at, each with the start that it was reached from. */
  private int[] queue = new int[16];

  private int end;

  Reachability(int size) {
    first = filled(size);
    second = filled(size);
  }

  private static int[] filled(int size) {
    int[] starts = new int[size];
    Arrays.fill(starts, NONE);
    return starts;
  }

  /** Marks all that one step from a number leads to. */
  void spread(int number, int start, IntFunction<IntStream> step) {
    step.apply(number).forEach(next -> reach(next, start));
  }

  /** Marks all that further steps lead to. */
  void spreadOn(IntFunction<IntStream> step) {
    for (int index = 0; index < end; index += 2) {
      spread(queue[index], queue[index + 1], step);
    }
    queue = new int[0];
  }

  private void reach(int number, int start) {
    if (first[number] == NONE) {
      first[number] = start;
    } else if (first[number] != start && second[number] == NONE) {
      second[number] = start;
    } else {
      return;
    }
    if (end == queue.length) {
      queue = Arrays.copyOf(queue, end * 2);
    }
    queue[end++] = number;
    queue[end++] = start;
  }

  /** Whether a number was reached from another start than itself. */
  boolean byAnother(int number) {
    return (first[number] != NONE && first[number] != number) || second[number] != NONE;
  }
}
