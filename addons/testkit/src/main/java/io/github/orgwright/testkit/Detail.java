package io.github.orgwright.testkit;

import io.github.orgwright.core.Position;
import io.github.orgwright.core.Role;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a seat may tell beside its id, and what it is without. */
enum Detail {
  AUTHORITIES,
  DUTIES,
  KPIS,
  OWNED_SCOPES,
  WORK_SCOPE,
  OUTSIDE_SUPERIOR,
  ATTRIBUTES,
  TITLE,
  FTE;

  static final List<Detail> ALL = List.of(values());

  /** {@return how much of it a seat tells} */
  int weight(Position seat) {
    return switch (this) {
      case AUTHORITIES -> seat.authorities().size();
      case DUTIES -> seat.duties().size();
      case KPIS -> seat.kpis().size();
      case OWNED_SCOPES -> seat.owns().size();
      case WORK_SCOPE -> statesWorkScope(seat) ? 1 : 0;
      case OUTSIDE_SUPERIOR -> seat.outsideSuperior().isPresent() ? 1 : 0;
      case ATTRIBUTES -> seat.attributes().size();
      case TITLE -> seat.title().isPresent() ? 1 : 0;
      case FTE -> seat.fte() == 1.0 ? 0 : 1;
    };
  }

  /** {@return what a seat tells of it} */
  Object value(Position seat) {
    return switch (this) {
      case AUTHORITIES -> seat.authorities();
      case DUTIES -> seat.duties();
      case KPIS -> seat.kpis();
      case OWNED_SCOPES -> seat.owns();
      case WORK_SCOPE -> seat.worksIn();
      case OUTSIDE_SUPERIOR -> seat.outsideSuperior();
      case ATTRIBUTES -> seat.attributes();
      case TITLE -> seat.title();
      case FTE -> seat.fte();
    };
  }

  /** {@return seats that tell one thing less of it, where they tell several} */
  List<Position> withOneLess(Position seat) {
    List<Position> less = new ArrayList<>();
    for (int i = 0; weight(seat) > 1 && i < weight(seat); i++) {
      Position.Builder copy = builder(seat, EnumSet.of(this), seat.roles());
      switch (this) {
        case AUTHORITIES -> copy.authorities(without(seat.authorities(), i));
        case DUTIES -> copy.duties(without(seat.duties(), i));
        case KPIS -> copy.kpis(without(seat.kpis(), i));
        case OWNED_SCOPES -> copy.owns(without(seat.owns(), i));
        case ATTRIBUTES -> {
          Map<String, String> attributes = new LinkedHashMap<>(seat.attributes());
          attributes.remove(List.copyOf(seat.attributes().keySet()).get(i));
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

  /** Where a seat owns scopes, it works in the narrowest of them unless it says otherwise. */
  private static boolean statesWorkScope(Position seat) {
    if (seat.owns().isEmpty() || seat.worksIn().isEmpty()) {
      return seat.worksIn().isPresent();
    }
    Position asOwned = Position.builder().id(seat.id()).owns(seat.owns()).build();
    return !asOwned.worksIn().equals(seat.worksIn());
  }

  /** {@return a seat that does not tell it} */
  Position without(Position seat) {
    return copy(seat, EnumSet.of(this), seat.roles());
  }

  /** {@return a seat with other roles} */
  static Position withRoles(Position seat, List<Role> roles) {
    return copy(seat, EnumSet.noneOf(Detail.class), roles);
  }

  private static Position copy(Position seat, Set<Detail> left, List<Role> roles) {
    return builder(seat, left, roles).build();
  }

  private static Position.Builder builder(Position seat, Set<Detail> left, List<Role> roles) {
    Position.Builder copy = Position.builder().id(seat.id()).roles(roles);
    if (!left.contains(AUTHORITIES)) {
      copy.authorities(seat.authorities());
    }
    if (!left.contains(DUTIES)) {
      copy.duties(seat.duties());
    }
    if (!left.contains(KPIS)) {
      copy.kpis(seat.kpis());
    }
    if (!left.contains(OWNED_SCOPES)) {
      copy.owns(seat.owns());
    }
    if (!left.contains(WORK_SCOPE) && statesWorkScope(seat)) {
      seat.worksIn().ifPresent(copy::worksIn);
    }
    if (!left.contains(OUTSIDE_SUPERIOR)) {
      seat.outsideSuperior().ifPresent(copy::outsideSuperior);
    }
    if (!left.contains(ATTRIBUTES)) {
      copy.attributes(seat.attributes());
    }
    if (!left.contains(TITLE)) {
      seat.title().ifPresent(copy::title);
    }
    if (!left.contains(FTE)) {
      copy.fte(seat.fte());
    }
    return copy;
  }
}
