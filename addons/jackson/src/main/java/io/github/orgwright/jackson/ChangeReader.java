package io.github.orgwright.jackson;

import static io.github.orgwright.jackson.ValueFormats.ASSIGNMENTS;
import static io.github.orgwright.jackson.ValueReader.under;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import io.github.orgwright.change.Change;
import io.github.orgwright.change.Change.AssignmentsChanged;
import io.github.orgwright.change.Change.Changed;
import io.github.orgwright.change.Change.LinesChanged;
import io.github.orgwright.change.Change.PersonAdded;
import io.github.orgwright.change.Change.PersonRemoved;
import io.github.orgwright.change.Change.PositionAdded;
import io.github.orgwright.change.Change.PositionRemoved;
import io.github.orgwright.change.Change.Reordered;
import io.github.orgwright.change.Change.Subject;
import io.github.orgwright.change.ChangeSet;
import io.github.orgwright.core.Assignment;
import io.github.orgwright.core.LineKind;
import io.github.orgwright.core.ReportingLine;
import io.github.orgwright.jackson.DocumentReader.Reference;
import io.github.orgwright.jackson.ObjectFormat.Member;
import io.github.orgwright.jackson.ObjectFormat.Members;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Reads changes, by themselves or together. */
final class ChangeReader {
  /** Reads the change of one type. */
  private interface Type {
    Change read(ChangeReader reader, Members change, Supplier<String> path);
  }

  /** The value of an attribute from an object that has it under a name. */
  private interface Value {
    Object read(ValueReader values, Members members, Supplier<String> path);
  }

  /** An attribute, and the member of {@code before} and {@code after} that has its value. */
  private record Attribute(Member<?> member, Value value) {}

  private static final ImmutableMap<String, Type> TYPES =
      ImmutableMap.<String, Type>builder()
          .put("PositionAdded", ChangeReader::positionAdded)
          .put("PositionRemoved", ChangeReader::positionRemoved)
          .put("LinesChanged", ChangeReader::linesChanged)
          .put("AssignmentsChanged", ChangeReader::assignmentsChanged)
          .put("PersonAdded", ChangeReader::personAdded)
          .put("PersonRemoved", ChangeReader::personRemoved)
          .put("Changed", ChangeReader::changed)
          .put("Reordered", ChangeReader::reordered)
          .buildOrThrow();

  private static final Member<List<String>> LEFT_OUT =
      Member.of("leftOut", in -> in.list(DocumentReader::text));

  private static final Member<String> NAME = ValueFormats.text("name");
  private static final Member<Boolean> UNDISCLOSED =
      Member.of("undisclosed", DocumentReader::truth);

  private static final ImmutableMap<String, Attribute> OF_POSITIONS =
      ImmutableMap.<String, Attribute>builder()
          .put("title", optional(ValueFormats.TITLE))
          .put("roles", new Attribute(ValueFormats.ROLES_OF, ValueReader::roles))
          .put("owns", new Attribute(ValueFormats.OWNS, ValueReader::owns))
          .put("worksIn", new Attribute(ValueFormats.WORKS_IN, ValueReader::worksIn))
          .put("occupancy", optional(ValueFormats.OCCUPANCY))
          .put(
              "authorities",
              new Attribute(
                  ValueFormats.AUTHORITIES,
                  (values, members, path) -> members.list(ValueFormats.AUTHORITIES)))
          .put("duties", new Attribute(ValueFormats.DUTIES, ValueReader::duties))
          .put("kpis", new Attribute(ValueFormats.SCOPED_KPIS, ValueReader::scopedKpis))
          .put("fte", required(ValueFormats.FTE))
          .put("outsideSuperior", optional(ValueFormats.OUTSIDE_SUPERIOR))
          .buildOrThrow();

  private static final ImmutableMap<String, Attribute> OF_PEOPLE =
      ImmutableMap.of(
          "name", optional(ValueFormats.NAME_OF_PERSON),
          "yearsOfExperience", optional(ValueFormats.YEARS),
          "education", optional(ValueFormats.EDUCATION),
          "isDisclosed",
              new Attribute(
                  UNDISCLOSED,
                  (values, members, path) -> !members.find(UNDISCLOSED).orElse(false)));

