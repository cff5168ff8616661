package io.github.orgwright.testkit.shrink;

import com.google.common.collect.ImmutableMap;
import io.github.orgwright.core.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** A detail of a position that can be removed: a list of values, often empty. */
public enum PositionDetail {
  ROLES(Position::roles, Position.Builder::roles),
  AUTHORITIES(Position::authorities, Position.Builder::authorities),
  DUTIES(Position::duties, Position.Builder::duties),
  KPIS(Position::kpis, Position.Builder::kpis),
  OWNED_SCOPES(Position::owns, Position.Builder::owns),
  WORK_SCOPE(
      position -> list(position.statedWorkScope()),
      (copy, stated) -> stated.forEach(copy::worksIn)),
  OCCUPANCY(
      position -> list(position.statedOccupancy()),
      (copy, stated) -> stated.forEach(copy::occupancy)),
  OUTSIDE_MANAGER(
      position -> list(position.outsideSuperior()),
      (copy, manager) -> manager.forEach(copy::reportsOutside)),
  ATTRIBUTES(
      position ->
          position.attributes().isEmpty()
              ? List.of()
              : List.copyOf(position.attributes().entrySet()),
      (copy, attributes) -> copy.attributes(ImmutableMap.copyOf(attributes))),
  TITLE(position -> list(position.title()), (copy, title) -> title.forEach(copy::title)),
  FTE(
      position -> position.fte() == 1.0 ? List.of() : List.of(position.fte()),
      (copy, fte) -> fte.forEach(copy::fte));

  public static final List<PositionDetail> ALL = List.of(values());

  @SuppressWarnings("ImmutableEnumChecker") // functions without state
  private final Access<?> access;

  <T> PositionDetail(
      Function<Position, List<T>> values, BiConsumer<Position.Builder, List<T>> setter) {
    access = new Access<>(values, setter);
  }

  /** How to read and write the values of a detail. */
  private record Access<T>(
      Function<Position, List<T>> values, BiConsumer<Position.Builder, List<T>> setter) {
    void copy(Position position, Position.Builder copy, int from, int to) {
      List<T> rest = new ArrayList<>(values.apply(position));
      int end = Math.min(to, rest.size());
      rest.subList(Math.min(from, end), end).clear();
      if (!rest.isEmpty()) {
        setter.accept(copy, rest);
      }
    }
  }

  private static <T> List<T> list(Optional<T> value) {
    return value.map(List::of).orElse(List.of());
  }

  /** {@return the values of this detail at a position} */
  List<?> values(Position position) {
    return access.values.apply(position);
  }

  /** {@return a copy without this detail} */
  public Position without(Position position) {
    return without(position, 0, Integer.MAX_VALUE);
  }

  /** {@return a copy without some values of this detail} */
  Position without(Position position, int from, int to) {
    Position.Builder copy = Position.builder().id(position.id());
    for (PositionDetail detail : ALL) {
      detail.access.copy(position, copy, from, detail == this ? to : from);
    }
    return copy.build();
  }
}
