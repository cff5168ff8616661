package io.github.orgwright.testkit;

import io.github.orgwright.core.Assignment;
import io.github.orgwright.core.AssignmentKind;
import io.github.orgwright.core.Expectation;
import io.github.orgwright.core.InvalidOrganizationException;
import io.github.orgwright.core.LineKind;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Person;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.ReportingLine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes Java code that builds an organization. */
final class OrgCode {
  /** Longer chains of calls are hard to read and may overflow the stack of the compiler. */
  private static final int LONGEST_CHAIN = 50;

  private final Organization organization;
  private final ValueCode values = new ValueCode();
  private final Map<String, List<ReportingLine>> lines = new HashMap<>();
  private final Map<String, List<Assignment>> assignments = new HashMap<>();
  private final List<String> calls = new ArrayList<>();

  OrgCode(Organization organization) {
    this.organization = organization;
    organization
        .lines()
        .forEach(line -> lines.computeIfAbsent(line.reporter(), id -> new ArrayList<>()).add(line));
    organization
        .assignments()
        .forEach(
            one -> assignments.computeIfAbsent(one.position(), id -> new ArrayList<>()).add(one));
  }

  String text() {
    countValues();
    boolean edits = organization.positions().stream().allMatch(OrgCode::canBeEdited);
    boolean editsLines = edits && inOrderOfPositions(organization.lines(), lines);
    boolean editsHolders =
        edits
            && holdersAreNamedOnce()
            && inOrderOfPositions(organization.assignments(), assignments);
    organization.declaredScopes().forEach(scope -> call("scope", values.scope(scope)));
    organization.expectations().forEach(this::addExpectation);
    organization.tracked().forEach(kpi -> call("tracks", values.kpi(kpi)));
    declaredPeople().forEach(this::addPerson);
    for (Position position : organization.positions().list()) {
      if (canBeEdited(position)) {
        addEdited(position, editsLines, editsHolders);
      } else {
        call("positions", "List.of(" + values.position(position) + ")");
      }
    }
    if (!editsLines) {
      organization.lines().forEach(line -> call("lines", "List.of(" + text(line) + ")"));
    }
    if (!editsHolders) {
      organization.assignments().forEach(one -> call("assignments", "List.of(" + text(one) + ")"));
    }
    return values.variables() + (calls.size() > LONGEST_CHAIN ? inStatements() : inOneChain());
  }

  private String inOneChain() {
    StringBuilder text = new StringBuilder("Organization org =\n    ").append(start());
    calls.forEach(call -> text.append("\n        ").append(call));
    return text.append("\n        ").append(end()).append(";\n").toString();
  }

  private String inStatements() {
    StringBuilder text = new StringBuilder("OrganizationBuilder building = ").append(start());
    text.append(";\n");
    calls.forEach(call -> text.append("building").append(call).append(";\n"));
    return text.append("Organization org = building").append(end()).append(";\n").toString();
  }

  private String start() {
    return "Organization.named(" + JavaText.literal(organization.name()) + ")";
  }

  private String end() {
    try {
      boolean isSame = organization.toBuilder().build().equals(organization);
      return isSame ? ".build()" : ".tryBuild().organization()";
    } catch (InvalidOrganizationException e) {
      return ".tryBuild().organization()";
    }
  }

  private void call(String method, String argument) {
    calls.add("." + method + "(" + argument + ")");
  }

  private void countValues() {
    organization.declaredScopes().forEach(values::count);
    organization.expectations().forEach(one -> values.count(one.responsibility()));
    organization.tracked().forEach(values::count);
    organization.positions().stream().forEach(values::count);
  }

  /** An editor adds nothing twice; a position may have been made with things twice. */
  private static boolean canBeEdited(Position position) {
    return isDistinct(position.roles())
        && isDistinct(position.owns())
        && isDistinct(position.duties())
        && isDistinct(position.kpis())
        && isDistinct(position.authorities().stream().map(one -> one.name()).toList());
  }

  private static boolean isDistinct(List<?> values) {
    return values.size() < 2 || new HashSet<>(values).size() == values.size();
  }

  /** Whether listing elements position by position gives the whole list in its order. */
  private <T> boolean inOrderOfPositions(List<T> all, Map<String, List<T>> byPosition) {
    int next = 0;
    for (Position position : organization.positions().list()) {
      List<T> own = byPosition.getOrDefault(position.id(), List.of());
      if (!isDistinct(own) || !all.subList(next, next + own.size()).equals(own)) {
        return false;
      }
      next += own.size();
    }
    return next == all.size();
  }

