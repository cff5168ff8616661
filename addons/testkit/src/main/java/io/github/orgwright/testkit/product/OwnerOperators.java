package io.github.orgwright.testkit.product;

import static io.github.orgwright.core.ScopeKind.BUSINESS_AREA;
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
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Violates documented rules about scopes and their owners. */
public final class OwnerOperators extends ProductDraft implements RuleOperators {
  public OwnerOperators(OrgDraft org) {
    super(org);
  }

  @Override
  public Plan plan(String ruleId) {
    return switch (ruleId) {
      case "scope-levels-nest" -> Plan.of(this::strayFeature);
      case "cpo-owns-product-organization" ->
          Plan.needing(
              List.of(CHIEF_PRODUCT_OFFICER),
              () -> givenAway(PRODUCT_ORGANIZATION),
              () -> unowned(PRODUCT_ORGANIZATION));
      case "cpo-owns-portfolio" ->
          Plan.needing(
              List.of(CHIEF_PRODUCT_OFFICER),
              () -> givenAway(PORTFOLIO),
              this::foreignPortfolio,
              this::separatePortfolio,
              () -> new OwnerOperators(withTop()).separatePortfolio());
      case "pm-owns-product-or-feature" ->
          Plan.needing(
              List.of(PRODUCT_MANAGER),
              this::managerLosesAll,
              () -> unowned(FEATURE, "Loose feature"));
      case "product-has-owner" ->
          Plan.of(() -> disowned(PRODUCT), () -> unowned(PRODUCT), this::unownedProduct);
      case "portfolio-has-owner" ->
          Plan.of(() -> disowned(PORTFOLIO), this::unownedPortfolio, () -> unowned(PORTFOLIO));
      case "head-scope-is-one-of" ->
          Plan.needing(
              List.of(HEAD_OF_PRODUCT),
              this::headOfNothing,
              () -> unowned(BUSINESS_AREA, "New business area"));
      case "portfolio-value-tracked" ->
          Plan.of(
              this::portfolioNotMeasured,
              this::unmeasuredPortfolio,
              this::unmeasuredSeparatePortfolio);
      default -> Plan.of();
    };
  }

  /** A scope that can have products, wider than a product. */
  private static boolean isWide(Scope scope) {
    return !scope.kind().equals(PRODUCT) && !scope.kind().equals(FEATURE);
  }

  /** Adds a scope without owner and parent. */
  private Stream<Attempt> unowned(ScopeKind kind) {
    return unowned(kind, "New " + kind);
  }

