package io.github.orgwright.testkit.shrink;

import com.google.common.base.Suppliers;
import com.google.common.collect.FluentIterable;
import io.github.orgwright.core.Assignment;
import io.github.orgwright.core.AssignmentKind;
import io.github.orgwright.core.Expectation;
import io.github.orgwright.core.Kpi;
import io.github.orgwright.core.Occupancy;
import io.github.orgwright.core.Person;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.Role;
import io.github.orgwright.core.Scope;
import io.github.orgwright.testkit.shrink.Skeleton.Held;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A sample that is to become smaller, and what the ways to do so look at; found on first use. */
public final class ReductionInput {
  private static final int MOST_BRANCHES = 8;
  private static final int MOST_SUBTREES = 64;

  /** A value of a detail of the position at a place. */
  record Item(int place, PositionDetail detail, int index) {}

  final Skeleton skeleton;
  final Supplier<int[]> depths;
  final Supplier<List<Integer>> heavy = Suppliers.memoize(this::findHeavy);
  final Supplier<List<Integer>> branches = Suppliers.memoize(this::findBranches);
  final Supplier<List<Integer>> subtrees = Suppliers.memoize(this::findSubtrees);
  final Supplier<List<Integer>> twins = Suppliers.memoize(this::findTwins);
  final Supplier<List<Integer>> withRoles = Suppliers.memoize(this::findPositionsWithRoles);
  final Supplier<List<Item>> items = Suppliers.memoize(this::findItems);
  final Supplier<List<Object>> loose = Suppliers.memoize(this::findLoose);
  final List<Role> palette;

  ReductionInput(OrgSample sample) {
    skeleton = sample.skeleton();
    palette = sample.frame.palette();
    depths = Suppliers.memoize(skeleton::depths);
  }

  int size() {
    return skeleton.size();
  }

  private int sizeOf(int node) {
    return skeleton.ends()[node] - node;
  }

  private Stream<Integer> nodes() {
    return IntStream.range(0, size()).boxed();
  }

  /**
   * {@return positions on the path of the largest subtrees that have a half, a quarter ... of all;
   * where a wide manager leaves a gap between two of them, the manager too, so that a long line
   * above is gone at once}
   */
  private List<Integer> findHeavy() {
    List<Integer> path = new ArrayList<>();
    int node = largest(0, size());
    int above = -1;
    for (int goal = size() / 2; goal > 0 && node >= 0; ) {
      if (sizeOf(node) <= goal) {
        path.add(node);
        boolean isGap = sizeOf(node) < goal / 2;
        if (isGap && above >= 0 && sizeOf(above) < size() && !path.contains(above)) {
          path.add(above);
        }
        goal = sizeOf(node) / 2;
      }
      above = node;
      node = largest(node + 1, skeleton.ends()[node]);
    }
    return path;
  }

  /** {@return the first position of the largest of the trees between two places, or -1} */
  private int largest(int from, int to) {
    int largest = -1;
    for (int node = from; node < to; node = skeleton.ends()[node]) {
      if (largest < 0 || sizeOf(node) > sizeOf(largest)) {
        largest = node;
      }
    }
    return largest;
  }

  /** {@return the largest trees, or the largest branches of the only root} */
  private List<Integer> findBranches() {
    boolean isTree = size() > 0 && skeleton.ends()[0] == size();
    return IntStream.iterate(isTree ? 1 : 0, node -> node < size(), node -> skeleton.ends()[node])
        .boxed()
        .filter(node -> sizeOf(node) <= size() / 4 * 3) // or a chain would lose one at a time
        .sorted(Comparator.comparing(node -> -sizeOf(node)))
        .limit(MOST_BRANCHES)
        .toList();
  }

  /** {@return positions with reports, most reports first} */
  private List<Integer> findSubtrees() {
    return nodes()
        .filter(node -> sizeOf(node) > 1 && sizeOf(node) < size())
        .sorted(Comparator.comparing(node -> -sizeOf(node)))
        .limit(MOST_SUBTREES)
        .toList();
  }

  /**
   * {@return pairs of managers of one main role, in pre-order, each with the first and last one}
   */
  private List<Integer> findTwins() {
    List<Integer> pairs = new ArrayList<>();
    Map<String, Integer> first = new HashMap<>();
    Map<String, Integer> last = new HashMap<>();
    for (int node = 0; node < size(); node++) {
      if (sizeOf(node) == 1) {
        continue;
      }
      String role = skeleton.positions.get(node).mainRole().map(Role::id).orElse("");
      Integer before = last.put(role, node);
      if (before != null) {
        pairs.addAll(List.of(before, node));
      }
      Integer earliest = first.putIfAbsent(role, node);
      if (earliest != null && !earliest.equals(before)) {
        pairs.addAll(List.of(earliest, node));
      }
    }
    return pairs;
  }

