package io.github.orgwright.core;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import io.github.orgwright.core.internal.FixedList;
import io.github.orgwright.core.internal.Phrases;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All positions of an organization, with the reporting lines between them and the people who hold
 * them. An organization also has scopes, responsibilities that need an accountable position, and
 * KPIs that it tracks.
 *
 * <pre>{@code
 * Organization org = Organization.named("Acme")
 *     .position("ceo", p -> p.title("Chief executive").heldBy("ada"))
 *     .position("cpo", p -> p.title("Chief product officer").reportsTo("ceo").heldBy("bo"))
 *     .position("pm", p -> p.title("Product manager").reportsTo("cpo").dottedTo("ceo"))
 *     .build();
 * Organization next = org.with("pm", p -> p.heldBy("kim"));
 * }</pre>
 *
 * <p>Cycles, second managers and several roots are allowed, because real data has them. A line to
 * an id that the organization does not have is <i>unresolved</i>. A position whose solid lines are
 * all unresolved is <i>detached</i>: it has no known manager, but is not a root.
 *
 * <p>Immutable and thread-safe. Copies share unchanged parts. Indexes are built on first use.
 *
 * @since 0.1.0
 */
public final class Organization {
  private final String name;
  private final Catalog<Position> positions;
  private final Lines lines;
  private final Catalog<Person> people;
  private final Assignments assignments;
  private final Declared declared;
  private final Supplier<Vocabulary> vocabulary;
  private final PerKinds<Hierarchy> hierarchies;

  Organization(
      String name,
      Catalog<Position> positions,
      Lines lines,
      Catalog<Person> people,
      Assignments assignments,
      Declared declared,
      Supplier<Vocabulary> vocabulary) {
    this.name = name;
    this.positions = positions;
    this.lines = lines;
    this.people = people;
    this.assignments = assignments;
    this.declared = declared;
    this.vocabulary = vocabulary;
    this.hierarchies = new PerKinds<>(kinds -> new Hierarchy(positions, lines, kinds));
  }

  /**
   * {@return a builder of an organization}
   *
   * @param name the name, not blank
   * @throws IllegalArgumentException if the name is blank
   */
  public static OrganizationBuilder named(String name) {
    return new OrganizationBuilder(name);
  }

  /** {@return a builder with the content of this organization} */
  public OrganizationBuilder toBuilder() {
    return new OrganizationBuilder(name)
        .positions(positions.list())
        .lines(lines.list())
        .people(people.list())
        .assignments(assignments.list())
        .declared(declared);
  }

  /** {@return the name, never blank} */
  public String name() {
    return name;
  }

  /**
   * {@return all positions, in the order in which they were added or read. This is the <i>order of
   * positions</i>, which other methods refer to}
   */
  public Catalog<Position> positions() {
    return positions;
  }

  /** The index of the given position in this organization; the position may come from a copy. */
  int placeOf(Position position) {
    return position.placeIn(positions);
  }

  /**
   * {@return the position with the given id}
   *
   * @param id the id
   * @throws UnknownIdException if there is none; for ids that may be unknown, call {@link
   *     Catalog#find} on {@link #positions()}
   */
  public Position position(String id) {
    return positions.get(id);
  }

  /**
   * {@return all people: first the declared ones in the order in which they were added, then the
   * others in the order of {@link #assignments()}}
   */
  public Catalog<Person> people() {
    return people;
  }

  /**
   * {@return the person with the given id}
   *
   * @param id the id
   * @throws UnknownIdException if there is none; for ids that may be unknown, call {@link
   *     Catalog#find} on {@link #people()}
   */
  public Person person(String id) {
    return people.get(id);
  }

  /** {@return all roles, in the order in which positions first have them} */
  public Catalog<Role> roles() {
    return vocabulary().roles();
  }

  /** {@return all scopes, including containing scopes, outer scopes first} */
  public Catalog<Scope> scopes() {
    return vocabulary().scopes();
  }

  /**
   * {@return all responsibilities: first those that the organization expects, then those of duties}
   */
  public Catalog<Responsibility> responsibilities() {
    return vocabulary().responsibilities();
  }

  /**
   * {@return all KPIs: first those that the organization tracks, then those that positions are
   * measured by}
   */
  public Catalog<Kpi> kpis() {
    return vocabulary().kpis();
  }

