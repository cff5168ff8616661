package io.github.orgwright.testkit.shrink;

import com.google.common.base.Suppliers;
import io.github.orgwright.core.Assignment;
import io.github.orgwright.core.AssignmentKind;
import io.github.orgwright.core.Person;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.Role;
import io.github.orgwright.testkit.shrink.Skeleton.Held;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A sample that is to become smaller, and what the ways to do so look at; found on first use. */
public final class ReductionInput {
  private static final int MOST_BRANCHES = 8;
  private static final int MOST_SUBTREES = 64;

  /** A position with one detail less, and its place. */
  record Item(int place, Position position) {}

  /** A detail of the position at a place. */
  record DetailAt(int place, PositionDetail detail) {}

  final OrgSample sample;
  final Skeleton skeleton;
  final Supplier<int[]> depths;
  final Supplier<int[]> heavy = Suppliers.memoize(this::findHeavy);
  final Supplier<int[]> branches = Suppliers.memoize(this::findBranches);
  final Supplier<int[]> subtrees = Suppliers.memoize(this::findSubtrees);
  final Supplier<int[]> twins = Suppliers.memoize(this::findTwins);
  final Supplier<int[]> positionsWithRoles = Suppliers.memoize(this::findPositionsWithRoles);
  final Supplier<List<DetailAt>> details = Suppliers.memoize(this::findDetails);
  final Supplier<List<Item>> items = Suppliers.memoize(this::findItems);

  ReductionInput(OrgSample sample) {
    this.sample = sample;
    this.skeleton = sample.skeleton;
    depths = Suppliers.memoize(skeleton::depths);
  }

  int size() {
    return skeleton.size();
  }

  private int sizeOf(int node) {
    return skeleton.ends()[node] - node;
  }

