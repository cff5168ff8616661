package io.github.orgwright.testkit;

import io.github.orgwright.core.AssignmentKind;
import io.github.orgwright.core.Catalog;
import io.github.orgwright.core.Duty;
import io.github.orgwright.core.Education;
import io.github.orgwright.core.Involvement;
import io.github.orgwright.core.LineKind;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Person;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.PositionEditor;
import io.github.orgwright.core.Role;
import io.github.orgwright.product.ProductRoles;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Changes one thing at a random position, to find violations of rules without operators. */
final class GenericOperators {
  private static final List<Operator.Change<Position>> CHANGES =
      List.of(
          (place, base, random) -> base.without(place.id()),
          edit((place, base, random, p) -> p.withoutManagers()),
          edit((place, base, random, p) -> p.reportsTo(other(base, random).id())),
          edit((place, base, random, p) -> p.line(LineKind.SOLID, other(base, random).id())),
          edit((place, base, random, p) -> p.dottedTo(other(base, random).id())),
          edit((place, base, random, p) -> p.withoutLines(LineKind.DOTTED)),
          GenericOperators::swapRoles,
          GenericOperators::newReport,
          GenericOperators::newcomer,
          edit((place, base, random, p) -> p.withoutRoles().role(role(base, random))),
          edit((place, base, random, p) -> p.role(role(base, random))),
          edit((place, base, random, p) -> p.withoutRoles()),
          edit((place, base, random, p) -> p.withoutHolders().vacant()),
          edit((place, base, random, p) -> hold(base, random, p)),
          edit((place, base, random, p) -> p.withoutOwnedScopes()),
          edit((place, base, random, p) -> any(base.scopes(), random).ifPresent(p::owns)),
          edit((place, base, random, p) -> p.withoutDuties()),
          edit((place, base, random, p) -> answer(base, random, p)),
          edit((place, base, random, p) -> p.withoutKpis()),
          edit((place, base, random, p) -> any(base.kpis(), random).ifPresent(p::measuredBy)),
          edit((place, base, random, p) -> p.withoutAuthorities()),
          edit((place, base, random, p) -> any(base.authorities(), random).ifPresent(p::may)),
          edit((place, base, random, p) -> p.fte(random.oneIn(2) ? 0 : 2)),
          edit((place, base, random, p) -> p.title(title(base, random))),
          (place, base, random) -> bare(base, place),
          (place, base, random) ->
              OwnerOperators.withUnowned(base, OrgEdits.PLAIN, "New department"));

  private GenericOperators() {}

  /** {@return a copy with one random change} */
  static Organization apply(Organization base, SeededRandom random) {
    if (base.positions().size() == 0) {
      return OrgEdits.addingPosition(base, "new", p -> {});
    }
    Operator.Change<Position> change = random.oneOf(CHANGES);
    return change.at(other(base, random), base, random);
  }

  /** Gives each documented role once, because a random search seldom tries the one that matters. */
  static Stream<Supplier<Organization>> roles(Organization base, SeededRandom random) {
    return base.positions().size() == 0
        ? Stream.empty()
        : PositionPicks.shuffled(ProductRoles.all().list(), random)
            .map(
                role ->
                    () ->
                        base.with(
                            other(base, random).id(), p -> p.role(OrgEdits.known(base, role))));
  }

  /** An edit of a position. */
  private interface Words {
    void say(Position place, Organization base, SeededRandom random, PositionEditor editor);
  }

  private static Operator.Change<Position> edit(Words words) {
    return (place, base, random) -> base.with(place.id(), p -> words.say(place, base, random, p));
  }

  private static Position other(Organization base, SeededRandom random) {
    return random.oneOf(base.positions().list());
  }

  private static Role role(Organization base, SeededRandom random) {
    List<Role> known = base.roles().list();
    return !known.isEmpty() && !random.oneIn(3)
        ? random.oneOf(known)
        : OrgEdits.known(base, random.oneOf(ProductRoles.all().list()));
  }

  private static Organization swapRoles(Position place, Organization base, SeededRandom random) {
    Position other = other(base, random);
    return base.with(place.id(), withRole(other)).with(other.id(), withRole(place));
  }

  private static Consumer<PositionEditor> withRole(Position model) {
    return p -> {
      p.withoutRoles();
      model.roles().forEach(p::role);
    };
  }

  private static Organization newReport(Position place, Organization base, SeededRandom random) {
    return OrgEdits.addingPosition(
        base,
        "new",
        p -> {
          p.reportsTo(place.id());
          if (random.oneIn(2)) {
            withRole(other(base, random)).accept(p);
          }
        });
  }

  /** Assigns a new person with experience and education. */
  private static Organization newcomer(Position place, Organization base, SeededRandom random) {
    return HolderOperators.heldByNewcomer(
        base, place, random.below(20), random.oneOf(List.of(Education.values())));
  }

  private static void hold(Organization base, SeededRandom random, PositionEditor p) {
    List<Person> people = base.people().list();
    if (random.oneIn(2)) {
      p.withoutHolders().vacant();
    }
    if (!people.isEmpty()) {
      p.heldBy(random.oneOf(people).id(), random.oneOf(List.of(AssignmentKind.values())));
    }
  }

  private static <T> Optional<T> any(Catalog<T> values, SeededRandom random) {
    return values.size() == 0 ? Optional.empty() : Optional.of(random.oneOf(values.list()));
  }

  private static void answer(Organization base, SeededRandom random, PositionEditor p) {
    if (base.responsibilities().size() > 0) {
      Duty duty =
          Duty.of(
              random.oneOf(List.of(Involvement.values())),
              random.oneOf(base.responsibilities().list()));
      p.duty(
          base.scopes().size() > 0 && random.oneIn(2)
              ? duty.inScope(random.oneOf(base.scopes().list()))
              : duty);
    }
  }

  private static String title(Organization base, SeededRandom random) {
    Position model = other(base, random);
    return model.title().orElseGet(() -> model.mainRole().map(Role::name).orElse("New"));
  }

  /** Removes everything but lines, roles and holders. */
  private static Organization bare(Organization base, Position place) {
    Position bare = Position.builder().id(place.id()).roles(place.roles()).build();
    return OrgEdits.replacing(base, bare);
  }
}
