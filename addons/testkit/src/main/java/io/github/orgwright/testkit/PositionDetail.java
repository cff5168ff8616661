package io.github.orgwright.testkit;

import io.github.orgwright.core.Position;
import io.github.orgwright.core.Role;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A detail of a position that can be removed. */
enum PositionDetail {
  AUTHORITIES,
  DUTIES,
  KPIS,
  OWNED_SCOPES,
  WORK_SCOPE,
  OUTSIDE_MANAGER,
  ATTRIBUTES,
  TITLE,
  FTE;

  static final List<PositionDetail> ALL = List.of(values());

  /** {@return the number of values of this detail at a position} */
  int weight(Position position) {
    return switch (this) {
      case AUTHORITIES -> position.authorities().size();
      case DUTIES -> position.duties().size();
      case KPIS -> position.kpis().size();
      case OWNED_SCOPES -> position.owns().size();
      case WORK_SCOPE -> statesWorkScope(position) ? 1 : 0;
      case OUTSIDE_MANAGER -> position.outsideSuperior().isPresent() ? 1 : 0;
      case ATTRIBUTES -> position.attributes().size();
      case TITLE -> position.title().isPresent() ? 1 : 0;
      case FTE -> position.fte() == 1.0 ? 0 : 1;
    };
  }

  /** {@return the values of this detail at a position} */
  Object value(Position position) {
    return switch (this) {
      case AUTHORITIES -> position.authorities();
      case DUTIES -> position.duties();
      case KPIS -> position.kpis();
      case OWNED_SCOPES -> position.owns();
      case WORK_SCOPE -> position.worksIn();
      case OUTSIDE_MANAGER -> position.outsideSuperior();
      case ATTRIBUTES -> position.attributes();
      case TITLE -> position.title();
      case FTE -> position.fte();
    };
  }

  /** {@return copies of a position with one value less, if it has several} */
  List<Position> withOneLess(Position position) {
    List<Position> less = new ArrayList<>();
    for (int i = 0; weight(position) > 1 && i < weight(position); i++) {
      Position.Builder copy = builder(position, EnumSet.of(this), position.roles());
      switch (this) {
        case AUTHORITIES -> copy.authorities(without(position.authorities(), i));
        case DUTIES -> copy.duties(without(position.duties(), i));
        case KPIS -> copy.kpis(without(position.kpis(), i));
        case OWNED_SCOPES -> copy.owns(without(position.owns(), i));
        case ATTRIBUTES -> {
          Map<String, String> attributes = new LinkedHashMap<>(position.attributes());
          attributes.remove(List.copyOf(position.attributes().keySet()).get(i));
          copy.attributes(attributes);
        }
        default -> throw new AssertionError(this);
      }
      less.add(copy.build());
    }
    return less;
  }

  private static <T> List<T> without(List<T> list, int place) {
    List<T> shorter = new ArrayList<>(list);
    shorter.remove(place);
    return shorter;
  }

  /** A position with owned scopes works in the narrowest of them by default. */
  private static boolean statesWorkScope(Position position) {
    if (position.owns().isEmpty() || position.worksIn().isEmpty()) {
      return position.worksIn().isPresent();
    }
    Position asOwned = Position.builder().id(position.id()).owns(position.owns()).build();
    return !asOwned.worksIn().equals(position.worksIn());
  }

  /** {@return a copy without this detail} */
  Position without(Position position) {
    return copy(position, EnumSet.of(this), position.roles());
  }

  /** {@return a copy with other roles} */
  static Position withRoles(Position position, List<Role> roles) {
    return copy(position, EnumSet.noneOf(PositionDetail.class), roles);
  }

  private static Position copy(Position position, Set<PositionDetail> left, List<Role> roles) {
    return builder(position, left, roles).build();
  }

  private static Position.Builder builder(
      Position position, Set<PositionDetail> left, List<Role> roles) {
    Position.Builder copy = Position.builder().id(position.id()).roles(roles);
    if (!left.contains(AUTHORITIES)) {
      copy.authorities(position.authorities());
    }
    if (!left.contains(DUTIES)) {
      copy.duties(position.duties());
    }
    if (!left.contains(KPIS)) {
      copy.kpis(position.kpis());
    }
    if (!left.contains(OWNED_SCOPES)) {
      copy.owns(position.owns());
    }
    if (!left.contains(WORK_SCOPE) && statesWorkScope(position)) {
      position.worksIn().ifPresent(copy::worksIn);
    }
    if (!left.contains(OUTSIDE_MANAGER)) {
      position.outsideSuperior().ifPresent(copy::outsideSuperior);
    }
    if (!left.contains(ATTRIBUTES)) {
      copy.attributes(position.attributes());
    }
    if (!left.contains(TITLE)) {
      position.title().ifPresent(copy::title);
    }
    if (!left.contains(FTE)) {
      copy.fte(position.fte());
    }
    return copy;
  }
}