  private boolean holdersAreNamedOnce() {
    return organization.positions().stream()
        .map(position -> assignments.getOrDefault(position.id(), List.of()))
        .allMatch(own -> isDistinct(own.stream().map(Assignment::person).toList()));
  }

  /** People who must be declared; assignments declare people with nothing but an id. */
  private List<Person> declaredPeople() {
    List<Person> people = organization.people().list();
    int declared = people.size();
    while (declared > 0
        && people.get(declared - 1).equals(Person.of(people.get(declared - 1).id()))) {
      declared--;
    }
    Set<String> named = new LinkedHashSet<>();
    people.subList(0, declared).forEach(person -> named.add(person.id()));
    organization.assignments().forEach(one -> named.add(one.person()));
    List<String> ids = people.stream().map(Person::id).toList();
    return people.subList(0, List.copyOf(named).equals(ids) ? declared : people.size());
  }

  private void addPerson(Person person) {
    StringBuilder edit = new StringBuilder();
    person.name().ifPresent(name -> append(edit, "name", JavaText.literal(name)));
    person.yearsOfExperience().ifPresent(years -> append(edit, "yearsOfExperience", "" + years));
    person.education().ifPresent(one -> append(edit, "education", "Education." + one.name()));
    String id = JavaText.literal(person.id());
    if (edit.isEmpty()) {
      call("people", "List.of(Person.of(" + id + "))");
    } else {
      call("person", id + ", a -> a" + edit);
    }
  }

  private void addExpectation(Expectation expectation) {
    String work = values.responsibility(expectation.responsibility());
    call(
        "expects",
        expectation.scopeKind().map(kind -> work + ", " + ValueCode.kind(kind)).orElse(work));
  }

  private void addEdited(Position position, boolean withLines, boolean withHolders) {
    StringBuilder edit = new StringBuilder();
    position.title().ifPresent(title -> append(edit, "title", JavaText.literal(title)));
    position.roles().forEach(role -> append(edit, "role", values.role(role)));
    position.owns().forEach(scope -> append(edit, "owns", values.scope(scope)));
    position.statedWorkScope().ifPresent(stated -> append(edit, "worksIn", values.scope(stated)));
    if (Double.compare(position.fte(), 1.0) != 0) {
      append(edit, "fte", Double.toString(position.fte()));
    }
    position.authorities().forEach(one -> append(edit, "may", ValueCode.authority(one)));
    position.duties().forEach(duty -> append(edit, "duty", values.duty(duty)));
    position.kpis().forEach(kpi -> append(edit, "measuredBy", values.kpi(kpi)));
    position
        .attributes()
        .forEach(
            (name, value) ->
                append(edit, "attribute", JavaText.literal(name) + ", " + JavaText.literal(value)));
    if (withLines) {
      addLines(edit, lines.getOrDefault(position.id(), List.of()));
    }
    // After the lines, because reporting to a position removes an outside manager.
    position
        .outsideSuperior()
        .ifPresent(manager -> append(edit, "reportsOutside", JavaText.literal(manager)));
    if (withHolders) {
      addHolders(edit, assignments.getOrDefault(position.id(), List.of()));
    }
    String id = JavaText.literal(position.id());
    call("position", edit.isEmpty() ? id : id + ", p -> p" + edit);
  }

  private static void addLines(StringBuilder edit, List<ReportingLine> own) {
    boolean isFirst = true;
    for (ReportingLine line : own) {
      String manager = JavaText.literal(line.manager());
      if (line.kind() == LineKind.DOTTED) {
        append(edit, "dottedTo", manager);
      } else if (isFirst) {
        append(edit, "reportsTo", manager);
        isFirst = false;
      } else {
        append(edit, "line", "LineKind.SOLID, " + manager);
      }
    }
  }

  private static void addHolders(StringBuilder edit, List<Assignment> own) {
    for (Assignment one : own) {
      String person = JavaText.literal(one.person());
      append(
          edit,
          "heldBy",
          one.kind() == AssignmentKind.SUBSTANTIVE
              ? person
              : person + ", AssignmentKind." + one.kind().name());
    }
  }

  private static void append(StringBuilder edit, String method, String argument) {
    edit.append('.').append(method).append('(').append(argument).append(')');
  }

  private static String text(ReportingLine line) {
    return "ReportingLine."
        + (line.kind() == LineKind.SOLID ? "solid(" : "dotted(")
        + JavaText.literal(line.reporter())
        + ", "
        + JavaText.literal(line.manager())
        + ")";
  }

  private static String text(Assignment one) {
    return List.of(one.position(), one.person()).stream()
            .map(JavaText::literal)
            .collect(Collectors.joining(", ", "Assignment.of(", ", AssignmentKind."))
        + one.kind().name()
        + ")";
  }
}
