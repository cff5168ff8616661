package io.github.orgwright.testkit.mutate;

import io.github.orgwright.core.Catalog;
import io.github.orgwright.core.Duty;
import io.github.orgwright.core.Education;
import io.github.orgwright.core.Hierarchy;
import io.github.orgwright.core.Kpi;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.OrganizationBuilder;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.PositionEditor;
import io.github.orgwright.core.Responsibility;
import io.github.orgwright.core.Role;
import io.github.orgwright.core.Scope;
import io.github.orgwright.core.ScopeKind;
import io.github.orgwright.testkit.generate.SeededRandom;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An organization that operators change: its positions in random order, and changed copies, which
 * share the source of random choices.
 */
public class OrgDraft {
  /** How many positions to try if most of them are suitable. */
  public static final int FEW = 6;

  /** A kind of scope that no documented rule mentions. */
  public static final ScopeKind PLAIN = ScopeKind.DEPARTMENT;

  /** The limits of a rule are not known, so several numbers are tried, common limits first. */
  static final List<Integer> GROWING = List.of(8, 4, 16, 2, 1, 32, 64, 128);

  /** A change that is made if it is tried; it may be refused as an invalid argument. */
  @FunctionalInterface
  public interface Attempt {
    OrgDraft make();
  }

  public final Organization base;
  public final SeededRandom random;

  /** Roles that changes may give in addition to those of the organization. */
  public final List<Role> roles;

  public OrgDraft(Organization base, SeededRandom random, List<Role> roles) {
    this.base = base;
    this.random = random;
    this.roles = roles;
  }

  /** A view of the same organization. */
  protected OrgDraft(OrgDraft org) {
    this(org.base, org.random, org.roles);
  }

  // attempts

  public final <T> Stream<Attempt> few(Stream<T> values, Function<T, OrgDraft> change) {
    return each(values.limit(FEW), change);
  }

  public final <T> Stream<Attempt> each(Stream<T> values, Function<T, OrgDraft> change) {
    return values.map(value -> () -> change.apply(value));
  }

  /** {@return more and more change at each position} */
  public final Stream<Attempt> growing(
      Stream<Position> positions, BiFunction<Position, Integer, OrgDraft> change) {
    return positions.flatMap(
        position -> each(GROWING.stream(), number -> change.apply(position, number)));
  }

  // values to choose from

  public final List<Position> positions() {
    return base.positions().list();
  }

  public final Hierarchy hierarchy() {
    return base.hierarchy();
  }

  public final <T> Stream<T> shuffled(List<T> values) {
    return random.shuffled(values).stream();
  }

  public final Stream<Position> all() {
    return shuffled(positions());
  }

  public final Position any() {
    return random.oneOf(positions());
  }

  /** {@return the positions with a manager, in random order} */
  public final Stream<Position> managed() {
    return all().filter(position -> !managersOf(position).isEmpty());
  }

  /** {@return the positions with a number of direct reports, at least, in random order} */
  public final Stream<Position> managersOfAtLeast(int reports) {
    return all().filter(leads(reports));
  }

  /** {@return a predicate: a position has a number of direct reports, at least} */
  public final Predicate<Position> leads(int least) {
    Hierarchy hierarchy = base.hierarchy();
    return position -> hierarchy.countDirectReports(position) >= least;
  }

  public final List<Position> managersOf(Position position) {
    return hierarchy().directManagers(position);
  }

  public final List<Position> reportsOf(Position position) {
    return hierarchy().directReports(position);
  }

  public final Stream<Scope> anyScopes() {
    return shuffled(base.scopes().list());
  }

  public static Set<String> ids(List<Position> positions) {
    return positions.stream().map(Position::id).collect(Collectors.toSet());
  }

  /** {@return the positions that have one of some roles, in the order given} */
  public final List<Position> withRole(List<Role> roles) {
    return roles.stream().noneMatch(role -> base.roles().find(role.id()).isPresent())
        ? List.of()
        : base.positions().stream()
            .filter(position -> roles.stream().anyMatch(role -> hasRole(position, role)))
            .toList();
  }

  /** {@return whether a position has a role with this id} */
  public static boolean hasRole(Position position, Role role) {
    return position.roles().stream().anyMatch(held -> held.id().equals(role.id()));
  }

  public static boolean ownsA(ScopeKind kind, Position position) {
    return position.owns().stream().anyMatch(scope -> scope.kind().equals(kind));
  }