  // positions

  private List<Integer> findPositionsWithRoles() {
    return nodes()
        .filter(node -> SizeMeasure.roles(skeleton.positions.get(node), palette) > 0)
        .toList();
  }

  /** {@return a copy in which a range of the positions with roles have the simplest role} */
  Skeleton withSimplestRoles(int from, int to) {
    List<Role> simplest = palette.subList(0, 1);
    List<Position> positions = new ArrayList<>(skeleton.positions);
    for (int place : withRoles.get().subList(from, to)) {
      positions.set(place, PositionDetail.withRoles(positions.get(place), simplest));
    }
    return skeleton.withPositions(positions);
  }

  /** {@return a copy in which a position has a role between its own and the simplest} */
  @Nullable Skeleton withSimplerRole(int place) {
    int node = place / palette.size();
    int rank = place % palette.size();
    return rank == 0 || rank >= SizeMeasure.roles(skeleton.positions.get(node), palette)
        ? null
        : withRole(node, node + 1, rank);
  }

  /** {@return a copy with fewer positions, all with one role} */
  @Nullable Skeleton withOneRole(int place) {
    int gone = size() >> (1 + place / palette.size());
    return gone == 0
        ? null
        : withRole(0, size(), place % palette.size()).without(size() - gone, size());
  }

  private Skeleton withRole(int from, int to, int rank) {
    List<Role> roles = List.of(palette.get(rank));
    return skeleton.withPositions(
        changed(skeleton.positions, from, to, one -> PositionDetail.withRoles(one, roles)));
  }

  /** {@return all values of one kind after the other; the role of a generated position stays} */
  private List<Item> findItems() {
    return PositionDetail.ALL.stream()
        .flatMap(detail -> nodes().flatMap(node -> items(node, detail)))
        .toList();
  }

  private Stream<Item> items(int node, PositionDetail detail) {
    int number = detail.values(skeleton.positions.get(node)).size();
    return detail == PositionDetail.ROLES && number == 1 && !palette.isEmpty()
        ? Stream.empty()
        : IntStream.range(0, number).mapToObj(index -> new Item(node, detail, index));
  }

  Skeleton withoutItems(int from, int to) {
    List<Position> positions = new ArrayList<>(skeleton.positions);
    for (int i = to - 1; i >= from; i--) {
      Item item = items.get().get(i);
      positions.set(item.place, item.detail.without(positions.get(item.place), item.index));
    }
    return skeleton.withPositions(positions);
  }

  // all else

  /** {@return a copy in which acting holders and deputies are substantive holders} */
  Skeleton withSubstantive(int from, int to) {
    return skeleton.withHeld(changed(skeleton.held, from, to, ReductionInput::substantive));
  }

  private static Held substantive(Held held) {
    Assignment was = held.assignment();
    return new Held(
        held.node(), Assignment.of(was.position(), was.person(), AssignmentKind.SUBSTANTIVE));
  }

  /** {@return a copy in which some people have an id only} */
  Skeleton withoutNames(int from, int to) {
    List<Person> people =
        changed(
            skeleton.whole.people(),
            from,
            to,
            one -> one.isDisclosed() ? Person.of(one.id()) : one);
    return skeleton.withWhole(skeleton.whole.with(people));
  }

  /** {@return the values that belong to no position} */
  private List<Object> findLoose() {
    Skeleton.Whole whole = skeleton.whole;
    return Stream.of(
            whole.people(),
            whole.scopes(),
            whole.expectations(),
            whole.tracked(),
            whole.defaultOccupancy().stream().toList())
        .<Object>flatMap(List::stream)
        .toList();
  }

  Skeleton withoutLoose(int from, int to) {
    FluentIterable<Object> left = FluentIterable.from(rest(loose.get(), from, to));
    return skeleton.withWhole(
        new Skeleton.Whole(
            skeleton.whole.name(),
            left.filter(Scope.class).toList(),
            left.filter(Expectation.class).toList(),
            left.filter(Kpi.class).toList(),
            left.filter(Person.class).toList(),
            left.filter(Occupancy.class).first().toJavaUtil()));
  }

  private static <T> List<T> changed(List<T> list, int from, int to, UnaryOperator<T> change) {
    List<T> changed = new ArrayList<>(list);
    changed.subList(from, to).replaceAll(change);
    return changed;
  }

  /** {@return a list without a range, which may reach beyond it} */
  public static <T> List<T> rest(List<T> list, int from, int to) {
    List<T> rest = new ArrayList<>(list);
    int end = Math.min(to, list.size());
    rest.subList(Math.min(from, end), end).clear();
    return rest;
  }
}
