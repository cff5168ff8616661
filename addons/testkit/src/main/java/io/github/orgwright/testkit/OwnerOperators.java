package io.github.orgwright.testkit;

import static io.github.orgwright.core.ScopeKind.FEATURE;
import static io.github.orgwright.core.ScopeKind.PORTFOLIO;
import static io.github.orgwright.core.ScopeKind.PRODUCT;
import static io.github.orgwright.core.ScopeKind.PRODUCT_AREA;
import static io.github.orgwright.product.ProductKpis.PORTFOLIO_VALUE;
import static io.github.orgwright.product.ProductRoles.HEAD_OF_PRODUCT;
import static io.github.orgwright.product.ProductRoles.PRODUCT_MANAGER;

import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.Scope;
import io.github.orgwright.core.ScopeKind;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Violates documented rules about scopes and their owners. */
final class OwnerOperators {
  private OwnerOperators() {}

  /** A scope that can have products, wider than a product. */
  private static boolean isWide(Scope scope) {
    return !scope.kind().equals(PRODUCT) && !scope.kind().equals(FEATURE);
  }

  /** {@return a copy with a new scope without owner and parent} */
  static Organization withUnowned(Organization base, ScopeKind kind, String name) {
    return OrgEdits.declaring(base, OrgEdits.freshScope(base, kind, name));
  }

  /** Adds a scope without owner and parent. */
  static Operator unowned(ScopeKind kind) {
    return unowned(kind, "New " + kind);
  }

  /** Adds a scope without owner and parent. */
  static Operator unowned(ScopeKind kind, String name) {
    return Operator.once(base -> withUnowned(base, kind, name));
  }

  /** Adds a part of an owned scope, without its own owner. */
  static Operator unownedPart(ScopeKind kind) {
    return (base, random) -> {
      List<Position> chiefs = RoleHolders.chiefs(base);
      return Stream.concat(
              Stream.concat(chiefs.stream(), base.hierarchy().reports(chiefs))
                  .flatMap(position -> position.owns().stream())
                  .distinct(),
              PositionPicks.shuffled(base.scopes().list(), random))
          .filter(OwnerOperators::isWide)
          .limit(2 * PositionPicks.FEW)
          .map(
              scope ->
                  () ->
                      OrgEdits.declaring(
                          base, OrgEdits.freshPart(base, scope, kind, "New " + kind)));
    };
  }

  /** Adds a feature outside all products. */
  static Stream<Supplier<Organization>> strayFeature(Organization base, SeededRandom random) {
    Scope stray =
        OrgEdits.freshScope(base, OrgEdits.PLAIN, "Workshop").part(FEATURE, "Stray feature");
    Stream<Scope> parts =
        RoleHolders.of(base, PRODUCT_MANAGER).stream()
            .flatMap(manager -> PositionPicks.nearestOwner(base, manager))
            .flatMap(owner -> owner.owns().stream())
            .filter(OwnerOperators::isWide)
            .distinct()
            .limit(2)
            .map(wide -> OrgEdits.freshPart(base, wide, FEATURE, "Stray feature"));
    return Stream.concat(
        Stream.of(() -> OrgEdits.declaring(base, stray)),
        Stream.concat(parts, Stream.of(stray))
            .map(feature -> () -> ownedByManagers(base, manager -> feature)));
  }

  /** {@return a copy in which each product manager also owns a scope} */
  private static Organization ownedByManagers(Organization base, Function<Position, Scope> scope) {
    return base.withEach(
        (position, p) -> {
          if (PositionPicks.hasRole(position, PRODUCT_MANAGER)) {
            p.owns(scope.apply(position));
          }
        });
  }

  /** Adds a product without an owner, and features of it owned by product managers. */
  static Stream<Supplier<Organization>> unownedProduct(Organization base, SeededRandom random) {
    return Stream.concat(
            Stream.of(OrgEdits.freshScope(base, PRODUCT, "New product")),
            base.scopes().stream()
                .filter(OwnerOperators::isWide)
                .limit(4)
                .map(scope -> OrgEdits.freshPart(base, scope, PRODUCT, "New product")))
        .map(product -> () -> OrgEdits.declaring(ownedByManagers(base, part(product)), product));
  }

  private static Function<Position, Scope> part(Scope product) {
    return manager -> product.part(FEATURE, "Feature of " + manager.id());
  }

  /** Gives the scopes of the chief to another position. */
  static Operator givenAway(ScopeKind kind) {
    return (base, random) -> {
      List<Position> chiefs = RoleHolders.chiefs(base);
      return chiefs.stream()
          .limit(1)
          .flatMap(
              chief ->
                  RoleHolders.outside(base, chiefs, random)
                      .map(other -> () -> given(base, chief, other, scope -> is(kind, scope))));
    };
  }

  private static boolean is(ScopeKind kind, Scope scope) {
    return scope.kind().equals(kind);
  }

  /** {@return a copy in which some scopes of a position are owned by another} */
  private static Organization given(
      Organization base, Position owner, Position other, Predicate<Scope> given) {
    return without(base, owner, given)
        .with(other.id(), p -> owner.owns().stream().filter(given).forEach(p::owns));
  }

  /** {@return a copy in which a position no longer owns some scopes} */
  private static Organization without(Organization base, Position owner, Predicate<Scope> lost) {
    return base.with(
        owner.id(),
        p -> {
          p.withoutOwnedScopes();
          owner.owns().stream().filter(lost.negate()).forEach(p::owns);
        });
  }

  /** Removes scopes of a kind from their owner. */
  static Operator disowned(ScopeKind kind) {
    return Operator.few(
        (base, random) ->
            PositionPicks.all(base, random).filter(position -> PositionPicks.ownsA(kind, position)),
        (owner, base, random) -> without(base, owner, scope -> is(kind, scope)));
  }

