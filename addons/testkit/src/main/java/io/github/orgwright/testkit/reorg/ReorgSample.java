package io.github.orgwright.testkit.reorg;

import com.google.common.base.Suppliers;
import com.google.common.collect.HashMultiset;
import com.google.common.collect.Lists;
import com.google.common.collect.Multiset;
import io.github.orgwright.change.Change;
import io.github.orgwright.change.Change.AssignmentsChanged;
import io.github.orgwright.change.Change.LinesChanged;
import io.github.orgwright.change.Change.PositionAdded;
import io.github.orgwright.core.Assignment;
import io.github.orgwright.core.AssignmentKind;
import io.github.orgwright.core.Hierarchy;
import io.github.orgwright.core.LineKind;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Person;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.ReportingLine;
import io.github.orgwright.core.Role;
import io.github.orgwright.testkit.model.ReorgScript;
import io.github.orgwright.testkit.model.Sample;
import io.github.orgwright.testkit.shrink.ReductionInput;
import io.github.orgwright.testkit.shrink.Skeleton;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A sample of a script that shrinks to fewer changes, then to a smaller start, then to simpler
 * changes.
 *
 * <p>Removing changes alone is not enough if changes need each other, such as a move of a position
 * that another change adds. So a position is also replaced by another while a change is removed,
 * and two changes are replaced by one. There are many such candidates, so they come only when a
 * script is short.
 */
public final class ReorgSample implements Sample<ReorgScript> {
  private static final int MOST_FOR_PAIRS = 12;
  private static final int MOST_REDIRECTED = 300;
  private static final int MOST_REPLACED = 400;
  private static final int MOST_TO_REPLACE = 4;
  private static final int MOST_TARGETS = 24;
  private static final int MOST_PEOPLE = 3;
  private static final int LARGE = 100;
  private static final long FEWEST_TRIED = 50;
  private static final long MOST_POSITIONS_TRIED = 1_000_000L;
  private static final long MOST_POSITIONS_COPIED = 20_000_000L;

  private final Supplier<ReorgScript> made;
  private final List<Role> roles;
  private final boolean keepsStart;

  /** Where removing changes last succeeded; the search continues there. */
  private final int changeFrom;

  private final int positionFrom;

  /** Whether no change could be removed last time: then changes come last. */
  private final boolean changesLast;

  private ReorgSample(
      Supplier<ReorgScript> maker,
      List<Role> roles,
      boolean keepsStart,
      int changeFrom,
      int positionFrom,
      boolean changesLast) {
    made = Suppliers.memoize(maker::get);
    this.roles = roles;
    this.keepsStart = keepsStart;
    this.changeFrom = changeFrom;
    this.positionFrom = positionFrom;
    this.changesLast = changesLast;
  }

  /** {@return a sample of a script; if it keeps its start, it shrinks only to fewer changes} */
  public static ReorgSample of(ReorgScript script, List<Role> roles, boolean keepsStart) {
    // Each try costs the number of changes times that of positions, so many positions go first.
    boolean isLarge = script.start().positions().size() > LARGE;
    return new ReorgSample(() -> script, roles, keepsStart, 0, 0, isLarge);
  }

  @Override
  public ReorgScript value() {
    return made.get();
  }

  /**
   * {@return the numbers of changes, of positions and of people of the start, and the weight of the
   * changes}
   */
  @Override
  public List<Long> size() {
    Organization start = value().start();
    return List.of(
        (long) changes().size(),
        (long) start.positions().size(),
        (long) start.people().size(),
        new ChangeWeight(start, roles).of(changes()));
  }

  @Override
  public Stream<Sample<ReorgScript>> smaller() {
    Supplier<Stream<ReorgSample>> rest =
        () -> Stream.concat(withFewerPositions(), withSimplerChanges());
    return (changesLast
            ? Stream.of(rest, this::withFewerChanges)
            : Stream.of(this::withFewerChanges, rest))
        .flatMap(Supplier::get);
  }

  private Stream<ReorgSample> withFewerChanges() {
    return Stream.<Supplier<Stream<ReorgSample>>>of(
            this::withoutSkipped,
            this::withoutChunks,
            this::withoutPairs,
            this::redirected,
            this::replaced,
            this::withOtherChange)
        .flatMap(Supplier::get);
  }

  private List<Change> changes() {
    return value().changes();
  }

  private ReorgSample withChanges(List<Change> changes, int newChangeFrom) {
    return new ReorgSample(
        () -> value().withChanges(changes), roles, keepsStart, newChangeFrom, positionFrom, false);
  }

  private ReorgSample withChanges(List<Change> changes) {
    return withChanges(changes, changeFrom);
  }

