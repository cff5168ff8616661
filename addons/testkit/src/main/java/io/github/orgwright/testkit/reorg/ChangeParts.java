package io.github.orgwright.testkit.reorg;

import io.github.orgwright.change.Change;
import io.github.orgwright.change.Change.AssignmentsChanged;
import io.github.orgwright.change.Change.Changed;
import io.github.orgwright.change.Change.LinesChanged;
import io.github.orgwright.change.Change.PositionAdded;
import io.github.orgwright.change.Change.PositionRemoved;
import io.github.orgwright.core.Assignment;
import io.github.orgwright.core.LineKind;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.ReportingLine;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a change makes of a position; changes that differ in it. Values before do not matter. */
final class ChangeParts {
  private ChangeParts() {}

  private static boolean isOfPosition(Change change) {
    return change.subject() == Change.Subject.POSITION && !(change instanceof Change.Reordered);
  }

  /** {@return the position that changes, then its managers after the change} */
  static List<String> positions(Change change) {
    return isOfPosition(change)
        ? Stream.concat(Stream.of(change.id()), lines(change).stream().map(ReportingLine::manager))
            .toList()
        : List.of();
  }

  static List<ReportingLine> lines(Change change) {
    if (change instanceof LinesChanged moved) {
      return moved.after().stream()
          .map(manager -> ReportingLine.of(moved.position(), manager, moved.kind()))
          .toList();
    }
    return change instanceof PositionAdded added ? added.lines() : List.of();
  }

  static List<Assignment> held(Change change) {
    return change instanceof AssignmentsChanged held
        ? held.after()
        : change instanceof PositionAdded added ? added.assignments() : List.of();
  }

  static List<String> people(Change change) {
    return change.subject() == Change.Subject.PERSON && !(change instanceof Change.Reordered)
        ? List.of(change.id())
        : held(change).stream().map(Assignment::person).toList();
  }

  static Change added(Position position, List<ReportingLine> lines, List<Assignment> held) {
    return new PositionAdded(position, lines, held, Optional.empty());
  }

  static Change removed(String id) {
    return new PositionRemoved(Position.of(id), List.of(), List.of(), Optional.empty());
  }

  static Change moved(String id, LineKind kind, List<String> managers) {
    return new LinesChanged(id, kind, List.of(), managers, 0);
  }

  static Change withLines(Change change, List<ReportingLine> lines) {
    return with(change, change.id(), lines, held(change));
  }

  static Change withHeld(Change change, List<Assignment> held) {
    return with(change, change.id(), lines(change), held);
  }

  /** {@return the same change, naming one position in place of another} */
  static Change renamed(Change change, String id, String other) {
    return with(
        change,
        change.id().equals(id) ? other : change.id(),
        lines(change).stream()
            .map(line -> withManager(line, line.manager().equals(id) ? other : line.manager()))
            .toList(),
        held(change));
  }

  static ReportingLine withManager(ReportingLine line, String manager) {
    return ReportingLine.of(line.reporter(), manager, line.kind());
  }

  /** {@return the same change of a position, with another id, lines and assignments} */
  static Change with(
      Change change, String id, List<ReportingLine> newLines, List<Assignment> newHeld) {
    if (!isOfPosition(change)) {
      return change;
    }
    List<ReportingLine> lines =
        newLines.stream()
            .map(line -> ReportingLine.of(id, line.manager(), line.kind()))
            .distinct()
            .toList();
    List<Assignment> held =
        newHeld.stream().map(one -> Assignment.of(id, one.person(), one.kind())).toList();
    if (change instanceof LinesChanged moved) {
      return moved(id, moved.kind(), lines.stream().map(ReportingLine::manager).toList());
    }
    if (change instanceof PositionAdded added) {
      return added(added.position().toBuilder().id(id).build(), lines, held);
    }
    if (change instanceof AssignmentsChanged) {
      return new AssignmentsChanged(id, List.of(), held);
    }
    return change instanceof Changed changed
        ? new Changed(changed.subject(), id, changed.attribute(), changed.before(), changed.after())
        : removed(id);
  }
}
