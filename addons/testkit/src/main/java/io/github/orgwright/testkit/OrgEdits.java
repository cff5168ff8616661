package io.github.orgwright.testkit;

import io.github.orgwright.core.Duty;
import io.github.orgwright.core.Kpi;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.OrganizationBuilder;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.PositionEditor;
import io.github.orgwright.core.ReportingLine;
import io.github.orgwright.core.Role;
import io.github.orgwright.core.Scope;
import io.github.orgwright.core.ScopeKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

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

  /** {@return a copy with one more position} */
  static Organization addingPosition(Organization base, String id, Consumer<PositionEditor> edit) {
    return adding(base, builder -> builder.position(id, edit));
  }

  /** {@return a copy with one more line, which may have an unknown manager} */
  static Organization addingLine(Organization base, ReportingLine line) {
    return adding(base, builder -> builder.lines(List.of(line)));
  }

  /** {@return a copy with a scope without an owner} */
  static Organization declaring(Organization base, Scope scope) {
    return adding(base, builder -> builder.scope(scope));
  }

  /** {@return a copy with another value for a position; its lines and holders stay} */
  static Organization replacing(Organization base, Position changed) {
    OrganizationBuilder copy =
        Organization.named(base.name())
            .positions(
                base.positions().stream()
                    .map(position -> position.id().equals(changed.id()) ? changed : position)
                    .toList())
            .lines(base.lines())
            .people(base.people().list())
            .assignments(base.assignments());
    base.declaredScopes().forEach(copy::scope);
    base.expectations().forEach(copy::expects);
    base.tracked().forEach(copy::tracks);
    return copy.tryBuild().organization();
  }

  /** {@return an id like this that no position has} */
  static String freshPosition(Organization base, String stem) {
    return fresh(stem, id -> base.positions().find(id).isPresent());
  }

  /** {@return an id like this that no person has} */
  static String freshPerson(Organization base, String stem) {
    return fresh(stem, id -> base.people().find(id).isPresent());
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
  static Organization withRoles(Organization base, Function<Role, Role> change) {
    Map<String, Role> changed = new LinkedHashMap<>();
    base.roles().stream().forEach(role -> changed.put(role.id(), change.apply(role)));
    return base.withEach(
        (position, editor) -> {
          editor.withoutRoles();
          position
              .roles()
              .forEach(
                  role ->
                      editor.role(changed.computeIfAbsent(role.id(), id -> change.apply(role))));
        });
  }

  /** {@return a copy without certain duties, of roles and of positions} */
  static Organization withoutDuties(Organization base, Predicate<Duty> dropped) {
    return withRoles(base, role -> without(role, dropped, kpi -> false))
        .withEach(
            (position, editor) -> {
              editor.withoutDuties();
              position.duties().stream().filter(dropped.negate()).forEach(editor::duty);
            });
  }

  /** {@return a copy without certain duties of some positions; others keep theirs} */
  static Organization withoutDutiesOf(
      Organization base, List<String> ids, Predicate<Duty> dropped) {
    return sparing(base, withoutDuties(base, dropped), ids);
  }

  /** {@return a copy without certain KPIs of some positions; others keep theirs} */
  static Organization withoutKpisOf(Organization base, List<String> ids, Predicate<Kpi> dropped) {
    return sparing(base, withoutKpis(base, dropped), ids);
  }

  /** Gives other positions what they had by their roles as their own. */
  private static Organization sparing(Organization base, Organization bare, List<String> ids) {
    return bare.withEach(
        (position, editor) -> {
          if (!ids.contains(position.id())) {
            Position before = base.position(position.id());
            before
                .roles()
                .forEach(role -> role.duties().forEach(duty -> lost(position, duty, editor)));
            before.roles().forEach(role -> role.kpis().forEach(kpi -> lost(position, kpi, editor)));
            before.duties().forEach(editor::duty);
            before.kpis().forEach(editor::measuredBy);
          }
        });
  }

  private static void lost(Position bare, Duty duty, PositionEditor editor) {
    if (bare.roles().stream().noneMatch(role -> role.duties().contains(duty))) {
      editor.duty(duty);
    }
  }

  private static void lost(Position bare, Kpi kpi, PositionEditor editor) {
    if (bare.roles().stream().noneMatch(role -> role.kpis().contains(kpi))) {
      editor.measuredBy(kpi);
    }
  }

  /** {@return a copy in which no position is measured by certain KPIs} */
  static Organization withoutKpis(Organization base, Predicate<Kpi> dropped) {
    return withRoles(base, role -> without(role, duty -> false, dropped))
        .withEach((position, editor) -> dropKpis(position, editor, dropped));
  }

  static void dropKpis(Position position, PositionEditor editor, Predicate<Kpi> dropped) {
    editor.withoutKpis();
    position.kpis().stream().filter(dropped.negate()).forEach(editor::measuredBy);
  }

  /** {@return a role without certain duties and KPIs, the same one where it has none} */
  static Role without(Role role, Predicate<Duty> duties, Predicate<Kpi> kpis) {
    if (role.duties().stream().noneMatch(duties) && role.kpis().stream().noneMatch(kpis)) {
      return role;
    }
    return copy(role, role.id(), role.name(), duties.negate(), kpis.negate());
  }

  /** {@return a role like another, by another id} */
  static Role renamed(Role role, String id, String name) {
    return copy(role, id, name, duty -> true, kpi -> true);
  }

  private static Role copy(
      Role role, String id, String name, Predicate<Duty> duties, Predicate<Kpi> kpis) {
    Role.Builder copy = Role.builder().id(id).name(name);
    role.titles().forEach(copy::addTitle);
    role.function().ifPresent(copy::function);
    role.level().ifPresent(copy::level);
    role.authorities().forEach(copy::addAuthority);
    role.duties().stream().filter(duties).forEach(copy::addDuty);
    role.kpis().stream().filter(kpis).forEach(copy::addKpi);
    return copy.build();
  }
}
