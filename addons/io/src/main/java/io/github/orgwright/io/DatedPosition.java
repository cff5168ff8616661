package io.github.orgwright.io;

import io.github.orgwright.core.Assignment;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.ReportingLine;
import java.util.List;
import java.util.Map;

/** A position over time, with its place in the order of the file. */
record DatedPosition(FileIds.Place place, ValuesOverTime<Version> versions) {
  /**
   * A position on some days.
   *
   * @param values what rows call managers that do not exist, if it differs from the ids in lines
   * @param rows the rows that say so
   */
  record Version(
      Position position,
      List<ReportingLine> lines,
      List<Assignment> assignments,
      Map<String, String> values,
      List<Integer> rows) {
    /** Whether both are equal, whichever rows say so. */
    boolean isSame(Version other) {
      return position.equals(other.position)
          && lines.equals(other.lines)
          && assignments.equals(other.assignments)
          && values.equals(other.values);
    }
  }
}
