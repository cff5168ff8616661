package io.github.orgwright.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.orgwright.core.internal.CodePointOrder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** The problems that loading tells, against the naive oracle. */
class ProblemsPropertyTest {
  private static final Set<LineKind> SOLID = Set.of(LineKind.SOLID);

  private static List<List<String>> witnesses(LoadResult loaded, ProblemCode code) {
    return loaded.problems(code).stream().map(Problem::evidence).toList();
  }

  private static List<List<String>> ids(LoadResult loaded, ProblemCode code) {
    return loaded.problems(code).stream().map(Problem::ids).toList();
  }

  private static List<List<String>> none() {
    return List.of();
  }

  @Property
  void eachUnknownManagerAndSelfReportIsOneProblem(
      @ForAll(supplier = Sketches.Any.class) Sketch sketch) {
    Map<String, Set<String>> unknown = new TreeMap<>(CodePointOrder.COMPARATOR);
    List<List<String>> toSelf = new ArrayList<>();
    for (ReportingLine line : sketch.linesInOrder()) {
      List<String> ends = List.of(line.reporter(), line.manager());
      if (!sketch.ids().contains(line.manager())) {
        unknown
            .computeIfAbsent(line.manager(), id -> new TreeSet<>(CodePointOrder.COMPARATOR))
            .add(line.reporter());
      } else if (line.reporter().equals(line.manager())) {
        toSelf.add(ends);
      }
    }
    LoadResult loaded = sketch.loaded();
    assertEquals(
        unknown.keySet().stream().map(List::of).toList(), ids(loaded, ProblemCode.UNKNOWN_MANAGER));
    assertEquals(
        unknown.values().stream().map(List::copyOf).toList(),
        witnesses(loaded, ProblemCode.UNKNOWN_MANAGER));
    assertEquals(toSelf, witnesses(loaded, ProblemCode.SELF_REPORT));
  }

  @Property
  void circlesAndSecondManagersAreThoseOfTheSolidLines(
      @ForAll(supplier = Sketches.Any.class) Sketch sketch) {
    NaiveHierarchy oracle = sketch.oracle(SOLID);
    LoadResult loaded = sketch.loaded();
    List<List<String>> cycles = witnesses(loaded, ProblemCode.CYCLE);
    assertEquals(Sketch.idLists(loaded.organization().hierarchy().cycles()), cycles);
    assertEquals(
        oracle.circularGroups().stream().map(group -> group.get(0)).toList(),
        cycles.stream().map(cycle -> cycle.get(0)).toList());
    List<List<String>> second = new ArrayList<>();
    for (String id : oracle.withSeveralManagers()) {
      List<String> evidence = new ArrayList<>(List.of(id));
      evidence.addAll(oracle.directManagers(id));
      second.add(evidence);
    }
    assertEquals(second, witnesses(loaded, ProblemCode.SECOND_MANAGER));
  }

  @Property
  void rootsAreCounted(@ForAll(supplier = Sketches.Any.class) Sketch sketch) {
    LoadResult loaded = sketch.loaded();
    if (sketch.ids().isEmpty()) {
      assertEquals(
          List.of(ProblemCode.EMPTY), loaded.problems().stream().map(Problem::code).toList());
      return;
    }
    List<String> roots = sketch.oracle(SOLID).roots();
    boolean hasUnknownManager =
        loaded.organization().unresolvedLines().stream()
            .anyMatch(line -> line.kind().equals(LineKind.SOLID));
    assertEquals(
        roots.isEmpty() && !hasUnknownManager ? 1 : 0, loaded.problems(ProblemCode.NO_ROOT).size());
    assertEquals(
        roots.size() > 1 && roots.size() < sketch.ids().size() ? List.of(roots) : none(),
        witnesses(loaded, ProblemCode.SEVERAL_ROOTS));
  }

  /** The positions that a problem of solid lines starts from. */
  private static List<String> starts(Problem problem, Sketch sketch) {
    if (problem.code().equals(ProblemCode.UNKNOWN_MANAGER)) {
      return problem.evidence().stream()
          .filter(id -> sketch.lines().contains(ReportingLine.solid(id, problem.ids().get(0))))
          .toList();
    }
    boolean isCause =
        problem.code().equals(ProblemCode.CYCLE)
            || (problem.code().equals(ProblemCode.SELF_REPORT)
                && problem.message().contains(" reports to "));
    return isCause ? problem.ids() : List.of();
  }

  @Property
  void eachPositionWithoutAChainToARootIsCountedForOneCause(
      @ForAll(supplier = Sketches.Any.class) Sketch sketch) {
    Set<String> unreached = new HashSet<>(sketch.oracle(SOLID).unreachedFromRoots());
    Set<String> starts = new HashSet<>();
    int below = 0;
    for (Problem problem : sketch.loaded().problems()) {
      starts.addAll(starts(problem, sketch));
      Matcher count =
          Pattern.compile("; (\\d+) positions? below [^;]+ ha(s|ve) no chain")
              .matcher(problem.message());
      below += count.find() ? Integer.parseInt(count.group(1)) : 0;
    }
    starts.retainAll(unreached);
    assertTrue(below <= unreached.size());
    assertTrue(below + starts.size() >= unreached.size());
    assertEquals(unreached.isEmpty(), starts.isEmpty());
  }

  @Property
  void buildRefusesExactlyUnresolvedLinesHere(
      @ForAll(supplier = Sketches.Any.class) Sketch sketch) {
    OrganizationBuilder builder =
        Organization.named("Sketch")
            .positions(sketch.ids().stream().map(Position::of).toList())
            .lines(sketch.lines());
    LoadResult loaded = builder.tryBuild();
    List<Problem> unknown = loaded.problems(ProblemCode.UNKNOWN_MANAGER);
    if (unknown.isEmpty()) {
      assertEquals(loaded.organization(), builder.build());
    } else {
      InvalidOrganizationException refused =
          assertThrows(InvalidOrganizationException.class, builder::build);
      assertEquals(unknown, refused.problems());
    }
  }

  @Property
  void theOrganizationKeepsEveryLine(@ForAll(supplier = Sketches.Any.class) Sketch sketch) {
    Organization organization = sketch.organization();
    assertEquals(sketch.ids(), Sketch.ids(organization.positions().list()));
    assertEquals(sketch.linesInOrder(), organization.lines());
    assertEquals(organization, organization.toBuilder().tryBuild().organization());
    assertTrue(organization.people().list().isEmpty());
    assertFalse(sketch.ids().stream().anyMatch(id -> organization.positions().find(id).isEmpty()));
  }
}
