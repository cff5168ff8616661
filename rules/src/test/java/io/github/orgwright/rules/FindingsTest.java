package io.github.orgwright.rules;

import static io.github.orgwright.query.Traits.atLeast;
import static io.github.orgwright.query.Traits.atMost;
import static io.github.orgwright.query.Traits.exactly;
import static io.github.orgwright.query.Traits.haveHolders;
import static io.github.orgwright.query.Traits.haveManager;
import static io.github.orgwright.query.Traits.haveRole;
import static io.github.orgwright.query.Traits.judged;
import static io.github.orgwright.query.Traits.manageDirectly;
import static io.github.orgwright.query.Traits.not;
import static io.github.orgwright.query.Traits.trait;
import static io.github.orgwright.query.Traits.vacant;
import static io.github.orgwright.rules.Rules.havePositions;
import static io.github.orgwright.rules.Rules.rule;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.orgwright.core.Organization;
import io.github.orgwright.core.OrganizationBuilder;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.PositionEditor;
import io.github.orgwright.core.Role;
import io.github.orgwright.core.Severity;
import io.github.orgwright.core.UnknownIdException;
import io.github.orgwright.query.Verdict;
import io.github.orgwright.rules.RuleOutcome.Status;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FindingsTest {
  private static final Role NOBODYS = Role.of("nobodys", "Nobody's role");

  /*
   * ceo  ada
   *  ├ coo  vacant
   *  └ cpo  bo
   */
  private static final Organization ORG =
      Organization.named("Acme")
          .position("ceo", p -> p.heldBy("ada").role(Role.of("chief", "Chief")))
          .position("coo", p -> p.reportsTo("ceo"))
          .position("cpo", p -> p.reportsTo("ceo").heldBy("bo"))
          .build();

  private static final Rule FILLED = rule("filled").positions().should(not(vacant()));
  private static final Rule REPORTING =
      rule("reporting").positions().should(haveManager()).severity(Severity.WARNING);
  private static final Rule DOUBTED =
      rule("doubted")
          .positions()
          .should(
              judged(
                  Position.class,
                  "know",
                  (p, who) -> p.id().equals("ceo") ? Verdict.HOLDS : Verdict.NOT_KNOWN));
  private static final Rule THROWING =
      rule("throwing")
          .positions()
          .should(
              trait(
                  "throw",
                  (p, who) -> {
                    if (p.id().equals("coo")) {
                      throw new IllegalStateException("Ada Secret");
                    }
                    return true;
                  }));

  private static RuleOutcome outcome(Rule rule) {
    return RuleSet.of(rule).check(ORG).outcomes().get(0);
  }

  private static List<String> keys(List<Violation> violations) {
    return violations.stream().map(Violation::key).toList();
  }

  @Test
  void aRuleThatIsKeptPassed() {
    RuleOutcome kept = outcome(rule("kept").positions().should(haveHolders(atMost(1))));
    assertEquals(Status.PASSED, kept.status());
    assertEquals(3, kept.checked());
    assertEquals(0, kept.notKnown());
    assertEquals(Optional.empty(), kept.reason());
    assertEquals("PASSED [kept] positions should have at most 1 holder", kept.toString());
  }

  @Test
  void aViolationCarriesAllThatIsKnown() {
    Citation source = Citation.of("S1", "a.txt");
    RuleOutcome violated =
        outcome(FILLED.because("work waits").citing(source).fix("hire somebody"));
    assertEquals(Status.VIOLATED, violated.status());
    Violation violation = violated.violations().get(0);
    assertEquals("filled", violation.ruleId());
    assertEquals(Severity.ERROR, violation.severity());
    assertEquals(ORG.position("coo"), violation.subject());
    assertEquals(List.of("coo"), violation.subjectIds());
    assertEquals("coo is vacant", violation.message());
    assertEquals("C.O.O. is vacant", violation.message(p -> "C.O.O."));
    assertEquals(Optional.of("work waits"), violation.reason());
    assertEquals(List.of(source), violation.citations());
    assertEquals(Optional.of("hire somebody"), violation.proposedFix());
    assertEquals("filled/coo", violation.key());
    assertEquals(Optional.empty(), violation.waiver());
    assertEquals("ERROR [filled/coo] coo is vacant", violation.toString());
  }

  @Test
  void aRuleWhoseConditionDoesNotHoldDoesNotApply() {
    RuleOutcome small = outcome(FILLED.onlyIf(havePositions(atLeast(50))));
    assertEquals(Status.NOT_APPLICABLE, small.status());
    assertEquals(
        Optional.of("applies only to organizations that have at least 50 positions"),
        small.reason());
    assertEquals(0, small.checked());
    RuleOutcome unknown =
        outcome(FILLED.onlyIf(judged(Organization.class, "grow", (org, who) -> Verdict.NOT_KNOWN)));
    assertEquals(Status.NOT_APPLICABLE, unknown.status());
    assertEquals(
        Optional.of(
            "applies only to organizations that grow; it is not known whether this organization qualifies"),
        unknown.reason());
    assertEquals(Status.VIOLATED, outcome(FILLED.onlyIf(havePositions(exactly(3)))).status());
  }

  @Test
  void subjectsNotKnownAreCountedAndBreakNothing() {
    RuleOutcome doubted = outcome(DOUBTED);
    assertEquals(Status.PASSED, doubted.status());
    assertEquals(1, doubted.checked());
    assertEquals(2, doubted.notKnown());
    RuleOutcome unknown =
        outcome(
            rule("unknown")
                .positions()
                .that(judged(Position.class, "hide", (p, who) -> Verdict.NOT_KNOWN))
                .should(vacant()));
    assertEquals(Status.NOT_KNOWN, unknown.status());
    assertEquals(3, unknown.notKnown());
    assertEquals(Optional.of("data is missing for 3 positions"), unknown.reason());
  }

  @Test
  void aRuleThatSpeaksOfNothingHasNoSubjects() {
    RuleOutcome nobody =
        outcome(rule("nobody").positions().that(haveRole(NOBODYS)).should(vacant()));
    assertEquals(Status.NO_SUBJECTS, nobody.status());
    assertEquals(Optional.of("there are no positions that have the role nobodys"), nobody.reason());
  }

  @Test
  void subjectsCanBeExpected() {
    Rule rule = rule("expected").positions().that(haveRole(NOBODYS)).should(vacant());
    assertEquals(Status.PASSED, outcome(rule.expecting(exactly(0))).status());
    RuleOutcome missing = outcome(rule.expecting(atLeast(1)));
    assertEquals(Status.VIOLATED, missing.status());
    assertEquals(List.of("expected/Acme"), keys(missing.violations()));
    assertEquals(
        "Acme has no positions that have the role nobodys, but at least 1 is expected",
        missing.violations().get(0).message());
    Rule perhaps =
        rule("perhaps")
            .positions()
            .that(
                judged(
                    Position.class,
                    "hide",
                    (p, who) -> p.id().equals("ceo") ? Verdict.HOLDS : Verdict.NOT_KNOWN))
            .should(not(vacant()));
    assertEquals(Status.PASSED, outcome(perhaps.expecting(exactly(1))).status());
    assertEquals(Status.PASSED, outcome(perhaps.expecting(exactly(3))).status());
    assertEquals(Status.VIOLATED, outcome(perhaps.expecting(exactly(4))).status());
    assertEquals(Status.VIOLATED, outcome(perhaps.expecting(exactly(0))).status());
  }

  @Test
  void aRuleThatThrowsIsBrokenAndHidesNoOther() {
    Findings found = RuleSet.of(THROWING, FILLED).check(ORG);
    RuleOutcome broken = found.outcomes(Status.ERROR_IN_RULE).get(0);
    assertEquals(Optional.of("threw java.lang.IllegalStateException for coo"), broken.reason());
    assertEquals("Ada Secret", broken.thrown().orElseThrow().getMessage());
    assertEquals(Severity.ERROR, broken.severity());
    assertEquals(List.of("filled/coo"), keys(found.violations()));
    assertFalse(found.text().contains("Secret"));
    assertEquals(
        """
        Acme: 1 rule checked, 1 violated; 1 violation (1 error); 1 rule threw an exception

        ERROR [filled] positions should not be vacant
          checked 3 positions, found 1 violation
          1) coo is vacant
             key   filled/coo

        ERROR [throwing] positions should throw
          error   threw java.lang.IllegalStateException for coo""",
        found.text());
  }

  @Test
  void aRuleThatRecursesTooDeeplyIsBrokenLikeAnyOther() {
    Rule deep = rule("deep").positions().should(trait("recurse", (p, who) -> recurse(1) > 0));
    assertEquals(Status.ERROR_IN_RULE, outcome(deep).status());
  }

  @SuppressWarnings("InfiniteRecursion")
  private static int recurse(int depth) {
    return recurse(depth + 1) + 1;
  }

  @Test
  void severityDecidesFailure() {
    Findings warned = RuleSet.of(REPORTING).check(ORG);
    assertFalse(warned.has(Severity.ERROR));
    assertTrue(warned.has(Severity.WARNING));
    assertTrue(warned.has(Severity.INFO));
    warned.orThrow(Severity.ERROR);
    FindingsException thrown =
        assertThrows(FindingsException.class, () -> warned.orThrow(Severity.WARNING));
    assertSame(warned, thrown.findings());
    assertEquals(warned.text(), thrown.getMessage());
    assertTrue(
        RuleSet.of(THROWING.severity(Severity.INFO)).check(ORG).has(Severity.ERROR),
        "nobody knows whether a broken rule is kept");
  }

  @Test
  void violationsAreSortedBySeverityRuleAndKey() {
    Findings found =
        RuleSet.of(
                REPORTING,
                rule("z").positions().should(manageDirectly(atLeast(1))),
                FILLED.severity(Severity.INFO),
                rule("a").positions().should(manageDirectly(atLeast(3))))
            .check(ORG);
    assertEquals(
        List.of("a/ceo", "a/coo", "a/cpo", "z/coo", "z/cpo", "reporting/ceo", "filled/coo"),
        keys(found.violations()));
    assertEquals(List.of("z/coo", "z/cpo"), keys(found.violations("z")));
    assertEquals(List.of(), found.violations("loading-cycle"), "no such problem was found");
    assertThrows(UnknownIdException.class, () -> found.violations("zz"));
    assertEquals(
        List.of("a", "z", "reporting", "filled"),
        found.outcomes().stream().map(outcome -> outcome.rule().id()).toList());
    assertEquals(
        "Acme: 4 rules checked, 4 violated; 7 violations (5 errors, 1 warning, 1 for information)",
        found.summary());
  }

  @Test
  void longListsSayHowManyMore() {
    OrganizationBuilder builder = Organization.named("Acme");
    for (int i = 0; i < 25; i++) {
      builder.position("p" + i, PositionEditor::vacant);
    }
    Findings found = RuleSet.of(FILLED).check(builder.build());
    String text = found.text();
    assertTrue(
        text.startsWith("Acme: 1 rule checked, 1 violated; 25 violations (25 errors)\n"), text);
    assertTrue(text.contains("  checked 25 positions, found 25 violations\n"), text);
    assertTrue(text.contains("\n  20) p4 is vacant\n      key   filled/p4\n"), text);
    assertTrue(text.endsWith("\n  ... and 5 more"), text);
    assertTrue(found.markdown().endsWith("\n\nand 5 more"), found.markdown());
  }

  @Test
  void namesAreToldToThoseWhoMaySeeThem() {
    Rule rule = rule("lead").positions().should(manageDirectly(exactly(0)));
    assertEquals(
        """
        Acme: 1 rule checked, 1 violated; 1 violation (1 error)

        ERROR [lead] positions should have no direct reports
          checked 3 positions, found 1 violation
          1) <ceo> has at least 1 direct report (direct reports: 2)
               <coo>  -- reports to -->  <ceo>
               <cpo>  -- reports to -->  <ceo>
             key   lead/ceo""",
        RuleSet.of(rule).check(ORG).text(p -> "<" + p.id() + ">"));
  }

  @Test
  void changesAreToldByKey() {
    RuleSet rules = RuleSet.of(FILLED, REPORTING);
    Findings before = rules.check(ORG);
    Findings after =
        rules.check(
            ORG.with("coo", p -> p.heldBy("cy").title("New title")).with("cpo", p -> p.vacant()));
    FindingsDiff changes = after.since(before);
    assertEquals(List.of("filled/cpo"), keys(changes.added()));
    assertEquals(List.of("filled/coo"), keys(changes.resolved()));
    assertEquals(List.of("reporting/ceo"), keys(changes.unchanged()));
    assertEquals(
        """
        1 new, 1 resolved, 1 unchanged
          new       ERROR [filled/cpo] cpo is vacant
          resolved  ERROR [filled/coo] coo is vacant""",
        changes.text());
    assertEquals("0 new, 0 resolved, 2 unchanged", before.since(before).toString());
  }

  @Test
  void waiversAreUsedUntilTheyEndAndNamedWhereTheyAreStaleOrUnused() {
    LocalDate end = LocalDate.of(2027, 6, 30);
    Waiver used = Waiver.of("filled", "coo").reason("hiring").approvedBy("hr").until(end);
    Waiver unused = Waiver.of("filled", "cfo").reason("never").approvedBy("hr").until(end);
    Waiver stale =
        Waiver.ofRule("reporting").reason("long ago").approvedBy("hr").until(end.minusYears(1));
    RuleSet rules = RuleSet.of(FILLED, REPORTING).waiving(unused, stale, used);
    Findings found = rules.check(ORG, end);
    assertEquals(List.of("reporting/ceo"), keys(found.violations()));
    assertEquals(List.of("filled/coo"), keys(found.waived()));
    assertEquals(Optional.of(used), found.waived().get(0).waiver());
    assertEquals(List.of(stale), found.expiredWaivers());
    assertEquals(List.of(unused), found.unusedWaivers());
    assertEquals(Optional.of(end), found.day());
    assertEquals(
        """
        Acme: 2 rules checked, 1 violated; 1 violation (1 warning); 1 violation waived

        WARNING [reporting] positions should have a known manager
          checked 3 positions, found 1 violation
          1) ceo has no known manager
             key   reporting/ceo

          waived          filled/coo (until 2027-06-30, approved by hr; reason: hiring)
          expired waiver  reporting (until 2026-06-30, approved by hr; reason: long ago)
          unused waiver   filled/cfo (until 2027-06-30, approved by hr; reason: never)
          waivers as of   2027-06-30""",
        found.text());
    assertEquals(
        List.of("filled/coo", "reporting/ceo"),
        keys(rules.check(ORG, end.plusDays(1)).violations()));
    assertEquals(Optional.empty(), RuleSet.of(FILLED).check(ORG, end).day());
  }

  @Test
  void ofSeveralWaiversTheKeyGoesBeforeTheRuleAndTheLongestHolds() {
    LocalDate day = LocalDate.of(2027, 1, 1);
    Waiver ofRule = Waiver.ofRule("filled").reason("rule").approvedBy("hr").until(day);
    Waiver shorter = Waiver.of("filled", "coo").reason("short").approvedBy("hr").until(day);
    Waiver longer =
        Waiver.of("filled", "coo").reason("long").approvedBy("hr").until(day.plusDays(1));
    Findings found = RuleSet.of(FILLED).waiving(ofRule, shorter, longer).check(ORG, day);
    assertEquals(Optional.of(longer), found.waived().get(0).waiver());
    assertEquals(List.of(ofRule, shorter), found.unusedWaivers());
    assertEquals(Status.PASSED, found.outcomes().get(0).status());
  }

  @Test
  void freezingAdoptsWhatIsThereAndFindsWhatIsNew() {
    RuleSet rules = RuleSet.of(FILLED, REPORTING);
    LocalDate day = LocalDate.of(2027, 1, 1);
    List<Waiver> frozen =
        rules.check(ORG, day).freeze("known on adoption", "coo", day.plusDays(90));
    assertEquals(
        List.of("filled/coo", "reporting/ceo"), frozen.stream().map(Waiver::target).toList());
    RuleSet adopted = rules.waiving(frozen);
    assertEquals(List.of(), adopted.check(ORG, day).violations());
    assertEquals(
        List.of("filled/cpo"),
        keys(adopted.check(ORG.with("cpo", p -> p.vacant()), day).violations()));
    assertEquals(2, adopted.check(ORG, day.plusDays(91)).violations().size());
    assertThrows(
        IllegalArgumentException.class, () -> rules.check(ORG).freeze(" ", "coo", day).size());
    assertThrows(
        IllegalArgumentException.class, () -> rules.check(ORG).freeze("x", "", day).size());
  }

  @Test
  void formatsAreFunctionsOfFindings() {
    Findings found = RuleSet.of(FILLED).check(ORG);
    assertEquals("1 of Acme", found.formatted(f -> f.violations().size() + " of " + ORG.name()));
    assertSame(ORG, found.organization());
    assertEquals("Acme: 1 rule checked, 1 violated; 1 violation (1 error)", found.toString());
  }

  @Test
  void nothingToSayIsSaidInOneLine() {
    assertEquals("Acme: no rules checked", RuleSet.of().check(ORG).text());
    assertEquals(
        """
        Acme: 1 rule checked, no violations

          partly known    [doubted] data is missing for 2 positions""",
        RuleSet.of(DOUBTED).check(ORG).text());
  }

  @Test
  void howOneRuleEndedIsFoundByItsId() {
    Findings found = RuleSet.of(FILLED, REPORTING).check(ORG);
    assertSame(REPORTING, found.outcome("reporting").rule());
    assertEquals(Status.VIOLATED, found.outcome("filled").status());
    UnknownIdException unknown =
        assertThrows(UnknownIdException.class, () -> found.outcome("fillet").text());
    assertTrue(unknown.getMessage().contains("filled"), unknown.getMessage());
  }
}
