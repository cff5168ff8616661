package io.github.orgwright.jackson;

import io.github.orgwright.change.Dated;
import io.github.orgwright.change.HistoryContent;
import io.github.orgwright.change.PositionVersion;
import io.github.orgwright.change.Snapshot;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Person;
import java.util.List;

/** Writes histories: versions with the periods in which they are valid. */
final class HistoryMembers {
  /** What the document is, and the version of its shape. */
  static final String FORMAT = "orgwright-history/1";

  private final MemberWriter json;
  private final AnswerMembers answers;
  private final ValueMembers values;

  private HistoryMembers(MemberWriter json, AnswerMembers answers, ValueMembers values) {
    this.json = json;
    this.answers = answers;
    this.values = values;
  }

  static void write(MemberWriter json, HistoryContent content, boolean isPersonal) {
    ValueTables tables = new ValueTables();
    content.declared().forEach(version -> tables.addDeclared(version.value()));
    content.positions().forEach(version -> tables.add(version.value().position()));
    new HistoryMembers(json, new AnswerMembers(json, isPersonal), new ValueMembers(json, tables))
        .write(content);
  }

  private void write(HistoryContent content) {
    json.text("format", FORMAT);
    json.text("validity", content.validity().toString());
    json.objects("declared", content.declared(), this::declared);
    json.objectsIfAny("people", content.people(), this::person);
    json.objectsIfAny("positions", content.positions(), this::position);
    json.objectsIfAny("positionOrders", content.positionOrders(), this::order);
    json.objectsIfAny("personOrders", content.personOrders(), this::order);
    json.objectsIfAny("superseded", content.superseded(), this::snapshot);
    values.all();
  }

  private void valid(Dated<?> version) {
    json.text("valid", version.validity().toString());
  }

  private void declared(Dated<Organization> version) {
    valid(version);
    values.declared(version.value());
  }

  private void person(Dated<Person> version) {
    valid(version);
    answers.person(version.value());
  }

  private void position(Dated<PositionVersion> version) {
    valid(version);
    values.position(version.value().position());
    values.ownTexts(version.value().position());
    values.lines(version.value().lines());
    values.assignments(version.value().assignments());
  }

  private void order(Dated<List<String>> order) {
    valid(order);
    json.texts("ids", order.value());
  }

  private void snapshot(Snapshot snapshot) {
    json.text("day", snapshot.day().toString());
    json.value("organization", snapshot.organization());
  }
}