  private static final ImmutableMap<String, Attribute> OF_ORGANIZATIONS =
      ImmutableMap.of(
          "name", required(NAME),
          "defaultOccupancy", required(ValueFormats.DEFAULT_OCCUPANCY),
          "scopes", new Attribute(ValueFormats.DECLARED_SCOPES, ValueReader::declaredScopes),
          "expectations", new Attribute(ValueFormats.EXPECTATIONS, ValueReader::expectations),
          "tracked", new Attribute(ValueFormats.TRACKED_KPIS, ValueReader::trackedKpis));

  private static final Member<List<String>> MANAGERS =
      Member.of("managers", in -> in.list(DocumentReader::text));
  private static final Member<List<String>> IDS =
      Member.of("ids", in -> in.list(DocumentReader::text));

  /** The object of {@code before} or {@code after}; what it has depends on the attribute. */
  private static final ObjectFormat SIDE =
      ObjectFormat.of(
          ValueFormats.TITLE,
          ValueFormats.ROLES_OF,
          ValueFormats.OWNS,
          ValueFormats.WORKS_IN,
          ValueFormats.OCCUPANCY,
          ValueFormats.AUTHORITIES,
          ValueFormats.DUTIES,
          ValueFormats.SCOPED_KPIS,
          ValueFormats.FTE,
          ValueFormats.OUTSIDE_SUPERIOR,
          ValueFormats.ATTRIBUTES,
          ValueFormats.NAME_OF_PERSON, // also that of an organization
          ValueFormats.YEARS,
          ValueFormats.EDUCATION,
          UNDISCLOSED,
          ValueFormats.DEFAULT_OCCUPANCY,
          ValueFormats.DECLARED_SCOPES,
          ValueFormats.EXPECTATIONS,
          ValueFormats.TRACKED_KPIS,
          ASSIGNMENTS,
          MANAGERS,
          IDS);

  private static final Member<Reference> TYPE =
      Member.of("type", in -> in.choice(TYPES.keySet())).required();
  private static final Member<Subject> SUBJECT = ValueFormats.constant("subject", Subject.values());
  private static final Member<Reference> ID = Member.of("id", DocumentReader::reference);
  private static final Member<Members> POSITION =
      Member.of("position", ValueFormats.POSITION.and(LEFT_OUT)::read);
  private static final Member<Members> PERSON =
      Member.of("person", ValueFormats.PERSON.and(LEFT_OUT)::read);
  private static final Member<String> FOLLOWS = ValueFormats.text("follows");
  private static final Member<LineKind> KIND = Member.of("kind", ValueFormats::lineKind);
  private static final Member<Integer> REPORTS_ALONG =
      Member.of("reportsAlong", DocumentReader::integer);
  private static final Member<Reference> ATTRIBUTE =
      Member.of("attribute", DocumentReader::reference);
  private static final Member<Members> BEFORE = Member.of("before", SIDE::read);
  private static final Member<Members> AFTER = Member.of("after", SIDE::read);
  private static final Member<String> TEXT = ValueFormats.text("text");
  private static final ObjectFormat CHANGE =
      ObjectFormat.of(
          TYPE,
          SUBJECT,
          ID,
          POSITION,
          PERSON,
          FOLLOWS,
          KIND,
          REPORTS_ALONG,
          ATTRIBUTE,
          BEFORE,
          AFTER,
          LEFT_OUT,
          TEXT);

  private static final ObjectFormat CHANGE_DOCUMENT =
      CHANGE.and(ValueFormats.format(ChangeDocuments.CHANGE)).and(ValueFormats.TABLES);

  private static final Member<Reference> REPORTER =
      Member.of("reporter", DocumentReader::reference).required();
  private static final ObjectFormat LINE =
      ObjectFormat.of(REPORTER, ValueFormats.MANAGER, ValueFormats.KIND_OF_LINE);

  /** Changes that are made together, with the lines that they leave unresolved. */
  static final Member<List<Members>> CHANGES = ValueFormats.objects("changes", CHANGE).required();

  static final Member<List<Members>> UNRESOLVED_LINES =
      ValueFormats.objects("unresolvedLines", LINE);
  static final Member<String> SUMMARY = ValueFormats.text("summary");

  private static final ObjectFormat CHANGES_DOCUMENT =
      ObjectFormat.of(
              ValueFormats.format(ChangeDocuments.CHANGES), SUMMARY, CHANGES, UNRESOLVED_LINES)
          .and(ValueFormats.TABLES);

