package io.github.orgwright.change;

import static java.util.Objects.requireNonNull;

import io.github.orgwright.core.Assignment;
import io.github.orgwright.core.LineKind;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.ReportingLine;
import io.github.orgwright.core.internal.SafeText;
import java.util.Comparator;
import java.util.List;

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
   * @throws IllegalArgumentException if a line or assignment is of another position
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
   * {@return the ids of the managers to which the position reports through solid lines, in the
   * order given}
   */
  public List<String> managers() {
    return lines.stream()
        .filter(line -> line.kind().equals(LineKind.SOLID))
        .map(ReportingLine::manager)
        .toList();
  }

  /** {@return the id of the position, its managers and its holders} */
  @Override
  public String toString() {
    return SafeText.of(
        position.id()
            + " reports to "
            + ChangeTexts.ids(managers())
            + ", held by "
            + ChangeTexts.holders(assignments));
  }
}
