package io.github.orgwright.testkit;

import com.google.common.base.Suppliers;
import com.google.common.collect.HashMultiset;
import com.google.common.collect.Lists;
import com.google.common.collect.Multiset;
import io.github.orgwright.core.Hierarchy;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Person;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.Role;
import io.github.orgwright.testkit.ReorgStep.Verb;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A sample of a script that shrinks to fewer steps, then to a smaller start, then to simpler steps.
 *
 * <p>Removing steps alone is not enough if steps need each other, such as a move of a position that
 * another step creates. So a position is also replaced by another while a step is removed, and two
 * steps are replaced by one. There are many such candidates, so they come only when a script is
 * short.
 */
final class ReorgSample implements Sample<ReorgScript> {
  private static final int MOST_STEPS_FOR_PAIRS = 12;
  private static final int MOST_REDIRECTED = 300;
  private static final int MOST_REPLACED = 300;
  private static final int MOST_STEPS_TO_REPLACE = 4;
  private static final int MOST_TARGETS = 24;
  private static final long FEWEST_TRIED = 50;
  private static final long MOST_POSITIONS_TRIED = 1_000_000L;
  private static final long MOST_POSITIONS_COPIED = 20_000_000L;

  /** Steps that add a position where an existing one may do. */
  private static final Set<Verb> AS_THERE = Set.of(Verb.ADD, Verb.INSERT_MANAGER);

  private final Supplier<ReorgScript> made;
  private final List<Role> roles;
  private final boolean keepsStart;

  /** Where removing steps last succeeded; the search continues there. */
  private final int stepFrom;

  private final int positionFrom;

  /** Whether no step could be removed last time: then steps come last. */
  private final boolean stepsLast;

  private ReorgSample(
      Supplier<ReorgScript> maker,
      List<Role> roles,
      boolean keepsStart,
      int stepFrom,
      int positionFrom,
      boolean stepsLast) {
    made = Suppliers.memoize(maker::get);
    this.roles = roles;
    this.keepsStart = keepsStart;
    this.stepFrom = stepFrom;
    this.positionFrom = positionFrom;
    this.stepsLast = stepsLast;
  }

  static ReorgSample of(ReorgScript script, List<Role> roles, boolean keepsStart) {
    return new ReorgSample(() -> script, roles, keepsStart, 0, 0, false);
  }

  @Override
  public ReorgScript value() {
    return made.get();
  }

  /**
   * {@return the numbers of steps, of positions and of people of the start, and the weight of the
   * steps}
   */
  @Override
  public List<Long> size() {
    ReorgScript script = value();
    Organization start = script.start();
    return List.of(
        (long) script.steps().size(),
        (long) start.positions().size(),
        (long) start.people().size(),
        new ReorgWeight(start, roles).of(script.steps()));
  }

  @Override
  public Stream<Sample<ReorgScript>> smaller() {
    Supplier<Stream<ReorgSample>> rest =
        () -> Stream.concat(withFewerPositions(), withSimplerSteps());
    return (stepsLast
            ? Stream.of(rest, this::withFewerSteps)
            : Stream.of(this::withFewerSteps, rest))
        .flatMap(Supplier::get);
  }

  private Stream<ReorgSample> withFewerSteps() {
    return Stream.<Supplier<Stream<ReorgSample>>>of(
            this::withoutSkipped,
            this::withoutChunks,
            this::withoutPairs,
            this::redirected,
            this::replaced,
            this::withSimplerVerb)
        .flatMap(Supplier::get);
  }

  private List<ReorgStep> steps() {
    return value().steps();
  }

  private ReorgSample withSteps(List<ReorgStep> steps, int newStepFrom) {
    return new ReorgSample(
        () -> value().withSteps(steps), roles, keepsStart, newStepFrom, positionFrom, false);
  }

  /** A sample of the same number of steps. */
  private ReorgSample simpler(Function<ReorgScript, ReorgScript> change, int newPositionFrom) {
    return new ReorgSample(
        () -> change.apply(value()), roles, keepsStart, stepFrom, newPositionFrom, true);
  }