  /** {@return all authorities of positions, each name once and without a limit} */
  public Catalog<Authority> authorities() {
    return vocabulary().authorities();
  }

  private Vocabulary vocabulary() {
    return vocabulary.get();
  }

  Supplier<Vocabulary> sharedVocabulary() {
    return vocabulary;
  }

  Lines lineTable() {
    return lines;
  }

  Assignments assignmentTable() {
    return assignments;
  }

  Declared declared() {
    return declared;
  }

  /**
   * {@return the scopes declared with {@link OrganizationBuilder#scope}, in the order of
   * declaration; {@link #scopes()} returns all}
   */
  public List<Scope> declaredScopes() {
    return declared.scopes();
  }

  /**
   * {@return the responsibilities that should have an accountable position, in the order of
   * declaration}
   */
  public List<Expectation> expectations() {
    return declared.expectations();
  }

  /** {@return the KPIs that this organization tracks, in the order in which they were added} */
  public List<Kpi> tracked() {
    return declared.tracked();
  }

  /**
   * {@return all lines, including unresolved ones, sorted by reporter in the order of positions,
   * then by kind (solid, dotted, then the others by id), then in the order in which they were
   * added}
   */
  public List<ReportingLine> lines() {
    return lines.list();
  }

  /**
   * {@return all assignments, sorted by position in the order of positions, then by kind
   * (substantive, acting, deputy), then in the order in which they were added}
   */
  public List<Assignment> assignments() {
    return assignments.list();
  }

  /** {@return all lines to unknown managers, in the order of {@link #lines()}} */
  public List<ReportingLine> unresolvedLines() {
    return lines.unresolved();
  }

  /**
   * {@return the assignments of people to the given position, including deputies, in the order of
   * {@link #assignments()}. If a person is assigned in several ways, only the strongest kind is
   * returned}
   *
   * @param position the position
   * @throws UnknownIdException if the organization has no position with that id
   */
  public List<Assignment> assignments(Position position) {
    return holders().ofPosition(placeOf(position));
  }

  /**
   * {@return the assignments of the substantive and acting holders of the given position, in the
   * order of {@link #assignments()}}
   *
   * @param position the position
   * @throws UnknownIdException if the organization has no position with that id
   */
  public List<Assignment> holders(Position position) {
    return holders().holdersOf(placeOf(position));
  }

  /**
   * {@return whether the given position has a holder. FILLED if it has a substantive or acting
   * holder, even an undisclosed one. Otherwise this is the occupancy stated for the position; if
   * none is stated, it is the {@linkplain #defaultOccupancy default}. A deputy is not a holder}
   *
   * @param position the position
   * @throws UnknownIdException if the organization has no position with that id
   */
  public Occupancy occupancy(Position position) {
    int place = placeOf(position);
    return holders().occupancy(place, positions.values().get(place), declared.defaultOccupancy());
  }

  /**
   * {@return whether the given position is known to have no holder: its {@link #occupancy} is
   * VACANT}
   *
   * @param position the position
   * @throws UnknownIdException if the organization has no position with that id
   */
  public boolean isVacant(Position position) {
    return occupancy(position) == Occupancy.VACANT;
  }

  /**
   * {@return the occupancy of positions without a holder and without a stated occupancy: VACANT or
   * UNKNOWN. Copies keep it, so that changing one position does not change the occupancy of
   * another}
   */
  public Occupancy defaultOccupancy() {
    return declared.defaultOccupancy();
  }

  /**
   * {@return the positions that the given person holds as a substantive or acting holder, in the
   * order of {@link #positions()}}
   *
   * @param person the person
   * @throws UnknownIdException if the organization has no person with that id
   */
  public List<Position> positionsOf(Person person) {
    return Arrays.stream(holders().heldBy(people.placeOf(person.id())))
        .mapToObj(positions.list()::get)
        .collect(ImmutableList.toImmutableList());
  }

  private Holders holders() {
    return assignments.holders();
  }

  /** {@return the hierarchy of solid lines, built on first use} */
  public Hierarchy hierarchy() {
    return hierarchies.solid();
  }

