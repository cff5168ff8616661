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
 * The data of an organization, from which each contender builds its own structure. Positions are
 * numbered from the top down. Each but every tenth has its own holder, and every tenth may spend
 * something.
 */
final class Workload {
  static final Authority SPEND = Authority.named("spend");

  /** The amount of each request, which exceeds the lower limits. */
  static final long AMOUNT = 100;

  final int size;
  final String[] ids;
  private final IntFunction<int[]> managers;

  Workload(Shape shape, int size) {
    this.size = size;
    this.managers = shape.managers(size);
    this.ids = new String[size];
    for (int position = 0; position < size; position++) {
      ids[position] = id(position);
    }
  }

  /** The id of the given position, as a new string each time, as if read from a file. */
  private static String id(int position) {
    return "E" + position;
  }

  int[] managers(int position) {
    return managers.apply(position);
  }

  /** The ids of the managers, each a separate string. */
  List<String> managerIds(int position) {
    List<String> ids = new ArrayList<>();
    for (int manager : managers(position)) {
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

  boolean isHeld(int position) {
    return position % 10 != 3;
  }

  static String person(int position) {
    return "p" + position;
  }

  /** The amount that the given position may approve; 0 if it may approve nothing. */
  long limit(int position) {
    if (position == 0) {
      return Long.MAX_VALUE;
    }
    return switch (position % 20) {
      case 2 -> 1_000;
      case 12 -> 50;
      default -> 0;
    };
  }

  List<Position> positions() {
    List<Position> positions = new ArrayList<>(size);
    for (int position = 0; position < size; position++) {
      positions.add(position(position));
    }
    return positions;
  }

  private Position position(int position) {
    long limit = limit(position);
    if (limit == 0) {
      return Position.of(ids[position]);
    }
    Authority authority = limit == Long.MAX_VALUE ? SPEND : SPEND.upTo(limit);
    return Position.builder().id(ids[position]).authorities(List.of(authority)).build();
  }

  List<ReportingLine> lines() {
    List<ReportingLine> lines = new ArrayList<>(size);
    for (int position = 0; position < size; position++) {
      for (String manager : managerIds(position)) {
        lines.add(ReportingLine.solid(ids[position], manager));
      }
    }
    return lines;
  }

  List<Assignment> assignments() {
    List<Assignment> assignments = new ArrayList<>(size);
    for (int position = 0; position < size; position++) {
      if (isHeld(position)) {
        assignments.add(Assignment.of(ids[position], person(position), AssignmentKind.SUBSTANTIVE));
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

  /** The row of a position in a file: id, title, manager and holder. */
  List<String> row(int position) {
    return List.of(
        ids[position],
        "Title " + position % 500,
        position == 0 ? "" : managerIds(position).get(0),
        isHeld(position) ? person(position) : "");
  }
}
