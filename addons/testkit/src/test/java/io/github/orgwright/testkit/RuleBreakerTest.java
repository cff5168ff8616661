package io.github.orgwright.testkit;

import static io.github.orgwright.query.Traits.atLeast;
import static io.github.orgwright.query.Traits.atMost;
import static io.github.orgwright.query.Traits.between;
import static io.github.orgwright.query.Traits.haveHolders;
import static io.github.orgwright.query.Traits.haveRole;
import static io.github.orgwright.query.Traits.haveTitle;
import static io.github.orgwright.query.Traits.manageDirectly;
import static io.github.orgwright.query.Traits.not;
import static io.github.orgwright.query.Traits.trait;
import static io.github.orgwright.rules.Rules.rule;
import static io.github.orgwright.rules.Rules.usedBy;
import static io.github.orgwright.testkit.SoundOrganizations.PRODUCT;
import static io.github.orgwright.testkit.SoundOrganizations.STALLS;
import static io.github.orgwright.testkit.SoundOrganizations.STANDARD;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.orgwright.core.Organization;
import io.github.orgwright.core.ReportingLine;
import io.github.orgwright.core.Role;
import io.github.orgwright.core.UnknownIdException;
import io.github.orgwright.product.ProductRoles;
import io.github.orgwright.query.Trait;
import io.github.orgwright.rules.Findings;
import io.github.orgwright.rules.Rule;
import io.github.orgwright.rules.RuleOutcome.Status;
import io.github.orgwright.rules.RuleSet;
import io.github.orgwright.rules.StandardRules;
import io.github.orgwright.rules.Violation;
import io.github.orgwright.rules.Waiver;
import io.github.orgwright.testkit.model.OrgFeature;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** One rule is broken, and no other. */
class RuleBreakerTest {
  private static final RuleBreaker BREAKER = RuleBreaker.of(STANDARD);

  /** The ids of the rules that are violated, and that each seed broke exactly the one it should. */
  static void assertBreaksAlone(RuleSet rules, String ruleId, Organization base, long seed) {
    Organization broken =
        RuleBreaker.of(rules)
            .breakRule(ruleId, base, seed)
            .orElseThrow(() -> new AssertionError(ruleId + " stays kept in " + base));
    Findings found = rules.check(broken);
    assertEquals(
        List.of(ruleId),
        found.outcomes(Status.VIOLATED).stream().map(outcome -> outcome.rule().id()).toList(),
        () -> "seed " + seed + "\n" + found.text());
    assertEquals(List.of(), found.outcomes(Status.ERROR_IN_RULE));
  }

  @Test
  void eachStandardRuleIsBrokenAlone() {
    for (Organization base :
        List.of(
            STALLS,
            PRODUCT,
            SoundOrganizations.plain(30, 4),
            SoundOrganizations.plain(8, 1 + 6),
            SoundOrganizations.plain(2, 1),
            SoundOrganizations.plain(1, 1))) {
      assertEquals(List.of(), STANDARD.check(base).violations());
      for (Rule rule : STANDARD.rules().list()) {
        for (long seed = 0; seed < 20; seed++) {
          assertBreaksAlone(STANDARD, rule.id(), base, seed);
        }
      }
    }
  }

  @Property(tries = 60)
  void spansAndLayersAreBrokenWhateverTheLimits(
      @ForAll @IntRange(min = 1, max = 3) int least,
      @ForAll @IntRange(min = 5, max = 40) int most,
      @ForAll long seed) {
    RuleSet rules =
        StandardRules.structure()
            .and(StandardRules.shape(between(least, most), between(1, 5 + most / 8)));
    Organization base = SoundOrganizations.plain(13, 3);
    for (Rule rule : rules.rules().list()) {
      assertBreaksAlone(rules, rule.id(), base, seed);
    }
  }

  @Test
  void anEmptyOrganizationIsBrokenByWhatIsAdded() {
    Organization nobody = Organization.named("Nobody").build();
    for (Rule rule : STANDARD.rules().list()) {
      assertBreaksAlone(STANDARD, rule.id(), nobody, 1);
    }
  }

  @Test
  void theSameSeedBreaksTheSame() {
    for (Rule rule : STANDARD.rules().list()) {
      for (long seed = 0; seed < 10; seed++) {
        assertEquals(
            RuleBreaker.of(STANDARD).breakRule(rule.id(), STALLS, seed),
            BREAKER.breakRule(rule.id(), STALLS, seed));
      }
    }
  }

