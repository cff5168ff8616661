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
import io.github.orgwright.core.Role;
import io.github.orgwright.testkit.shrink.ReductionInput;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Measures how simple changes are: positions early in the organization are simpler. */
final class ChangeWeight {
  /** The beginning of titles; a number follows. */
  static final String TITLE = "Title ";

  private static final Optional<String> SIMPLEST_TITLE = Optional.of(TITLE + 1);
  private static final int MOST_SIMPLIFIED = 200;

  /** More than ids weigh, unless an organization is very large. */
  private static final long NOT_STRUCTURAL = 1_000_000;

  private final List<Position> positions;
  private final List<Person> people;
  private final List<Role> roles;
  private final Map<String, Integer> places = new HashMap<>();
  private final Map<String, Integer> persons = new HashMap<>();

  ChangeWeight(Organization start, List<Role> roles) {
    this.positions = start.positions().list();
    this.people = start.people().list();
    this.roles = roles;
    positions.forEach(position -> places.put(position.id(), places.size()));
    people.forEach(person -> persons.put(person.id(), persons.size()));
  }

  long of(List<Change> changes) {
    return changes.stream().mapToLong(this::of).sum();
  }

  private long of(Change change) {
    return (isStructural(change) ? 0 : NOT_STRUCTURAL)
        + ChangeIds.positions(change).stream().mapToLong(id -> 1L + place(id)).sum()
        + ChangeIds.people(change).stream()
            .mapToLong(id -> 1L + persons.getOrDefault(id, people.size() + number(id)))
            .sum()
        + ChangeIds.assignments(change).stream()
            .filter(one -> one.kind() != AssignmentKind.SUBSTANTIVE)
            .count()
        + details(change);
  }

  private long details(Change change) {
    if (change instanceof LinesChanged lines) {
      return lines.kind().equals(LineKind.SOLID) ? 0 : 1;
    }
    if (change instanceof PositionAdded added) {
      return added.position().equals(Position.of(added.id())) ? 0 : 1 + rank(added.position());
    }
    return change instanceof Changed changed
        ? changed.after().equals(SIMPLEST_TITLE) ? 0 : 1 + rank(changed.after())
        : 0;
  }

  private long rank(Object value) {
    List<?> own = value instanceof Position position ? position.roles() : List.of(value);
    return own.stream()
        .flatMap(one -> one instanceof List<?> list ? list.stream() : Stream.of(one))
        .mapToLong(one -> one instanceof Role role ? indexOf(role) : 0)
        .sum();
  }

  /** Whether a change adds, moves or removes a position; others are replaced by these. */
  static boolean isStructural(Change change) {
    return change instanceof PositionAdded
        || change instanceof LinesChanged
        || change instanceof Change.PositionRemoved;
  }

  private int place(String id) {
    Integer place = places.get(id);
    return place != null ? place : positions.size() + number(id);
  }

  private int indexOf(Role role) {
    int index = roles.indexOf(role);
    return index < 0 ? roles.size() : index;
  }

  /** The number at the end of an id, of eight digits at most, or 0. */
  private static int number(String id) {
    String stem = CharMatcher.inRange('0', '9').trimTrailingFrom(id);
    String digits = id.substring(Math.max(stem.length(), id.length() - 8));
    return digits.isEmpty() ? 0 : Integer.parseInt(digits);
  }

  /** The same number of changes with less weight. */
  Stream<List<Change>> simpler(List<Change> changes) {
    long weight = of(changes);
    return Stream.concat(
            renamed(changes),
            IntStream.range(0, changes.size())
                .boxed()
                .flatMap(i -> simpler(changes.get(i)).map(one -> with(changes, i, one))))
        .filter(simpler -> of(simpler) < weight)
        .limit(MOST_SIMPLIFIED);
  }

  private Stream<List<Change>> renamed(List<Change> changes) {
    Set<String> named = new LinkedHashSet<>();
    changes.forEach(change -> named.addAll(ChangeIds.positions(change)));
    return named.stream()
        .flatMap(
            position ->
                (places.containsKey(position)
                        ? earlierPositions(position)
                        : earlierNew(changes, named, position))
                    .map(target -> renamed(changes, position, target)));
  }

  /** {@return changes that name one position in place of another} */
  static List<Change> renamed(List<Change> changes, String position, String target) {
    return changes.stream()
        .map(change -> ChangeIds.renamed(change, id -> id.equals(position) ? target : id))
        .toList();
  }

