package io.github.orgwright.testkit;

import com.google.common.base.Suppliers;
import io.github.orgwright.core.Person;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.Role;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** A sample that is to become smaller, and what the ways to do so look at; found on first use. */
final class Subject {
  private static final int MOST_BRANCHES = 8;
  private static final int MOST_SUBTREES = 64;

  /**
   * A seat that tells one thing less.
   *
   * @param place where it is
   * @param seat the seat, changed
   */
  record Item(int place, Position seat) {}

  /**
   * A detail of a seat.
   *
   * @param place where the seat is
   * @param detail which detail
   */
  record Told(int place, Detail detail) {}

  final OrgSample sample;
  final Sketch sketch;
  final Supplier<int[]> depths;
  final Supplier<int[]> heavy;
  final Supplier<int[]> branches;
  final Supplier<int[]> subtrees;
  final Supplier<int[]> twins;
  final Supplier<int[]> seatsWithRoles;
  final Supplier<List<Told>> details;
  final Supplier<List<Item>> items;

  Subject(OrgSample sample) {
    this.sample = sample;
    this.sketch = sample.sketch;
    depths = Suppliers.memoize(sketch::depths);
    heavy = Suppliers.memoize(this::findHeavy);
    branches = Suppliers.memoize(this::findBranches);
    subtrees = Suppliers.memoize(this::findSubtrees);
    twins = Suppliers.memoize(this::findTwins);
    seatsWithRoles = Suppliers.memoize(this::findSeatsWithRoles);
    details = Suppliers.memoize(this::findDetails);
    items = Suppliers.memoize(this::findItems);
  }

  int size() {
    return sketch.size();
  }

  private int sizeOf(int seat) {
    return sketch.ends()[seat] - seat;
  }

  /**
   * {@return seats on the path of the largest subtrees that have a half, a quarter ... of all;
   * where a wide manager leaves a gap between two of them, the manager too, so that a long line
   * above is gone at once}
   */
  private int[] findHeavy() {
    List<Integer> path = new ArrayList<>();
    int seat = largest(0, size());
    int above = -1;
    for (int goal = size() / 2; goal > 0 && seat >= 0; ) {
      if (sizeOf(seat) <= goal) {
        path.add(seat);
        boolean isGap = sizeOf(seat) < goal / 2;
        if (isGap && above >= 0 && sizeOf(above) < size() && !path.contains(above)) {
          path.add(above);
        }
        goal = sizeOf(seat) / 2;
      }
      above = seat;
      seat = largest(seat + 1, sketch.ends()[seat]);
    }
    return toArray(path);
  }

  /** {@return the first seat of the largest of the trees between two places, or -1} */
  private int largest(int from, int to) {
    int largest = -1;
    for (int seat = from; seat < to; seat = sketch.ends()[seat]) {
      if (largest < 0 || sizeOf(seat) > sizeOf(largest)) {
        largest = seat;
      }
    }
    return largest;
  }

  /** {@return the largest trees, or where there is one, the largest branches of its top} */
  private int[] findBranches() {
    boolean isTree = size() > 0 && sketch.ends()[0] == size();
    List<Integer> tops = new ArrayList<>();
    for (int seat = isTree ? 1 : 0; seat < size(); seat = sketch.ends()[seat]) {
      if (sizeOf(seat) <= size() / 4 * 3) { // or a chain would lose one seat at a time
        tops.add(seat);
      }
    }
    tops.sort(Comparator.comparing(seat -> -sizeOf(seat)));
    return toArray(tops.subList(0, Math.min(MOST_BRANCHES, tops.size())));
  }

  /** {@return seats that somebody reports to, most reports first} */
  private int[] findSubtrees() {
    return IntStream.range(0, size())
        .filter(seat -> sizeOf(seat) > 1 && sizeOf(seat) < size())
        .boxed()
        .sorted(Comparator.comparing(seat -> -sizeOf(seat)))
        .limit(MOST_SUBTREES)
        .mapToInt(seat -> seat)
        .toArray();
  }

