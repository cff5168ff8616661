package io.github.orgwright.rules;

import static io.github.orgwright.query.Traits.atLeast;
import static io.github.orgwright.query.Traits.atMost;
import static io.github.orgwright.query.Traits.between;
import static io.github.orgwright.query.Traits.exactly;
import static io.github.orgwright.query.Traits.haveManager;
import static io.github.orgwright.query.Traits.haveManagers;
import static io.github.orgwright.query.Traits.haveRole;
import static io.github.orgwright.query.Traits.haveTitle;
import static io.github.orgwright.query.Traits.inLayer;
import static io.github.orgwright.query.Traits.judged;
import static io.github.orgwright.query.Traits.manage;
import static io.github.orgwright.query.Traits.manageDirectly;
import static io.github.orgwright.query.Traits.not;
import static io.github.orgwright.query.Traits.own;
import static io.github.orgwright.query.Traits.reportDirectlyTo;
import static io.github.orgwright.query.Traits.reportTo;
import static io.github.orgwright.query.Traits.root;
import static io.github.orgwright.query.Traits.trait;
import static io.github.orgwright.rules.Rules.haveAccountablePositionsThat;
import static io.github.orgwright.rules.Rules.haveLayers;
import static io.github.orgwright.rules.Rules.haveOwnersThat;
import static io.github.orgwright.rules.Rules.havePeople;
import static io.github.orgwright.rules.Rules.havePositionsThat;
import static io.github.orgwright.rules.Rules.haveRoots;
import static io.github.orgwright.rules.Rules.rule;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.orgwright.core.Duty;
import io.github.orgwright.core.Kpi;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.ReportingLine;
import io.github.orgwright.core.Responsibility;
import io.github.orgwright.core.Role;
import io.github.orgwright.core.Scope;
import io.github.orgwright.query.DataKind;
import io.github.orgwright.query.Trait;
import io.github.orgwright.query.Verdict;
import io.github.orgwright.query.Who;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MissingDataTest {
  private static final Organization ORG =
      Organization.named("Acme")
          .tracks(Kpi.of("nps", "NPS"))
          .position("a", p -> p.role(Role.of("lead", "Lead")).owns(Scope.organization("Acme")))
          .position(
              "b",
              p ->
                  p.reportsTo("a")
                      .duty(Duty.accountableFor(Responsibility.of("roadmap", "Roadmap")))
                      .duty(Duty.accountableFor(Responsibility.of("pricing", "Pricing"))))
          .build();

  private static Verdict verdict(Trait<Organization> trait, Organization organization) {
    return trait.judge(organization, Who.of(organization));
  }

  @Test
  void aboveAnUnknownManagerLayersAndRootsAreNotKnown() {
    Organization below =
        Organization.named("Acme")
            .position("a", p -> p.reportsTo("BOARD"))
            .position("b", p -> p.reportsTo("a"))
            .tryBuild()
            .organization();
    Who who = Who.of(below);
    for (Trait<Position> trait : List.of(inLayer(atLeast(1)), inLayer(exactly(2)))) {
      assertEquals("NOT_KNOWN {layer=none}", trait.judge(below.position("b"), who).toString());
      assertEquals("NOT_KNOWN {layer=none}", not(trait).judge(below.position("b"), who).toString());
    }
    assertEquals("NOT_KNOWN {layers=0}", verdict(haveLayers(atMost(3)), below).toString());
    assertEquals("NOT_KNOWN {roots=0}", verdict(haveRoots(exactly(1)), below).toString());
    assertEquals("HOLDS {roots=0}", verdict(haveRoots(atLeast(0)), below).toString());
    Organization cycle =
        Organization.named("Acme")
            .position("a", p -> p.reportsTo("b"))
            .position("b", p -> p.reportsTo("a").dottedTo("BOARD"))
            .tryBuild()
            .organization();
    assertEquals(
        "FAILS {layer=none}",
        inLayer(atLeast(1)).judge(cycle.position("a"), Who.of(cycle)).toString());
    assertEquals("FAILS {roots=0}", verdict(haveRoots(exactly(1)), cycle).toString());
    assertEquals("HOLDS {layers=0}", verdict(haveLayers(atMost(3)), cycle).toString());
    assertEquals(
        List.of("known-managers/BOARD"),
        StandardRules.structure().check(below).violations().stream().map(v -> v.key()).toList());
  }

  @Test
  void moreHoldersThanAreNamedArePossible() {
    Organization open =
        Organization.named("Acme").position("a").position("b", p -> p.reportsTo("a")).build();
    assertEquals("NOT_KNOWN {holders=0}", verdict(havePeople(atLeast(1)), open).toString());
    Organization undisclosed =
        open.with("a", p -> p.heldBy("x")).with("b", p -> p.heldByUndisclosed());
    assertEquals("HOLDS {holders=1}", verdict(havePeople(atLeast(1)), undisclosed).toString());
    assertEquals("NOT_KNOWN {holders=1}", verdict(havePeople(exactly(1)), undisclosed).toString());
    assertEquals("NOT_KNOWN {holders=1}", verdict(havePeople(exactly(2)), undisclosed).toString());
    assertEquals("FAILS {holders=1}", verdict(havePeople(exactly(0)), undisclosed).toString());
    Organization named =
        undisclosed.with("b", p -> p.withoutHolders().heldBy("x")).with("a", p -> p.heldBy("y"));
    assertEquals("HOLDS {holders=2}", verdict(havePeople(exactly(2)), named).toString());
  }

  private static <S> Trait<S> unknown(Class<S> subjects) {
    return judged(subjects, "are known", (one, who) -> Verdict.NOT_KNOWN);
  }

  private static void assertMissing(String subjects, Rule rule) {
    assertEquals(
        Optional.of("data is missing for " + subjects),
        RuleSet.of(rule).check(ORG).outcome("r").reason());
  }

  @Test
  void theReasonNamesTheKindOfSubject() {
    assertMissing("2 positions", rule("r").positions().should(unknown(Position.class)));
    assertMissing("1 role", rule("r").roles().should(unknown(Role.class)));
    assertMissing(
        "2 responsibilities", rule("r").responsibilities().should(unknown(Responsibility.class)));
    assertMissing("1 KPI", rule("r").kpis().should(unknown(Kpi.class)));
    assertMissing("1 scope", rule("r").scopes().should(unknown(Scope.class)));
    assertMissing("1 reporting line", rule("r").lines().should(unknown(ReportingLine.class)));
    assertMissing("1 organization", rule("r").organization().should(unknown(Organization.class)));
  }

  private static final Role PM = Role.of("pm", "Product manager");

  /** A list of positions and their roles, without any reporting line. */
  private static final Organization LIST =
      Organization.named("List")
          .position(
              "a",
              p -> p.role(Role.of("lead", "Lead")).title("Head").owns(Scope.organization("List")))
          .position(
              "b",
              p -> p.role(PM).duty(Duty.accountableFor(Responsibility.of("roadmap", "Roadmap"))))
          .position("c", p -> p.role(PM))
          .build();

  private static void assertNoLines(Rule rule) {
    RuleOutcome outcome = RuleSet.of(rule).check(LIST).outcome("r");
    assertEquals(
        Optional.of("the organization has no reporting lines"), outcome.reason(), rule.toString());
    assertEquals(RuleOutcome.Status.NOT_KNOWN, outcome.status(), rule.toString());
  }

  @Test
  void noRuleAboutManagersIsViolatedWithoutReportingLines() {
    for (Trait<Position> trait :
        List.of(
            haveManager(),
            haveManagers(exactly(1)),
            root(),
            not(root()),
            reportTo(haveRole(PM)),
            reportDirectlyTo(haveRole(PM)),
            reportTo(LIST.position("a")),
            reportDirectlyTo(LIST.position("a")),
            manage(LIST.position("b")),
            not(reportTo(LIST.position("a"))),
            not(reportTo(haveRole(PM))),
            manage(atLeast(1)),
            manage(haveRole(PM)),
            manageDirectly(between(2, 6)),
            manageDirectly(atLeast(1), haveRole(PM)),
            inLayer(exactly(1)),
            haveManager().and(manage(atLeast(1))),
            haveManager().or(manage(atLeast(1))),
            trait("have a busy manager", p -> false).needing(DataKind.LINES),
            trait("have a busy manager", p -> false).and(haveManager()).needing(DataKind.LINES))) {
      assertNoLines(rule("r").positions().should(trait));
      assertNoLines(rule("r").positions().that(trait).should(haveTitle("Head")));
    }
    for (Trait<Organization> trait :
        List.of(haveRoots(exactly(1)), haveLayers(atLeast(2)), havePositionsThat(haveManager()))) {
      assertNoLines(rule("r").organization().should(trait));
    }
    assertNoLines(rule("r").responsibilities().should(haveAccountablePositionsThat(haveManager())));
    assertNoLines(rule("r").scopes().should(haveOwnersThat(haveManager())));
  }

  @Test
  void whatNeedsNoReportingLinesIsStillViolated() {
    Findings found =
        RuleSet.of(
                rule("r")
                    .positions()
                    .that(haveRole(PM))
                    .should(haveManager().and(own(Scope.organization("List")))))
            .check(LIST);
    assertEquals(
        List.of("b does not own List", "c does not own List"),
        found.violations().stream().map(Violation::message).toList());
  }

  @Test
  void aConditionAboutManagersIsNotKnownWithoutReportingLines() {
    RuleOutcome outcome =
        RuleSet.of(rule("r").positions().should(haveTitle("PM")).onlyIf(haveRoots(exactly(3))))
            .check(LIST)
            .outcome("r");
    assertEquals(
        Optional.of(
            "applies only to organizations that have exactly 3 roots; it is not known whether this"
                + " organization qualifies"),
        outcome.reason());
  }

  @Test
  void oneLineOfAnyKindSaysWhoReportsToWhom() {
    Rule rule = rule("r").positions().should(haveManager());
    for (Organization org :
        List.of(
            LIST.with("c", p -> p.reportsTo("a")),
            LIST.with("c", p -> p.dottedTo("a")),
            Organization.named("One").position("b").build())) {
      assertEquals(RuleOutcome.Status.VIOLATED, RuleSet.of(rule).check(org).outcome("r").status());
    }
  }

  @Test
  void whoIsAboveAnUnknownManagerIsNotKnown() {
    Organization broken =
        LIST.toBuilder()
            .lines(List.of(ReportingLine.solid("b", "ghost"), ReportingLine.solid("c", "b")))
            .tryBuild()
            .organization();
    Who who = Who.of(broken);
    Position a = broken.position("a");
    assertEquals(Verdict.NOT_KNOWN, reportTo(a).judge(broken.position("b"), who));
    assertEquals(Verdict.NOT_KNOWN, reportTo(a).judge(broken.position("c"), who));
    assertTrue(reportTo(a).judge(a, who).fails());
    assertTrue(reportTo(broken.position("b")).judge(broken.position("c"), who).holds());
    assertEquals(Verdict.NOT_KNOWN, reportDirectlyTo(a).judge(broken.position("b"), who));
    assertTrue(reportDirectlyTo(a).judge(broken.position("c"), who).fails());
    assertTrue(reportDirectlyTo(broken.position("b")).judge(broken.position("c"), who).holds());
    assertTrue(manage(broken.position("c")).judge(broken.position("b"), who).holds());
    assertTrue(manage(broken.position("b")).judge(a, who).fails());
  }

  @Test
  void aPositionWithoutATitleMayHaveAnyTitle() {
    Who who = Who.of(LIST);
    assertEquals(Verdict.NOT_KNOWN, haveTitle("Head").judge(LIST.position("b"), who));
    assertEquals(Verdict.NOT_KNOWN, not(haveTitle("Head")).judge(LIST.position("b"), who));
    assertTrue(haveTitle("Head").judge(LIST.position("a"), who).holds());
    assertTrue(haveTitle("head").judge(LIST.position("a"), who).fails());
  }
}
