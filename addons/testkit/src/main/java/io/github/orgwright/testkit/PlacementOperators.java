package io.github.orgwright.testkit;

import static io.github.orgwright.core.ScopeKind.FEATURE;
import static io.github.orgwright.core.ScopeKind.PRODUCT;

import io.github.orgwright.core.Hierarchy;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.Role;
import io.github.orgwright.core.Scope;
import io.github.orgwright.product.ProductRoles;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Ways to break what is documented of who stands above whom. */
final class PlacementOperators {
  private static final Role PRODUCT_ADVISER =
      Role.builder().id("product_adviser").name("Product adviser").function("Product").build();

  private PlacementOperators() {}

  /** Those who should be below others are moved away, alone or with somebody between. */
  static Operator movedAway(
      Function<Organization, List<Position>> lower, Function<Organization, List<Position>> upper) {
    return (base, random) -> {
      List<Position> above = upper.apply(base);
      return above.isEmpty()
          ? Stream.empty()
          : PositionChoices.shuffled(lower.apply(base), random).stream()
              .limit(PositionChoices.FEW)
              .flatMap(position -> upTo(base, position, above))
              .flatMap(
                  position ->
                      DocumentedRoleHolders.outside(base, above, random)
                          .filter(place -> PositionChoices.mayReport(base, position, place))
                          .limit(3)
                          .map(place -> moved(base, position, place)));
    };
  }

  /** A position, and those between it and one of some above. */
  private static Stream<Position> upTo(Organization base, Position position, List<Position> above) {
    return Stream.concat(
        Stream.of(position),
        base.hierarchy().managers(position).stream()
            .takeWhile(manager -> above.stream().noneMatch(one -> one.id().equals(manager.id()))));
  }

  private static Supplier<Organization> moved(
      Organization base, Position position, Position manager) {
    return () -> base.with(position.id(), p -> p.reportsTo(manager.id()));
  }

  /** Those who should be below others are moved away, and leave their own reports behind. */
  static Operator movedAwayAlone(
      Function<Organization, List<Position>> lower, Function<Organization, List<Position>> upper) {
    return (base, random) -> {
      Hierarchy hierarchy = base.hierarchy();
      List<Position> above = upper.apply(base);
      return above.isEmpty()
          ? Stream.empty()
          : PositionChoices.shuffled(lower.apply(base), random).stream()
              .filter(position -> !hierarchy.directManagers(position).isEmpty())
              .limit(3)
              .flatMap(
                  position ->
                      DocumentedRoleHolders.outside(base, above, random)
                          .filter(place -> PositionChoices.mayReport(base, position, place))
                          .limit(3)
                          .map(
                              place ->
                                  () ->
                                      StructureOperators.moved(
                                              base,
                                              hierarchy.directReports(position),
                                              hierarchy.directManagers(position).get(0).id())
                                          .with(position.id(), p -> p.reportsTo(place.id()))));
    };
  }

  /** One more position of a role, where it should not be. */
  static Operator addedAway(List<Role> roles, Function<Organization, List<Position>> upper) {
    return (base, random) -> {
      List<Position> above = upper.apply(base);
      return above.isEmpty()
          ? Stream.empty()
          : DocumentedRoleHolders.outside(base, above, random)
              .flatMap(
                  place ->
                      PositionChoices.shuffled(roles, random).stream()
                          .flatMap(role -> added(base, role, place)));
    };
  }

  /** With a part of what is owned there, and without: either may be asked for. */
  static Stream<Supplier<Organization>> added(Organization base, Role role, Position place) {
    String id = OrganizationEdits.freshPosition(base, "new");
    Role known = OrganizationEdits.known(base, role);
    Supplier<Organization> plain =
        () -> OrganizationEdits.addingPosition(base, id, p -> p.role(known).reportsTo(place.id()));
    return Stream.concat(
        partFor(base, place)
            .map(
                part ->
                    () ->
                        OrganizationEdits.addingPosition(
                            base, id, p -> p.role(known).reportsTo(place.id()).owns(part))),
        Stream.of(plain));
  }

  /** A feature where there are products, so that a product manager may own it. */
  private static Stream<Scope> partFor(Organization base, Position place) {
    return Stream.concat(PositionChoices.within(base, place).stream(), base.scopes().stream())
        .flatMap(wide -> base.scopes().stream().filter(scope -> scope.isWithin(wide)))
        .filter(scope -> scope.kind().equals(PRODUCT))
        .limit(1)
        .map(product -> OrganizationEdits.freshPart(base, product, FEATURE, "New feature"));
  }

  /** A new position above all, so that there is somewhere else to be moved to. */
  static Operator under(Operator operator) {
    return (base, random) -> operator.attempts(withTop(base), random);
  }

