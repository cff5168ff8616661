package io.github.orgwright.testkit;

import static io.github.orgwright.query.Traits.atMost;
import static io.github.orgwright.query.Traits.manageDirectly;
import static io.github.orgwright.query.Traits.trait;
import static io.github.orgwright.rules.Rules.rule;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.orgwright.core.Organization;
import io.github.orgwright.core.OrganizationBuilder;
import io.github.orgwright.rules.RuleSet;
import io.github.orgwright.rules.StandardRules;
import io.github.orgwright.testkit.model.OrgFeature;
import io.github.orgwright.testkit.model.OrgPair;
import io.github.orgwright.testkit.model.OrgShape;
import io.github.orgwright.testkit.model.OrgTriple;
import io.github.orgwright.testkit.model.ReorgScript;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OrgCoverageTest {
  private static final Organization ONE = Organization.named("One").position("a").build();
  private static final Organization TWO =
      Organization.named("Two")
          .position("a", p -> p.heldBy("ada"))
          .position("b", p -> p.reportsTo("a").vacant())
          .build();

  private static Organization tree(int positions, int span) {
    OrganizationBuilder builder = Organization.named("Tree").position("p0");
    for (int i = 1; i < positions; i++) {
      int manager = (i - 1) / span;
      builder.position("p" + i, p -> p.reportsTo("p" + manager));
    }
    return builder.build();
  }

  @Test
  void textHasTheCounts() {
    OrgCoverage coverage = OrgCoverage.of();
    coverage.add(TWO);
    coverage.add(TWO);
    coverage.add(tree(5, 4));
    assertEquals(
        """
        3 organizations, 2 of them different
          positions    2 to 5, median 2
          layers       2
          widest span  1 to 4
          shapes       star 1
          features     vacant positions 2; never: shared positions, several positions, acting \
        holders, deputies, same names, scopes, duties, kpis, authorities, second roles, dotted lines, \
        outside superiors, several roots, second managers, cycles, self lines, unknown managers
          roles        none""",
        coverage.text());
    assertEquals(coverage.text(), coverage.toString());
    assertEquals(List.of(), coverage.warnings());
  }

  @Test
  void nothingSeenIsSaid() {
    assertEquals("0 organizations", OrgCoverage.of().text());
    assertEquals(List.of(), OrgCoverage.of(StandardRules.structure()).warnings());
  }

  @Test
  void organizationsInsideOtherValuesCount() {
    OrgCoverage coverage = OrgCoverage.of();
    coverage.add(new OrgPair(ONE, TWO));
    coverage.add(new OrgTriple(ONE, TWO, TWO));
    coverage.add(ReorgScript.of(ONE));
    coverage.add(List.of(ONE, "no organization", TWO));
    coverage.add(OrgVersions.of(OrgGenerator.organizations()).facts().generate(1));
    coverage.add(7);
    assertEquals(9, coverage.size());
  }

  @Test
  void trivialOrganizationsAreWarnedOf() {
    OrgCoverage coverage = OrgCoverage.of();
    for (int i = 0; i < 20; i++) {
      coverage.add(ONE);
    }
    assertEquals(
        List.of(
            "no organization has more than 1 position; fix: allow more positions, add roles that the"
                + " rules need, or leave out rules",
            "only 1 of 20 organizations are different; fix: allow more positions, roles or features"),
        coverage.warnings());
    assertTrue(coverage.text().contains("\n  warning: only 1 of 20 organizations are"));
  }

  @Test
  void skippedSeedsAreCountedAndManyAreWarnedOf() {
    OrgCoverage coverage = OrgCoverage.of();
    coverage.add(TWO);
    coverage.addSkipped();
    assertTrue(coverage.text().contains("\n  skipped      1 seed for which none was found\n"));
    assertEquals(List.of(), coverage.warnings());
    coverage.addSkipped();
    assertEquals(
        List.of(
            "more seeds were skipped than checked; fix: allow larger organizations, or roles that"
                + " the rule is about"),
        coverage.warnings());
  }

  @Test
  void rulesThatAreNearlyViolatedAreNamedAndOthersWarnedOf() {
    RuleSet rules =
        RuleSet.of(
            rule("few-reports").positions().should(manageDirectly(atMost(2))),
            rule("always").positions().should(trait("exist", (p, who) -> true)));
    OrgCoverage coverage = OrgCoverage.of(rules);
    OrgGenerator generator = OrgGenerator.organizations().ofSize(2, 9).conformingTo(rules);
    generator.stream(0).limit(50).forEach(coverage::add);
    assertTrue(
        coverage
            .text()
            .contains(
                "  rules        one change away from a violation in 20 organizations:"
                    + " few-reports 20\n"),
        coverage::text);
    assertEquals(
        List.of(
            "no organization was found to be one change away from a violation of always; fix: allow"
                + " other sizes, roles or features"),
        coverage.warnings());
    assertEquals(coverage.text(), coverage.text());
  }

  @Test
  void aGeneratorThatDoesNotSeeOwnRulesSaysSo() {
    RuleSet rules = RuleSet.of(rule("no-reports").positions().should(manageDirectly(atMost(0))));
    String report = OrgGenerator.organizations().conformingTo(rules).coverage();
    assertTrue(report.contains("  warning: no organization has more than 1 position; "), report);
  }

  @ParameterizedTest
  @EnumSource
  void eachFeatureIsRecognized(OrgFeature feature) {
    OrgGenerator with = OrgGenerator.organizations().plain().ofSize(8, 20).with(feature);
    Set<OrgFeature> seen = EnumSet.noneOf(OrgFeature.class);
    LongStream.range(0, 60).forEach(seed -> seen.addAll(OrgFeature.of(with.generate(seed))));
    assertTrue(seen.contains(feature), seen::toString);
    LongStream.range(0, 60)
        .mapToObj(OrgGenerator.organizations().without(feature)::generate)
        .forEach(org -> assertFalse(OrgFeature.of(org).contains(feature)));
  }

  @ParameterizedTest
  @EnumSource
  void eachShapeIsRecognized(OrgShape shape) {
    OrgGenerator shaped = OrgGenerator.organizations().plain().ofSize(60, 80).shapes(shape);
    long recognized =
        LongStream.range(0, 40)
            .filter(seed -> OrgShape.of(shaped.generate(seed)).equals(Optional.of(shape)))
            .count();
    assertTrue(recognized >= 30, recognized + " of 40");
  }

  @Test
  void smallOrSplitOrganizationsHaveNoShape() {
    assertEquals(Optional.empty(), OrgShape.of(TWO));
    assertEquals(
        Optional.empty(),
        OrgShape.of(Organization.named("Split").position("a").position("b").position("c").build()));
    assertEquals(
        Optional.empty(),
        OrgShape.of(
            Organization.named("Detached")
                .position("a")
                .position("b", p -> p.reportsTo("x"))
                .position("c", p -> p.reportsTo("x"))
                .tryBuild()
                .organization()));
  }

  @Test
  void violatedRulesAreNotNearlyViolated() {
    RuleSet rules = RuleSet.of(rule("few-reports").positions().should(manageDirectly(atMost(2))));
    OrgCoverage violated = OrgCoverage.of(rules);
    violated.add(tree(9, 4));
    violated.add(tree(8, 4));
    assertTrue(
        violated.text().contains("one change away from a violation in 2 organizations: none"),
        violated::text);
    assertEquals(List.of(), violated.warnings());
    violated.add(tree(9, 2));
    assertTrue(violated.text().contains("in 3 organizations: few-reports 1"), violated::text);
  }

  @Test
  void numbersAreLeftOutWhereTheySayNothing() {
    OrgCoverage coverage = OrgCoverage.of();
    coverage.add(TWO);
    assertTrue(
        coverage.text().startsWith("1 organization\n  positions    2, median 2\n"), coverage::text);
  }
}
