package io.github.orgwright.change;

import static java.util.Objects.requireNonNull;

import io.github.orgwright.core.Assignment;
import io.github.orgwright.core.LineKind;
import io.github.orgwright.core.Occupancy;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.ReportingLine;
import io.github.orgwright.core.internal.SafeText;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A position as it is for some time: its details, its lines to managers and its assignments.
 * Returned by {@link History#timeline}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param position the position
 * @param lines the lines of the position to its managers, also to unknown ones, in the order of
 *     their kinds and those of one kind in the order given
 * @param assignments the assignments of people to the position, in the order of their kinds and
 *     those of one kind in the order given
 * @since 0.1.0
 */
public record PositionVersion(
    Position position, List<ReportingLine> lines, List<Assignment> assignments) {
  /**
   * Creates a version of a position.
   *
   * @param position the position
   * @param lines the lines of the position to its managers
   * @param assignments the assignments of people to the position
   * @throws IllegalArgumentException if a line or assignment belongs to a different position
   */
  public PositionVersion {
    requireNonNull(position, "position");
    lines = sorted(lines, Comparator.comparing(ReportingLine::kind));
    assignments = sorted(assignments, Comparator.comparing(Assignment::kind));
    PositionParts.check(position.id(), lines, assignments);
  }

  private static <T> List<T> sorted(List<T> values, Comparator<T> byKind) {
    return values.size() < 2
        ? List.copyOf(values)
        : values.stream().sorted(byKind).toList(); // stable
  }

  /**
   * {@return the ids of the direct managers: those to which the position reports through solid
   * lines, also unknown ones, in the order given}
   */
  public List<String> managers() {
    return lines.stream()
        .filter(line -> line.kind().equals(LineKind.SOLID))
        .map(ReportingLine::manager)
        .toList();
  }

  PositionVersion withPosition(Position other) {
    return new PositionVersion(other, lines, assignments);
  }

  PositionVersion withLines(List<ReportingLine> others) {
    return new PositionVersion(position, others, assignments);
  }

  PositionVersion withAssignments(List<Assignment> others) {
    return new PositionVersion(position, lines, others);
  }

  /** This version without the stated occupancy of the position, if that is the default anyway. */
  PositionVersion withoutStated(Occupancy byDefault) {
    return position.statedOccupancy().equals(Optional.of(byDefault))
        ? withPosition(Attributes.with(position, Attributes.OCCUPANCY, Optional.empty()))
        : this;
  }

  /** {@return the position with its title, its managers and, if there are any, its assignments} */
  @Override
  public String toString() {
    return SafeText.of(
        position
            + " reports to "
            + ChangeTexts.ids(managers())
            + ChangeTexts.assigned(
                assignments, ", held by ", ", with deputy ", ", with deputies "));
  }
}