  /** Adds a portfolio outside the scopes of the chief, with an owner who is measured by it. */
  static Stream<Supplier<Organization>> foreignPortfolio(Organization base, SeededRandom random) {
    return RoleHolders.outside(base, RoleHolders.chiefs(base), random)
        .flatMap(
            owner ->
                Stream.concat(
                        owner.owns().stream().filter(OwnerOperators::isWide),
                        PositionPicks.within(base, owner).stream().limit(1))
                    .flatMap(whole -> owned(base, owner, portfolioOf(base, whole))));
  }

  private static Scope portfolioOf(Organization base, Scope whole) {
    return OrgEdits.freshPart(base, whole, PORTFOLIO, "New portfolio");
  }

  private static Scope newPortfolio(Organization base) {
    return OrgEdits.freshScope(base, PORTFOLIO, "New portfolio");
  }

  /** Adds a portfolio without a parent, with an owner who is not below the chief. */
  static Stream<Supplier<Organization>> separatePortfolio(Organization base, SeededRandom random) {
    Scope portfolio = newPortfolio(base);
    return RoleHolders.outside(base, RoleHolders.chiefs(base), random)
        .flatMap(
            place ->
                Stream.concat(
                    owned(base, place, portfolio), ownedByNewPosition(base, place, portfolio)));
  }

  private static Stream<Supplier<Organization>> owned(
      Organization base, Position owner, Scope portfolio) {
    return Stream.of(
        () -> owning(base, owner, portfolio),
        () ->
            owning(base, owner, portfolio)
                .with(owner.id(), p -> p.measuredBy(OrgEdits.known(base, PORTFOLIO_VALUE))));
  }

  private static Organization owning(Organization base, Position owner, Scope scope) {
    return base.with(owner.id(), p -> p.owns(scope));
  }

  private static Stream<Supplier<Organization>> ownedByNewPosition(
      Organization base, Position place, Scope portfolio) {
    Organization more = OrgEdits.addingPosition(base, "new", p -> p.reportsTo(place.id()));
    return owned(more, more.position(OrgEdits.lastId(more)), portfolio);
  }

  /** Adds a product manager who owns nothing. */
  static Stream<Supplier<Organization>> managerOfNothing(Organization base, SeededRandom random) {
    List<Position> heads = PositionPicks.withRole(base, RoleHolders.HEADS);
    return Stream.concat(
            RoleHolders.of(base, PRODUCT_MANAGER).stream()
                .flatMap(manager -> base.hierarchy().directManagers(manager).stream()),
            heads.isEmpty() ? PositionPicks.all(base, random) : heads.stream())
        .distinct()
        .limit(PositionPicks.FEW)
        .map(place -> () -> PlacementOperators.withPosition(base, PRODUCT_MANAGER, place));
  }

  /** Moves the scopes of a product manager to the manager above. */
  static Stream<Supplier<Organization>> managerLosesAll(Organization base, SeededRandom random) {
    return PositionPicks.shuffled(RoleHolders.of(base, PRODUCT_MANAGER), random)
        .limit(PositionPicks.FEW)
        .flatMap(
            manager ->
                base.hierarchy().directManagers(manager).stream()
                    .limit(1)
                    .map(above -> () -> given(base, manager, above, scope -> true)));
  }

  /** Lets a head of product own nothing: an existing one or a new one. */
  static Stream<Supplier<Organization>> headOfNothing(Organization base, SeededRandom random) {
    return PositionPicks.shuffled(RoleHolders.heads(base), random)
        .limit(3)
        .flatMap(
            head ->
                Stream.concat(
                    Stream.of(() -> without(base, head, scope -> true)),
                    base.hierarchy().directManagers(head).stream()
                        .limit(1)
                        .flatMap(
                            above ->
                                Stream.of(
                                    () -> givenWithKpis(base, head, above),
                                    () ->
                                        PlacementOperators.withPosition(
                                            base, HEAD_OF_PRODUCT, above)))));
  }

  private static Organization givenWithKpis(Organization base, Position head, Position above) {
    return given(base, head, above, scope -> true)
        .with(above.id(), p -> head.effectiveKpis().forEach(one -> p.measuredBy(one.kpi())));
  }

  /** Adds a portfolio whose owner is not measured by its value. */
  static Stream<Supplier<Organization>> unmeasuredPortfolio(
      Organization base, SeededRandom random) {
    return PositionPicks.all(base, random)
        .filter(position -> !carries(position))
        .flatMap(
            owner ->
                PositionPicks.within(base, owner).stream()
                    .filter(OwnerOperators::isWide)
                    .limit(1)
                    .<Supplier<Organization>>map(
                        whole -> () -> owning(base, owner, portfolioOf(base, whole))))
        .limit(2 * PositionPicks.FEW);
  }

  /** The same for a portfolio without a parent. */
  static Operator unmeasuredSeparatePortfolio() {
    return Operator.few(
        (base, random) ->
            Stream.concat(RoleHolders.chiefs(base).stream(), PositionPicks.all(base, random))
                .filter(position -> !carries(position)),
        (owner, base, random) -> owning(base, owner, newPortfolio(base)));
  }

  private static boolean carries(Position position) {
    return position.effectiveKpis().stream()
        .anyMatch(one -> one.kpi().id().equals(PORTFOLIO_VALUE.id()));
  }

  /** {@return a copy with two product areas, at least} */
  static Organization withAreas(Organization base) {
    long areas = base.scopes().stream().filter(scope -> is(PRODUCT_AREA, scope)).count();
    Organization next = base;
    for (long i = areas; i < 2; i++) {
      next = withUnowned(next, PRODUCT_AREA, "New area");
    }
    return next;
  }
}
