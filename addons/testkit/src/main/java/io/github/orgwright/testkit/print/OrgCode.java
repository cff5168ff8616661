package io.github.orgwright.testkit.print;

import static com.google.common.base.Strings.lenientFormat;
import static io.github.orgwright.testkit.print.JavaText.literal;

import com.google.common.collect.ListMultimap;
import com.google.common.collect.Lists;
import com.google.common.collect.Multimaps;
import io.github.orgwright.core.Assignment;
import io.github.orgwright.core.AssignmentKind;
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
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes Java code that builds an organization. */
public final class OrgCode {
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

  private OrgCode(Organization organization, Constants constants) {
    this.organization = organization;
    values = new ValueCode(constants);
    lines = Multimaps.index(organization.lines(), ReportingLine::reporter);
    assignments = Multimaps.index(organization.assignments(), Assignment::position);
  }

  /**
   * {@return imports and statements, the last of which is {@code Organization org = ...;}}
   *
   * @param constants classes with constants that are written by their names
   */
  public static String of(Organization organization, Iterable<Class<?>> constants) {
    Constants names = new Constants(constants);
    return names.withImports(new OrgCode(organization, names).text());
  }

  /**
   * {@return imports and a method for each organization, so that variables of two of them do not
   * clash}
   *
   * @param byName the organizations by the names of their methods
   * @param constants classes with constants that are written by their names
   */
  public static String methods(Map<String, Organization> byName, Iterable<Class<?>> constants) {
    Constants names = new Constants(constants);
    StringBuilder text = new StringBuilder();
    byName.forEach(
        (name, organization) -> {
          text.append("static Organization ").append(name).append("() {\n");
          text.append(new OrgCode(organization, names).text().indent(2));
          text.append("  return org;\n}\n");
        });
    return names.withImports(text.toString());
  }

  /** {@return the occupancy of positions without a holder, if a builder would not assume it} */
  public static Optional<Occupancy> givenOccupancy(Organization organization) {
    boolean isSaid =
        organization.assignments().stream().anyMatch(one -> one.kind().holds())
            || organization.positions().stream()
                .anyMatch(one -> one.statedOccupancy().equals(Optional.of(Occupancy.VACANT)));
    Occupancy assumed = isSaid ? Occupancy.VACANT : Occupancy.UNKNOWN;
    return Optional.of(organization.defaultOccupancy()).filter(given -> given != assumed);
  }

  private void call(String template, Object... arguments) {
    calls.add("." + lenientFormat(template, arguments));
  }

  private String text() {
    organization.declaredScopes().forEach(scope -> call("scope(%s)", values.scope(scope)));
    organization
        .expectations()
        .forEach(
            one ->
                call(
                    "expects(%s%s)",
                    values.responsibility(one.responsibility()),
                    one.scopeKind().map(kind -> ", " + values.kind(kind)).orElse("")));
    organization.tracked().forEach(kpi -> call("tracks(%s)", values.kpi(kpi)));
    givenOccupancy(organization)
        .ifPresent(one -> call("defaultOccupancy(Occupancy.%s)", one.name()));
    declaredPeople().forEach(this::addPerson);
    organization.positions().forEach(this::addPosition);
    String start = "Organization.named(" + literal(organization.name()) + ")";
    String statements =
        calls.size() > LONGEST_CHAIN
            ? lenientFormat(
                "OrganizationBuilder building = %s;\n%sOrganization org = building%s;\n",
                start, joined("building%s;\n"), end())
            : lenientFormat(
                "Organization org =\n    %s%s\n        %s;\n",
                start, joined("\n        %s"), end());
    return values.variables() + statements;
  }

  private String joined(String template) {
    return calls.stream().map(call -> lenientFormat(template, call)).collect(Collectors.joining());
  }

