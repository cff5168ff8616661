package io.github.orgwright.product;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import io.github.orgwright.core.Duty;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.Role;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The duties and KPIs that an organization states itself: those of its positions, and of roles that
 * it defines. Those that come with a constant of {@link ProductRoles} do not count: they say what
 * the documents state about the role, not about this organization.
 */
final class StatedWork {
  private StatedWork() {}

  static boolean hasDuties(Position position) {
    return !position.duties().isEmpty()
        || Iterables.any(position.roles(), role -> !ofItself(role, Role::duties).isEmpty());
  }

  static boolean hasKpis(Position position) {
    return !position.kpis().isEmpty()
        || Iterables.any(position.roles(), role -> !ofItself(role, Role::kpis).isEmpty());
  }

  /** The stated duties of a position; one without a scope is listed for each scope it owns. */
  static List<Duty> dutiesOf(Position position) {
    List<Duty> stated = ofRoles(position, Role::duties).addAll(position.duties()).build();
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
    ImmutableSet.Builder<String> ids = ImmutableSet.builder();
    ofRoles(position, Role::kpis).build().forEach(kpi -> ids.add(kpi.id()));
    position.kpis().forEach(kpi -> ids.add(kpi.kpi().id()));
    return ids.build();
  }

  private static <T> ImmutableList.Builder<T> ofRoles(
      Position position, Function<Role, List<T>> part) {
    ImmutableList.Builder<T> stated = ImmutableList.builder();
    position.roles().forEach(role -> stated.addAll(ofItself(role, part)));
    return stated;
  }

  /** What a role states, without what comes with the constant that it is made from. */
  private static <T> List<T> ofItself(Role role, Function<Role, List<T>> part) {
    Optional<Role> constant = ProductRoles.all().find(role.id());
    if (constant.filter(role::equals).isPresent()) {
      return ImmutableList.of();
    }
    List<T> all = part.apply(role);
    List<T> documented = constant.map(part).orElse(ImmutableList.of());
    return all.containsAll(documented)
        ? all.stream().filter(one -> !documented.contains(one)).toList()
        : all;
  }
}
