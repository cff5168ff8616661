package io.github.orgwright.core;

import com.google.common.collect.ImmutableList;
import io.github.orgwright.core.internal.Phrases;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.TreeSet;

/** Finds the problems in the structure of an organization, and the rows that they come from. */
final class StructureProblems {
  /**
   * The maximum number of problems and positions for which similar ids are searched, so that the
   * time stays linear.
   */
  private static final int HINTS = 20;

  private static final int LARGEST_FOR_HINTS = 100_000;

  private final SourceRows source;
  private final List<Problem> found = new ArrayList<>();

  /** A position or person that was declared more than once. */
  record Duplicate(boolean isPosition, String id) {
    String subject() {
      return isPosition ? "position" : "person";
    }
  }

  StructureProblems(SourceRows source) {
    this.source = source;
  }

  /** All problems, in the order in which they were found. */
  List<Problem> found() {
    return found;
  }

  /** A problem of positions, with their rows, if known. */
  private Problem.Builder problem(ProblemCode code, List<String> ids) {
    return Problem.builder().code(code).ids(ids).rows(rows(ids));
  }

  private Iterable<Integer> rows(List<String> positions) {
    TreeSet<Integer> rows = new TreeSet<>();
    positions.forEach(id -> rows.addAll(source.of(id)));
    return rows;
  }

  void addDuplicate(Duplicate duplicate) {
    String id = duplicate.id();
    found.add(
        Problem.builder()
            .code(ProblemCode.DUPLICATE_ID)
            .message(
                "duplicate "
                    + duplicate.subject()
                    + " id \""
                    + id
                    + "\"; the first "
                    + duplicate.subject()
                    + " is kept")
            .ids(ImmutableList.of(id))
            .rows(rows(duplicate.isPosition() ? ImmutableList.of(id) : ImmutableList.of()))
            .fix("remove one of them, or give each its own id")
            .build());
  }

  void addConflict(Vocabulary.Conflict conflict) {
    found.add(
        Problem.builder()
            .code(ProblemCode.DUPLICATE_ID)
            .rows(
                rows(
                    conflict.position() == null
                        ? ImmutableList.of()
                        : ImmutableList.of(conflict.position())))
            .message(
                conflict.subject()
                    + " \""
                    + conflict.id()
                    + "\" of "
                    + conflict.where()
                    + " differs from an earlier one with the same id; the first is kept")
            .ids(ImmutableList.of(conflict.id()))
            .fix("give both the same details, or give one of them another id")
            .build());
  }

  void addUnknownReporter(ReportingLine line) {
    found.add(
        problem(ProblemCode.UNKNOWN_POSITION, ImmutableList.of(line.reporter()))
            .message("unknown position \"" + line.reporter() + "\"" + toward(line) + line.manager())
            .evidence(ImmutableList.of(line.reporter(), line.manager()))
            .fix("add position " + line.reporter() + " or remove the reporting line")
            .build());
  }

  void addUnknownAssignment(Assignment assignment) {
    found.add(
        problem(ProblemCode.UNKNOWN_POSITION, ImmutableList.of(assignment.position()))
            .message(
                assignment.person()
                    + " is assigned to unknown position \""
                    + assignment.position()
                    + "\"")
            .fix("add position " + assignment.position() + " or remove the assignment")
            .build());
  }

  /** Adds a problem for each line to an unknown manager. */
  void addUnresolved(List<Position> positions, List<ReportingLine> unresolved) {
    int count = 0;
    for (ReportingLine line : unresolved) {
      found.add(
          problem(ProblemCode.UNKNOWN_MANAGER, ImmutableList.of(line.reporter(), line.manager()))
              .message(
                  line.reporter() + toward(line) + "unknown manager \"" + line.manager() + "\"")
              .evidence(ImmutableList.of(line.reporter(), line.manager()))
              .fix(fixOfUnknown(positions, line, count++))
              .build());
    }
  }

  private static String toward(ReportingLine line) {
    return line.kind() == LineKind.DOTTED ? " has a dotted line to " : " reports to ";
  }

