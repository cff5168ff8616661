package io.github.orgwright.properties;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.orgwright.core.InvalidOrganizationException;
import io.github.orgwright.core.LineKind;
import io.github.orgwright.core.LoadResult;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Problem;
import io.github.orgwright.core.ProblemCode;
import io.github.orgwright.core.ReportingLine;
import io.github.orgwright.testsupport.NaiveHierarchy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The problems that loading finds, against the naive oracle. */
class ProblemsPropertyTest {
  /** What is loaded, with the oracle of its solid lines. */
  record Case(Parts parts, LoadResult loaded, NaiveHierarchy naive) {
    List<String> ids() {
      return Given.ids(parts.positions);
    }

    List<List<String>> evidence(ProblemCode code) {
      return loaded.problems(code).stream().map(Problem::evidence).toList();
    }
  }

  @Provide
  Arbitrary<Case> cases() {
    return GivenOrganizations.all()
        .map(
            given -> {
              Parts parts = new Parts(given.oddlyNamed()).shuffle(new Random(given.seed()));
              LoadResult loaded = parts.load();
              return new Case(
                  parts, loaded, Oracle.naive(loaded.organization(), Set.of(LineKind.SOLID)));
            });
  }

  @Property
  void theOrganizationKeepsAllPositionsAndLines(@ForAll("cases") Case one) {
    Organization org = one.loaded().organization();
    assertEquals(one.parts().positions, org.positions().list());
    assertEquals(
        one.parts().lines.stream()
            .sorted(
                Comparator.comparing((ReportingLine line) -> one.ids().indexOf(line.reporter()))
                    .thenComparing(ReportingLine::kind))
            .toList(),
        org.lines());
    assertEquals(org, org.toBuilder().tryBuild().organization());
    one.ids().forEach(id -> assertTrue(org.positions().find(id).isPresent()));
  }

  @Property
  void eachUnknownManagerAndLineToItselfIsOneProblem(@ForAll("cases") Case one) {
    Map<String, Set<String>> unknown = new TreeMap<>(NaiveHierarchy.BY_CODE_POINT);
    List<List<String>> toSelf = new ArrayList<>();
    for (ReportingLine line : one.loaded().organization().lines()) {
      if (!one.ids().contains(line.manager())) {
        unknown
            .computeIfAbsent(line.manager(), id -> new TreeSet<>(NaiveHierarchy.BY_CODE_POINT))
            .add(line.reporter());
      } else if (line.reporter().equals(line.manager())) {
        toSelf.add(List.of(line.reporter(), line.manager()));
      }
    }
    assertEquals(
        unknown.keySet().stream().map(List::of).toList(),
        one.loaded().problems(ProblemCode.UNKNOWN_MANAGER).stream().map(Problem::ids).toList());
    assertEquals(
        unknown.values().stream().map(List::copyOf).toList(),
        one.evidence(ProblemCode.UNKNOWN_MANAGER));
    assertEquals(toSelf, one.evidence(ProblemCode.SELF_REPORT));
  }

  @Property
  void cyclesAndSecondManagersAreThoseOfTheSolidLines(@ForAll("cases") Case one) {
    NaiveHierarchy naive = one.naive();
    assertEquals(
        naive.cyclicGroups().stream().map(group -> naive.shortestCycle(group.get(0))).toList(),
        one.evidence(ProblemCode.CYCLE));
    List<List<String>> second = new ArrayList<>();
    for (String id : naive.withSeveralManagers()) {
      List<String> evidence = new ArrayList<>(List.of(id));
      evidence.addAll(naive.managersOf(id));
      second.add(evidence);
    }
    assertEquals(second, one.evidence(ProblemCode.SECOND_MANAGER));
  }

  @Property
  void rootsAreCounted(@ForAll("cases") Case one) {
    LoadResult loaded = one.loaded();
    if (one.ids().isEmpty()) {
      assertEquals(
          List.of(ProblemCode.EMPTY), loaded.problems().stream().map(Problem::code).toList());
      return;
    }
    List<String> roots = one.naive().roots();
    boolean hasUnknownManager = one.ids().stream().anyMatch(one.naive()::isCutOff);
    assertEquals(
        roots.isEmpty() && !hasUnknownManager ? 1 : 0, loaded.problems(ProblemCode.NO_ROOT).size());
    assertEquals(
        roots.size() > 1 && roots.size() < one.ids().size() ? List.of(roots) : List.of(),
        one.evidence(ProblemCode.SEVERAL_ROOTS));
  }

  /** The positions that a problem of solid lines starts from. */
  private static List<String> starts(Problem problem, Case one) {
    if (problem.code().equals(ProblemCode.UNKNOWN_MANAGER)) {
      return problem.evidence().stream()
          .filter(id -> one.parts().lines.contains(ReportingLine.solid(id, problem.ids().get(0))))
          .toList();
    }
    boolean isCause =
        problem.code().equals(ProblemCode.CYCLE)
            || (problem.code().equals(ProblemCode.SELF_REPORT)
                && problem.message().contains(" reports to "));
    return isCause ? problem.ids() : List.of();
  }

  @Property
  void eachPositionWithoutAChainToARootIsCountedForOneCause(@ForAll("cases") Case one) {
    Set<String> unreached = new HashSet<>(one.ids());
    unreached.removeIf(id -> one.naive().layer(id).isPresent());
    Set<String> starts = new HashSet<>();
    int below = 0;
    for (Problem problem : one.loaded().problems()) {
      starts.addAll(starts(problem, one));
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
  void buildRefusesUnknownManagersAndNothingElse(@ForAll("cases") Case one) {
    List<Problem> unknown = one.loaded().problems(ProblemCode.UNKNOWN_MANAGER);
    if (unknown.isEmpty()) {
      assertEquals(one.loaded().organization(), one.parts().builder().build());
    } else {
      InvalidOrganizationException refused =
          assertThrows(InvalidOrganizationException.class, () -> one.parts().builder().build());
      assertEquals(unknown, refused.problems());
    }
  }
}
