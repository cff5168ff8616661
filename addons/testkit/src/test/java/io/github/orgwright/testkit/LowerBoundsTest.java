package io.github.orgwright.testkit;

import static io.github.orgwright.query.Traits.atLeast;
import static io.github.orgwright.query.Traits.atMost;
import static io.github.orgwright.query.Traits.between;
import static io.github.orgwright.query.Traits.exactly;
import static io.github.orgwright.query.Traits.haveManager;
import static io.github.orgwright.query.Traits.haveRole;
import static io.github.orgwright.query.Traits.inLayer;
import static io.github.orgwright.query.Traits.manage;
import static io.github.orgwright.query.Traits.manageDirectly;
import static io.github.orgwright.query.Traits.not;
import static io.github.orgwright.query.Traits.reportDirectlyTo;
import static io.github.orgwright.query.Traits.trait;
import static io.github.orgwright.rules.Rules.haveLayers;
import static io.github.orgwright.rules.Rules.havePositions;
import static io.github.orgwright.rules.Rules.leadTo;
import static io.github.orgwright.rules.Rules.rule;
import static io.github.orgwright.rules.Rules.usedBy;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Role;
import io.github.orgwright.query.Quantity;
import io.github.orgwright.rules.Rule;
import io.github.orgwright.rules.RuleSet;
import io.github.orgwright.rules.StandardRules;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules that demand reports, positions, layers or roles are met by construction. */
class LowerBoundsTest {
  private static final Role CHIEF = role("chief");
  private static final Role WARD = role("ward");
  private static final Role NURSE = role("nurse");
  private static final Role INTERN = role("intern");
  private static final Role CLERK = role("clerk");