  private String end() {
    try {
      boolean isSame = organization.toBuilder().build().equals(organization);
      return isSame ? ".build()" : ".tryBuild().organization()";
    } catch (InvalidOrganizationException e) {
      return ".tryBuild().organization()";
    }
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
    String edit =
        ValueCode.call("name(%s)", person.name())
            + ValueCode.calls(
                "yearsOfExperience(%s)",
                person.yearsOfExperience().stream().boxed().toList(), Object::toString)
            + ValueCode.call("education(Education.%s)", person.education(), Enum::name);
    Matcher undisclosed = UNDISCLOSED.matcher(person.id());
    if (!person.isDisclosed() && undisclosed.matches()) {
      call(
          "people(List.of(Person.undisclosedHolderOf(%s, %s)))",
          literal(undisclosed.group(2)), undisclosed.group(1) == null ? "1" : undisclosed.group(1));
    } else if (edit.isEmpty()) {
      call("people(List.of(Person.of(%s)))", literal(person.id()));
    } else {
      call("person(%s, a -> a%s)", literal(person.id()), edit);
    }
  }

  private void addPosition(Position position) {
    List<ReportingLine> own = lines.get(position.id());
    List<Assignment> held = assignments.get(position.id());
    if (canBeEdited(position, own, held)) {
      // Reporting to a position removes a superior outside the organization, so lines come first.
      String edit =
          values.details(position)
              + lines(own)
              + ValueCode.call("reportsOutside(%s)", position.outsideSuperior())
              + position
                  .statedOccupancy()
                  .map(one -> one == Occupancy.VACANT ? ".vacant()" : ".occupancyUnknown()")
                  .orElse("")
              + ValueCode.calls("heldBy(%s)", held, OrgCode::holder);
      call("position(%s%s)", literal(position.id()), edit.isEmpty() ? "" : ", p -> p" + edit);
    } else {
      call("positions(List.of(%s))", values.position(position));
      own.forEach(line -> call("lines(List.of(%s))", text(line)));
      held.forEach(one -> call("assignments(List.of(%s))", text(one)));
    }
  }

  /**
   * An editor adds nothing twice, and a holder replaces a stated vacancy; a position may have been
   * made with things twice, or with both.
   */
  private boolean canBeEdited(Position position, List<ReportingLine> own, List<Assignment> held) {
    return (position.statedOccupancy().isEmpty() || organization.holders(position).isEmpty())
        && Stream.of(
                position.roles(),
                position.owns(),
                position.duties(),
                Lists.transform(position.kpis(), one -> List.of(one.kpi(), one.scope())),
                Lists.transform(position.authorities(), one -> one.name()),
                own,
                Lists.transform(held, Assignment::person))
            .allMatch(OrgCode::isDistinct);
  }

  private static boolean isDistinct(List<?> values) {
    return values.size() < 2 || new HashSet<>(values).size() == values.size();
  }

  private String lines(List<ReportingLine> own) {
    List<ReportingLine> solid =
        own.stream().filter(line -> line.kind().equals(LineKind.SOLID)).limit(1).toList();
    return own.stream()
        .map(
            line -> {
              String manager = literal(line.manager());
              if (line.kind().equals(LineKind.DOTTED)) {
                return lenientFormat(".dottedTo(%s)", manager);
              }
              return solid.contains(line)
                  ? lenientFormat(".reportsTo(%s)", manager)
                  : lenientFormat(".line(%s, %s)", values.kind(line.kind()), manager);
            })
        .collect(Collectors.joining());
  }

  private static String holder(Assignment one) {
    return one.kind() == AssignmentKind.SUBSTANTIVE
        ? literal(one.person())
        : literal(one.person()) + ", AssignmentKind." + one.kind().name();
  }

  private String text(ReportingLine line) {
    return lenientFormat(
        "ReportingLine.of(%s, %s, %s)",
        literal(line.reporter()), literal(line.manager()), values.kind(line.kind()));
  }

  private static String text(Assignment one) {
    return lenientFormat(
        "Assignment.of(%s, %s, AssignmentKind.%s)",
        literal(one.position()), literal(one.person()), one.kind().name());
  }
}
