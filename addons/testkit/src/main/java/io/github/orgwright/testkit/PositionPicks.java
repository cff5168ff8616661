package io.github.orgwright.testkit;

import io.github.orgwright.core.Hierarchy;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.Role;
import io.github.orgwright.core.Scope;
import io.github.orgwright.core.ScopeKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Picks positions to change, in random order. */
final class PositionPicks {
  /** How many positions to try if most of them are suitable. */
  static final int FEW = 6;

  private PositionPicks() {}

  /** {@return these values in random order} */
  static <T> Stream<T> shuffled(List<T> values, SeededRandom random) {
    List<T> shuffled = new ArrayList<>(values);
    for (int i = shuffled.size() - 1; i > 0; i--) {
      T last = shuffled.get(i);
      int other = random.below(i + 1);
      shuffled.set(i, shuffled.get(other));
      shuffled.set(other, last);
    }
    return shuffled.stream();
  }

  /** {@return all positions in random order} */
  static Stream<Position> all(Organization organization, SeededRandom random) {
    return shuffled(organization.positions().list(), random);
  }

  /** {@return the positions with a manager, in random order} */
  static Stream<Position> managed(Organization organization, SeededRandom random) {
    Hierarchy hierarchy = organization.hierarchy();
    return all(organization, random)
        .filter(position -> !hierarchy.directManagers(position).isEmpty());
  }

  /** {@return the positions without reports, in random order} */
  static Stream<Position> leaves(Organization organization, SeededRandom random) {
    return all(organization, random).filter(leads(organization, 1).negate());
  }

  /** {@return the positions with reports, in random order} */
  static Stream<Position> managers(Organization organization, SeededRandom random) {
    return all(organization, random).filter(leads(organization, 1));
  }

  /** {@return a predicate: a position has a number of direct reports, at least} */
  static Predicate<Position> leads(Organization organization, int least) {
    Hierarchy hierarchy = organization.hierarchy();
    return position -> hierarchy.countDirectReports(position) >= least;
  }

  /** {@return the ids of some positions} */
  static Set<String> ids(List<Position> positions) {
    return positions.stream().map(Position::id).collect(Collectors.toSet());
  }

  /** {@return the positions that have one of some roles, in the order given} */
  static List<Position> withRole(Organization organization, List<Role> roles) {
    if (roles.stream().noneMatch(role -> organization.roles().find(role.id()).isPresent())) {
      return List.of();
    }
    return organization.positions().stream()
        .filter(position -> roles.stream().anyMatch(role -> hasRole(position, role)))
        .toList();
  }

  /** {@return whether a position has a role with this id} */
  static boolean hasRole(Position position, Role role) {
    return position.roles().stream().anyMatch(held -> held.id().equals(role.id()));
  }

  /** {@return whether a position owns a scope of a kind} */
  static boolean ownsA(ScopeKind kind, Position position) {
    return position.owns().stream().anyMatch(scope -> scope.kind().equals(kind));
  }

  /** {@return a predicate: a position is neither in a list nor below it} */
  static Predicate<Position> outside(Organization organization, List<Position> above) {
    Predicate<Position> below = organization.hierarchy().belowAny(above);
    Set<String> ids = ids(above);
    return position -> !ids.contains(position.id()) && !below.test(position);
  }

  /** {@return whether a position can report to another without a cycle} */
  static boolean mayReport(Organization organization, Position one, Position other) {
    return !one.id().equals(other.id()) && !organization.hierarchy().isAbove(one, other);
  }

  /** {@return the nearest position above that owns a scope, if any} */
  static Stream<Position> nearestOwner(Organization organization, Position position) {
    return organization.hierarchy().managers(position).stream()
        .filter(manager -> !manager.owns().isEmpty())
        .limit(1);
  }

  /** {@return whether a position above owns a scope} */
  static boolean hasOwnerAbove(Organization organization, Position position) {
    return nearestOwner(organization, position).findAny().isPresent();
  }

  /**
   * {@return the scopes that can get a part for a position: its own, or else those of the nearest
   * owner}
   */
  static List<Scope> within(Organization organization, Position position) {
    return position.owns().isEmpty()
        ? nearestOwner(organization, position).flatMap(owner -> owner.owns().stream()).toList()
        : position.owns();
  }
}