  /**
   * Rules, and what organizations that keep them look like.
   *
   * @param smallest the number of positions of the smallest one
   * @param different how many of 200 must be different: fewer than 100 only if few exist
   * @param used the roles that some of them have
   */
  record Case(
      String name, List<Role> roles, RuleSet rules, int smallest, int different, List<Role> used) {
    OrgGenerator generator() {
      return OrgGenerator.organizations().plain().ofSize(1, 80).roles(roles).conformingTo(rules);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  private static Role role(String id) {
    return Role.of(id, id);
  }

  private static Rule leads(Role role, Quantity quantity) {
    return rule(role.id() + "-leads")
        .positions()
        .that(haveRole(role))
        .should(manageDirectly(quantity));
  }

  private static Rule needs(Role role, Role report) {
    return rule(role.id() + "-needs-" + report.id())
        .positions()
        .that(haveRole(role))
        .should(manage(haveRole(report)));
  }

  private static Rule without(Role role) {
    return leads(role, exactly(0));
  }

  /** Only the first role is a root, and each other reports to the one before; and more rules. */
  private static RuleSet line(List<Role> roles, Rule... more) {
    List<Rule> rules = new ArrayList<>(List.of(more));
    Role root = roles.get(0);
    rules.add(rule("one-root").positions().that(not(haveRole(root))).should(haveManager()));
    rules.add(rule("root").positions().that(haveRole(root)).should(not(haveManager())));
    for (int i = 1; i < roles.size(); i++) {
      rules.add(
          rule("below-" + roles.get(i - 1).id() + "-" + i)
              .positions()
              .that(haveRole(roles.get(i)))
              .should(reportDirectlyTo(haveRole(roles.get(i - 1)))));
    }
    return RuleSet.of(rules);
  }

  static Stream<Case> cases() {
    List<Role> four = List.of(CHIEF, WARD, NURSE, INTERN);
    List<Role> three = List.of(CHIEF, WARD, NURSE);
    return Stream.of(
        new Case(
            "wards lead 2 to 6",
            List.of(INTERN, NURSE, WARD, CHIEF),
            line(four, leads(WARD, between(2, 6))),
            1,
            100,
            four),
        new Case(
            "the rule about wards alone",
            four,
            RuleSet.of(leads(WARD, between(2, 6))),
            1,
            100,
            four),
        new Case(
            "each manager leads 3 to 5",
            three,
            line(three, leads(CHIEF, between(3, 5)), leads(WARD, between(3, 5)), without(NURSE)),
            13,
            40, // only this many differ by the numbers of nurses
            three),
        new Case(
            "wards need a nurse and an intern, and lead at most 8",
            four,
            RuleSet.of(
                    needs(CHIEF, WARD),
                    needs(WARD, NURSE),
                    needs(WARD, INTERN),
                    leads(WARD, atMost(8)),
                    without(NURSE),
                    without(INTERN),
                    rule("below")
                        .positions()
                        .that(haveRole(NURSE).or(haveRole(INTERN)))
                        .should(reportDirectlyTo(haveRole(WARD))))
                .and(line(List.of(CHIEF, WARD))),
            4,
            100,
            four),
        new Case(
            "exactly 3 nurses under each ward",
            three,
            line(three, leads(WARD, exactly(3)), leads(CHIEF, atLeast(1)), without(NURSE)),
            5,
            15, // one for each number of wards
            three),
        new Case(
            "a custom condition on the number of reports",
            three,
            line(
                three,
                needs(CHIEF, WARD),
                rule("four")
                    .positions()
                    .that(haveRole(WARD))
                    .should(
                        trait(
                            "lead four",
                            (p, who) ->
                                who.organization().hierarchy().countDirectReports(p) >= 4))),
            6,
            100,
            List.of(WARD, NURSE)),
        new Case(
            "exactly two wards, each with a nurse",
            three,
            line(
                three,
                rule("two")
                    .positions()
                    .that(haveRole(WARD))
                    .should(manage(haveRole(NURSE)))
                    .expecting(exactly(2))),
            5,
            100,
            three),
        new Case(
            "at least four interns in the whole organization",
            four,
            line(
                four,
                rule("interns")
                    .organization()
                    .should(
                        trait(
                            Organization.class,
                            "have four interns",
                            (org, who) -> who.has(INTERN).count() >= 4))),
            7,
            100,
            List.of(INTERN)),
        new Case(
            "roles that are used are used at least three times",
            List.of(CHIEF, WARD, CLERK),
            RuleSet.of(
                rule("three").roles().should(usedBy(atLeast(3))),
                rule("clerks")
                    .positions()
                    .that(haveRole(CLERK))
                    .should(reportDirectlyTo(haveRole(WARD)))),
            3,
            100,
            List.of(CHIEF, WARD, CLERK)),
        new Case(
            "10 to 30 positions and wards that lead at least 2",
            three,
            line(
                three,
                leads(WARD, between(2, 6)),
                needs(CHIEF, WARD),
                rule("size").organization().should(havePositions(between(10, 30)))),
            10,
            100,
            three),
        new Case(
            "at least 3 layers, at most 5",
            four,
            StandardRules.structure()
                .and(RuleSet.of(rule("deep").organization().should(haveLayers(between(3, 5))))),
            3,
            100,
            four),
        new Case(
            "lines lead to wards or the chief, in four layers",
            three,
            RuleSet.of(
                leads(WARD, atLeast(2)),
                rule("one-root").positions().that(not(haveRole(CHIEF))).should(haveManager()),
                rule("four").positions().should(inLayer(atMost(4))),
                rule("lines").lines().should(leadTo(haveRole(WARD).or(haveRole(CHIEF))))),
            1,
            100,
            three));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void allOrganizationsConformAndMostAreDifferent(Case one) {
    OrgGenerator generator = one.generator();
    Set<String> different = new HashSet<>();
    Set<Role> used = new HashSet<>();
    Set<Integer> sizes = new TreeSet<>();
    for (long seed = 0; seed < 200; seed++) {
      Organization organization = generator.generate(seed);
      assertEquals(List.of(), one.rules().check(organization).violations());
      different.add(OrgPrinter.code(organization));
      organization.roles().forEach(used::add);
      sizes.add(organization.positions().size());
    }
    assertTrue(different.size() >= one.different(), () -> different.size() + " are different");
    assertTrue(used.containsAll(one.used()), () -> "used are " + used);
    assertEquals(one.smallest(), sizes.iterator().next(), () -> "sizes are " + sizes);
    assertTrue(sizes.size() >= Math.min(15, one.different()), () -> "sizes are " + sizes);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void organizationsWithFurtherFeaturesConformToo(Case one) {
    OrgGenerator generator =
        OrgGenerator.organizations().roles(one.roles()).conformingTo(one.rules());
    for (long seed = 0; seed < 50; seed++) {
      assertEquals(List.of(), one.rules().check(generator.generate(seed)).violations());
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void samplesShrinkToTheSmallestOrganizationThatWasConstructed(Case one) {
    OrgGenerator generator = one.generator();
    for (long seed = 0; seed < 10; seed++) {
      Organization smallest =
          Minimizer.standard().smallest(generator.sample(seed), org -> true).value();
      assertEquals(List.of(), one.rules().check(smallest).violations());
      assertEquals(one.smallest(), smallest.positions().size(), () -> OrgPrinter.tree(smallest));
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void coverageNamesTheSmallestOrganization(Case one) {
    String report = one.generator().coverage();
    String size = one.smallest() + (one.smallest() == 1 ? " position" : " positions");
    assertTrue(
        report.lines().anyMatch(("  smallest     " + size + ", of those constructed")::equals),
        report);
    assertEquals(report.stripTrailing(), report);
    assertFalse(report.contains("left out"), report);
    assertEquals(one.different() < 20, report.contains("are different"), report);
  }

  @Test
  void contradictoryRulesAreNamedAndNothingIsSaidToBeImpossible() {
    List<Role> two = List.of(CHIEF, WARD);
    OrgGenerator generator =
        OrgGenerator.organizations()
            .roles(two)
            .conformingTo(line(two, leads(CHIEF, atLeast(3)), needs(WARD, CHIEF)));
    String message =
        assertThrows(IllegalStateException.class, () -> generator.generate(1)).getMessage();
    assertEquals(
        "found no organization of 1 to 100 positions that follows the rules: no role can be a root"
            + " with any of the reports that were tried; roles left out: chief (violates chief-leads),"
            + " ward (violates ward-needs-chief); fix: check whether rules contradict each other,"
            + " or add roles that they need",
        message);
    assertEquals(
        message, assertThrows(IllegalStateException.class, generator::coverage).getMessage());
  }

  @Test
  void rolesThatCannotBeClosedAreLeftOutAndNamed() {
    List<Role> two = List.of(CHIEF, WARD, NURSE);
    RuleSet rules =
        line(two, leads(CHIEF, atMost(0)), leads(WARD, atLeast(3)))
            .and(RuleSet.of(rule("few").positions().should(manageDirectly(atMost(2)))));
    String report = OrgGenerator.organizations().roles(two).plain().conformingTo(rules).coverage();
    assertTrue(report.contains("  warning: roles left out: ward (violates "), report);
    assertTrue(report.contains("  warning: no organization has more than 1 position; "), report);
    assertTrue(report.contains("  warning: only 1 of 200 organizations are different; "), report);
  }

  @Test
  void sizesBelowTheSmallestOneFoundAreRefusedWithItsSize() {
    OrgGenerator generator =
        OrgGenerator.organizations()
            .ofSize(1, 3)
            .roles(CHIEF, WARD, NURSE)
            .conformingTo(
                line(List.of(CHIEF, WARD, NURSE), needs(CHIEF, WARD), leads(WARD, exactly(4))));
    assertEquals(
        "found no organization of 1 to 3 positions that follows the rules: the smallest one found"
            + " needs 6 positions; fix: allow more positions",
        assertThrows(IllegalStateException.class, () -> generator.generate(1)).getMessage());
  }

  @Test
  void limitsOfSpanAndRulesHoldTogether() {
    List<Role> two = List.of(CHIEF, WARD);
    RuleSet rules = line(two, leads(CHIEF, atLeast(2)));
    OrgGenerator generator = OrgGenerator.organizations().roles(two).span(4, 6).conformingTo(rules);
    for (long seed = 0; seed < 50; seed++) {
      Organization organization = generator.generate(seed);
      assertEquals(List.of(), rules.check(organization).violations());
      int widest = organization.metrics().widestSpan();
      assertTrue(widest >= 4 && widest <= 6, () -> OrgPrinter.tree(organization));
    }
  }

  /** Positions are counted by the roles of their reports before they are placed. */
  @Test
  void countedReportsOfOneRoleAreMetForManySeeds() {
    RuleSet rules =
        RuleSet.of(
            rule("x")
                .positions()
                .that(haveRole(WARD))
                .should(manageDirectly(exactly(1), haveRole(NURSE))));
    OrgGenerator generator =
        OrgGenerator.organizations().roles(List.of(WARD, NURSE)).ofSize(1, 40).conformingTo(rules);
    for (long seed = 0; seed < 300; seed++) {
      assertEquals(List.of(), rules.check(generator.generate(seed)).violations());
    }
  }
}
