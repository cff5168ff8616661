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

/** Ways to break what is documented of scopes and their owners. */
final class OwnerOperators {
  private static final List<ScopeKind> NARROW = List.of(PRODUCT, FEATURE);

  private OwnerOperators() {}

  /** A feature that is part of no product; product managers own it where they own nothing. */
  static Stream<Supplier<Organization>> strayFeature(Organization base, SeededRandom random) {
    Scope whole = OrganizationEdits.freshScope(base, OrganizationEdits.PLAIN, "Workshop");
    Scope stray = whole.part(FEATURE, "Stray feature");
    List<Position> managers = DocumentedRoleHolders.of(base, ProductRoles.PRODUCT_MANAGER);
    return Stream.concat(
        Stream.of(() -> OrganizationEdits.declaring(base, stray)),
        Stream.concat(
                managers.stream()
                    .flatMap(manager -> PositionChoices.nearestOwner(base, manager))
                    .flatMap(owner -> owner.owns().stream())
                    .filter(scope -> !NARROW.contains(scope.kind()))
                    .distinct()
                    .limit(2)
                    .map(wide -> OrganizationEdits.freshPart(base, wide, FEATURE, "Stray feature")),
                Stream.of(stray))
            .map(
                feature ->
                    () ->
                        base.withEach(
                            (position, p) -> {
                              if (PositionChoices.hasRole(position, ProductRoles.PRODUCT_MANAGER)) {
                                p.owns(feature);
                              }
                            })));
  }

