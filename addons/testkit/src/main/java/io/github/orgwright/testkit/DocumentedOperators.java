package io.github.orgwright.testkit;

import static io.github.orgwright.core.ScopeKind.PORTFOLIO;
import static io.github.orgwright.core.ScopeKind.PRODUCT;
import static io.github.orgwright.core.ScopeKind.PRODUCT_ORGANIZATION;
import static io.github.orgwright.product.ProductResponsibilities.COMPLIANCE;
import static io.github.orgwright.product.ProductResponsibilities.INNOVATION;
import static io.github.orgwright.product.ProductResponsibilities.PRODUCT_ROADMAP;
import static io.github.orgwright.product.ProductResponsibilities.PRODUCT_STRATEGY;
import static io.github.orgwright.product.ProductResponsibilities.PRODUCT_VISION;
import static io.github.orgwright.product.ProductRoles.CHIEF_EXECUTIVE_OFFICER;
import static io.github.orgwright.product.ProductRoles.CHIEF_PRODUCT_OFFICER;
import static io.github.orgwright.product.ProductRoles.CHIEF_TECHNOLOGY_OFFICER;
import static io.github.orgwright.product.ProductRoles.HEAD_OF_PRODUCT;
import static io.github.orgwright.product.ProductRoles.PRODUCT_DIRECTOR;
import static io.github.orgwright.product.ProductRoles.PRODUCT_MANAGER;
import static io.github.orgwright.product.ProductRoles.SENIOR_PRODUCT_MANAGER;
import static io.github.orgwright.product.ProductRoles.VP_OF_PRODUCT;

import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.Role;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Which operators break which documented rule: as the organization is, then with the positions that
 * it lacks.
 */
final class DocumentedOperators {
  private final Map<String, List<Operator>> byRule = new LinkedHashMap<>();

  private DocumentedOperators() {}

  static Map<String, List<Operator>> byRule() {
    DocumentedOperators operators = new DocumentedOperators();
    operators.addPositions();
    operators.addScopes();
    operators.addCoverage();
    operators.addStaff();
    return operators.byRule;
  }

  private void add(String ruleId, Role[] needed, Operator... operators) {
    List<Operator> all = new ArrayList<>(List.of(operators));
    for (UnaryOperator<Organization> prerequisite : Prerequisites.positions(needed)) {
      for (Operator operator : operators) {
        all.add((base, random) -> operator.attempts(prerequisite.apply(base), random));
      }
    }
    byRule.put(ruleId, List.copyOf(all));
  }

  private static Role[] roles(Role... roles) {
    return roles;
  }

  private void addAway(
      String ruleId,
      List<Role> added,
      Function<Organization, List<Position>> lower,
      Function<Organization, List<Position>> upper,
      Role... needed) {
    Operator away = PlacementOperators.movedAway(lower, upper);
    Operator alone = PlacementOperators.movedAwayAlone(lower, upper);
    Operator more = PlacementOperators.addedAway(added, upper);
    add(
        ruleId,
        needed,
        away,
        alone,
        more,
        PlacementOperators.under(away),
        PlacementOperators.under(alone),
        PlacementOperators.under(more));
  }

  private void addPositions() {
    add(
        "cpo-reports-to-ceo",
        roles(CHIEF_PRODUCT_OFFICER, CHIEF_EXECUTIVE_OFFICER),
        PlacementOperators::chiefOneDown);
    add(
        "cpo-leads-product",
        roles(CHIEF_PRODUCT_OFFICER),
        PlacementOperators::productAboveChief,
        PlacementOperators::productAboveAll);
    addAway(
        "vp-under-cpo",
        List.of(VP_OF_PRODUCT),
        RoleHolders::vps,
        RoleHolders::chiefs,
        CHIEF_PRODUCT_OFFICER,
        VP_OF_PRODUCT);
    addAway(
        "product-director-under-cpo",
        List.of(PRODUCT_DIRECTOR),
        RoleHolders::directors,
        RoleHolders::chiefs,
        CHIEF_PRODUCT_OFFICER,
        PRODUCT_DIRECTOR);
    addAway(
        "key-leaders-under-cpo",
        RoleHolders.KEY_LEADERS,
        base -> PositionPicks.withRole(base, RoleHolders.KEY_LEADERS),
        RoleHolders::chiefs,
        CHIEF_PRODUCT_OFFICER);
    add(
        "title-fits-role",
        roles(CHIEF_PRODUCT_OFFICER, VP_OF_PRODUCT),
        PlacementOperators::titleOfAnother);
    addAway(
        "director-under-head-when-large",
        List.of(PRODUCT_DIRECTOR),
        RoleHolders::directors,
        RoleHolders::heads,
        CHIEF_PRODUCT_OFFICER,
        HEAD_OF_PRODUCT);
    add(
        "head-not-above-director",
        roles(CHIEF_PRODUCT_OFFICER, HEAD_OF_PRODUCT),
        PlacementOperators::directorBelowHead);
    addAway(
        "senior-pm-under-vp",
        List.of(SENIOR_PRODUCT_MANAGER),
        base -> RoleHolders.of(base, SENIOR_PRODUCT_MANAGER),
        RoleHolders::vps,
        VP_OF_PRODUCT);
    addAway(
        "pm-under-product-head",
        List.of(PRODUCT_MANAGER),
        base -> RoleHolders.of(base, PRODUCT_MANAGER),
        base -> PositionPicks.withRole(base, RoleHolders.HEADS),
        HEAD_OF_PRODUCT);
    add(
        "cpo-and-cto-distinct",
        roles(CHIEF_PRODUCT_OFFICER, CHIEF_TECHNOLOGY_OFFICER),
        PlacementOperators::bothHeldByOne,
        PlacementOperators::bothRolesInOnePosition);
  }