  /** A sample with the same number of changes. */
  private ReorgSample simpler(UnaryOperator<ReorgScript> change, int newPositionFrom) {
    return new ReorgSample(
        () -> change.apply(value()), roles, keepsStart, changeFrom, newPositionFrom, true);
  }

  private static List<Change> without(List<Change> changes, int index) {
    return ReductionInput.rest(changes, index, index + 1);
  }

  private static Stream<Integer> indexes(List<Change> changes) {
    return IntStream.range(0, changes.size()).boxed();
  }

  private Stream<ReorgSample> withoutSkipped() {
    Set<Integer> skipped = value().skipped().keySet();
    List<Change> kept =
        indexes(changes()).filter(i -> !skipped.contains(i)).map(changes()::get).toList();
    return skipped.isEmpty() ? Stream.empty() : Stream.of(withChanges(kept));
  }

  private Stream<ReorgSample> withoutChunks() {
    int count = changes().size();
    return chunkSizes(count, 1)
        .flatMap(
            size ->
                starts(count, size, changeFrom)
                    .map(
                        from ->
                            withChanges(ReductionInput.rest(changes(), from, from + size), from)));
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
    return changes().size() > MOST_FOR_PAIRS
        ? Stream.empty()
        : indexes(changes())
            .flatMap(i -> withoutEach(without(changes(), i)).skip(i))
            .map(this::withChanges);
  }

  private static Stream<List<Change>> withoutEach(List<Change> changes) {
    return indexes(changes).map(i -> without(changes, i));
  }

  /** Replaces a position by another and removes a change. */
  private Stream<ReorgSample> redirected() {
    List<Change> changes = changes();
    if (changes.size() < 2 || changes.size() > MOST_FOR_PAIRS) {
      return Stream.empty();
    }
    List<String> targets = targets();
    Stream<List<Change>> everywhere =
        named().stream()
            .flatMap(
                position ->
                    targets.stream()
                        .filter(target -> !target.equals(position))
                        .flatMap(target -> exchanged(position, target)));
    Stream<List<Change>> once =
        indexes(changes)
            .flatMap(i -> withOtherManagers(changes.get(i), targets).map(one -> Pair.of(i, one)))
            .flatMap(pair -> replaced(pair.index(), pair.change()));
    // A change that uses the id of a removed position needs no removal if it uses another id.
    String fresh = freshId();
    Stream<List<Change>> withFreshId =
        indexes(changes)
            .filter(i -> changes.get(i) instanceof PositionAdded)
            .flatMap(i -> replaced(i, ChangeIds.of(changes.get(i), fresh)));
    return Stream.of(asPositionThere(), withFreshId, everywhere, once)
        .flatMap(candidates -> candidates)
        .distinct()
        .limit(most(MOST_REDIRECTED))
        .map(this::withChanges);
  }

  /** A change in place of that at an index. */
  private record Pair(int index, Change change) {
    static Pair of(int index, Change change) {
      return new Pair(index, change);
    }
  }

  private static Stream<Change> withOtherManagers(Change change, List<String> targets) {
    List<String> managers = ChangeIds.managers(change);
    return IntStream.range(0, managers.size())
        .boxed()
        .flatMap(
            place ->
                targets.stream()
                    .map(
                        target ->
                            ChangeIds.withManagers(
                                change, ChangeWeight.with(managers, place, target))));
  }

  private String freshId() {
    List<String> taken = named();
    return IntStream.rangeClosed(1, taken.size() + 1)
        .mapToObj(number -> ChangeGenerator.NEW_POSITION + number)
        .filter(id -> !taken.contains(id))
        .findFirst()
        .orElseThrow();
  }

  /** Limits the number of candidates: every try copies the start for every change. */
  private long most(long most) {
    long cost = Math.max(1L, (long) changes().size() * value().start().positions().size());
    return Math.min(most, Math.max(FEWEST_TRIED, MOST_POSITIONS_TRIED / cost));
  }

  /** Replaces an added position by an existing one, and its manager by that of the existing one. */
  private Stream<List<Change>> asPositionThere() {
    Organization start = value().start();
    return indexes(changes())
        .filter(i -> changes().get(i) instanceof PositionAdded)
        .flatMap(
            i -> start.positions().stream().limit(MOST_TARGETS).map(position -> as(i, position)));
  }

  private List<Change> as(int index, Position there) {
    Change added = changes().get(index);
    List<String> named = ChangeIds.positions(added);
    String next = named.get(named.size() - 1);
    List<Position> nextThere = value().start().hierarchy().directManagers(there);
    String to = nextThere.isEmpty() ? next : nextThere.get(0).id();
    return ChangeWeight.renamed(
        ChangeWeight.renamed(without(changes(), index), next, to), added.id(), there.id());
  }

