package io.github.orgwright.testkit;

import io.github.orgwright.core.AssignmentKind;
import io.github.orgwright.core.Catalog;
import io.github.orgwright.core.Duty;
import io.github.orgwright.core.Education;
import io.github.orgwright.core.Involvement;
import io.github.orgwright.core.LineKind;
import io.github.orgwright.core.Person;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.PositionEditor;
import io.github.orgwright.core.Role;
import io.github.orgwright.product.ProductRoles;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** Changes one thing at a random position, to find violations of rules without operators. */
final class GenericOperators {
  private static final List<BiFunction<OrgDraft, Position, OrgDraft>> CHANGES =
      List.of(
          OrgDraft::without,
          edit((org, p) -> p.withoutManagers()),
          edit((org, p) -> p.reportsTo(org.any().id())),
          edit((org, p) -> p.line(LineKind.SOLID, org.any().id())),
          edit((org, p) -> p.dottedTo(org.any().id())),
          edit((org, p) -> p.withoutLines(LineKind.DOTTED)),
          GenericOperators::swapRoles,
          GenericOperators::newReport,
          (org, one) ->
              org.heldByNewcomer(
                  one, org.random.below(20), org.random.oneOf(List.of(Education.values()))),
          edit((org, p) -> p.withoutRoles().role(role(org))),
          edit((org, p) -> p.role(role(org))),
          edit((org, p) -> p.withoutRoles()),
          edit((org, p) -> p.withoutHolders().vacant()),
          edit(GenericOperators::hold),
          edit((org, p) -> p.withoutOwnedScopes()),
          edit((org, p) -> any(org, org.base.scopes()).ifPresent(p::owns)),
          edit((org, p) -> p.withoutDuties()),
          edit(GenericOperators::answer),
          edit((org, p) -> p.withoutKpis()),
          edit((org, p) -> any(org, org.base.kpis()).ifPresent(p::measuredBy)),
          edit((org, p) -> p.withoutAuthorities()),
          edit((org, p) -> any(org, org.base.authorities()).ifPresent(p::may)),
          edit((org, p) -> p.fte(org.random.oneIn(2) ? 0 : 2)),
          edit((org, p) -> p.title(title(org))),
          GenericOperators::bare,
          (org, one) -> org.withUnowned(OrgDraft.PLAIN, "New department"));

  private GenericOperators() {}

  static OrgDraft apply(OrgDraft org) {
    if (org.positions().isEmpty()) {
      return org.addingPosition("new", p -> {});
    }
    BiFunction<OrgDraft, Position, OrgDraft> change = org.random.oneOf(CHANGES);
    return change.apply(org, org.any());
  }

  /** Gives each documented role once, because a random search seldom tries the one that matters. */
  static Stream<OrgDraft.Attempt> roles(OrgDraft org) {
    return org.positions().isEmpty()
        ? Stream.empty()
        : org.each(org.shuffled(ProductRoles.all().list()), role -> org.withRole(org.any(), role));
  }

  private static BiFunction<OrgDraft, Position, OrgDraft> edit(
      BiConsumer<OrgDraft, PositionEditor> words) {
    return (org, one) -> org.with(one, p -> words.accept(org, p));
  }

  private static Role role(OrgDraft org) {
    List<Role> known = org.base.roles().list();
    return !known.isEmpty() && !org.random.oneIn(3)
        ? org.random.oneOf(known)
        : org.known(org.random.oneOf(ProductRoles.all().list()));
  }

  private static OrgDraft swapRoles(OrgDraft org, Position one) {
    Position other = org.any();
    return org.with(one, p -> takeRoles(p, other)).with(other, p -> takeRoles(p, one));
  }

  private static void takeRoles(PositionEditor p, Position model) {
    p.withoutRoles();
    model.roles().forEach(p::role);
  }

  private static OrgDraft newReport(OrgDraft org, Position manager) {
    return org.addingReport(
        manager,
        p -> {
          if (org.random.oneIn(2)) {
            takeRoles(p, org.any());
          }
        });
  }

  private static void hold(OrgDraft org, PositionEditor p) {
    List<Person> people = org.base.people().list();
    if (org.random.oneIn(2)) {
      p.withoutHolders().vacant();
    }
    if (!people.isEmpty()) {
      p.heldBy(org.random.oneOf(people).id(), org.random.oneOf(List.of(AssignmentKind.values())));
    }
  }

  private static <T> Optional<T> any(OrgDraft org, Catalog<T> values) {
    return values.size() == 0 ? Optional.empty() : Optional.of(org.random.oneOf(values.list()));
  }

  private static void answer(OrgDraft org, PositionEditor p) {
    if (org.base.responsibilities().size() > 0) {
      Involvement involvement = org.random.oneOf(List.of(Involvement.values()));
      Duty duty = Duty.of(involvement, org.random.oneOf(org.base.responsibilities().list()));
      p.duty(
          org.base.scopes().size() > 0 && org.random.oneIn(2)
              ? duty.inScope(org.random.oneOf(org.base.scopes().list()))
              : duty);
    }
  }

  private static String title(OrgDraft org) {
    Position model = org.any();
    return model.title().orElseGet(() -> model.mainRole().map(Role::name).orElse("New"));
  }

  /** Removes everything but lines, roles and holders. */
  private static OrgDraft bare(OrgDraft org, Position one) {
    return org.replacing(Position.builder().id(one.id()).roles(one.roles()).build());
  }
}