  /** {@return a predicate: a position is neither in a list nor below it} */
  public final Predicate<Position> outside(List<Position> above) {
    Predicate<Position> below = hierarchy().belowAny(above);
    Set<String> ids = ids(above);
    return position -> !ids.contains(position.id()) && !below.test(position);
  }

  /** {@return a few positions that are neither in a list nor below it, managers above first} */
  public final Stream<Position> fewOutside(List<Position> above) {
    return Stream.concat(
            hierarchy().managers(above).stream().limit(2), all().filter(outside(above)).limit(FEW))
        .distinct();
  }

  /** {@return whether a position can report to another without a cycle} */
  public final boolean mayReport(Position one, Position other) {
    return !one.id().equals(other.id()) && !hierarchy().isAbove(one, other);
  }

  /** {@return the nearest position above that owns a scope, if any} */
  public final Stream<Position> nearestOwner(Position position) {
    return hierarchy().managers(position).stream()
        .filter(manager -> !manager.owns().isEmpty())
        .limit(1);
  }

  /**
   * {@return the scopes that can get a part for a position: its own, or else those of the nearest
   * owner}
   */
  public final List<Scope> within(Position position) {
    return position.owns().isEmpty()
        ? nearestOwner(position).flatMap(owner -> owner.owns().stream()).toList()
        : position.owns();
  }

  // new values

  /** {@return an id like this that no value has} */
  public static String fresh(Catalog<?> known, String stem) {
    return fresh(stem, id -> known.find(id).isPresent());
  }

  public static String fresh(String stem, Predicate<String> isTaken) {
    String fresh = stem;
    for (int number = 2; isTaken.test(fresh); number++) {
      fresh = stem + "-" + number;
    }
    return fresh;
  }

  /** {@return a scope that is part of no other} */
  public final Scope freshScope(ScopeKind kind, String stem) {
    return Scope.of(
        kind, fresh(stem, name -> base.scopes().find(Scope.of(kind, name).id()).isPresent()));
  }

  public final Scope freshPart(Scope whole, ScopeKind kind, String stem) {
    return whole.part(
        kind, fresh(stem, name -> base.scopes().find(whole.part(kind, name).id()).isPresent()));
  }

  /**
   * {@return the role as the organization has it; a role that is new to it comes without duties and
   * KPIs, which would be more than the change that was meant}
   */
  public final Role known(Role role) {
    return base.roles().find(role.id()).orElseGet(() -> without(role, duty -> true, kpi -> true));
  }

  /** {@return the KPI as the organization has it, or else as it is given} */
  public final Kpi known(Kpi kpi) {
    return base.kpis().find(kpi.id()).orElse(kpi);
  }

  /** {@return the responsibility as the organization has it, or else as it is given} */
  public final Responsibility known(Responsibility work) {
    return base.responsibilities().find(work.id()).orElse(work);
  }

  // changed copies

  private OrgDraft on(Organization changed) {
    return new OrgDraft(changed, random, roles);
  }

  public final OrgDraft with(Position position, Consumer<PositionEditor> edit) {
    return on(base.with(position.id(), edit));
  }

  public final OrgDraft withEach(
      Predicate<Position> changed, BiConsumer<Position, PositionEditor> edit) {
    return on(
        base.withEach(
            (position, editor) -> {
              if (changed.test(position)) {
                edit.accept(position, editor);
              }
            }));
  }

  /** {@return a copy with another value for a position; its lines and holders stay} */
  public final OrgDraft replacing(Position changed) {
    return on(base.edit().replace(changed).apply());
  }

  public final OrgDraft without(Position position) {
    return on(base.without(position.id()));
  }

  /** {@return a copy with additions; existing problems stay} */
  public final OrgDraft adding(Consumer<OrganizationBuilder> addition) {
    OrganizationBuilder builder = base.toBuilder();
    addition.accept(builder);
    return on(builder.tryBuild().organization());
  }

  /**
   * {@return a copy with one more position, the last}
   *
   * @param stem its id, or how its id begins if a position has that id
   */
  public final OrgDraft addingPosition(String stem, Consumer<PositionEditor> edit) {
    return adding(builder -> builder.position(fresh(base.positions(), stem), edit));
  }

