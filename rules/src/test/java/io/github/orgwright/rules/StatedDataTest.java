package io.github.orgwright.rules;

import static io.github.orgwright.query.Traits.accountableFor;
import static io.github.orgwright.query.Traits.atLeast;
import static io.github.orgwright.query.Traits.atMost;
import static io.github.orgwright.query.Traits.consultedOn;
import static io.github.orgwright.query.Traits.cover;
import static io.github.orgwright.query.Traits.exactly;
import static io.github.orgwright.query.Traits.haveAccountableDuties;
import static io.github.orgwright.query.Traits.haveAttribute;
import static io.github.orgwright.query.Traits.haveAuthority;
import static io.github.orgwright.query.Traits.haveManager;
import static io.github.orgwright.query.Traits.haveRole;
import static io.github.orgwright.query.Traits.haveTitle;
import static io.github.orgwright.query.Traits.informedOf;
import static io.github.orgwright.query.Traits.manage;
import static io.github.orgwright.query.Traits.manageDirectly;
import static io.github.orgwright.query.Traits.measuredBy;
import static io.github.orgwright.query.Traits.not;
import static io.github.orgwright.query.Traits.own;
import static io.github.orgwright.query.Traits.ownScopeOf;
import static io.github.orgwright.query.Traits.ownScopes;
import static io.github.orgwright.query.Traits.reportDirectlyTo;
import static io.github.orgwright.query.Traits.reportTo;
import static io.github.orgwright.query.Traits.responsibleFor;
import static io.github.orgwright.query.Traits.root;
import static io.github.orgwright.query.Traits.shareNoHolderWith;
import static io.github.orgwright.query.Traits.trait;
import static io.github.orgwright.query.Traits.workIn;
import static io.github.orgwright.rules.Rules.haveAccountable;
import static io.github.orgwright.rules.Rules.haveOwners;
import static io.github.orgwright.rules.Rules.haveOwnersThat;
import static io.github.orgwright.rules.Rules.havePositionWith;
import static io.github.orgwright.rules.Rules.havePositionsThat;
import static io.github.orgwright.rules.Rules.haveScopes;
import static io.github.orgwright.rules.Rules.leadTo;
import static io.github.orgwright.rules.Rules.rule;
import static io.github.orgwright.rules.Rules.startAt;
import static io.github.orgwright.rules.Rules.track;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.orgwright.core.Authority;
import io.github.orgwright.core.Duty;
import io.github.orgwright.core.Kpi;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.PositionEditor;
import io.github.orgwright.core.Responsibility;
import io.github.orgwright.core.Role;
import io.github.orgwright.core.Scope;
import io.github.orgwright.core.ScopeKind;
import io.github.orgwright.product.ProductRoles;
import io.github.orgwright.query.DataKind;
import io.github.orgwright.query.Trait;
import io.github.orgwright.query.Verdict;
import io.github.orgwright.query.Who;
import io.github.orgwright.rules.RuleOutcome.Status;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules about kinds of data of which an organization states nothing at all. */
class StatedDataTest {
  private static final Role PM = Role.of("pm", "Product manager");
  private static final Role HEAD = Role.of("head", "Head");
  private static final Scope CARDS = Scope.of(ScopeKind.PRODUCT, "Cards");
  private static final Scope LOANS = Scope.of(ScopeKind.PRODUCT, "Loans");
  private static final Authority SPEND = Authority.named("spend");
  private static final Responsibility ROADMAP = Responsibility.of("roadmap", "Roadmap");
  private static final Responsibility PRICING = Responsibility.of("pricing", "Pricing");
  private static final Kpi NPS = Kpi.of("nps", "NPS");
  private static final Kpi CHURN = Kpi.of("churn", "Churn");

  /** Ids and managers, as in the smallest files. */
  private static final Organization BARE =
      Organization.named("Bare").position("a").position("b", p -> p.reportsTo("a")).build();

  /** A trait that no position of {@link #BARE} has, what it needs, and an edit that states some. */
  record Case(DataKind needed, Trait<Position> trait, Consumer<PositionEditor> states) {
    @Override
    public String toString() {
      return trait.toString();
    }
  }

