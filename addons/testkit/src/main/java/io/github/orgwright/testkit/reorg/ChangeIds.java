package io.github.orgwright.testkit.reorg;

import io.github.orgwright.change.Change;
import io.github.orgwright.change.Change.AssignmentsChanged;
import io.github.orgwright.change.Change.Changed;
import io.github.orgwright.change.Change.LinesChanged;
import io.github.orgwright.change.Change.PositionAdded;
import io.github.orgwright.change.Change.PositionRemoved;
import io.github.orgwright.core.Assignment;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.ReportingLine;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The ids that a change names, and changes that name others. Values before do not matter. */
final class ChangeIds {
  private ChangeIds() {}

  /** {@return the position that changes, then its managers after the change} */
  static List<String> positions(Change change) {
    return change.subject() == Change.Subject.POSITION && !(change instanceof Change.Reordered)
        ? Stream.concat(Stream.of(change.id()), managers(change).stream()).toList()
        : List.of();
  }

  static List<String> managers(Change change) {
    return change instanceof LinesChanged lines
        ? lines.after()
        : change instanceof PositionAdded added
            ? added.lines().stream().map(ReportingLine::manager).toList()
            : List.of();
  }

  static List<Assignment> assignments(Change change) {
    return change instanceof AssignmentsChanged held
        ? held.after()
        : change instanceof PositionAdded added ? added.assignments() : List.of();
  }

  static List<String> people(Change change) {
    return change.subject() == Change.Subject.PERSON && !(change instanceof Change.Reordered)
        ? List.of(change.id())
        : assignments(change).stream().map(Assignment::person).toList();
  }

  /** {@return the same change of another position} */
  static Change of(Change change, String id) {
    if (change instanceof LinesChanged lines) {
      return new LinesChanged(id, lines.kind(), List.of(), lines.after(), 0);
    }
    if (change instanceof PositionAdded added) {
      return added(
          added.position().toBuilder().id(id).build(),
          added.lines().stream()
              .map(line -> ReportingLine.of(id, line.manager(), line.kind()))
              .toList(),
          held(id, added.assignments()));
    }
    if (change instanceof PositionRemoved) {
      return removed(id);
    }
    if (change instanceof AssignmentsChanged held) {
      return new AssignmentsChanged(id, List.of(), held(id, held.after()));
    }
    return change instanceof Changed changed
        ? new Changed(changed.subject(), id, changed.attribute(), changed.before(), changed.after())
        : change;
  }

  private static List<Assignment> held(String id, List<Assignment> assignments) {
    return assignments.stream().map(one -> Assignment.of(id, one.person(), one.kind())).toList();
  }

  static Change added(Position position, List<ReportingLine> lines, List<Assignment> assignments) {
    return new PositionAdded(position, lines, assignments, Optional.empty());
  }

  static Change removed(String id) {
    return new PositionRemoved(Position.of(id), List.of(), List.of(), Optional.empty());
  }

  /** {@return the same change with other managers} */
  static Change withManagers(Change change, List<String> managers) {
    List<String> once = managers.stream().distinct().toList();
    if (change instanceof LinesChanged lines) {
      return new LinesChanged(lines.position(), lines.kind(), List.of(), once, 0);
    }
    return change instanceof PositionAdded added
        ? added(
            added.position(),
            once.stream().map(manager -> ReportingLine.solid(added.id(), manager)).toList(),
            added.assignments())
        : change;
  }

  /** {@return the same change with other assignments} */
  static Change withAssignments(Change change, List<Assignment> assignments) {
    if (change instanceof AssignmentsChanged held) {
      return new AssignmentsChanged(held.position(), List.of(), assignments);
    }
    return change instanceof PositionAdded added
        ? added(added.position(), added.lines(), assignments)
        : change;
  }

  /** {@return the same change with other positions in place of all that it names} */
  static Change renamed(Change change, UnaryOperator<String> name) {
    List<String> named = positions(change);
    if (named.isEmpty() || named.stream().allMatch(id -> name.apply(id).equals(id))) {
      return change;
    }
    return withManagers(
        of(change, name.apply(change.id())), managers(change).stream().map(name).toList());
  }
}
