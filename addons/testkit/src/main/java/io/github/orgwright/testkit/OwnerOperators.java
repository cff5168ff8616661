package io.github.orgwright.testkit;

import static io.github.orgwright.core.ScopeKind.BUSINESS_AREA;
import static io.github.orgwright.core.ScopeKind.FEATURE;
import static io.github.orgwright.core.ScopeKind.PORTFOLIO;
import static io.github.orgwright.core.ScopeKind.PRODUCT;
import static io.github.orgwright.core.ScopeKind.PRODUCT_AREA;

import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.PositionEditor;
import io.github.orgwright.core.Role;
import io.github.orgwright.core.Scope;
import io.github.orgwright.core.ScopeKind;
import io.github.orgwright.product.ProductKpis;
import io.github.orgwright.product.ProductRoles;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Violates documented rules about scopes and their owners. */
final class OwnerOperators {
  private static final List<ScopeKind> NARROW = List.of(PRODUCT, FEATURE);

  private OwnerOperators() {}

  /** Adds a feature outside all products. */
  static Stream<Supplier<Organization>> strayFeature(Organization base, SeededRandom random) {
    Scope whole = OrgEdits.freshScope(base, OrgEdits.PLAIN, "Workshop");
    Scope stray = whole.part(FEATURE, "Stray feature");
    List<Position> managers = RoleHolders.of(base, ProductRoles.PRODUCT_MANAGER);
    return Stream.concat(
        Stream.of(() -> OrgEdits.declaring(base, stray)),
        Stream.concat(
                managers.stream()
                    .flatMap(manager -> PositionPicks.nearestOwner(base, manager))
                    .flatMap(owner -> owner.owns().stream())
                    .filter(scope -> !NARROW.contains(scope.kind()))
                    .distinct()
                    .limit(2)
                    .map(wide -> OrgEdits.freshPart(base, wide, FEATURE, "Stray feature")),
                Stream.of(stray))
            .map(
                feature ->
                    () ->
                        base.withEach(
                            (position, p) -> {
                              if (PositionPicks.hasRole(position, ProductRoles.PRODUCT_MANAGER)) {
                                p.owns(feature);
                              }
                            })));
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
                      .map(
                          other ->
                              () ->
                                  base.with(chief.id(), p -> keep(chief, p, kind))
                                      .with(
                                          other.id(),
                                          p ->
                                              chief.owns().stream()
                                                  .filter(scope -> scope.kind().equals(kind))
                                                  .forEach(p::owns))));
    };
  }

  private static void keep(Position owner, PositionEditor p, ScopeKind but) {
    p.withoutOwnedScopes();
    owner.owns().stream().filter(scope -> !scope.kind().equals(but)).forEach(p::owns);
  }

  /** Adds a scope without owner and parent. */
  static Operator unowned(ScopeKind kind) {
    return (base, random) ->
        Stream.of(() -> OrgEdits.declaring(base, OrgEdits.freshScope(base, kind, "New " + kind)));
  }

  /** Adds a part of an owned scope, without its own owner. */
  static Operator unownedPart(ScopeKind kind) {
    return (base, random) ->
        Stream.concat(
                RoleHolders.scopesBelow(base, RoleHolders.chiefs(base)),
                PositionPicks.shuffled(base.scopes().list(), random).stream())
            .filter(scope -> !NARROW.contains(scope.kind()))
            .limit(2 * PositionPicks.FEW)
            .map(
                scope ->
                    () ->
                        OrgEdits.declaring(
                            base, OrgEdits.freshPart(base, scope, kind, "New " + kind)));
  }

  /** Adds a product without an owner, and features of it owned by product managers. */
  static Stream<Supplier<Organization>> unownedProduct(Organization base, SeededRandom random) {
    return Stream.concat(
            Stream.of(OrgEdits.freshScope(base, PRODUCT, "New product")),
            base.scopes().stream()
                .filter(scope -> !NARROW.contains(scope.kind()))
                .limit(4)
                .map(scope -> OrgEdits.freshPart(base, scope, PRODUCT, "New product")))
        .map(
            product ->
                () ->
                    OrgEdits.declaring(
                        base.withEach(
                            (position, p) -> {
                              if (PositionPicks.hasRole(position, ProductRoles.PRODUCT_MANAGER)) {
                                p.owns(product.part(FEATURE, "Feature of " + position.id()));
                              }
                            }),
                        product));
  }

  /** Adds a portfolio outside the scopes of the chief, with an owner who is measured by it. */
  static Stream<Supplier<Organization>> foreignPortfolio(Organization base, SeededRandom random) {
    List<Position> chiefs = RoleHolders.chiefs(base);
    return RoleHolders.outside(base, chiefs, random)
        .flatMap(
            owner ->
                Stream.concat(
                        owner.owns().stream().filter(scope -> !NARROW.contains(scope.kind())),
                        PositionPicks.within(base, owner).stream().limit(1))
                    .map(whole -> OrgEdits.freshPart(base, whole, PORTFOLIO, "New portfolio"))
                    .flatMap(portfolio -> owned(base, owner, portfolio)));
  }

  static Stream<Supplier<Organization>> separatePortfolio(Organization base, SeededRandom random) {
    Scope portfolio = OrgEdits.freshScope(base, PORTFOLIO, "New portfolio");
    return RoleHolders.outside(base, RoleHolders.chiefs(base), random)
        .flatMap(
            place ->
                Stream.concat(
                    owned(base, place, portfolio), ownedByNewPosition(base, place, portfolio)));
  }

  private static Stream<Supplier<Organization>> owned(
      Organization base, Position owner, Scope portfolio) {
    return Stream.of(
        () -> base.with(owner.id(), p -> p.owns(portfolio)),
        () ->
            base.with(
                owner.id(),
                p ->
                    p.owns(portfolio)
                        .measuredBy(OrgEdits.known(base, ProductKpis.PORTFOLIO_VALUE))));
  }

  private static Stream<Supplier<Organization>> ownedByNewPosition(
      Organization base, Position place, Scope portfolio) {
    String id = OrgEdits.freshPosition(base, "new");
    Organization more = OrgEdits.addingPosition(base, id, p -> p.reportsTo(place.id()));
    return owned(more, more.position(id), portfolio);
  }

  /** Adds a product manager who owns nothing. */
  static Stream<Supplier<Organization>> managerOfNothing(Organization base, SeededRandom random) {
    Role role = OrgEdits.known(base, ProductRoles.PRODUCT_MANAGER);
    String id = OrgEdits.freshPosition(base, "new");
    List<Position> heads = PositionPicks.withRole(base, RoleHolders.HEADS);
    return Stream.concat(
            RoleHolders.of(base, ProductRoles.PRODUCT_MANAGER).stream()
                .flatMap(manager -> base.hierarchy().directManagers(manager).stream()),
            heads.isEmpty() ? PositionPicks.all(base, random) : heads.stream())
        .distinct()
        .limit(PositionPicks.FEW)
        .map(
            place ->
                () -> OrgEdits.addingPosition(base, id, p -> p.role(role).reportsTo(place.id())));
  }

  /** Moves the scopes of a product manager to the manager above. */
  static Stream<Supplier<Organization>> managerLosesAll(Organization base, SeededRandom random) {
    return PositionPicks.shuffled(RoleHolders.of(base, ProductRoles.PRODUCT_MANAGER), random)
        .stream()
        .limit(PositionPicks.FEW)
        .flatMap(
            manager ->
                base.hierarchy().directManagers(manager).stream()
                    .limit(1)
                    .map(
                        above ->
                            () ->
                                base.with(manager.id(), p -> p.withoutOwnedScopes())
                                    .with(above.id(), p -> manager.owns().forEach(p::owns))));
  }

  /** Adds a feature that no product manager owns. */
  static Stream<Supplier<Organization>> looseFeature(Organization base, SeededRandom random) {
    return Stream.of(
        () -> OrgEdits.declaring(base, OrgEdits.freshScope(base, FEATURE, "Loose feature")));
  }

  /** Removes scopes of a kind from their owner. */
  static Operator disowned(ScopeKind kind) {
    return (base, random) ->
        PositionPicks.all(base, random)
            .filter(
                position -> position.owns().stream().anyMatch(scope -> scope.kind().equals(kind)))
            .limit(PositionPicks.FEW)
            .map(owner -> () -> base.with(owner.id(), p -> keep(owner, p, kind)));
  }

  /** Lets a head of product own nothing: an existing one or a new one. */
  static Stream<Supplier<Organization>> headOfNothing(Organization base, SeededRandom random) {
    String id = OrgEdits.freshPosition(base, "new");
    Role role = OrgEdits.known(base, ProductRoles.HEAD_OF_PRODUCT);
    return PositionPicks.shuffled(RoleHolders.heads(base), random).stream()
        .limit(3)
        .flatMap(
            head ->
                Stream.concat(
                    Stream.of(() -> base.with(head.id(), p -> p.withoutOwnedScopes())),
                    base.hierarchy().directManagers(head).stream()
                        .limit(1)
                        .flatMap(
                            above ->
                                Stream.of(
                                    () ->
                                        base.with(head.id(), p -> p.withoutOwnedScopes())
                                            .with(
                                                above.id(),
                                                p -> {
                                                  head.owns().forEach(p::owns);
                                                  head.effectiveKpis()
                                                      .forEach(one -> p.measuredBy(one.kpi()));
                                                }),
                                    () ->
                                        OrgEdits.addingPosition(
                                            base, id, p -> p.role(role).reportsTo(above.id()))))));
  }

  /** Adds a business area that no head owns. */
  static Stream<Supplier<Organization>> newBusinessArea(Organization base, SeededRandom random) {
    return Stream.of(
        () ->
            OrgEdits.declaring(
                base, OrgEdits.freshScope(base, BUSINESS_AREA, "New business area")));
  }

  /** Adds a portfolio whose owner is not measured by its value. */
  static Stream<Supplier<Organization>> unmeasuredPortfolio(
      Organization base, SeededRandom random) {
    return PositionPicks.all(base, random)
        .filter(position -> !carries(position))
        .flatMap(
            owner ->
                PositionPicks.within(base, owner).stream()
                    .filter(scope -> !NARROW.contains(scope.kind()))
                    .limit(1)
                    .map(whole -> OrgEdits.freshPart(base, whole, PORTFOLIO, "New portfolio"))
                    .map(
                        portfolio ->
                            (Supplier<Organization>)
                                () -> base.with(owner.id(), p -> p.owns(portfolio))))
        .limit(2 * PositionPicks.FEW);
  }

  private static boolean carries(Position position) {
    String id = ProductKpis.PORTFOLIO_VALUE.id();
    return position.kpis().stream().anyMatch(kpi -> kpi.id().equals(id))
        || position.roles().stream()
            .anyMatch(role -> role.kpis().stream().anyMatch(kpi -> kpi.id().equals(id)));
  }

  /** The same for a position without owned scopes. */
  static Stream<Supplier<Organization>> unmeasuredSeparatePortfolio(
      Organization base, SeededRandom random) {
    Scope portfolio = OrgEdits.freshScope(base, PORTFOLIO, "New portfolio");
    return Stream.concat(RoleHolders.chiefs(base).stream(), PositionPicks.all(base, random))
        .filter(position -> !carries(position))
        .limit(PositionPicks.FEW)
        .map(owner -> () -> base.with(owner.id(), p -> p.owns(portfolio)));
  }

  /** {@return a copy with two product areas, at least} */
  static Organization withAreas(Organization base) {
    long areas = base.scopes().stream().filter(scope -> scope.kind().equals(PRODUCT_AREA)).count();
    Organization next = base;
    for (long i = areas; i < 2; i++) {
      next = OrgEdits.declaring(next, OrgEdits.freshScope(next, PRODUCT_AREA, "New area"));
    }
    return next;
  }
}
