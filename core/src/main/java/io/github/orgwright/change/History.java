package io.github.orgwright.change;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import io.github.orgwright.core.Assignment;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.OrganizationBuilder;
import io.github.orgwright.core.Person;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.ReportingLine;
import io.github.orgwright.core.internal.Phrases;
import io.github.orgwright.core.internal.SafeText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An organization over time: what it is on each day. It comes from snapshots, or from the versions
 * of positions and people with the periods in which they are valid.
 *
 * <pre>{@code
 * History history = History.of(Snapshot.on(january, before), Snapshot.on(june, after));
 * history.asOf(LocalDate.of(2026, 3, 31));     // the organization at the end of that day
 * history.between(january, june).text();       // what changed
 * history.timeline("pm");                      // the position, its managers and holders over time
 * history.held("kim");                         // the positions of a person over time
 * History dated = History.named("Acme")
 *     .position(Validity.startingOn(january), Position.of("ceo"))
 *     .build();
 * }</pre>
 *
 * <p>A history keeps what changes, not an organization for each day: equal versions of a position
 * that follow each other are one. It also keeps the last two organizations that {@link #asOf} gave.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class History {
  private static final int RECENT = 2;

  /** An organization, and which of the days of change it begins on; -1 if before the first one. */
  private record Stage(int number, Organization organization) {}

  private final VersionTable<Map<String, Object>> declared;
  private final VersionTable<PositionVersion> positions;
  private final VersionTable<Person> people;
  private final Validity validity;
  private final ImmutableList<Snapshot> superseded;
  private final ImmutableList<LocalDate> days;
  private final Supplier<AssignmentHistory> assignments;
  private final AtomicReference<ImmutableList<Stage>> recent =
      new AtomicReference<>(ImmutableList.of());

  /**
   * Creates a history.
   *
   * @param declared the attributes of the organization itself, for all days of the period
   * @param validity the period that the history describes
   * @param superseded the snapshots that do not count
   */
  History(
      VersionTable<Map<String, Object>> declared,
      VersionTable<PositionVersion> positions,
      VersionTable<Person> people,
      Validity validity,
      List<Snapshot> superseded) {
    this.declared = declared;
    this.positions = positions;
    this.people = people;
    this.validity = validity;
    this.superseded = ImmutableList.copyOf(superseded);
    Set<LocalDate> all = new HashSet<>();
    List.of(declared, positions, people).forEach(table -> table.addDays(all));
    this.days = ImmutableList.sortedCopyOf(LocalDate::compareTo, all);
    this.assignments = Suppliers.memoize(() -> new AssignmentHistory(positions, people));
  }

  /**
   * {@return a history in which each snapshot is valid from its day until the day of the next one}
   *
   * @param snapshots the snapshots, at least one, in any order; if several have the same day, the
   *     last one given counts
   * @throws IllegalArgumentException if there are no snapshots
   */
  public static History of(Snapshot... snapshots) {
    return of(Arrays.asList(snapshots));
  }

  /**
   * {@return a history in which each snapshot is valid from its day until the day of the next one}
   *
   * <p>Takes time linear in the size of all snapshots.
   *
   * @param snapshots the snapshots, at least one, in any order; if several have the same day, the
   *     last one given counts
   * @throws IllegalArgumentException if there are no snapshots
   */
  public static History of(Collection<Snapshot> snapshots) {
    checkArgument(
        !snapshots.isEmpty(),
        "a history needs at least one snapshot, but there are none; fix: pass a snapshot, such as"
            + " the organization as it is today");
    List<Snapshot> sorted = new ArrayList<>(snapshots);
    sorted.sort(Comparator.comparing(Snapshot::day)); // stable
    SnapshotReader<Map<String, Object>> declared = new SnapshotReader<>("organization");
    SnapshotReader<PositionVersion> positions = new SnapshotReader<>("position");
    SnapshotReader<Person> people = new SnapshotReader<>("person");
    List<Snapshot> superseded = new ArrayList<>();
    for (int i = 0; i < sorted.size(); i++) {
      Snapshot snapshot = sorted.get(i);
      if (i + 1 < sorted.size() && sorted.get(i + 1).day().equals(snapshot.day())) {
        superseded.add(snapshot);
        continue;
      }
      Organization organization = snapshot.organization();
      declared.read(snapshot.day(), SnapshotParts.declared(organization));
      positions.read(snapshot.day(), SnapshotParts.positions(organization));
      people.read(snapshot.day(), SnapshotParts.people(organization));
    }
    return new History(
        declared.versions(),
        positions.versions(),
        people.versions(),
        Validity.startingOn(sorted.get(0).day()),
        superseded);
  }

  /**
   * {@return a history with the given content; the inverse of {@link #content()}}
   *
   * @param content the content, such as that of a history that was stored
   * @throws IllegalArgumentException if versions of one id overlap, or an order lacks an id that
   *     exists while it lasts, or names an unknown id or one id twice
   */
  public static History of(HistoryContent content) {
    return new History(
        content.declaredTable(),
        content.positionTable(),
        content.personTable(),
        content.validity(),
        content.superseded());
  }

  /**
   * {@return a builder of a history from versions of positions and people with their periods}
   *
   * @param name the name of the organization, not blank
   * @throws IllegalArgumentException if the name is blank
   */
  public static HistoryBuilder named(String name) {
    return new HistoryBuilder(name);
  }

  /**
   * {@return the organization at the end of a day}. For a history of snapshots, it is equal to the
   * last snapshot of that day or before it. Otherwise it has all positions and people that are
   * valid on that day, as {@link OrganizationBuilder#tryBuild} puts them together; after the last
   * of them has ended, it has none.
   *
   * <p>Takes time linear in the size of the organization, and for a history of versions, in the
   * number of all ids. The same organization is returned again if nothing changes between this day
   * and that of one of the last two organizations that were asked for.
   *
   * @param day the day
   * @throws IllegalArgumentException if the history begins after that day
   */
  public Organization asOf(LocalDate day) {
    requireNonNull(day, "day");
    @Nullable LocalDate first = validity.first();
    if (first != null && day.isBefore(first)) {
      throw new IllegalArgumentException(
          "history of \""
              + SafeText.of(name(first))
              + "\" begins on "
              + first
              + ", so it does not say what the organization is on "
              + day
              + "; fix: ask for "
              + first
              + " or a later day");
    }
    int found = Collections.binarySearch(days, day);
    int number = found >= 0 ? found : -found - 2;
    ImmutableList<Stage> known = requireNonNull(recent.get());
    for (Stage stage : known) {
      if (stage.number() == number) {
        return stage.organization();
      }
    }
    Stage stage = new Stage(number, organization(day));
    recent.set(
        ImmutableList.<Stage>builderWithExpectedSize(RECENT)
            .add(stage)
            .addAll(known.subList(0, Math.min(known.size(), RECENT - 1)))
            .build());
    return stage.organization();
  }

  private Organization organization(LocalDate day) {
    List<PositionVersion> versions = positions.on(day);
    List<Position> allPositions = new ArrayList<>(versions.size());
    List<ReportingLine> lines = new ArrayList<>(versions.size());
    List<Assignment> allAssignments = new ArrayList<>(versions.size());
    for (PositionVersion version : versions) {
      allPositions.add(version.position());
      lines.addAll(version.lines());
      allAssignments.addAll(version.assignments());
    }
    OrganizationBuilder builder =
        Organization.named(name(day))
            .positions(allPositions)
            .lines(lines)
            .people(people.on(day))
            .assignments(allAssignments);
    Attributes.OF_ORGANIZATIONS.into(builder, attributes(day));
    return builder.tryBuild().organization();
  }

  private Map<String, Object> attributes(LocalDate day) {
    return declared.on(day).get(0);
  }

  private String name(LocalDate day) {
    return (String) requireNonNull(attributes(day).get(Attributes.NAME));
  }

  /**
   * {@return the days on which a position, a person or something that the organization declares
   * begins, changes or ends, ascending; the first day included}
   */
  public List<LocalDate> days() {
    return days;
  }

  /**
   * {@return what changes from the end of one day to the end of another one}
   *
   * @param before the first day
   * @param after the second day; if it is earlier than the first, the changes are undone
   * @throws IllegalArgumentException if the history begins after one of the days
   */
  public OrgDiff between(LocalDate before, LocalDate after) {
    return OrgDiff.between(asOf(before), asOf(after));
  }

  /**
   * {@return the versions of a position in the order of days: the position, its lines to managers
   * and its assignments. A new version begins when any of them changes. Between two versions may be
   * days on which the position does not exist}
   *
   * <p>Takes constant time.
   *
   * @param position the id of the position
   * @throws io.github.orgwright.core.UnknownIdException if no day has that position
   */
  public List<Dated<PositionVersion>> timeline(String position) {
    return positions.of(requireNonNull(position, "position"));
  }

  /**
   * {@return the assignments of a person in the order of days. A new period begins when the person
   * gets an assignment, or one changes or ends. There is no period for days without an assignment.
   * The assignments of a period are in the order of {@link #positionIds()}}
   *
   * <p>The first call takes time linear in the number of all versions of positions.
   *
   * @param person the id of the person
   * @throws io.github.orgwright.core.UnknownIdException if no day has that person
   */
  public List<Dated<List<Assignment>>> held(String person) {
    return assignments.get().of(requireNonNull(person, "person"));
  }

  /**
   * {@return the ids of all positions that exist on at least one day, in the order in which they
   * first appear}
   */
  public List<String> positionIds() {
    return positions.ids().list();
  }

  /**
   * {@return the ids of all people who are there on at least one day, in the order in which they
   * first appear; people who are only assigned, and not declared, come last}
   */
  public List<String> personIds() {
    return assignments.get().people().list();
  }

  /**
   * {@return the period that this history describes: from the day of the first snapshot, or from
   * the day on which the first position or person begins; it ends where the last position and
   * person have ended, if all have. The beginning is empty if it is not known}
   */
  public Validity validity() {
    return validity;
  }

  /**
   * {@return the snapshots that do not count, because a later one was given for the same day, in
   * the order of their days}
   */
  public List<Snapshot> superseded() {
    return superseded;
  }

  /** {@return all that this history holds, for storing or sending it; takes linear time} */
  public HistoryContent content() {
    return HistoryContent.of(declared, positions, people, validity, superseded);
  }

  /** {@return the period, the number of days of change, and the number of positions} */
  @Override
  public String toString() {
    return validity
        + ": "
        + Phrases.count(days.size(), "day")
        + " of change, "
        + Phrases.count(positions.ids().size(), "position");
  }
}
