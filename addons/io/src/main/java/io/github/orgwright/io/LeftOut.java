package io.github.orgwright.io;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.Lists;
import com.google.common.collect.MultimapBuilder;
import com.google.common.collect.Multimaps;
import com.google.common.collect.SetMultimap;
import io.github.orgwright.core.Assignment;
import io.github.orgwright.core.Duty;
import io.github.orgwright.core.Expectation;
import io.github.orgwright.core.Kpi;
import io.github.orgwright.core.Occupancy;
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
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Says what the {@linkplain OrganizationRows rows} of an organization do not contain. */
final class LeftOut {
  /** What names of files cannot contain on some system. */
  private static final CharMatcher UNFIT =
      CharMatcher.anyOf("<>:\"/\\|?*").or(CharMatcher.javaIsoControl());

  private static final String GIVE_ROLES =
      "; fix: give the roles to the reader with Presets.ORGWRIGHT.roles(...)";

  private final boolean isPersonal;
  private final Set<String> names = new LinkedHashSet<>();
  private final Set<String> roles = new LinkedHashSet<>();
  private final Set<String> responsibilities = new LinkedHashSet<>();
  private final Set<String> kpis = new LinkedHashSet<>();
  private final Set<Expectation> expectations = new LinkedHashSet<>();
  private final Set<String> tracked = new LinkedHashSet<>();
  private final Set<String> declaredScopes = new LinkedHashSet<>();
  private final Set<Occupancy> defaults = new TreeSet<>();
  private final Set<String> unassigned = new LinkedHashSet<>();
  private final Set<String> described = new LinkedHashSet<>();

  /** The undisclosed holders who are read as others, because their ids are made by the reader. */
  private final Set<String> renamed = new LinkedHashSet<>();

  private boolean isOrderOfPeopleLost;

  /** The positions of which something is left out, by what it is. */
  private final SetMultimap<Item, String> positions =
      MultimapBuilder.enumKeys(Item.class).linkedHashSetValues().build();

  /** The scopes that cannot be written. */
  private final Set<String> deep = new LinkedHashSet<>();

  private final ImmutableList.Builder<String> sentences = ImmutableList.builder();

  /** What is left out of a position. */
  private enum Item {
    LINES("duplicate lines, which are left out"),
    ASSIGNMENTS("several assignments of one person, of which only the strongest is written"),
    OCCUPANCY("a holder and a stated occupancy, which is left out"),
    NUMBERS(
        "limits or targets of more than 400 digits, which are left out with their authorities or"
            + " KPIs"),
    DUPLICATES("duplicate roles or authorities, which are left out"),
    ATTRIBUTES("attributes with an empty value, which are left out");

    private final String text;

    Item(String text) {
      this.text = text;
    }
  }

  LeftOut(boolean isPersonal) {
    this.isPersonal = isPersonal;
  }

  /** The sentences, in an order that does not depend on the organization; none for nothing. */
  static List<String> of(Organization organization, boolean isPersonal) {
    LeftOut leftOut = new LeftOut(isPersonal);
    leftOut.addDeclarations(organization);
    ListMultimap<String, ReportingLine> lines =
        Multimaps.index(organization.lines(), ReportingLine::reporter);
    ListMultimap<String, Assignment> assignments =
        Multimaps.index(organization.assignments(), Assignment::position);
    OrganizationRows rows = new OrganizationRows(organization, isPersonal);
    int open = 0;
    int vacant = 0;
    int held = 0;
    for (Position position : organization.positions()) {
      String id = position.id();
      leftOut.addPosition(organization, position, lines.get(id), assignments.get(id).size());
      OrganizationRows.Hints hints = rows.hints(position);
      open += hints.isOpen() ? 1 : 0;
      vacant += hints.isVacant() ? 1 : 0;
      held += hints.isHeld() ? 1 : 0;
    }
    if (OrganizationRows.readDefault(open, vacant, held) != organization.defaultOccupancy()) {
      leftOut.addDefault(organization.defaultOccupancy());
    }
    leftOut.addPeople(organization);
    return leftOut.sentences(organization.people().stream().map(Person::id).toList());
  }

