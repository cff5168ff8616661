package io.github.orgwright.core;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The managers to which the reports of removed positions move: those that a removed position
 * reports to, directly or by way of other removed positions, by lines of one kind. In a cycle of
 * removed positions, all have the same ones.
 */
final class RemainingManagers {
  private final List<ReportingLine> lines;
  private final int[] managers;
  private final BitSet gone;

  /** The places of the removed positions; a <i>rank</i> is an index in this array. */
  private final int[] places;

  /** The indexes of the lines of each removed position, by its rank. */
  private final List<List<Integer>> upward = new ArrayList<>();

  private final Map<LineKind, int[][]> found = new HashMap<>();

  RemainingManagers(List<ReportingLine> lines, int[] reporters, int[] managers, BitSet gone) {
    this.lines = lines;
    this.managers = managers;
    this.gone = gone;
    this.places = gone.stream().toArray();
    for (int rank = 0; rank < places.length; rank++) {
      upward.add(new ArrayList<>());
    }
    for (int line = 0; line < reporters.length; line++) {
      if (gone.get(reporters[line])) {
        upward.get(rank(reporters[line])).add(line);
      }
    }
  }

  private int rank(int place) {
    return Arrays.binarySearch(places, place);
  }

  /** The number of lines of removed positions. */
  int removedLines() {
    return upward.stream().mapToInt(List::size).sum();
  }

  /** Whether a line leads to a removed position. */
  boolean leadsToRemoved(int line) {
    return managers[line] >= 0 && gone.get(managers[line]);
  }

  /** The indexes of the lines that lead on where a line leads to a removed position. */
  int[] after(int line) {
    return found.computeIfAbsent(lines.get(line).kind(), this::find)[rank(managers[line])];
  }

  private int[][] find(LineKind kind) {
    int[][] steps = new int[places.length][];
    Arrays.setAll(
        steps,
        rank ->
            upward.get(rank).stream()
                .mapToInt(Integer::intValue)
                .filter(line -> lines.get(line).kind().equals(kind))
                .toArray());
    Components components =
        new Components(
            places.length,
            rank ->
                IntStream.of(steps[rank])
                    .filter(this::leadsToRemoved)
                    .map(line -> rank(managers[line]))
                    .toArray());
    int[] upperFirst =
        IntStream.range(0, places.length)
            .boxed()
            .sorted(Comparator.comparingInt(components::of))
            .mapToInt(Integer::intValue)
            .toArray();
    int[][] ends = new int[places.length][];
    int next;
    for (int first = 0; first < upperFirst.length; first = next) {
      int component = components.of(upperFirst[first]);
      Map<String, Integer> byManager = new LinkedHashMap<>();
      for (next = first;
          next < upperFirst.length && components.of(upperFirst[next]) == component;
          next++) {
        for (int line : steps[upperFirst[next]]) {
          if (!leadsToRemoved(line)) {
            byManager.putIfAbsent(lines.get(line).manager(), line);
          } else if (components.of(rank(managers[line])) != component) {
            for (int end : ends[rank(managers[line])]) {
              byManager.putIfAbsent(lines.get(end).manager(), end);
            }
          }
        }
      }
      int[] all = byManager.values().stream().mapToInt(Integer::intValue).toArray();
      for (int member = first; member < next; member++) {
        ends[upperFirst[member]] = all;
      }
    }
    return ends;
  }
}
