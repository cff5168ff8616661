package io.github.orgwright.change;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import io.github.orgwright.change.Change.AssignmentsChanged;
import io.github.orgwright.change.Change.Changed;
import io.github.orgwright.change.Change.LinesChanged;
import io.github.orgwright.change.Change.PersonAdded;
import io.github.orgwright.change.Change.PersonRemoved;
import io.github.orgwright.change.Change.PositionAdded;
import io.github.orgwright.change.Change.PositionRemoved;
import io.github.orgwright.change.Change.Reordered;
import io.github.orgwright.change.Change.Subject;
import io.github.orgwright.core.Assignment;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.OrganizationBuilder;
import io.github.orgwright.core.Person;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.ReportingLine;
import io.github.orgwright.core.internal.CodePointOrder;
import io.github.orgwright.core.internal.Phrases;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Applies changes to an organization that may differ from the one they were made for. First, it
 * finds out which positions are removed and added; then, whether all managers exist; then it
 * changes attributes, lines and holders; at last, it puts all in order.
 */
final class Application {
  /** A position that changes, with its lines and its assignments. */
  private static final class Draft {
    private Position position;
    private List<ReportingLine> lines;
    private List<Assignment> assignments;

    Draft(Position position, List<ReportingLine> lines, List<Assignment> assignments) {
      this.position = position;
      this.lines = lines;
      this.assignments = assignments;
    }
  }

  /** Fast also for ids that were chosen to collide. */
  static final Comparator<ReportingLine> IN_ORDER =
      Comparator.comparing(ReportingLine::reporter, CodePointOrder::compare)
          .thenComparing(ReportingLine::manager, CodePointOrder::compare)
          .thenComparing(ReportingLine::kind);

  private final List<Change> changes;
  private final Organization organization;
  private final Set<ReportingLine> left;
  private final OrgTables tables;

  /** Why a change is not applied; by identity, in the order found. */
  private final IdentityHashMap<Change, String> reasons = new IdentityHashMap<>();

  private final Map<String, Integer> places = new HashMap<>();
  private final Map<String, PositionAdded> added = new LinkedHashMap<>();
  private final Map<String, PositionRemoved> removed = new LinkedHashMap<>();
  private final Map<String, PersonAdded> peopleAdded = new LinkedHashMap<>();
  private final Map<String, PersonRemoved> peopleRemoved = new LinkedHashMap<>();
  private final Map<String, Draft> drafts = new HashMap<>();
  private final Map<String, Person> people = new HashMap<>();
  private final Map<String, Object> attributes;

  /**
   * Creates an application.
   *
   * @param changes the changes, in order
   * @param organization what they are applied to
   * @param unresolved the lines that may become unresolved
   */
  Application(List<Change> changes, Organization organization, Iterable<ReportingLine> unresolved) {
    this.changes = changes;
    this.organization = organization;
    this.left = new TreeSet<>(IN_ORDER);
    unresolved.forEach(left::add);
    this.tables = new OrgTables(organization);
    this.attributes = Attributes.OF_ORGANIZATIONS.of(organization);
    Set<String> concerned = new HashSet<>();
    changes.forEach(change -> concerned.add(change.id()));
    for (int place = 0; place < tables.size(); place++) {
      if (concerned.contains(tables.id(place))) {
        places.put(tables.id(place), place);
      }
    }
  }

  Applied result() {
    changes.forEach(this::removePosition);
    changes.forEach(this::addPosition);
    changes.forEach(this::addPerson);
    rejectUnknown();
    changes.forEach(this::change);
    keepManagers();
    changes.forEach(this::removePerson);
    Organization changed = build();
    List<Misfit> misfits = new ArrayList<>();
    for (Change change : changes) {
      @Nullable String reason = reasons.get(change);
      if (reason != null) {
        misfits.add(new Misfit(change, reason));
      }
    }
    return new Applied(changed, misfits);
  }

  private void reject(Change change, String reason) {
    reasons.putIfAbsent(change, reason);
  }

  private static String position(String id) {
    return "position \"" + id + '"';
  }

  private static String person(String id) {
    return "person \"" + id + '"';
  }

  private void removePosition(Change change) {
    if (!(change instanceof PositionRemoved removal)) {
      return;
    }
    Integer place = places.get(removal.id());
    if (place == null || removed.containsKey(removal.id())) {
      reject(change, position(removal.id()) + " does not exist");
      return;
    }
    List<String> different = new ArrayList<>();
    Comparison.differences(
            removal.position(), Attributes.explicit(tables.position(place), organization))
        .forEach(difference -> different.add(ChangeTexts.words(difference.attribute())));
    if (!removal.lines().equals(tables.lines(place))) {
      different.add("lines");
    }
    if (!removal.assignments().equals(tables.assignments(place))) {
      different.add("assignments");
    }
    if (different.isEmpty()) {
      removed.put(removal.id(), removal);
    } else {
      reject(
          change,
          position(removal.id())
              + " is not as expected: it differs in "
              + Phrases.series(different, "and"));
    }
  }