  /** What should be the chief's is given to somebody else. */
  static Operator givenAway(ScopeKind kind) {
    return (base, random) -> {
      List<Position> chiefs = DocumentedRoleHolders.chiefs(base);
      return chiefs.stream()
          .limit(1)
          .flatMap(
              chief ->
                  DocumentedRoleHolders.outside(base, chiefs, random)
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

  /** A new scope that nobody owns, part of nothing. */
  static Operator unowned(ScopeKind kind) {
    return (base, random) ->
        Stream.of(
            () ->
                OrganizationEdits.declaring(
                    base, OrganizationEdits.freshScope(base, kind, "New " + kind)));
  }

  /** A new scope that nobody owns, part of what somebody does. */
  static Operator unownedPart(ScopeKind kind) {
    return (base, random) ->
        Stream.concat(
                DocumentedRoleHolders.scopesBelow(base, DocumentedRoleHolders.chiefs(base)),
                PositionChoices.shuffled(base.scopes().list(), random).stream())
            .filter(scope -> !NARROW.contains(scope.kind()))
            .limit(2 * PositionChoices.FEW)
            .map(
                scope ->
                    () ->
                        OrganizationEdits.declaring(
                            base, OrganizationEdits.freshPart(base, scope, kind, "New " + kind)));
  }

  /** A new product without an owner, where product managers own a new feature, or nothing did. */
  static Stream<Supplier<Organization>> unownedProduct(Organization base, SeededRandom random) {
    return Stream.concat(
            Stream.of(OrganizationEdits.freshScope(base, PRODUCT, "New product")),
            base.scopes().stream()
                .filter(scope -> !NARROW.contains(scope.kind()))
                .limit(4)
                .map(scope -> OrganizationEdits.freshPart(base, scope, PRODUCT, "New product")))
        .map(
            product ->
                () ->
                    OrganizationEdits.declaring(
                        base.withEach(
                            (position, p) -> {
                              if (PositionChoices.hasRole(position, ProductRoles.PRODUCT_MANAGER)) {
                                p.owns(product.part(FEATURE, "Feature of " + position.id()));
                              }
                            }),
                        product));
  }

  /** A new portfolio outside what the chief has charge of, with an owner who is measured by it. */
  static Stream<Supplier<Organization>> foreignPortfolio(Organization base, SeededRandom random) {
    List<Position> chiefs = DocumentedRoleHolders.chiefs(base);
    return DocumentedRoleHolders.outside(base, chiefs, random)
        .flatMap(
            owner ->
                Stream.concat(
                        owner.owns().stream().filter(scope -> !NARROW.contains(scope.kind())),
                        PositionChoices.within(base, owner).stream().limit(1))
                    .map(
                        whole ->
                            OrganizationEdits.freshPart(base, whole, PORTFOLIO, "New portfolio"))
                    .flatMap(portfolio -> owned(base, owner, portfolio)));
  }

  static Stream<Supplier<Organization>> separatePortfolio(Organization base, SeededRandom random) {
    Scope portfolio = OrganizationEdits.freshScope(base, PORTFOLIO, "New portfolio");
    return DocumentedRoleHolders.outside(base, DocumentedRoleHolders.chiefs(base), random)
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
                        .measuredBy(OrganizationEdits.known(base, ProductKpis.PORTFOLIO_VALUE))));
  }

  private static Stream<Supplier<Organization>> ownedByNewPosition(
      Organization base, Position place, Scope portfolio) {
    String id = OrganizationEdits.freshPosition(base, "new");
    Organization more = OrganizationEdits.addingPosition(base, id, p -> p.reportsTo(place.id()));
    return owned(more, more.position(id), portfolio);
  }

  /** One product manager more, who owns nothing. */
  static Stream<Supplier<Organization>> managerOfNothing(Organization base, SeededRandom random) {
    Role role = OrganizationEdits.known(base, ProductRoles.PRODUCT_MANAGER);
    String id = OrganizationEdits.freshPosition(base, "new");
    List<Position> heads = PositionChoices.withRole(base, DocumentedRoleHolders.HEADS);
    return Stream.concat(
            DocumentedRoleHolders.of(base, ProductRoles.PRODUCT_MANAGER).stream()
                .flatMap(manager -> base.hierarchy().directManagers(manager).stream()),
            heads.isEmpty() ? PositionChoices.all(base, random) : heads.stream())
        .distinct()
        .limit(PositionChoices.FEW)
        .map(
            place ->
                () ->
                    OrganizationEdits.addingPosition(
                        base, id, p -> p.role(role).reportsTo(place.id())));
  }

  /** What a product manager owns goes to the manager. */
  static Stream<Supplier<Organization>> managerLosesAll(Organization base, SeededRandom random) {
    return PositionChoices.shuffled(
            DocumentedRoleHolders.of(base, ProductRoles.PRODUCT_MANAGER), random)
        .stream()
        .limit(PositionChoices.FEW)
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

  /** A loose feature, where no product manager owns anything. */
  static Stream<Supplier<Organization>> looseFeature(Organization base, SeededRandom random) {
    return Stream.of(
        () ->
            OrganizationEdits.declaring(
                base, OrganizationEdits.freshScope(base, FEATURE, "Loose feature")));
  }

  /** Who owns the only scope of a kind owns it no longer. */
  static Operator disowned(ScopeKind kind) {
    return (base, random) ->
        PositionChoices.all(base, random)
            .filter(
                position -> position.owns().stream().anyMatch(scope -> scope.kind().equals(kind)))
            .limit(PositionChoices.FEW)
            .map(owner -> () -> base.with(owner.id(), p -> keep(owner, p, kind)));
  }

  /** A head who owns nothing, or what no head should: one who is there, or one more. */
  static Stream<Supplier<Organization>> headOfNothing(Organization base, SeededRandom random) {
    String id = OrganizationEdits.freshPosition(base, "new");
    Role role = OrganizationEdits.known(base, ProductRoles.HEAD_OF_PRODUCT);
    return PositionChoices.shuffled(DocumentedRoleHolders.heads(base), random).stream()
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
                                        OrganizationEdits.addingPosition(
                                            base, id, p -> p.role(role).reportsTo(above.id()))))));
  }

  /** Business areas come up, and heads own none. */
  static Stream<Supplier<Organization>> newBusinessArea(Organization base, SeededRandom random) {
    return Stream.of(
        () ->
            OrganizationEdits.declaring(
                base, OrganizationEdits.freshScope(base, BUSINESS_AREA, "New business area")));
  }

  /** A new portfolio of somebody whom its value does not measure. */
  static Stream<Supplier<Organization>> unmeasuredPortfolio(
      Organization base, SeededRandom random) {
    return PositionChoices.all(base, random)
        .filter(position -> !carries(position))
        .flatMap(
            owner ->
                PositionChoices.within(base, owner).stream()
                    .filter(scope -> !NARROW.contains(scope.kind()))
                    .limit(1)
                    .map(
                        whole ->
                            OrganizationEdits.freshPart(base, whole, PORTFOLIO, "New portfolio"))
                    .map(
                        portfolio ->
                            (Supplier<Organization>)
                                () -> base.with(owner.id(), p -> p.owns(portfolio))))
        .limit(2 * PositionChoices.FEW);
  }

  private static boolean carries(Position position) {
    String id = ProductKpis.PORTFOLIO_VALUE.id();
    return position.kpis().stream().anyMatch(kpi -> kpi.id().equals(id))
        || position.roles().stream()
            .anyMatch(role -> role.kpis().stream().anyMatch(kpi -> kpi.id().equals(id)));
  }

  /** The same, of somebody who owns nothing yet and is part of nothing. */
  static Stream<Supplier<Organization>> unmeasuredSeparatePortfolio(
      Organization base, SeededRandom random) {
    Scope portfolio = OrganizationEdits.freshScope(base, PORTFOLIO, "New portfolio");
    return Stream.concat(
            DocumentedRoleHolders.chiefs(base).stream(), PositionChoices.all(base, random))
        .filter(position -> !carries(position))
        .limit(PositionChoices.FEW)
        .map(owner -> () -> base.with(owner.id(), p -> p.owns(portfolio)));
  }

  /** {@return a copy with two product areas, at least} */
  static Organization withAreas(Organization base) {
    long areas = base.scopes().stream().filter(scope -> scope.kind().equals(PRODUCT_AREA)).count();
    Organization next = base;
    for (long i = areas; i < 2; i++) {
      next =
          OrganizationEdits.declaring(
              next, OrganizationEdits.freshScope(next, PRODUCT_AREA, "New area"));
    }
    return next;
  }
}