  private Stream<Attempt> unowned(ScopeKind kind, String name) {
    return Stream.of(() -> withUnowned(kind, name));
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
  private Stream<Attempt> strayFeature() {
    Scope stray = freshScope(PLAIN, "Workshop").part(FEATURE, "Stray feature");
    Stream<Scope> parts =
        holders(PRODUCT_MANAGER).stream()
            .flatMap(this::nearestOwner)
            .flatMap(owner -> owner.owns().stream())
            .filter(OwnerOperators::isWide)
            .distinct()
            .limit(2)
            .map(wide -> freshPart(wide, FEATURE, "Stray feature"));
    return Stream.concat(
        Stream.of(() -> declaring(stray)),
        each(
            Stream.concat(parts, Stream.of(stray)),
            feature -> ownedByManagers(manager -> feature)));
  }

  /** {@return a copy in which each product manager also owns a scope} */
  private OrgDraft ownedByManagers(Function<Position, Scope> scope) {
    return withEach(one -> hasRole(one, PRODUCT_MANAGER), (one, p) -> p.owns(scope.apply(one)));
  }

  /** Adds a product without an owner, and features of it owned by product managers. */
  private Stream<Attempt> unownedProduct() {
    return each(
        Stream.concat(
            Stream.of(freshScope(PRODUCT, "New product")),
            base.scopes().stream()
                .filter(OwnerOperators::isWide)
                .limit(4)
                .map(scope -> freshPart(scope, PRODUCT, "New product"))),
        product ->
            ownedByManagers(one -> product.part(FEATURE, "Feature of " + one.id()))
                .declaring(product));
  }

  /** Gives the scopes of the chief to another position. */
  private Stream<Attempt> givenAway(ScopeKind kind) {
    List<Position> chiefs = chiefs();
    return chiefs.stream()
        .limit(1)
        .flatMap(chief -> each(fewOutside(chiefs), other -> given(chief, other, is(kind))));
  }

  private static Predicate<Scope> is(ScopeKind kind) {
    return scope -> scope.kind().equals(kind);
  }

  /** {@return a copy in which some scopes of a position are owned by another} */
  private OrgDraft given(Position owner, Position other, Predicate<Scope> given) {
    return without(owner, given)
        .with(other, p -> owner.owns().stream().filter(given).forEach(p::owns));
  }

  /** {@return a copy in which a position no longer owns some scopes} */
  private OrgDraft without(Position owner, Predicate<Scope> lost) {
    return with(
        owner,
        p -> {
          p.withoutOwnedScopes();
          owner.owns().stream().filter(lost.negate()).forEach(p::owns);
        });
  }

  /** Removes scopes of a kind from their owner. */
  private Stream<Attempt> disowned(ScopeKind kind) {
    return few(all().filter(position -> ownsA(kind, position)), owner -> without(owner, is(kind)));
  }

  /** Adds a portfolio outside the scopes of the chief, with an owner who is measured by it. */
  private Stream<Attempt> foreignPortfolio() {
    return fewOutside(chiefs())
        .flatMap(
            owner ->
                Stream.concat(
                        owner.owns().stream().filter(OwnerOperators::isWide),
                        within(owner).stream().limit(1))
                    .flatMap(whole -> owned(this, owner, portfolioOf(whole))));
  }

  private Scope portfolioOf(Scope whole) {
    return freshPart(whole, PORTFOLIO, "New portfolio");
  }

  private Scope newPortfolio() {
    return freshScope(PORTFOLIO, "New portfolio");
  }

  /** Adds a portfolio without a parent, with an owner who is not below the chief. */
  private Stream<Attempt> separatePortfolio() {
    Scope portfolio = newPortfolio();
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

  /** Moves the scopes of a product manager to the manager above. */
  private Stream<Attempt> managerLosesAll() {
    return shuffled(holders(PRODUCT_MANAGER))
        .limit(FEW)
        .flatMap(
            manager ->
                each(
                    managersOf(manager).stream().limit(1),
                    above -> given(manager, above, scope -> true)));
  }

  /** Lets a head of product own nothing: an existing one or a new one. */
  private Stream<Attempt> headOfNothing() {
    return shuffled(heads())
        .limit(3)
        .flatMap(
            head ->
                Stream.concat(
                    Stream.of(() -> without(head, scope -> true)),
                    managersOf(head).stream()
                        .limit(1)
                        .flatMap(
                            above ->
                                Stream.of(
                                    () -> givenWithKpis(head, above),
                                    () -> addingReport(above, HEAD_OF_PRODUCT)))));
  }

  private OrgDraft givenWithKpis(Position head, Position above) {
    return given(head, above, scope -> true)
        .with(above, p -> head.effectiveKpis().forEach(one -> p.measuredBy(one.kpi())));
  }

  /** Moves the portfolio value from the owner of a portfolio to another position. */
  private Stream<Attempt> portfolioNotMeasured() {
    return few(
        all().filter(position -> ownsA(PORTFOLIO, position)),
        owner -> {
          OrgDraft bare =
              sparing(Set.of(owner.id()), withoutKpis(kpi -> isSame(PORTFOLIO_VALUE, kpi)));
          return base.tracked().stream().noneMatch(kpi -> isSame(PORTFOLIO_VALUE, kpi))
              ? bare
              : bare.with(any(), p -> p.measuredBy(known(PORTFOLIO_VALUE)));
        });
  }

  /** Adds a portfolio whose owner is not measured by its value. */
  private Stream<Attempt> unmeasuredPortfolio() {
    return all()
        .filter(position -> !carries(position))
        .flatMap(
            owner ->
                each(
                    within(owner).stream().filter(OwnerOperators::isWide).limit(1),
                    whole -> owning(owner, portfolioOf(whole))))
        .limit(2 * FEW);
  }

  /** The same for a portfolio without a parent. */
  private Stream<Attempt> unmeasuredSeparatePortfolio() {
    return few(
        Stream.concat(chiefs().stream(), all()).filter(position -> !carries(position)),
        owner -> owning(owner, newPortfolio()));
  }

  private static boolean carries(Position position) {
    return position.effectiveKpis().stream().anyMatch(one -> isSame(PORTFOLIO_VALUE, one.kpi()));
  }
}
