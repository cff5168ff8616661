package io.github.orgwright.rules;

import static io.github.orgwright.query.Traits.atMost;
import static io.github.orgwright.query.Traits.between;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.orgwright.core.Duty;
import io.github.orgwright.core.Kpi;
import io.github.orgwright.core.LineKind;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.ReportingLine;
import io.github.orgwright.core.Responsibility;
import io.github.orgwright.core.Role;
import io.github.orgwright.core.Scope;
import io.github.orgwright.core.ScopeKind;
import io.github.orgwright.core.Severity;
import io.github.orgwright.rules.RuleOutcome.Status;
import java.util.List;
import org.junit.jupiter.api.Test;

class StandardRulesTest {
  private static final Responsibility ROADMAP = Responsibility.of("roadmap", "Roadmap");
  private static final Scope ACME = Scope.organization("Acme").identifiedBy("acme");
  private static final Scope CARDS = ACME.part(ScopeKind.PRODUCT, "Cards").identifiedBy("cards");

  private static final RuleSet ALL =
      StandardRules.structure()
          .and(StandardRules.accountability(atMost(3)))
          .and(StandardRules.measurement())
          .and(StandardRules.scope())
          .and(StandardRules.shape(between(1, 9), atMost(7)));

  private static List<String> ids(RuleSet set, Severity severity) {
    return set.rules().stream()
        .filter(rule -> rule.violationSeverity() == severity)
        .map(Rule::id)
        .toList();
  }

  private static List<String> keys(RuleSet rules, Organization organization) {
    return rules.check(organization).violations().stream().map(Violation::key).toList();
  }

  @Test
  void eachSetHasItsRules() {
    assertEquals(
        List.of(
            "no-self-reporting",
            "no-cycles",
            "single-solid-manager",
            "known-managers",
            "one-accountable-per-scope"),
        ids(StandardRules.structure(), Severity.ERROR));
    assertEquals(List.of("single-root"), ids(StandardRules.structure(), Severity.WARNING));
    assertEquals(
        List.of("one-accountable-per-scope", "accountable-position-exists"),
        ids(StandardRules.accountability(), Severity.ERROR));
    assertEquals(
        List.of(
            "accountable-position-not-vacant", "accountability-load", "span-of-control", "layers"),
        ids(ALL.without("single-root"), Severity.WARNING));
    assertEquals(
        List.of("tracked-kpis-measure-positions"),
        ids(StandardRules.measurement(), Severity.ERROR));
    assertEquals(List.of("scope-within-managers"), ids(StandardRules.scope(), Severity.ERROR));
    for (Rule rule : ALL.rules().list()) {
      assertTrue(rule.reason().isPresent(), rule::id);
      assertTrue(rule.proposedFix().isPresent(), rule::id);
    }
  }

  @Test
  void anEmptyOrganizationBreaksNothing() {
    Findings found = ALL.check(Organization.named("Acme").build());
    assertEquals(List.of(), found.violations());
    assertEquals(
        """
        Acme: no rules checked; 13 rules not checked

          no subjects     [accountable-position-exists] there are no expected responsibilities
          no subjects     [known-managers] there are no managers
          no subjects     [no-cycles] there are no reporting lines
          no subjects     [no-self-reporting] there are no positions
          no subjects     [one-accountable-per-scope] there are no responsibilities with an accountable position
          no subjects     [scope-within-managers] there are no positions that own a scope and report to a position that owns a scope
          no subjects     [single-solid-manager] there are no positions
          no subjects     [tracked-kpis-measure-positions] there are no KPIs that are tracked
          no subjects     [accountability-load] there are no positions that are accountable for at least 1 duty
          no subjects     [accountable-position-not-vacant] there are no expected responsibilities with an accountable position
          not known       [layers] the organization has no reporting lines
          not known       [single-root] the organization has no reporting lines
          no subjects     [span-of-control] there are no positions that have at least 1 direct report""",
        found.text());
  }

  @Test
  void aSoundOrganizationPassesAll() {
    Kpi retention = Kpi.of("retention", "Retention");
    Organization sound =
        Organization.named("Acme")
            .expects(ROADMAP)
            .expects(ROADMAP, ScopeKind.PRODUCT)
            .tracks(retention)
            .position("ceo", p -> p.owns(ACME).duty(Duty.accountableFor(ROADMAP)).heldBy("ada"))
            .position("pm", p -> p.owns(CARDS).reportsTo("ceo").measuredBy(retention))
            .position("dev", p -> p.reportsTo("pm").dottedTo("ceo"))
            .build();
    Findings found = ALL.check(sound);
    assertEquals("Acme: 13 rules checked, no violations", found.text());
    found.outcomes().forEach(outcome -> assertEquals(Status.PASSED, outcome.status()));
  }

  @Test
  void dottedLinesMakeNeitherCirclesNorSecondManagers() {
    Organization dotted =
        Organization.named("Acme")
            .position("a", p -> p.dottedTo("b"))
            .position("b", p -> p.reportsTo("a").dottedTo("a").line(LineKind.DOTTED, "c"))
            .position("c", p -> p.reportsTo("a"))
            .build();
    assertEquals(List.of(), keys(StandardRules.structure(), dotted));
  }

