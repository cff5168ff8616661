package io.github.orgwright.core;

import static java.util.Objects.requireNonNull;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.github.orgwright.core.internal.FixedList;
import io.github.orgwright.core.internal.IdTable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Builds an {@link Organization}. Positions, people and other values keep the order of declaration;
 * lines and assignments are put in the order of their positions. A line may name a position that is
 * declared later.
 *
 * <p>{@link #build()} refuses duplicate ids of positions and people, different details for one
 * role, scope, responsibility or KPI, and lines or assignments that refer to unknown positions.
 * {@link #tryBuild()} never throws: it keeps the first of several values with the same id and
 * reports every problem. Both accept cycles and second managers.
 *
 * <p>A builder can be used again after building. Not thread-safe.
 *
 * @since 0.1.0
 */
public final class OrganizationBuilder {
  private final String name;
  private final ArrayList<Position> positions = new ArrayList<>();
  private final IdTable positionIds = IdTable.withCapacity(0);
  private final ArrayList<ReportingLine> lines = new ArrayList<>();
  private final List<Person> people = new ArrayList<>();
  private final IdTable peopleIds = IdTable.withCapacity(0);
  private final ArrayList<Assignment> assignments = new ArrayList<>();
  private final List<Scope> scopes = new ArrayList<>();
  private final List<Expectation> expectations = new ArrayList<>();
  private final List<Kpi> tracked = new ArrayList<>();
  private final Set<Occupancy> stated = EnumSet.noneOf(Occupancy.class);
  private final List<StructureProblems.Duplicate> duplicates = new ArrayList<>();
  private @Nullable Occupancy defaultOccupancy;

  OrganizationBuilder(String name) {
    this.name = Checks.organizationName(name);
  }

  /**
   * Declares a position.
   *
   * @param id its id, not blank
   * @param edit sets its title, managers, holders and other details
   * @return this builder
   * @throws IllegalArgumentException if the id or another string is blank
   */
  @CanIgnoreReturnValue
  public OrganizationBuilder position(String id, Consumer<PositionEditor> edit) {
    PositionEditor editor =
        new PositionEditor(Position.of(id), ImmutableList.of(), ImmutableList.of());
    edit.accept(editor);
    if (add(editor.position())) {
      lines.addAll(editor.lines());
      editor.undisclosed().forEach(this::add);
      assignments.addAll(editor.assignments());
    }
    return this;
  }

  /**
   * Declares a position with the given id only.
   *
   * @param id its id, not blank
   * @return this builder
   * @throws IllegalArgumentException if the id is blank
   */
  @CanIgnoreReturnValue
  public OrganizationBuilder position(String id) {
    add(Position.of(id));
    return this;
  }

  /**
   * Declares the given positions.
   *
   * @param values the positions
   * @return this builder
   */
  @CanIgnoreReturnValue
  public OrganizationBuilder positions(Iterable<? extends Position> values) {
    if (values instanceof Collection<?> collection) {
      positionIds.ensureRoomFor(collection.size());
      positions.ensureCapacity(positions.size() + collection.size());
    }
    values.forEach(this::add);
    return this;
  }

  @CanIgnoreReturnValue
  private boolean add(Position position) {
    if (positionIds.putIfAbsent(position.id()) >= 0) {
      duplicates.add(new StructureProblems.Duplicate(true, position.id()));
      return false;
    }
    positions.add(position);
    position.statedOccupancy().ifPresent(stated::add);
    return true;
  }

  /**
   * Declares the given lines.
   *
   * @param values the lines
   * @return this builder
   */
  @CanIgnoreReturnValue
  public OrganizationBuilder lines(Iterable<? extends ReportingLine> values) {
    lines.addAll(ImmutableList.copyOf(values));
    return this;
  }

  /**
   * Declares a person with details.
   *
   * @param id the id, not blank
   * @param edit sets the details
   * @return this builder
   * @throws IllegalArgumentException if the id or another string is blank
   */
  @CanIgnoreReturnValue
  public OrganizationBuilder person(String id, Consumer<Person.Builder> edit) {
    Person.Builder builder = Person.builder().id(id);
    edit.accept(builder);
    return add(builder.build());
  }

  /**
   * Declares the given people.
   *
   * @param values the people
   * @return this builder
   */
  @CanIgnoreReturnValue
  public OrganizationBuilder people(Iterable<? extends Person> values) {
    values.forEach(this::add);
    return this;
  }

  @CanIgnoreReturnValue
  private OrganizationBuilder add(Person person) {
    if (peopleIds.putIfAbsent(person.id()) >= 0) {
      duplicates.add(new StructureProblems.Duplicate(false, person.id()));
    } else {
      people.add(person);
    }
    return this;
  }

  /**
   * Declares the given assignments; this also declares people who are not declared yet.
   *
   * @param values the assignments
   * @return this builder
   */
  @CanIgnoreReturnValue
  public OrganizationBuilder assignments(Iterable<? extends Assignment> values) {
    assignments.addAll(ImmutableList.copyOf(values));
    return this;
  }

  /**
   * Sets the occupancy of positions that have no holder and for which no occupancy is stated. If it
   * is not set, it is VACANT if at least one position has a holder or is stated to be vacant.
   * Otherwise it is UNKNOWN, because the data does not say who holds positions.
   *
   * @param occupancy VACANT or UNKNOWN
   * @return this builder
   * @throws IllegalArgumentException if the occupancy is FILLED
   */
  @CanIgnoreReturnValue
  public OrganizationBuilder defaultOccupancy(Occupancy occupancy) {
    defaultOccupancy = Declared.checkDefault(occupancy);
    return this;
  }

  /**
   * Declares the given scope, whether or not a position owns it or works in it.
   *
   * @param scope the scope
   * @return this builder
   */
  @CanIgnoreReturnValue
  public OrganizationBuilder scope(Scope scope) {
    scopes.add(requireNonNull(scope, "scope"));
    return this;
  }

  /**
   * Declares that at least one position should be accountable for the given responsibility.
   *
   * @param responsibility the work
   * @return this builder
   */
  @CanIgnoreReturnValue
  public OrganizationBuilder expects(Responsibility responsibility) {
    return expects(Expectation.of(responsibility));
  }

  /**
   * Declares that at least one position should be accountable for the given responsibility in each
   * scope of the given kind.
   *
   * @param responsibility the work
   * @param kind the kind of scopes
   * @return this builder
   */
  @CanIgnoreReturnValue
  public OrganizationBuilder expects(Responsibility responsibility, ScopeKind kind) {
    return expects(Expectation.of(responsibility, kind));
  }

  /**
   * Declares the given expectation.
   *
   * @param expectation the responsibility that needs an accountable position, and the kind of
   *     scopes, if any
   * @return this builder
   */
  @CanIgnoreReturnValue
  public OrganizationBuilder expects(Expectation expectation) {
    expectations.add(requireNonNull(expectation, "expectation"));
    return this;
  }

  /**
   * Declares that the organization tracks the given KPI.
   *
   * @param kpi the KPI
   * @return this builder
   */
  @CanIgnoreReturnValue
  public OrganizationBuilder tracks(Kpi kpi) {
    tracked.add(requireNonNull(kpi, "kpi"));
    return this;
  }

  @CanIgnoreReturnValue
  OrganizationBuilder declared(Declared declared) {
    scopes.addAll(declared.scopes());
    expectations.addAll(declared.expectations());
    tracked.addAll(declared.tracked());
    defaultOccupancy = declared.defaultOccupancy();
    return this;
  }

  /**
   * {@return the organization}
   *
   * @throws InvalidOrganizationException if there are duplicate ids of positions or people,
   *     different details for one role, scope, responsibility or KPI, or lines or assignments that
   *     refer to unknown positions; {@link InvalidOrganizationException#problems()} returns all
   *     these problems
   */
  public Organization build() {
    List<Consumer<StructureProblems>> refused = new ArrayList<>();
    Organization organization = assemble(refused);
    StructureProblems problems = new StructureProblems(position -> ImmutableList.of());
    addRefused(problems, refused, organization);
    if (!problems.found().isEmpty()) {
      throw new InvalidOrganizationException(name, problems.found());
    }
    return organization;
  }

  /**
   * {@return the organization, with all data that could be used, and its problems: first the
   * problems for which {@link #build()} throws, then problems of the structure, such as cycles and
   * second managers; never throws. Problems are found when they are first asked for}
   */
  public LoadResult tryBuild() {
    return tryBuild(position -> ImmutableList.of());
  }

  /**
   * {@return the result of {@link #tryBuild()}; its problems also name the rows of their positions}
   *
   * @param source the rows that positions come from; called only if the problems are asked for
   */
  public LoadResult tryBuild(SourceRows source) {
    requireNonNull(source, "source");
    List<Consumer<StructureProblems>> refused = new ArrayList<>();
    Organization organization = assemble(refused);
    return new LoadResult(
        organization,
        () -> {
          StructureProblems problems = new StructureProblems(source);
          addRefused(problems, refused, organization);
          problems.addStructure(
              name, organization.positions(), organization.lines(), organization.hierarchy());
          return ImmutableList.copyOf(problems.found());
        });
  }

  /** Adds the problems that {@link #build()} refuses. */
  private static void addRefused(
      StructureProblems problems,
      List<Consumer<StructureProblems>> refused,
      Organization organization) {
    refused.forEach(one -> one.accept(problems));
    problems.addUnresolved(
        organization.unresolvedLines(), organization.positions(), organization::hierarchy);
  }

  /**
   * Builds the organization.
   *
   * @param refused to which functions are added that each add a problem
   */
  private Organization assemble(List<Consumer<StructureProblems>> refused) {
    duplicates.forEach(duplicate -> refused.add(problems -> problems.addDuplicate(duplicate)));
    Occupancy occupancy = defaultOccupancy == null ? assumedOccupancy() : defaultOccupancy;
    Catalog<Position> catalog =
        new Catalog<>(
            "position",
            FixedList.copyOf(
                stated.contains(occupancy)
                    ? Lists.transform(positions, position -> position.withoutStated(occupancy))
                    : positions),
            positionIds.copy());
    Lines resolved = resolveLines(catalog, refused);
    IdTable personTable = peopleIds.copy();
    List<Person> allPeople = new ArrayList<>(people);
    Assignments filled = resolveAssignments(catalog, personTable, allPeople, refused);
    Catalog<Person> persons = new Catalog<>("person", FixedList.copyOf(allPeople), personTable);
    Declared declared =
        new Declared(
            ImmutableList.copyOf(scopes),
            ImmutableList.copyOf(expectations),
            ImmutableList.copyOf(tracked),
            occupancy);
    Vocabulary vocabulary = Vocabulary.of(declared, catalog);
    vocabulary
        .conflicts()
        .forEach(conflict -> refused.add(problems -> problems.addConflict(conflict)));
    return new Organization(
        name, catalog, resolved, persons, filled, declared, Suppliers.ofInstance(vocabulary));
  }

  /** The default occupancy, if the user does not set it. */
  private Occupancy assumedOccupancy() {
    return stated.contains(Occupancy.VACANT) || assignments.stream().anyMatch(this::isOfHolder)
        ? Occupancy.VACANT
        : Occupancy.UNKNOWN;
  }

  private boolean isOfHolder(Assignment assignment) {
    return assignment.kind().holds() && positionIds.find(assignment.position()) >= 0;
  }

  private Lines resolveLines(Catalog<Position> catalog, List<Consumer<StructureProblems>> refused) {
    IndexedEdges.Collector<ReportingLine> collector = new IndexedEdges.Collector<>(lines.size());
    int last = 0; // lines mostly come in the order of their positions
    int manager = -1;
    for (ReportingLine line : lines) {
      int place = placeNear(last, line.reporter(), catalog);
      if (place < 0) {
        refused.add(problems -> problems.addUnknownReporter(line));
        continue;
      }
      manager = managerPlace(line.manager(), manager, last, catalog);
      collector.add(line, place, manager);
      last = place;
    }
    return new Lines(collector.sorted(ReportingLine.BY_KIND), catalog.size());
  }

  /**
   * The index of a position that is probably the last one found or one of the next; -1 if it is
   * not.
   */
  private static int placeNear(int last, String id, Catalog<Position> catalog) {
    for (int place = last; place < Math.min(last + 3, catalog.size()); place++) {
      if (catalog.idAt(place).equals(id)) {
        return place;
      }
    }
    return catalog.placeOrNone(id);
  }

  /** The index of a manager, who often is that of the last line, or its reporter; else -1. */
  private static int managerPlace(
      String id, int lastManager, int lastReporter, Catalog<Position> catalog) {
    if (lastManager >= 0 && catalog.idAt(lastManager).equals(id)) {
      return lastManager;
    }
    return catalog.idAt(lastReporter).equals(id) ? lastReporter : catalog.placeOrNone(id);
  }

  private Assignments resolveAssignments(
      Catalog<Position> catalog,
      IdTable personTable,
      List<Person> allPeople,
      List<Consumer<StructureProblems>> refused) {
    IndexedEdges.Collector<Assignment> collector = new IndexedEdges.Collector<>(assignments.size());
    int guess = 0; // as lines do
    for (Assignment assignment : assignments) {
      int position = placeNear(guess, assignment.position(), catalog);
      if (position < 0) {
        refused.add(problems -> problems.addUnknownAssignment(assignment));
        continue;
      }
      guess = position;
      collector.add(assignment, position, -1);
    }
    IndexedEdges<Assignment> links = collector.sorted(Assignment.BY_KIND);
    personTable.ensureRoomFor(Math.max(0, links.size() - personTable.size()));
    for (int i = 0; i < links.size(); i++) {
      String id = links.list.get(i).person();
      int person = personTable.putIfAbsent(id);
      if (person < 0) {
        person = allPeople.size();
        allPeople.add(Person.of(id));
      }
      links.ends[i] = person;
    }
    return new Assignments(links, catalog.size(), allPeople.size());
  }
}
