package io.github.orgwright.core;

import java.util.function.IntFunction;

/**
 * The length of the longest chain above each number in a hierarchy that is no forest. The numbers
 * of a cycle, which are all above each other, count as one. So a number that is above another one
 * is in the same cycle or has a shorter chain.
 */
final class ChainLengths {
  private final Components cycles;
  private final int[] lengthOfCycle;

  ChainLengths(int size, IntFunction<int[]> managersOf) {
    cycles = new Components(size, managersOf);
    lengthOfCycle = new int[cycles.count()];
    for (int number : cycles.inOrder()) { // managers first
      int cycle = cycles.of(number);
      for (int manager : managersOf.apply(number)) {
        if (cycles.of(manager) != cycle) {
          lengthOfCycle[cycle] =
              Math.max(lengthOfCycle[cycle], lengthOfCycle[cycles.of(manager)] + 1);
        }
      }
    }
  }

  /** Whether both numbers are the same or in one cycle. */
  boolean areInOneCycle(int a, int b) {
    return cycles.of(a) == cycles.of(b);
  }

  /** Whether a may be above b; if not, it is certain. */
  boolean mayBeAbove(int a, int b) {
    return areInOneCycle(a, b) || lengthOfCycle[cycles.of(a)] < lengthOfCycle[cycles.of(b)];
  }
}
