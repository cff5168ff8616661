package io.github.orgwright.testkit;

import com.google.common.collect.ListMultimap;
import com.google.common.collect.Multimaps;
import io.github.orgwright.core.Assignment;
import io.github.orgwright.core.AssignmentKind;
import io.github.orgwright.core.Expectation;
import io.github.orgwright.core.InvalidOrganizationException;
import io.github.orgwright.core.LineKind;
import io.github.orgwright.core.Occupancy;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Person;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.ReportingLine;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes Java code that builds an organization. */
final class OrgCode {
  /** Longer chains of calls are hard to read and may overflow the stack of the compiler. */
  private static final int LONGEST_CHAIN = 50;

  /** The ids that core gives to holders who are not disclosed. */
  private static final Pattern UNDISCLOSED =
      Pattern.compile("undisclosed holder (?:(\\d+) )?of (.*)", Pattern.DOTALL);

  private final Organization organization;
  private final ValueCode values;
  private final ListMultimap<String, ReportingLine> lines;
  private final ListMultimap<String, Assignment> assignments;
  private final List<String> calls = new ArrayList<>();

  private OrgCode(Organization organization, ValueCode values) {
    this.organization = organization;
    this.values = values;
    lines = Multimaps.index(organization.lines(), ReportingLine::reporter);
    assignments = Multimaps.index(organization.assignments(), Assignment::position);
  }

  /** Written twice: first to count how often each value is used. */
  static String of(Organization organization) {
    ValueCode values = new ValueCode();
    new OrgCode(organization, values).addCalls();
    OrgCode code = new OrgCode(organization, values.counted());
    code.addCalls();
    return code.text();
  }