  /** Adds people without a position, and whether others are read in another order. */
  private void addPeople(Organization organization) {
    Set<String> disclosed = new LinkedHashSet<>();
    Set<String> undisclosed = new LinkedHashSet<>();
    for (Position position : organization.positions()) {
      for (Assignment assignment : organization.assignments(position)) {
        String person = assignment.person();
        (organization.person(person).isDisclosed() ? disclosed : undisclosed).add(person);
      }
    }
    List<String> read = ImmutableList.copyOf(Iterables.concat(disclosed, undisclosed));
    Set<String> others = new LinkedHashSet<>();
    for (Person person : organization.people()) {
      boolean isAssigned = disclosed.contains(person.id()) || undisclosed.contains(person.id());
      (isAssigned ? others : unassigned).add(person.id());
    }
    isOrderOfPeopleLost = !read.equals(ImmutableList.copyOf(others));
  }

  void addUnassigned(String person) {
    unassigned.add(person);
  }

  void loseOrderOfPeople() {
    isOrderOfPeopleLost = true;
  }

  /** Adds a default occupancy that a reader does not conclude. */
  void addDefault(Occupancy byDefault) {
    defaults.add(byDefault);
  }

  /**
   * All that was added, as sentences.
   *
   * @param people the ids of all people in order
   */
  List<String> sentences(List<String> people) {
    addNames();
    add(roles, "role is written as its id only", "roles are written as their ids only", GIVE_ROLES);
    add(
        responsibilities,
        "responsibility is written as its id only",
        "responsibilities are written as their ids only",
        "");
    add(kpis, "KPI is written as its id only", "KPIs are written as their ids only", "");
    add(
        expectations.stream().map(one -> one.responsibility().id()).toList(),
        "expectation is left out",
        "expectations are left out",
        "");
    add(tracked, "tracked KPI is left out", "tracked KPIs are left out", "");
    add(
        declaredScopes,
        "declaration of a scope is left out",
        "declarations of scopes are left out",
        "");
    for (Occupancy byDefault : defaults) {
      add("the default occupancy " + byDefault + " is left out, because no position relies on it");
    }
    add(
        people.stream().filter(unassigned::contains).toList(),
        "person without a position is left out",
        "people without a position are left out",
        "");
    add(
        people.stream().filter(described::contains).toList(),
        "person is written as an id only",
        "people are written as their ids only",
        "; fix: call withPersonalData()");
    add(renamed, "undisclosed holder gets another id", "undisclosed holders get other ids", "");
    if (isOrderOfPeopleLost) {
      add("the order of people is left out; they are read in the order of their positions");
    }
    add(Item.LINES);
    add(Item.ASSIGNMENTS);
    add(Item.OCCUPANCY);
    add(
        deep,
        "scope is left out with what positions have in it, because more than 63 others contain it",
        "scopes are left out with what positions have in them, because more than 63 others contain"
            + " each of them",
        "");
    add(Item.NUMBERS);
    add(Item.DUPLICATES);
    add(Item.ATTRIBUTES);
    return sentences.build();
  }

  private void add(String sentence) {
    sentences.add(SafeText.of(sentence));
  }

  private void add(Item item) {
    add(positions.get(item), "position has " + item.text, "positions have " + item.text, "");
  }

  /** Adds a sentence that ends in the given ids, if there are any. */
  private void add(Collection<String> ids, String one, String several, String fix) {
    if (!ids.isEmpty()) {
      List<String> quoted = Lists.transform(List.copyOf(ids), RowProblems::quoted);
      add(Phrases.count(ids.size(), one, several) + ": " + Phrases.list(quoted) + fix);
    }
  }