  private ReorgSample withSteps(List<ReorgStep> steps) {
    return withSteps(steps, stepFrom);
  }

  private static List<ReorgStep> without(List<ReorgStep> steps, int index) {
    return ReductionInput.rest(steps, index, index + 1);
  }

  private static Stream<Integer> indexes(List<ReorgStep> steps) {
    return IntStream.range(0, steps.size()).boxed();
  }

  private Stream<ReorgSample> withoutSkipped() {
    Set<Integer> skipped = value().skipped().keySet();
    List<ReorgStep> kept =
        indexes(steps()).filter(i -> !skipped.contains(i)).map(steps()::get).toList();
    return skipped.isEmpty() ? Stream.empty() : Stream.of(withSteps(kept));
  }

  private Stream<ReorgSample> withoutChunks() {
    int count = steps().size();
    return chunkSizes(count, 1)
        .flatMap(
            size ->
                starts(count, size, stepFrom)
                    .map(from -> withSteps(ReductionInput.rest(steps(), from, from + size), from)));
  }

  /** All, half, a quarter and so on. */
  private static Stream<Integer> chunkSizes(int count, int smallest) {
    return Stream.iterate(
        count, size -> size > 0 && size >= smallest, size -> size == 1 ? 0 : (size + 1) / 2);
  }

  /** The starts of chunks, beginning at the last success. */
  private static Stream<Integer> starts(int count, int size, int from) {
    int chunks = (count + size - 1) / size;
    int first = Math.min(from / size, chunks - 1);
    return IntStream.range(0, chunks).mapToObj(i -> (first + i) % chunks * size);
  }

  private Stream<ReorgSample> withoutPairs() {
    int count = steps().size();
    return count > MOST_STEPS_FOR_PAIRS
        ? Stream.empty()
        : indexes(steps())
            .flatMap(i -> withoutEach(without(steps(), i)).skip(i))
            .map(this::withSteps);
  }

  /** Replaces a position by another and removes a step. */
  private Stream<ReorgSample> redirected() {
    List<ReorgStep> steps = steps();
    if (steps.size() < 2 || steps.size() > MOST_STEPS_FOR_PAIRS) {
      return Stream.empty();
    }
    List<String> targets = targets();
    Stream<List<ReorgStep>> everywhere =
        named().stream()
            .flatMap(
                position ->
                    targets.stream()
                        .filter(target -> !target.equals(position))
                        .flatMap(target -> exchanged(position, target)));
    Stream<List<ReorgStep>> once =
        indexes(steps)
            .flatMap(
                i ->
                    IntStream.range(1, steps.get(i).positions().size())
                        .boxed()
                        .flatMap(
                            place ->
                                targets.stream()
                                    .map(target -> steps.get(i).withPosition(place, target))
                                    .flatMap(step -> replaced(i, step))));
    // A step that uses the id of a removed position needs no removal if it uses another id.
    String fresh = freshId();
    Stream<List<ReorgStep>> withFreshId =
        indexes(steps)
            .filter(i -> steps.get(i).newPosition().isPresent())
            .flatMap(
                i -> {
                  int place = steps.get(i).does() == Verb.RENAME ? 1 : 0;
                  return replaced(i, steps.get(i).withPosition(place, fresh));
                });
    return Stream.of(asPositionThere(), withFreshId, everywhere, once)
        .flatMap(candidates -> candidates)
        .distinct()
        .limit(most(MOST_REDIRECTED))
        .map(this::withSteps);
  }

  private String freshId() {
    List<String> taken = named();
    return IntStream.rangeClosed(1, taken.size() + 1)
        .mapToObj(number -> ReorgStep.NEW_POSITION + number)
        .filter(id -> !taken.contains(id))
        .findFirst()
        .orElseThrow();
  }

  /** Limits the number of candidates: every try copies the start for every step. */
  private long most(long most) {
    long cost = Math.max(1L, (long) steps().size() * value().start().positions().size());
    return Math.min(most, Math.max(FEWEST_TRIED, MOST_POSITIONS_TRIED / cost));
  }

