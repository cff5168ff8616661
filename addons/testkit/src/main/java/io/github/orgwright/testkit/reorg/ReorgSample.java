package io.github.orgwright.testkit.reorg;

import com.google.common.base.Suppliers;
import com.google.common.collect.HashMultiset;
import com.google.common.collect.Iterables;
import com.google.common.collect.Lists;
import com.google.common.collect.Multiset;
import io.github.orgwright.change.Change;
import io.github.orgwright.change.Change.AssignmentsChanged;
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
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A sample of a script that shrinks to fewer changes, then to a smaller start, then to simpler
 * changes.
 *
 * <p>Removing changes alone is not enough if changes need each other, such as a move of a position
 * that another change adds. So a change is also replaced by another while a further one is removed.
 * There are many such candidates, so they come only when a script is short.
 *
 * @param made makes the script on first use
 * @param roles the roles of changes, the simplest first
 * @param keepsStart whether it shrinks only to fewer changes
 * @param changeFrom where removing changes last succeeded; the search continues there
 * @param positionFrom where removing positions last succeeded
 * @param changesLast whether no change could be removed last time: then changes come last
 */
public record ReorgSample(
    Supplier<ReorgScript> made,
    List<Role> roles,
    boolean keepsStart,
    int changeFrom,
    int positionFrom,
    boolean changesLast)
    implements Sample<ReorgScript> {
  private static final int MOST_TO_VARY = 12;
  private static final int MOST_VARIED = 300;
  private static final int MOST_TO_REPLACE = 4;
  private static final int MOST_REPLACED = 400;
  private static final int MOST_TARGETS = 24;
  private static final int MOST_PEOPLE = 3;
  private static final int LARGE = 100;
  private static final long FEWEST_TRIED = 50;
  private static final long MOST_POSITIONS_TRIED = 1_000_000L;
  private static final long MOST_POSITIONS_COPIED = 20_000_000L;

  /** Remembers the script. */
  public ReorgSample {
    made = Suppliers.memoize(made::get);
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
    return List.of(
        (long) changes().size(),
        (long) start().positions().size(),
        (long) start().people().size(),
        new ChangeWeight(start(), roles).of(changes()));
  }

  private Organization start() {
    return value().start();
  }

  private List<Change> changes() {
    return value().changes();
  }

  @Override
  public Stream<Sample<ReorgScript>> smaller() {
    Supplier<Stream<ReorgSample>> fewer = () -> Stream.concat(withoutChunks(), withReplacement());
    Supplier<Stream<ReorgSample>> rest =
        () -> Stream.concat(withFewerPositions(), withSimplerChanges());
    return LazyStreams.flatMap(
        changesLast ? Stream.of(rest, fewer) : Stream.of(fewer, rest),
        made -> made.get().map(sample -> sample));
  }

  private ReorgSample withChanges(List<Change> changes, int from) {
    return new ReorgSample(
        () -> value().withChanges(changes), roles, keepsStart, from, positionFrom, false);
  }

  /** A sample with the same number of changes. */
  private ReorgSample simpler(UnaryOperator<ReorgScript> change, int from) {
    return new ReorgSample(() -> change.apply(value()), roles, keepsStart, changeFrom, from, true);
  }

  private Stream<ReorgSample> withoutChunks() {
    return ListRange.all(changes().size(), 1, changeFrom)
        .map(range -> withChanges(range.outOf(changes()), range.from()));
  }

  /** Replaces a change by another, or a position by another, and removes a change. */
  private Stream<ReorgSample> withReplacement() {
    int count = changes().size();
    if (count < 2 || count > MOST_TO_VARY) {
      return Stream.empty();
    }
    List<String> targets = targets();
    Stream<List<Change>> varied =
        ListRange.places(changes())
            .flatMap(i -> variants(changes().get(i), targets).flatMap(one -> replaced(i, one)));
    Stream<List<Change>> replaced =
        count > MOST_TO_REPLACE
            ? Stream.empty()
            : substitutes(targets)
                .flatMap(one -> ListRange.places(changes()).flatMap(i -> replaced(i, one)));
    return Stream.concat(
            Stream.concat(asPositionThere(), varied).distinct().limit(most(MOST_VARIED)),
            replaced.distinct().limit(most(MOST_REPLACED)))
        .map(changes -> withChanges(changes, changeFrom));
  }

  /** Limits the number of candidates: every try copies the start for every change. */
  private long most(long most) {
    long cost = Math.max(1L, (long) changes().size() * start().positions().size());
    return Math.min(most, Math.max(FEWEST_TRIED, MOST_POSITIONS_TRIED / cost));
  }

  private Stream<List<Change>> replaced(int index, Change substitute) {
    List<Change> changed = ListRange.with(changes(), index, substitute);
    return ListRange.places(changed)
        .filter(i -> i != index)
        .map(i -> ListRange.without(changed, i));
  }

  /**
   * The same change with another manager or, where it adds a position, with another id: a change
   * that uses the id of a removed position needs no removal then.
   */
  private Stream<Change> variants(Change change, List<String> targets) {
    List<ReportingLine> lines = ChangeParts.lines(change);
    Set<String> named = named();
    Stream<Change> withNewId =
        change instanceof PositionAdded
            ? ChangeWeight.newIds()
                .filter(id -> !named.contains(id))
                .limit(1)
                .map(id -> ChangeParts.with(change, id, lines, ChangeParts.held(change)))
            : Stream.empty();
    return Stream.concat(
        withNewId,
        ListRange.places(lines)
            .flatMap(
                i ->
                    targets.stream()
                        .map(target -> ChangeParts.withManager(lines.get(i), target))
                        .map(line -> ListRange.with(lines, i, line)))
            .map(changed -> ChangeParts.withLines(change, changed)));
  }

  /** Replaces an added position by an existing one, and its manager by that of the existing one. */
  private Stream<List<Change>> asPositionThere() {
    return ListRange.places(changes())
        .filter(i -> changes().get(i) instanceof PositionAdded)
        .flatMap(i -> start().positions().stream().limit(MOST_TARGETS).map(one -> as(i, one)));
  }

  private List<Change> as(int index, Position there) {
    List<String> named = ChangeParts.positions(changes().get(index));
    String next = named.get(named.size() - 1);
    List<Position> managers = start().hierarchy().directManagers(there);
    String nextThere = managers.isEmpty() ? next : managers.get(0).id();
    return ChangeWeight.renamed(
        ChangeWeight.renamed(ListRange.without(changes(), index), next, nextThere),
        named.get(0),
        there.id());
  }

  /** The positions that changes name, in the order in which they do. */
  private Set<String> named() {
    Set<String> named = new LinkedHashSet<>();
    changes().forEach(change -> named.addAll(ChangeParts.positions(change)));
    return named;
  }

  /** Positions that changes may name instead. */
  private List<String> targets() {
    Set<String> targets = named();
    start().positions().stream().limit(MOST_TARGETS).forEach(one -> targets.add(one.id()));
    return targets.stream().limit(MOST_TARGETS).toList();
  }

  /** Changes of any kind that can replace two others. */
  private Stream<Change> substitutes(List<String> targets) {
    String fresh = ChangeGenerator.NEW_POSITION;
    Set<LineKind> kinds = new LinkedHashSet<>(Set.of(LineKind.SOLID));
    changes().forEach(one -> ChangeParts.lines(one).forEach(line -> kinds.add(line.kind())));
    List<Change> all = new ArrayList<>();
    for (String target : targets) {
      List<ReportingLine> line = List.of(ReportingLine.solid(fresh, target));
      all.add(ChangeParts.added(Position.of(fresh), line, List.of()));
      all.add(ChangeParts.removed(target));
      all.add(ChangeParts.moved(target, LineKind.SOLID, List.of()));
    }
    for (LineKind kind : kinds) {
      for (String low : targets) {
        targets.forEach(high -> all.add(ChangeParts.moved(low, kind, List.of(high))));
      }
    }
    for (Person person : Iterables.limit(start().people().list(), MOST_PEOPLE)) {
      for (String target : targets) {
        Assignment held = Assignment.of(target, person.id(), AssignmentKind.SUBSTANTIVE);
        all.add(new AssignmentsChanged(target, List.of(), List.of(held)));
      }
    }
    return all.stream();
  }

  private Stream<ReorgSample> withFewerPositions() {
    if (keepsStart) {
      return Stream.empty();
    }
    Set<String> named = named();
    List<Position> upward = Lists.reverse(start().positions().list());
    List<String> unnamed =
        upward.stream().map(Position::id).filter(id -> !named.contains(id)).toList();
    long smallest = (long) upward.size() * unnamed.size() / MOST_POSITIONS_COPIED;
    return Stream.concat(
        ListRange.all(unnamed.size(), (int) Math.max(1, smallest), positionFrom)
            .flatMap(
                range -> {
                  Set<String> gone = dispensable(upward, new HashSet<>(range.in(unnamed)));
                  return gone.isEmpty()
                      ? Stream.empty()
                      : Stream.of(
                          simpler(
                              script -> script.withStart(script.start().without(gone)),
                              range.from()));
                }),
        withFewerPeople());
  }

  /**
   * Positions that can be removed without adding roots or reports of a manager: those with at most
   * one direct report left. So a start without violations usually stays so.
   */
  private Set<String> dispensable(List<Position> upward, Set<String> chunk) {
    Hierarchy hierarchy = start().hierarchy();
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
    Set<String> needed = new HashSet<>();
    changes().forEach(change -> needed.addAll(ChangeParts.people(change)));
    start().assignments().forEach(one -> needed.add(one.person()));
    List<Person> people =
        start().people().stream().filter(person -> needed.contains(person.id())).toList();
    Organization smaller = start().rebuilt(start().positions().list(), Map.of(), people, Map.of());
    return people.size() == start().people().size()
        ? Stream.empty()
        : Stream.of(simpler(script -> script.withStart(smaller), positionFrom));
  }

  private Stream<ReorgSample> withSimplerChanges() {
    return new ChangeWeight(start(), roles)
        .simpler(changes())
        .map(changes -> simpler(script -> script.withChanges(changes), positionFrom));
  }
}