  /**
   * {@return pairs of managers of one main role, in pre-order, each with the first and last one}
   */
  private int[] findTwins() {
    List<Integer> pairs = new ArrayList<>();
    Map<String, Integer> first = new HashMap<>();
    Map<String, Integer> last = new HashMap<>();
    for (int seat = 0; seat < size(); seat++) {
      if (sizeOf(seat) == 1) {
        continue;
      }
      String role = sketch.seats.get(seat).mainRole().map(Role::id).orElse("");
      Integer before = last.put(role, seat);
      if (before != null) {
        pairs.addAll(List.of(before, seat));
      }
      Integer earliest = first.putIfAbsent(role, seat);
      if (earliest != null && !earliest.equals(before)) {
        pairs.addAll(List.of(earliest, seat));
      }
    }
    return toArray(pairs);
  }

  private int[] findSeatsWithRoles() {
    return IntStream.range(0, size())
        .filter(seat -> Weights.roles(sketch.seats.get(seat), sample.frame.palette()) > 0)
        .toArray();
  }

  /** {@return a seat with the simplest role} */
  Position simplest(Position seat) {
    List<Role> palette = sample.frame.palette();
    return Detail.withRoles(seat, palette.isEmpty() ? List.of() : palette.subList(0, 1));
  }

  private List<Told> findDetails() {
    List<Told> known = new ArrayList<>();
    for (Detail detail : Detail.ALL) {
      for (int seat = 0; seat < size(); seat++) {
        if (detail.weight(sketch.seats.get(seat)) > 0) {
          known.add(new Told(seat, detail));
        }
      }
    }
    return known;
  }

  Sketch withoutDetails(int from, int to) {
    List<Position> seats = new ArrayList<>(sketch.seats);
    for (Told told : details.get().subList(from, to)) {
      seats.set(told.place, told.detail.without(seats.get(told.place)));
    }
    return sketch.withSeats(seats);
  }

  private List<Item> findItems() {
    List<Item> known = new ArrayList<>();
    for (int place = 0; place < size(); place++) {
      Position seat = sketch.seats.get(place);
      for (int i = 0; seat.roles().size() > 1 && i < seat.roles().size(); i++) {
        List<Role> roles = new ArrayList<>(seat.roles());
        roles.remove(i);
        known.add(new Item(place, Detail.withRoles(seat, roles)));
      }
      for (Detail detail : Detail.ALL) {
        for (Position less : detail.withOneLess(seat)) {
          known.add(new Item(place, less));
        }
      }
    }
    return known;
  }

  Sketch withSeat(int place, Position seat) {
    return withSeats(new int[] {place}, 0, 1, was -> seat);
  }

  Sketch withSeats(int[] places, int from, int to, UnaryOperator<Position> change) {
    List<Position> seats = new ArrayList<>(sketch.seats);
    for (int i = from; i < to; i++) {
      seats.set(places[i], change.apply(seats.get(places[i])));
    }
    return sketch.withSeats(seats);
  }

  /** {@return how many things hang on no seat: people twice, as values and as entries} */
  int loose() {
    Sketch.Whole whole = sketch.whole;
    return whole.people().size() * 2
        + whole.scopes().size()
        + whole.expectations().size()
        + whole.tracked().size();
  }

  /** Things come in the order people, scopes, expectations, KPIs, then what people tell. */
  Sketch withoutLoose(int from, int to) {
    Sketch.Whole whole = sketch.whole;
    int scopes = whole.people().size();
    int expectations = scopes + whole.scopes().size();
    int tracked = expectations + whole.expectations().size();
    int told = tracked + whole.tracked().size();
    List<Person> people = new ArrayList<>();
    for (int i = 0; i < scopes; i++) {
      Person person = whole.people().get(i);
      boolean isDropped = i >= from && i < to;
      boolean isMuted = told + i >= from && told + i < to;
      if (!isDropped) {
        people.add(isMuted ? Person.of(person.id()) : person);
      }
    }
    return sketch.withWhole(
        new Sketch.Whole(
            whole.name(),
            rest(whole.scopes(), from - scopes, to - scopes),
            rest(whole.expectations(), from - expectations, to - expectations),
            rest(whole.tracked(), from - tracked, to - tracked),
            people));
  }

  private static <T> List<T> rest(List<T> list, int from, int to) {
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
