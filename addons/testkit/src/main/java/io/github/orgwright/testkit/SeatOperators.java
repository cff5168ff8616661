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
final class SeatOperators {
  private static final Role PRODUCT_ADVISER =
      Role.builder().id("product_adviser").name("Product adviser").function("Product").build();

  private SeatOperators() {}

  /** Those who should be below others are moved away, alone or with somebody between. */
  static Operator movedAway(
      Function<Organization, List<Position>> lower, Function<Organization, List<Position>> upper) {
    return (base, chance) -> {
      List<Position> above = upper.apply(base);
      return above.isEmpty()
          ? Stream.empty()
          : Places.shuffled(lower.apply(base), chance).stream()
              .limit(Places.FEW)
              .flatMap(position -> upTo(base, position, above))
              .flatMap(
                  position ->
                      Cast.outside(base, above, chance)
                          .filter(place -> Places.mayReport(base, position, place))
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
    return (base, chance) -> {
      Hierarchy hierarchy = base.hierarchy();
      List<Position> above = upper.apply(base);
      return above.isEmpty()
          ? Stream.empty()
          : Places.shuffled(lower.apply(base), chance).stream()
              .filter(position -> !hierarchy.directManagers(position).isEmpty())
              .limit(3)
              .flatMap(
                  position ->
                      Cast.outside(base, above, chance)
                          .filter(place -> Places.mayReport(base, position, place))
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

  /** One more seat of a role, where it should not be. */
  static Operator addedAway(List<Role> roles, Function<Organization, List<Position>> upper) {
    return (base, chance) -> {
      List<Position> above = upper.apply(base);
      return above.isEmpty()
          ? Stream.empty()
          : Cast.outside(base, above, chance)
              .flatMap(
                  place ->
                      Places.shuffled(roles, chance).stream()
                          .flatMap(role -> added(base, role, place)));
    };
  }

  /** With a part of what is owned there, and without: either may be asked for. */
  static Stream<Supplier<Organization>> added(Organization base, Role role, Position place) {
    String id = Edit.freshSeat(base, "new");
    Role known = Edit.known(base, role);
    Supplier<Organization> plain =
        () -> Edit.addingSeat(base, id, p -> p.role(known).reportsTo(place.id()));
    return Stream.concat(
        partFor(base, place)
            .map(
                part ->
                    () ->
                        Edit.addingSeat(
                            base, id, p -> p.role(known).reportsTo(place.id()).owns(part))),
        Stream.of(plain));
  }

  /** A feature where there are products, so that a product manager may own it. */
  private static Stream<Scope> partFor(Organization base, Position place) {
    return Stream.concat(Places.within(base, place).stream(), base.scopes().stream())
        .flatMap(wide -> base.scopes().stream().filter(scope -> scope.isWithin(wide)))
        .filter(scope -> scope.kind().equals(PRODUCT))
        .limit(1)
        .map(product -> Edit.freshPart(base, product, FEATURE, "New feature"));
  }

  /** A new seat above all, so that there is somewhere else to be moved to. */
  static Operator under(Operator operator) {
    return (base, chance) -> operator.attempts(withTop(base), chance);
  }

  static Organization withTop(Organization base) {
    String id = Edit.freshSeat(base, "top");
    List<Position> roots = base.hierarchy().roots();
    return StructureOperators.moved(Edit.addingSeat(base, id, p -> {}), roots, id);
  }

  /** The chief reports to the chief executive officer's right hand. */
  static Stream<Supplier<Organization>> chiefOneDown(Organization base, Chance chance) {
    List<Position> executives = Cast.of(base, ProductRoles.CHIEF_EXECUTIVE_OFFICER);
    return Cast.chiefs(base).stream()
        .filter(chief -> !base.hierarchy().directManagers(chief).isEmpty())
        .limit(3)
        .flatMap(
            chief ->
                Stream.concat(
                    Places.all(base, chance)
                        .filter(Places.outside(base, List.of(chief)))
                        .filter(place -> !executives.contains(place))
                        .limit(Places.FEW)
                        .map(place -> moved(base, chief, place)),
                    Stream.of(() -> withDeputy(base, chief))));
  }

  private static Organization withDeputy(Organization base, Position chief) {
    String id = Edit.freshSeat(base, "new");
    String above = base.hierarchy().directManagers(chief).get(0).id();
    return Edit.addingSeat(base, id, p -> p.reportsTo(above))
        .with(chief.id(), p -> p.reportsTo(id));
  }

  /** Somebody above the chief does product work too. */
  static Stream<Supplier<Organization>> productAboveChief(Organization base, Chance chance) {
    Role adviser = Edit.known(base, PRODUCT_ADVISER);
    return base.hierarchy().managers(Cast.chiefs(base)).stream()
        .limit(Places.FEW)
        .map(manager -> () -> base.with(manager.id(), p -> p.role(adviser)));
  }

  /** A new seat of the product discipline above all. */
  static Stream<Supplier<Organization>> productAboveAll(Organization base, Chance chance) {
    Organization topped = withTop(base);
    Role adviser = Edit.known(base, PRODUCT_ADVISER);
    return topped.hierarchy().roots().stream()
        .limit(1)
        .map(top -> () -> topped.with(top.id(), p -> p.role(adviser)));
  }

  /** A leader goes by the title of another who is there too. */
  static Stream<Supplier<Organization>> titleOfAnother(Organization base, Chance chance) {
    List<Position> leaders = Places.shuffled(Places.filling(base, Cast.LEADERS), chance);
    return leaders.stream()
        .flatMap(
            leader ->
                Places.shuffled(Cast.LEADERS, chance).stream()
                    .filter(role -> !Places.fills(leader, role))
                    .map(role -> () -> base.with(leader.id(), p -> p.title(role.name()))));
  }

  /** A product director below the head: one who is there, or one more. */
  static Stream<Supplier<Organization>> directorBelowHead(Organization base, Chance chance) {
    List<Position> directors = Cast.directors(base);
    return Cast.heads(base).stream()
        .limit(3)
        .flatMap(
            head ->
                Stream.concat(
                    directors.stream()
                        .filter(director -> Places.mayReport(base, director, head))
                        .limit(3)
                        .map(director -> moved(base, director, head)),
                    added(base, ProductRoles.PRODUCT_DIRECTOR, head)));
  }

  /** One person holds both seats. */
  static Stream<Supplier<Organization>> bothHeldByOne(Organization base, Chance chance) {
    return Cast.of(base, ProductRoles.CHIEF_TECHNOLOGY_OFFICER).stream()
        .limit(2)
        .flatMap(
            other -> Cast.chiefs(base).stream().limit(2).map(chief -> shared(base, chief, other)));
  }

  private static Supplier<Organization> shared(Organization base, Position chief, Position other) {
    String holder =
        base.holders(chief).stream().map(assignment -> assignment.person()).findFirst().orElse("");
    return holder.isEmpty()
        ? () -> {
          String both = Edit.freshPerson(base, "both");
          return base.with(chief.id(), p -> p.heldBy(both)).with(other.id(), p -> p.heldBy(both));
        }
        : () -> base.with(other.id(), p -> p.heldBy(holder));
  }

  /** One seat fills both roles. */
  static Stream<Supplier<Organization>> bothInOneSeat(Organization base, Chance chance) {
    Role technology = Edit.known(base, ProductRoles.CHIEF_TECHNOLOGY_OFFICER);
    return Cast.chiefs(base).stream()
        .limit(2)
        .map(chief -> () -> base.with(chief.id(), p -> p.role(technology)));
  }
}
