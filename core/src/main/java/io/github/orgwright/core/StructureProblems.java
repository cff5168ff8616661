package io.github.orgwright.core;

import com.google.common.collect.ImmutableList;
import io.github.orgwright.core.internal.Phrases;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Finds what is wrong, or worth knowing, in the structure of an organization, and tells it. */
final class StructureProblems {
  /**
   * Near ids are looked for in this many problems and positions at most, so that it stays linear.
   */
  private static final int HINTS = 20;

  private static final int LARGEST_FOR_HINTS = 100_000;

  private StructureProblems() {}

  static Problem duplicate(String subject, String id) {
    return Problem.builder()
        .code(ProblemCode.DUPLICATE_ID)
        .message(subject + " " + id + " is declared twice; the first declaration stands")
        .ids(ImmutableList.of(id))
        .fix("declare it once, or give the other an id of its own")
        .build();
  }

  static Problem conflict(Vocabulary.Conflict conflict) {
    return Problem.builder()
        .code(ProblemCode.DUPLICATE_ID)
        .message(
            conflict.subject()
                + " "
                + conflict.id()
                + ", as "
                + conflict.where()
                + " has it, differs from an earlier one of the same id; the first stands")
        .ids(ImmutableList.of(conflict.id()))
        .fix("use one value for the id, or give the other an id of its own")
        .build();
  }

  static Problem unknownReporter(ReportingLine line) {
    return Problem.builder()
        .code(ProblemCode.UNKNOWN_POSITION)
        .message(
            "a line leads from "
                + line.reporter()
                + ", which is not declared, to "
                + line.manager())
        .ids(ImmutableList.of(line.reporter()))
        .witness(ImmutableList.of(line.reporter(), line.manager()))
        .fix("declare the position " + line.reporter() + ", or drop the line")
        .build();
  }

  static Problem unknownSeat(Assignment assignment) {
    return Problem.builder()
        .code(ProblemCode.UNKNOWN_POSITION)
        .message(
            assignment.person()
                + " is assigned to "
                + assignment.position()
                + ", which is not declared")
        .ids(ImmutableList.of(assignment.position()))
        .fix("declare the position " + assignment.position() + ", or drop the assignment")
        .build();
  }

  /** A problem for each line to an id that is not known. */
  static List<Problem> unresolved(List<Position> positions, List<ReportingLine> unresolved) {
    List<Problem> problems = new ArrayList<>();
    for (ReportingLine line : unresolved) {
      problems.add(
          Problem.builder()
              .code(ProblemCode.UNKNOWN_MANAGER)
              .message(
                  line.reporter()
                      + " reports "
                      + toward(line)
                      + "\""
                      + line.manager()
                      + "\", which no position has as its id")
              .ids(ImmutableList.of(line.reporter(), line.manager()))
              .witness(ImmutableList.of(line.reporter(), line.manager()))
              .fix(fixOfUnknown(positions, line, problems.size()))
              .build());
    }
    return problems;
  }

  private static String toward(ReportingLine line) {
    return line.kind() == LineKind.DOTTED ? "by a dotted line to " : "to ";
  }

  private static String fixOfUnknown(List<Position> positions, ReportingLine line, int told) {
    String fix = "add the position " + line.manager() + ", or correct the line";
    if (told >= HINTS || positions.size() > LARGEST_FOR_HINTS) {
      return fix;
    }
    List<String> nearest =
        NearestIds.of(
            line.manager(),
            positions.stream().map(Position::id).filter(id -> !id.equals(line.reporter())));
    return nearest.isEmpty() ? fix : fix + " (nearest: " + String.join(", ", nearest) + ")";
  }

  /** What the solid lines show, beside unresolved ones, and lines to the position itself. */
  static List<Problem> of(
      String name, List<Position> positions, List<ReportingLine> lines, Hierarchy hierarchy) {
    List<Problem> problems = new ArrayList<>();
    if (positions.isEmpty()) {
      problems.add(
          Problem.builder()
              .code(ProblemCode.EMPTY)
              .message(name + " has no positions")
              .fix("check that the rows were read from the right place")
              .build());
      return problems;
    }
    for (ReportingLine line : lines) {
      if (line.reporter().equals(line.manager())) {
        problems.add(selfReport(line));
      }
    }
    hierarchy.circles().forEach(circle -> problems.add(circle(circle)));
    hierarchy
        .withSeveralManagers()
        .forEach(
            position -> problems.add(secondManager(position, hierarchy.directManagers(position))));
    addRoots(positions, hierarchy, problems);
    return problems;
  }

  private static Problem selfReport(ReportingLine line) {
    return Problem.builder()
        .code(ProblemCode.SELF_REPORT)
        .message(line.reporter() + " reports " + toward(line) + "itself")
        .ids(ImmutableList.of(line.reporter()))
        .witness(ImmutableList.of(line.reporter(), line.manager()))
        .fix(
            line.kind() == LineKind.DOTTED
                ? "drop the line"
                : "name the manager of " + line.reporter() + ", or none if it is at the top")
        .build();
  }

  private static Problem circle(List<Position> circle) {
    List<String> ids = ids(circle);
    return Problem.builder()
        .code(ProblemCode.CYCLE)
        .message(
            Phrases.count(ids.size(), "position")
                + " report to each other in a circle: "
                + Phrases.list(ids)
                + ", and back to "
                + ids.get(0))
        .ids(ids)
        .witness(ids)
        .fix("drop one of these lines, or make it dotted")
        .build();
  }

  private static Problem secondManager(Position position, List<Position> managers) {
    List<String> managerIds = ids(managers);
    return Problem.builder()
        .code(ProblemCode.SECOND_MANAGER)
        .message(
            position.id()
                + " has "
                + managerIds.size()
                + " solid managers: "
                + Phrases.list(managerIds))
        .ids(ImmutableList.of(position.id()))
        .witness(ImmutableList.<String>builder().add(position.id()).addAll(managerIds).build())
        .fix("keep one solid line and make the others dotted")
        .build();
  }

  private static void addRoots(
      List<Position> positions, Hierarchy hierarchy, List<Problem> problems) {
    List<String> roots = ids(hierarchy.roots());
    if (roots.isEmpty()) {
      problems.add(
          Problem.builder()
              .code(ProblemCode.NO_ROOT)
              .message("no position is at the top: each has a manager, known or not")
              .fix("leave the manager of the top position empty")
              .build());
    } else if (roots.size() > 1) {
      problems.add(
          Problem.builder()
              .code(ProblemCode.SEVERAL_ROOTS)
              .message(roots.size() + " positions are at the top: " + Phrases.list(roots))
              .ids(roots)
              .fix("name managers for all but one, if there is one organization")
              .build());
    }
    BitSet unreached = hierarchy.unreachedFromRoots();
    if (!unreached.isEmpty()) {
      List<String> ids =
          unreached.stream()
              .mapToObj(place -> positions.get(place).id())
              .collect(ImmutableList.toImmutableList());
      problems.add(
          Problem.builder()
              .code(ProblemCode.UNREACHABLE)
              .message(
                  Phrases.count(ids.size(), "position")
                      + (ids.size() == 1 ? " has" : " have")
                      + " no chain of solid lines to a top position: "
                      + Phrases.list(ids))
              .ids(ids)
              .fix("mend the circles and unknown managers above them")
              .build());
    }
  }

  private static List<String> ids(List<Position> positions) {
    return positions.stream().map(Position::id).collect(ImmutableList.toImmutableList());
  }
}
