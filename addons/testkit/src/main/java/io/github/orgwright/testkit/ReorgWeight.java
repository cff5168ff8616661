package io.github.orgwright.testkit;

import com.google.common.base.CharMatcher;
import io.github.orgwright.core.AssignmentKind;
import io.github.orgwright.core.LineKind;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Person;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.Role;
import io.github.orgwright.testkit.ReorgStep.Verb;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Measures how simple steps are: positions early in the organization are simpler. */
final class ReorgWeight {
  private static final String SIMPLEST_TITLE = "Title 1";
  private static final int MOST_SIMPLIFIED = 200;

  /** What other steps are replaced by. */
  private static final Set<Verb> SIMPLEST =
      Set.of(Verb.ADD, Verb.REMOVE, Verb.MOVE_UNDER, Verb.WITHOUT_MANAGERS);

  /** More than ids weigh, unless an organization is very large. */
  private static final long OTHER_VERB = 1_000_000;

  private final List<Position> positions;
  private final List<Person> people;
  private final List<Role> roles;
  private final Map<String, Integer> places = new HashMap<>();
  private final Map<String, Integer> persons = new HashMap<>();

  ReorgWeight(Organization start, List<Role> roles) {
    this.positions = start.positions().list();
    this.people = start.people().list();
    this.roles = roles;
    positions.forEach(position -> places.put(position.id(), places.size()));
    people.forEach(person -> persons.put(person.id(), persons.size()));
  }

  long of(List<ReorgStep> steps) {
    return steps.stream().mapToLong(this::of).sum();
  }

  private long of(ReorgStep step) {
    return (isSimple(step) ? 0 : OTHER_VERB)
        + step.positions().stream().mapToLong(this::ofPosition).sum()
        + step.role().map(role -> 1L + indexOf(role)).orElse(0L)
        + step.people().stream().mapToLong(this::ofPerson).sum()
        + step.kind().map(kind -> kind == AssignmentKind.SUBSTANTIVE ? 0L : 1L).orElse(0L)
        + step.lineKind().map(kind -> kind.equals(LineKind.SOLID) ? 0L : 1L).orElse(0L)
        + step.layer().orElse(0)
        + step.title().map(title -> title.equals(SIMPLEST_TITLE) ? 0L : 1L).orElse(0L);
  }

  static boolean isSimple(ReorgStep step) {
    return SIMPLEST.contains(step.does());
  }

  private long ofPosition(String id) {
    Integer place = places.get(id);
    return 1L + (place != null ? place : positions.size() + number(id));
  }

  private long ofPerson(String id) {
    Integer place = persons.get(id);
    return place != null ? place : people.size() + number(id);
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

  /** The same number of steps with less weight. */
  Stream<List<ReorgStep>> simpler(List<ReorgStep> steps) {
    long weight = of(steps);
    return Stream.concat(renamed(steps), changed(steps))
        .filter(simpler -> of(simpler) < weight)
        .limit(MOST_SIMPLIFIED);
  }

  private Stream<List<ReorgStep>> renamed(List<ReorgStep> steps) {
    Set<String> named = new LinkedHashSet<>();
    steps.forEach(step -> step.positions().forEach(named::add));
    return named.stream()
        .flatMap(
            position ->
                (places.containsKey(position)
                        ? earlierPositions(position)
                        : earlierNew(steps, named, position))
                    .map(
                        target ->
                            steps.stream().map(step -> step.renamed(position, target)).toList()));
  }

  private Stream<String> earlierPositions(String position) {
    return earlier(positions, places.getOrDefault(position, positions.size())).map(Position::id);
  }

  /** For a new position, an id with a smaller number; for an unknown id, any position. */
  private Stream<String> earlierNew(List<ReorgStep> steps, Set<String> named, String position) {
    boolean isNew =
        steps.stream().anyMatch(step -> step.newPosition().filter(position::equals).isPresent());
    return isNew
        ? IntStream.rangeClosed(1, named.size())
            .mapToObj(number -> ReorgStep.NEW_POSITION + number)
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

  private Stream<List<ReorgStep>> changed(List<ReorgStep> steps) {
    return IntStream.range(0, steps.size())
        .boxed()
        .flatMap(i -> changed(steps.get(i)).map(step -> with(steps, i, step)));
  }

  /** {@return a copy of steps with another step at a place} */
  static List<ReorgStep> with(List<ReorgStep> steps, int place, ReorgStep step) {
    List<ReorgStep> changed = new ArrayList<>(steps);
    changed.set(place, step);
    return changed;
  }

  private Stream<ReorgStep> changed(ReorgStep step) {
    return Stream.of(
            step.withFewerPositions(),
            withEarlierPositions(step),
            withSimplerDetail(step),
            withEarlierPeople(step))
        .flatMap(changed -> changed);
  }

  /** The first position that a step names is replaced in all steps at once. */
  private Stream<ReorgStep> withEarlierPositions(ReorgStep step) {
    return IntStream.range(1, step.positions().size())
        .boxed()
        .flatMap(
            i -> earlierPositions(step.positions().get(i)).map(id -> step.withPosition(i, id)));
  }

  private Stream<ReorgStep> withEarlierPeople(ReorgStep step) {
    return IntStream.range(0, step.people().size())
        .boxed()
        .flatMap(
            i ->
                earlier(people, persons.getOrDefault(step.people().get(i), people.size()))
                    .map(person -> step.withPerson(i, person.id())));
  }

  private Stream<ReorgStep> withSimplerDetail(ReorgStep step) {
    Stream.Builder<ReorgStep> simpler = Stream.builder();
    step.role().ifPresent(role -> simplerRoles(step, role).forEach(simpler));
    step.kind().ifPresent(kind -> simpler.add(step.withDetail(AssignmentKind.SUBSTANTIVE)));
    step.lineKind().ifPresent(kind -> simpler.add(step.withDetail(LineKind.SOLID)));
    step.title().ifPresent(title -> simpler.add(step.withDetail(SIMPLEST_TITLE)));
    step.layer()
        .ifPresent(
            layer -> IntStream.range(1, layer).forEach(each -> simpler.add(step.withDetail(each))));
    return simpler.build();
  }

  private Stream<ReorgStep> simplerRoles(ReorgStep step, Role role) {
    @Nullable ReorgStep bare = step.does() == Verb.ADD ? step.withDetail(null) : null;
    return Stream.concat(
        Stream.ofNullable(bare), earlier(roles, indexOf(role)).map(step::withDetail));
  }
}
