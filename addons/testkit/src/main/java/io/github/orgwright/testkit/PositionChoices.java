package io.github.orgwright.testkit;

import io.github.orgwright.core.Hierarchy;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.Role;
import io.github.orgwright.core.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Where in an organization something can be changed. */
final class PositionChoices {
  /** How many places are looked at where most of them will do. */
  static final int FEW = 6;

  private PositionChoices() {}

  /** {@return these values in some order} */
  static <T> List<T> shuffled(List<T> values, SeededRandom random) {
    List<T> shuffled = new ArrayList<>(values);
    for (int i = shuffled.size() - 1; i > 0; i--) {
      T last = shuffled.get(i);
      int other = random.below(i + 1);
      shuffled.set(i, shuffled.get(other));
      shuffled.set(other, last);
    }
    return shuffled;
  }

  /** {@return all positions, in some order} */
  static Stream<Position> all(Organization organization, SeededRandom random) {
    return shuffled(organization.positions().list(), random).stream();
  }

  /** {@return the positions with a manager, in some order} */
  static Stream<Position> managed(Organization organization, SeededRandom random) {
    Hierarchy hierarchy = organization.hierarchy();
    return all(organization, random)
        .filter(position -> !hierarchy.directManagers(position).isEmpty());
  }

  /** {@return the positions without reports, in some order} */
  static Stream<Position> leaves(Organization organization, SeededRandom random) {
    Hierarchy hierarchy = organization.hierarchy();
    return all(organization, random)
        .filter(position -> hierarchy.countDirectReports(position) == 0);
  }

  /** {@return the positions with reports, in some order} */
  static Stream<Position> managers(Organization organization, SeededRandom random) {
    Hierarchy hierarchy = organization.hierarchy();
    return all(organization, random).filter(position -> hierarchy.countDirectReports(position) > 0);
  }

  /** {@return the positions that fill one of some roles, in given order} */
  static List<Position> withRole(Organization organization, List<Role> roles) {
    if (roles.stream().noneMatch(role -> organization.roles().find(role.id()).isPresent())) {
      return List.of();
    }
    return organization.positions().stream()
        .filter(position -> roles.stream().anyMatch(role -> hasRole(position, role)))
        .toList();
  }

  /** {@return whether a position fills a role, whatever the organization says of the role} */
  static boolean hasRole(Position position, Role role) {
    return position.roles().stream().anyMatch(filled -> filled.id().equals(role.id()));
  }

  /** {@return the positions that are none of these and below none of them} */
  static Predicate<Position> outside(Organization organization, List<Position> above) {
    Predicate<Position> below = organization.hierarchy().belowAny(above);
    List<String> ids = above.stream().map(Position::id).toList();
    return position -> !ids.contains(position.id()) && !below.test(position);
  }

  /** {@return whether a position may report to another without a cycle} */
  static boolean mayReport(Organization organization, Position one, Position other) {
    return !one.id().equals(other.id()) && !organization.hierarchy().isAbove(one, other);
  }

  /** {@return the nearest position above that owns a scope, or nobody} */
  static Stream<Position> nearestOwner(Organization organization, Position position) {
    return organization.hierarchy().managers(position).stream()
        .filter(manager -> !manager.owns().isEmpty())
        .limit(1);
  }

  /** {@return the scopes in which a position can be given a part: its own, else those above} */
  static List<Scope> within(Organization organization, Position position) {
    return position.owns().isEmpty()
        ? nearestOwner(organization, position).flatMap(owner -> owner.owns().stream()).toList()
        : position.owns();
  }
}
