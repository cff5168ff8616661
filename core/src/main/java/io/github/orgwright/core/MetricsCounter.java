package io.github.orgwright.core;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Computes the metrics of an organization, or of some of its positions, in linear time. */
final class MetricsCounter {
  private final Catalog<Position> all;
  private final Hierarchy hierarchy;
  private final List<Position> positions;
  private final Set<String> counted = new HashSet<>();
  private final ImmutableOrgMetrics.Builder metrics = ImmutableOrgMetrics.builder();

  MetricsCounter(Catalog<Position> all, Predicate<? super Position> counted, Hierarchy hierarchy) {
    this.all = all;
    this.hierarchy = hierarchy;
    this.positions = all.stream().filter(counted).toList();
    positions.forEach(position -> this.counted.add(position.id()));
  }

  OrgMetrics metrics() {
    addLayers();
    addSpans();
    return metrics
        .positions(positions.size())
        .fte(positions.stream().mapToDouble(Position::fte).sum())
        .roots(countOf(hierarchy.roots()))
        .detached(countOf(hierarchy.detached()))
        .build();
  }

  private int countOf(List<Position> some) {
    return (int) some.stream().filter(position -> counted.contains(position.id())).count();
  }

  @CanIgnoreReturnValue
  MetricsCounter dottedLines(List<ReportingLine> lines) {
    metrics.dottedLines(
        (int)
            lines.stream()
                .filter(
                    line ->
                        line.kind().equals(LineKind.DOTTED) && counted.contains(line.reporter()))
                .count());
    return this;
  }

  @CanIgnoreReturnValue
  MetricsCounter holders(Holders index, Catalog<Person> people, Occupancy byDefault) {
    Set<String> disclosed = new HashSet<>();
    Set<String> undisclosed = new HashSet<>();
    int vacant = 0;
    int unknown = 0;
    int acting = 0;
    int shared = 0;
    for (Position position : positions) {
      int place = all.placeOf(position.id());
      Occupancy occupancy = index.occupancy(place, position, byDefault);
      vacant += occupancy == Occupancy.VACANT ? 1 : 0;
      unknown += occupancy == Occupancy.UNKNOWN ? 1 : 0;
      int holders = 0;
      int actingHolders = 0;
      for (Assignment assignment : index.ofPosition(place)) {
        holders += assignment.kind().holds() ? 1 : 0;
        actingHolders += assignment.kind() == AssignmentKind.ACTING ? 1 : 0;
        String person = assignment.person();
        (people.get(person).isDisclosed() ? disclosed : undisclosed).add(person);
      }
      acting += holders > 0 && holders == actingHolders ? 1 : 0;
      shared += holders > 1 ? 1 : 0;
    }
    metrics
        .people(disclosed.size())
        .undisclosed(undisclosed.size())
        .vacant(vacant)
        .occupancyUnknown(unknown)
        .acting(acting)
        .shared(shared);
    return this;
  }

  private void addLayers() {
    List<Integer> sizes = new ArrayList<>();
    int without = 0;
    for (Position position : positions) {
      OptionalInt layer = hierarchy.layer(position);
      if (layer.isEmpty()) {
        without++;
        continue;
      }
      while (sizes.size() < layer.getAsInt()) {
        sizes.add(0);
      }
      sizes.set(layer.getAsInt() - 1, sizes.get(layer.getAsInt() - 1) + 1);
    }
    metrics.layerSizes(sizes).withoutLayer(without);
  }

  private void addSpans() {
    TreeMap<Integer, List<Position>> bySpan = new TreeMap<>();
    for (Position position : positions) {
      int span = span(position);
      if (span > 0) {
        bySpan.computeIfAbsent(span, any -> new ArrayList<>()).add(position);
      }
    }
    bySpan.forEach((span, managers) -> metrics.putSpan(span, managers.size()));
    if (!bySpan.isEmpty()) {
      metrics.widest(bySpan.lastEntry().getValue());
    }
  }

  private int span(Position position) {
    return counted.size() == all.size()
        ? hierarchy.countDirectReports(position)
        : countOf(hierarchy.directReports(position));
  }
}
