package io.github.orgwright.core;

import java.util.Arrays;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Finds the numbers that can be reached from the starting numbers, and whether a number is reached
 * from a start other than itself. Two starts are kept for each number, which is enough and keeps
 * the search linear.
 */
final class Reachability {
  private static final int NONE = -1;

  private final int[] first;
  private final int[] second;

  /** The numbers to visit, each with the start that it was reached from. */
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

  /** Marks all numbers that are one step from the given number. */
  void spread(int number, int start, IntFunction<IntStream> step) {
    step.apply(number).forEach(next -> reach(next, start));
  }

  /** Marks all numbers that further steps reach. */
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

  /** Whether the given number was reached from a start other than itself. */
  boolean byAnother(int number) {
    return (first[number] != NONE && first[number] != number) || second[number] != NONE;
  }
}
