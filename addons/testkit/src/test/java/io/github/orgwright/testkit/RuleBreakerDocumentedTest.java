package io.github.orgwright.testkit;

import static io.github.orgwright.query.Traits.accountableFor;
import static io.github.orgwright.query.Traits.haveAttribute;
import static io.github.orgwright.query.Traits.haveAuthority;
import static io.github.orgwright.query.Traits.haveRole;
import static io.github.orgwright.query.Traits.measuredBy;
import static io.github.orgwright.query.Traits.own;
import static io.github.orgwright.query.Traits.workIn;
import static io.github.orgwright.rules.Rules.rule;
import static io.github.orgwright.testkit.RuleBreakerTest.assertBreaksAlone;
import static io.github.orgwright.testkit.SoundOrganizations.PRODUCT;
import static io.github.orgwright.testkit.SoundOrganizations.STALLS;
import static io.github.orgwright.testkit.SoundOrganizations.STANDARD;
import static org.junit.jupiter.api.Assertions.assertEquals;

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
import io.github.orgwright.product.ProductRules;
import io.github.orgwright.product.Reading;
import io.github.orgwright.product.Reading.Directors;
import io.github.orgwright.product.Reading.Industry;
import io.github.orgwright.query.Trait;
import io.github.orgwright.rules.Rule;
import io.github.orgwright.rules.RuleSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each documented rule is broken alone, as far as a reading lets it be broken, and so is each rule
 * about data that an organization may not state at all.
 */
class RuleBreakerDocumentedTest {
  private static final String UNDER = "director-under-head-when-large";
  private static final String BESIDE = "head-not-above-director";
  private static final String INDUSTRY = "industry-emphasis";

  private static final Reading CHOSEN =
      Reading.builder()
          .directors(Directors.UNDER_HEAD)
          .industry(Industry.FINANCE)
          .aimsAtProductExcellence(true)
          .build();

  /** A reading, a sound organization, and what no organization of its size can break under it. */
  private record Case(String name, Reading reading, Organization sound, Set<String> kept) {
    @Override
    public String toString() {
      return name + ": " + sound;
    }
  }

  static Stream<Case> cases() {
    Organization large = SoundOrganizations.large(500);
    Organization plain = SoundOrganizations.plain(8, 3);
    return Stream.of(
        new Case("standard", Reading.standard(), PRODUCT, Set.of(UNDER, BESIDE, INDUSTRY)),
        new Case("vp is head", Reading.vpIsHead(), PRODUCT, Set.of(UNDER, BESIDE, INDUSTRY)),
        new Case("peers", Reading.headAndDirectorPeers(), PRODUCT, Set.of(UNDER, INDUSTRY)),
        new Case("small", Reading.smallOrganization(), PRODUCT, Set.of(UNDER, INDUSTRY)),
        new Case("large", Reading.largeOrganization(500), PRODUCT, Set.of(UNDER, INDUSTRY)),
        new Case("large", Reading.largeOrganization(500), large, Set.of(BESIDE, INDUSTRY)),
        new Case("chosen", CHOSEN, PRODUCT.with("pd", p -> p.reportsTo("hop")), Set.of(BESIDE)),
        new Case("standard", Reading.standard(), plain, Set.of(UNDER, BESIDE, INDUSTRY)),
        new Case("small", Reading.smallOrganization(), plain, Set.of(UNDER, INDUSTRY)),
        new Case("chosen", CHOSEN, plain, Set.of(BESIDE)),
        new Case("vp is head", Reading.vpIsHead(), bare(), Set.of(UNDER, BESIDE, INDUSTRY)),
        new Case("standard", Reading.standard(), bare(), Set.of(UNDER, BESIDE, INDUSTRY)));
  }