  static List<Case> cases() {
    return List.of(
        new Case(DataKind.ROLES, haveRole(PM), p -> p.role(HEAD)),
        new Case(DataKind.OWNERS, own(LOANS), p -> p.owns(CARDS)),
        new Case(DataKind.OWNERS, ownScopeOf(ScopeKind.PORTFOLIO), p -> p.owns(CARDS)),
        new Case(DataKind.OWNERS, cover(LOANS), p -> p.owns(CARDS)),
        new Case(DataKind.SCOPES, workIn(LOANS), p -> p.worksIn(CARDS)),
        new Case(DataKind.SCOPES, workIn(LOANS), p -> p.owns(CARDS)),
        new Case(DataKind.AUTHORITIES, haveAuthority(SPEND), p -> p.may(Authority.named("hire"))),
        new Case(
            DataKind.AUTHORITIES,
            haveAuthority(SPEND.request(5)),
            p ->
                p.role(
                    Role.builder()
                        .id("head")
                        .name("Head")
                        .addAuthority(Authority.named("hire"))
                        .build())),
        new Case(
            DataKind.DUTIES, accountableFor(ROADMAP), p -> p.duty(Duty.accountableFor(PRICING))),
        new Case(
            DataKind.DUTIES, responsibleFor(ROADMAP), p -> p.duty(Duty.accountableFor(ROADMAP))),
        new Case(DataKind.DUTIES, consultedOn(ROADMAP), p -> p.duty(Duty.accountableFor(ROADMAP))),
        new Case(DataKind.DUTIES, informedOf(ROADMAP), p -> p.role(ProductRoles.PRODUCT_MANAGER)),
        new Case(
            DataKind.DUTIES,
            haveAccountableDuties(atLeast(2)),
            p -> p.duty(Duty.accountableFor(ROADMAP))),
        new Case(DataKind.KPIS, measuredBy(NPS), p -> p.measuredBy(CHURN)),
        new Case(
            DataKind.KPIS,
            measuredBy(NPS),
            p -> p.role(Role.builder().id("head").name("Head").addKpi(CHURN).build())),
        new Case(
            DataKind.attribute("city"),
            haveAttribute("city", "Rome"),
            p -> p.attribute("city", "Oslo")),
        new Case(
            DataKind.attribute("city"),
            trait("live in Rome", (Position p) -> false).needing(DataKind.attribute("city")),
            p -> p.attribute("city", "Oslo")));
  }

  private static RuleOutcome outcome(Rule rule, Organization organization) {
    return RuleSet.of(rule).check(organization).outcome("r");
  }

