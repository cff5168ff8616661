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
 * Which operators break which documented rule: as the organization is, then with the seats that it
 * lacks.
 */
final class DocumentedOperators {
  private final Map<String, List<Operator>> byRule = new LinkedHashMap<>();

  private DocumentedOperators() {}

  static Map<String, List<Operator>> byRule() {
    DocumentedOperators operators = new DocumentedOperators();
    operators.addSeats();
    operators.addScopes();
    operators.addCoverage();
    operators.addStaff();
    return operators.byRule;
  }

  private void add(String ruleId, Role[] needed, Operator... operators) {
    List<Operator> all = new ArrayList<>(List.of(operators));
    for (UnaryOperator<Organization> furnishing : Furnishing.seats(needed)) {
      for (Operator operator : operators) {
        all.add((base, chance) -> operator.attempts(furnishing.apply(base), chance));
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
    Operator away = SeatOperators.movedAway(lower, upper);
    Operator alone = SeatOperators.movedAwayAlone(lower, upper);
    Operator more = SeatOperators.addedAway(added, upper);
    add(
        ruleId,
        needed,
        away,
        alone,
        more,
        SeatOperators.under(away),
        SeatOperators.under(alone),
        SeatOperators.under(more));
  }

  private void addSeats() {
    add(
        "cpo-reports-to-ceo",
        roles(CHIEF_PRODUCT_OFFICER, CHIEF_EXECUTIVE_OFFICER),
        SeatOperators::chiefOneDown);
    add(
        "cpo-leads-product",
        roles(CHIEF_PRODUCT_OFFICER),
        SeatOperators::productAboveChief,
        SeatOperators::productAboveAll);
    addAway(
        "vp-under-cpo",
        List.of(VP_OF_PRODUCT),
        Cast::vps,
        Cast::chiefs,
        CHIEF_PRODUCT_OFFICER,
        VP_OF_PRODUCT);
    addAway(
        "product-director-under-cpo",
        List.of(PRODUCT_DIRECTOR),
        Cast::directors,
        Cast::chiefs,
        CHIEF_PRODUCT_OFFICER,
        PRODUCT_DIRECTOR);
    addAway(
        "key-leaders-under-cpo",
        Cast.KEY_LEADERS,
        base -> Places.filling(base, Cast.KEY_LEADERS),
        Cast::chiefs,
        CHIEF_PRODUCT_OFFICER);
    add(
        "title-fits-role",
        roles(CHIEF_PRODUCT_OFFICER, VP_OF_PRODUCT),
        SeatOperators::titleOfAnother);
    addAway(
        "director-under-head-when-large",
        List.of(PRODUCT_DIRECTOR),
        Cast::directors,
        Cast::heads,
        CHIEF_PRODUCT_OFFICER,
        HEAD_OF_PRODUCT);
    add(
        "head-not-above-director",
        roles(CHIEF_PRODUCT_OFFICER, HEAD_OF_PRODUCT),
        SeatOperators::directorBelowHead);
    addAway(
        "senior-pm-under-vp",
        List.of(SENIOR_PRODUCT_MANAGER),
        base -> Cast.of(base, SENIOR_PRODUCT_MANAGER),
        Cast::vps,
        VP_OF_PRODUCT);
    addAway(
        "pm-under-product-head",
        List.of(PRODUCT_MANAGER),
        base -> Cast.of(base, PRODUCT_MANAGER),
        base -> Places.filling(base, Cast.HEADS),
        HEAD_OF_PRODUCT);
    add(
        "cpo-and-cto-distinct",
        roles(CHIEF_PRODUCT_OFFICER, CHIEF_TECHNOLOGY_OFFICER),
        SeatOperators::bothHeldByOne,
        SeatOperators::bothInOneSeat);
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
        SeatOperators.under(OwnerOperators::separatePortfolio));
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
        StaffOperators.tooFewYears(Cast::chiefs, 5, 9));
    add(
        "head-experience-5",
        roles(CHIEF_PRODUCT_OFFICER, HEAD_OF_PRODUCT),
        StaffOperators.tooFewYears(Cast::heads, 1, 4));
    add(
        "minimum-bachelor",
        roles(CHIEF_PRODUCT_OFFICER),
        StaffOperators.noDegree(Cast::chiefs),
        StaffOperators.noDegree(Cast::heads));
    add(
        "senior-pm-has-experience",
        roles(SENIOR_PRODUCT_MANAGER),
        StaffOperators.tooFewYears(base -> Cast.of(base, SENIOR_PRODUCT_MANAGER), 0, 0));
  }
}
