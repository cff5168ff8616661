package io.github.orgwright.product;

import static io.github.orgwright.query.Traits.judged;
import static io.github.orgwright.query.Traits.reportDirectlyTo;
import static io.github.orgwright.query.Traits.reportTo;
import static io.github.orgwright.query.Traits.trait;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.Role;
import io.github.orgwright.query.Trait;
import io.github.orgwright.query.TraitWords;
import io.github.orgwright.query.Verdict;
import java.util.List;
import java.util.Optional;

/**
 * The seats that count as those of one role: its own, or where it has none, those that the reading
 * takes for it.
 */
final class PositionsOfRole {
  private final Role role;
  private final ImmutableList<Role> others;
  private final ImmutableSet<String> otherIds;
  private final String name;
  private final Trait<Position> haveRole;
  private final Trait<Organization> exist;

  PositionsOfRole(Role role, Reading reading) {
    this.role = role;
    this.others = ImmutableList.copyOf(reading.rolesTakenFor(role));
    this.otherIds = others.stream().map(Role::id).collect(ImmutableSet.toImmutableSet());
    this.name = named(role);
    this.haveRole =
        trait("have the documented role " + name, (position, who) -> isServedBy(position, who.organization()));
    this.exist =
        judged(
            Organization.class,
            positionFor(name),
            (organization, who) -> Verdict.holdsIf(in(organization).isPresent()));
  }

  /** The name of a role inside a sentence: product manager, but VP of product. */
  static String named(Role role) {
    String name = role.name();
    boolean isAbbreviation = Character.isUpperCase(name.charAt(1));
    return isAbbreviation ? name : Character.toLowerCase(name.charAt(0)) + name.substring(1);
  }

  private static TraitWords positionFor(String roles) {
    return TraitWords.withOpposite(
        "have a position for the " + roles, "have no position for the " + roles);
  }

  private boolean isServedBy(Position position, Organization organization) {
    boolean mayStandIn = false;
    for (Role filled : position.roles()) {
      if (filled.id().equals(role.id())) {
        return true;
      }
      mayStandIn |= otherIds.contains(filled.id());
    }
    return mayStandIn
        && in(organization)
            .filter(
                standing ->
                    position.roles().stream().anyMatch(filled -> filled.id().equals(standing.id())))
            .isPresent();
  }

  /** As {@link Reading#roleTakenFor}, without a look at every position. */
  Optional<Role> in(Organization organization) {
    if (hasPosition(role, organization)) {
      return Optional.of(role);
    }
    List<Role> standing =
        others.stream().filter(other -> hasPosition(other, organization)).toList();
    return standing.size() == 1 ? Optional.of(standing.get(0)) : Optional.empty();
  }

  static boolean hasPosition(Role role, Organization organization) {
    return organization.roles().find(role.id()).isPresent();
  }

  /** That a position is such a seat. */
  Trait<Position> haveRole() {
    return haveRole;
  }

  /** That a position is below such a seat, at any depth. */
  Trait<Position> below() {
    return saying("report to the " + name, reportTo(haveRole));
  }

  /** That a position reports to such a seat. */
  Trait<Position> directlyBelow() {
    return saying("report directly to the " + name, reportDirectlyTo(haveRole));
  }

  /** In short words, and where another role stands in, with a fact that tells it. */
  private Trait<Position> saying(String words, Trait<Position> trait) {
    return judged(
        Position.class,
        words,
        (position, who) -> {
          Verdict verdict = trait.judge(position, who);
          return verdict.fails()
              ? in(who.organization())
                  .filter(standing -> !standing.id().equals(role.id()))
                  .map(standing -> verdict.fact("stand-in", named(standing)))
                  .orElse(verdict)
              : verdict;
        });
  }

  /** That there is such a seat. */
  Trait<Organization> exist() {
    return exist;
  }

  /** That there are seats of both, and not the same ones. */
  Trait<Organization> existApartFrom(PositionsOfRole other) {
    return trait(
        Organization.class,
        "have separate positions for the " + name + " and the " + other.name,
        (organization, who) -> {
          Optional<Role> one = in(organization);
          return one.isPresent()
              && other.in(organization).isPresent()
              && !isSameSeat(one, other.in(organization));
        });
  }

  /** That there is such a seat, and that it does not count as the other too. */
  Trait<Organization> existUnlike(PositionsOfRole other) {
    return trait(
        Organization.class,
        "have a " + name + " other than the " + other.name,
        (organization, who) -> {
          Optional<Role> one = in(organization);
          return one.isPresent() && !isSameSeat(one, other.in(organization));
        });
  }

  /** That a position is one of these seats. */
  static Trait<Position> haveAnyRole(List<PositionsOfRole> positions) {
    return trait(
        "have the documented role " + oneOf(positions),
        (position, who) -> {
          for (PositionsOfRole seat : positions) {
            if (seat.isServedBy(position, who.organization())) {
              return true;
            }
          }
          return false;
        });
  }

  /** That there is one of these seats. */
  static Trait<Organization> existAny(List<PositionsOfRole> positions) {
    return judged(
        Organization.class,
        positionFor(oneOf(positions)),
        (organization, who) ->
            Verdict.holdsIf(positions.stream().anyMatch(seat -> seat.in(organization).isPresent())));
  }

  static String oneOf(List<PositionsOfRole> positions) {
    return Conditions.oneOf(positions.stream().map(seat -> seat.name).toList());
  }

  private static boolean isSameSeat(Optional<Role> one, Optional<Role> other) {
    return one.map(Role::id).equals(other.map(Role::id));
  }

  /**
   * That a position is of the product discipline; for documented roles without a stated function,
   * the one that they are documented with decides.
   */
  static final Trait<Position> DO_PRODUCT_WORK =
      judged(
          Position.class,
          "belong to the product discipline",
          (position, who) -> {
            boolean isKnown = false;
            for (Role filled : position.roles()) {
              Optional<String> function = functionOf(filled);
              if (function.isPresent() && function.get().equals("Product")) {
                return Verdict.HOLDS;
              }
              isKnown |= function.isPresent();
            }
            return isKnown ? Verdict.FAILS : Verdict.NOT_KNOWN;
          });

  private static Optional<String> functionOf(Role filled) {
    Optional<String> stated = filled.function();
    return stated.isPresent()
        ? stated
        : ProductRoles.all().find(filled.id()).flatMap(Role::function);
  }

  /** {@return the name of the role} */
  @Override
  public String toString() {
    return name;
  }
}
