package io.github.orgwright.change;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.Sets;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.github.orgwright.change.Change.AssignmentsChanged;
import io.github.orgwright.change.Change.Changed;
import io.github.orgwright.change.Change.LinesChanged;
import io.github.orgwright.change.Change.PersonAdded;
import io.github.orgwright.change.Change.PersonRemoved;
import io.github.orgwright.change.Change.PositionAdded;
import io.github.orgwright.change.Change.PositionRemoved;
import io.github.orgwright.change.Change.Reordered;
import io.github.orgwright.change.Change.Subject;
import io.github.orgwright.core.Member;
import io.github.orgwright.core.Occupancy;
import io.github.orgwright.core.Person;
import io.github.orgwright.core.ReportingLine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Makes the changes of an edit in the tables of a history. Each change holds on some days around
 * the day of the edit, which follow from the period in which the value of that day is recorded.
 */
final class DatedEdit {
  private final LocalDate day;
  private final UnaryOperator<Validity> daysOf;
  private final OrgDiff diff;
  private final VersionTable<Map<String, Object>> declaredBefore;
  private final VersionTable<PositionVersion> positionsBefore;
  private final VersionTable<Person> peopleBefore;
  private final Supplier<AssignmentHistory> assignments;

  private Timeline<Map<String, Object>> declared;
  private final Map<String, Timeline<PositionVersion>> positions = new LinkedHashMap<>();
  private final Map<String, Timeline<Person>> people = new LinkedHashMap<>();

  /** As {@link #people}, with people who are assigned to positions, but not declared. */
  private final Map<String, Timeline<Person>> everyone = new HashMap<>();

  /** The days on which the edit assigns each person to positions, from the first to the last. */
  private final Map<String, Validity> assigned = new HashMap<>();

  /** All days on which a change holds, from the first to the last. */
  private @Nullable Validity days;

  /**
   * Creates an edit.
   *
   * @param day the day of the edit
   * @param daysOf returns the days on which a new value holds, from those of the value before; they
   *     contain the day of the edit
   * @param diff what the edit changes on that day
   * @param assignments the assignments of all people before the edit
   */
  DatedEdit(
      LocalDate day,
      UnaryOperator<Validity> daysOf,
      OrgDiff diff,
      VersionTable<Map<String, Object>> declared,
      VersionTable<PositionVersion> positions,
      VersionTable<Person> people,
      Supplier<AssignmentHistory> assignments) {
    this.day = day;
    this.daysOf = daysOf;
    this.diff = diff;
    this.declaredBefore = declared;
    this.positionsBefore = positions;
    this.peopleBefore = people;
    this.assignments = assignments;
    this.declared = declared.timeline("");
    diff.changes().forEach(this::makeOfPositions);
    diff.changes().forEach(this::makeOfPeople);
    leaveOutDefaults();
    declareAll();
  }

  VersionTable<Map<String, Object>> declared() {
    return declaredBefore.edited(
        "organization", Map.of("", declared), day, List.of(""), Set.of(), daysOf);
  }

  VersionTable<PositionVersion> positions() {
    return positionsBefore.edited(
        "position",
        positions,
        day,
        ids(diff.after().positions()),
        added(PositionAdded.class),
        daysOfOrder(Subject.POSITION));
  }

  VersionTable<Person> people() {
    List<String> all = ids(diff.after().people());
    Set<String> before = new HashSet<>(peopleBefore.idsOn(day));
    List<String> now = all.stream().filter(this::isDeclared).toList();
    return peopleBefore.edited(
        "person",
        people,
        day,
        now,
        Sets.difference(new HashSet<>(now), before),
        daysOfOrder(Subject.PERSON));
  }

  /**
   * The days on which another order holds, from those of the order before. If the order changes
   * only because of another change, it changes on no other days.
   */
  private UnaryOperator<Validity> daysOfOrder(Subject subject) {
    boolean isReordered =
        diff.changes(Reordered.class).stream().anyMatch(change -> change.subject() == subject);
    Validity all = isReordered || days == null ? Validity.always() : days;
    return recorded -> daysOf.apply(recorded).common(all).orElseThrow();
  }