  private Stream<List<Change>> exchanged(String position, String target) {
    List<Change> renamed = ChangeWeight.renamed(changes(), position, target);
    for (int i = 0; i < renamed.size(); i++) {
      if (changes().get(i) instanceof PositionAdded added && added.id().equals(position)) {
        List<Change> notAdded = without(renamed, i);
        return Stream.concat(Stream.of(notAdded), withoutEach(notAdded));
      }
    }
    return withoutEach(renamed);
  }

  /** The positions that changes name, in the order in which they do. */
  private List<String> named() {
    return changes().stream()
        .flatMap(change -> ChangeIds.positions(change).stream())
        .distinct()
        .toList();
  }

  /** Positions that changes may name instead: all of a small start, else those near named ones. */
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

  /** One change of any kind in place of two. */
  private Stream<ReorgSample> replaced() {
    int count = changes().size();
    if (count < 2 || count > MOST_TO_REPLACE) {
      return Stream.empty();
    }
    return substitutes().stream()
        .flatMap(substitute -> indexes(changes()).flatMap(i -> replaced(i, substitute)))
        .distinct()
        .limit(most(MOST_REPLACED))
        .map(this::withChanges);
  }

  private Stream<List<Change>> replaced(int index, Change substitute) {
    List<Change> changed = ChangeWeight.with(changes(), index, substitute);
    return indexes(changed).filter(i -> i != index).map(i -> without(changed, i));
  }

  private List<Change> substitutes() {
    List<String> targets = targets();
    List<Change> substitutes = new ArrayList<>();
    String fresh = ChangeGenerator.NEW_POSITION;
    for (String target : targets) {
      substitutes.add(
          ChangeIds.added(
              Position.of(fresh), List.of(ReportingLine.solid(fresh, target)), List.of()));
    }
    targets.forEach(target -> substitutes.add(ChangeIds.removed(target)));
    targets.forEach(target -> substitutes.add(moved(target, LineKind.SOLID, List.of())));
    for (LineKind kind : kinds()) {
      for (String low : targets) {
        targets.stream()
            .filter(high -> !low.equals(high))
            .forEach(high -> substitutes.add(moved(low, kind, List.of(high))));
      }
    }
    for (Person person : value().start().people().list().stream().limit(MOST_PEOPLE).toList()) {
      targets.forEach(target -> substitutes.add(held(target, person.id())));
    }
    return substitutes;
  }

  /** The kinds of lines that changes name, solid ones first. */
  private Set<LineKind> kinds() {
    Set<LineKind> kinds = new LinkedHashSet<>(Set.of(LineKind.SOLID));
    for (Change change : changes()) {
      if (change instanceof LinesChanged lines) {
        kinds.add(lines.kind());
      } else if (change instanceof PositionAdded added) {
        added.lines().forEach(line -> kinds.add(line.kind()));
      }
    }
    return kinds;
  }

  private static Change moved(String position, LineKind kind, List<String> managers) {
    return new LinesChanged(position, kind, List.of(), managers, 0);
  }

  private static Change held(String position, String person) {
    return new AssignmentsChanged(
        position, List.of(), List.of(Assignment.of(position, person, AssignmentKind.SUBSTANTIVE)));
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

  /** Removes all people without an assignment that no change names. */
  private Stream<ReorgSample> withFewerPeople() {
    Organization start = value().start();
    Set<String> needed = new HashSet<>();
    changes().forEach(change -> needed.addAll(ChangeIds.people(change)));
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

  private Stream<ReorgSample> withSimplerChanges() {
    return simpler(new ChangeWeight(value().start(), roles).simpler(changes()));
  }

  /**
   * One change in place of another. This comes before positions are removed, because the simpler
   * change may need more of them.
   */
  private Stream<ReorgSample> withOtherChange() {
    if (changes().size() > MOST_TO_REPLACE) {
      return Stream.empty();
    }
    ChangeWeight weight = new ChangeWeight(value().start(), roles);
    List<Change> substitutes = substitutes();
    return simpler(
        indexes(changes())
            .filter(i -> !ChangeWeight.isStructural(changes().get(i)))
            .flatMap(i -> substitutes.stream().map(one -> ChangeWeight.with(changes(), i, one)))
            .filter(candidate -> weight.of(candidate) < weight.of(changes()))
            .limit(most(MOST_REPLACED)));
  }

  private Stream<ReorgSample> simpler(Stream<List<Change>> candidates) {
    return candidates.map(changes -> simpler(script -> script.withChanges(changes), positionFrom));
  }
}
