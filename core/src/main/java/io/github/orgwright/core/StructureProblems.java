package io.github.orgwright.core;

import com.google.common.collect.ImmutableList;
import io.github.orgwright.core.internal.CodePointOrder;
import io.github.orgwright.core.internal.NearestIds;
import io.github.orgwright.core.internal.Phrases;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

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

  /** The positions without a chain to a root that no problem accounts for yet. */
  private @Nullable BitSet unreached;

  private @Nullable Map<String, List<String>> alikeIds;

  /** Whether two positions have ids that differ only in case. */
  private boolean caseMatters;

  private boolean hasUnknownManager;

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
            .fix("remove one of the two, or give one of them another id")
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
                    + " differs from an earlier "
                    + conflict.subject()
                    + " with the same id; the earlier one is kept")
            .ids(ImmutableList.of(conflict.id()))
            .fix("give both the same details, or give one of them another id")
            .build());
  }

  void addUnknownReporter(ReportingLine line) {
    found.add(
        problem(ProblemCode.UNKNOWN_POSITION, ImmutableList.of(line.reporter()))
            .message("unknown position \"" + line.reporter() + "\"" + toward(line) + line.manager())
            .evidence(ImmutableList.of(line.reporter(), line.manager()))
            .fix("add position \"" + line.reporter() + "\" or remove the reporting line")
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
            .fix("add position \"" + assignment.position() + "\" or remove the assignment")
            .build());
  }

  /** Adds a problem for each unknown manager, however many lines lead to it. */
  void addUnresolved(
      List<ReportingLine> unresolved, Catalog<Position> positions, Supplier<Hierarchy> hierarchy) {
    Map<String, List<ReportingLine>> byManager = new TreeMap<>(CodePointOrder.COMPARATOR);
    for (ReportingLine line : unresolved) {
      byManager.computeIfAbsent(line.manager(), manager -> new ArrayList<>()).add(line);
      hasUnknownManager |= line.kind().equals(LineKind.SOLID);
    }
    int count = 0;
    for (Map.Entry<String, List<ReportingLine>> entry : byManager.entrySet()) {
      String manager = entry.getKey();
      List<ReportingLine> lines = entry.getValue();
      List<String> reporters =
          lines.stream()
              .map(ReportingLine::reporter)
              .distinct()
              .sorted(CodePointOrder.COMPARATOR)
              .toList();
      found.add(
          Problem.builder()
              .code(ProblemCode.UNKNOWN_MANAGER)
              .ids(ImmutableList.of(manager))
              .rows(rows(reporters))
              .message(
                  unknownManager(manager, reporters, lines)
                      + below(
                          lines.stream()
                              .filter(line -> line.kind().equals(LineKind.SOLID))
                              .map(ReportingLine::reporter)
                              .distinct() // of ids, because many positions may have one hash code
                              .map(positions::get)
                              .toList(),
                          hierarchy.get()))
              .evidence(reporters)
              .fix(fixOfUnknown(positions.list(), manager, reporters, count++))
              .build());
    }
  }

  private static String unknownManager(
      String manager, List<String> reporters, List<ReportingLine> lines) {
    // Solid, where lines of several kinds lead to the manager.
    LineKind kind = lines.stream().map(ReportingLine::kind).min(LineKind::compareTo).orElseThrow();
    String severalDo = kind.equals(LineKind.SOLID) ? "report to" : "have " + kind + " lines to";
    return Phrases.unknownManager(manager, reporters, kind.verb(), severalDo);
  }

  private static String toward(ReportingLine line) {
    return " " + line.kind().verb() + " ";
  }

  /**
   * How many positions below have no chain to a root, in words. A position that several problems
   * keep from the roots counts once, for the first of them.
   */
  private String below(List<Position> positions, Hierarchy hierarchy) {
    if (unreached == null) {
      unreached = hierarchy.unreachedFromRoots();
    }
    int below = hierarchy.removeWithReports(positions, unreached);
    return below == 0
        ? ""
        : "; "
            + Phrases.count(below, "position")
            + (positions.size() == 1 ? " below " + positions.get(0).id() : " below them")
            + (below == 1 ? " has" : " have")
            + " no chain of solid lines to a root";
  }

  private String fixOfUnknown(
      List<Position> positions, String manager, List<String> reporters, int count) {
    OptionalInt excluded = source.excluded(manager);
    if (excluded.isPresent()) {
      return "correct the reference, or include row "
          + excluded.getAsInt()
          + ", which has this id but is excluded";
    }
    List<String> alike = alikeIds(positions, manager, reporters);
    if (!alike.isEmpty()) {
      String difference = NearestIds.difference(manager, alike.get(0));
      return reporters.equals(alike)
          ? Phrases.otherThanItself(alike.get(0), manager, difference)
          : Phrases.correctTo(alike, NearestIds.SHOWN, difference)
              + source
                  .ignoringCase()
                  .filter(way -> difference.equals(NearestIds.CASE) && !caseMatters)
                  .map(way -> ", or ignore case: " + way)
                  .orElse("");
    }
    String fix = "add position \"" + manager + "\" or correct the reference";
    if (count >= HINTS || positions.size() > LARGEST_FOR_HINTS) {
      return fix;
    }
    List<String> nearest =
        NearestIds.of(
            manager,
            positions.stream()
                .map(Position::id)
                .filter(id -> reporters.size() > 1 || !id.equals(reporters.get(0))));
    return nearest.isEmpty() ? fix : fix + "; similar ids: " + Phrases.quoted(nearest);
  }

  /**
   * The positions whose ids are alike: those that differ only in case, if there are any, otherwise
   * all of the same form. A position that names itself is left out if there are others.
   */
  private List<String> alikeIds(List<Position> positions, String manager, List<String> reporters) {
    List<String> ofItsForm =
        alikeIds(positions).getOrDefault(NearestIds.form(manager), ImmutableList.of());
    List<String> alike = NearestIds.alike(manager, ofItsForm);
    List<String> others =
        alike.stream().filter(id -> !reporters.equals(ImmutableList.of(id))).toList();
    return others.isEmpty() ? alike : others;
  }

  /** The positions of each form of an id; computed once. */
  private Map<String, List<String>> alikeIds(List<Position> positions) {
    if (alikeIds == null) {
      alikeIds = new HashMap<>();
      Set<String> lowerCase = new HashSet<>();
      for (Position position : positions) {
        alikeIds
            .computeIfAbsent(NearestIds.form(position.id()), form -> new ArrayList<>(1))
            .add(position.id());
        caseMatters |= !lowerCase.add(position.id().toLowerCase(Locale.ROOT));
      }
    }
    return alikeIds;
  }

  /**
   * Adds the problems of solid lines, except unknown managers, and of lines from a position to
   * itself.
   */
  void addStructure(
      String name, Catalog<Position> positions, List<ReportingLine> lines, Hierarchy hierarchy) {
    if (positions.size() == 0) {
      found.add(
          problem(ProblemCode.EMPTY, ImmutableList.of())
              .message(name + " has no positions")
              .fix("check that the right file or table was read")
              .build());
      return;
    }
    for (ReportingLine line : lines) {
      if (line.reporter().equals(line.manager())) {
        found.add(selfReport(line, positions.get(line.reporter()), hierarchy));
      }
    }
    hierarchy.cycles().forEach(cycle -> found.add(cycle(cycle, hierarchy)));
    hierarchy
        .withSeveralManagers()
        .forEach(
            position -> found.add(secondManager(position, hierarchy.directManagers(position))));
    addRoots(positions.size(), hierarchy);
  }

  private Problem selfReport(ReportingLine line, Position position, Hierarchy hierarchy) {
    String id = line.reporter();
    Problem.Builder problem =
        problem(ProblemCode.SELF_REPORT, ImmutableList.of(id))
            .evidence(ImmutableList.of(id, line.manager()));
    return !line.kind().equals(LineKind.SOLID)
        ? problem.message(id + toward(line) + "itself").fix("remove the reporting line").build()
        : problem
            .message(id + " reports to itself" + below(ImmutableList.of(position), hierarchy))
            .fix(
                "name another manager for "
                    + id
                    + ", or leave the manager empty if "
                    + id
                    + " is a root")
            .build();
  }

  private Problem cycle(List<Position> cycle, Hierarchy hierarchy) {
    List<String> ids = ids(cycle);
    return problem(ProblemCode.CYCLE, ids)
        .message(
            Phrases.count(ids.size(), "position")
                + " report to each other in a cycle: "
                + Phrases.list(ids)
                + ", and back to "
                + ids.get(0)
                + below(cycle, hierarchy))
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
                + " solid-line managers: "
                + Phrases.list(managerIds))
        .evidence(ImmutableList.<String>builder().add(position.id()).addAll(managerIds).build())
        .fix("keep one solid line and make the others dotted")
        .build();
  }

  /**
   * Without a reporting line, it is not known which positions are roots. An unknown manager, which
   * is a problem itself, may be the root.
   */
  private void addRoots(int positions, Hierarchy hierarchy) {
    List<String> roots = ids(hierarchy.roots());
    if (roots.isEmpty() && !hasUnknownManager) {
      found.add(
          problem(ProblemCode.NO_ROOT, ImmutableList.of())
              .message("no position is a root: every position has a manager")
              .fix("decide which position is the root, and leave its manager empty")
              .build());
    } else if (roots.size() > 1 && roots.size() < positions) {
      found.add(
          Problem.builder()
              .code(ProblemCode.SEVERAL_ROOTS)
              .rows(rows(roots))
              .message(
                  roots.size() + " positions are roots: " + Phrases.list(roots, Phrases.SUBJECTS))
              .evidence(roots)
              .fix("if this is one organization, give every root but one a manager")
              .build());
    }
  }

  private static List<String> ids(List<Position> positions) {
    return positions.stream().map(Position::id).collect(ImmutableList.toImmutableList());
  }
}
