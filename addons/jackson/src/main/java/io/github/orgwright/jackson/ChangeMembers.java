package io.github.orgwright.jackson;

import static java.util.Objects.requireNonNull;

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
import io.github.orgwright.core.Assignment;
import io.github.orgwright.core.Authority;
import io.github.orgwright.core.Duty;
import io.github.orgwright.core.Expectation;
import io.github.orgwright.core.Kpi;
import io.github.orgwright.core.Person;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.ReportingLine;
import io.github.orgwright.core.Role;
import io.github.orgwright.core.Scope;
import io.github.orgwright.core.ScopedKpi;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Writes the members of changes. The values before and after a change have the names and shapes
 * that they have in the document of an organization. Where personal data is left out, the member
 * {@code leftOut} names what is missing.
 */
final class ChangeMembers {
  /** The beginning of the names of custom attributes. */
  static final String CUSTOM = "attribute:";

  /** Writes the value of an attribute. */
  private final Map<String, Consumer<Object>> ofPositions;

  private final Map<String, Consumer<Object>> ofPeople;
  private final Map<String, Consumer<Object>> ofOrganizations;

  private final MemberWriter json;
  private final ValueMembers values;
  private final AnswerMembers answers;
  private final boolean isPersonal;

  ChangeMembers(MemberWriter json, ValueMembers values, boolean isPersonal) {
    this.json = json;
    this.values = values;
    this.answers = new AnswerMembers(json, isPersonal);
    this.isPersonal = isPersonal;
    this.ofPositions =
        Map.of(
            "title", optionalText("title"),
            "roles", list(Role.class, values::rolesOf),
            "owns", list(Scope.class, values::owns),
            "worksIn", optional(Scope.class, scope -> values.worksIn(Optional.of(scope))),
            "occupancy", optionalText("occupancy"),
            "authorities", list(Authority.class, values::authorities),
            "duties", list(Duty.class, values::duties),
            "kpis", list(ScopedKpi.class, values::kpis),
            "fte", fte -> json.number("fte", (Double) fte),
            "outsideSuperior", optionalText("outsideSuperior"));
    this.ofPeople =
        Map.of(
            "name", optionalText("name"),
            "yearsOfExperience",
                optional(Integer.class, years -> json.number("yearsOfExperience", years)),
            "education", optionalText("education"),
            "isDisclosed", isDisclosed -> json.truth("undisclosed", !((Boolean) isDisclosed)));
    this.ofOrganizations =
        Map.of(
            "name", name -> json.text("name", name.toString()),
            "defaultOccupancy", occupancy -> json.text("defaultOccupancy", occupancy.toString()),
            "scopes", list(Scope.class, values::declaredScopes),
            "expectations", list(Expectation.class, values::expectations),
            "tracked", list(Kpi.class, values::trackedKpis));
  }

  private Consumer<Object> optionalText(String name) {
    return value -> ((Optional<?>) value).ifPresent(text -> json.text(name, text.toString()));
  }

  private static <T> Consumer<Object> optional(Class<T> type, Consumer<T> member) {
    return value -> ((Optional<?>) value).ifPresent(present -> member.accept(type.cast(present)));
  }

  private static <T> Consumer<Object> list(Class<T> type, Consumer<List<T>> member) {
    return value -> member.accept(((List<?>) value).stream().<T>map(type::cast).toList());
  }

  void write(Change change) {
    json.text("type", change.getClass().getSimpleName());
    json.text("subject", change.subject().name());
    json.text("id", change.id());
    if (change instanceof PositionAdded added) {
      position(added.position(), added.lines(), added.assignments());
      json.text("follows", added.follows());
    } else if (change instanceof PositionRemoved removed) {
      position(removed.position(), removed.lines(), removed.assignments());
      json.text("follows", removed.follows());
    } else if (change instanceof LinesChanged lines) {
      json.text("kind", lines.kind().id());
      beforeAndAfter(lines.before(), lines.after(), ids -> json.texts("managers", ids));
      json.number("reportsAlong", lines.reportsAlong());
    } else if (change instanceof AssignmentsChanged holders) {
      beforeAndAfter(holders.before(), holders.after(), values::assignments);
    } else if (change instanceof PersonAdded added) {
      person(added.person());
      json.text("follows", added.follows());
    } else if (change instanceof PersonRemoved removed) {
      person(removed.person());
      json.text("follows", removed.follows());
    } else if (change instanceof Reordered reordered) {
      beforeAndAfter(reordered.before(), reordered.after(), ids -> json.texts("ids", ids));
    } else if (change instanceof Changed changed) {
      changed(changed);
    }
    json.text("text", change.toString());
  }

  private <T> void beforeAndAfter(T before, T after, Consumer<T> member) {
    json.object("before", () -> member.accept(before));
    json.object("after", () -> member.accept(after));
  }

  private void position(
      Position position, List<ReportingLine> lines, List<Assignment> assignments) {
    json.object(
        "position",
        () -> {
          values.position(position);
          if (isPersonal) {
            values.ownTexts(position);
          } else {
            List<String> leftOut = new ArrayList<>();
            position.outsideSuperior().ifPresent(superior -> leftOut.add("outsideSuperior"));
            if (!position.attributes().isEmpty()) {
              leftOut.add("attributes");
            }
            json.textsIfAny("leftOut", leftOut);
          }
          json.objectsIfAny("lines", lines, this::line);
          values.assignments(assignments);
        });
  }

  private void line(ReportingLine line) {
    json.text("manager", line.manager());
    json.text("kind", line.kind().id());
  }

  private void person(Person person) {
    json.object(
        "person",
        () -> {
          answers.person(person);
          if (!isPersonal) {
            List<String> leftOut = new ArrayList<>();
            person.name().ifPresent(name -> leftOut.add("name"));
            person.yearsOfExperience().ifPresent(years -> leftOut.add("yearsOfExperience"));
            person.education().ifPresent(education -> leftOut.add("education"));
            json.textsIfAny("leftOut", leftOut);
          }
        });
  }

  private void changed(Changed changed) {
    json.text("attribute", changed.attribute());
    if (isPersonal || !changed.isPersonal()) {
      beforeAndAfter(changed.before(), changed.after(), member(changed));
    } else {
      json.texts("leftOut", List.of("before", "after"));
    }
  }

  private Consumer<Object> member(Changed changed) {
    String attribute = changed.attribute();
    if (changed.subject() == Subject.POSITION && attribute.startsWith(CUSTOM)) {
      String name = attribute.substring(CUSTOM.length());
      return value ->
          json.object(
              "attributes",
              () -> ((Optional<?>) value).ifPresent(text -> json.text(name, text.toString())));
    }
    Map<String, Consumer<Object>> members =
        switch (changed.subject()) {
          case POSITION -> ofPositions;
          case PERSON -> ofPeople;
          case ORGANIZATION -> ofOrganizations;
        };
    return requireNonNull(members.get(attribute), attribute);
  }
}
