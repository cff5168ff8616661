package io.github.orgwright.testkit.shrink;

import com.google.common.collect.ImmutableMap;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A detail of a position that can be removed: a list of values, often empty. */
public enum PositionDetail {
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
    void copy(Position position, Position.Builder copy) {
      List<T> own = values.apply(position);
      if (!own.isEmpty()) {
        setter.accept(copy, own);
      }
    }

    void copyBut(int place, Position position, Position.Builder copy) {
      List<T> less = new ArrayList<>(values.apply(position));
      less.remove(place);
      setter.accept(copy, less);
    }
  }

  private static <T> List<T> list(Optional<T> value) {
    return value.map(List::of).orElse(List.of());
  }

  /** {@return the number of values of this detail at a position} */
  int weight(Position position) {
    return value(position).size();
  }

  /** {@return the values of this detail at a position} */
  List<?> value(Position position) {
    return access.values.apply(position);
  }

  /** {@return copies of a position with one value less, if it has several} */
  List<Position> withOneLess(Position position) {
    List<Position> less = new ArrayList<>();
    int weight = weight(position);
    for (int i = 0; weight > 1 && i < weight; i++) {
      Position.Builder copy = builder(position, position.roles(), this);
      access.copyBut(i, position, copy);
      less.add(copy.build());
    }
    return less;
  }

  /** {@return a copy without this detail} */
  public Position without(Position position) {
    return builder(position, position.roles(), this).build();
  }

  /** {@return a copy with other roles} */
  public static Position withRoles(Position position, List<Role> roles) {
    return builder(position, roles, null).build();
  }

  private static Position.Builder builder(
      Position position, List<Role> roles, @Nullable PositionDetail left) {
    Position.Builder copy = Position.builder().id(position.id()).roles(roles);
    for (PositionDetail detail : ALL) {
      if (detail != left) {
        detail.access.copy(position, copy);
      }
    }
    return copy;
  }
}