  private void addPosition(Change change) {
    if (change instanceof PositionAdded addition) {
      boolean exists = places.containsKey(addition.id()) && !removed.containsKey(addition.id());
      if (exists || added.putIfAbsent(addition.id(), addition) != null) {
        reject(change, position(addition.id()) + " already exists");
      }
    }
  }

  /**
   * Rejects assignments of people who do not exist, and lines to managers that do not exist, unless
   * the lines are left on purpose.
   */
  private void rejectUnknown() {
    ListMultimap<String, Change> toUnknown = MultimapBuilder.hashKeys().arrayListValues().build();
    Deque<String> unknown = new ArrayDeque<>();
    for (Change change : changes) {
      if (reasons.containsKey(change)) {
        continue;
      }
      for (String person : Requirements.newPeople(change)) {
        if (organization.people().indexOf(person) < 0 && !peopleAdded.containsKey(person)) {
          reject(change, person(person) + " does not exist");
          if (added.remove(change.id(), change)) {
            unknown.add(change.id());
          }
        }
      }
      for (ReportingLine line : Requirements.newLines(change)) {
        if (!left.contains(line)) {
          toUnknown.put(line.manager(), change);
          if (!exists(line.manager())) {
            unknown.add(line.manager());
          }
        }
      }
    }
    while (!unknown.isEmpty()) {
      String manager = unknown.pop();
      for (Change change : toUnknown.removeAll(manager)) {
        reject(
            change, position(change.id()) + " would report to unknown manager \"" + manager + '"');
        if (added.remove(change.id(), change)) {
          unknown.add(change.id());
        }
      }
    }
  }

  private boolean exists(String id) {
    return added.containsKey(id)
        || (!removed.containsKey(id) && organization.positions().indexOf(id) >= 0);
  }

  /** Keeps positions to which others still report, unless their lines are left on purpose. */
  private void keepManagers() {
    if (removed.isEmpty()) {
      return;
    }
    ListMultimap<String, ReportingLine> ofRemoved =
        MultimapBuilder.hashKeys().arrayListValues().build();
    Deque<ReportingLine> open = new ArrayDeque<>();
    for (int place = 0; place < tables.size(); place++) {
      String id = tables.id(place);
      @Nullable Draft draft = drafts.get(id);
      for (ReportingLine line : draft == null ? tables.lines(place) : draft.lines) {
        if (removed.containsKey(line.manager()) && !left.contains(line)) {
          if (removed.containsKey(id)) {
            ofRemoved.put(id, line);
          } else {
            open.add(line);
          }
        }
      }
    }
    while (!open.isEmpty()) {
      ReportingLine line = open.pop();
      @Nullable PositionRemoved kept = removed.remove(line.manager());
      if (kept != null) {
        reject(kept, position(line.reporter()) + " reports to it");
        open.addAll(ofRemoved.get(kept.id()));
      }
    }
  }

  private void addPerson(Change change) {
    if (change instanceof PersonAdded addition) {
      boolean exists =
          organization.people().find(addition.id()).isPresent()
              || peopleAdded.putIfAbsent(addition.id(), addition) != null;
      if (exists) {
        reject(change, person(addition.id()) + " already exists");
      }
    }
  }

  private void change(Change change) {
    if (reasons.containsKey(change)) {
      return;
    }
    if (change instanceof LinesChanged lines) {
      changeLines(lines);
    } else if (change instanceof AssignmentsChanged assigned) {
      changeAssignments(assigned);
    } else if (change instanceof Changed changed) {
      switch (changed.subject()) {
        case POSITION -> changePosition(changed);
        case PERSON -> changePerson(changed);
        case ORGANIZATION -> changeOrganization(changed);
      }
    }
  }

  /** The position of a change, to be edited; null if it does not exist. */
  private @Nullable Draft draft(Change change) {
    String id = change.id();
    Integer place = places.get(id);
    if (place == null || removed.containsKey(id)) {
      reject(change, position(id) + " does not exist");
      return null;
    }
    return drafts.computeIfAbsent(id, key -> draft(place));
  }

  private Draft draft(int place) {
    return new Draft(tables.position(place), tables.lines(place), tables.assignments(place));
  }

  private void changeLines(LinesChanged change) {
    @Nullable Draft draft = draft(change);
    if (draft == null) {
      return;
    }
    List<String> managers = Comparison.managers(draft.lines, change.kind());
    if (!managers.equals(change.before())) {
      reject(
          change,
          change.kind()
              + " lines of "
              + position(change.id())
              + " lead to "
              + ChangeTexts.managers(managers)
              + ", not to "
              + ChangeTexts.managers(change.before()));
      return;
    }
    List<ReportingLine> lines = new ArrayList<>();
    draft.lines.stream().filter(line -> !line.kind().equals(change.kind())).forEach(lines::add);
    change.after().forEach(id -> lines.add(ReportingLine.of(change.id(), id, change.kind())));
    draft.lines = lines; // the builder puts kinds in order
  }