  /** A few positions without scopes, holders or heads. */
  private static Organization bare() {
    return Organization.named("Bare")
        .position("ceo", p -> p.role(ProductRoles.CHIEF_EXECUTIVE_OFFICER))
        .position("cpo", p -> p.role(ProductRoles.CHIEF_PRODUCT_OFFICER).reportsTo("ceo"))
        .position("pm", p -> p.role(ProductRoles.PRODUCT_MANAGER).reportsTo("cpo"))
        .position("clerk", p -> p.reportsTo("ceo"))
        .build();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void eachRuleThatCanBeIsBrokenAlone(Case example) {
    RuleSet rules = STANDARD.and(ProductRules.documented(example.reading()));
    assertEquals(List.of(), rules.check(example.sound()).violations());
    RuleBreaker breaker = RuleBreaker.of(rules);
    assertEquals(rules.rules().stream().map(Rule::id).toList(), breaker.breakableIds());
    int seeds = example.sound().positions().size() > 100 ? 1 : 3;
    for (Rule rule : rules.rules().list()) {
      if (example.kept().contains(rule.id())) {
        assertEquals(Optional.empty(), breaker.breakRule(rule.id(), example.sound(), 1), rule.id());
      } else {
        for (long seed = 0; seed < seeds; seed++) {
          assertBreaksAlone(rules, rule.id(), example.sound(), seed);
        }
      }
    }
  }

  @Test
  void theSameSeedBreaksTheSame() {
    RuleSet one = ProductRules.documented(Reading.standard());
    RuleSet other = ProductRules.documented(Reading.standard());
    for (Rule rule : one.rules().list()) {
      for (Organization base : List.of(PRODUCT, STALLS)) {
        assertEquals(
            RuleBreaker.of(one).breakRule(rule.id(), base, 11),
            RuleBreaker.of(other).breakRule(rule.id(), base, 11),
            rule.id());
      }
    }
  }

  /** An organization may mean something else by the id of a documented role. */
  @Test
  void rolesOfOnesOwnAreKept() {
    Role chief = Role.of("chief_product_officer", "Our chief");
    Organization own =
        Organization.named("Own")
            .position("top")
            .position("chief", p -> p.role(chief).reportsTo("top"))
            .position("clerk", p -> p.reportsTo("top"))
            .build();
    RuleSet rules = ProductRules.documented(Reading.standard());
    for (String ruleId : List.of("cpo-reports-to-ceo", "cpo-experience-10", "vp-under-cpo")) {
      assertBreaksAlone(rules, ruleId, own, 3);
      assertEquals(
          chief,
          RuleBreaker.of(rules)
              .breakRule(ruleId, own, 3)
              .orElseThrow()
              .roles()
              .get("chief_product_officer"));
    }
  }

  private static final Role NURSE = Role.of("nurse", "Nurse");
  private static final Scope WARD = Scope.of(ScopeKind.DEPARTMENT, "Ward");
  private static final Authority SPEND = Authority.named("spend");
  private static final Responsibility CARE = Responsibility.of("care", "Care");
  private static final Kpi NPS = Kpi.of("nps", "NPS");

  static Stream<Trait<Position>> traits() {
    return Stream.of(
        haveRole(NURSE),
        own(WARD),
        workIn(WARD),
        haveAuthority(SPEND),
        accountableFor(CARE),
        measuredBy(NPS),
        haveAttribute("city", "Rome"));
  }

  private static void all(PositionEditor p) {
    p.role(NURSE)
        .owns(WARD)
        .may(SPEND)
        .duty(Duty.accountableFor(CARE))
        .measuredBy(NPS)
        .attribute("city", "Rome");
  }

  @ParameterizedTest
  @MethodSource("traits")
  void aRuleThatAllPositionsFollowIsViolated(Trait<Position> trait) {
    RuleSet rules = RuleSet.of(rule("r").positions().should(trait));
    Organization one =
        Organization.named("Acme").position("a", RuleBreakerDocumentedTest::all).build();
    Organization two =
        Organization.named("Acme")
            .position("a", RuleBreakerDocumentedTest::all)
            .position("b", p -> all(p.reportsTo("a")))
            .build();
    for (Organization base : List.of(one, two)) {
      assertEquals(List.of(), rules.check(base).violations());
      for (long seed = 0; seed < 20; seed++) {
        RuleBreakerTest.assertBreaksAlone(rules, "r", base, seed);
      }
    }
  }
}
