package io.github.orgwright.core;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.OptionalInt;
import java.util.PrimitiveIterator;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * An index of the reporting lines of one or more kinds. It finds managers and reports at any
 * distance. No position is above itself, not even in a cycle. Managers and reports are listed once
 * each, nearest first; positions at the same distance are grouped by the position through which
 * they are reached, and are otherwise in the order of positions. Every method ends, even if lines
 * form cycles, and no method is recursive.
 *
 * <p>If the lines form a forest, it takes constant time to test whether one position is above
 * another and to count reports. If second managers or cycles affect an answer, a search follows
 * each line at most twice. Building the index takes linear time. A copy of an organization with an
 * index, in which only a few positions have other managers, answers {@link #isAbove} and {@link
 * #countReports(Position)} without a new index.
 *
 * <p>Methods that take a collection ignore duplicates; the result for an empty collection is empty.
 *
 * <p>Most programs use {@code Who} of the query package instead, which also explains its answers.
 * Every method identifies positions by id, so positions from another copy of the organization can
 * be passed. Every method throws {@link UnknownIdException} for a position that this organization
 * does not have.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class Hierarchy {
  private final Catalog<Position> catalog;
  private final Lines lines;
  private final Set<LineKind> kinds;
  private final @Nullable MovedPositions moved;
  private final List<Position> positions;

  /** The number of questions for which no index is built, if others can answer them. */
  private static final int MOST_QUESTIONS = 256;

  // Both may be written by several threads, which does not change an answer.
  private @Nullable Forest index;
  private int questions;

  private final Supplier<int[]> layers = Suppliers.memoize(this::findLayers);
  private final Supplier<Cycles> cycles = Suppliers.memoize(this::findCycles);

  Hierarchy(Catalog<Position> catalog, Lines lines, Set<LineKind> kinds) {
    this.catalog = catalog;
    this.lines = lines;
    this.kinds = kinds;
    this.moved = kinds.equals(PerKinds.SOLID) ? lines.moved() : null;
    this.positions = catalog.values();
  }

  /**
   * The lines as arrays, built on first use; copies of an organization with the same lines share
   * them.
   */
  Forest forest() {
    Forest known = index; // read once: another thread may set it, to the same object
    if (known == null) {
      known = lines.forest(kinds);
      index = known;
    }
    return known;
  }

  /** The moved positions, if they can answer some more questions without an index. */
  private @Nullable MovedPositions moved() {
    if (moved == null || index != null || questions >= MOST_QUESTIONS) {
      return null;
    }
    questions++;
    return moved;
  }

  /**
   * {@return whether the lines form a forest: every position has at most one manager, and there is
   * no cycle; {@link #isAbove} and the counts then take constant time}
   */
  public boolean isForest() {
    return forest().nonTree == null;
  }

  /** {@return the kinds of lines in this hierarchy} */
  public Set<LineKind> kinds() {
    return kinds;
  }

  private int number(Position position) {
    return forest().number(place(position));
  }

  private int place(Position position) {
    return position.placeIn(catalog);
  }

  private int[] numbers(Collection<Position> from) {
    return from.size() == 1
        ? new int[] {number(from.iterator().next())}
        : from.stream().mapToInt(this::number).distinct().toArray();
  }

  private Position position(int number) {
    return positions.get(forest().places[number]);
  }

  private ImmutableList<Position> positions(IntStream numbers) {
    return numbers.mapToObj(this::position).collect(ImmutableList.toImmutableList());
  }

  /**
   * {@return the direct managers of the given position, in the order of its lines}
   *
   * @param position the position that reports to them
   */
  public List<Position> directManagers(Position position) {
    Forest forest = forest();
    int number = number(position);
    if (forest.nonTree == null) {
      int parent = forest.parent[number];
      return parent < 0 ? ImmutableList.of() : ImmutableList.of(position(parent));
    }
    return positions(managersOf(number));
  }

  private IntStream managersOf(int number) {
    Forest forest = forest();
    NonTreeEdges nonTree = forest.nonTree;
    if (nonTree != null) {
      return IntStream.range(nonTree.managersFrom(number), nonTree.managersFrom(number + 1))
          .map(nonTree::manager);
    }
    int parent = forest.parent[number];
    return parent < 0 ? IntStream.empty() : IntStream.of(parent);
  }

  /**
   * {@return the direct reports of the given position, in the order of positions}
   *
   * @param position the position that they report to
   */
  public List<Position> directReports(Position position) {
    return positions(reportsOf(number(position)));
  }

  private IntStream reportsOf(int number) {
    Forest forest = forest();
    NonTreeEdges nonTree = forest.nonTree;
    return nonTree == null || nonTree.reportsAreInForest(number)
        ? IntStream.range(forest.firstReport[number], forest.firstReport[number + 1])
        : IntStream.range(nonTree.reportsFrom(number), nonTree.reportsFrom(number + 1))
            .map(nonTree::report);
  }

  /**
   * {@return the number of direct reports of the given position. Takes constant time}
   *
   * @param position the position that they report to
   */
  public int countDirectReports(Position position) {
    return countDirectReports(number(position));
  }

  private int countDirectReports(int number) {
    Forest forest = forest();
    NonTreeEdges nonTree = forest.nonTree;
    return nonTree == null
        ? forest.firstReport[number + 1] - forest.firstReport[number]
        : nonTree.reportsFrom(number + 1) - nonTree.reportsFrom(number);
  }

  /**
   * {@return all managers of the given position at any distance, nearest first}
   *
   * @param position the position that reports to them
   */
  public List<Position> managers(Position position) {
    return positions(managerNumbers(new int[] {number(position)}));
  }

  /**
   * {@return all managers of the given positions at any distance, nearest first, without the
   * positions themselves}
   *
   * @param from the positions that report to them
   */
  public List<Position> managers(Collection<Position> from) {
    return positions(managerNumbers(numbers(from)));
  }

  private IntStream managerNumbers(int[] from) {
    Forest forest = forest();
    if (from.length == 1 && chainIsInForest(from[0])) {
      return IntStream.iterate(forest.parent[from[0]], n -> n >= 0, n -> forest.parent[n]);
    }
    IntQueue queue = climb(from);
    return IntStream.range(from.length, queue.size()).map(queue::get);
  }

  private boolean chainIsInForest(int number) {
    Forest forest = forest();
    return forest.nonTree == null || forest.nonTree.chainIsInForest(number);
  }

  private IntQueue climb(int[] from) {
    Forest forest = forest();
    IntQueue queue = queue(from);
    NonTreeEdges nonTree = forest.nonTree;
    for (int index = 0; index < queue.size(); index++) {
      int number = queue.get(index);
      if (nonTree == null) {
        if (forest.parent[number] >= 0) {
          queue.add(forest.parent[number]);
        }
      } else {
        for (int at = nonTree.managersFrom(number); at < nonTree.managersFrom(number + 1); at++) {
          queue.add(nonTree.manager(at));
        }
      }
    }
    return queue;
  }

  /**
   * {@return a lazy stream of all reports of the given position at any distance, nearest first}
   *
   * @param position the position that they report to
   */
  public Stream<Position> reports(Position position) {
    return reports(new int[] {number(position)});
  }

  /**
   * {@return a lazy stream of all reports of the given positions at any distance, nearest first,
   * without the positions themselves}
   *
   * @param from the positions that they report to
   */
  public Stream<Position> reports(Collection<Position> from) {
    return reports(numbers(from));
  }

  private Stream<Position> reports(int[] from) {
    Forest forest = forest();
    if (from.length == 1
        && (forest.nonTree == null || forest.nonTree.reportsAreInForest(from[0]))) {
      return StreamSupport.stream(new ReportRanges(forest, positions, from[0]), false);
    }
    return lazily(from).mapToObj(this::position);
  }

  private IntStream lazily(int[] from) {
    IntQueue queue = queue(from);
    PrimitiveIterator.OfInt found =
        new PrimitiveIterator.OfInt() {
          private int expanded;
          private int given = from.length;

          @Override
          public boolean hasNext() {
            while (given == queue.size() && expanded < queue.size()) {
              reportsOf(queue.get(expanded++)).forEach(queue::add);
            }
            return given < queue.size();
          }

          @Override
          public int nextInt() {
            if (!hasNext()) {
              throw new NoSuchElementException();
            }
            return queue.get(given++);
          }
        };
    return StreamSupport.intStream(
        Spliterators.spliteratorUnknownSize(found, Spliterator.ORDERED | Spliterator.DISTINCT),
        false);
  }

  /**
   * {@return the number of reports of the given position at any distance. Takes constant time if
   * the lines form a forest}
   *
   * @param position the position that they report to
   */
  public int countReports(Position position) {
    MovedPositions few = moved();
    return few == null
        ? countReports(new int[] {number(position)})
        : few.countReports(place(position));
  }

  /**
   * {@return the number of reports of the given positions at any distance, not counting the
   * positions themselves}
   *
   * @param from the positions that they report to
   */
  public int countReports(Collection<Position> from) {
    return countReports(numbers(from));
  }

  private int countReports(int[] from) {
    Forest forest = forest();
    if (from.length == 1 && (forest.nonTree == null || forest.nonTree.reportsAreClosed(from[0]))) {
      return forest.subtree(from[0]) - 1;
    }
    return (int) reports(from).count();
  }

  /**
   * {@return whether one position is above another, at any distance; false if both are the same.
   * Takes constant time if the lines form a forest}
   *
   * @param manager the position that may be above
   * @param report the position that may be below
   */
  public boolean isAbove(Position manager, Position report) {
    MovedPositions few = moved();
    return few == null
        ? forest().isAbovePlace(place(manager), place(report))
        : few.isAbove(place(manager), place(report));
  }

  /**
   * {@return a predicate that tests whether a position is below any of the given positions, at any
   * distance. Creating it takes linear time; testing a position takes constant time}
   *
   * @param managers the positions above; no position counts as below itself
   */
  public Predicate<Position> belowAny(Collection<Position> managers) {
    return reachedFrom(managers, this::reportsOf);
  }

  /**
   * {@return a predicate that tests whether a position is above any of the given positions, at any
   * distance. Creating it takes linear time; testing a position takes constant time}
   *
   * @param reports the positions below; no position counts as above itself
   */
  public Predicate<Position> aboveAny(Collection<Position> reports) {
    return reachedFrom(reports, this::managersOf);
  }

  private Predicate<Position> reachedFrom(
      Collection<Position> starts, IntFunction<IntStream> step) {
    Reachability reached = new Reachability(forest().size);
    for (Position start : starts) {
      int from = number(start);
      reached.spread(from, from, step);
    }
    reached.spreadOn(step);
    return position -> reached.byAnother(number(position));
  }

  /**
   * {@return the other positions that share a direct manager with the given position, sorted by
   * manager, then in the order of positions; empty for a position without managers}
   *
   * @param position the position whose peers are wanted
   */
  public List<Position> peers(Position position) {
    int number = number(position);
    IntQueue peers = new IntQueue();
    managersOf(number).flatMap(this::reportsOf).filter(peer -> peer != number).forEach(peers::add);
    return positions(IntStream.range(0, peers.size()).map(peers::get));
  }

  /**
   * {@return the shortest chain of lines from one position up to another, including both. It is
   * empty if there is no chain, and contains one position if both are the same}
   *
   * @param report the position where the chain starts
   * @param manager the position where the chain ends
   */
  public List<Position> chain(Position report, Position manager) {
    Forest forest = forest();
    int from = number(report);
    int to = number(manager);
    if (from == to) {
      return ImmutableList.of(position(from));
    }
    if (!isAbove(manager, report)) {
      return ImmutableList.of();
    }
    if (chainIsInForest(from)) {
      return positions(
          IntStream.iterate(
              from, n -> n >= 0 && forest.isAboveOrSame(to, n), n -> forest.parent[n]));
    }
    return positions(Arrays.stream(shortestChain(new int[] {from}, new int[] {to})));
  }

  /**
   * {@return the shortest chain of lines from any of the reports up to any of the managers,
   * including both ends; empty if there is no chain}
   *
   * @param reports the positions where the chain may start; if several chains are equally short,
   *     the first of these positions is used
   * @param managers the positions where the chain may end
   */
  public List<Position> chain(Collection<Position> reports, Collection<Position> managers) {
    return positions(Arrays.stream(shortestChain(numbers(reports), numbers(managers))));
  }

  /** Searches upward from all at once, so that many starts cost no more than one. */
  private int[] shortestChain(int[] from, int[] to) {
    IntQueue queue = queue(from);
    IntQueue ends = queue(to);
    int[] reachedFrom = new int[Math.max(16, from.length)];
    Arrays.fill(reachedFrom, -1);
    for (int index = 0; index < queue.size(); index++) {
      if (ends.contains(queue.get(index))) {
        return chainTo(index, queue, reachedFrom);
      }
      for (int manager : managersOf(queue.get(index)).toArray()) {
        if (queue.add(manager)) {
          if (queue.size() > reachedFrom.length) {
            reachedFrom = Arrays.copyOf(reachedFrom, reachedFrom.length * 2);
          }
          reachedFrom[queue.size() - 1] = index;
        }
      }
    }
    return new int[0];
  }

  private static IntQueue queue(int[] numbers) {
    IntQueue queue = new IntQueue();
    for (int number : numbers) {
      queue.add(number);
    }
    return queue;
  }

  private static int[] chainTo(int last, IntQueue queue, int[] reachedFrom) {
    List<Integer> chain = new ArrayList<>();
    for (int index = last; index >= 0; index = reachedFrom[index]) {
      chain.add(queue.get(index));
    }
    Collections.reverse(chain);
    return chain.stream().mapToInt(Integer::intValue).toArray();
  }

  /**
   * {@return the closest common managers of two groups of positions: the common managers that have
   * no other common manager below them, not counting members of the same cycle. They are sorted by
   * distance from the first group, then from the second. There is at most one if the lines form a
   * forest}
   *
   * @param a the first group
   * @param b the second group
   * @param inclusive whether a member of a group can be a common manager too; if not, a common
   *     manager is above both groups and in neither of them
   */
  public List<Position> closestCommonManagers(
      Collection<Position> a, Collection<Position> b, boolean inclusive) {
    int[] first = numbers(a);
    int[] second = numbers(b);
    if (first.length == 1
        && second.length == 1
        && chainIsInForest(first[0])
        && chainIsInForest(second[0])) {
      return positions(closestInForest(first[0], second[0], inclusive));
    }
    IntQueue own = queue(first);
    for (int number : second) {
      own.add(number);
    }
    IntPredicate candidate = number -> inclusive || !own.contains(number);
    return positions(
        new CommonManagers(number -> managersOf(number).toArray(), first, second)
            .closest(candidate));
  }

  private IntStream closestInForest(int a, int b, boolean inclusive) {
    Forest forest = forest();
    int common = forest.closestAboveOrSame(a, b);
    if (!inclusive && (common == a || common == b)) {
      common = forest.parent[common];
    }
    return common < 0 ? IntStream.empty() : IntStream.of(common);
  }

  /**
   * {@return the layer of the given position: 1 for a root, otherwise one more than the smallest
   * layer of its managers; empty for a position without a chain of managers to a root}
   *
   * @param position the position
   */
  public OptionalInt layer(Position position) {
    int layer = layers()[number(position)];
    return layer == 0 ? OptionalInt.empty() : OptionalInt.of(layer);
  }

  /**
   * The layer of each position by number, 0 if it has none; computed on first use, in linear time.
   */
  int[] layers() {
    return layers.get();
  }

  private int[] findLayers() {
    Forest forest = forest();
    int[] computed = new int[forest.size];
    if (forest.nonTree == null) {
      for (int number = 0; number < forest.size; number++) {
        int above = forest.parent[number] < 0 ? 0 : computed[forest.parent[number]];
        computed[number] = number < forest.rootCount || above > 0 ? above + 1 : 0;
      }
      return computed;
    }
    int[] queue = new int[forest.size];
    int end = 0;
    for (; end < forest.rootCount; end++) {
      queue[end] = end;
      computed[end] = 1;
    }
    for (int begin = 0; begin < end; begin++) {
      int manager = queue[begin];
      for (int report : reportsOf(manager).toArray()) {
        if (computed[report] == 0) {
          computed[report] = computed[manager] + 1;
          queue[end++] = report;
        }
      }
    }
    return computed;
  }

  /** {@return the roots: positions without a line to a manager, in the order of positions} */
  public List<Position> roots() {
    return positions(IntStream.range(0, forest().rootCount));
  }

  /**
   * {@return whether the given position has no line to a manager, known or unknown}
   *
   * @param position the position
   */
  public boolean isRoot(Position position) {
    return number(position) < forest().rootCount;
  }

  /**
   * {@return the detached positions: those whose lines all lead to unknown managers, in the order
   * of declaration}
   */
  public List<Position> detached() {
    Forest forest = forest();
    return positions(IntStream.range(forest.rootCount, forest.topCount));
  }

  /**
   * {@return whether all lines of the given position lead to unknown managers; false for a root}
   *
   * @param position the position
   */
  public boolean isDetached(Position position) {
    Forest forest = forest();
    int number = number(position);
    return number >= forest.rootCount && number < forest.topCount;
  }

  /**
   * {@return the lines of the given position to unknown managers, in the order of {@link
   * Organization#lines()}}
   *
   * @param position the position that reports
   */
  public List<ReportingLine> unresolved(Position position) {
    return lines.unresolvedOf(place(position)).stream()
        .filter(line -> kinds.contains(line.kind()))
        .collect(ImmutableList.toImmutableList());
  }

  /** The positions with more than one manager, in the order given. */
  List<Position> withSeveralManagers() {
    Forest forest = forest();
    NonTreeEdges nonTree = forest.nonTree;
    if (nonTree == null) {
      return ImmutableList.of();
    }
    return positions(
        IntStream.range(0, forest.size)
            .map(place -> forest.number(place))
            .filter(n -> nonTree.managersFrom(n + 1) - nonTree.managersFrom(n) > 1));
  }

  /** The numbers of the positions without a chain of lines to a root. */
  BitSet unreachedFromRoots() {
    Forest forest = forest();
    BitSet unreached = new BitSet(forest.size);
    if (forest.rootCount < forest.topCount || forest.nonTree != null) {
      unreached.set(0, forest.size);
      removeWithReports(IntStream.range(0, forest.rootCount), unreached);
    }
    return unreached;
  }

  /**
   * Removes positions and all their reports from a set, as far as a search within it leads, and
   * returns how many reports were removed.
   */
  int removeWithReports(List<Position> positions, BitSet numbers) {
    return removeWithReports(positions.stream().mapToInt(this::number), numbers);
  }

  @CanIgnoreReturnValue
  private int removeWithReports(IntStream starts, BitSet numbers) {
    IntQueue reached = new IntQueue();
    starts.filter(numbers::get).forEach(reached::add);
    int started = reached.size();
    for (int index = 0; index < reached.size(); index++) {
      numbers.clear(reached.get(index));
      reportsOf(reached.get(index)).filter(numbers::get).forEach(reached::add);
    }
    return reached.size() - started;
  }

  /**
   * {@return the cycles: one for each group of positions that are all above each other. Each is a
   * shortest cycle through the position with the smallest id in its group. That position comes
   * first; each position reports to the next, and the last to the first. Cycles are sorted by their
   * first id. Positions that only report to themselves are not included}
   */
  public List<List<Position>> cycles() {
    return cycles.get().list().stream()
        .map(cycle -> positions(Arrays.stream(cycle)))
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * {@return whether the given position is in a cycle, or reports to itself}
   *
   * @param position the position
   */
  public boolean isInCycle(Position position) {
    return cycles.get().contains(number(position));
  }

  private Cycles findCycles() {
    return new Cycles(forest(), number -> managersOf(number).toArray(), n -> position(n).id());
  }
}
