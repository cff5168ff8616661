package io.github.orgwright.io;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Lists;
import io.github.orgwright.core.Assignment;
import io.github.orgwright.core.Duty;
import io.github.orgwright.core.Kpi;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Person;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.ReportingLine;
import io.github.orgwright.core.Responsibility;
import io.github.orgwright.core.Role;
import io.github.orgwright.core.Scope;
import io.github.orgwright.core.ScopedKpi;
import io.github.orgwright.core.internal.Phrases;
import io.github.orgwright.core.internal.SafeText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Says what the {@linkplain OrganizationRows rows} of an organization do not contain. */
final class LeftOut {
  /** What names of files cannot contain on some system. */
  private static final CharMatcher UNFIT =
      CharMatcher.anyOf("<>:\"/\\|?*").or(CharMatcher.javaIsoControl());

  private static final String GIVE_ROLES =
      "; fix: give the roles to the reader with Presets.ORGWRIGHT.roles(...)";

  private final Organization organization;
  private final boolean isPersonal;
  private final Map<String, Integer> ranks;
  private final ImmutableList.Builder<String> sentences = ImmutableList.builder();

  /** The people with a position, in the order in which they are read. */
  private final Set<String> assigned = new LinkedHashSet<>();

  /** The undisclosed holders who are read as others, because their ids are made by the reader. */
  private final Set<String> renamed = new LinkedHashSet<>();

  private LeftOut(Organization organization, boolean isPersonal, Map<String, Integer> ranks) {
    this.ranks = ranks;
    this.organization = organization;
    this.isPersonal = isPersonal;
    addAssigned();
  }

  private void addAssigned() {
    Set<String> undisclosed = new LinkedHashSet<>();
    for (Position position : organization.positions()) {
      int number = 0;
      for (Assignment assignment : organization.assignments(position)) {
        Person person = organization.person(assignment.person());
        if (person.isDisclosed()) {
          assigned.add(person.id());
          continue;
        }
        number++;
        boolean isNew = undisclosed.add(person.id());
        if (!isNew || !person.equals(Person.undisclosedHolderOf(position.id(), number))) {
          renamed.add(person.id());
        }
      }
    }
    assigned.addAll(undisclosed);
  }

  /** The sentences, in an order that does not depend on the organization; none for nothing. */
  static List<String> of(Organization organization, boolean isPersonal) {
    return of(organization, isPersonal, ImmutableMap.of());
  }

  /**
   * The same, where people are read in another order than that of their positions.
   *
   * @param ranks the places of people in the order in which they are read; undisclosed ones, who
   *     have none, come last
   */
  static List<String> of(
      Organization organization, boolean isPersonal, Map<String, Integer> ranks) {
    LeftOut leftOut = new LeftOut(organization, isPersonal, ranks);
    leftOut.addName();
    leftOut.addDefinitions();
    leftOut.addDeclarations();
    leftOut.addPeople();
    leftOut.addLines();
    leftOut.addItems();
    return leftOut.sentences.build();
  }

  private void add(String sentence) {
    sentences.add(SafeText.of(sentence));
  }

  /** Adds a sentence that ends in the given ids, if there are any. */
  private void add(Collection<String> ids, String one, String several, String fix) {
    if (!ids.isEmpty()) {
      List<String> quoted = Lists.transform(List.copyOf(ids), RowProblems::quoted);
      add(Phrases.count(ids.size(), one, several) + ": " + Phrases.list(quoted) + fix);
    }
  }

  /** A file gives its name to the organization. */
  private void addName() {
    String name = organization.name();
    boolean isFit =
        UNFIT.matchesNoneOf(name)
            && Spaces.trim(name).equals(name)
            && !name.startsWith(".")
            && !name.endsWith(".");
    if (!isFit) {
      add(
          "the name "
              + RowProblems.quoted(name)
              + " of the organization is left out, because not every system allows it as the name"
              + " of a file; fix: give it to the reader with named(...)");
    }
  }

  private void addDefinitions() {
    Set<String> roles = new LinkedHashSet<>();
    Map<String, Responsibility> responsibilities = new LinkedHashMap<>();
    Map<String, Kpi> kpis = new LinkedHashMap<>();
    for (Position position : organization.positions()) {
      for (Role role : position.roles()) {
        if (!role.equals(Role.of(role.id(), role.id())) || !role.dutyRemarks().isEmpty()) {
          roles.add(role.id());
        }
      }
      for (Duty duty : position.duties()) {
        Responsibility responsibility = duty.responsibility();
        if (DutyText.canHold(duty)
            && !responsibility.equals(
                Responsibility.of(responsibility.id(), responsibility.id()))) {
          responsibilities.put(responsibility.id(), responsibility);
        }
      }
      for (ScopedKpi scoped : position.kpis()) {
        Kpi kpi = scoped.kpi();
        if (KpiText.canHold(scoped) && !kpi.equals(Kpi.of(kpi.id(), kpi.id()))) {
          kpis.put(kpi.id(), kpi);
        }
      }
    }
    add(roles, "role is written as its id only", "roles are written as their ids only", GIVE_ROLES);
    add(
        responsibilities.keySet(),
        "responsibility is written as its id only",
        "responsibilities are written as their ids only",
        "");
    add(kpis.keySet(), "KPI is written as its id only", "KPIs are written as their ids only", "");
  }