  private String fixOfUnknown(List<Position> positions, ReportingLine line, int count) {
    OptionalInt excluded = source.excluded(line.manager());
    if (excluded.isPresent()) {
      return "include row "
          + excluded.getAsInt()
          + ", which has this id and is excluded, or correct the reference";
    }
    String fix = "add position " + line.manager() + " or correct the reference";
    if (count >= HINTS || positions.size() > LARGEST_FOR_HINTS) {
      return fix;
    }
    List<String> nearest =
        NearestIds.of(
            line.manager(),
            positions.stream().map(Position::id).filter(id -> !id.equals(line.reporter())));
    return nearest.isEmpty() ? fix : fix + "; similar ids: " + Phrases.quoted(nearest);
  }

  /**
   * Adds the problems of solid lines, except unknown managers, and of lines from a position to
   * itself.
   */
  void addStructure(
      String name, List<Position> positions, List<ReportingLine> lines, Hierarchy hierarchy) {
    if (positions.isEmpty()) {
      found.add(
          problem(ProblemCode.EMPTY, ImmutableList.of())
              .message(name + " has no positions")
              .fix("check that the right file or table was read")
              .build());
      return;
    }
    for (ReportingLine line : lines) {
      if (line.reporter().equals(line.manager())) {
        found.add(selfReport(line));
      }
    }
    hierarchy.cycles().forEach(cycle -> found.add(cycle(cycle)));
    hierarchy
        .withSeveralManagers()
        .forEach(
            position -> found.add(secondManager(position, hierarchy.directManagers(position))));
    addRoots(positions, hierarchy);
  }

  private Problem selfReport(ReportingLine line) {
    return problem(ProblemCode.SELF_REPORT, ImmutableList.of(line.reporter()))
        .message(line.reporter() + toward(line) + "itself")
        .evidence(ImmutableList.of(line.reporter(), line.manager()))
        .fix(
            line.kind() == LineKind.DOTTED
                ? "remove the reporting line"
                : "name another manager for "
                    + line.reporter()
                    + ", or leave the manager empty if "
                    + line.reporter()
                    + " is a root")
        .build();
  }

  private Problem cycle(List<Position> cycle) {
    List<String> ids = ids(cycle);
    return problem(ProblemCode.CYCLE, ids)
        .message(
            Phrases.count(ids.size(), "position")
                + " report to each other in a cycle: "
                + Phrases.list(ids)
                + ", and back to "
                + ids.get(0))
        .evidence(ids)
        .fix("remove one of these reporting lines, or make it dotted")
        .build();
  }

  private Problem secondManager(Position position, List<Position> managers) {
    List<String> managerIds = ids(managers);
    return problem(ProblemCode.SECOND_MANAGER, ImmutableList.of(position.id()))
        .message(
            position.id()
                + " has "
                + managerIds.size()
                + " solid managers: "
                + Phrases.list(managerIds))
        .evidence(ImmutableList.<String>builder().add(position.id()).addAll(managerIds).build())
        .fix("keep one solid line and make the others dotted")
        .build();
  }

  private void addRoots(List<Position> positions, Hierarchy hierarchy) {
    List<String> roots = ids(hierarchy.roots());
    if (roots.isEmpty()) {
      found.add(
          problem(ProblemCode.NO_ROOT, ImmutableList.of())
              .message("no position is a root: each has a manager, known or unknown")
              .fix("decide which position is the root, and leave its manager empty")
              .build());
    } else if (roots.size() > 1) {
      found.add(
          problem(ProblemCode.SEVERAL_ROOTS, roots)
              .message(roots.size() + " positions are roots: " + Phrases.list(roots))
              .fix("add a manager to all but one, if this is one organization")
              .build());
    }
    BitSet unreached = hierarchy.unreachedFromRoots();
    if (!unreached.isEmpty()) {
      List<String> ids =
          unreached.stream()
              .mapToObj(place -> positions.get(place).id())
              .collect(ImmutableList.toImmutableList());
      found.add(
          problem(ProblemCode.UNREACHABLE, ids)
              .message(
                  Phrases.count(ids.size(), "position")
                      + (ids.size() == 1 ? " has" : " have")
                      + " no chain of solid lines to a root: "
                      + Phrases.list(ids))
              .fix(
                  ids.size() == 1
                      ? "correct the cycle, self-report or unknown manager in its chain"
                      : "correct the cycles, self-reports and unknown managers in their chains")
              .build());
    }
  }

  private static List<String> ids(List<Position> positions) {
    return positions.stream().map(Position::id).collect(ImmutableList.toImmutableList());
  }
}
