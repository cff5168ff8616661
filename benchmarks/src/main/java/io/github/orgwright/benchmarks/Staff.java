package io.github.orgwright.benchmarks;

import io.github.orgwright.core.Assignment;
import io.github.orgwright.core.AssignmentKind;
import io.github.orgwright.core.Authority;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.ReportingLine;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * The seats of an organization and what is known of them, from which each contender makes its own.
 * Seats are numbered from the top down. Each but every tenth is held by a person of its own, and
 * every tenth may spend something.
 */
final class Staff {
  static final Authority SPEND = Authority.named("spend");

  /** What requests are about: more than those who may spend a little may approve. */
  static final long AMOUNT = 100;

  final int size;
  final String[] ids;
  private final IntFunction<int[]> managers;

  Staff(Shape shape, int size) {
    this.size = size;
    this.managers = shape.managers(size);
    this.ids = new String[size];
    for (int seat = 0; seat < size; seat++) {
      ids[seat] = id(seat);
    }
  }

  /** A new string each time, as another row of a file has it. */
  private static String id(int seat) {
    return "E" + seat;
  }

  int[] managers(int seat) {
    return managers.apply(seat);
  }

  /** The ids of the managers, each a string of its own. */
  List<String> managerIds(int seat) {
    List<String> ids = new ArrayList<>();
    for (int manager : managers(seat)) {
      ids.add(id(manager));
    }
    return ids;
  }

  boolean hasOneTop() {
    return managers(0).length == 0;
  }

  boolean isForest() {
    return hasOneTop() && managers(size - 1).length == 1;
  }

  boolean isHeld(int seat) {
    return seat % 10 != 3;
  }

  static String person(int seat) {
    return "p" + seat;
  }

  /** How much a seat may approve; 0 if nothing. */
  long limit(int seat) {
    if (seat == 0) {
      return Long.MAX_VALUE;
    }
    return switch (seat % 20) {
      case 2 -> 1_000;
      case 12 -> 50;
      default -> 0;
    };
  }

  List<Position> positions() {
    List<Position> positions = new ArrayList<>(size);
    for (int seat = 0; seat < size; seat++) {
      positions.add(position(seat));
    }
    return positions;
  }

  private Position position(int seat) {
    long limit = limit(seat);
    if (limit == 0) {
      return Position.of(ids[seat]);
    }
    Authority authority = limit == Long.MAX_VALUE ? SPEND : SPEND.upTo(limit);
    return Position.builder().id(ids[seat]).authorities(List.of(authority)).build();
  }

  List<ReportingLine> lines() {
    List<ReportingLine> lines = new ArrayList<>(size);
    for (int seat = 0; seat < size; seat++) {
      for (String manager : managerIds(seat)) {
        lines.add(ReportingLine.solid(ids[seat], manager));
      }
    }
    return lines;
  }

  List<Assignment> assignments() {
    List<Assignment> assignments = new ArrayList<>(size);
    for (int seat = 0; seat < size; seat++) {
      if (isHeld(seat)) {
        assignments.add(Assignment.of(ids[seat], person(seat), AssignmentKind.SUBSTANTIVE));
      }
    }
    return assignments;
  }

  Organization organization() {
    return Organization.named("Acme")
        .positions(positions())
        .lines(lines())
        .assignments(assignments())
        .build();
  }
}