  @Test
  void otherSeedsBreakOtherPlaces() {
    for (String ruleId : List.of("no-cycles", "known-managers", "scope-within-managers")) {
      Set<String> keys = new TreeSet<>();
      for (long seed = 0; seed < 40; seed++) {
        Organization broken = BREAKER.breakRule(ruleId, STALLS, seed).orElseThrow();
        STANDARD
            .check(broken)
            .violations()
            .forEach(violation -> keys.add(violation.key() + violation.evidence()));
      }
      assertTrue(keys.size() >= 4, keys::toString);
    }
  }

  @Test
  void theOrganizationItselfStaysAsItIs() {
    Organization before = STALLS.toBuilder().build();
    Map<String, Organization> broken = BREAKER.breakEach(STALLS, 5);
    assertEquals(before, STALLS);
    broken.values().forEach(one -> assertNotEquals(before, one));
  }

  @Test
  void eachRuleIsBrokenInTheOrderOfTheSet() {
    Map<String, Organization> broken = BREAKER.breakEach(STALLS, 7);
    assertEquals(
        STANDARD.rules().stream().map(Rule::id).toList(), new ArrayList<>(broken.keySet()));
    broken.forEach(
        (ruleId, organization) ->
            assertEquals(BREAKER.breakRule(ruleId, STALLS, 7).orElseThrow(), organization));
    assertThrows(UnsupportedOperationException.class, broken::clear);
  }

  @Test
  void breakableAreThoseWithOperators() {
    Rule own = rule("own").positions().should(haveTitle("Baker"));
    RuleSet rules = RuleSet.of(own).and(StandardRules.shape(atMost(9), atMost(6)));
    assertEquals(List.of("span-of-control", "layers"), RuleBreaker.of(rules).breakableIds());
    assertEquals(STANDARD.rules().stream().map(Rule::id).toList(), BREAKER.breakableIds());
  }

  @Test
  void anUnknownIdIsRefused() {
    assertEquals(
        assertThrows(UnknownIdException.class, () -> STANDARD.rules().get("no-cycle")).getMessage(),
        assertThrows(UnknownIdException.class, () -> BREAKER.breakRule("no-cycle", STALLS, 1))
            .getMessage());
  }

  @Test
  void nullsAreRefused() {
    assertThrows(NullPointerException.class, () -> RuleBreaker.of(nothing()));
    assertThrows(NullPointerException.class, () -> BREAKER.breakRule("no-cycles", nothing(), 1));
    assertThrows(NullPointerException.class, () -> BREAKER.breakEach(nothing(), 1));
  }

  @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"})
  private static <T> T nothing() {
    return null;
  }

  @Test
  void whatIsViolatedAlreadyStaysAndTheRuleGainsAViolation() {
    Organization unsound =
        STALLS.with("n1", p -> p.dottedTo("n1")).with("owner", p -> p.dottedTo("owner"));
    Set<String> before = keys(STANDARD.check(unsound));
    assertEquals(Set.of("no-self-reporting/n1", "no-self-reporting/owner"), before);
    for (Rule rule : STANDARD.rules().list()) {
      for (long seed = 0; seed < 5; seed++) {
        Set<String> gained =
            keys(STANDARD.check(BREAKER.breakRule(rule.id(), unsound, seed).orElseThrow()));
        gained.removeAll(before);
        assertTrue(!gained.isEmpty(), rule::id);
        gained.forEach(key -> assertTrue(key.startsWith(rule.id() + "/"), key));
      }
    }
  }

  private static Set<String> keys(Findings found) {
    Set<String> keys = new TreeSet<>();
    found.violations().forEach(violation -> keys.add(violation.key()));
    return keys;
  }

  @Test
  void aRuleAboutTheWholeCannotBeBrokenTwice() {
    Organization twoTops = STALLS.with("n1", p -> p.withoutManagers());
    assertEquals(Optional.empty(), BREAKER.breakRule("single-root", twoTops, 1));
    assertEquals(false, BREAKER.breakEach(twoTops, 1).containsKey("single-root"));
  }

