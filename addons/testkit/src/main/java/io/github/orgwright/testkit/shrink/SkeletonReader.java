package io.github.orgwright.testkit.shrink;

import io.github.orgwright.core.Catalog;
import io.github.orgwright.core.LineKind;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.ReportingLine;
import io.github.orgwright.testkit.print.OrgCode;
import io.github.orgwright.testkit.shrink.Skeleton.Extra;
import io.github.orgwright.testkit.shrink.Skeleton.Held;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Splits an organization into the parts of a {@link Skeleton}: the lines of a forest and all
 * others. A line that would close a cycle is not of the forest.
 */
public final class SkeletonReader {
  private SkeletonReader() {}

  public static Skeleton of(Organization organization) {
    Catalog<Position> catalog = organization.positions();
    List<Position> positions = catalog.list();
    int[] managers = new int[positions.size()];
    Arrays.fill(managers, Skeleton.ROOT);
    int[] above = new int[positions.size()];
    Arrays.setAll(above, place -> place);
    int[] ranks = new int[positions.size()];
    List<Extra> extras = new ArrayList<>();
    List<ReportingLine> lines = organization.lines();
    for (int rank = 0; rank < lines.size(); rank++) {
      ReportingLine line = lines.get(rank);
      int reporter = catalog.indexOf(line.reporter());
      int manager = catalog.indexOf(line.manager());
      boolean isSolid = line.kind().equals(LineKind.SOLID) && manager != Skeleton.ROOT;
      if (isSolid && managers[reporter] == Skeleton.ROOT && root(above, manager) != reporter) {
        managers[reporter] = manager;
        above[reporter] = manager;
        ranks[reporter] = rank;
      } else {
        String unknown = manager == Skeleton.ROOT ? line.manager() : null;
        extras.add(new Extra(reporter, manager, unknown, line.kind(), rank));
      }
    }
    List<Held> held =
        organization.assignments().stream()
            .map(one -> new Held(catalog.indexOf(one.position()), one))
            .toList();
    Skeleton.Whole whole =
        new Skeleton.Whole(
            organization.name(),
            organization.declaredScopes(),
            organization.expectations(),
            organization.tracked(),
            organization.people().list(),
            OrgCode.givenOccupancy(organization));
    return Skeleton.declared(whole, positions, managers, extras, held, ranks);
  }

  /** {@return the root above a position so far; the way there becomes shorter} */
  private static int root(int[] above, int place) {
    int node = place;
    while (above[node] != node) {
      above[node] = above[above[node]];
      node = above[node];
    }
    return node;
  }
}
