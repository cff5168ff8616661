package io.github.orgwright.change;

import io.github.orgwright.core.Assignment;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.ReportingLine;
import java.util.List;
import java.util.function.Function;

/** The positions of an organization by place, each with its lines and its assignments. */
final class OrgTables {
  private final Organization organization;
  private final List<Position> positions;
  private final List<ReportingLine> lines;
  private final List<Assignment> assignments;
  private final int[] lineStarts;
  private final int[] assignmentStarts;

  OrgTables(Organization organization) {
    this.organization = organization;
    this.positions = organization.positions().list();
    this.lines = organization.lines();
    this.assignments = organization.assignments();
    this.lineStarts = starts(lines, ReportingLine::reporter);
    this.assignmentStarts = starts(assignments, Assignment::position);
  }

  /** Where the elements of each position start in a list that is in the order of positions. */
  private <T> int[] starts(List<T> list, Function<T, String> positionOf) {
    int[] starts = new int[positions.size() + 1];
    int at = 0;
    for (int place = 0; place < positions.size(); place++) {
      starts[place] = at;
      String id = positions.get(place).id();
      while (at < list.size() && positionOf.apply(list.get(at)).equals(id)) {
        at++;
      }
    }
    starts[positions.size()] = at;
    return starts;
  }

  Organization organization() {
    return organization;
  }

  int size() {
    return positions.size();
  }

  Position position(int place) {
    return positions.get(place);
  }

  String id(int place) {
    return positions.get(place).id();
  }

  List<ReportingLine> lines(int place) {
    return lines.subList(lineStarts[place], lineStarts[place + 1]);
  }

  List<Assignment> assignments(int place) {
    return assignments.subList(assignmentStarts[place], assignmentStarts[place + 1]);
  }
}