  @Test
  void unresolvedLinesStayWhenPositionsAreAdded() {
    Organization dangling =
        STALLS.toBuilder()
            .lines(List.of(ReportingLine.dotted("s1", "ghost")))
            .tryBuild()
            .organization();
    Organization broken = BREAKER.breakRule("span-of-control", dangling, 2).orElseThrow();
    assertEquals(dangling.unresolvedLines(), broken.unresolvedLines());
    assertTrue(broken.positions().size() > dangling.positions().size());
  }

  @Test
  void aWaivedViolationIsNotBroken() {
    RuleSet rules = StandardRules.structure();
    List<String> positions = STALLS.positions().stream().map(position -> position.id()).toList();
    List<Waiver> waivers = new ArrayList<>();
    for (String position : positions.subList(0, positions.size() - 1)) {
      waivers.add(waiver(Waiver.of("no-self-reporting", position)));
    }
    RuleSet waiving = rules.waiving(waivers);
    for (long seed = 0; seed < 10; seed++) {
      Organization broken =
          RuleBreaker.of(waiving).breakRule("no-self-reporting", STALLS, seed).orElseThrow();
      assertEquals(
          List.of("no-self-reporting/s2"),
          rules.check(broken).violations().stream().map(Violation::key).toList());
    }
    RuleSet all = rules.waiving(waiver(Waiver.ofRule("no-cycles")));
    assertEquals(Optional.empty(), RuleBreaker.of(all).breakRule("no-cycles", STALLS, 1));
  }

  /** It ended long ago: what counts must not change with the day. */
  private static Waiver waiver(Waiver.Reason target) {
    return target.reason("a trial").approvedBy("owner").until(LocalDate.of(2020, 1, 31));
  }

  @Test
  void rulesOfOnesOwnAreSearchedFor() {
    Role baker = Role.of("baker", "Baker");
    Organization bakers =
        STALLS.withEach((position, p) -> p.title("At " + position.id()).heldBy(position.id()));
    Organization sound = bakers.with("n1", p -> p.role(baker)).with("s1", p -> p.role(baker));
    RuleSet own =
        StandardRules.structure()
            .and(
                RuleSet.of(
                    rule("held").positions().should(haveHolders(between(1, 2))),
                    rule("bakers-at-work").roles().should(seated()),
                    rule("south-bakes-not")
                        .positions()
                        .that(haveRole(baker))
                        .should(not(haveTitle("At owner"))),
                    rule("no-chief")
                        .positions()
                        .should(not(haveRole(ProductRoles.CHIEF_EXECUTIVE_OFFICER))),
                    rule("at-work").positions().should(trait("work", (p, who) -> p.fte() > 0))));
    assertEquals(List.of(), own.check(sound).violations());
    for (String ruleId :
        List.of("held", "bakers-at-work", "south-bakes-not", "no-chief", "at-work")) {
      for (long seed = 0; seed < 5; seed++) {
        assertBreaksAlone(own, ruleId, sound, seed);
      }
    }
  }

  private static Trait<Role> seated() {
    return usedBy(between(1, 2));
  }

  @Test
  void aRuleThatNothingBreaksIsGivenUp() {
    RuleSet rules = RuleSet.of(rule("always").positions().should(trait("exist", (p, who) -> true)));
    assertEquals(Optional.empty(), RuleBreaker.of(rules).breakRule("always", STALLS, 1));
    assertEquals(Map.of(), RuleBreaker.of(rules).breakEach(STALLS, 1));
  }

  @Test
  void aRuleThatThrowsElsewhereIsNoBreach() {
    RuleSet rules =
        StandardRules.structure()
            .and(
                RuleSet.of(
                    rule("throws")
                        .positions()
                        .should(
                            trait(
                                "are old",
                                (p, who) -> {
                                  if (p.id().startsWith("new")) {
                                    throw new IllegalStateException(p.id());
                                  }
                                  return true;
                                }))));
    for (long seed = 0; seed < 10; seed++) {
      assertBreaksAlone(rules, "single-root", STALLS, seed);
    }
    RuleBreaker breaker = RuleBreaker.of(rules);
    assertEquals(false, breaker.breakEach(STALLS, 1).containsKey("throws"));
    String message =
        assertThrows(IllegalStateException.class, () -> breaker.breakRule("throws", STALLS, 1))
            .getMessage();
    assertTrue(
        message.startsWith(
            "found no change that violates only this rule: rule \"throws\" threw"
                + " java.lang.IllegalStateException for new"),
        message);
  }

