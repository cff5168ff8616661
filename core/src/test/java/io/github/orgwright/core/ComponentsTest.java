package io.github.orgwright.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ComponentsTest {
  private static int[][] randomGraph(int size, Random random) {
    int[][] graph = new int[size][];
    for (int number = 0; number < size; number++) {
      graph[number] = random.ints(random.nextInt(4), 0, size).toArray();
    }
    return graph;
  }

  private static boolean[][] reachability(int[][] graph) {
    boolean[][] reaches = new boolean[graph.length][graph.length];
    for (int from = 0; from < graph.length; from++) {
      for (int to : graph[from]) {
        reaches[from][to] = true;
      }
    }
    for (int via = 0; via < graph.length; via++) {
      for (int from = 0; from < graph.length; from++) {
        for (int to = 0; to < graph.length; to++) {
          reaches[from][to] |= reaches[from][via] && reaches[via][to];
        }
      }
    }
    return reaches;
  }

  @Property
  void numbersThatReachEachOtherAreTogether(
      @ForAll @IntRange(max = 30) int size, @ForAll Random random) {
    int[][] graph = randomGraph(size, random);
    boolean[][] reaches = reachability(graph);
    Components components = new Components(size, number -> graph[number]);
    for (int a = 0; a < size; a++) {
      for (int b = 0; b < size; b++) {
        boolean together = a == b || (reaches[a][b] && reaches[b][a]);
        assertEquals(together, components.of(a) == components.of(b));
      }
    }
    assertEquals(
        IntStream.range(0, size).map(components::of).distinct().count(), components.count());
  }

  @Property
  void linesLeadFromGreaterIndexesToSmaller(
      @ForAll @IntRange(max = 30) int size, @ForAll Random random) {
    int[][] graph = randomGraph(size, random);
    Components components = new Components(size, number -> graph[number]);
    for (int from = 0; from < size; from++) {
      for (int to : graph[from]) {
        assertTrue(components.of(from) >= components.of(to));
      }
    }
  }

  @Property
  void circularComponentsAreListedByTheirFirstMember(
      @ForAll @IntRange(max = 30) int size, @ForAll Random random) {
    int[][] graph = randomGraph(size, random);
    boolean[][] reaches = reachability(graph);
    List<List<Integer>> expected = new ArrayList<>();
    for (int first = 0; first < size; first++) {
      int start = first;
      List<Integer> members =
          IntStream.range(0, size)
              .filter(n -> n == start || (reaches[start][n] && reaches[n][start]))
              .boxed()
              .toList();
      if (members.size() > 1 && members.get(0) == first) {
        expected.add(members);
      }
    }
    List<List<Integer>> found =
        new Components(size, number -> graph[number])
            .cyclic().stream().map(members -> Arrays.stream(members).boxed().toList()).toList();
    assertEquals(expected, found);
  }

  @Test
  void noNumbersMakeNoComponents() {
    Components components = new Components(0, number -> new int[0]);
    assertEquals(0, components.count());
    assertEquals(List.of(), components.cyclic());
  }
}
