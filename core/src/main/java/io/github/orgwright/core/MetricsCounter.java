package io.github.orgwright.core;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Computes the metrics of an organization, in linear time. */
final class MetricsCounter {
  private MetricsCounter() {}

  static OrgMetrics count(
      List<Position> positions,
      List<ReportingLine> lines,
      Assignments assignments,
      Holders index,
      Hierarchy hierarchy) {
    ImmutableOrgMetrics.Builder shape = ImmutableOrgMetrics.builder();
    int vacant = 0;
    int acting = 0;
    int shared = 0;
    double fte = 0;
    for (int place = 0; place < positions.size(); place++) {
      List<Assignment> holders = index.holdersOf(place);
      vacant += holders.isEmpty() ? 1 : 0;
      shared += holders.size() > 1 ? 1 : 0;
      acting +=
          !holders.isEmpty() && holders.stream().allMatch(h -> h.kind() == AssignmentKind.ACTING)
              ? 1
              : 0;
      fte += positions.get(place).fte();
    }
    addLayers(hierarchy, shape);
    addSpans(positions, hierarchy, shape);
    return shape
        .positions(positions.size())
        .people(assignments.countPeople())
        .fte(fte)
        .vacant(vacant)
        .acting(acting)
        .shared(shared)
        .roots(hierarchy.roots().size())
        .detached(hierarchy.detached().size())
        .dottedLines((int) lines.stream().filter(l -> l.kind() == LineKind.DOTTED).count())
        .build();
  }

  private static void addLayers(Hierarchy hierarchy, ImmutableOrgMetrics.Builder shape) {
    List<Integer> sizes = new ArrayList<>();
    int without = 0;
    for (int layer : hierarchy.layers()) {
      if (layer == 0) {
        without++;
        continue;
      }
      while (sizes.size() < layer) {
        sizes.add(0);
      }
      sizes.set(layer - 1, sizes.get(layer - 1) + 1);
    }
    shape.layerSizes(sizes).withoutLayer(without);
  }

  private static void addSpans(
      List<Position> positions, Hierarchy hierarchy, ImmutableOrgMetrics.Builder shape) {
    TreeMap<Integer, Integer> spans = new TreeMap<>();
    hierarchy.spans().filter(span -> span > 0).forEach(span -> spans.merge(span, 1, Integer::sum));
    shape.spans(spans);
    if (!spans.isEmpty()) {
      int widest = spans.lastKey();
      positions.stream()
          .filter(position -> hierarchy.countDirectReports(position) == widest)
          .forEach(shape::addWidest);
    }
  }
}
