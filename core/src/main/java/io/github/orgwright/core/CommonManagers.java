package io.github.orgwright.core;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Finds the closest common managers of two groups of positions: those that have no other common
 * manager below them. Members of one cycle are all below each other and are treated alike. Takes
 * time linear in the chains of both groups.
 */
final class CommonManagers {
  private final IntFunction<int[]> managersOf;
  private final IntQueue common = new IntQueue();
  private final int[] fromFirst;
  private final int[] fromSecond;

  CommonManagers(IntFunction<int[]> managersOf, int[] first, int[] second) {
    this.managersOf = managersOf;
    IntQueue aboveFirst = new IntQueue();
    IntQueue aboveSecond = new IntQueue();
    int[] distanceFromFirst = climb(first, aboveFirst);
    int[] distanceFromSecond = climb(second, aboveSecond);
    for (int index = 0; index < aboveFirst.size(); index++) {
      if (aboveSecond.contains(aboveFirst.get(index))) {
        common.add(aboveFirst.get(index));
      }
    }
    fromFirst = new int[common.size()];
    fromSecond = new int[common.size()];
    for (int index = 0; index < common.size(); index++) {
      fromFirst[index] = distanceFromFirst[aboveFirst.indexOf(common.get(index))];
      fromSecond[index] = distanceFromSecond[aboveSecond.indexOf(common.get(index))];
    }
  }

  private int[] climb(int[] from, IntQueue queue) {
    for (int number : from) {
      queue.add(number);
    }
    int[] distance = new int[Math.max(16, from.length)];
    for (int index = 0; index < queue.size(); index++) {
      for (int manager : managersOf.apply(queue.get(index))) {
        if (queue.add(manager)) {
          if (queue.size() > distance.length) {
            distance = Arrays.copyOf(distance, queue.size() * 2);
          }
          distance[queue.size() - 1] = distance[index] + 1;
        }
      }
    }
    return distance.length < queue.size() ? Arrays.copyOf(distance, queue.size()) : distance;
  }

  /**
   * The closest of the candidates, sorted by distance from the first group, then from the second.
   */
  IntStream closest(IntPredicate candidate) {
    IntFunction<int[]> managers =
        index -> Arrays.stream(managersOf.apply(common.get(index))).map(common::indexOf).toArray();
    int size = common.size();
    Components components = new Components(size, managers);
    boolean[] hasCandidate = new boolean[components.count()];
    for (int index = 0; index < size; index++) {
      hasCandidate[components.of(index)] |= candidate.test(common.get(index));
    }
    boolean[] hasCandidateBelow = new boolean[components.count()];
    // Component and index in one long each, which sorts a million without boxing them.
    long[] upward =
        IntStream.range(0, size)
            .mapToLong(index -> ((long) -components.of(index) << Integer.SIZE) | index)
            .sorted()
            .toArray();
    for (long entry : upward) {
      int index = (int) entry;
      int component = components.of(index);
      for (int manager : managers.apply(index)) {
        int above = components.of(manager);
        if (above != component) {
          hasCandidateBelow[above] |= hasCandidate[component] || hasCandidateBelow[component];
        }
      }
    }
    return IntStream.range(0, size)
        .filter(
            index -> candidate.test(common.get(index)) && !hasCandidateBelow[components.of(index)])
        .boxed()
        .sorted(
            Comparator.<Integer>comparingInt(index -> fromFirst[index])
                .thenComparingInt(index -> fromSecond[index]))
        .mapToInt(common::get);
  }
}