  private void addScopes() {
    add("scope-levels-nest", roles(), OwnerOperators::strayFeature);
    add(
        "cpo-owns-product-organization",
        roles(CHIEF_PRODUCT_OFFICER),
        OwnerOperators.givenAway(PRODUCT_ORGANIZATION),
        OwnerOperators.unowned(PRODUCT_ORGANIZATION));
    add(
        "cpo-owns-portfolio",
        roles(CHIEF_PRODUCT_OFFICER),
        OwnerOperators.givenAway(PORTFOLIO),
        OwnerOperators::foreignPortfolio,
        OwnerOperators::separatePortfolio,
        PlacementOperators.under(OwnerOperators::separatePortfolio));
    add(
        "pm-owns-product-or-feature",
        roles(PRODUCT_MANAGER),
        OwnerOperators::managerLosesAll,
        OwnerOperators::managerOfNothing,
        OwnerOperators::looseFeature);
    add(
        "product-has-owner",
        roles(),
        OwnerOperators.disowned(PRODUCT),
        OwnerOperators.unowned(PRODUCT),
        OwnerOperators::unownedProduct);
    add(
        "portfolio-has-owner",
        roles(),
        OwnerOperators.disowned(PORTFOLIO),
        OwnerOperators.unownedPart(PORTFOLIO),
        OwnerOperators.unowned(PORTFOLIO));
    add(
        "head-scope-is-one-of",
        roles(HEAD_OF_PRODUCT),
        OwnerOperators::headOfNothing,
        OwnerOperators::newBusinessArea);
  }

  private void addCoverage() {
    add(
        "vision-and-strategy-covered",
        roles(),
        CoverageOperators.uncovered(PRODUCT_STRATEGY, PRODUCT_VISION),
        CoverageOperators.statedBut(PRODUCT_STRATEGY, PRODUCT_VISION));
    add(
        "roadmap-covered",
        roles(),
        CoverageOperators.uncovered(PRODUCT_ROADMAP),
        CoverageOperators.statedBut(PRODUCT_ROADMAP));
    add(
        "core-kpis-tracked",
        roles(),
        CoverageOperators::coreNotMeasured,
        CoverageOperators::coreNeverMeasured);
    add("cpo-tracks-metrics", roles(CHIEF_PRODUCT_OFFICER), CoverageOperators::chiefNotMeasured);
    add(
        "portfolio-value-tracked",
        roles(),
        CoverageOperators::portfolioNotMeasured,
        OwnerOperators::unmeasuredPortfolio,
        OwnerOperators::unmeasuredSeparatePortfolio);
    add(
        "industry-emphasis",
        roles(),
        CoverageOperators.uncovered(COMPLIANCE, INNOVATION),
        CoverageOperators.statedBut(COMPLIANCE, INNOVATION));
    add("cpo-exists", roles(), CoverageOperators::noChief);
  }

  private void addStaff() {
    add(
        "cpo-experience-10",
        roles(CHIEF_PRODUCT_OFFICER),
        HolderOperators.tooFewYears(RoleHolders::chiefs, 5, 9));
    add(
        "head-experience-5",
        roles(CHIEF_PRODUCT_OFFICER, HEAD_OF_PRODUCT),
        HolderOperators.tooFewYears(RoleHolders::heads, 1, 4));
    add(
        "minimum-bachelor",
        roles(CHIEF_PRODUCT_OFFICER),
        HolderOperators.noDegree(RoleHolders::chiefs),
        HolderOperators.noDegree(RoleHolders::heads));
    add(
        "senior-pm-has-experience",
        roles(SENIOR_PRODUCT_MANAGER),
        HolderOperators.tooFewYears(base -> RoleHolders.of(base, SENIOR_PRODUCT_MANAGER), 0, 0));
  }
}
