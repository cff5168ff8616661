package io.github.orgwright.testkit.shrink;

import io.github.orgwright.core.Assignment;
import io.github.orgwright.core.LineKind;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.ReportingLine;
import io.github.orgwright.testkit.shrink.Skeleton.Extra;
import io.github.orgwright.testkit.shrink.Skeleton.Held;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Splits an organization into the parts of a {@link Skeleton}: the lines of a forest and all
 * others.
 */
public final class SkeletonReader {
  private final List<Position> positions;
  private final Map<String, Integer> places;
  private final List<ReportingLine> lines;
  private final int[] managers;
  private final int[] ranks;

  private SkeletonReader(Organization organization) {
    positions = organization.positions().list();
    places = new HashMap<>(positions.size() * 2);
    for (int place = 0; place < positions.size(); place++) {
      places.put(positions.get(place).id(), place);
    }
    lines = organization.lines();
    managers = new int[positions.size()];
    Arrays.fill(managers, Skeleton.ROOT);
    ranks = new int[positions.size()];
  }

  public static Skeleton of(Organization organization) {
    return new SkeletonReader(organization).skeleton(organization);
  }

  private Skeleton skeleton(Organization organization) {
    for (int rank = 0; rank < lines.size(); rank++) {
      ReportingLine line = lines.get(rank);
      int reporter = place(line.reporter());
      int manager = place(line.manager());
      if (line.kind().equals(LineKind.SOLID)
          && manager != Skeleton.ROOT
          && manager != reporter
          && managers[reporter] == Skeleton.ROOT) {
        managers[reporter] = manager;
        ranks[reporter] = rank;
      }
    }
    openCycles();
    List<Extra> extras = new ArrayList<>();
    for (int rank = 0; rank < lines.size(); rank++) {
      ReportingLine line = lines.get(rank);
      int reporter = place(line.reporter());
      if (managers[reporter] != Skeleton.ROOT && ranks[reporter] == rank) {
        continue;
      }
      int manager = place(line.manager());
      String unknown = manager == Skeleton.ROOT ? line.manager() : null;
      extras.add(new Extra(reporter, manager, unknown, line.kind(), rank));
    }
    List<Held> held = new ArrayList<>();
    for (Assignment assignment : organization.assignments()) {
      held.add(new Held(place(assignment.position()), assignment));
    }
    Skeleton.Whole whole = Skeleton.Whole.of(organization, organization.people().list());
    return Skeleton.declared(whole, positions, managers, extras, held, ranks);
  }

  private int place(String id) {
    return places.getOrDefault(id, Skeleton.ROOT);
  }

  /** The first position of each cycle becomes a root; its line is not part of the forest. */
  private void openCycles() {
    int[] seen = new int[managers.length];
    for (int start = 0; start < managers.length; start++) {
      int node = start;
      while (node != Skeleton.ROOT && seen[node] == 0) {
        seen[node] = start + 1;
        node = managers[node];
      }
      if (node != Skeleton.ROOT && seen[node] == start + 1) {
        int first = node;
        for (int next = managers[node]; next != node; next = managers[next]) {
          first = Math.min(first, next);
        }
        managers[first] = Skeleton.ROOT;
      }
    }
  }
}
