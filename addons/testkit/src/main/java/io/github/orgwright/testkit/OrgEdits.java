package io.github.orgwright.testkit;

import io.github.orgwright.core.Catalog;
import io.github.orgwright.core.Duty;
import io.github.orgwright.core.Kpi;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.OrganizationBuilder;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.PositionEditor;
import io.github.orgwright.core.Role;
import io.github.orgwright.core.Scope;
import io.github.orgwright.core.ScopeKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Copies organizations with changes that {@link Organization#with} does not offer. */
final class OrgEdits {
  /** A kind of scope that no documented rule mentions. */
  static final ScopeKind PLAIN = ScopeKind.DEPARTMENT;

  private OrgEdits() {}

  /** {@return a copy with additions; existing problems stay} */
  static Organization adding(Organization base, Consumer<OrganizationBuilder> addition) {
    OrganizationBuilder builder = base.toBuilder();
    addition.accept(builder);
    return builder.tryBuild().organization();
  }

  /**
   * {@return a copy with one more position, the last}
   *
   * @param stem its id, or how its id begins if a position has that id
   */
  static Organization addingPosition(
      Organization base, String stem, Consumer<PositionEditor> edit) {
    return adding(base, builder -> builder.position(fresh(base.positions(), stem), edit));
  }

  /** {@return the id of the last position} */
  static String lastId(Organization base) {
    List<Position> positions = base.positions().list();
    return positions.get(positions.size() - 1).id();
  }

  /** {@return a copy with a scope without an owner} */
  static Organization declaring(Organization base, Scope scope) {
    return adding(base, builder -> builder.scope(scope));
  }

  /** {@return a copy with another value for a position; its lines and holders stay} */
  static Organization replacing(Organization base, Position changed) {
    List<Position> positions =
        base.positions().stream()
            .map(position -> position.id().equals(changed.id()) ? changed : position)
            .toList();
    return OrgCopies.copy(base, positions, base.lines(), base.people().list(), base.assignments());
  }

  /** {@return an id like this that no value has} */
  static String fresh(Catalog<?> known, String stem) {
    return fresh(stem, id -> known.find(id).isPresent());
  }

  /** {@return a scope that is part of no other} */
  static Scope freshScope(Organization base, ScopeKind kind, String stem) {
    return Scope.of(
        kind, fresh(stem, name -> base.scopes().find(Scope.of(kind, name).id()).isPresent()));
  }

  /** {@return a new part of a scope} */
  static Scope freshPart(Organization base, Scope whole, ScopeKind kind, String stem) {
    return whole.part(
        kind, fresh(stem, name -> base.scopes().find(whole.part(kind, name).id()).isPresent()));
  }

  static String fresh(String stem, Predicate<String> isTaken) {
    if (!isTaken.test(stem)) {
      return stem;
    }
    int number = 2;
    while (isTaken.test(stem + "-" + number)) {
      number++;
    }
    return stem + "-" + number;
  }

  /**
   * {@return the role as the organization has it; a role that is new to it comes without duties and
   * KPIs, which would be more than the change that was meant}
   */
  static Role known(Organization base, Role role) {
    return base.roles().find(role.id()).orElseGet(() -> without(role, duty -> true, kpi -> true));
  }

  /** {@return the KPI as the organization has it, or else as it is given} */
  static Kpi known(Organization base, Kpi kpi) {
    return base.kpis().find(kpi.id()).orElse(kpi);
  }

  /** {@return a copy with changed roles, each the same at all its positions} */
  static Organization withRoles(Organization base, UnaryOperator<Role> change) {
    Map<String, Role> changed = new HashMap<>();
    return base.withEach(
        (position, editor) -> {
          editor.withoutRoles();
          for (Role role : position.roles()) {
            editor.role(changed.computeIfAbsent(role.id(), id -> change.apply(role)));
          }
        });
  }

  /** {@return a copy without certain duties, of roles and of positions} */
  static Organization withoutDuties(Organization base, Predicate<Duty> dropped) {
    return without(base, dropped, kpi -> false);
  }

  /** {@return a copy in which no position is measured by certain KPIs} */
  static Organization withoutKpis(Organization base, Predicate<Kpi> dropped) {
    return without(base, duty -> false, dropped);
  }

  private static Organization without(
      Organization base, Predicate<Duty> duties, Predicate<Kpi> kpis) {
    return withRoles(base, role -> without(role, duties, kpis))
        .withEach(
            (position, editor) -> {
              editor.withoutDuties().withoutKpis();
              position.duties().stream().filter(duties.negate()).forEach(editor::duty);
              position.kpis().stream()
                  .filter(one -> !kpis.test(one.kpi()))
                  .forEach(editor::measuredBy);
            });
  }

  /** {@return a copy without certain duties of some positions; others keep theirs} */
  static Organization withoutDutiesOf(Organization base, Set<String> ids, Predicate<Duty> dropped) {
    return sparing(base, withoutDuties(base, dropped), ids);
  }

  /** {@return a copy without certain KPIs of some positions; others keep theirs} */
  static Organization withoutKpisOf(Organization base, Set<String> ids, Predicate<Kpi> dropped) {
    return sparing(base, withoutKpis(base, dropped), ids);
  }

  /** Gives other positions what they had by their roles as their own. */
  private static Organization sparing(Organization base, Organization bare, Set<String> ids) {
    return bare.withEach(
        (position, editor) -> {
          if (!ids.contains(position.id())) {
            Position before = base.position(position.id());
            lost(before, position, Role::duties).forEach(editor::duty);
            lost(before, position, Role::kpis).forEach(editor::measuredBy);
            before.duties().forEach(editor::duty);
            before.kpis().forEach(editor::measuredBy);
          }
        });
  }

  private static <T> Stream<T> lost(
      Position before, Position after, Function<Role, List<T>> values) {
    return before.roles().stream()
        .flatMap(role -> values.apply(role).stream())
        .filter(
            value -> after.roles().stream().noneMatch(role -> values.apply(role).contains(value)));
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