  private static List<String> ids(Iterable<? extends Member> members) {
    List<String> ids = new ArrayList<>();
    members.forEach(member -> ids.add(member.id()));
    return ids;
  }

  private Set<String> added(Class<? extends Change> type) {
    Set<String> ids = new HashSet<>();
    diff.changes(type).forEach(change -> ids.add(change.id()));
    return ids;
  }

  /** The days on which a new value holds, from the values of all days. */
  private Validity days(Timeline<?> values) {
    Validity found = daysOf.apply(values.around(day));
    days = days == null ? found : days.span(found);
    return found;
  }

  private Timeline<PositionVersion> positions(String id) {
    @Nullable Timeline<PositionVersion> edited = positions.get(id);
    return edited == null ? positionsBefore.timeline(id) : edited;
  }

  private void makeOfPositions(Change change) {
    String id = change.id();
    if (change instanceof PositionAdded added) {
      PositionVersion version =
          new PositionVersion(added.position(), added.lines(), added.assignments());
      Validity on = days(positions(id).map(any -> true));
      positions.put(id, positions(id).with(on, Timeline.always(version)));
      addAssigned(change, on);
    } else if (change instanceof PositionRemoved) {
      Validity on = days(positions(id).map(any -> true));
      positions.put(id, positions(id).with(on, Timeline.empty()));
    } else if (change instanceof LinesChanged lines) {
      changePosition(
          id,
          positions(id).map(version -> Comparison.managers(version.lines(), lines.kind())),
          version -> version.withLines(withManagers(version.lines(), lines)));
    } else if (change instanceof AssignmentsChanged holders) {
      Validity on =
          changePosition(
              id,
              positions(id).map(PositionVersion::assignments),
              version -> version.withAssignments(holders.after()));
      addAssigned(change, on);
    } else if (change instanceof Changed changed) {
      switch (changed.subject()) {
        case POSITION -> changeAttribute(changed);
        case ORGANIZATION -> changeOrganization(changed);
        case PERSON -> {} // comes later
      }
    }
  }

  /** Changes the versions of a position on the days that follow from the values of an attribute. */
  @CanIgnoreReturnValue
  private Validity changePosition(
      String id, Timeline<?> values, UnaryOperator<PositionVersion> change) {
    Validity on = days(values);
    positions.put(id, positions(id).with(on, positions(id).map(change)));
    return on;
  }

  private static List<ReportingLine> withManagers(List<ReportingLine> before, LinesChanged change) {
    List<ReportingLine> lines = new ArrayList<>();
    before.stream().filter(line -> !line.kind().equals(change.kind())).forEach(lines::add);
    change.after().forEach(id -> lines.add(ReportingLine.of(change.id(), id, change.kind())));
    return lines;
  }

  private void changeAttribute(Changed change) {
    String attribute = change.attribute();
    changePosition(
        change.id(),
        attribute.equals(Attributes.OCCUPANCY)
            ? occupancies(change.id())
            : positions(change.id()).map(version -> Attributes.of(version.position(), attribute)),
        version ->
            version.withPosition(Attributes.with(version.position(), attribute, change.after())));
  }

  /** The occupancies of a position while it has no holder, stated or by default. */
  private Timeline<Occupancy> occupancies(String id) {
    Timeline<Occupancy> occupancies = Timeline.empty();
    for (Dated<Occupancy> byDefault : defaults(declaredBefore.timeline("")).versions()) {
      occupancies =
          occupancies.with(
              byDefault.validity(),
              positions(id)
                  .map(version -> version.position().statedOccupancy().orElse(byDefault.value())));
    }
    return occupancies;
  }

  private static Timeline<Occupancy> defaults(Timeline<Map<String, Object>> declared) {
    return declared.map(
        attributes -> (Occupancy) requireNonNull(attributes.get(Attributes.DEFAULT_OCCUPANCY)));
  }

