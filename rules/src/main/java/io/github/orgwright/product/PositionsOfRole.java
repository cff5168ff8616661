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
import io.github.orgwright.core.internal.Phrases;
import io.github.orgwright.query.Trait;
import io.github.orgwright.query.TraitWords;
import io.github.orgwright.query.Verdict;
import java.util.List;
import java.util.Optional;

/**
 * The positions that count for one role: those that have it; if there are none, those with the role
 * that counts as it under the reading.
 */
final class PositionsOfRole {
  private static final String COUNTS = "counts as this role under the reading";

  private final Role role;
  private final ImmutableList<Role> others;
  private final ImmutableSet<String> otherIds;
  private final String name;
  private final Trait<Position> haveRole;
  private final Trait<Organization> exist;

  PositionsOfRole(Role role, Reading reading) {
    this.role = role;
    this.others = ImmutableList.copyOf(reading.rolesCountingAs(role));
    this.otherIds = others.stream().map(Role::id).collect(ImmutableSet.toImmutableSet());
    this.name = named(role);
    this.haveRole =
        trait(
            "have the documented role of " + name,
            (position, who) -> has(position, who.organization()));
    this.exist =
        judged(
            Organization.class,
            positionFor(name),
            (organization, who) -> Verdict.holdsIf(in(organization).isPresent()));
  }

  /** The name of the given role inside a sentence: product manager, but VP of product. */
  static String named(Role role) {
    String name = role.name();
    boolean isAbbreviation = Character.isUpperCase(name.charAt(1));
    return isAbbreviation ? name : Character.toLowerCase(name.charAt(0)) + name.substring(1);
  }

  private static TraitWords positionFor(String roles) {
    return TraitWords.withOpposite(
        "have a position for the " + roles, "have no position for the " + roles);
  }

  private boolean has(Position position, Organization organization) {
    boolean mayCount = false;
    for (Role held : position.roles()) {
      if (held.id().equals(role.id())) {
        return true;
      }
      mayCount |= otherIds.contains(held.id());
    }
    return mayCount
        && in(organization)
            .filter(
                taken -> position.roles().stream().anyMatch(held -> held.id().equals(taken.id())))
            .isPresent();
  }

  /** Like {@link Reading#roleCountingAs}, but without looking at every position. */
  Optional<Role> in(Organization organization) {
    if (hasPosition(role, organization)) {
      return Optional.of(role);
    }
    List<Role> taken = others.stream().filter(other -> hasPosition(other, organization)).toList();
    return taken.size() == 1 ? Optional.of(taken.get(0)) : Optional.empty();
  }

  /** The name of the role, with the name of the role that counts as it, if there is one. */
  String named(Organization organization) {
    return in(organization)
        .filter(taken -> !taken.id().equals(role.id()))
        .map(taken -> "%s (%s: %s)".formatted(name, COUNTS, named(taken)))
        .orElse(name);
  }

  static boolean hasPosition(Role role, Organization organization) {
    return organization.roles().find(role.id()).isPresent();
  }

  /** Matches these positions. */
  Trait<Position> haveRole() {
    return haveRole;
  }

  /** Matches positions that report to one of these positions, directly or indirectly. */
  Trait<Position> below() {
    return saying("report to the " + name, reportTo(haveRole));
  }

  /** Matches positions that report directly to one of these positions. */
  Trait<Position> directlyBelow() {
    return saying("report directly to the " + name, reportDirectlyTo(haveRole));
  }

  /** A trait with shorter words, and with a fact if another role counts as this one. */
  private Trait<Position> saying(String words, Trait<Position> trait) {
    return judged(
        Position.class,
        words,
        (position, who) -> naming(COUNTS, trait.judge(position, who), who.organization()));
  }

  /** The same trait; a position that fails and only counts for this role says with which role. */
  Trait<Position> naming(Trait<Position> trait) {
    return naming(COUNTS, trait);
  }

  /** Like {@link #naming(Trait)}, for a trait that already names another role so. */
  Trait<Position> namingInFull(Trait<Position> trait) {
    return naming("counts as the " + name + " under the reading", trait);
  }