  /**
   * {@return a copy with new layers below a manager: so many reports, one of which leads others}
   */
  public final OrgDraft withLayers(Position manager, int layers, int span) {
    return adding(
        builder -> {
          Set<String> ids = ids(positions());
          String last = manager.id();
          for (int layer = 0; layer < layers; layer++) {
            String above = last;
            for (int i = 0; i < span; i++) {
              last = fresh("new", ids::contains);
              ids.add(last);
              builder.position(last, p -> p.reportsTo(above));
            }
          }
        });
  }

  /** {@return a copy with a new report of a manager, the last position} */
  public final OrgDraft addingReport(Position manager, Consumer<PositionEditor> edit) {
    return addingPosition("new", p -> edit.accept(p.reportsTo(manager.id())));
  }

  public final OrgDraft addingReport(Position manager, Role role, Scope... owned) {
    return addingReport(
        manager,
        p -> {
          p.role(known(role));
          List.of(owned).forEach(p::owns);
        });
  }

  public final Position last() {
    return positions().get(base.positions().size() - 1);
  }

  /** {@return a copy with a scope without an owner} */
  public final OrgDraft declaring(Scope scope) {
    return adding(builder -> builder.scope(scope));
  }

  public final OrgDraft withUnowned(ScopeKind kind, String name) {
    return declaring(freshScope(kind, name));
  }

  public final OrgDraft under(Position position, Position manager) {
    return with(position, p -> p.reportsTo(manager.id()));
  }

  public final OrgDraft moved(List<Position> reports, Position manager) {
    Set<String> ids = ids(reports);
    return withEach(one -> ids.contains(one.id()), (one, p) -> p.reportsTo(manager.id()));
  }

  /** {@return a copy with a root above all, the last position} */
  public final OrgDraft withTop() {
    OrgDraft topped = addingPosition("top", p -> {});
    return topped.moved(hierarchy().roots(), topped.last());
  }

  public final OrgDraft owning(Position owner, Scope scope) {
    return with(owner, p -> p.owns(scope));
  }

  public final OrgDraft withRole(Position position, Role role) {
    return with(position, p -> p.role(known(role)));
  }

  /** {@return a copy in which a new person holds a position alone} */
  public final OrgDraft heldByNewcomer(Position position, int years, Education education) {
    String id = fresh(base.people(), "newcomer");
    return adding(
            builder -> builder.person(id, p -> p.yearsOfExperience(years).education(education)))
        .with(position, p -> p.withoutHolders().heldBy(id));
  }

  /**
   * {@return a copy with changed roles; a role must change in the same way at all its positions}
   */
  public final OrgDraft withRoles(UnaryOperator<Role> change) {
    return withEach(
        position -> true,
        (position, p) -> {
          p.withoutRoles();
          position.roles().stream().map(change).forEach(p::role);
        });
  }

  /** {@return a copy without certain duties, of roles and of positions} */
  public final OrgDraft withoutDuties(Predicate<Duty> dropped) {
    return without(position -> true, dropped, kpi -> false);
  }

  /** {@return a copy in which no position is measured by certain KPIs} */
  public final OrgDraft withoutKpis(Predicate<Kpi> dropped) {
    return without(position -> true, duty -> false, dropped);
  }

  /** {@return a copy in which some positions and their roles lack certain duties and KPIs} */
  public final OrgDraft without(
      Predicate<Position> changed, Predicate<Duty> duties, Predicate<Kpi> kpis) {
    return withEach(
        changed,
        (position, p) -> {
          p.withoutRoles().withoutDuties().withoutKpis();
          position.roles().forEach(role -> p.role(without(role, duties, kpis)));
          position.duties().stream().filter(duties.negate()).forEach(p::duty);
          position.kpis().stream().filter(one -> !kpis.test(one.kpi())).forEach(p::measuredBy);
        });
  }

  /** A role without certain duties and KPIs, the same one where it has none. */
  private static Role without(Role role, Predicate<Duty> duties, Predicate<Kpi> kpis) {
    if (role.duties().stream().noneMatch(duties) && role.kpis().stream().noneMatch(kpis)) {
      return role;
    }
    Role.Builder copy = Role.builder().id(role.id()).name(role.name());
    role.titles().forEach(copy::addTitle);
    role.function().ifPresent(copy::function);
    role.level().ifPresent(copy::level);
    role.authorities().forEach(copy::addAuthority);
    role.duties().stream().filter(duties.negate()).forEach(copy::addDuty);
    role.kpis().stream().filter(kpis.negate()).forEach(copy::addKpi);
    return copy.build();
  }
}