  /** A method for each organization, so that variables of two of them do not meet. */
  static String methods(List<String> names, List<Organization> organizations) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < names.size(); i++) {
      text.append("static Organization ").append(names.get(i)).append("() {\n");
      of(organizations.get(i)).lines().forEach(line -> text.append("  " + line + "\n"));
      text.append("  return org;\n}\n");
    }
    return text.toString();
  }

  private void addCalls() {
    boolean edits = organization.positions().stream().allMatch(this::canBeEdited);
    boolean editsLines = edits && areDistinct(lines, line -> line);
    boolean editsHolders = edits && areDistinct(assignments, Assignment::person);
    organization.declaredScopes().forEach(scope -> call("scope", values.scope(scope)));
    organization.expectations().forEach(this::addExpectation);
    organization.tracked().forEach(kpi -> call("tracks", values.kpi(kpi)));
    givenOccupancy(organization)
        .ifPresent(one -> call("defaultOccupancy", ValueCode.occupancy(one)));
    declaredPeople().forEach(this::addPerson);
    for (Position position : organization.positions().list()) {
      if (canBeEdited(position)) {
        addEdited(position, editsLines, editsHolders);
      } else {
        call("positions", listOf(values.position(position)));
      }
    }
    if (!editsLines) {
      organization.lines().forEach(line -> call("lines", listOf(text(line))));
    }
    if (!editsHolders) {
      organization.assignments().forEach(one -> call("assignments", listOf(text(one))));
    }
  }

  private String text() {
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

  private void call(String method, String... arguments) {
    calls.add(new CallChain("").call(method, arguments).toString());
  }

  private static String listOf(String value) {
    return "List.of(" + value + ")";
  }

  /** The occupancy of positions without a holder, if a builder would not assume it by itself. */
  static Optional<Occupancy> givenOccupancy(Organization organization) {
    boolean isSaid =
        organization.assignments().stream().anyMatch(one -> one.kind().holds())
            || organization.positions().stream()
                .anyMatch(one -> one.statedOccupancy().equals(Optional.of(Occupancy.VACANT)));
    Occupancy assumed = isSaid ? Occupancy.VACANT : Occupancy.UNKNOWN;
    return Optional.of(organization.defaultOccupancy()).filter(given -> given != assumed);
  }

  /**
   * An editor adds nothing twice, and a holder replaces a stated vacancy; a position may have been
   * made with things twice, or with both.
   */
  private boolean canBeEdited(Position position) {
    return (position.statedOccupancy().isEmpty() || organization.holders(position).isEmpty())
        && isDistinct(position.roles())
        && isDistinct(position.owns())
        && isDistinct(position.duties())
        && isDistinct(position.kpis().stream().map(one -> List.of(one.kpi(), one.scope())).toList())
        && isDistinct(position.authorities().stream().map(one -> one.name()).toList());
  }

  private static boolean isDistinct(List<?> values) {
    return values.size() < 2 || new HashSet<>(values).size() == values.size();
  }

  /** Whether no position has two elements with the same key, which an editor would add once. */
  private static <T> boolean areDistinct(ListMultimap<String, T> byPosition, Function<T, ?> key) {
    return byPosition.asMap().values().stream()
        .allMatch(own -> isDistinct(own.stream().map(key).toList()));
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
    CallChain edit =
        new CallChain("")
            .literal("name", person.name())
            .each(
                "yearsOfExperience",
                person.yearsOfExperience().stream().boxed(),
                years -> Integer.toString(years))
            .each("education", person.education().stream(), one -> "Education." + one.name());
    Matcher undisclosed = UNDISCLOSED.matcher(person.id());
    if (!person.isDisclosed() && undisclosed.matches()) {
      String number = undisclosed.group(1) == null ? "1" : undisclosed.group(1);
      String position = JavaText.literal(undisclosed.group(2));
      call("people", listOf("Person.undisclosedHolderOf(" + position + ", " + number + ")"));
    } else if (edit.isEmpty()) {
      call("people", listOf("Person.of(" + JavaText.literal(person.id()) + ")"));
    } else {
      call("person", JavaText.literal(person.id()), "a -> a" + edit);
    }
  }

  private void addExpectation(Expectation expectation) {
    String work = values.responsibility(expectation.responsibility());
    String kind = expectation.scopeKind().map(one -> ", " + ValueCode.kind(one)).orElse("");
    call("expects", work + kind);
  }

  private void addEdited(Position position, boolean withLines, boolean withHolders) {
    CallChain edit = new CallChain("");
    values.addWords(edit, position);
    if (withLines) {
      addLines(edit, lines.get(position.id()));
    }
    // After the lines, because reporting to a position removes a superior outside the organization.
    edit.literal("reportsOutside", position.outsideSuperior());
    position
        .statedOccupancy()
        .ifPresent(one -> edit.call(one == Occupancy.VACANT ? "vacant" : "occupancyUnknown"));
    if (withHolders) {
      addHolders(edit, assignments.get(position.id()));
    }
    call("position", JavaText.literal(position.id()) + (edit.isEmpty() ? "" : ", p -> p" + edit));
  }

  private static void addLines(CallChain edit, List<ReportingLine> own) {
    boolean isFirst = true;
    for (ReportingLine line : own) {
      boolean isSolid = line.kind().equals(LineKind.SOLID);
      if (line.kind().equals(LineKind.DOTTED) || (isSolid && isFirst)) {
        edit.literal(isSolid ? "reportsTo" : "dottedTo", line.manager());
      } else {
        edit.call("line", kind(line), JavaText.literal(line.manager()));
      }
      isFirst &= !isSolid;
    }
  }

  private static void addHolders(CallChain edit, List<Assignment> own) {
    for (Assignment one : own) {
      if (one.kind() == AssignmentKind.SUBSTANTIVE) {
        edit.literal("heldBy", one.person());
      } else {
        edit.call("heldBy", JavaText.literal(one.person()), kind(one));
      }
    }
  }

  private static String text(ReportingLine line) {
    CallChain code = new CallChain("ReportingLine");
    return line.kind().equals(LineKind.SOLID) || line.kind().equals(LineKind.DOTTED)
        ? code.literal(line.kind().id(), line.reporter(), line.manager()).toString()
        : code.call(
                "of",
                JavaText.literal(line.reporter()),
                JavaText.literal(line.manager()),
                kind(line))
            .toString();
  }

  private static String kind(ReportingLine line) {
    return line.kind().equals(LineKind.SOLID)
        ? "LineKind.SOLID"
        : "LineKind.of(" + JavaText.literal(line.kind().id()) + ")";
  }

  private static String text(Assignment one) {
    String position = JavaText.literal(one.position());
    return new CallChain("Assignment")
        .call("of", position, JavaText.literal(one.person()), kind(one))
        .toString();
  }

  private static String kind(Assignment one) {
    return "AssignmentKind." + one.kind().name();
  }
}
