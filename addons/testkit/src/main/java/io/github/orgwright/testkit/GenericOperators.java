package io.github.orgwright.testkit;

import io.github.orgwright.core.AssignmentKind;
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
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Single changes of any kind at any place: what breaks rules that nobody has an operator for, if
 * one or two of them do.
 */
final class GenericOperators {
  /** A change of an organization at a place. */
  private interface Change {
    Organization at(Position place, Organization base, Chance chance);
  }

  private static final List<Change> CHANGES =
      List.of(
          (place, base, chance) -> base.without(place.id()),
          edit((place, base, chance, p) -> p.withoutManagers()),
          edit((place, base, chance, p) -> p.reportsTo(other(base, chance).id())),
          edit((place, base, chance, p) -> p.line(LineKind.SOLID, other(base, chance).id())),
          edit((place, base, chance, p) -> p.dottedTo(other(base, chance).id())),
          edit((place, base, chance, p) -> p.withoutLines(LineKind.DOTTED)),
          GenericOperators::swapRoles,
          GenericOperators::newReport,
          GenericOperators::newcomer,
          edit((place, base, chance, p) -> p.withoutRoles().role(role(base, chance))),
          edit((place, base, chance, p) -> p.role(role(base, chance))),
          edit((place, base, chance, p) -> p.withoutRoles()),
          edit((place, base, chance, p) -> p.vacate()),
          edit((place, base, chance, p) -> hold(base, chance, p)),
          edit((place, base, chance, p) -> p.withoutOwnedScopes()),
          edit((place, base, chance, p) -> own(base, chance, p)),
          edit((place, base, chance, p) -> p.withoutDuties()),
          edit((place, base, chance, p) -> answer(base, chance, p)),
          edit((place, base, chance, p) -> p.withoutKpis()),
          edit((place, base, chance, p) -> measure(base, chance, p)),
          edit((place, base, chance, p) -> p.withoutAuthorities()),
          edit((place, base, chance, p) -> decide(base, chance, p)),
          edit((place, base, chance, p) -> p.fte(chance.oneIn(2) ? 0 : 2)),
          edit((place, base, chance, p) -> p.title(title(base, chance))),
          (place, base, chance) -> bare(base, place),
          (place, base, chance) ->
              Edit.declaring(base, Edit.freshScope(base, Edit.PLAIN, "New department")));

  private GenericOperators() {}

  /** {@return a copy with something changed somewhere} */
  static Organization apply(Organization base, Chance chance) {
    if (base.positions().size() == 0) {
      return Edit.addingSeat(base, "new", p -> {});
    }
    Change change = chance.oneOf(CHANGES);
    return change.at(other(base, chance), base, chance);
  }

  /**
   * Somebody fills a documented role, each once: a search would seldom try the one that matters.
   */
  static Stream<Supplier<Organization>> roles(Organization base, Chance chance) {
    return base.positions().size() == 0
        ? Stream.empty()
        : Places.shuffled(ProductRoles.all().list(), chance).stream()
            .map(
                role ->
                    () -> base.with(other(base, chance).id(), p -> p.role(Edit.known(base, role))));
  }

  /** What is said of the place anew. */
  private interface Words {
    void say(Position place, Organization base, Chance chance, PositionEditor editor);
  }

  private static Change edit(Words words) {
    return (place, base, chance) -> base.with(place.id(), p -> words.say(place, base, chance, p));
  }

  private static Position other(Organization base, Chance chance) {
    return chance.oneOf(base.positions().list());
  }

  private static Role role(Organization base, Chance chance) {
    List<Role> known = base.roles().list();
    return !known.isEmpty() && !chance.oneIn(3)
        ? chance.oneOf(known)
        : Edit.known(base, chance.oneOf(ProductRoles.all().list()));
  }

  private static Organization swapRoles(Position place, Organization base, Chance chance) {
    Position other = other(base, chance);
    return base.with(place.id(), filling(other)).with(other.id(), filling(place));
  }

  private static Consumer<PositionEditor> filling(Position model) {
    return p -> {
      p.withoutRoles();
      model.roles().forEach(p::role);
    };
  }

  private static Organization newReport(Position place, Organization base, Chance chance) {
    return Edit.addingSeat(
        base,
        Edit.freshSeat(base, "new"),
        p -> {
          p.reportsTo(place.id());
          if (chance.oneIn(2)) {
            filling(other(base, chance)).accept(p);
          }
        });
  }

  /** Somebody of whom a lot is known holds the place. */
  private static Organization newcomer(Position place, Organization base, Chance chance) {
    String id = Edit.freshPerson(base, "newcomer");
    return Edit.adding(
            base,
            builder ->
                builder.person(
                    id,
                    p ->
                        p.yearsOfExperience(chance.below(20))
                            .education(chance.oneOf(List.of(Education.values())))))
        .with(place.id(), p -> p.vacate().heldBy(id));
  }

  private static void hold(Organization base, Chance chance, PositionEditor p) {
    List<Person> people = base.people().list();
    if (chance.oneIn(2)) {
      p.vacate();
    }
    if (!people.isEmpty()) {
      p.heldBy(chance.oneOf(people).id(), chance.oneOf(List.of(AssignmentKind.values())));
    }
  }

  private static void own(Organization base, Chance chance, PositionEditor p) {
    if (base.scopes().size() > 0) {
      p.owns(chance.oneOf(base.scopes().list()));
    }
  }

  private static void answer(Organization base, Chance chance, PositionEditor p) {
    if (base.responsibilities().size() > 0) {
      Duty duty =
          Duty.of(
              chance.oneOf(List.of(Involvement.values())),
              chance.oneOf(base.responsibilities().list()));
      p.duty(
          base.scopes().size() > 0 && chance.oneIn(2)
              ? duty.in(chance.oneOf(base.scopes().list()))
              : duty);
    }
  }

  private static void measure(Organization base, Chance chance, PositionEditor p) {
    if (base.kpis().size() > 0) {
      p.measuredBy(chance.oneOf(base.kpis().list()));
    }
  }

  private static void decide(Organization base, Chance chance, PositionEditor p) {
    if (base.authorities().size() > 0) {
      p.may(chance.oneOf(base.authorities().list()));
    }
  }

  private static String title(Organization base, Chance chance) {
    Position model = other(base, chance);
    return model.title().orElseGet(() -> model.mainRole().map(Role::name).orElse("New"));
  }

  /** Nothing is known of the place but its lines, its roles and its holders. */
  private static Organization bare(Organization base, Position place) {
    Position bare = Position.builder().id(place.id()).roles(place.roles()).build();
    return Edit.replacing(base, bare);
  }
}