  @Test
  void aDottedLineToOneselfIsASelfReportToo() {
    Organization self =
        Organization.named("Acme")
            .position("a", p -> {})
            .lines(List.of(ReportingLine.dotted("a", "a"), ReportingLine.solid("a", "a")))
            .tryBuild()
            .organization();
    assertEquals(
        List.of("no-self-reporting/a"),
        keys(StandardRules.structure().only("no-self-reporting"), self));
  }

  @Test
  void aSelfReportIsNoCircleAndNoSecondManager() {
    Organization self =
        Organization.named("Acme")
            .position("a", p -> {})
            .position("b", p -> p.reportsTo("a"))
            .lines(List.of(ReportingLine.solid("b", "b")))
            .tryBuild()
            .organization();
    assertEquals(List.of("no-self-reporting/b"), keys(StandardRules.structure(), self));
  }

  @Test
  void nestedScopesDoNotClash() {
    Organization nested =
        Organization.named("Acme")
            .position("ceo", p -> p.owns(ACME).duty(Duty.accountableFor(ROADMAP)))
            .position("pm", p -> p.owns(CARDS).duty(Duty.accountableFor(ROADMAP)).reportsTo("ceo"))
            .position("x", p -> p.duty(Duty.accountableFor(ROADMAP)).reportsTo("ceo"))
            .build();
    assertEquals(List.of(), keys(StandardRules.structure(), nested));
  }

  /** Two A in one row of a RACI matrix, whose duties name no scopes. */
  @Test
  void dutiesStatedWithoutAScopeCountAsOneScope() {
    Organization matrix =
        Organization.named("Acme")
            .position("ceo", p -> p.duty(Duty.accountableFor(ROADMAP)))
            .position("pm", p -> p.duty(Duty.accountableFor(ROADMAP)).reportsTo("ceo"))
            .position("dev", p -> p.duty(Duty.responsibleFor(ROADMAP)).reportsTo("pm"))
            .build();
    Findings found = StandardRules.structure().only("one-accountable-per-scope").check(matrix);
    assertEquals(
        """
        Acme: 1 rule checked, 1 violated; 1 violation (1 error)

        ERROR [one-accountable-per-scope] responsibilities should have at most one accountable position in each scope
          reason  with several accountable positions, it is not clear who decides
          checked 1 responsibility with an accountable position, found 1 violation
          1) the responsibility roadmap has 2 accountable positions without a scope
               ceo  -- is accountable for -->  roadmap without a scope
               pm   -- is accountable for -->  roadmap without a scope
             fix   keep one accountable position, or divide the scope
             key   one-accountable-per-scope/roadmap""",
        found.text());
  }

  /** A role says what kind of work it is, not that this position alone owns it. */
  @Test
  void aDutyOfARoleOfPositionsThatOwnNothingIsNoSubject() {
    Role lead =
        Role.builder().id("lead").name("Lead").addDuty(Duty.accountableFor(ROADMAP)).build();
    Organization leads =
        Organization.named("Acme")
            .position("a", p -> p.role(lead))
            .position("b", p -> p.role(lead).reportsTo("a"))
            .build();
    assertEquals(List.of(), keys(StandardRules.structure(), leads));
  }

  @Test
  void workExpectedAnywhereMayBeUnscoped() {
    Organization unscoped =
        Organization.named("Acme")
            .expects(ROADMAP)
            .expects(ROADMAP, ScopeKind.PRODUCT)
            .position("x", p -> p.duty(Duty.accountableFor(ROADMAP)))
            .position("y", p -> p.worksIn(CARDS))
            .build();
    assertEquals(
        List.of("accountable-position-exists/cards+roadmap"),
        keys(StandardRules.accountability(), unscoped));
  }

  @Test
  void anyOneManagerSufficesForAScope() {
    Organization matrix =
        Organization.named("Acme")
            .position("cards", p -> p.owns(CARDS))
            .position("loans", p -> p.owns(ACME.part(ScopeKind.PRODUCT, "Loans")))
            .position("pm", p -> p.owns(CARDS).reportsTo("loans").line(LineKind.SOLID, "cards"))
            .build();
    assertEquals(List.of(), keys(StandardRules.scope(), matrix));
    assertEquals(
        List.of("scope-within-managers/pm"),
        keys(StandardRules.scope(), matrix.with("pm", p -> p.reportsTo("loans"))));
  }

  @Test
  void waivedViolationsLeaveARulePassed() {
    Organization two =
        Organization.named("Acme")
            .position("a", p -> {})
            .position("b", p -> {})
            .position("c", p -> p.reportsTo("a"))
            .build();
    RuleSet top = StandardRules.structure().only("single-root");
    java.time.LocalDate day = java.time.LocalDate.of(2027, 1, 1);
    Findings found =
        top.waiving(Waiver.ofRule("single-root").reason("merger").approvedBy("board").until(day))
            .check(two, day);
    assertFalse(found.has(Severity.INFO));
    assertEquals(Status.PASSED, found.outcomes().get(0).status());
  }
}
