package io.github.orgwright.testkit;

import static io.github.orgwright.core.ScopeKind.FEATURE;
import static io.github.orgwright.core.ScopeKind.PRODUCT;
import static io.github.orgwright.product.ProductRoles.CHIEF_EXECUTIVE_OFFICER;
import static io.github.orgwright.product.ProductRoles.CHIEF_TECHNOLOGY_OFFICER;
import static io.github.orgwright.product.ProductRoles.PRODUCT_DIRECTOR;

import io.github.orgwright.core.Assignment;
import io.github.orgwright.core.Hierarchy;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.Role;
import io.github.orgwright.core.Scope;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Violates documented rules about which role is above which. */
final class PlacementOperators {
  private static final Role PRODUCT_ADVISER =
      Role.builder().id("product_adviser").name("Product adviser").function("Product").build();

  private PlacementOperators() {}

  /** Proposes changes, given the positions that others should be below. */
  @FunctionalInterface
  private interface Away {
    Stream<Supplier<Organization>> from(
        List<Position> above, Organization base, SeededRandom random);
  }

  /**
   * Moves positions away from the managers they should be below, with or without their reports, or
   * adds positions elsewhere; then again with a root above all as a further place.
   */
  static List<Operator> away(List<Role> added, RoleHolders.Finder lower, RoleHolders.Finder upper) {
    return Operator.withEach(
        List.of(PlacementOperators::withTop),
        List.of(
            away(upper, (above, base, random) -> moved(lower.in(base), above, base, random)),
            away(upper, (above, base, random) -> movedAlone(lower.in(base), above, base, random)),
            away(upper, (above, base, random) -> added(added, above, base, random))));
  }

  private static Operator away(RoleHolders.Finder upper, Away away) {
    return (base, random) -> {
      List<Position> above = upper.in(base);
      return above.isEmpty() ? Stream.empty() : away.from(above, base, random);
    };
  }

  private static Stream<Supplier<Organization>> moved(
      List<Position> lower, List<Position> above, Organization base, SeededRandom random) {
    return PositionPicks.shuffled(lower, random)
        .limit(PositionPicks.FEW)
        .flatMap(position -> upTo(base, position, above))
        .flatMap(
            position ->
                places(position, above, base, random)
                    .map(place -> () -> under(base, position, place)));
  }

  /** A position and all managers between it and some positions above. */
  private static Stream<Position> upTo(Organization base, Position position, List<Position> above) {
    Set<String> ids = PositionPicks.ids(above);
    return Stream.concat(
        Stream.of(position),
        base.hierarchy().managers(position).stream()
            .takeWhile(manager -> !ids.contains(manager.id())));
  }

  /** Positions that are not below some others, and that a position may report to. */
  private static Stream<Position> places(
      Position position, List<Position> above, Organization base, SeededRandom random) {
    return RoleHolders.outside(base, above, random)
        .filter(place -> PositionPicks.mayReport(base, position, place))
        .limit(3);
  }

  private static Organization under(Organization base, Position position, Position manager) {
    return base.with(position.id(), p -> p.reportsTo(manager.id()));
  }

  private static Stream<Supplier<Organization>> movedAlone(
      List<Position> lower, List<Position> above, Organization base, SeededRandom random) {
    Hierarchy hierarchy = base.hierarchy();
    return PositionPicks.shuffled(lower, random)
        .filter(position -> !hierarchy.directManagers(position).isEmpty())
        .limit(3)
        .flatMap(
            position ->
                places(position, above, base, random)
                    .map(place -> () -> under(withoutReports(base, position), position, place)));
  }

  private static Organization withoutReports(Organization base, Position position) {
    Hierarchy hierarchy = base.hierarchy();
    return StructureOperators.moved(
        base, hierarchy.directReports(position), hierarchy.directManagers(position).get(0).id());
  }

  private static Stream<Supplier<Organization>> added(
      List<Role> roles, List<Position> above, Organization base, SeededRandom random) {
    return RoleHolders.outside(base, above, random)
        .flatMap(
            place ->
                PositionPicks.shuffled(roles, random).flatMap(role -> added(base, role, place)));
  }

  /** With and without an owned scope, because rules may require either. */
  private static Stream<Supplier<Organization>> added(
      Organization base, Role role, Position place) {
    Supplier<Organization> plain = () -> withPosition(base, role, place);
    return Stream.concat(
        partFor(base, place).map(part -> () -> withPosition(base, role, place, part)),
        Stream.of(plain));
  }

