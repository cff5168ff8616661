package io.github.orgwright.testkit;

import static io.github.orgwright.core.ScopeKind.BUSINESS_AREA;
import static io.github.orgwright.core.ScopeKind.FEATURE;
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

import com.google.common.collect.ImmutableMap;
import io.github.orgwright.core.Role;
import java.util.List;
import java.util.Map;

/**
 * Which operators break which documented rule: as the organization is, then with the positions that
 * it lacks.
 */
final class DocumentedOperators {
  private final ImmutableMap.Builder<String, List<Operator>> byRule = ImmutableMap.builder();

  private DocumentedOperators() {}

  static Map<String, List<Operator>> byRule() {
    DocumentedOperators operators = new DocumentedOperators();
    operators.addPositions();
    operators.addScopes();
    operators.addCoverage();
    operators.addStaff();
    return operators.byRule.buildOrThrow();
  }

  private void add(String ruleId, List<Role> needed, Operator... operators) {
    add(ruleId, needed, List.of(operators));
  }

  private void add(String ruleId, List<Role> needed, List<Operator> operators) {
    byRule.put(ruleId, Operator.withEach(Prerequisites.positions(needed), operators));
  }

  private void addPositions() {
    add(
        "cpo-reports-to-ceo",
        List.of(CHIEF_PRODUCT_OFFICER, CHIEF_EXECUTIVE_OFFICER),
        PlacementOperators::chiefOneDown);
    add(
        "cpo-leads-product",
        List.of(CHIEF_PRODUCT_OFFICER),
        PlacementOperators::productAboveChief,
        Operator.once(PlacementOperators::productAboveAll));
    add(
        "vp-under-cpo",
        List.of(CHIEF_PRODUCT_OFFICER, VP_OF_PRODUCT),
        PlacementOperators.away(List.of(VP_OF_PRODUCT), RoleHolders::vps, RoleHolders::chiefs));
    add(
        "product-director-under-cpo",
        List.of(CHIEF_PRODUCT_OFFICER, PRODUCT_DIRECTOR),
        PlacementOperators.away(
            List.of(PRODUCT_DIRECTOR), RoleHolders::directors, RoleHolders::chiefs));
    add(
        "key-leaders-under-cpo",
        List.of(CHIEF_PRODUCT_OFFICER),
        PlacementOperators.away(
            RoleHolders.KEY_LEADERS,
            base -> PositionPicks.withRole(base, RoleHolders.KEY_LEADERS),
            RoleHolders::chiefs));
    add(
        "title-fits-role",
        List.of(CHIEF_PRODUCT_OFFICER, VP_OF_PRODUCT),
        PlacementOperators::titleOfAnother);
    add(
        "director-under-head-when-large",
        List.of(CHIEF_PRODUCT_OFFICER, HEAD_OF_PRODUCT),
        PlacementOperators.away(
            List.of(PRODUCT_DIRECTOR), RoleHolders::directors, RoleHolders::heads));
    add(
        "head-not-above-director",
        List.of(CHIEF_PRODUCT_OFFICER, HEAD_OF_PRODUCT),
        PlacementOperators::directorBelowHead);
    add(
        "senior-pm-under-vp",
        List.of(VP_OF_PRODUCT),
        PlacementOperators.away(
            List.of(SENIOR_PRODUCT_MANAGER),
            base -> RoleHolders.of(base, SENIOR_PRODUCT_MANAGER),
            RoleHolders::vps));
    add(
        "pm-under-product-head",
        List.of(HEAD_OF_PRODUCT),
        PlacementOperators.away(
            List.of(PRODUCT_MANAGER),
            base -> RoleHolders.of(base, PRODUCT_MANAGER),
            base -> PositionPicks.withRole(base, RoleHolders.HEADS)));
    add(
        "cpo-and-cto-distinct",
        List.of(CHIEF_PRODUCT_OFFICER, CHIEF_TECHNOLOGY_OFFICER),
        PlacementOperators::bothHeldByOne,
        PlacementOperators::bothRolesInOnePosition);
  }

  private void addScopes() {
    add("scope-levels-nest", List.of(), OwnerOperators::strayFeature);
    add(
        "cpo-owns-product-organization",
        List.of(CHIEF_PRODUCT_OFFICER),
        OwnerOperators.givenAway(PRODUCT_ORGANIZATION),
        OwnerOperators.unowned(PRODUCT_ORGANIZATION));
    Operator separate = OwnerOperators::separatePortfolio;
    add(
        "cpo-owns-portfolio",
        List.of(CHIEF_PRODUCT_OFFICER),
        OwnerOperators.givenAway(PORTFOLIO),
        OwnerOperators::foreignPortfolio,
        separate,
        separate.after(PlacementOperators::withTop));
    add(
        "pm-owns-product-or-feature",
        List.of(PRODUCT_MANAGER),
        OwnerOperators::managerLosesAll,
        OwnerOperators::managerOfNothing,
        OwnerOperators.unowned(FEATURE, "Loose feature"));
    add(
        "product-has-owner",
        List.of(),
        OwnerOperators.disowned(PRODUCT),
        OwnerOperators.unowned(PRODUCT),
        OwnerOperators::unownedProduct);
    add(
        "portfolio-has-owner",
        List.of(),
        OwnerOperators.disowned(PORTFOLIO),
        OwnerOperators.unownedPart(PORTFOLIO),
        OwnerOperators.unowned(PORTFOLIO));
    add(
        "head-scope-is-one-of",
        List.of(HEAD_OF_PRODUCT),
        OwnerOperators::headOfNothing,
        OwnerOperators.unowned(BUSINESS_AREA, "New business area"));
  }

  private void addCoverage() {
    add(
        "vision-and-strategy-covered",
        List.of(),
        CoverageOperators.uncovered(PRODUCT_STRATEGY, PRODUCT_VISION));
    add("roadmap-covered", List.of(), CoverageOperators.uncovered(PRODUCT_ROADMAP));
    add(
        "core-kpis-tracked",
        List.of(),
        CoverageOperators::coreNotMeasured,
        Operator.once(CoverageOperators::coreNeverMeasured));
    add("cpo-tracks-metrics", List.of(CHIEF_PRODUCT_OFFICER), CoverageOperators::chiefNotMeasured);
    add(
        "portfolio-value-tracked",
        List.of(),
        CoverageOperators.portfolioNotMeasured(),
        OwnerOperators::unmeasuredPortfolio,
        OwnerOperators.unmeasuredSeparatePortfolio());
    add("industry-emphasis", List.of(), CoverageOperators.uncovered(COMPLIANCE, INNOVATION));
    add("cpo-exists", List.of(), CoverageOperators::noChief);
  }

  private void addStaff() {
    add(
        "cpo-experience-10",
        List.of(CHIEF_PRODUCT_OFFICER),
        HolderOperators.tooFewYears(RoleHolders::chiefs, 5, 9));
    add(
        "head-experience-5",
        List.of(CHIEF_PRODUCT_OFFICER, HEAD_OF_PRODUCT),
        HolderOperators.tooFewYears(RoleHolders::heads, 1, 4));
    add(
        "minimum-bachelor",
        List.of(CHIEF_PRODUCT_OFFICER),
        HolderOperators.noDegree(RoleHolders::chiefs),
        HolderOperators.noDegree(RoleHolders::heads));
    add(
        "senior-pm-has-experience",
        List.of(SENIOR_PRODUCT_MANAGER),
        HolderOperators.tooFewYears(base -> RoleHolders.of(base, SENIOR_PRODUCT_MANAGER), 0, 0));
  }
}