  @Test
  void tenThousandPositionsAreBrokenByFewChecks() {
    Organization large = SoundOrganizations.plain(10_000, 7);
    assertEquals(List.of(), STANDARD.check(large).violations());
    Map<String, Organization> broken = BREAKER.breakEach(large, 3);
    assertEquals(STANDARD.rules().size(), broken.size());
    broken.forEach(
        (ruleId, one) ->
            assertEquals(1, STANDARD.check(one).outcomes(Status.VIOLATED).size(), ruleId));
  }

  @Test
  void seedsThatCannotBeBrokenGiveTheOrganizationOfAnother() {
    RuleSet rules =
        RuleSet.of(
            rule("few")
                .organization()
                .should(
                    trait(
                        Organization.class,
                        "have fewer than 99 positions",
                        (org, who) -> org.positions().size() < 99)));
    Generator<Organization> broken =
        RuleBreaker.of(rules)
            .violating("few", OrgGenerator.organizations().ofSize(1, 98).uniformSizes().plain());
    for (long seed = 0; seed < 40; seed++) {
      assertEquals(1, rules.check(broken.generate(seed)).violations().size());
    }
    assertEquals(broken.generate(7), broken.generate(7));
  }

  @Test
  void rulesThatDemandReportsAreBrokenAlone() {
    Role ward = Role.of("ward", "Ward");
    Role nurse = Role.of("nurse", "Nurse");
    RuleSet rules =
        StandardRules.structure()
            .and(
                RuleSet.of(
                    rule("wards-lead")
                        .positions()
                        .that(haveRole(ward))
                        .should(manageDirectly(between(2, 6)))));
    RuleBreaker breaker = RuleBreaker.of(rules).withoutSecondRoles();
    OrgGenerator sound = OrgGenerator.organizations().roles(ward, nurse).plain();
    for (Rule rule : rules.rules().list()) {
      Generator<Organization> violating = breaker.violating(rule.id(), sound);
      for (long seed = 0; seed < 30; seed++) {
        Organization broken = violating.generate(seed);
        assertEquals(
            List.of(rule.id()),
            rules.check(broken).outcomes(Status.VIOLATED).stream()
                .map(outcome -> outcome.rule().id())
                .toList());
        assertTrue(broken.positions().stream().allMatch(one -> one.roles().size() <= 1));
      }
    }
  }

  @Test
  void secondRolesAreLeftOutIfAsked() {
    RuleSet rules =
        RuleSet.of(
            rule("one-role").positions().should(trait("have one role", p -> p.roles().size() < 2)));
    Organization base = PRODUCT;
    assertTrue(RuleBreaker.of(rules).breakRule("one-role", base, 1).isPresent());
    assertEquals(
        Optional.empty(),
        RuleBreaker.of(rules).withoutSecondRoles().breakRule("one-role", base, 1));
  }

  @Test
  void plainMistakesComeBeforeSecondRoles() {
    Role baker = Role.of("baker", "Baker");
    Role driver = Role.of("driver", "Driver");
    RuleSet rules =
        RuleSet.of(
            rule("drivers-have-no-reports")
                .positions()
                .that(haveRole(driver))
                .should(manageDirectly(atMost(0))));
    OrgGenerator sound = OrgGenerator.organizations().roles(baker, driver).ofSize(2, 30).plain();
    Generator<Organization> violating =
        RuleBreaker.of(rules).violating("drivers-have-no-reports", sound);
    for (long seed = 0; seed < 50; seed++) {
      Organization broken = violating.generate(seed);
      assertTrue(broken.positions().stream().allMatch(one -> one.roles().size() <= 1));
      assertEquals(Status.VIOLATED, rules.check(broken).outcomes().get(0).status());
    }
  }

  @Test
  void aRuleThatNoGeneratedOrganizationBreaksIsRefused() {
    RuleSet rules =
        RuleSet.of(
            rule("no-one-of-fifty")
                .positions()
                .that(haveHolders(atLeast(1)))
                .should(not(trait("have a rare id", (p, who) -> p.id().equals("s49")))));
    OrgGenerator sound =
        OrgGenerator.organizations().ofSize(1, 3).plain().with(OrgFeature.VACANT_POSITIONS);
    IllegalStateException none =
        assertThrows(
            IllegalStateException.class,
            () ->
                RuleBreaker.of(rules).violating("no-one-of-fifty", sound).generate(1).positions());
    assertTrue(none.getMessage().startsWith("found no way to violate only rule"));
  }
}