  private final DocumentReader in;
  private final ValueReader values;

  ChangeReader(DocumentReader in, ValueReader values) {
    this.in = in;
    this.values = values;
  }

  private static Attribute optional(Member<?> member) {
    return new Attribute(member, (values, members, path) -> members.find(member));
  }

  private static Attribute required(Member<?> member) {
    return new Attribute(member, (values, members, path) -> values.required(members, member, path));
  }

  /** Reads the document of one change. */
  static Change readChange(DocumentReader in) {
    Members document = CHANGE_DOCUMENT.read(in);
    return new ChangeReader(in, new ValueReader(in, document)).change(document, () -> "");
  }

  /** Reads the document of changes that are made together. */
  static ChangeSet readChanges(DocumentReader in) {
    Members document = CHANGES_DOCUMENT.read(in);
    return new ChangeReader(in, new ValueReader(in, document)).changes(document, () -> "");
  }

  /** The changes and unresolved lines of an object. */
  ChangeSet changes(Members members, Supplier<String> path) {
    List<Members> list = members.get(CHANGES);
    List<Change> changes = new ArrayList<>(list.size());
    for (int i = 0; i < list.size(); i++) {
      changes.add(change(list.get(i), under(path, CHANGES, i)));
    }
    List<ReportingLine> lines = new ArrayList<>();
    List<Members> unresolved = members.list(UNRESOLVED_LINES);
    for (int i = 0; i < unresolved.size(); i++) {
      Members line = unresolved.get(i);
      lines.add(line(line.get(REPORTER).key(), line, under(path, UNRESOLVED_LINES, i)));
    }
    return in.checked(
        () -> in.place(members.spot(), path.get()), () -> ChangeSet.of(changes, lines));
  }

  private ReportingLine line(String reporter, Members line, Supplier<String> path) {
    return in.checked(
        () -> in.place(line.spot(), path.get()), () -> ValueReader.line(reporter, line));
  }

  private Change change(Members members, Supplier<String> path) {
    refuseLeftOut(members, path);
    Type type = requireNonNull(TYPES.get(members.get(TYPE).key()));
    Change change =
        in.checked(
            () -> in.place(members.spot(), path.get()), () -> type.read(this, members, path));
    members
        .find(ID)
        .filter(id -> !id.key().equals(change.id()))
        .ifPresent(
            id -> {
              throw in.refusal(
                  "id " + DocumentReader.shown(id.key()) + " is not that of what changes",
                  in.place(id.spot(), under(path, ID).get()),
                  "write " + DocumentReader.shown(change.id()) + ", or leave the id out");
            });
    if (members.find(SUBJECT).orElse(change.subject()) != change.subject()) {
      throw in.refusal(
          "subject " + members.get(SUBJECT) + " is not that of the type of the change",
          in.place(members.spot(), path.get()),
          "write " + change.subject() + ", or leave the subject out");
    }
    return change;
  }

  private void refuseLeftOut(Members members, Supplier<String> path) {
    List<String> leftOut = members.list(LEFT_OUT);
    if (!leftOut.isEmpty()) {
      throw in.refusal(
          "change cannot be read, because personal data is left out",
          in.place(members.spot(), path.get()),
          "write the document with personal data (OrgwrightModule.withPersonalData)");
    }
  }

  private Members position(Members change, Supplier<String> path) {
    Members position = values.required(change, POSITION, path);
    refuseLeftOut(position, under(path, POSITION));
    return position;
  }

  private Change positionAdded(Members change, Supplier<String> path) {
    Members position = position(change, path);
    Supplier<String> at = under(path, POSITION);
    return new PositionAdded(
        values.position(position, at),
        lines(position, at),
        values.assignments(position.get(ValueFormats.ID), position, at),
        change.find(FOLLOWS));
  }

  private Change positionRemoved(Members change, Supplier<String> path) {
    Members position = position(change, path);
    Supplier<String> at = under(path, POSITION);
    return new PositionRemoved(
        values.position(position, at),
        lines(position, at),
        values.assignments(position.get(ValueFormats.ID), position, at),
        change.find(FOLLOWS));
  }

  private List<ReportingLine> lines(Members position, Supplier<String> path) {
    return values.lines(position.get(ValueFormats.ID), position, path);
  }