  /**
   * Replaces an added position by an existing one, and its manager by that of the existing one; and
   * an inserted manager with its report in the same way.
   */
  private Stream<List<ReorgStep>> asPositionThere() {
    Organization start = value().start();
    return indexes(steps())
        .filter(i -> AS_THERE.contains(steps().get(i).does()))
        .flatMap(
            i -> start.positions().stream().limit(MOST_TARGETS).map(position -> as(i, position)));
  }

  private List<ReorgStep> as(int index, Position there) {
    ReorgStep step = steps().get(index);
    String added = step.positions().get(0);
    String next = step.positions().get(step.positions().size() - 1);
    Hierarchy hierarchy = value().start().hierarchy();
    List<Position> nextThere =
        step.does() == Verb.ADD ? hierarchy.directManagers(there) : hierarchy.directReports(there);
    String to = nextThere.isEmpty() ? next : nextThere.get(0).id();
    return without(steps(), index).stream()
        .map(each -> each.renamed(next, to).renamed(added, there.id()))
        .toList();
  }

  private Stream<List<ReorgStep>> exchanged(String position, String target) {
    List<ReorgStep> steps = steps();
    List<ReorgStep> renamed = steps.stream().map(step -> step.renamed(position, target)).toList();
    for (int i = 0; i < steps.size(); i++) {
      if (steps.get(i).does() == Verb.ADD && steps.get(i).positions().get(0).equals(position)) {
        List<ReorgStep> notAdded = without(renamed, i);
        return Stream.concat(Stream.of(notAdded), withoutEach(notAdded));
      }
    }
    return withoutEach(renamed);
  }

  private static Stream<List<ReorgStep>> withoutEach(List<ReorgStep> steps) {
    return indexes(steps).map(i -> without(steps, i));
  }

  /** The positions that steps name, in the order in which they do. */
  private List<String> named() {
    Set<String> named = new LinkedHashSet<>();
    steps().forEach(step -> step.positions().forEach(named::add));
    return List.copyOf(named);
  }

  /** Positions that steps may name instead: all of a small start, else those near named ones. */
  private List<String> targets() {
    Organization start = value().start();
    Set<String> targets = new LinkedHashSet<>(named());
    if (start.positions().size() > MOST_TARGETS) {
      for (String id : List.copyOf(targets)) {
        start.positions().find(id).map(start.hierarchy()::directManagers).stream()
            .flatMap(List::stream)
            .forEach(manager -> targets.add(manager.id()));
      }
    }
    start.positions().stream().limit(MOST_TARGETS).forEach(position -> targets.add(position.id()));
    return targets.stream().limit(MOST_TARGETS).toList();
  }

  /** One step of any kind in place of two. */
  private Stream<ReorgSample> replaced() {
    int count = steps().size();
    if (count < 2 || count > MOST_STEPS_TO_REPLACE) {
      return Stream.empty();
    }
    return substitutes().stream()
        .flatMap(substitute -> indexes(steps()).flatMap(i -> replaced(i, substitute)))
        .distinct()
        .limit(most(MOST_REPLACED))
        .map(this::withSteps);
  }

  private Stream<List<ReorgStep>> replaced(int index, ReorgStep substitute) {
    List<ReorgStep> changed = ReorgWeight.with(steps(), index, substitute);
    return indexes(changed).filter(i -> i != index).map(i -> without(changed, i));
  }

  private List<ReorgStep> substitutes() {
    List<String> targets = targets();
    List<ReorgStep> substitutes = new ArrayList<>();
    String fresh = ReorgStep.NEW_POSITION;
    targets.forEach(target -> substitutes.add(ReorgStep.add(fresh, target)));
    targets.forEach(target -> substitutes.add(ReorgStep.remove(target)));
    targets.forEach(target -> substitutes.add(ReorgStep.withoutManagers(target)));
    for (String low : targets) {
      for (String high : targets) {
        if (!low.equals(high)) {
          substitutes.add(ReorgStep.moveUnder(high, low));
        }
      }
    }
    return substitutes;
  }