  private Stream<String> earlierPositions(String position) {
    return earlier(positions, places.getOrDefault(position, positions.size())).map(Position::id);
  }

  /** For a new position, an id with a smaller number; for an unknown id, any position. */
  private Stream<String> earlierNew(List<Change> changes, Set<String> named, String position) {
    boolean isNew =
        changes.stream().anyMatch(one -> one instanceof PositionAdded && one.id().equals(position));
    return isNew
        ? IntStream.rangeClosed(1, named.size())
            .mapToObj(number -> ChangeGenerator.NEW_POSITION + number)
            .filter(id -> !named.contains(id) && !places.containsKey(id))
            .limit(1)
        : earlierPositions(position);
  }

  /** The first, the one half way, and the one before. */
  private static <T> Stream<T> earlier(List<T> values, int place) {
    return IntStream.of(0, place / 2, place - 1)
        .filter(earlier -> earlier >= 0 && earlier < place && earlier < values.size())
        .distinct()
        .mapToObj(values::get);
  }

  /** {@return a copy of a list with another element at a place} */
  public static <T> List<T> with(List<T> list, int place, T element) {
    List<T> changed = new ArrayList<>(list);
    changed.set(place, element);
    return changed;
  }

  private Stream<Change> simpler(Change change) {
    List<String> managers = ChangeIds.managers(change);
    List<Assignment> held = ChangeIds.assignments(change);
    return Stream.of(
            withOneLess(change, managers, ChangeIds::withManagers),
            withOneLess(change, held, ChangeIds::withAssignments),
            withSimpler(managers, this::earlierPositions)
                .map(simpler -> ChangeIds.withManagers(change, simpler)),
            withSimpler(held, this::simpler)
                .map(simpler -> ChangeIds.withAssignments(change, simpler)),
            withSimplerDetails(change))
        .flatMap(changed -> changed);
  }

  private static <T> Stream<Change> withOneLess(
      Change change, List<T> parts, BiFunction<Change, List<T>, Change> with) {
    return IntStream.range(0, parts.size())
        .mapToObj(i -> with.apply(change, ReductionInput.rest(parts, i, i + 1)));
  }

  private interface Simpler<T> {
    Stream<T> than(T value);
  }

  private static <T> Stream<List<T>> withSimpler(List<T> parts, Simpler<T> simpler) {
    return IntStream.range(0, parts.size())
        .boxed()
        .flatMap(i -> simpler.than(parts.get(i)).map(one -> with(parts, i, one)));
  }

  private Stream<Assignment> simpler(Assignment held) {
    return Stream.concat(
        Stream.of(Assignment.of(held.position(), held.person(), AssignmentKind.SUBSTANTIVE)),
        earlier(people, persons.getOrDefault(held.person(), people.size()))
            .map(person -> Assignment.of(held.position(), person.id(), held.kind())));
  }

  private Stream<Change> withSimplerDetails(Change change) {
    if (change instanceof LinesChanged lines) {
      return Stream.of(
          new LinesChanged(lines.position(), LineKind.SOLID, List.of(), lines.after(), 0));
    }
    if (change instanceof PositionAdded added) {
      return Stream.concat(
          Stream.of(ChangeIds.added(Position.of(added.id()), added.lines(), added.assignments())),
          added.position().mainRole().stream()
              .flatMap(role -> earlier(roles, indexOf(role)))
              .map(
                  role ->
                      ChangeIds.added(
                          Position.builder().id(added.id()).role(role).build(),
                          added.lines(),
                          added.assignments())));
    }
    return change instanceof Changed changed ? withSimplerValue(changed) : Stream.empty();
  }

  private Stream<Change> withSimplerValue(Changed changed) {
    return switch (changed.attribute()) {
      case "title" -> Stream.of(with(changed, SIMPLEST_TITLE));
      case "roles" ->
          Stream.concat(
              Stream.of(with(changed, List.of())),
              earlier(roles, (int) rank(changed.after()))
                  .map(role -> with(changed, List.of(role))));
      default -> Stream.empty();
    };
  }

  private static Changed with(Changed changed, Object after) {
    return new Changed(
        changed.subject(), changed.id(), changed.attribute(), changed.before(), after);
  }
}