  private Members person(Members change, Supplier<String> path) {
    Members person = values.required(change, PERSON, path);
    refuseLeftOut(person, under(path, PERSON));
    return person;
  }

  private Change personAdded(Members change, Supplier<String> path) {
    return new PersonAdded(values.person(person(change, path)), change.find(FOLLOWS));
  }

  private Change personRemoved(Members change, Supplier<String> path) {
    return new PersonRemoved(values.person(person(change, path)), change.find(FOLLOWS));
  }

  private String id(Members change, Supplier<String> path) {
    return values.required(change, ID, path).key();
  }

  /** The value before or after a change, from the only member that the object may have. */
  private <T> T side(
      Members change,
      Member<Members> side,
      Supplier<String> path,
      Member<?> only,
      Function<Members, T> value) {
    Members members = values.required(change, side, path);
    members
        .otherThan(only)
        .ifPresent(
            other -> {
              throw in.refusal(
                  "unexpected member " + DocumentReader.shown(other),
                  in.place(members.spot(), under(path, side).get()),
                  "use the member " + DocumentReader.shown(only.name()) + " for this change");
            });
    return value.apply(members);
  }

  private Change linesChanged(Members change, Supplier<String> path) {
    return new LinesChanged(
        id(change, path),
        values.required(change, KIND, path),
        side(change, BEFORE, path, MANAGERS, members -> members.list(MANAGERS)),
        side(change, AFTER, path, MANAGERS, members -> members.list(MANAGERS)),
        change.find(REPORTS_ALONG).orElse(0));
  }

  private Change assignmentsChanged(Members change, Supplier<String> path) {
    return new AssignmentsChanged(
        id(change, path), holders(change, BEFORE, path), holders(change, AFTER, path));
  }

  private List<Assignment> holders(Members change, Member<Members> side, Supplier<String> path) {
    return side(
        change,
        side,
        path,
        ASSIGNMENTS,
        members -> values.assignments(id(change, path), members, under(path, side)));
  }

  private Change reordered(Members change, Supplier<String> path) {
    return new Reordered(
        values.required(change, SUBJECT, path),
        side(change, BEFORE, path, IDS, members -> members.list(IDS)),
        side(change, AFTER, path, IDS, members -> members.list(IDS)));
  }

  private Change changed(Members change, Supplier<String> path) {
    Subject subject = values.required(change, SUBJECT, path);
    String name = values.required(change, ATTRIBUTE, path).key();
    Attribute attribute = attribute(subject, name, change, path);
    return new Changed(
        subject,
        id(change, path),
        name,
        side(
            change,
            BEFORE,
            path,
            attribute.member(),
            members -> attribute.value().read(values, members, under(path, BEFORE))),
        side(
            change,
            AFTER,
            path,
            attribute.member(),
            members -> attribute.value().read(values, members, under(path, AFTER))));
  }

  private Attribute attribute(Subject subject, String name, Members change, Supplier<String> path) {
    if (subject == Subject.POSITION && name.startsWith(ChangeMembers.CUSTOM)) {
      String custom = name.substring(ChangeMembers.CUSTOM.length());
      return new Attribute(
          ValueFormats.ATTRIBUTES, (unused, members, at) -> custom(custom, members, at));
    }
    Map<String, Attribute> known =
        switch (subject) {
          case POSITION -> OF_POSITIONS;
          case PERSON -> OF_PEOPLE;
          case ORGANIZATION -> OF_ORGANIZATIONS;
        };
    Attribute attribute = known.get(name);
    if (attribute == null) {
      Reference reference = change.get(ATTRIBUTE);
      throw in.unknownName(
          "attribute",
          name,
          in.place(reference.spot(), under(path, ATTRIBUTE).get()),
          known.keySet());
    }
    return attribute;
  }

  private Optional<String> custom(String name, Members members, Supplier<String> path) {
    Map<String, String> texts = members.find(ValueFormats.ATTRIBUTES).orElse(ImmutableMap.of());
    if (texts.size() > (texts.containsKey(name) ? 1 : 0)) {
      throw in.refusal(
          "attributes have other names than the attribute that changes",
          in.place(members.spot(), under(path, ValueFormats.ATTRIBUTES).get()),
          "write the attribute " + DocumentReader.shown(name) + " only");
    }
    return Optional.ofNullable(texts.get(name));
  }
}