  /**
   * {@return the hierarchy of the lines of the given kinds, built on first use}
   *
   * @param first a kind of line to follow
   * @param more further kinds
   */
  public Hierarchy hierarchy(LineKind first, LineKind... more) {
    return hierarchies.get(
        ImmutableSortedSet.<LineKind>naturalOrder().add(first).add(more).build());
  }

  /** {@return counts, layers and spans of this organization; takes linear time} */
  public OrgMetrics metrics() {
    return metrics(position -> true);
  }

  /**
   * {@return the metrics of a part of this organization, such as one department, or all positions
   * except assistants. Spans count only direct reports that match; layers are those in the whole
   * organization. Takes linear time}
   *
   * <pre>{@code
   * org.metrics(position -> position.worksWithin(sales)).vacant();
   * }</pre>
   *
   * @param counted tests whether a position counts
   */
  public OrgMetrics metrics(Predicate<? super Position> counted) {
    return new MetricsCounter(positions, counted, hierarchy())
        .holders(holders(), people, declared.defaultOccupancy())
        .dottedLines(lines.list())
        .metrics();
  }

  /**
   * {@return the total of a value over the given position and all its reports at any distance,
   * which are found through solid lines. Each position counts once. Takes time linear in the number
   * of reports}
   *
   * <pre>{@code
   * org.total(ceo, position -> position.fte() < 1 ? 1 : 0); // the number of part-time positions
   * }</pre>
   *
   * @param position the position whose total is wanted
   * @param value returns the value of a position; called once for each position
   * @throws UnknownIdException if the organization has no position with that id
   * @throws ArithmeticException if the total does not fit in a {@code long}
   */
  public long total(Position position, ToLongFunction<? super Position> value) {
    return Totals.of(position.id(), withReports(position).mapToLong(value));
  }

  /**
   * {@return the exact total of a decimal value over the given position and all its reports,
   * counted as in {@link #total}. The scale of the total is the largest scale of any value}
   *
   * @param position the position whose total is wanted
   * @param value returns the value of a position; called once for each position
   * @throws UnknownIdException if the organization has no position with that id
   * @throws ArithmeticException if a value has a scale above 1000 or below -1000, such as {@code
   *     1E+300000000}, because exact sums of such values can need more memory than is available
   */
  public BigDecimal totalOf(Position position, Function<? super Position, BigDecimal> value) {
    return withReports(position)
        .map(each -> Totals.summand(each.id(), requireNonNull(value.apply(each), "value")))
        .reduce(BigDecimal::add)
        .orElseThrow();
  }

  private Stream<Position> withReports(Position position) {
    return Stream.concat(
        Stream.of(positions.values().get(placeOf(position))), hierarchy().reports(position));
  }

  /**
   * {@return a map from the id of each position to its {@link #total}, in the order of positions}
   *
   * <p>Takes linear time if the solid lines form a forest. Otherwise, positions above a position
   * with several managers need a search of their reports; the members of a cycle share one search.
   *
   * @param value returns the value of a position; called once for each, in the order of positions
   * @throws ArithmeticException if a total does not fit in a {@code long}
   */
  public Map<String, Long> totals(ToLongFunction<? super Position> value) {
    Forest forest = hierarchy().forest();
    long[] values = new long[positions.size()];
    for (int place = 0; place < values.length; place++) {
      values[forest.number(place)] = value.applyAsLong(positions.values().get(place));
    }
    Totals totals = new Totals(forest, values);
    ImmutableMap.Builder<String, Long> byId =
        ImmutableMap.builderWithExpectedSize(positions.size());
    for (int place = 0; place < values.length; place++) {
      String id = positions.idAt(place);
      byId.put(id, totals.get(forest.number(place), id));
    }
    return byId.buildOrThrow();
  }

  /**
   * {@return an editor that collects edits of any part of this organization and applies them all in
   * one copy}
   */
  public OrganizationEditor edit() {
    return new OrganizationEditor(this);
  }

  /**
   * {@return a copy in which one position is changed; the copy shares all unchanged parts. To make
   * several changes, call {@link #edit()}, which copies once for all of them}
   *
   * @param id the id of the position
   * @param edit makes the changes
   * @throws UnknownIdException if there is no such position, or a new line leads to an unknown
   *     position
   * @throws IllegalArgumentException if a value is invalid, or differs from the value with the same
   *     id in this organization
   */
  public Organization with(String id, Consumer<PositionEditor> edit) {
    return edit().position(id, edit).apply();
  }

