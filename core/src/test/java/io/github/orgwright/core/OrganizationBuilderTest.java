package io.github.orgwright.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OrganizationBuilderTest {
  private static final Scope ACME = Scope.organization("Acme");
  private static final Responsibility ROADMAP = Responsibility.of("roadmap", "Roadmap");
  private static final Kpi RETENTION = Kpi.of("retention", "Retention");

  /** What build() refuses: two ids twice, a stray line, a stray position, two unknown managers. */
  private static OrganizationBuilder faulty() {
    return Organization.named("Acme")
        .position("ceo", p -> p.title("Chief"))
        .position("ceo", p -> p.title("Other").reportsTo("nobody").heldBy("eve"))
        .position("cpo", p -> p.reportsTo("ceoo"))
        .position("pm", p -> p.reportsTo("cpo").dottedTo("cto"))
        .person("ada", a -> a.name("Ada Obi"))
        .person("ada", a -> a.name("Ada Oba"))
        .lines(List.of(ReportingLine.solid("dev", "pm")))
        .assignments(List.of(Assignment.of("qa", "ada", AssignmentKind.ACTING)));
  }

  private static String all(List<Problem> problems) {
    return String.join("\n", problems.stream().map(Problem::toString).toList());
  }

  @Test
  void buildNamesAllProblemsInOneException() {
    InvalidOrganizationException refused =
        assertThrows(InvalidOrganizationException.class, () -> faulty().build());
    assertEquals(
        """
        Acme has 6 problems:
          ERROR [DUPLICATE_ID] duplicate position id "ceo"; the first position is kept; \
        fix: remove one of the two, or give one of them another id
          ERROR [DUPLICATE_ID] duplicate person id "ada"; the first person is kept; \
        fix: remove one of the two, or give one of them another id
          ERROR [UNKNOWN_POSITION] unknown position "dev" reports to pm; \
        fix: add position "dev" or remove the reporting line
          ERROR [UNKNOWN_POSITION] ada is assigned to unknown position "qa"; \
        fix: add position "qa" or remove the assignment
          ERROR [UNKNOWN_MANAGER] cpo reports to unknown manager "ceoo"; \
        1 position below cpo has no chain of solid lines to a root; \
        fix: add position "ceoo" or correct the reference; similar ids: "ceo"
          ERROR [UNKNOWN_MANAGER] pm has a dotted line to unknown manager "cto"; \
        fix: add position "cto" or correct the reference; similar ids: "ceo", "cpo\"""",
        refused.getMessage());
    assertEquals(6, refused.problems().size());
  }

  @Test
  void problemsNameTheRowsOfTheirPositions() {
    Map<String, List<Integer>> rows =
        Map.of("ceo", List.of(2, 9), "cpo", List.of(3), "pm", List.of(4), "dev", List.of(5));
    LoadResult loaded = faulty().tryBuild(id -> rows.getOrDefault(id, List.of()));

    assertEquals(
        List.of(
            "DUPLICATE_ID [2, 9]",
            "DUPLICATE_ID []", // a person
            "UNKNOWN_POSITION [5]",
            "UNKNOWN_POSITION []",
            "UNKNOWN_MANAGER [3]",
            "UNKNOWN_MANAGER [4]"),
        loaded.problems().stream().map(problem -> problem.code() + " " + problem.rows()).toList());
  }

  @Test
  void aManagerWhoseRowIsExcludedIsNoMistypedId() {
    SourceRows source =
        new SourceRows() {
          @Override
          public List<Integer> of(String position) {
            return List.of();
          }

          @Override
          public OptionalInt excluded(String position) {
            return position.equals("cto") ? OptionalInt.of(7) : OptionalInt.empty();
          }
        };

    assertEquals(
        List.of(
            "add position \"ceoo\" or correct the reference; similar ids: \"ceo\"",
            "correct the reference, or include row 7, which has this id but is excluded"),
        faulty().tryBuild(source).problems(ProblemCode.UNKNOWN_MANAGER).stream()
            .map(Problem::fix)
            .toList());
  }

  @Test
  void tryBuildKeepsWhatStandsFirstAndTellsTheRest() {
    LoadResult loaded = faulty().tryBuild();
    Organization organization = loaded.organization();
    assertEquals(List.of("ceo", "cpo", "pm"), Ids.of(organization.positions().list()));
    assertEquals(Optional.of("Chief"), organization.position("ceo").title());
    assertEquals(Optional.of("Ada Obi"), organization.person("ada").name());
    assertEquals(List.of(), organization.assignments());
    assertEquals(Optional.empty(), organization.people().find("eve"));
    assertEquals(
        List.of(
            ReportingLine.solid("cpo", "ceoo"),
            ReportingLine.solid("pm", "cpo"),
            ReportingLine.dotted("pm", "cto")),
        organization.lines());
    assertEquals(
        List.of(
            ProblemCode.DUPLICATE_ID,
            ProblemCode.DUPLICATE_ID,
            ProblemCode.UNKNOWN_POSITION,
            ProblemCode.UNKNOWN_POSITION,
            ProblemCode.UNKNOWN_MANAGER,
            ProblemCode.UNKNOWN_MANAGER),
        loaded.problems().stream().map(Problem::code).toList());
    assertEquals(List.of("ceo"), loaded.problems().get(0).ids());
    assertEquals(List.of("ada"), loaded.problems().get(1).ids());
    assertEquals(List.of("dev"), loaded.problems().get(2).ids());
    assertEquals(List.of("dev", "pm"), loaded.problems().get(2).evidence());
    assertEquals(List.of("qa"), loaded.problems().get(3).ids());
    assertEquals(List.of("ceoo"), loaded.problems().get(4).ids());
    assertEquals(List.of("cpo"), loaded.problems().get(4).evidence());
  }

  // ceo -> cpo -> coo -> ceo       ghost -> ghost (solid and dotted)
  //         ^      ^
  //          \    /
  //            pm
  @Test
  void tryBuildTellsWhatTheStructureShows() {
    LoadResult loaded =
        Organization.named("Acme")
            .position("ceo", p -> p.reportsTo("cpo"))
            .position("coo", p -> p.reportsTo("ceo"))
            .position("cpo", p -> p.reportsTo("coo"))
            .position("pm", p -> p.reportsTo("cpo").line(LineKind.SOLID, "coo"))
            .position("ghost", p -> p.reportsTo("ghost").dottedTo("ghost"))
            .tryBuild();
    assertEquals(
        """
        ERROR [SELF_REPORT] ghost reports to itself; \
        fix: name another manager for ghost, or leave the manager empty if ghost is a root
        ERROR [SELF_REPORT] ghost has a dotted line to itself; fix: remove the reporting line
        ERROR [CYCLE] 3 positions report to each other in a cycle: ceo, cpo, coo, \
        and back to ceo; 1 position below them has no chain of solid lines to a root; \
        fix: remove one of these reporting lines, or make it dotted
        WARNING [SECOND_MANAGER] pm has 2 solid-line managers: cpo, coo; \
        fix: keep one solid line and make the others dotted
        WARNING [NO_ROOT] no position is a root: every position has a manager; \
        fix: decide which position is the root, and leave its manager empty""",
        all(loaded.problems()));
    assertEquals(
        List.of("ceo", "cpo", "coo"), loaded.problems(ProblemCode.CYCLE).get(0).evidence());
    assertEquals(List.of("ceo", "cpo", "coo"), loaded.problems(ProblemCode.CYCLE).get(0).ids());
    assertEquals(List.of("ghost"), loaded.problems(ProblemCode.SELF_REPORT).get(0).ids());
    assertEquals(List.of("pm"), loaded.problems(ProblemCode.SECOND_MANAGER).get(0).ids());
  }

  @Test
  void tryBuildTellsSeveralRootsAndLonelyPositions() {
    LoadResult loaded =
        Organization.named("Acme")
            .position("a")
            .position("b")
            .position("c", p -> p.reportsTo("missing"))
            .tryBuild();
    assertEquals(
        """
        ERROR [UNKNOWN_MANAGER] c reports to unknown manager "missing"; \
        fix: add position "missing" or correct the reference
        INFO [SEVERAL_ROOTS] 2 positions are roots: a, b; \
        fix: if this is one organization, give every root but one a manager""",
        all(loaded.problems()));
  }

  @Test
  void anEmptyOrganizationIsAProblemOfLoadingOnly() {
    LoadResult loaded = Organization.named("Acme").tryBuild();
    assertEquals(
        "WARNING [EMPTY] Acme has no positions; "
            + "fix: check that the right file or table was read",
        all(loaded.problems()));
    assertEquals(loaded.organization(), Organization.named("Acme").build());
  }

  @Test
  void theOnlyPositionHasNoNearIds() {
    assertEquals(
        "ERROR [UNKNOWN_MANAGER] a reports to unknown manager \"b\"; "
            + "fix: add position \"b\" or correct the reference",
        Organization.named("Acme")
            .position("a", p -> p.reportsTo("b"))
            .tryBuild()
            .problems()
            .get(0)
            .toString());
  }

  @Test
  void similarIdsAreSearchedForTwentyUnknownManagers() {
    OrganizationBuilder builder = Organization.named("Acme").position("director");
    IntStream.range(0, 25)
        .forEach(i -> builder.position("p" + i, p -> p.reportsTo("directo" + (char) ('A' + i))));
    List<Problem> problems = builder.tryBuild().problems(ProblemCode.UNKNOWN_MANAGER);
    assertEquals(25, problems.size());
    assertEquals(
        19, // "directoR" differs only in case
        problems.stream()
            .filter(problem -> problem.fix().contains("; similar ids: \"director\""))
            .count());
    assertEquals("add position \"directoY\" or correct the reference", problems.get(24).fix());
  }

  @Test
  void linesToOneUnknownManagerAreOneProblem() {
    OrganizationBuilder builder =
        Organization.named("Acme").position("ceo").position("last", p -> p.reportsTo("p7"));
    IntStream.range(0, 40).forEach(i -> builder.position("p" + i, p -> p.reportsTo("gone")));
    List<Problem> problems = builder.tryBuild().problems(ProblemCode.UNKNOWN_MANAGER);
    assertEquals(
        List.of(
            "40 positions report to unknown manager \"gone\": p0, p1, p10, p11, p12 and 35 more;"
                + " 1 position below them has no chain of solid lines to a root"),
        problems.stream().map(Problem::message).toList());
    assertEquals(List.of("gone"), problems.get(0).ids());
    assertEquals(40, problems.get(0).evidence().size());
  }

  private static String fixOf(String manager, String... ids) {
    OrganizationBuilder builder = Organization.named("Acme");
    for (String id : ids) {
      builder.position(id);
    }
    return builder
        .position("x", p -> p.reportsTo(manager))
        .tryBuild()
        .problems(ProblemCode.UNKNOWN_MANAGER)
        .get(0)
        .fix();
  }

  @Test
  void allKnownIdsThatDifferOnlyInFormAreNamed() {
    assertEquals(
        "correct the reference to \"abC\" or \"Abc\", which differ only in case",
        fixOf("ABC", "abC", "Abc", "a bc"));
    assertEquals(
        "correct the reference to \"007\", \"07\" or \"7.0\", which differ only in zeros, white space"
            + " or characters that look alike",
        fixOf("7", "007", "07", "7.0"));
    assertEquals(
        "correct the reference to \"abC\", \"aBc\", \"aBC\" or one of 2 more, which differ only in"
            + " case",
        fixOf("ABC", "abC", "aBc", "aBC", "Abc", "ABc"));
    assertEquals(
        "correct the reference to \"abC\", which differs only in case", fixOf("ABC", "abC"));
    LoadResult itself =
        Organization.named("Acme").position("ab", p -> p.reportsTo("AB")).position("Ab").tryBuild();
    assertEquals(
        "correct the reference to \"Ab\", which differs only in case",
        itself.problems(ProblemCode.UNKNOWN_MANAGER).get(0).fix());
  }

  @Test
  void anUnknownIdThatDiffersOnlyInFormIsNotAdded() {
    SourceRows source =
        new SourceRows() {
          @Override
          public List<Integer> of(String position) {
            return List.of();
          }

          @Override
          public Optional<String> ignoringCase() {
            return Optional.of("say so");
          }
        };
    assertEquals(
        List.of(
            "correct the reference to \"12\", which differs only in zeros, white space or"
                + " characters that look alike",
            "correct the reference to \"b17\", which differs only in case, or ignore case: say so"),
        Organization.named("Acme")
            .position("12")
            .position("b17")
            .position("x", p -> p.reportsTo("B17"))
            .position("y", p -> p.reportsTo("12.0"))
            .tryBuild(source)
            .problems(ProblemCode.UNKNOWN_MANAGER)
            .stream()
            .map(Problem::fix)
            .toList());
  }

  @Test
  void anUnknownIdThatDiffersFromTheOwnIdOnlyInFormIsNotAdded() {
    String fix =
        "name another manager, or none if %s is a root: \"%s\" differs from its own id only in ";
    assertEquals(
        List.of(
            (fix + "zeros, white space or characters that look alike").formatted("7", "007"),
            (fix + "case").formatted("root", "Root")),
        Organization.named("Acme")
            .position("root", p -> p.reportsTo("Root"))
            .position("7", p -> p.reportsTo("007"))
            .tryBuild()
            .problems(ProblemCode.UNKNOWN_MANAGER)
            .stream()
            .map(Problem::fix)
            .toList());
  }

  @Test
  void linesOfSeveralKindsToOneUnknownManagerAreOneProblem() {
    assertEquals(
        List.of("2 positions report to unknown manager \"gone\": a, b"),
        Organization.named("Acme")
            .position("a", p -> p.dottedTo("gone"))
            .position("b", p -> p.reportsTo("gone").dottedTo("gone"))
            .tryBuild()
            .problems(ProblemCode.UNKNOWN_MANAGER)
            .stream()
            .map(Problem::message)
            .toList());
  }

  @Test
  void fiveOfManyRootsAreNamed() {
    OrganizationBuilder builder = Organization.named("Acme").position("x", p -> p.reportsTo("p0"));
    IntStream.range(0, 5).forEach(i -> builder.position("p" + i));
    assertEquals(
        "5 positions are roots: p0, p1, p2, p3, p4",
        builder.tryBuild().problems(ProblemCode.SEVERAL_ROOTS).get(0).message());
    Problem problem = builder.position("p5").tryBuild().problems(ProblemCode.SEVERAL_ROOTS).get(0);
    assertEquals("6 positions are roots: p0, p1, p2, p3, p4 and 1 more", problem.message());
    assertEquals(List.of("p0", "p1", "p2", "p3", "p4", "p5"), problem.evidence());
  }

  @Test
  void withoutAnyReportingLineRootsAreNotKnown() {
    assertEquals(
        List.of(), Organization.named("Acme").position("a").position("b").tryBuild().problems());
  }

  @Test
  void differentValuesOfOneIdAreAProblem() {
    OrganizationBuilder builder =
        Organization.named("Acme")
            .position("a", p -> p.role(Role.of("r", "One")))
            .position("b", p -> p.role(Role.of("r", "Two")));
    assertEquals(
        """
        Acme has 1 problem:
          ERROR [DUPLICATE_ID] role "r" of position "b" differs from an earlier role with the same id; \
        the earlier one is kept; fix: give both the same details, or give one of them another id""",
        assertThrows(InvalidOrganizationException.class, builder::build).getMessage());
    LoadResult loaded = builder.tryBuild();
    assertEquals(List.of("r"), loaded.problems(ProblemCode.DUPLICATE_ID).get(0).ids());
    assertEquals("One", loaded.organization().roles().get("r").name());
  }

  @Test
  void linesMayNamePositionsThatAreDeclaredLater() {
    Organization organization =
        Organization.named("Acme").position("pm", p -> p.reportsTo("ceo")).position("ceo").build();
    assertEquals(
        List.of("ceo"),
        Ids.of(organization.hierarchy().directManagers(organization.position("pm"))));
  }

  @Test
  void aBuilderMayBeUsedOnAfterBuilding() {
    OrganizationBuilder builder = Organization.named("Acme").position("ceo");
    Organization one = builder.build();
    Organization two = builder.position("pm", p -> p.reportsTo("ceo").heldBy("kim")).build();
    assertEquals(List.of("ceo"), Ids.of(one.positions().list()));
    assertEquals(List.of("ceo", "pm"), Ids.of(two.positions().list()));
    assertTrue(one.people().list().isEmpty());
    assertEquals(two, builder.build());
  }

  @Test
  void declaredScopesAreThoseDeclaredWhoeverOwnsThem() {
    Scope sales = ACME.part(ScopeKind.DEPARTMENT, "Sales");
    Organization organization =
        Organization.named("Acme").scope(sales).position("ceo", p -> p.owns(ACME)).build();
    assertEquals(List.of(sales), organization.declaredScopes());
    assertEquals(List.of(ACME, sales), organization.scopes().list());
  }

  @Test
  void declaredWorkScopesAndKpisAreKept() {
    Organization organization =
        Organization.named("Acme")
            .scope(ACME)
            .expects(ROADMAP)
            .expects(ROADMAP, ScopeKind.PRODUCT)
            .tracks(RETENTION)
            .build();
    assertEquals(List.of(ACME), organization.scopes().list());
    assertEquals(List.of(ROADMAP), organization.responsibilities().list());
    assertEquals(List.of(RETENTION), organization.kpis().list());
    assertEquals(List.of(RETENTION), organization.tracked());
    assertEquals(ROADMAP, organization.expectations().get(0).responsibility());
    assertEquals(Optional.empty(), organization.expectations().get(0).scopeKind());
    assertEquals(Optional.of(ScopeKind.PRODUCT), organization.expectations().get(1).scopeKind());
    assertEquals(organization, organization.toBuilder().build());
  }

  @Test
  void peopleAreThoseDeclaredThenThoseNamedAsHolders() {
    Organization organization =
        Organization.named("Acme")
            .position("ceo", p -> p.heldBy("bo").heldBy("ada"))
            .people(List.of(Person.of("ada"), Person.of("zed")))
            .build();
    assertEquals(
        List.of("ada", "zed", "bo"), organization.people().stream().map(Person::id).toList());
  }

  @Test
  void blankNamesAndIdsAreRejected() {
    assertEquals(
        "name of an organization must not be blank",
        assertThrows(IllegalArgumentException.class, () -> Organization.named(" ")).getMessage());
    OrganizationBuilder builder = Organization.named("Acme");
    assertEquals(
        "id of a position must not be blank",
        assertThrows(IllegalArgumentException.class, () -> builder.position(" ")).getMessage());
    assertEquals(
        "id of a person must not be blank",
        assertThrows(IllegalArgumentException.class, () -> builder.person("", a -> {}))
            .getMessage());
  }
}