  private void changeAssignments(AssignmentsChanged change) {
    @Nullable Draft draft = draft(change);
    if (draft == null) {
      return;
    }
    if (!draft.assignments.equals(change.before())) {
      reject(change, ChangeTexts.unexpected(position(change.id()), draft.assignments, change));
      return;
    }
    draft.assignments = change.after();
  }

  private void changePosition(Changed change) {
    @Nullable Draft draft = draft(change);
    if (draft != null
        && isAsBefore(change, Attributes.of(draft.position, change.attribute(), organization))) {
      draft.position = Attributes.with(draft.position, change.attribute(), change.after());
    }
  }

  private boolean isAsBefore(Changed change, Object value) {
    if (value.equals(change.before())) {
      return true;
    }
    reject(change, ChangeTexts.unexpected(change, value));
    return false;
  }

  private void changePerson(Changed change) {
    @Nullable Person person =
        people.getOrDefault(change.id(), organization.people().find(change.id()).orElse(null));
    if (person == null) {
      reject(change, person(change.id()) + " does not exist");
    } else if (isAsBefore(change, Attributes.OF_PEOPLE.value(person, change.attribute()))) {
      people.put(change.id(), Attributes.with(person, change.attribute(), change.after()));
    }
  }

  private void changeOrganization(Changed change) {
    if (isAsBefore(change, attribute(change.attribute()))) {
      attributes.put(change.attribute(), change.after());
    }
  }

  /** The value of an attribute of the organization. */
  private Object attribute(String name) {
    return requireNonNull(attributes.get(name), name);
  }

  private void removePerson(Change change) {
    if (!(change instanceof PersonRemoved removal)) {
      return;
    }
    @Nullable Person person = organization.people().find(removal.id()).orElse(null);
    if (person == null || peopleRemoved.containsKey(removal.id())) {
      reject(change, person(removal.id()) + " does not exist");
    } else if (!person.equals(removal.person())) {
      reject(change, person(removal.id()) + " has other details than before");
    } else {
      peopleRemoved.put(removal.id(), removal);
    }
  }

  private Organization build() {
    List<Position> positions = new ArrayList<>();
    List<ReportingLine> lines = new ArrayList<>();
    List<Assignment> assignments = new ArrayList<>();
    Consumer<Draft> add =
        draft -> {
          positions.add(draft.position);
          lines.addAll(draft.lines);
          assignments.addAll(draft.assignments);
        };
    Map<String, Optional<String>> follows = new LinkedHashMap<>();
    added.forEach((id, addition) -> follows.put(id, addition.follows()));
    Arrangement arrangement =
        new Arrangement(tables.size(), tables::id, removed::containsKey, follows);
    reorder(arrangement, Subject.POSITION);
    arrangement.forEach(
        place -> add.accept(drafts.getOrDefault(tables.id(place), draft(place))),
        id -> add.accept(draft(requireNonNull(added.get(id), id))));
    OrganizationBuilder builder =
        Organization.named((String) attribute(Attributes.NAME))
            .positions(positions)
            .lines(lines)
            .people(people(assignments))
            .assignments(assignments);
    Attributes.OF_ORGANIZATIONS.into(builder, attributes);
    return builder.tryBuild().organization();
  }

  private static Draft draft(PositionAdded addition) {
    return new Draft(addition.position(), addition.lines(), addition.assignments());
  }

  private List<Person> people(List<Assignment> assignments) {
    if (!peopleRemoved.isEmpty()) {
      for (Assignment assignment : assignments) {
        @Nullable PersonRemoved kept = peopleRemoved.remove(assignment.person());
        if (kept != null) {
          reject(kept, person(kept.id()) + " is assigned to " + position(assignment.position()));
        }
      }
    }
    List<Person> before = organization.people().list();
    Map<String, Optional<String>> follows = new LinkedHashMap<>();
    peopleAdded.forEach((id, addition) -> follows.put(id, addition.follows()));
    Arrangement arrangement =
        new Arrangement(
            before.size(), place -> before.get(place).id(), peopleRemoved::containsKey, follows);
    reorder(arrangement, Subject.PERSON);
    List<Person> after = new ArrayList<>();
    arrangement.forEach(
        place -> after.add(people.getOrDefault(before.get(place).id(), before.get(place))),
        id -> after.add(requireNonNull(peopleAdded.get(id), id).person()));
    return after;
  }

  private void reorder(Arrangement arrangement, Subject subject) {
    for (Change change : changes) {
      if (change instanceof Reordered reordered
          && reordered.subject() == subject
          && !arrangement.reorder(reordered.before(), reordered.after())) {
        reject(
            change,
            subject == Subject.PERSON
                ? "people are in another order, or some do not exist"
                : "positions are in another order, or some do not exist");
      }
    }
  }
}