  private Trait<Position> naming(String fact, Trait<Position> trait) {
    return judged(
        Position.class,
        trait.words(),
        (position, who) -> {
          Verdict verdict = trait.judge(position, who);
          return has(position, who.organization())
              ? naming(fact, verdict, who.organization())
              : verdict;
        });
  }

  /** The same verdict; if it fails, with the role that counts as this one, if there is one. */
  Verdict naming(Verdict verdict, Organization organization) {
    return naming(COUNTS, verdict, organization);
  }

  private Verdict naming(String fact, Verdict verdict, Organization organization) {
    return verdict.fails()
        ? in(organization)
            .filter(taken -> !taken.id().equals(role.id()))
            .map(taken -> verdict.fact(fact, named(taken)))
            .orElse(verdict)
        : verdict;
  }

  /** Matches organizations with such a position. */
  Trait<Organization> exist() {
    return exist;
  }

  /** Matches organizations with separate positions for both roles. */
  Trait<Organization> existApartFrom(PositionsOfRole other) {
    return trait(
        Organization.class,
        "have separate positions for the " + name + " and the " + other.name,
        (organization, who) -> {
          Optional<Role> one = in(organization);
          return one.isPresent()
              && other.in(organization).isPresent()
              && !isSame(one, other.in(organization));
        });
  }

  /** Matches organizations with a position for this role that does not count for the other role. */
  Trait<Organization> existUnlike(PositionsOfRole other) {
    return trait(
        Organization.class,
        "have a " + name + " other than the " + other.name,
        (organization, who) -> {
          Optional<Role> one = in(organization);
          return one.isPresent() && !isSame(one, other.in(organization));
        });
  }

  /** Matches organizations with such a position, and a position for one of the other roles. */
  Trait<Organization> existWith(List<PositionsOfRole> others) {
    String list = Phrases.list(names(others));
    return judged(
        Organization.class,
        TraitWords.withOpposite(
            "have positions for the "
                + name
                + (others.size() == 1 ? " and the " : " and for at least one of these: ")
                + list,
            "have no position for the "
                + name
                + " or no position for "
                + (others.size() == 1 ? "the " : "any of these: ")
                + list),
        (organization, who) ->
            Verdict.holdsIf(
                in(organization).isPresent()
                    && others.stream().anyMatch(role -> role.in(organization).isPresent())));
  }

  /** Matches positions that count for one of the roles. */
  static Trait<Position> haveAnyRole(List<PositionsOfRole> roles) {
    return trait(
        "have the documented role of " + oneOf(roles),
        (position, who) -> {
          for (PositionsOfRole role : roles) {
            if (role.has(position, who.organization())) {
              return true;
            }
          }
          return false;
        });
  }

  /** Matches organizations with a position for one of the roles. */
  static Trait<Organization> existAny(List<PositionsOfRole> roles) {
    return judged(
        Organization.class,
        positionFor(oneOf(roles)),
        (organization, who) ->
            Verdict.holdsIf(roles.stream().anyMatch(role -> role.in(organization).isPresent())));
  }

  static String oneOf(List<PositionsOfRole> roles) {
    return Phrases.series(names(roles), "or");
  }

  private static List<String> names(List<PositionsOfRole> roles) {
    return roles.stream().map(role -> role.name).toList();
  }

  private static boolean isSame(Optional<Role> one, Optional<Role> other) {
    return one.map(Role::id).equals(other.map(Role::id));
  }

  /**
   * Matches positions of the product discipline; for documented roles without a stated function,
   * the documented function decides.
   */
  static final Trait<Position> DO_PRODUCT_WORK =
      judged(
          Position.class,
          "belong to the product discipline",
          (position, who) -> {
            boolean isKnown = false;
            for (Role held : position.roles()) {
              Optional<String> function = functionOf(held);
              if (function.isPresent() && function.get().equals("Product")) {
                return Verdict.HOLDS;
              }
              isKnown |= function.isPresent();
            }
            return isKnown ? Verdict.FAILS : Verdict.NOT_KNOWN;
          });

  private static Optional<String> functionOf(Role held) {
    Optional<String> stated = held.function();
    return stated.isPresent() ? stated : ProductRoles.all().find(held.id()).flatMap(Role::function);
  }

  /** {@return the name of the role} */
  @Override
  public String toString() {
    return name;
  }
}
