package io.github.orgwright.change;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import io.github.orgwright.core.Assignment;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.OrganizationBuilder;
import io.github.orgwright.core.OrganizationEditor;
import io.github.orgwright.core.Person;
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
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
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
 * <p>Immutable and thread-safe. A history is equal only to itself; compare {@link #content()}.
 *
 * @since 0.1.0
 */
public final class History {
  private static final int RECENT = 2;

  /** Which days of change have which ids. */
  private record Changes(ChangedIds positions, ChangedIds people) {
    int count(int day, int other) {
      return positions.count(day, other) + people.count(day, other);
    }
  }

  private final VersionTable<Map<String, Object>> declared;
  private final VersionTable<PositionVersion> positions;
  private final VersionTable<Person> people;
  private final Validity validity;
  private final ImmutableList<Snapshot> superseded;
  private final ImmutableList<LocalDate> days;
  private final Supplier<AssignmentHistory> assignments;
  private final Supplier<Changes> changes;
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
    this.changes =
        Suppliers.memoize(
            () -> new Changes(new ChangedIds(positions, days), new ChangedIds(people, days)));
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
   * @throws IllegalArgumentException if versions of one id overlap; or if an order omits an id that
   *     exists in its period, repeats an id, or has an unknown id
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
   * {@return the organization at the end of a day} In a history that was made from snapshots and
   * not edited since, it equals the latest snapshot taken on or before that day. Otherwise it has
   * all positions and people that are valid on that day, as {@link OrganizationBuilder#tryBuild}
   * puts them together; after the last of them has ended, it has none.
   *
   * <p>Takes time linear in the size of the organization, and for a history of versions, in the
   * number of all ids. Asking for days in order is faster: the history builds on the two
   * organizations that it returned last, and returns one of them again if nothing changes between
   * its day and this one. The second call also indexes all versions once, in linear time.
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
    Stage stage = stage(number, day, known);
    recent.set(
        ImmutableList.<Stage>builderWithExpectedSize(RECENT)
            .add(stage)
            .addAll(known.subList(0, Math.min(known.size(), RECENT - 1)))
            .build());
    return stage.organization();
  }

  /** What the history has on a day, made from the most similar one of the given stages. */
  private Stage stage(int number, LocalDate day, List<Stage> known) {
    Stage.Content content = new Stage.Content(positions, people, day, attributes(day));
    if (!known.isEmpty()) {
      Changes all = changes.get();
      Stage near =
          Collections.min(known, Comparator.comparing(one -> all.count(one.number(), number)));
      if (all.count(near.number(), number) < positions.ids().size() + people.ids().size()) {
        return near.next(
            number,
            content,
            all.positions().between(near.number(), number),
            all.people().between(near.number(), number));
      }
    }
    return Stage.first(number, content);
  }

  private Map<String, Object> attributes(LocalDate day) {
    return declared.on(day).get(0);
  }

  private String name(LocalDate day) {
    return (String) requireNonNull(attributes(day).get(Attributes.NAME));
  }

  /**
   * {@return the days on which a position, a person or something that the organization declares
   * (its name, default occupancy, scopes, expectations and tracked KPIs) begins, changes or ends,
   * ascending; the first day included} Empty if the periods of all versions are open on both sides.
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
   * {@return a copy with an edit that holds from a day on, until the next change that is recorded
   * already}
   *
   * <p>The edit is made in the organization of that day. What it changes is compared with that
   * organization: each attribute of a position or person, the lines of one kind and the assignments
   * of a position, whether a position or person exists, each attribute of the organization, and the
   * order of positions and people. For each of these, the new value holds from the day on, until
   * the first day on which another value is recorded for it; from then on, the recorded values
   * hold. All else stays as it is, also what is recorded for the same position later:
   *
   * <pre>{@code
   * // Recorded: pm is "Analyst" from January, "Product manager" from May; the manager is the cpo.
   * history.changeFrom(march, edit -> edit.position("pm", p -> p.title("Lead").reportsTo("ceo")));
   * // Title: "Analyst", from March "Lead", from May "Product manager". Manager: from March the ceo.
   * }</pre>
   *
   * <p>A position or person that the edit adds exists until the day on which it is recorded to
   * begin. A person who is added together with an assignment exists for as long as that assignment.
   * A position that the edit removes does not exist until it is recorded to begin again. Lines
   * recorded for later days that lead to a removed position are unresolved on these days.
   *
   * <p>If a new value holds after the end of {@link #validity()}, the history is extended. An edit
   * that changes nothing returns this history.
   *
   * <p>Takes time linear in the size of the organization of that day and in the number of all
   * versions.
   *
   * @param day the first day of the change
   * @param edit makes the changes
   * @throws IllegalArgumentException if the history begins after that day, or the editor refuses a
   *     value
   * @throws io.github.orgwright.core.UnknownIdException if an edit names an id that is unknown on
   *     that day
   */
  public History changeFrom(LocalDate day, Consumer<OrganizationEditor> edit) {
    return edited(day, edit, recorded -> Validity.of(day, recorded.end()));
  }

  /**
   * {@return a copy with an edit that corrects what is recorded for a day, as if it had always been
   * recorded so} For each value that the edit changes, as {@link #changeFrom} compares them, the
   * new value holds during the whole recorded period of the old value that contains the given day.
   * Earlier and later values stay:
   *
   * <pre>{@code
   * // Recorded: pm is "Analyst" from January, "Product manager" from May, "Lead" from July.
   * history.correct(june, edit -> edit.position("pm", p -> p.title("Product owner")));
   * // Title: "Analyst", from May "Product owner", from July "Lead".
   * }</pre>
   *
   * <p>A position or person that the edit adds exists during the whole period without it that
   * contains the given day. A person who is added together with an assignment exists for as long as
   * that assignment. A position that the edit removes does not exist on any day of the recorded
   * period that contains the given day.
   *
   * <p>Takes as long as {@link #changeFrom}. An edit that changes nothing returns this history.
   *
   * @param day a day on which the value to be corrected is recorded
   * @param edit makes the changes
   * @throws IllegalArgumentException if the history begins after that day, or the editor refuses a
   *     value
   * @throws io.github.orgwright.core.UnknownIdException if an edit names an id that is unknown on
   *     that day
   */
  public History correct(LocalDate day, Consumer<OrganizationEditor> edit) {
    return edited(day, edit, UnaryOperator.identity());
  }

  /**
   * {@return a copy with an edit that holds for some time; afterwards, all is as it was recorded}
   * The edit is made in the organization of the first day. Each value that it changes, as {@link
   * #changeFrom} compares them, holds on all days of the period, even if other values are recorded
   * for it on some of these days; what is recorded from the end of the period on stays:
   *
   * <pre>{@code
   * // Recorded: pm is held by kim from January, by lee from May, by ada from July.
   * history.insertBetween(march, june, edit -> edit.replaceHolder("pm", "bo"));
   * // Holder: kim, from March bo, from June lee, from July ada.
   * }</pre>
   *
   * <p>A position or person that the edit adds exists on all days of the period, and one that it
   * removes on none. If another attribute changes, it changes only on those days of the period on
   * which the position or person exists.
   *
   * <p>Takes as long as {@link #changeFrom}. Like there, the history is extended if the period ends
   * after it, and an edit that changes nothing returns this history.
   *
   * @param from the first day of the period
   * @param until the day after the last day of the period
   * @param edit makes the changes
   * @throws IllegalArgumentException if the period contains no day, if the history begins after its
   *     first day, or if the editor refuses a value
   * @throws io.github.orgwright.core.UnknownIdException if an edit names an id that is unknown on
   *     the first day
   */
  public History insertBetween(LocalDate from, LocalDate until, Consumer<OrganizationEditor> edit) {
    Validity period = Validity.between(from, until);
    return edited(from, edit, recorded -> period);
  }

  /**
   * {@return a copy with an edit that holds from a day on, without the changes that are recorded
   * for later days in what it changes} For each value that the edit changes, as {@link #changeFrom}
   * compares them, the new value holds on all days from the given one on. What the edit does not
   * change stays, also what is recorded for the same position later:
   *
   * <pre>{@code
   * // Recorded: pm is "Analyst" from January, "Product manager" from May; reports to cpo, from
   * // July to coo.
   * history.replaceAfter(march, edit -> edit.position("pm", p -> p.title("Lead")));
   * // Title: "Analyst", from March "Lead". Manager: cpo, from July coo.
   * }</pre>
   *
   * <p>A position or person that the edit adds exists on all days from the given one on, as the
   * edit adds it, and one that it removes does not exist again. If another attribute changes, it
   * changes on those days on which the position or person exists.
   *
   * <p>Takes as long as {@link #changeFrom}. Like there, the history is extended if the new value
   * holds after its end, and an edit that changes nothing returns this history.
   *
   * @param day the first day of the change
   * @param edit makes the changes
   * @throws IllegalArgumentException if the history begins after that day, or the editor refuses a
   *     value
   * @throws io.github.orgwright.core.UnknownIdException if an edit names an id that is unknown on
   *     that day
   */
  public History replaceAfter(LocalDate day, Consumer<OrganizationEditor> edit) {
    return edited(day, edit, recorded -> Validity.startingOn(day));
  }

  /**
   * The history after an edit; {@code daysOf} says when a new value holds, given the old period.
   */
  private History edited(
      LocalDate day, Consumer<OrganizationEditor> edit, UnaryOperator<Validity> daysOf) {
    Organization before = asOf(day);
    OrganizationEditor editor = before.edit();
    edit.accept(editor);
    OrgDiff diff = OrgDiff.between(before, editor.apply());
    if (diff.isEmpty()) {
      return this;
    }
    Validity described = Validity.of(validity.first(), null);
    DatedEdit edited =
        new DatedEdit(
            day,
            recorded -> daysOf.apply(recorded).common(described).orElseThrow(),
            diff,
            declared,
            positions,
            people,
            assignments);
    VersionTable<PositionVersion> newPositions = edited.positions();
    VersionTable<Person> newPeople = edited.people();
    return new History(
        edited.declared(),
        newPositions,
        newPeople,
        newPositions.prolonged(newPeople.prolonged(validity)),
        superseded);
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
   * {@return the ids of all people who exist on at least one day, in the order in which they first
   * appear; people who are only assigned, and not declared, come last}
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
