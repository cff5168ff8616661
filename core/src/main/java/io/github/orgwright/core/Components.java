package io.github.orgwright.core;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;

/**
 * The strongly connected components of a directed graph whose nodes are the numbers from 0 on:
 * groups of nodes that can all reach each other. They are found in linear time, without recursion.
 * An edge between components leads from a greater component index to a smaller one.
 */
final class Components {
  private static final int[] NONE = {};

  private final int[] componentOf;
  private int count;

  /**
   * Finds the components.
   *
   * @param size the number of nodes
   * @param next returns the nodes to which the edges from a node lead
   */
  Components(int size, IntFunction<int[]> next) {
    componentOf = new int[size];
    int[] entered = new int[size]; // 0, or 1 + the time of entering
    int[] lowest = new int[size];
    int[] open = new int[size]; // entered and of no component yet
    int openCount = 0;
    int[] path = new int[size];
    int[] tried = new int[size];
    int[][] leads = new int[size][];
    int time = 0;
    Arrays.fill(componentOf, -1);
    for (int start = 0; start < size; start++) {
      int depth = 0;
      if (entered[start] == 0) {
        path[depth++] = start;
      }
      while (depth > 0) {
        int number = path[depth - 1];
        if (entered[number] == 0) {
          entered[number] = ++time;
          lowest[number] = time;
          open[openCount++] = number;
          leads[number] = next.apply(number);
        }
        if (tried[number] < leads[number].length) {
          int other = leads[number][tried[number]++];
          if (entered[other] == 0) {
            path[depth++] = other;
          } else if (componentOf[other] < 0) {
            lowest[number] = Math.min(lowest[number], entered[other]);
          }
          continue;
        }
        depth--;
        if (depth > 0) {
          int below = path[depth - 1];
          lowest[below] = Math.min(lowest[below], lowest[number]);
        }
        if (lowest[number] == entered[number]) {
          int member;
          do {
            member = open[--openCount];
            componentOf[member] = count;
          } while (member != number);
          count++;
        }
        leads[number] = NONE;
      }
    }
  }

  int count() {
    return count;
  }

  int of(int number) {
    return componentOf[number];
  }

  /** All nodes, sorted by the indexes of their components. */
  int[] inOrder() {
    int[] next = new int[count + 1];
    for (int component : componentOf) {
      next[component + 1]++;
    }
    for (int component = 0; component < count; component++) {
      next[component + 1] += next[component];
    }
    int[] nodes = new int[componentOf.length];
    for (int node = 0; node < nodes.length; node++) {
      nodes[next[componentOf[node]]++] = node;
    }
    return nodes;
  }

  /** The components of more than one node, each as its nodes in ascending order. */
  List<int[]> cyclic() {
    int[] sizes = new int[count];
    for (int component : componentOf) {
      sizes[component]++;
    }
    int[][] members = new int[count][];
    ImmutableList.Builder<int[]> cyclic = ImmutableList.builder();
    int[] filled = new int[count];
    for (int number = 0; number < componentOf.length; number++) {
      int component = componentOf[number];
      if (sizes[component] > 1) {
        if (members[component] == null) {
          members[component] = new int[sizes[component]];
          cyclic.add(members[component]);
        }
        members[component][filled[component]++] = number;
      }
    }
    return cyclic.build();
  }
}
