package io.github.orgwright.testkit;

import io.github.orgwright.core.Assignment;
import io.github.orgwright.core.LineKind;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.ReportingLine;
import io.github.orgwright.testkit.Sketch.Extra;
import io.github.orgwright.testkit.Sketch.Held;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Takes an organization apart: which of its lines make the forest, and which stand beside it. */
final class Sketching {
  private final List<Position> seats;
  private final Map<String, Integer> places;
  private final List<ReportingLine> lines;
  private final int[] managers;
  private final int[] ranks;

  private Sketching(Organization organization) {
    seats = organization.positions().list();
    places = new HashMap<>(seats.size() * 2);
    for (int place = 0; place < seats.size(); place++) {
      places.put(seats.get(place).id(), place);
    }
    lines = organization.lines();
    managers = new int[seats.size()];
    Arrays.fill(managers, Sketch.TOP);
    ranks = new int[seats.size()];
  }

  static Sketch of(Organization organization) {
    return new Sketching(organization).sketch(organization);
  }

  private Sketch sketch(Organization organization) {
    for (int rank = 0; rank < lines.size(); rank++) {
      ReportingLine line = lines.get(rank);
      int reporter = place(line.reporter());
      int manager = place(line.manager());
      if (line.kind() == LineKind.SOLID
          && manager != Sketch.TOP
          && manager != reporter
          && managers[reporter] == Sketch.TOP) {
        managers[reporter] = manager;
        ranks[reporter] = rank;
      }
    }
    openCircles();
    List<Extra> extras = new ArrayList<>();
    for (int rank = 0; rank < lines.size(); rank++) {
      ReportingLine line = lines.get(rank);
      int reporter = place(line.reporter());
      if (managers[reporter] != Sketch.TOP && ranks[reporter] == rank) {
        continue;
      }
      int manager = place(line.manager());
      String unknown = manager == Sketch.TOP ? line.manager() : null;
      extras.add(new Extra(reporter, manager, unknown, line.kind(), rank));
    }
    List<Held> held = new ArrayList<>();
    for (Assignment assignment : organization.assignments()) {
      held.add(new Held(place(assignment.position()), assignment));
    }
    Sketch.Whole whole =
        new Sketch.Whole(
            organization.name(),
            organization.declaredScopes(),
            organization.expectations(),
            organization.tracked(),
            organization.people().list());
    return Sketch.declared(whole, seats, managers, extras, held, ranks);
  }

  private int place(String id) {
    return places.getOrDefault(id, Sketch.TOP);
  }

  /** The first seat of each circle is where its tree begins; its line stands beside the forest. */
  private void openCircles() {
    int[] seen = new int[managers.length];
    for (int start = 0; start < managers.length; start++) {
      int seat = start;
      while (seat != Sketch.TOP && seen[seat] == 0) {
        seen[seat] = start + 1;
        seat = managers[seat];
      }
      if (seat != Sketch.TOP && seen[seat] == start + 1) {
        int first = seat;
        for (int next = managers[seat]; next != seat; next = managers[next]) {
          first = Math.min(first, next);
        }
        managers[first] = Sketch.TOP;
      }
    }
  }
}
