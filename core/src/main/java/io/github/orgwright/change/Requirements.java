package io.github.orgwright.change;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import com.google.common.collect.Sets;
import io.github.orgwright.change.Change.AssignmentsChanged;
import io.github.orgwright.change.Change.LinesChanged;
import io.github.orgwright.change.Change.PersonAdded;
import io.github.orgwright.change.Change.PersonRemoved;
import io.github.orgwright.change.Change.PositionAdded;
import io.github.orgwright.change.Change.PositionRemoved;
import io.github.orgwright.change.Change.Reordered;
import io.github.orgwright.change.Change.Subject;
import io.github.orgwright.core.Assignment;
import io.github.orgwright.core.ReportingLine;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which changes need which others, so that a part of a difference leaves nothing loose. */
final class Requirements {
  private final List<Change> changes;

  /** The changes of each position and each person, by id. */
  private final ListMultimap<String, Change> byId = newMultimap();

  /** The changes after which no line leads to a position, by the id of the position. */
  private final ListMultimap<String, Change> linesAway = newMultimap();

  /** The changes after which a person is not assigned to a position, by the id of the person. */
  private final ListMultimap<String, Change> assignmentsAway = newMultimap();

  private final Map<String, PositionAdded> positionsAdded = new HashMap<>();
  private final Map<String, PersonAdded> peopleAdded = new HashMap<>();

  Requirements(List<Change> changes) {
    this.changes = changes;
    changes.forEach(this::index);
  }

  private static ListMultimap<String, Change> newMultimap() {
    return MultimapBuilder.hashKeys().arrayListValues(2).build();
  }

  private void index(Change change) {
    if (change.subject() == Subject.ORGANIZATION || change instanceof Reordered) {
      return;
    }
    byId.put(change.id(), change);
    if (change instanceof PositionAdded added) {
      positionsAdded.put(added.id(), added);
    } else if (change instanceof PersonAdded added) {
      peopleAdded.put(added.id(), added);
    }
    managersBefore(change).distinct().forEach(manager -> linesAway.put(manager, change));
    peopleBefore(change).distinct().forEach(person -> assignmentsAway.put(person, change));
  }

  private static Stream<String> managersBefore(Change change) {
    if (change instanceof LinesChanged lines) {
      return lines.before().stream();
    }
    return change instanceof PositionRemoved removed
        ? removed.lines().stream().map(ReportingLine::manager)
        : Stream.empty();
  }

  private static Stream<String> managersAfter(Change change) {
    if (change instanceof LinesChanged lines) {
      return lines.after().stream();
    }
    return change instanceof PositionAdded added
        ? added.lines().stream().map(ReportingLine::manager)
        : Stream.empty();
  }

  /** Whether a change removes a position or person. */
  static boolean isRemoval(Change change) {
    return change instanceof PositionRemoved || change instanceof PersonRemoved;
  }

  /** The lines that a position gets by a change. */
  static List<ReportingLine> newLines(Change change) {
    if (change instanceof PositionAdded added) {
      return added.lines();
    }
    if (!(change instanceof LinesChanged changed)) {
      return List.of();
    }
    Set<String> before = new HashSet<>(changed.before());
    return changed.after().stream()
        .filter(manager -> !before.contains(manager))
        .map(manager -> ReportingLine.of(changed.position(), manager, changed.kind()))
        .toList();
  }

  /** The people who are assigned to a position by a change. */
  static Set<String> newPeople(Change change) {
    Set<String> people = peopleAfter(change).collect(Collectors.toSet());
    peopleBefore(change).forEach(people::remove);
    return people;
  }

  private static Stream<String> peopleBefore(Change change) {
    if (change instanceof AssignmentsChanged holders) {
      return holders.before().stream().map(Assignment::person);
    }
    return change instanceof PositionRemoved removed
        ? removed.assignments().stream().map(Assignment::person)
        : Stream.empty();
  }

  private static Stream<String> peopleAfter(Change change) {
    if (change instanceof AssignmentsChanged holders) {
      return holders.after().stream().map(Assignment::person);
    }
    return change instanceof PositionAdded added
        ? added.assignments().stream().map(Assignment::person)
        : Stream.empty();
  }

  /** Whether a change is about a person or an assignment of that person. */
  static boolean concernsPerson(Change change, String person) {
    return change.subject() == Subject.PERSON
        ? !(change instanceof Reordered) && change.id().equals(person)
        : Stream.concat(peopleBefore(change), peopleAfter(change)).anyMatch(person::equals);
  }

  /** The changes of the given positions and people, with all that they need, in order. */
  List<Change> closure(Set<String> ids) {
    Set<Change> included = Sets.newIdentityHashSet();
    Deque<Change> open = new ArrayDeque<>();
    ids.forEach(id -> open.addAll(byId.get(id)));
    while (!open.isEmpty()) {
      Change change = open.pop();
      if (included.add(change)) {
        needed(change).forEach(open::push);
      }
    }
    return changes.stream()
        .filter(included::contains)
        .map(change -> placed(change, included))
        .collect(ImmutableList.toImmutableList());
  }

  private Stream<Change> needed(Change change) {
    Stream<Change> managers = managersAfter(change).flatMap(id -> added(positionsAdded, id));
    Stream<Change> people = peopleAfter(change).flatMap(id -> added(peopleAdded, id));
    List<Change> away =
        change instanceof PositionRemoved
            ? linesAway.get(change.id())
            : change instanceof PersonRemoved ? assignmentsAway.get(change.id()) : List.of();
    return Stream.of(managers, people, away.stream()).flatMap(all -> all);
  }

  private static Stream<Change> added(Map<String, ? extends Change> byId, String id) {
    return Stream.ofNullable(byId.get(id));
  }

  /** The change, with a place after an element that exists without the changes left out. */
  private Change placed(Change change, Set<Change> included) {
    if (change instanceof PositionAdded added) {
      return new PositionAdded(
          added.position(),
          added.lines(),
          added.assignments(),
          follows(added.follows(), positionsAdded, included));
    }
    return change instanceof PersonAdded added
        ? new PersonAdded(added.person(), follows(added.follows(), peopleAdded, included))
        : change;
  }

  private static Optional<String> follows(
      Optional<String> stated, Map<String, ? extends Change> added, Set<Change> included) {
    Optional<String> follows = stated;
    while (follows.isPresent()) {
      Change change = added.get(follows.get());
      if (change == null || included.contains(change)) {
        return follows;
      }
      follows =
          change instanceof PositionAdded position
              ? position.follows()
              : ((PersonAdded) change).follows();
    }
    return follows;
  }
}
