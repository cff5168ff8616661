package io.github.orgwright.change;

import static com.google.common.base.Preconditions.checkArgument;

import io.github.orgwright.core.Assignment;
import io.github.orgwright.core.ReportingLine;
import java.util.List;

/** Checks that lines and assignments belong to one position. */
final class PositionParts {
  private PositionParts() {}

  /** Refuses lines that begin at another position, and assignments to another position. */
  static void check(String position, List<ReportingLine> lines, List<Assignment> assignments) {
    for (ReportingLine line : lines) {
      check("line of", position, line.reporter());
    }
    for (Assignment assignment : assignments) {
      check("assignment to", position, assignment.position());
    }
  }

  private static void check(String part, String position, String id) {
    checkArgument(
        position.equals(id),
        "%s position \"%s\" names position \"%s\"; fix: pass only lines that begin at the"
            + " position, and assignments to it",
        part,
        position,
        id);
  }
}
