package io.github.orgwright.testkit.product;

import static io.github.orgwright.core.ScopeKind.FEATURE;
import static io.github.orgwright.core.ScopeKind.PORTFOLIO;
import static io.github.orgwright.core.ScopeKind.PRODUCT;
import static io.github.orgwright.core.ScopeKind.PRODUCT_ORGANIZATION;
import static io.github.orgwright.product.ProductKpis.PORTFOLIO_VALUE;
import static io.github.orgwright.product.ProductRoles.CHIEF_PRODUCT_OFFICER;
import static io.github.orgwright.product.ProductRoles.HEAD_OF_PRODUCT;
import static io.github.orgwright.product.ProductRoles.PRODUCT_MANAGER;
import static io.github.orgwright.testkit.product.CoverageOperators.isSame;

import io.github.orgwright.core.Position;
import io.github.orgwright.core.Scope;
import io.github.orgwright.core.ScopeKind;
import io.github.orgwright.testkit.mutate.OrgDraft;
import io.github.orgwright.testkit.mutate.RuleOperators;
import java.util.List;
import java.util.stream.Stream;

/** Violates documented rules about scopes and their owners. */
public final class OwnerOperators extends ProductDraft implements RuleOperators {
  public OwnerOperators(OrgDraft org) {
    super(org);
  }

  @Override
  public Plan plan(String ruleId) {
    return switch (ruleId) {
      case "scope-levels-nest" -> Plan.of(() -> Stream.of(this::strayFeature));
      case "cpo-owns-product-organization" ->
          Plan.needing(List.of(CHIEF_PRODUCT_OFFICER), () -> unowned(PRODUCT_ORGANIZATION));
      case "cpo-owns-portfolio" ->
          Plan.needing(List.of(CHIEF_PRODUCT_OFFICER), this::separatePortfolio);
      case "pm-owns-product-or-feature" ->
          Plan.needing(List.of(PRODUCT_MANAGER), this::managerLosesAll);
      case "product-has-owner" -> Plan.of(() -> unowned(PRODUCT));
      case "portfolio-has-owner" -> Plan.of(this::unownedPortfolio);
      case "head-scope-is-one-of" -> Plan.needing(List.of(HEAD_OF_PRODUCT), this::headOfNothing);
      case "portfolio-value-tracked" -> Plan.of(this::unmeasuredPortfolio);
      default -> Plan.of();
    };
  }

  /** A scope that can have products, wider than a product. */
  private static boolean isWide(Scope scope) {
    return !scope.kind().equals(PRODUCT) && !scope.kind().equals(FEATURE);
  }

  /** Adds a scope without owner and parent. */
  private Stream<Attempt> unowned(ScopeKind kind) {
    return Stream.of(() -> withUnowned(kind, "New " + kind));
  }

  /** Adds a portfolio as a part of an owned scope, without its own owner. */
  private Stream<Attempt> unownedPortfolio() {
    List<Position> chiefs = chiefs();
    return each(
        Stream.concat(
                Stream.concat(chiefs.stream(), hierarchy().reports(chiefs))
                    .flatMap(position -> position.owns().stream())
                    .distinct(),
                anyScopes())
            .filter(OwnerOperators::isWide)
            .limit(2 * FEW),
        scope -> declaring(freshPart(scope, PORTFOLIO, "New " + PORTFOLIO)));
  }

  /** Adds a feature outside all products. */
  private OrgDraft strayFeature() {
    return declaring(freshScope(PLAIN, "Workshop").part(FEATURE, "Stray feature"));
  }

  /** Adds a portfolio without a parent, with an owner who is not below the chief. */
  private Stream<Attempt> separatePortfolio() {
    Scope portfolio = freshScope(PORTFOLIO, "New portfolio");
    return fewOutside(chiefs())
        .flatMap(
            place -> {
              OrgDraft more = addingReport(place, p -> {});
              return Stream.concat(
                  owned(this, place, portfolio), owned(more, more.last(), portfolio));
            });
  }

  private static Stream<Attempt> owned(OrgDraft org, Position owner, Scope portfolio) {
    return Stream.of(
        () -> org.owning(owner, portfolio),
        () ->
            org.owning(owner, portfolio)
                .with(owner, p -> p.measuredBy(org.known(PORTFOLIO_VALUE))));
  }

  /** Moves the scopes and KPIs of a product manager to the manager above. */
  private Stream<Attempt> managerLosesAll() {
    return shuffled(holders(PRODUCT_MANAGER)).limit(FEW).flatMap(this::givenUp);
  }

  private Stream<Attempt> givenUp(Position owner) {
    return each(
        managersOf(owner).stream().limit(1),
        above ->
            with(owner, p -> p.withoutOwnedScopes())
                .with(
                    above,
                    p -> {
                      owner.owns().forEach(p::owns);
                      owner.effectiveKpis().forEach(one -> p.measuredBy(one.kpi()));
                    }));
  }

  /** Lets a head of product own nothing: an existing one or a new one. */
  private Stream<Attempt> headOfNothing() {
    return shuffled(heads())
        .limit(3)
        .flatMap(
            head ->
                Stream.concat(
                    givenUp(head),
                    each(
                        managersOf(head).stream().limit(1),
                        above -> addingReport(above, HEAD_OF_PRODUCT))));
  }

  /** Adds a portfolio whose owner is not measured by its value. */
  private Stream<Attempt> unmeasuredPortfolio() {
    return all()
        .filter(
            one ->
                one.effectiveKpis().stream().noneMatch(kpi -> isSame(PORTFOLIO_VALUE, kpi.kpi())))
        .flatMap(
            owner ->
                each(
                    within(owner).stream().filter(OwnerOperators::isWide).limit(1),
                    whole -> owning(owner, freshPart(whole, PORTFOLIO, "New portfolio"))))
        .limit(2 * FEW);
  }
}