  static Organization withTop(Organization base) {
    String id = OrganizationEdits.freshPosition(base, "top");
    List<Position> roots = base.hierarchy().roots();
    return StructureOperators.moved(OrganizationEdits.addingPosition(base, id, p -> {}), roots, id);
  }

  /** The chief reports to the chief executive officer's right hand. */
  static Stream<Supplier<Organization>> chiefOneDown(Organization base, SeededRandom random) {
    List<Position> executives =
        DocumentedRoleHolders.of(base, ProductRoles.CHIEF_EXECUTIVE_OFFICER);
    return DocumentedRoleHolders.chiefs(base).stream()
        .filter(chief -> !base.hierarchy().directManagers(chief).isEmpty())
        .limit(3)
        .flatMap(
            chief ->
                Stream.concat(
                    PositionChoices.all(base, random)
                        .filter(PositionChoices.outside(base, List.of(chief)))
                        .filter(place -> !executives.contains(place))
                        .limit(PositionChoices.FEW)
                        .map(place -> moved(base, chief, place)),
                    Stream.of(() -> withDeputy(base, chief))));
  }

  private static Organization withDeputy(Organization base, Position chief) {
    String id = OrganizationEdits.freshPosition(base, "new");
    String above = base.hierarchy().directManagers(chief).get(0).id();
    return OrganizationEdits.addingPosition(base, id, p -> p.reportsTo(above))
        .with(chief.id(), p -> p.reportsTo(id));
  }

  /** Somebody above the chief does product work too. */
  static Stream<Supplier<Organization>> productAboveChief(Organization base, SeededRandom random) {
    Role adviser = OrganizationEdits.known(base, PRODUCT_ADVISER);
    return base.hierarchy().managers(DocumentedRoleHolders.chiefs(base)).stream()
        .limit(PositionChoices.FEW)
        .map(manager -> () -> base.with(manager.id(), p -> p.role(adviser)));
  }

  /** A new position of the product discipline above all. */
  static Stream<Supplier<Organization>> productAboveAll(Organization base, SeededRandom random) {
    Organization topped = withTop(base);
    Role adviser = OrganizationEdits.known(base, PRODUCT_ADVISER);
    return topped.hierarchy().roots().stream()
        .limit(1)
        .map(top -> () -> topped.with(top.id(), p -> p.role(adviser)));
  }

  /** A leader goes by the title of another who is there too. */
  static Stream<Supplier<Organization>> titleOfAnother(Organization base, SeededRandom random) {
    List<Position> leaders =
        PositionChoices.shuffled(
            PositionChoices.withRole(base, DocumentedRoleHolders.LEADERS), random);
    return leaders.stream()
        .flatMap(
            leader ->
                PositionChoices.shuffled(DocumentedRoleHolders.LEADERS, random).stream()
                    .filter(role -> !PositionChoices.hasRole(leader, role))
                    .map(role -> () -> base.with(leader.id(), p -> p.title(role.name()))));
  }

  /** A product director below the head: one who is there, or one more. */
  static Stream<Supplier<Organization>> directorBelowHead(Organization base, SeededRandom random) {
    List<Position> directors = DocumentedRoleHolders.directors(base);
    return DocumentedRoleHolders.heads(base).stream()
        .limit(3)
        .flatMap(
            head ->
                Stream.concat(
                    directors.stream()
                        .filter(director -> PositionChoices.mayReport(base, director, head))
                        .limit(3)
                        .map(director -> moved(base, director, head)),
                    added(base, ProductRoles.PRODUCT_DIRECTOR, head)));
  }

  /** One person holds both positions. */
  static Stream<Supplier<Organization>> bothHeldByOne(Organization base, SeededRandom random) {
    return DocumentedRoleHolders.of(base, ProductRoles.CHIEF_TECHNOLOGY_OFFICER).stream()
        .limit(2)
        .flatMap(
            other ->
                DocumentedRoleHolders.chiefs(base).stream()
                    .limit(2)
                    .map(chief -> shared(base, chief, other)));
  }

  private static Supplier<Organization> shared(Organization base, Position chief, Position other) {
    String holder =
        base.holders(chief).stream().map(assignment -> assignment.person()).findFirst().orElse("");
    return holder.isEmpty()
        ? () -> {
          String both = OrganizationEdits.freshPerson(base, "both");
          return base.with(chief.id(), p -> p.heldBy(both)).with(other.id(), p -> p.heldBy(both));
        }
        : () -> base.with(other.id(), p -> p.heldBy(holder));
  }

  /** One position fills both roles. */
  static Stream<Supplier<Organization>> bothRolesInOnePosition(
      Organization base, SeededRandom random) {
    Role technology = OrganizationEdits.known(base, ProductRoles.CHIEF_TECHNOLOGY_OFFICER);
    return DocumentedRoleHolders.chiefs(base).stream()
        .limit(2)
        .map(chief -> () -> base.with(chief.id(), p -> p.role(technology)));
  }
}