  private void changeOrganization(Changed change) {
    String attribute = change.attribute();
    Validity on = days(declared.map(values -> requireNonNull(values.get(attribute))));
    declared =
        declared.with(
            on,
            declared.map(
                values -> {
                  Map<String, Object> edited = new LinkedHashMap<>(values);
                  edited.put(attribute, change.after());
                  return edited;
                }));
  }

  /** Leaves out occupancies that are the default of their days, as organizations do. */
  private void leaveOutDefaults() {
    Timeline<Occupancy> byDefault = defaults(declared);
    Collection<String> concerned =
        byDefault.equals(defaults(declaredBefore.timeline("")))
            ? List.copyOf(positions.keySet())
            : Sets.union(positions.keySet(), Set.copyOf(positionsBefore.ids().list()))
                .immutableCopy();
    for (String id : concerned) {
      Timeline<PositionVersion> versions = positions(id);
      if (versions.versions().stream()
          .anyMatch(one -> one.value().position().statedOccupancy().isPresent())) {
        Timeline<PositionVersion> without = versions;
        for (Dated<Occupancy> each : byDefault.versions()) {
          without =
              without.with(
                  each.validity(), versions.map(version -> version.withoutStated(each.value())));
        }
        positions.put(id, without);
      }
    }
  }

  private void addAssigned(Change change, Validity on) {
    Requirements.newPeople(change).forEach(person -> assigned.merge(person, on, Validity::span));
  }

  private Timeline<Person> people(String id) {
    @Nullable Timeline<Person> edited = people.get(id);
    return edited == null ? peopleBefore.timeline(id) : edited;
  }

  /** The versions of a person, also while they are only assigned to positions, and not declared. */
  private Timeline<Person> everyone(String id) {
    return everyone.computeIfAbsent(
        id,
        key -> {
          Timeline<Person> versions = assignments.get().timeline(id).map(held -> Person.of(id));
          for (Dated<Person> version : peopleBefore.timeline(id).versions()) {
            versions = versions.with(version.validity(), Timeline.always(version.value()));
          }
          return versions;
        });
  }

  private void changePerson(String id, Validity on, Timeline<Person> versions) {
    people.put(id, people(id).with(on, versions));
    everyone.put(id, everyone(id).with(on, versions));
  }

  private void makeOfPeople(Change change) {
    String id = change.id();
    if (change instanceof PersonAdded added) {
      Timeline<Boolean> absent = everyone(id).map(any -> true);
      @Nullable Validity held = assigned.get(id);
      Validity on =
          held == null ? days(absent) : daysOf.apply(absent.around(day)).common(held).orElseThrow();
      changePerson(id, on, Timeline.always(added.person()));
    } else if (change instanceof PersonRemoved) {
      changePerson(id, days(everyone(id).map(any -> true)), Timeline.empty());
    } else if (change instanceof Changed changed && changed.subject() == Subject.PERSON) {
      String attribute = changed.attribute();
      Validity on = days(everyone(id).map(person -> Attributes.OF_PEOPLE.value(person, attribute)));
      changePerson(
          id, on, everyone(id).map(person -> Attributes.with(person, attribute, changed.after())));
    }
  }

  private boolean isDeclared(String person) {
    return people(person).on(day).isPresent();
  }

  /**
   * Declares all people of the day if otherwise some would be missing, or in another order: people
   * who are not declared come last, and only while they are assigned.
   */
  private void declareAll() {
    List<String> wanted = ids(diff.after().people());
    Set<String> found = new LinkedHashSet<>();
    wanted.stream().filter(this::isDeclared).forEach(found::add);
    diff.after().assignments().forEach(assignment -> found.add(assignment.person()));
    if (!List.copyOf(found).equals(wanted)) {
      Validity all = days == null ? daysOf.apply(Validity.always()) : days;
      for (String id : wanted) {
        if (!isDeclared(id)) {
          Timeline<Person> versions = everyone(id);
          Validity present = versions.map(any -> true).around(day);
          changePerson(id, present.common(all).orElseThrow(), versions);
        }
      }
    }
  }
}
