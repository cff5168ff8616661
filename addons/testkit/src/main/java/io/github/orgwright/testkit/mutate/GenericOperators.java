package io.github.orgwright.testkit.mutate;

import com.google.common.collect.ContiguousSet;
import io.github.orgwright.core.AssignmentKind;
import io.github.orgwright.core.Catalog;
import io.github.orgwright.core.Duty;
import io.github.orgwright.core.Education;
import io.github.orgwright.core.Involvement;
import io.github.orgwright.core.LineKind;
import io.github.orgwright.core.Person;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.PositionEditor;
import io.github.orgwright.core.ReportingLine;
import io.github.orgwright.core.Role;
import io.github.orgwright.testkit.mutate.RuleOperators.Operator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Changes one thing at a random position, to find violations of rules without operators. */
public final class GenericOperators {
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
          GenericOperators::newReports,
          GenericOperators::newChain,
          GenericOperators::withoutReports,
          GenericOperators::newRoot,
          GenericOperators::newManager,
          GenericOperators::detached,
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
          GenericOperators::released,
          (org, one) -> org.withUnowned(OrgDraft.PLAIN, "New department"));

  private GenericOperators() {}

  /** {@return the number of kinds of changes} */
  public static int kinds() {
    return CHANGES.size();
  }

  /** {@return a copy with a random change} */
  public static OrgDraft apply(OrgDraft org) {
    return apply(org, org.random.below(kinds()));
  }

  private static OrgDraft apply(OrgDraft org, int kind) {
    return org.positions().isEmpty()
        ? org.addingPosition("new", p -> {})
        : CHANGES.get(kind).apply(org, org.any());
  }

  /** {@return a copy with a change of one kind at one of some positions} */
  public static OrgDraft apply(OrgDraft org, int kind, List<Position> some) {
    return some.isEmpty() ? org : CHANGES.get(kind).apply(org, org.random.oneOf(some));
  }

  /** {@return an operator that makes each kind of change once, at one of some positions} */
  public static Operator anyAt(OrgDraft org, Supplier<List<Position>> some) {
    List<Integer> all = ContiguousSet.closedOpen(0, kinds()).asList();
    return () -> org.each(org.shuffled(all), kind -> apply(org, kind, some.get()));
  }

  /** Gives each further role once, because a random search seldom tries the one that matters. */
  public static Stream<OrgDraft.Attempt> roles(OrgDraft org) {
    if (org.positions().isEmpty()) {
      return Stream.empty();
    }
    List<Role> roles =
        Stream.concat(org.base.roles().stream(), org.shuffled(org.roles)).distinct().toList();
    return Stream.concat(
        org.each(
            roles.stream(),
            role -> org.with(org.any(), p -> p.withoutRoles().role(org.known(role)))),
        org.each(roles.stream(), role -> org.withRole(org.any(), role)));
  }

  private static BiFunction<OrgDraft, Position, OrgDraft> edit(
      BiConsumer<OrgDraft, PositionEditor> words) {
    return (org, one) -> org.with(one, p -> words.accept(org, p));
  }

  private static Role role(OrgDraft org) {
    List<Role> known = org.base.roles().list();
    List<Role> some =
        org.roles.isEmpty() || (!known.isEmpty() && !org.random.oneIn(3)) ? known : org.roles;
    return org.known(some.isEmpty() ? Role.of("new_role", "New role") : org.random.oneOf(some));
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
    return org.addingReport(manager, p -> maybeTakeRoles(org, p, org.any()));
  }

  /** Adds several reports like those that the manager has. */
  private static OrgDraft newReports(OrgDraft org, Position manager) {
    List<Position> reports = org.reportsOf(manager);
    Position model = reports.isEmpty() ? org.any() : org.random.oneOf(reports);
    OrgDraft next = org;
    for (int left = 1 << org.random.between(1, 3); left > 0; left--) {
      next = next.addingReport(manager, p -> takeRoles(p, model));
    }
    return next;
  }

  /** Adds positions that report to each other, like the one above them. */
  private static OrgDraft newChain(OrgDraft org, Position manager) {
    OrgDraft next = org;
    for (int left = 1 << org.random.between(0, 3); left > 0; left--) {
      Position above = next == org ? manager : next.last();
      next = next.addingReport(above, p -> takeRoles(p, manager));
    }
    return next;
  }

  /** Moves all reports but one to the manager above. */
  private static OrgDraft withoutReports(OrgDraft org, Position manager) {
    List<Position> above = org.managersOf(manager);
    List<Position> reports = org.shuffled(org.reportsOf(manager)).skip(1).toList();
    return above.isEmpty() ? org : org.moved(reports, above.get(0));
  }

  private static OrgDraft newRoot(OrgDraft org, Position model) {
    return org.addingPosition("new", p -> maybeTakeRoles(org, p, model));
  }

  private static void maybeTakeRoles(OrgDraft org, PositionEditor p, Position model) {
    if (org.random.oneIn(2)) {
      takeRoles(p, model);
    }
  }

  /** Adds a manager between a position and its managers, or a root above it. */
  private static OrgDraft newManager(OrgDraft org, Position report) {
    List<Position> above = org.managersOf(report);
    OrgDraft next =
        org.addingPosition(
            "new",
            p -> {
              above.forEach(manager -> p.reportsTo(manager.id()));
              maybeTakeRoles(org, p, org.any());
            });
    return next.under(report, next.last());
  }

  /** {@return a copy in which a position reports to an unknown manager alone} */
  static OrgDraft detached(OrgDraft org, Position one) {
    String unknown = OrgDraft.fresh(org.base.positions(), "unknown");
    return org.with(one, p -> p.withoutManagers())
        .adding(builder -> builder.lines(List.of(ReportingLine.solid(one.id(), unknown))));
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

  /** Hands the scopes and KPIs of a position to its manager. */
  private static OrgDraft released(OrgDraft org, Position one) {
    OrgDraft bare = org.with(one, p -> p.withoutOwnedScopes().withoutKpis());
    for (Position above : org.managersOf(one)) {
      bare =
          bare.with(
              above,
              p -> {
                one.owns().forEach(p::owns);
                one.effectiveKpis().forEach(kpi -> p.measuredBy(kpi.kpi()));
              });
    }
    return bare;
  }

  /** Removes everything but lines, roles and holders. */
  private static OrgDraft bare(OrgDraft org, Position one) {
    return org.replacing(Position.builder().id(one.id()).roles(one.roles()).build());
  }
}
