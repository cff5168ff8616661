package io.github.orgwright.jackson;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import io.github.orgwright.core.Assignment;
import io.github.orgwright.core.Authority;
import io.github.orgwright.core.Duty;
import io.github.orgwright.core.Expectation;
import io.github.orgwright.core.Kpi;
import io.github.orgwright.core.Occupancy;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.ReportingLine;
import io.github.orgwright.core.Responsibility;
import io.github.orgwright.core.Role;
import io.github.orgwright.core.Scope;
import io.github.orgwright.core.ScopeKind;
import io.github.orgwright.core.ScopedKpi;
import io.github.orgwright.core.internal.CodePointOrder;
import java.util.Map;
import java.util.Optional;

/**
 * Writes a whole organization, as {@code organization.schema.json} describes it. Empty values and
 * defaults are left out.
 */
final class OrganizationMembers {
  /** What the document is, and the version of its shape. */
  static final String FORMAT = "orgwright-organization/1";

  private final MemberWriter json;
  private final AnswerMembers answers;
  private final Organization organization;
  private final ValueTables tables;

  /** By the ids of positions, in the order of declaration. */
  private final ListMultimap<String, ReportingLine> lines =
      MultimapBuilder.hashKeys().arrayListValues(1).build();

  private final ListMultimap<String, Assignment> assignments =
      MultimapBuilder.hashKeys().arrayListValues(1).build();

  private OrganizationMembers(MemberWriter json, AnswerMembers answers, Organization organization) {
    this.json = json;
    this.answers = answers;
    this.organization = organization;
    this.tables = new ValueTables(organization);
    organization.lines().forEach(line -> lines.put(line.reporter(), line));
    organization.assignments().forEach(one -> assignments.put(one.position(), one));
  }

  static void write(MemberWriter json, Organization organization, boolean isPersonal) {
    new OrganizationMembers(json, new AnswerMembers(json, isPersonal), organization).write();
  }

  private void write() {
    json.text("format", FORMAT);
    json.text("name", organization.name());
    json.text("defaultOccupancy", organization.defaultOccupancy().name());
    json.objectsIfAny("scopes", tables.scopes().values(), this::scope);
    json.textsIfAny("declaredScopes", tables.scopes().keys(organization.declaredScopes()));
    json.objectsIfAny("responsibilities", tables.responsibilities().values(), this::responsibility);
    json.objectsIfAny("expectations", organization.expectations(), this::expectation);
    json.objectsIfAny("kpis", tables.kpis().values(), this::kpi);
    json.textsIfAny("trackedKpis", tables.kpis().keys(organization.tracked()));
    json.objectsIfAny("roles", tables.roles().values(), this::role);
    json.objectsIfAny("people", organization.people(), answers::person);
    json.objectsIfAny("positions", organization.positions(), this::position);
  }

  private void idAndKey(String id, String key) {
    json.text("id", id);
    if (!key.equals(id)) {
      json.text("key", key);
    }
  }

  private void scope(Scope scope) {
    idAndKey(scope.id(), tables.scopes().key(scope));
    json.text("kind", scope.kind().id());
    json.text("name", scope.name());
    json.text("parent", scope.parent().map(tables.scopes()::key));
  }

  private void responsibility(Responsibility responsibility) {
    idAndKey(responsibility.id(), tables.responsibilities().key(responsibility));
    json.text("name", responsibility.name());
    json.text("area", responsibility.area());
  }

  private void expectation(Expectation expectation) {
    json.text("responsibility", tables.responsibilities().key(expectation.responsibility()));
    json.text("scopeKind", expectation.scopeKind().map(ScopeKind::id));
  }

  private void kpi(Kpi kpi) {
    idAndKey(kpi.id(), tables.kpis().key(kpi));
    json.text("name", kpi.name());
    json.text("unit", kpi.unit());
    if (kpi.direction() != Kpi.Direction.HIGHER_IS_BETTER) {
      json.text("direction", kpi.direction().name());
    }
    json.amount("target", kpi.target());
    if (kpi.isQualitative()) {
      json.truth("qualitative", true);
    }
  }

  private void role(Role role) {
    idAndKey(role.id(), tables.roles().key(role));
    json.text("name", role.name());
    json.textsIfAny("titles", role.titles());
    json.text("function", role.function());
    role.level().ifPresent(level -> json.number("level", level));
    json.objectsIfAny("authorities", role.authorities(), this::authority);
    json.objectsIfAny("duties", role.duties(), this::duty);
    json.textsIfAny("kpis", tables.kpis().keys(role.kpis()));
    sortedTexts("dutyRemarks", role.dutyRemarks());
  }

  private void authority(Authority authority) {
    json.text("name", authority.name());
    json.amount("limit", authority.limit());
  }

  private void duty(Duty duty) {
    json.text("responsibility", tables.responsibilities().key(duty.responsibility()));
    json.text("involvement", duty.involvement().name());
    scope("scope", duty.scope());
  }

  private void scope(String name, Optional<Scope> scope) {
    json.text(name, scope.map(tables.scopes()::key));
  }

  private void position(Position position) {
    json.text("id", position.id());
    json.text("title", position.title());
    json.textsIfAny("roles", tables.roles().keys(position.roles()));
    json.textsIfAny("owns", tables.scopes().keys(position.owns()));
    scope("worksIn", position.statedWorkScope());
    json.text("occupancy", position.statedOccupancy().map(Occupancy::name));
    if (position.fte() != 1) {
      json.number("fte", position.fte());
    }
    json.objectsIfAny("authorities", position.authorities(), this::authority);
    json.objectsIfAny("duties", position.duties(), this::duty);
    json.objectsIfAny("kpis", position.kpis(), this::kpi);
    json.text("outsideSuperior", position.outsideSuperior());
    sortedTexts("attributes", position.attributes());
    json.objectsIfAny("lines", lines.get(position.id()), this::line);
    json.objectsIfAny("assignments", assignments.get(position.id()), this::assignment);
  }

  private void kpi(ScopedKpi kpi) {
    json.text("kpi", tables.kpis().key(kpi.kpi()));
    scope("scope", kpi.scope());
    json.amount("target", kpi.ownTarget());
  }

  /** In the order of names, because equal maps may have different orders. */
  private void sortedTexts(String name, Map<String, String> values) {
    if (!values.isEmpty()) {
      json.texts(name, ImmutableSortedMap.copyOf(values, CodePointOrder.COMPARATOR));
    }
  }

  private void line(ReportingLine line) {
    json.text("manager", line.manager());
    json.text("kind", line.kind().id());
    if (organization.positions().find(line.manager()).isEmpty()) {
      json.truth("unresolved", true);
    }
  }

  private void assignment(Assignment assignment) {
    json.text("person", assignment.person());
    json.text("kind", assignment.kind().name());
  }
}
