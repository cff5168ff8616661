package io.github.orgwright.jackson;

import com.google.common.collect.ImmutableSortedMap;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes the values to which a document refers, and the details of positions, as {@code
 * organization.schema.json} describes them. Empty values and defaults are left out.
 */
final class ValueMembers {
  private final MemberWriter json;
  private final ValueTables tables;

  ValueMembers(MemberWriter json, ValueTables tables) {
    this.json = json;
    this.tables = tables;
  }

  /** All values of the tables. */
  void all() {
    scopes();
    responsibilities();
    kpis();
    roles();
  }

  void scopes() {
    json.objectsIfAny("scopes", tables.scopes().values(), this::scope);
  }

  void responsibilities() {
    json.objectsIfAny("responsibilities", tables.responsibilities().values(), this::responsibility);
  }

  void kpis() {
    json.objectsIfAny("kpis", tables.kpis().values(), this::kpi);
  }

  void roles() {
    json.objectsIfAny("roles", tables.roles().values(), this::role);
  }

  void declaredScopes(List<Scope> scopes) {
    json.textsIfAny("declaredScopes", tables.scopes().keys(scopes));
  }

  void expectations(List<Expectation> expectations) {
    json.objectsIfAny("expectations", expectations, this::expectation);
  }

  void trackedKpis(List<Kpi> kpis) {
    json.textsIfAny("trackedKpis", tables.kpis().keys(kpis));
  }

  void nameAndOccupancy(Organization organization) {
    json.text("name", organization.name());
    json.text("defaultOccupancy", organization.defaultOccupancy().name());
  }

  /** What an organization declares, with its name. */
  void declared(Organization organization) {
    nameAndOccupancy(organization);
    declaredScopes(organization.declaredScopes());
    expectations(organization.expectations());
    trackedKpis(organization.tracked());
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
    authorities(role.authorities());
    duties(role.duties());
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

  /** A position without texts of your own, lines and assignments. */
  void position(Position position) {
    json.text("id", position.id());
    json.text("title", position.title());
    rolesOf(position.roles());
    owns(position.owns());
    worksIn(position.statedWorkScope());
    json.text("occupancy", position.statedOccupancy().map(Occupancy::name));
    if (position.fte() != 1) {
      json.number("fte", position.fte());
    }
    authorities(position.authorities());
    duties(position.duties());
    kpis(position.kpis());
  }

  /** The texts of a position that can be personal data. */
  void ownTexts(Position position) {
    json.text("outsideSuperior", position.outsideSuperior());
    sortedTexts("attributes", position.attributes());
  }

  void rolesOf(List<Role> roles) {
    json.textsIfAny("roles", tables.roles().keys(roles));
  }

  void owns(List<Scope> scopes) {
    json.textsIfAny("owns", tables.scopes().keys(scopes));
  }

  void worksIn(Optional<Scope> scope) {
    scope("worksIn", scope);
  }

  void authorities(List<Authority> authorities) {
    json.objectsIfAny("authorities", authorities, this::authority);
  }

  void duties(List<Duty> duties) {
    json.objectsIfAny("duties", duties, this::duty);
  }

  void kpis(List<ScopedKpi> kpis) {
    json.objectsIfAny("kpis", kpis, this::kpi);
  }

  /** The lines of a position; the document need not have their managers. */
  void lines(List<ReportingLine> lines) {
    json.objectsIfAny("lines", lines, this::line);
  }

  private void line(ReportingLine line) {
    json.text("manager", line.manager());
    json.text("kind", line.kind().id());
  }

  void assignments(List<Assignment> assignments) {
    json.objectsIfAny("assignments", assignments, this::assignment);
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

  private void assignment(Assignment assignment) {
    json.text("person", assignment.person());
    json.text("kind", assignment.kind().name());
  }
}
