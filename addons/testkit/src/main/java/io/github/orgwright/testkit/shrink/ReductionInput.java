package io.github.orgwright.testkit.shrink;

import com.google.common.base.Suppliers;
import com.google.common.collect.FluentIterable;
import com.google.common.collect.Lists;
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
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A sample that is to become smaller, and what the ways to do so look at; found on first use. */
public final class ReductionInput {
  /** A value of a detail of the position at a place. */
  record Item(int place, PositionDetail detail, int index) {}

  final Skeleton skeleton;
  final Supplier<List<Integer>> rich = Suppliers.memoize(this::findRich);
  final Supplier<List<Item>> items = Suppliers.memoize(this::findItems);
  final Supplier<List<Object>> loose = Suppliers.memoize(this::findLoose);
  final List<Role> palette;

  ReductionInput(OrgSample sample) {
    skeleton = sample.skeleton();
    palette = sample.frame.palette();
  }

  int size() {
    return skeleton.size();
  }

  private Stream<Integer> nodes() {
    return IntStream.range(0, size()).boxed();
  }

  private List<Integer> findRich() {
    return nodes()
        .filter(node -> SizeMeasure.roles(skeleton.positions.get(node), palette) > 0)
        .toList();
  }

  /** {@return a copy in which a range of the positions with roles have the simplest role} */
  Skeleton withSimplestRoles(int from, int to) {
    List<Role> simplest = palette.subList(0, 1);
    List<Position> positions = new ArrayList<>(skeleton.positions);
    for (int place : rich.get().subList(from, to)) {
      positions.set(place, positions.get(place).toBuilder().roles(simplest).build());
    }
    return skeleton.withPositions(positions);
  }

  /** {@return a copy with fewer positions, all with one role} */
  @Nullable Skeleton withOneRole(int place) {
    int gone = size() >> (1 + place / palette.size());
    List<Role> roles = List.of(palette.get(place % palette.size()));
    return gone == 0
        ? null
        : skeleton
            .withPositions(
                Lists.transform(skeleton.positions, one -> one.toBuilder().roles(roles).build()))
            .without(size() - gone, size());
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
      positions.set(
          item.place, item.detail.without(positions.get(item.place), item.index, item.index + 1));
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