  /**
   * {@return positions on the path of the largest subtrees that have a half, a quarter ... of all;
   * where a wide manager leaves a gap between two of them, the manager too, so that a long line
   * above is gone at once}
   */
  private int[] findHeavy() {
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
    return toArray(path);
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
  private int[] findBranches() {
    boolean isTree = size() > 0 && skeleton.ends()[0] == size();
    List<Integer> roots = new ArrayList<>();
    for (int node = isTree ? 1 : 0; node < size(); node = skeleton.ends()[node]) {
      if (sizeOf(node) <= size() / 4 * 3) { // or a chain would lose one position at a time
        roots.add(node);
      }
    }
    roots.sort(Comparator.comparing(node -> -sizeOf(node)));
    return toArray(roots.subList(0, Math.min(MOST_BRANCHES, roots.size())));
  }

  /** {@return positions with reports, most reports first} */
  private int[] findSubtrees() {
    return IntStream.range(0, size())
        .filter(node -> sizeOf(node) > 1 && sizeOf(node) < size())
        .boxed()
        .sorted(Comparator.comparing(node -> -sizeOf(node)))
        .limit(MOST_SUBTREES)
        .mapToInt(node -> node)
        .toArray();
  }

  /**
   * {@return pairs of managers of one main role, in pre-order, each with the first and last one}
   */
  private int[] findTwins() {
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
    return toArray(pairs);
  }

  private int[] findPositionsWithRoles() {
    return IntStream.range(0, size())
        .filter(node -> SizeMeasure.roles(skeleton.positions.get(node), sample.frame.palette()) > 0)
        .toArray();
  }

  /** {@return a copy in which a range of the positions with roles have the simplest role} */
  Skeleton withSimplestRoles(int from, int to) {
    List<Role> palette = sample.frame.palette();
    List<Role> simplest = palette.isEmpty() ? List.of() : palette.subList(0, 1);
    List<Position> positions = new ArrayList<>(skeleton.positions);
    for (int i = from; i < to; i++) {
      int place = positionsWithRoles.get()[i];
      positions.set(place, PositionDetail.withRoles(positions.get(place), simplest));
    }
    return skeleton.withPositions(positions);
  }

  /** {@return a copy in which a position has a role between its own and the simplest} */
  @Nullable Skeleton withSimplerRole(int place) {
    List<Role> palette = sample.frame.palette();
    int node = place / palette.size();
    int rank = place % palette.size();
    Position position = skeleton.positions.get(node);
    return rank == 0 || rank >= SizeMeasure.roles(position, palette)
        ? null
        : withPosition(node, PositionDetail.withRoles(position, List.of(palette.get(rank))));
  }

  /** {@return a copy with fewer positions, all with one role} */
  @Nullable Skeleton withOneRole(int place) {
    List<Role> palette = sample.frame.palette();
    int gone = size() >> (1 + place / palette.size());
    return gone == 0
        ? null
        : withRoles(size() - gone, position -> List.of(palette.get(place % palette.size())));
  }

  private Skeleton withRoles(int kept, Function<Position, List<Role>> roles) {
    return skeleton
        .withPositions(
            skeleton.positions.stream()
                .map(position -> PositionDetail.withRoles(position, roles.apply(position)))
                .toList())
        .without(kept, size());
  }

  /** {@return a copy in which an acting holder or a deputy is a substantive holder} */
  @Nullable Skeleton withSubstantive(int place) {
    Held held = skeleton.held.get(place);
    Assignment was = held.assignment();
    if (was.kind() == AssignmentKind.SUBSTANTIVE) {
      return null;
    }
    List<Held> newHeld = new ArrayList<>(skeleton.held);
    newHeld.set(
        place,
        new Held(
            held.node(), Assignment.of(was.position(), was.person(), AssignmentKind.SUBSTANTIVE)));
    return skeleton.withHeld(newHeld);
  }

  private List<DetailAt> findDetails() {
    List<DetailAt> known = new ArrayList<>();
    for (PositionDetail detail : PositionDetail.ALL) {
      for (int node = 0; node < size(); node++) {
        if (detail.weight(skeleton.positions.get(node)) > 0) {
          known.add(new DetailAt(node, detail));
        }
      }
    }
    return known;
  }

  Skeleton withoutDetails(int from, int to) {
    List<Position> positions = new ArrayList<>(skeleton.positions);
    for (DetailAt at : details.get().subList(from, to)) {
      positions.set(at.place, at.detail.without(positions.get(at.place)));
    }
    return skeleton.withPositions(positions);
  }

  private List<Item> findItems() {
    List<Item> known = new ArrayList<>();
    for (int place = 0; place < size(); place++) {
      Position position = skeleton.positions.get(place);
      for (int i = 0; position.roles().size() > 1 && i < position.roles().size(); i++) {
        List<Role> roles = new ArrayList<>(position.roles());
        roles.remove(i);
        known.add(new Item(place, PositionDetail.withRoles(position, roles)));
      }
      for (PositionDetail detail : PositionDetail.ALL) {
        for (Position less : detail.withOneLess(position)) {
          known.add(new Item(place, less));
        }
      }
    }
    return known;
  }

  /** {@return a copy in which a position has one detail less} */
  Skeleton withItem(int place) {
    Item item = items.get().get(place);
    return withPosition(item.place, item.position);
  }

  private Skeleton withPosition(int place, Position position) {
    List<Position> positions = new ArrayList<>(skeleton.positions);
    positions.set(place, position);
    return skeleton.withPositions(positions);
  }

  /**
   * {@return the number of values that belong to no position; people count twice, as entries and
   * for their details; the default occupancy is the last one}
   */
  int loose() {
    Skeleton.Whole whole = skeleton.whole;
    return whole.people().size() * 2
        + whole.scopes().size()
        + whole.expectations().size()
        + whole.tracked().size()
        + (whole.defaultOccupancy().isPresent() ? 1 : 0);
  }

  /** The order is people, scopes, expectations, KPIs, then details of people. */
  Skeleton withoutLoose(int from, int to) {
    Skeleton.Whole whole = skeleton.whole;
    int scopes = whole.people().size();
    int expectations = scopes + whole.scopes().size();
    int tracked = expectations + whole.expectations().size();
    int at = tracked + whole.tracked().size();
    List<Person> people = new ArrayList<>();
    for (int i = 0; i < scopes; i++) {
      Person person = whole.people().get(i);
      boolean isDropped = i >= from && i < to;
      boolean isMuted = at + i >= from && at + i < to;
      if (!isDropped) {
        people.add(isMuted && person.isDisclosed() ? Person.of(person.id()) : person);
      }
    }
    return skeleton.withWhole(
        new Skeleton.Whole(
            whole.name(),
            rest(whole.scopes(), from - scopes, to - scopes),
            rest(whole.expectations(), from - expectations, to - expectations),
            rest(whole.tracked(), from - tracked, to - tracked),
            people,
            to >= loose() ? Optional.empty() : whole.defaultOccupancy()));
  }

  /** {@return a list without a range, which may reach beyond it} */
  public static <T> List<T> rest(List<T> list, int from, int to) {
    int start = Math.min(Math.max(from, 0), list.size());
    int end = Math.min(Math.max(to, start), list.size());
    List<T> rest = new ArrayList<>(list.subList(0, start));
    rest.addAll(list.subList(end, list.size()));
    return rest;
  }

  private static int[] toArray(List<Integer> places) {
    return places.stream().mapToInt(place -> place).toArray();
  }
}