  /** {@return a copy with a new position with a role} */
  static Organization withPosition(Organization base, Role role, Position manager, Scope... owned) {
    return OrgEdits.addingPosition(
        base,
        "new",
        p -> {
          p.role(OrgEdits.known(base, role)).reportsTo(manager.id());
          List.of(owned).forEach(p::owns);
        });
  }

  /** A feature of an existing product, for a product manager to own. */
  private static Stream<Scope> partFor(Organization base, Position place) {
    return Stream.concat(PositionPicks.within(base, place).stream(), base.scopes().stream())
        .flatMap(wide -> base.scopes().stream().filter(scope -> scope.isWithin(wide)))
        .filter(scope -> scope.kind().equals(PRODUCT))
        .limit(1)
        .map(product -> OrgEdits.freshPart(base, product, FEATURE, "New feature"));
  }

  /** {@return a copy with a root above all} */
  static Organization withTop(Organization base) {
    Organization topped = OrgEdits.addingPosition(base, "top", p -> {});
    return StructureOperators.moved(topped, base.hierarchy().roots(), OrgEdits.lastId(topped));
  }

  /** Adds a layer between the chief product officer and the chief executive officer. */
  static Stream<Supplier<Organization>> chiefOneDown(Organization base, SeededRandom random) {
    List<Position> executives = RoleHolders.of(base, CHIEF_EXECUTIVE_OFFICER);
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
                        .map(place -> () -> under(base, chief, place)),
                    Stream.of(() -> withDeputy(base, chief))));
  }

  private static Organization withDeputy(Organization base, Position chief) {
    String above = base.hierarchy().directManagers(chief).get(0).id();
    Organization next = OrgEdits.addingPosition(base, "new", p -> p.reportsTo(above));
    return next.with(chief.id(), p -> p.reportsTo(OrgEdits.lastId(next)));
  }

  /** Gives a manager above the chief a product role. */
  static Stream<Supplier<Organization>> productAboveChief(Organization base, SeededRandom random) {
    return base.hierarchy().managers(RoleHolders.chiefs(base)).stream()
        .limit(PositionPicks.FEW)
        .map(manager -> () -> withRole(base, manager, PRODUCT_ADVISER));
  }

  private static Organization withRole(Organization base, Position position, Role role) {
    return base.with(position.id(), p -> p.role(OrgEdits.known(base, role)));
  }

  /** Adds a root with a product role. */
  static Organization productAboveAll(Organization base) {
    Organization topped = withTop(base);
    return withRole(topped, topped.hierarchy().roots().get(0), PRODUCT_ADVISER);
  }

  /** Gives a leader the title of another leader. */
  static Stream<Supplier<Organization>> titleOfAnother(Organization base, SeededRandom random) {
    return PositionPicks.shuffled(PositionPicks.withRole(base, RoleHolders.LEADERS), random)
        .flatMap(
            leader ->
                PositionPicks.shuffled(RoleHolders.LEADERS, random)
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
                        .map(director -> () -> under(base, director, head)),
                    added(base, PRODUCT_DIRECTOR, head)));
  }

  /** Assigns one person to both positions. */
  static Stream<Supplier<Organization>> bothHeldByOne(Organization base, SeededRandom random) {
    return RoleHolders.of(base, CHIEF_TECHNOLOGY_OFFICER).stream()
        .limit(2)
        .flatMap(
            other ->
                RoleHolders.chiefs(base).stream()
                    .limit(2)
                    .map(chief -> () -> shared(base, chief, other)));
  }

  private static Organization shared(Organization base, Position chief, Position other) {
    List<Assignment> holders = base.holders(chief);
    if (!holders.isEmpty()) {
      return base.with(other.id(), p -> p.heldBy(holders.get(0).person()));
    }
    String both = OrgEdits.fresh(base.people(), "both");
    return base.with(chief.id(), p -> p.heldBy(both)).with(other.id(), p -> p.heldBy(both));
  }

  /** Gives one position both roles. */
  static Stream<Supplier<Organization>> bothRolesInOnePosition(
      Organization base, SeededRandom random) {
    return RoleHolders.chiefs(base).stream()
        .limit(2)
        .map(chief -> () -> withRole(base, chief, CHIEF_TECHNOLOGY_OFFICER));
  }
}
