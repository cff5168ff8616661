package io.github.orgwright.product;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.orgwright.core.Duty;
import io.github.orgwright.core.Kpi;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.Role;
import io.github.orgwright.core.ScopedKpi;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The duties and KPIs that an organization states itself: those of its positions, and of roles that
 * it defines. Those that come with a constant of {@link ProductRoles} do not count: they say what
 * the documents state about the role, not about this organization.
 */
final class StatedWork {
  private StatedWork() {}

  static boolean hasDuties(Position position) {
    return stated(position, Role::duties, position.duties()).findAny().isPresent();
  }

  static boolean hasKpis(Position position) {
    return !position.kpis().isEmpty()
        || position.roles().stream()
            .flatMap(role -> ofItself(role, Role::kpis))
            .findAny()
            .isPresent();
  }

  /** The stated duties of a position; one without a scope is listed for each scope it owns. */
  static List<Duty> dutiesOf(Position position) {
    List<Duty> stated = stated(position, Role::duties, position.duties()).toList();
    return stated.isEmpty()
        ? stated
        : Position.builder()
            .id(position.id())
            .owns(position.owns())
            .duties(stated)
            .build()
            .effectiveDuties();
  }

  /** The ids of the KPIs that measure a position as stated. */
  static ImmutableSet<String> kpisOf(Position position) {
    return stated(
            position,
            Role::kpis,
            position.kpis().stream().map(ScopedKpi::kpi).collect(ImmutableList.toImmutableList()))
        .map(Kpi::id)
        .collect(ImmutableSet.toImmutableSet());
  }

  private static <T> Stream<T> stated(
      Position position, Function<Role, List<T>> ofRole, List<T> ofPosition) {
    return Stream.concat(
        position.roles().stream().flatMap(role -> ofItself(role, ofRole)), ofPosition.stream());
  }

  /** What a role states, without what comes with the constant that it is made from. */
  private static <T> Stream<T> ofItself(Role role, Function<Role, List<T>> part) {
    Optional<Role> constant = ProductRoles.all().find(role.id());
    if (constant.filter(role::equals).isPresent()) {
      return Stream.of();
    }
    List<T> all = part.apply(role);
    List<T> documented = constant.map(part).orElse(ImmutableList.of());
    return all.containsAll(documented)
        ? all.stream().filter(one -> !documented.contains(one))
        : all.stream();
  }
}
