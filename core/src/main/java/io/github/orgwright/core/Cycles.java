package io.github.orgwright.core;

import com.google.common.collect.ImmutableList;
import io.github.orgwright.core.internal.CodePointOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Finds the cycles among reporting lines: one shortest cycle for each group of positions that are
 * all above each other.
 */
final class Cycles {
  private final ImmutableList<int[]> list;
  private final BitSet members = new BitSet();

  Cycles(Forest forest, IntFunction<int[]> managersOf, IntFunction<String> idOf) {
    if (forest.nonTree == null) {
      list = ImmutableList.of();
      return;
    }
    Components components = new Components(forest.size, managersOf);
    List<int[]> found = new ArrayList<>();
    for (int[] component : components.cyclic()) {
      int smallest = component[0];
      for (int number : component) {
        members.set(number);
        if (CodePointOrder.compare(idOf.apply(number), idOf.apply(smallest)) < 0) {
          smallest = number;
        }
      }
      found.add(shortestThrough(smallest, components, number -> byId(managersOf, idOf, number)));
    }
    found.sort(Comparator.comparing(cycle -> idOf.apply(cycle[0]), CodePointOrder::compare));
    list = ImmutableList.copyOf(found);
    members.or(forest.nonTree.reportToSelf);
  }

  /** The managers sorted by id, so that the cycle found does not depend on the order of lines. */
  private static int[] byId(IntFunction<int[]> managersOf, IntFunction<String> idOf, int number) {
    int[] managers = managersOf.apply(number);
    return managers.length < 2
        ? managers
        : Arrays.stream(managers)
            .boxed()
            .sorted(Comparator.comparing(idOf::apply, CodePointOrder::compare))
            .mapToInt(Integer::intValue)
            .toArray();
  }

  /** Searches breadth first, within the component, for a chain of lines that leads back. */
  private static int[] shortestThrough(
      int start, Components components, IntFunction<int[]> managersOf) {
    IntQueue queue = new IntQueue();
    List<Integer> reachedFrom = new ArrayList<>();
    queue.add(start);
    reachedFrom.add(-1);
    for (int index = 0; ; index++) {
      for (int manager : managersOf.apply(queue.get(index))) {
        if (manager == start) {
          return chainTo(index, queue, reachedFrom);
        }
        if (components.of(manager) == components.of(start) && queue.add(manager)) {
          reachedFrom.add(index);
        }
      }
    }
  }

  private static int[] chainTo(int last, IntQueue queue, List<Integer> reachedFrom) {
    List<Integer> chain = new ArrayList<>();
    for (int index = last; index >= 0; index = reachedFrom.get(index)) {
      chain.add(queue.get(index));
    }
    Collections.reverse(chain);
    return chain.stream().mapToInt(Integer::intValue).toArray();
  }

  /**
   * One cycle for each group, in the order of its lines from the member with the smallest id;
   * cycles are sorted by that id.
   */
  List<int[]> list() {
    return list;
  }

  boolean contains(int number) {
    return members.get(number);
  }
}
