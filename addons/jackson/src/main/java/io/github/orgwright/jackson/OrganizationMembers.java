package io.github.orgwright.jackson;

import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import io.github.orgwright.core.Assignment;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.ReportingLine;

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
  private final ValueMembers values;

  /** By the ids of positions, in the order of declaration. */
  private final ListMultimap<String, ReportingLine> lines =
      MultimapBuilder.hashKeys().arrayListValues(1).build();

  private final ListMultimap<String, Assignment> assignments =
      MultimapBuilder.hashKeys().arrayListValues(1).build();

  private OrganizationMembers(MemberWriter json, AnswerMembers answers, Organization organization) {
    this.json = json;
    this.answers = answers;
    this.organization = organization;
    ValueTables tables = new ValueTables();
    tables.add(organization);
    this.values = new ValueMembers(json, tables);
    organization.lines().forEach(line -> lines.put(line.reporter(), line));
    organization.assignments().forEach(one -> assignments.put(one.position(), one));
  }

  static void write(MemberWriter json, Organization organization, boolean isPersonal) {
    new OrganizationMembers(json, new AnswerMembers(json, isPersonal), organization).write();
  }

  private void write() {
    json.text("format", FORMAT);
    values.nameAndOccupancy(organization);
    values.scopes();
    values.declaredScopes(organization.declaredScopes());
    values.responsibilities();
    values.expectations(organization.expectations());
    values.kpis();
    values.trackedKpis(organization.tracked());
    values.roles();
    json.objectsIfAny("people", organization.people(), answers::person);
    json.objectsIfAny("positions", organization.positions(), this::position);
  }

  private void position(Position position) {
    values.position(position);
    values.ownTexts(position);
    json.objectsIfAny("lines", lines.get(position.id()), this::line);
    values.assignments(assignments.get(position.id()));
  }

  private void line(ReportingLine line) {
    json.text("manager", line.manager());
    json.text("kind", line.kind().id());
    if (organization.positions().find(line.manager()).isEmpty()) {
      json.truth("unresolved", true);
    }
  }
}
