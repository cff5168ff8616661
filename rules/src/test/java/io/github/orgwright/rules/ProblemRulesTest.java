package io.github.orgwright.rules;

import static io.github.orgwright.query.Traits.haveManager;
import static io.github.orgwright.rules.Rules.rule;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import io.github.orgwright.core.LoadResult;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.OrganizationBuilder;
import io.github.orgwright.core.Problem;
import io.github.orgwright.core.ProblemCode;
import io.github.orgwright.core.ReportingLine;
import io.github.orgwright.core.Severity;
import io.github.orgwright.core.SourceRows;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ProblemRulesTest {
  private static final LocalDate DAY = LocalDate.of(2027, 1, 15);

  /** Codes that a reader defines. */
  private static final ProblemCode BAD_VALUE =
      new ProblemCode("BAD_VALUE", Severity.WARNING, "cells should hold what their column is for");

  private static final ProblemCode BAD_ROW =
      new ProblemCode("BAD_ROW", Severity.WARNING, "rows should have as many fields as the header");

  /** A self-report, a circle, an unknown manager, two managers, and nobody at the top. */
  private static final LoadResult MESSY =
      Organization.named("Acme")
          .position("a", p -> p.reportsTo("b"))
          .position("b", p -> p.reportsTo("a"))
          .position("c", p -> p.reportsTo("c"))
          .lines(List.of(ReportingLine.solid("d", "ghost"), ReportingLine.solid("a", "c")))
          .position("d", p -> {})
          .tryBuild();

  private static Problem problem(ProblemCode code, List<Integer> rows, String... ids) {
    return Problem.builder()
        .code(code)
        .message("something is odd")
        .rows(rows)
        .ids(ImmutableList.copyOf(ids))
        .fix("mend it")
        .build();
  }

  private static LoadResult loaded(Problem... problems) {
    return LoadResult.of(
        Organization.named("Acme").position("ceo", p -> {}).build(),
        ImmutableList.copyOf(problems));
  }

  private static List<String> keys(Findings found) {
    return found.violations().stream().map(Violation::key).toList();
  }

  @Test
  void problemsAreFindingsLikeAnyOther() {
    Findings found =
        RuleSet.of()
            .check(
                loaded(
                    problem(ProblemCode.DUPLICATE_ID, List.of(17, 18), "ceo"),
                    problem(BAD_ROW, List.of(5))),
                DAY);
    assertEquals(
        """
        Acme: 2 rules checked, 2 violated; 2 violations (1 error, 1 warning)

        ERROR [loading-duplicate-id] ids should be unique
          checked 1 loading problem, found 1 violation
          1) something is odd (rows 17, 18)
             fix   mend it
             key   loading-duplicate-id/ceo

        WARNING [loading-bad-row] rows should have as many fields as the header
          checked 1 loading problem, found 1 violation
          1) something is odd (row 5)
             fix   mend it
             key   loading-bad-row/row 5""",
        found.text());
    assertEquals("17, 18", found.violations().get(0).facts().get("rows"));
    assertTrue(found.violations().get(0).subject() instanceof Problem);
  }

  @Test
  void problemsOfOneIdKeepKeysOfTheirOwn() {
    Findings found =
        RuleSet.of()
            .check(
                loaded(
                    problem(BAD_VALUE, List.of(9), "ceo"),
                    problem(BAD_VALUE, List.of(5), "ceo"),
                    problem(ProblemCode.EMPTY, List.of())),
                DAY);
    assertEquals(
        List.of("loading-bad-value/ceo", "loading-bad-value/ceo/2", "loading-empty/Acme"),
        keys(found));
    assertEquals("something is odd (row 5)", found.violations().get(0).message());
  }

  @Test
  void theKeyOfAProblemOfACellHasItsColumn() {
    Problem one = problem(BAD_VALUE, List.of(5), "ceo").toBuilder().column("may").build();
    Problem other = one.toBuilder().column("fte").build();
    assertEquals(
        List.of("loading-bad-value/ceo+fte", "loading-bad-value/ceo+may"),
        keys(RuleSet.of().check(loaded(one, other), DAY)));
    RuleSet waived =
        RuleSet.of()
            .waiving(
                Waiver.of("loading-bad-value", "ceo", "may")
                    .reason("x")
                    .approvedBy("coo")
                    .until(DAY));
    assertEquals(List.of("loading-bad-value/ceo+fte"), keys(waived.check(loaded(other), DAY)));
  }

  @Test
  void manyRowsAreCutShort() {
    List<Integer> rows = IntStream.rangeClosed(2, 20).boxed().toList();
    Findings found =
        RuleSet.of().check(loaded(problem(ProblemCode.SECOND_MANAGER, rows, "ceo")), DAY);
    assertEquals(
        "something is odd (rows 2, 3, 4, 5, 6, 7, 8, 9 and 11 more)",
        found.violations().get(0).message());
  }

  @Test
  void whatAStandardRuleFindsIsToldOnce() {
    assertEquals(
        List.of(
            "known-managers/ghost",
            "no-cycles/a+b",
            "no-self-reporting/c",
            "single-solid-manager/a"),
        keys(StandardRules.structure().without("single-root").check(MESSY, DAY)));
    Findings without = RuleSet.of().check(MESSY, DAY);
    assertTrue(keys(without).contains("loading-cycle/a+b"), without::text);
    assertTrue(keys(without).contains("loading-unknown-manager/ghost"), without::text);
    RuleSet soft =
        StandardRules.structure().with("no-cycles", rule -> rule.severity(Severity.INFO));
    assertFalse(keys(soft.check(MESSY, DAY)).contains("loading-cycle/a+b"));
  }

  @Test
  void aRuleOfTheSameNameHidesNoProblem() {
    RuleSet own = RuleSet.of(rule("no-cycles").positions().should(haveManager()));
    assertTrue(keys(own.check(MESSY, DAY)).contains("loading-cycle/a+b"));
  }

  @Test
  void theWitnessOfACircleIsItsLines() {
    Violation circle = RuleSet.of().check(MESSY, DAY).violations("loading-cycle").get(0);
    assertEquals(
        "[a --reports to--> b, b --reports to--> a <- closes the cycle]",
        circle.evidence().toString());
  }

  @Test
  void problemsCanBeWaivedByKeyAndByKind() {
    LoadResult loaded = loaded(problem(BAD_VALUE, List.of(9), "ceo"), problem(BAD_ROW, List.of(5)));
    RuleSet waiving =
        RuleSet.of()
            .waiving(
                Waiver.ofRule("loading-bad-row").reason("x").approvedBy("coo").until(DAY),
                Waiver.of("loading-bad-value", "ceo").reason("x").approvedBy("coo").until(DAY));
    assertEquals(List.of(), keys(waiving.check(loaded, DAY)));
    assertEquals(2, waiving.check(loaded, DAY).waived().size());
    assertEquals(2, waiving.check(loaded, DAY.plusDays(1)).violations().size());
    RuleSet frozen =
        RuleSet.of().waiving(RuleSet.of().check(loaded, DAY).freeze("known", "coo", DAY));
    assertEquals(List.of(), keys(frozen.check(loaded, DAY)));
  }

  @Test
  void everyKindOfProblemIsARule() {
    for (ProblemCode code :
        List.of(
            ProblemCode.DUPLICATE_ID,
            ProblemCode.UNKNOWN_MANAGER,
            ProblemCode.UNKNOWN_POSITION,
            ProblemCode.SELF_REPORT,
            ProblemCode.CYCLE,
            ProblemCode.SECOND_MANAGER,
            ProblemCode.NO_ROOT,
            ProblemCode.EMPTY,
            BAD_VALUE,
            new ProblemCode("FROM_LDAP_2", Severity.ERROR, "entries should be read"))) {
      Findings found = RuleSet.of().check(loaded(problem(code, List.of(), "ceo")), DAY);
      RuleOutcome outcome = found.outcomes().get(0);
      assertEquals(ProblemRules.id(code), outcome.rule().id());
      assertEquals(code.severity(), outcome.rule().violationSeverity());
      assertEquals(code.sentence(), outcome.rule().sentence());
      assertTrue(ProblemRules.isId(outcome.rule().id()));
    }
    assertEquals("loading-bad-value", ProblemRules.id(BAD_VALUE));
    assertFalse(ProblemRules.isId("bad-value"));
  }

  /** Rows 2 to 4; row 7 has the id ghost and is excluded. */
  private static final SourceRows ROWS =
      new SourceRows() {
        @Override
        public List<Integer> of(String position) {
          return List.of(2 + List.of("ceo", "pm", "dev").indexOf(position));
        }

        @Override
        public OptionalInt excluded(String position) {
          return OptionalInt.of(7);
        }
      };

  @Test
  void aViolationThatTheReaderFoundKeepsItsRowsCauseAndFix() {
    LoadResult loaded =
        Organization.named("Acme")
            .position("ceo", p -> p.reportsTo("ceo"))
            .position("pm", p -> p.reportsTo("ghost"))
            .position("dev", p -> p.reportsTo("pm"))
            .tryBuild(ROWS);
    assertEquals(
        """
        Acme: 4 rules checked, 2 violated; 2 violations (2 errors); 2 rules not checked

        ERROR [known-managers] managers should be known
          reason  the chain of command is not known above an unknown position
          checked 3 managers, found 1 violation
          1) pm reports to unknown manager "ghost"; 1 position below pm has no chain of solid lines to a root (row 3)
               pm  -- reports to -->  ghost      <- unknown position
             fix   correct the reference, or include row 7, which has this id but is excluded
             key   known-managers/ghost

        ERROR [no-self-reporting] positions should not report to themselves
          reason  a position cannot manage itself
          checked 3 positions, found 1 violation
          1) ceo reports to itself (row 2)
               ceo  -- reports to -->  ceo
             fix   name another manager for ceo, or leave the manager empty if ceo is a root
             key   no-self-reporting/ceo

          no subjects     [one-accountable-per-scope] there are no responsibilities with an accountable position
          not known       [single-root] data is missing for 1 organization""",
        StandardRules.structure().check(loaded, DAY).text());
  }

  @Test
  void linesOfSeveralKindsToThePositionItselfAreOneViolation() {
    LoadResult loaded =
        Organization.named("Acme")
            .position("ceo")
            .position("pm", p -> p.reportsTo("pm").dottedTo("pm"))
            .position("dev", p -> p.reportsTo("ceo").dottedTo("dev"))
            .tryBuild(ROWS);
    assertEquals(3, loaded.problems(ProblemCode.SELF_REPORT).size());
    Findings found = StandardRules.structure().check(loaded, DAY);
    assertEquals(List.of("no-self-reporting/dev", "no-self-reporting/pm"), keys(found));
    assertEquals(
        List.of(
            "dev has a dotted line to itself (row 4)",
            "pm reports to itself and has a dotted line to itself (row 3)"),
        found.violations().stream().map(Violation::message).toList());
    assertEquals(2, found.violations().get(1).evidence().size());
    assertEquals(
        List.of("loading-self-report/dev", "loading-self-report/pm"),
        keys(RuleSet.of().check(loaded, DAY)).stream().filter(key -> !key.endsWith("/2")).toList());
  }

  @Test
  void problemsForInformationAreCountedAndViolateNothing() {
    ProblemCode shared = new ProblemCode("SHARED", Severity.INFO, "positions should have one row");
    LoadResult loaded =
        LoadResult.of(
            Organization.named("Acme").position("ceo").position("chair").build(),
            List.of(
                problem(shared, List.of(4, 9), "ceo"),
                problem(shared, List.of(5, 6, 7), "chair"),
                problem(ProblemCode.SEVERAL_ROOTS, List.of())));
    Findings found = RuleSet.of().check(loaded, DAY);
    assertEquals(
        "Acme: no rules checked; for information: SEVERAL_ROOTS, SHARED in 5 rows", found.text());
    assertEquals(loaded.problems(), found.notes());
    assertEquals(List.of(), found.violations());
    assertFalse(found.has(Severity.INFO));
  }

  @Test
  void aNoteThatARuleFindsIsItsViolation() {
    LoadResult loaded =
        Organization.named("Acme")
            .position("a")
            .position("b")
            .position("c", p -> p.reportsTo("a"))
            .tryBuild();
    Findings found = StandardRules.structure().only("single-root").check(loaded, DAY);
    assertEquals(List.of("single-root/Acme"), keys(found));
    assertEquals(List.of(), found.notes());
  }

  @Test
  void waiversOfOneUnknownManagerHoldWhenMoreReportToIt() {
    RuleSet rules = StandardRules.structure().only("known-managers");
    OrganizationBuilder builder = Organization.named("Acme").position("a", p -> p.reportsTo("x"));
    RuleSet waiving =
        rules.waiving(rules.check(builder.tryBuild(), DAY).freeze("known", "coo", DAY));
    builder.position("b", p -> p.reportsTo("x")).position("c", p -> p.reportsTo("b"));
    assertEquals(List.of(), keys(waiving.check(builder.tryBuild(), DAY)));
    assertEquals(
        "2 positions report to unknown manager \"x\": a, b;"
            + " 1 position below them has no chain of solid lines to a root",
        waiving.check(builder.tryBuild(), DAY).waived().get(0).message());
  }

  @Test
  void aProblemThatNoRuleOfTheSetFoundIsReportedByItself() {
    LoadResult strange =
        LoadResult.of(
            Organization.named("Acme").position("a").build(),
            List.of(problem(ProblemCode.UNKNOWN_MANAGER, List.of(4), "q")));
    assertEquals(
        List.of("loading-unknown-manager/q"), keys(StandardRules.structure().check(strange, DAY)));
    LoadResult selves =
        Organization.named("Acme")
            .position("x")
            .position("y")
            .lines(
                List.of(
                    ReportingLine.dotted("x", "x"),
                    ReportingLine.solid("y", "y"),
                    ReportingLine.dotted("y", "y")))
            .tryBuild();
    assertEquals(
        List.of(
            "ERROR [no-self-reporting/x] x has a dotted line to itself",
            "ERROR [no-self-reporting/y] y reports to itself and has a dotted line to itself"),
        StandardRules.structure().without("single-root").check(selves, DAY).violations().stream()
            .map(Violation::toString)
            .sorted()
            .toList());
  }
}
