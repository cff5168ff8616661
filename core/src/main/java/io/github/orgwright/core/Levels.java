package io.github.orgwright.core;

import java.util.function.IntFunction;

/**
 * The level of each number in a hierarchy that is no forest: the length of the longest chain above
 * it, where the numbers of a cycle, which are all above each other, count as one. So a number that
 * is above another one is in the same cycle or has a lower level.
 */
final class Levels {
  private final Components cycles;
  private final int[] levelOfCycle;

  Levels(int size, IntFunction<int[]> managersOf) {
    cycles = new Components(size, managersOf);
    levelOfCycle = new int[cycles.count()];
    for (int number : cycles.inOrder()) { // managers first
      int cycle = cycles.of(number);
      for (int manager : managersOf.apply(number)) {
        if (cycles.of(manager) != cycle) {
          levelOfCycle[cycle] = Math.max(levelOfCycle[cycle], levelOfCycle[cycles.of(manager)] + 1);
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
    return areInOneCycle(a, b) || levelOfCycle[cycles.of(a)] < levelOfCycle[cycles.of(b)];
  }
}