  private Stream<ReorgSample> withFewerPositions() {
    if (keepsStart) {
      return Stream.empty();
    }
    Set<String> named = new HashSet<>(named());
    Organization start = value().start();
    List<Position> upward = upward(start);
    List<String> unnamed =
        upward.stream().map(Position::id).filter(id -> !named.contains(id)).toList();
    int count = unnamed.size();
    int smallest = (int) Math.max(1, (long) upward.size() * count / MOST_POSITIONS_COPIED);
    return Stream.concat(
        chunkSizes(count, smallest)
            .flatMap(
                size ->
                    starts(count, size, positionFrom)
                        .flatMap(from -> withoutPositions(upward, unnamed, from, from + size))),
        withFewerPeople());
  }

  /** Removes the dispensable positions of a chunk; empty if there are none. */
  private Stream<ReorgSample> withoutPositions(
      List<Position> upward, List<String> unnamed, int from, int to) {
    Set<String> chunk = new HashSet<>(unnamed.subList(from, Math.min(unnamed.size(), to)));
    Set<String> gone = dispensable(upward, chunk);
    return gone.isEmpty()
        ? Stream.empty()
        : Stream.of(simpler(script -> script.withStart(script.start().without(gone)), from));
  }

  /** All positions; in a forest, reports come before their managers. */
  private static List<Position> upward(Organization start) {
    Hierarchy hierarchy = start.hierarchy();
    Set<Position> downward = new LinkedHashSet<>(hierarchy.roots());
    hierarchy.reports(hierarchy.roots()).forEach(downward::add);
    downward.addAll(start.positions().list());
    return Lists.reverse(List.copyOf(downward));
  }

  /**
   * Positions that can be removed without adding roots or reports of a manager: those with at most
   * one direct report left. So a start without violations usually stays so.
   */
  private Set<String> dispensable(List<Position> upward, Set<String> chunk) {
    Hierarchy hierarchy = value().start().hierarchy();
    Multiset<String> reportsGone = HashMultiset.create();
    Set<String> gone = new HashSet<>();
    for (Position position : upward) {
      int left = hierarchy.countDirectReports(position) - reportsGone.count(position.id());
      if (chunk.contains(position.id()) && left <= 1) {
        gone.add(position.id());
        if (left == 0) {
          hierarchy.directManagers(position).forEach(manager -> reportsGone.add(manager.id()));
        }
      }
    }
    return gone;
  }

  /** Removes all people without an assignment that no step names. */
  private Stream<ReorgSample> withFewerPeople() {
    Organization start = value().start();
    Set<String> needed = new HashSet<>();
    steps().forEach(step -> needed.addAll(step.people()));
    start.assignments().forEach(one -> needed.add(one.person()));
    List<Person> people =
        start.people().stream().filter(person -> needed.contains(person.id())).toList();
    return people.size() == start.people().size()
        ? Stream.empty()
        : Stream.of(
            simpler(
                script ->
                    script.withStart(
                        Skeleton.Whole.of(start, people)
                            .with(start.positions().list(), start.lines(), start.assignments())
                            .tryBuild()
                            .organization()),
                positionFrom));
  }

  private Stream<ReorgSample> withSimplerSteps() {
    return simpler(new ReorgWeight(value().start(), roles).simpler(steps()));
  }

  /**
   * One step in place of another. This comes before positions are removed, because the simpler step
   * may need more of them.
   */
  private Stream<ReorgSample> withSimplerVerb() {
    if (steps().size() > MOST_STEPS_TO_REPLACE) {
      return Stream.empty();
    }
    ReorgWeight weight = new ReorgWeight(value().start(), roles);
    List<ReorgStep> substitutes = substitutes();
    return simpler(
        indexes(steps())
            .filter(i -> !ReorgWeight.isSimple(steps().get(i)))
            .flatMap(i -> substitutes.stream().map(one -> ReorgWeight.with(steps(), i, one)))
            .filter(candidate -> weight.of(candidate) < weight.of(steps()))
            .limit(most(MOST_REPLACED)));
  }

  private Stream<ReorgSample> simpler(Stream<List<ReorgStep>> candidates) {
    return candidates.map(steps -> simpler(script -> script.withSteps(steps), positionFrom));
  }
}