  /**
   * {@return a copy in which any number of positions are changed in one pass; the copy shares all
   * unchanged parts}
   *
   * @param edit makes the changes; called with each position and its editor, in the order of
   *     positions
   * @throws UnknownIdException if a new line leads to an unknown position
   * @throws IllegalArgumentException if a value is invalid, or differs from the value with the same
   *     id in this organization
   */
  public Organization withEach(BiConsumer<Position, PositionEditor> edit) {
    return edit().each(edit).apply();
  }

  /**
   * {@return a copy without a position. Its direct reports then report to its managers, by lines of
   * the same kind; the direct reports of a root become roots. All other positions and all people
   * are unchanged}
   *
   * @param id the id of the position
   * @throws UnknownIdException if there is no such position
   */
  public Organization without(String id) {
    return edit().remove(id).apply();
  }

  /**
   * {@return a copy without the given positions; {@link #without(Predicate)} says what happens to
   * their reports}
   *
   * @param ids the ids of the positions, in any order
   * @throws UnknownIdException if one of these ids is unknown
   */
  public Organization without(Collection<String> ids) {
    return edit().remove(ids).apply();
  }

  /**
   * {@return a copy without the positions that match. Their direct reports then report to the
   * nearest remaining managers, by lines of the same kind, or become roots if no manager remains.
   * All other positions and all people are unchanged}
   *
   * <p>The result is the same as if the positions were removed one by one, in any order. There is
   * one exception: if removed positions report to each other in a cycle, the order may decide the
   * order of the new lines of their reports; it is that of positions. Takes linear time if no
   * removed position has several managers, however many positions are removed.
   *
   * <pre>{@code
   * org.without(position -> leavers.contains(position.id()));
   * }</pre>
   *
   * @param removed tests whether to remove a position; called once for each position, in the order
   *     of positions
   */
  public Organization without(Predicate<? super Position> removed) {
    return edit().removeWhere(removed).apply();
  }

  /**
   * {@return an organization with other positions and people, with the name of this one and what it
   * declares; equal to what {@link OrganizationBuilder#tryBuild} makes of the values}
   *
   * <p>A position with an id of this organization keeps its lines and assignments, unless others
   * are given. People who are assigned, but not given, come after the others.
   *
   * <p>It is for series of organizations, such as one for each day, in which most values are the
   * same objects: these are not looked up by their ids again, and indexes are shared as far as
   * possible. Takes time linear in the number of values.
   *
   * @param newPositions all positions
   * @param otherLines the lines of each position that is new or has other lines, by its id
   * @param newPeople all people that are declared
   * @param otherAssignments the assignments of each position that is new or has other assignments,
   *     by its id
   * @throws IllegalArgumentException if two positions or two people have the same id, or a line or
   *     an assignment is given for a position that is not among the given ones
   */
  public Organization rebuilt(
      Collection<Position> newPositions,
      Map<String, List<ReportingLine>> otherLines,
      Collection<Person> newPeople,
      Map<String, List<Assignment>> otherAssignments) {
    Rebuilding.Parts parts =
        Rebuilding.of(
            new Rebuilding.Parts(positions, lines, people, assignments, declared, vocabulary),
            FixedList.copyOf(newPositions),
            otherLines,
            FixedList.copyOf(newPeople),
            otherAssignments);
    return new Organization(
        name,
        parts.positions(),
        parts.lines(),
        parts.people(),
        parts.assignments(),
        parts.declared(),
        parts.vocabulary());
  }

  @Override
  public boolean equals(@Nullable Object object) {
    return this == object
        || (object instanceof Organization that
            && name.equals(that.name)
            && positions.list().equals(that.positions.list())
            && lines.list().equals(that.lines.list())
            && people.list().equals(that.people.list())
            && assignments.list().equals(that.assignments.list())
            && declared.equals(that.declared));
  }

  @Override
  public int hashCode() {
    return Objects.hash(name, positions.list(), lines.list(), people.list());
  }

  /** {@return the name and the number of positions} */
  @Override
  public String toString() {
    return name + " (" + Phrases.count(positions.size(), "position") + ")";
  }
}
