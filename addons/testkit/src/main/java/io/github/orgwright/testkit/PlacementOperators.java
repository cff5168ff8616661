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

/** Violates documented rules about which role is above which. */
final class PlacementOperators {
  private static final Role PRODUCT_ADVISER =
      Role.builder().id("product_adviser").name("Product adviser").function("Product").build();

  private PlacementOperators() {}

  /** Moves positions away from the managers they should be below. */
  static Operator movedAway(
      Function<Organization, List<Position>> lower, Function<Organization, List<Position>> upper) {
    return (base, random) -> {
      List<Position> above = upper.apply(base);
      return above.isEmpty()
          ? Stream.empty()
          : PositionPicks.shuffled(lower.apply(base), random).stream()
              .limit(PositionPicks.FEW)
              .flatMap(position -> upTo(base, position, above))
              .flatMap(
                  position ->
                      RoleHolders.outside(base, above, random)
                          .filter(place -> PositionPicks.mayReport(base, position, place))
                          .limit(3)
                          .map(place -> moved(base, position, place)));
    };
  }

  /** A position and all managers between it and some positions above. */
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

  /** Moves positions away from the managers they should be below, without their reports. */
  static Operator movedAwayAlone(
      Function<Organization, List<Position>> lower, Function<Organization, List<Position>> upper) {
    return (base, random) -> {
      Hierarchy hierarchy = base.hierarchy();
      List<Position> above = upper.apply(base);
      return above.isEmpty()
          ? Stream.empty()
          : PositionPicks.shuffled(lower.apply(base), random).stream()
              .filter(position -> !hierarchy.directManagers(position).isEmpty())
              .limit(3)
              .flatMap(
                  position ->
                      RoleHolders.outside(base, above, random)
                          .filter(place -> PositionPicks.mayReport(base, position, place))
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

  /** Adds a position of a role at a wrong place. */
  static Operator addedAway(List<Role> roles, Function<Organization, List<Position>> upper) {
    return (base, random) -> {
      List<Position> above = upper.apply(base);
      return above.isEmpty()
          ? Stream.empty()
          : RoleHolders.outside(base, above, random)
              .flatMap(
                  place ->
                      PositionPicks.shuffled(roles, random).stream()
                          .flatMap(role -> added(base, role, place)));
    };
  }

  /** With and without an owned scope, because rules may require either. */
  static Stream<Supplier<Organization>> added(Organization base, Role role, Position place) {
    String id = OrgEdits.freshPosition(base, "new");
    Role known = OrgEdits.known(base, role);
    Supplier<Organization> plain =
        () -> OrgEdits.addingPosition(base, id, p -> p.role(known).reportsTo(place.id()));
    return Stream.concat(
        partFor(base, place)
            .map(
                part ->
                    () ->
                        OrgEdits.addingPosition(
                            base, id, p -> p.role(known).reportsTo(place.id()).owns(part))),
        Stream.of(plain));
  }

  /** A feature of an existing product, for a product manager to own. */
  private static Stream<Scope> partFor(Organization base, Position place) {
    return Stream.concat(PositionPicks.within(base, place).stream(), base.scopes().stream())
        .flatMap(wide -> base.scopes().stream().filter(scope -> scope.isWithin(wide)))
        .filter(scope -> scope.kind().equals(PRODUCT))
        .limit(1)
        .map(product -> OrgEdits.freshPart(base, product, FEATURE, "New feature"));
  }

  /** Adds a root above all, as a place to move positions to. */
  static Operator under(Operator operator) {
    return (base, random) -> operator.attempts(withTop(base), random);
  }

  static Organization withTop(Organization base) {
    String id = OrgEdits.freshPosition(base, "top");
    List<Position> roots = base.hierarchy().roots();
    return StructureOperators.moved(OrgEdits.addingPosition(base, id, p -> {}), roots, id);
  }

  /** Adds a layer between the chief product officer and the chief executive officer. */
  static Stream<Supplier<Organization>> chiefOneDown(Organization base, SeededRandom random) {
    List<Position> executives = RoleHolders.of(base, ProductRoles.CHIEF_EXECUTIVE_OFFICER);
    return RoleHolders.chiefs(base).stream()
        .filter(chief -> !base.hierarchy().directManagers(chief).isEmpty())
        .limit(3)
        .flatMap(
            chief ->
                Stream.concat(
                    PositionPicks.all(base, random)
                        .filter(PositionPicks.outside(base, List.of(chief)))
                        .filter(place -> !executives.contains(place))
                        .limit(PositionPicks.FEW)
                        .map(place -> moved(base, chief, place)),
                    Stream.of(() -> withDeputy(base, chief))));
  }

  private static Organization withDeputy(Organization base, Position chief) {
    String id = OrgEdits.freshPosition(base, "new");
    String above = base.hierarchy().directManagers(chief).get(0).id();
    return OrgEdits.addingPosition(base, id, p -> p.reportsTo(above))
        .with(chief.id(), p -> p.reportsTo(id));
  }

  /** Gives a manager above the chief a product role. */
  static Stream<Supplier<Organization>> productAboveChief(Organization base, SeededRandom random) {
    Role adviser = OrgEdits.known(base, PRODUCT_ADVISER);
    return base.hierarchy().managers(RoleHolders.chiefs(base)).stream()
        .limit(PositionPicks.FEW)
        .map(manager -> () -> base.with(manager.id(), p -> p.role(adviser)));
  }

  /** Adds a root with a product role. */
  static Stream<Supplier<Organization>> productAboveAll(Organization base, SeededRandom random) {
    Organization topped = withTop(base);
    Role adviser = OrgEdits.known(base, PRODUCT_ADVISER);
    return topped.hierarchy().roots().stream()
        .limit(1)
        .map(top -> () -> topped.with(top.id(), p -> p.role(adviser)));
  }

  /** Gives a leader the title of another leader. */
  static Stream<Supplier<Organization>> titleOfAnother(Organization base, SeededRandom random) {
    List<Position> leaders =
        PositionPicks.shuffled(PositionPicks.withRole(base, RoleHolders.LEADERS), random);
    return leaders.stream()
        .flatMap(
            leader ->
                PositionPicks.shuffled(RoleHolders.LEADERS, random).stream()
                    .filter(role -> !PositionPicks.hasRole(leader, role))
                    .map(role -> () -> base.with(leader.id(), p -> p.title(role.name()))));
  }

  /** Moves a product director below a head of product, or adds one. */
  static Stream<Supplier<Organization>> directorBelowHead(Organization base, SeededRandom random) {
    List<Position> directors = RoleHolders.directors(base);
    return RoleHolders.heads(base).stream()
        .limit(3)
        .flatMap(
            head ->
                Stream.concat(
                    directors.stream()
                        .filter(director -> PositionPicks.mayReport(base, director, head))
                        .limit(3)
                        .map(director -> moved(base, director, head)),
                    added(base, ProductRoles.PRODUCT_DIRECTOR, head)));
  }

  /** Assigns one person to both positions. */
  static Stream<Supplier<Organization>> bothHeldByOne(Organization base, SeededRandom random) {
    return RoleHolders.of(base, ProductRoles.CHIEF_TECHNOLOGY_OFFICER).stream()
        .limit(2)
        .flatMap(
            other ->
                RoleHolders.chiefs(base).stream()
                    .limit(2)
                    .map(chief -> shared(base, chief, other)));
  }

  private static Supplier<Organization> shared(Organization base, Position chief, Position other) {
    String holder =
        base.holders(chief).stream().map(assignment -> assignment.person()).findFirst().orElse("");
    return holder.isEmpty()
        ? () -> {
          String both = OrgEdits.freshPerson(base, "both");
          return base.with(chief.id(), p -> p.heldBy(both)).with(other.id(), p -> p.heldBy(both));
        }
        : () -> base.with(other.id(), p -> p.heldBy(holder));
  }

  /** Gives one position both roles. */
  static Stream<Supplier<Organization>> bothRolesInOnePosition(
      Organization base, SeededRandom random) {
    Role technology = OrgEdits.known(base, ProductRoles.CHIEF_TECHNOLOGY_OFFICER);
    return RoleHolders.chiefs(base).stream()
        .limit(2)
        .map(chief -> () -> base.with(chief.id(), p -> p.role(technology)));
  }
}