  private static void assertLacks(String lacking, Rule rule) {
    RuleOutcome outcome = outcome(rule, BARE);
    assertEquals(Optional.of("the organization has " + lacking), outcome.reason(), rule::toString);
    assertEquals(Status.NOT_KNOWN, outcome.status(), rule::toString);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void noRuleIsViolatedWithoutAnyData(Case one) {
    assertFalse(one.needed().isStatedBy(BARE));
    String lacking = "no " + one.needed();
    for (Trait<Position> trait : List.of(one.trait(), not(one.trait()))) {
      assertLacks(lacking, rule("r").positions().should(trait));
      assertLacks(lacking, rule("r").positions().that(trait).should(haveManager()));
      assertLacks(lacking, rule("r").positions().that(haveManager()).should(trait));
      assertLacks(lacking, rule("r").organization().should(havePositionsThat(trait)));
      assertLacks(lacking, rule("r").lines().should(startAt(trait)));
      assertLacks(lacking, rule("r").lines().should(leadTo(trait)));
      for (Trait<Position> related :
          List.of(reportTo(trait), reportDirectlyTo(trait), not(reportTo(trait)))) {
        assertLacks(lacking, rule("r").positions().that(not(root())).should(related));
      }
      for (Trait<Position> related :
          List.of(manage(trait), not(manage(trait)), manageDirectly(atLeast(1), trait))) {
        assertLacks(lacking, rule("r").positions().that(root()).should(related));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void oneStatedValueIsEnoughToJudgeAll(Case one) {
    Organization stated = BARE.with("a", one.states());
    assertTrue(one.needed().isStatedBy(stated));
    RuleOutcome outcome = outcome(rule("r").positions().should(one.trait()), stated);
    assertEquals(List.of("r/a", "r/b"), outcome.violations().stream().map(Violation::key).toList());
    assertEquals(
        Status.PASSED, outcome(rule("r").positions().should(not(one.trait())), stated).status());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void aQuestionSaysThatNothingIsStated(Case one) {
    Who who = Who.of(BARE);
    for (Trait<Position> trait : List.of(one.trait(), not(one.trait()))) {
      assertTrue(who.matches(trait).isEmpty());
      assertTrue(who.reportsTo(BARE.position("a")).that(trait).isEmpty());
      for (String text :
          List.of(
              who.matches(trait).why().text(),
              who.matches(trait).why(BARE.position("b")).text(),
              who.reportsTo(BARE.position("a")).that(trait).why().text())) {
        assertTrue(
            text.replaceAll("\\s+", " ")
                .contains(
                    "not known whether it "
                        + one.trait().words().singular()
                        + " ("
                        + one.needed()
                        + ": not stated)"),
            text);
      }
    }
  }

  @Test
  void aRuleNamesAllThatIsNotStated() {
    assertLacks(
        "no duties and no roles",
        rule("r").positions().should(haveRole(PM).and(accountableFor(ROADMAP))));
    assertLacks(
        "no KPIs, no duties and no roles",
        rule("r")
            .positions()
            .should(measuredBy(NPS).and(haveRole(PM)).and(accountableFor(ROADMAP))));
    assertLacks(
        "no roles",
        rule("r").positions().should(haveRole(PM).or(trait("exist twice", (Position p) -> false))));
  }

  @Test
  void whatIsStatedDecidesWhereItCan() {
    Organization titled = BARE.with("a", p -> p.title("Head")).with("b", p -> p.title("PM"));
    RuleOutcome either =
        outcome(rule("r").positions().should(haveRole(PM).or(haveTitle("Head"))), titled);
    assertEquals(Status.PASSED, either.status());
    assertEquals(1, either.notKnown());
    RuleOutcome both =
        outcome(rule("r").positions().should(haveRole(PM).and(haveTitle("Head"))), titled);
    assertEquals(
        List.of("b (PM) does not have the title \"Head\""),
        both.violations().stream().map(Violation::message).toList());
    // No more than one report can have the role, whatever the roles are.
    assertEquals(
        Status.PASSED,
        outcome(rule("r").positions().should(manageDirectly(atMost(1), not(haveRole(PM)))), BARE)
            .status());
    // A root reports to no one, whatever the roles are.
    assertEquals(
        List.of("r/a"),
        outcome(rule("r").positions().should(reportTo(haveRole(HEAD))), BARE).violations().stream()
            .map(Violation::key)
            .toList());
  }

  @Test
  void rulesAboutOtherSubjectsNeedDataToo() {
    assertLacks("no roles", rule("r").organization().should(havePositionWith(PM)));
    assertLacks("no roles", rule("r").organization().should(not(havePositionWith(PM))));
    assertLacks("no KPIs", rule("r").organization().should(track(NPS)));
    assertLacks(
        "no scopes", rule("r").organization().should(haveScopes(atLeast(1), ScopeKind.PRODUCT)));
    assertLacks("no owners of scopes", rule("r").positions().should(ownScopes()));
    Organization working = BARE.with("b", p -> p.worksIn(CARDS));
    for (Trait<Scope> trait :
        List.of(
            haveOwners(exactly(1)), haveOwnersThat(haveManager()), not(haveOwners(atMost(0))))) {
      assertEquals(
          Optional.of("the organization has no owners of scopes"),
          outcome(rule("r").scopes().should(trait), working).reason());
    }
    assertEquals(
        Optional.of("the organization has no duties"),
        outcome(rule("r").scopes().should(haveAccountable(exactly(1), ROADMAP)), working).reason());
  }

  @Test
  void whatTheOrganizationDeclaresIsStated() {
    Organization declared =
        Organization.named("Declared")
            .scope(CARDS)
            .expects(ROADMAP)
            .tracks(NPS)
            .position("a")
            .build();
    for (Trait<Position> trait :
        List.of(ownScopes(), workIn(CARDS), accountableFor(ROADMAP), measuredBy(NPS))) {
      assertEquals(
          Status.VIOLATED, outcome(rule("r").positions().should(trait), declared).status());
    }
    assertEquals(
        Status.VIOLATED,
        outcome(rule("r").scopes().should(haveOwners(atLeast(1))), declared).status());
  }

  @Test
  void aRoleThatNobodyHasIsNotAmongRolesThatAreNotStated() {
    assertLacks("no roles", rule("r").positions().should(shareNoHolderWith(PM)));
    Rule expected = rule("r").positions().that(haveRole(PM)).should(haveManager());
    for (Rule one : List.of(expected.expecting(atLeast(1)), expected.expecting(exactly(0)))) {
      assertLacks("no roles", one);
    }
  }

  @Test
  void aVerdictNamesWhatIsNotStated() {
    Who who = Who.of(BARE);
    Verdict verdict = haveRole(PM).judge(BARE.position("a"), who);
    assertEquals("NOT_KNOWN {roles=not stated}", verdict.toString());
    assertEquals(Set.of(DataKind.ROLES), verdict.lacking());
    assertEquals(verdict, not(haveRole(PM)).judge(BARE.position("a"), who));
    assertEquals(Set.of(), haveTitle("Head").judge(BARE.position("a"), who).lacking());
    assertEquals(Set.of(), haveManager().judge(BARE.position("a"), who).lacking());
  }

  @Test
  void aCustomTraitNeedsOnlyWhatItSays() {
    Trait<Position> busy = trait("have a busy role", (Position p) -> false);
    assertEquals(Status.VIOLATED, outcome(rule("r").positions().should(busy), BARE).status());
    assertLacks("no roles", rule("r").positions().should(busy.needing(DataKind.ROLES)));
    Trait<Position> more = busy.and(haveManager()).needing(DataKind.ROLES).needing(DataKind.KPIS);
    assertEquals(2, more.parts().size());
    assertLacks("no KPIs", rule("r").positions().should(more));
    assertEquals(
        "not known whether it has a busy role (roles: not stated)",
        Who.of(BARE)
            .matches(not(busy).needing(DataKind.ROLES))
            .why()
            .text()
            .lines()
            .filter(line -> line.contains("not known whether"))
            .findFirst()
            .orElseThrow()
            .replaceFirst(".*?(?=not known)", ""));
  }
}