  private void addDeclarations() {
    add(
        organization.expectations().stream().map(e -> e.responsibility().id()).toList(),
        "expectation is left out",
        "expectations are left out",
        "");
    add(
        organization.tracked().stream().map(Kpi::id).toList(),
        "tracked KPI is left out",
        "tracked KPIs are left out",
        "");
    add(
        organization.declaredScopes().stream().map(Scope::id).toList(),
        "declaration of a scope is left out",
        "declarations of scopes are left out",
        "");
    if (new OrganizationRows(organization, isPersonal).readDefault()
        != organization.defaultOccupancy()) {
      add(
          "the default occupancy "
              + organization.defaultOccupancy()
              + " is left out, because no position relies on it");
    }
  }

  private void addPeople() {
    List<String> unassigned = new ArrayList<>();
    List<String> others = new ArrayList<>();
    List<String> described = new ArrayList<>();
    for (Person person : organization.people()) {
      if (!assigned.contains(person.id())) {
        unassigned.add(person.id());
        continue;
      }
      others.add(person.id());
      if (!isPersonal && person.isDisclosed() && !person.equals(Person.of(person.id()))) {
        described.add(person.id());
      }
    }
    add(
        unassigned,
        "person without a position is left out",
        "people without a position are left out",
        "");
    add(
        described,
        "person is written as an id only",
        "people are written as their ids only",
        "; fix: call withPersonalData()");
    add(renamed, "undisclosed holder gets another id", "undisclosed holders get other ids", "");
    List<String> read = new ArrayList<>(assigned);
    read.sort(Comparator.comparing(id -> ranks.getOrDefault(id, Integer.MAX_VALUE))); // stable
    if (!others.equals(read)) {
      add("the order of people is left out; they are read in the order of their positions");
    }
  }

  private void addLines() {
    Set<ReportingLine> lines = new LinkedHashSet<>();
    Set<String> repeating = new LinkedHashSet<>();
    for (ReportingLine line : organization.lines()) {
      if (!lines.add(line)) {
        repeating.add(line.reporter());
      }
    }
    add(
        repeating,
        "position has duplicate lines, which are left out",
        "positions have duplicate lines, which are left out",
        "");
    Map<String, Integer> assignments = new LinkedHashMap<>();
    organization.assignments().forEach(a -> assignments.merge(a.position(), 1, Integer::sum));
    addPositions(
        position ->
            assignments.getOrDefault(position.id(), 0) > organization.assignments(position).size(),
        "several assignments of one person, of which only the strongest is written");
    addPositions(
        position ->
            position.statedOccupancy().isPresent() && !organization.holders(position).isEmpty(),
        "a holder and a stated occupancy, which is left out");
  }

  private void addItems() {
    Set<String> deep = new LinkedHashSet<>();
    for (Position position : organization.positions()) {
      scopes(position).filter(scope -> !ScopePath.canHold(scope)).forEach(s -> deep.add(s.id()));
    }
    add(
        deep,
        "scope is left out with what positions have in it, because more than 63 others contain it",
        "scopes are left out with what positions have in them, because more than 63 others contain"
            + " each of them",
        "");
    addPositions(
        position ->
            Stream.concat(
                    position.authorities().stream().flatMap(a -> a.limit().stream()),
                    position.kpis().stream()
                        .filter(kpi -> kpi.scope().map(ScopePath::canHold).orElse(true))
                        .flatMap(kpi -> kpi.ownTarget().stream()))
                .anyMatch(number -> !Numbers.canHold(number)),
        "limits or targets of more than 400 digits, which are left out with their authorities or"
            + " KPIs");
    addPositions(
        position ->
            isRepeating(position.roles().stream().map(Role::id).toList())
                || isRepeating(
                    position.authorities().stream()
                        .filter(AuthorityText::canHold)
                        .map(AuthorityText::write)
                        .toList()),
        "duplicate roles or authorities, which are left out");
    addPositions(
        position -> position.attributes().containsValue(""),
        "attributes with an empty value, which are left out");
  }

  private static Stream<Scope> scopes(Position position) {
    return Stream.of(
            position.statedWorkScope().stream(),
            position.owns().stream(),
            position.duties().stream().flatMap(duty -> duty.scope().stream()),
            position.kpis().stream().flatMap(kpi -> kpi.scope().stream()))
        .flatMap(scopes -> scopes);
  }

  private static boolean isRepeating(List<String> items) {
    return ImmutableSet.copyOf(items).size() < items.size();
  }

  private void addPositions(Predicate<Position> condition, String what) {
    List<String> ids =
        organization.positions().stream().filter(condition).map(Position::id).toList();
    add(ids, "position has " + what, "positions have " + what, "");
  }
}