  /** A file gives its name to the organization. */
  private void addNames() {
    for (String name : names) {
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
    if (names.size() > 1) {
      add(
          "the organization has %s names over time, but is read with one name on all days: %s"
              .formatted(
                  names.size(),
                  Phrases.list(Lists.transform(List.copyOf(names), RowProblems::quoted))));
    }
  }

  /** Adds what the organization declares, and its name. */
  void addDeclarations(Organization organization) {
    names.add(organization.name());
    expectations.addAll(organization.expectations());
    organization.tracked().forEach(kpi -> tracked.add(kpi.id()));
    organization.declaredScopes().forEach(scope -> declaredScopes.add(scope.id()));
  }

  /**
   * Adds what is left out of a position.
   *
   * @param lines the lines of the position
   * @param assignments the number of its assignments, also of those that are not written
   */
  void addPosition(
      Organization organization, Position position, List<ReportingLine> lines, int assignments) {
    addDefinitions(position);
    addHolders(organization, position, assignments);
    addItems(position);
    add(position, Item.LINES, isRepeating(lines));
  }

  private void add(Position position, Item item, boolean isLeftOut) {
    if (isLeftOut) {
      positions.put(item, position.id());
    }
  }

  private void addDefinitions(Position position) {
    for (Role role : position.roles()) {
      if (!role.equals(Role.of(role.id(), role.id())) || !role.dutyRemarks().isEmpty()) {
        roles.add(role.id());
      }
    }
    for (Duty duty : position.duties()) {
      Responsibility responsibility = duty.responsibility();
      if (DutyText.canHold(duty)
          && !responsibility.equals(Responsibility.of(responsibility.id(), responsibility.id()))) {
        responsibilities.add(responsibility.id());
      }
    }
    for (ScopedKpi scoped : position.kpis()) {
      Kpi kpi = scoped.kpi();
      if (KpiText.canHold(scoped) && !kpi.equals(Kpi.of(kpi.id(), kpi.id()))) {
        kpis.add(kpi.id());
      }
    }
  }

  private void addHolders(Organization organization, Position position, int assignments) {
    List<Assignment> written = organization.assignments(position);
    int number = 0;
    for (Assignment assignment : written) {
      Person person = organization.person(assignment.person());
      if (!person.isDisclosed()) {
        number++;
        if (!person.equals(Person.undisclosedHolderOf(position.id(), number))) {
          renamed.add(person.id());
        }
      } else if (!isPersonal && !person.equals(Person.of(person.id()))) {
        described.add(person.id());
      }
    }
    add(position, Item.ASSIGNMENTS, assignments > written.size());
    add(
        position,
        Item.OCCUPANCY,
        position.statedOccupancy().isPresent() && !organization.holders(position).isEmpty());
  }

  private void addItems(Position position) {
    scopes(position).filter(scope -> !ScopePath.canHold(scope)).forEach(s -> deep.add(s.id()));
    add(
        position,
        Item.NUMBERS,
        Stream.concat(
                position.authorities().stream().flatMap(a -> a.limit().stream()),
                position.kpis().stream()
                    .filter(kpi -> kpi.scope().map(ScopePath::canHold).orElse(true))
                    .flatMap(kpi -> kpi.ownTarget().stream()))
            .anyMatch(number -> !Numbers.canHold(number)));
    add(
        position,
        Item.DUPLICATES,
        isRepeating(position.roles().stream().map(Role::id).toList())
            || isRepeating(
                position.authorities().stream()
                    .filter(AuthorityText::canHold)
                    .map(AuthorityText::write)
                    .toList()));
    add(position, Item.ATTRIBUTES, position.attributes().containsValue(""));
  }

  private static Stream<Scope> scopes(Position position) {
    return Stream.of(
            position.statedWorkScope().stream(),
            position.owns().stream(),
            position.duties().stream().flatMap(duty -> duty.scope().stream()),
            position.kpis().stream().flatMap(kpi -> kpi.scope().stream()))
        .flatMap(scopes -> scopes);
  }

  private static boolean isRepeating(List<?> items) {
    return ImmutableSet.copyOf(items).size() < items.size();
  }
}
