package io.github.orgwright.jackson;

import static io.github.orgwright.jackson.ValueFormats.ASSIGNMENTS;
import static io.github.orgwright.jackson.ValueFormats.DECLARED_SCOPES;
import static io.github.orgwright.jackson.ValueFormats.DEFAULT_OCCUPANCY;
import static io.github.orgwright.jackson.ValueFormats.EXPECTATIONS;
import static io.github.orgwright.jackson.ValueFormats.ID;
import static io.github.orgwright.jackson.ValueFormats.KIND_OF_ASSIGNMENT;
import static io.github.orgwright.jackson.ValueFormats.KIND_OF_LINE;
import static io.github.orgwright.jackson.ValueFormats.KPIS;
import static io.github.orgwright.jackson.ValueFormats.LINES;
import static io.github.orgwright.jackson.ValueFormats.MANAGER;
import static io.github.orgwright.jackson.ValueFormats.NAME;
import static io.github.orgwright.jackson.ValueFormats.PERSON;
import static io.github.orgwright.jackson.ValueFormats.PERSON_OF;
import static io.github.orgwright.jackson.ValueFormats.POSITION;
import static io.github.orgwright.jackson.ValueFormats.RESPONSIBILITIES;
import static io.github.orgwright.jackson.ValueFormats.ROLES;
import static io.github.orgwright.jackson.ValueFormats.SCOPES;
import static io.github.orgwright.jackson.ValueFormats.TRACKED_KPIS;
import static io.github.orgwright.jackson.ValueFormats.UNRESOLVED;
import static io.github.orgwright.jackson.ValueFormats.format;
import static io.github.orgwright.jackson.ValueFormats.objects;
import static io.github.orgwright.jackson.ValueReader.under;

import io.github.orgwright.core.Assignment;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.OrganizationBuilder;
import io.github.orgwright.core.Person;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.ReportingLine;
import io.github.orgwright.jackson.DocumentReader.Reference;
import io.github.orgwright.jackson.DocumentReader.Table;
import io.github.orgwright.jackson.ObjectFormat.Member;
import io.github.orgwright.jackson.ObjectFormat.Members;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Reads the document of an organization. */
final class OrganizationReader {
  private static final Member<List<Members>> PEOPLE = objects("people", PERSON);
  private static final Member<List<Members>> POSITIONS = objects("positions", POSITION);
  private static final ObjectFormat ORGANIZATION =
      ObjectFormat.of(
          format(OrganizationMembers.FORMAT),
          NAME,
          DEFAULT_OCCUPANCY,
          SCOPES,
          DECLARED_SCOPES,
          RESPONSIBILITIES,
          EXPECTATIONS,
          KPIS,
          TRACKED_KPIS,
          ROLES,
          PEOPLE,
          POSITIONS);

  private final DocumentReader in;
  private final ValueReader values;
  private final Table<Person> people = new Table<>("person", PEOPLE.name());
  private final Table<Position> positions = new Table<>("position", POSITIONS.name());

  private OrganizationReader(DocumentReader in, Members document) {
    this.in = in;
    this.values = new ValueReader(in, document);
  }

  static Organization read(DocumentReader in) {
    Members document = ORGANIZATION.read(in);
    return new OrganizationReader(in, document).organization(document);
  }

  private Organization organization(Members document) {
    OrganizationBuilder builder =
        in.checked(
            () -> in.place(document.spot(), NAME.name()),
            () -> Organization.named(document.get(NAME)));
    values.add(people, document.list(PEOPLE), (person, index) -> values.person(person));
    values.add(
        positions,
        document.list(POSITIONS),
        (position, index) -> values.position(position, () -> POSITIONS.name() + "/" + index));
    values.addDeclared(document, () -> "", builder);
    builder.people(people.values().values()).positions(positions.values().values());
    addLinesAndAssignments(document.list(POSITIONS), builder);
    return builder.tryBuild().organization(); // build() refuses lines that are unresolved
  }

  private void addLinesAndAssignments(List<Members> list, OrganizationBuilder builder) {
    List<ReportingLine> lines = new ArrayList<>(list.size());
    List<Assignment> assignments = new ArrayList<>(list.size());
    for (int i = 0; i < list.size(); i++) {
      int index = i;
      Supplier<String> path = () -> POSITIONS.name() + "/" + index;
      String id = list.get(i).get(ID);
      List<Members> ofPosition = list.get(i).list(LINES);
      for (int j = 0; j < ofPosition.size(); j++) {
        lines.add(line(id, ofPosition.get(j), under(path, LINES, j)));
      }
      ofPosition = list.get(i).list(ASSIGNMENTS);
      for (int j = 0; j < ofPosition.size(); j++) {
        Members each = ofPosition.get(j);
        Supplier<String> at = under(under(path, ASSIGNMENTS, j), PERSON_OF);
        Person person = in.get(people, each.get(PERSON_OF), at);
        assignments.add(Assignment.of(id, person.id(), each.get(KIND_OF_ASSIGNMENT)));
      }
    }
    builder.lines(lines).assignments(assignments);
  }

  private ReportingLine line(String reporter, Members members, Supplier<String> path) {
    Reference manager = members.get(MANAGER);
    boolean isKnown = positions.values().containsKey(manager.key());
    boolean isUnresolved = members.find(UNRESOLVED).orElse(false);
    if (!isKnown && !isUnresolved) {
      throw in.unknown(
          positions,
          manager,
          under(path, MANAGER).get(),
          ", or add \"unresolved\": true if the manager is not known");
    }
    if (isKnown && isUnresolved) {
      throw in.refusal(
          "position \""
              + manager.key()
              + "\" is known, but the line of position \""
              + reporter
              + "\" to it is unresolved",
          in.place(members.spot(), path.get()),
          "remove \"unresolved\"");
    }
    return in.checked(
        () -> in.place(manager.spot(), under(path, MANAGER).get()),
        () -> ReportingLine.of(reporter, manager.key(), members.get(KIND_OF_LINE)));
  }
}
