package io.github.orgwright.testkit.reorg;

import com.google.common.base.CharMatcher;
import io.github.orgwright.change.Change;
import io.github.orgwright.change.Change.Changed;
import io.github.orgwright.change.Change.LinesChanged;
import io.github.orgwright.change.Change.PositionAdded;
import io.github.orgwright.core.Assignment;
import io.github.orgwright.core.AssignmentKind;
import io.github.orgwright.core.LineKind;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Person;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.ReportingLine;
import io.github.orgwright.core.Role;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Measures how simple changes are: positions early in the organization are simpler. */
final class ChangeWeight {
  /** The beginning of titles; a number follows. */
  static final String TITLE = "Title ";

  private static final Optional<String> SIMPLEST_TITLE = Optional.of(TITLE + 1);
  private static final int MOST_SIMPLIFIED = 200;

  private final List<String> ids;
  private final Map<String, Integer> places = new HashMap<>();
  private final List<Role> firstRole;
  private final List<String> firstPerson;

  ChangeWeight(Organization start, List<Role> roles) {
    ids = start.positions().stream().map(Position::id).toList();
    ids.forEach(id -> places.put(id, places.size()));
    firstRole = roles.stream().limit(1).toList();
    firstPerson = start.people().stream().limit(1).map(Person::id).toList();
  }

  /** Ids of the organization come first; new ids follow, by their numbers. */
  private int place(String id) {
    return places.getOrDefault(id, ids.size() + number(id));
  }

  /** The number at the end of an id, of eight digits at most, or 0. */
  private static int number(String id) {
    String stem = CharMatcher.inRange('0', '9').trimTrailingFrom(id);
    String digits = id.substring(Math.max(stem.length(), id.length() - 8));
    return digits.isEmpty() ? 0 : Integer.parseInt(digits);
  }

  /** The first position, the one half way, and the one before. */
  private Stream<String> before(String id) {
    int place = Math.min(place(id), ids.size());
    return IntStream.of(0, place / 2, place - 1)
        .filter(earlier -> earlier >= 0 && earlier < place)
        .distinct()
        .mapToObj(ids::get);
  }

  long of(List<Change> changes) {
    return changes.stream().mapToLong(this::of).sum();
  }

  private long of(Change change) {
    List<Change> simple = withSimpleDetails(change);
    int place = simple.indexOf(ChangeParts.withHeld(change, ChangeParts.held(change)));
    return ChangeParts.positions(change).stream().mapToLong(id -> 1L + place(id)).sum()
        + ChangeParts.held(change).stream()
            .mapToLong(one -> one.kind() == AssignmentKind.SUBSTANTIVE ? 1 : 2)
            .sum()
        + ChangeParts.people(change).stream().filter(id -> !firstPerson.contains(id)).count()
        + (place < 0 ? simple.size() : place);
  }

  /** The same number of changes with less weight. */
  Stream<List<Change>> simpler(List<Change> changes) {
    long weight = of(changes);
    return Stream.concat(
            renamed(changes),
            ListRange.places(changes)
                .flatMap(i -> simpler(changes.get(i)).map(one -> ListRange.with(changes, i, one))))
        .filter(simpler -> of(simpler) < weight)
        .limit(MOST_SIMPLIFIED);
  }

  private Stream<List<Change>> renamed(List<Change> changes) {
    Set<String> named = new LinkedHashSet<>();
    changes.forEach(change -> named.addAll(ChangeParts.positions(change)));
    return named.stream()
        .flatMap(id -> earlier(id, changes, named).map(other -> renamed(changes, id, other)));
  }

  static List<Change> renamed(List<Change> changes, String id, String other) {
    return changes.stream().map(change -> ChangeParts.renamed(change, id, other)).toList();
  }

  /** For a new position, an id with a smaller number; for others, earlier positions. */
  private Stream<String> earlier(String id, List<Change> changes, Set<String> named) {
    boolean isNew =
        !places.containsKey(id)
            && changes.stream()
                .anyMatch(one -> one instanceof PositionAdded && one.id().equals(id));
    return isNew
        ? newIds().filter(other -> !places.containsKey(other) && !named.contains(other)).limit(1)
        : before(id);
  }

  static Stream<String> newIds() {
    return Stream.iterate(1, number -> number + 1)
        .map(number -> ChangeGenerator.NEW_POSITION + number);
  }

  private Stream<Change> simpler(Change change) {
    List<ReportingLine> lines = ChangeParts.lines(change);
    List<Assignment> held = ChangeParts.held(change);
    return Stream.of(
            ListRange.places(lines)
                .map(i -> ChangeParts.withLines(change, ListRange.without(lines, i))),
            ListRange.places(held)
                .map(i -> ChangeParts.withHeld(change, ListRange.without(held, i))),
            ListRange.places(held)
                .flatMap(i -> simpler(held.get(i)).map(one -> ListRange.with(held, i, one)))
                .map(other -> ChangeParts.withHeld(change, other)),
            withSimpleDetails(change).stream())
        .flatMap(changed -> changed);
  }

  private Stream<Assignment> simpler(Assignment held) {
    return Stream.concat(
        Stream.of(Assignment.of(held.position(), held.person(), AssignmentKind.SUBSTANTIVE)),
        firstPerson.stream().map(person -> Assignment.of(held.position(), person, held.kind())));
  }

  /** {@return the same change with simple details, the simplest first} */
  private List<Change> withSimpleDetails(Change change) {
    if (change instanceof LinesChanged lines) {
      return List.of(ChangeParts.moved(lines.position(), LineKind.SOLID, lines.after()));
    }
    if (change instanceof PositionAdded added) {
      return Stream.of(List.<Role>of(), firstRole)
          .map(roles -> Position.builder().id(added.id()).roles(roles).build())
          .map(position -> ChangeParts.added(position, added.lines(), added.assignments()))
          .toList();
    }
    if (change instanceof Changed changed) {
      return switch (changed.attribute()) {
        case "title" -> List.of(with(changed, SIMPLEST_TITLE));
        case "roles" -> List.of(with(changed, List.of()), with(changed, firstRole));
        default -> List.of();
      };
    }
    return List.of();
  }

  private static Change with(Changed changed, Object after) {
    return new Changed(
        changed.subject(), changed.id(), changed.attribute(), changed.before(), after);
  }
}
