package io.github.orgwright.query;

import com.google.common.collect.Lists;
import com.google.common.primitives.ImmutableIntArray;
import com.google.common.primitives.Ints;
import io.github.orgwright.core.Duty;
import io.github.orgwright.core.Involvement;
import io.github.orgwright.core.Kpi;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.Responsibility;
import io.github.orgwright.core.Role;
import io.github.orgwright.core.Scope;
import io.github.orgwright.core.ScopedKpi;
import io.github.orgwright.core.internal.SafeKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/**
 * An index of the positions that own a scope, have a role, have a duty or are measured by a KPI,
 * built once in linear time. The duties and KPIs of a role are indexed once for the role, because
 * listing them for each position and each of its scopes would take far longer than most checks
 * need.
 */
final class Ownership {
  private final List<Position> positions;
  private final PositionIndex<String> owners;
  private final PositionIndex<String> having;
  private final PositionIndex<SafeKey> withDuty;
  private final PositionIndex<String> measured;

  /** By responsibility: the positions that are accountable in each scope that they own. */
  private final PositionIndex<String> accountableInOwned;

  /** By responsibility and scope: the positions whose duty of being accountable names the scope. */
  private final PositionIndex<SafeKey> accountableInNamed;

  private static SafeKey key(Object first, String second) {
    return new SafeKey(List.of(first, second), () -> first + "\n" + second);
  }

  Ownership(Organization organization) {
    positions = organization.positions().list();
    Collector collector = new Collector();
    IdentityHashMap<Role, ImmutableIntArray.Builder> byRole = new IdentityHashMap<>();
    for (int place = 0; place < positions.size(); place++) {
      Position position = positions.get(place);
      for (Role role : position.roles()) {
        byRole.computeIfAbsent(role, absent -> ImmutableIntArray.builder()).add(place);
      }
      collector.add(position, new int[] {place});
    }
    byRole.forEach(
        (role, places) ->
            collector.add(role, PositionIndex.join(List.of(places.build().toArray()))));
    owners = collector.owners.build();
    having = collector.having.build();
    withDuty = collector.withDuty.build();
    measured = collector.measured.build();
    accountableInOwned = collector.accountableInOwned.build();
    accountableInNamed = collector.accountableInNamed.build();
  }

  /** Collects the positions for each scope, role, duty and KPI. */
  private static final class Collector {
    final PositionIndex.Builder<String> owners = new PositionIndex.Builder<>();
    final PositionIndex.Builder<String> having = new PositionIndex.Builder<>();
    final PositionIndex.Builder<SafeKey> withDuty = new PositionIndex.Builder<>();
    final PositionIndex.Builder<String> measured = new PositionIndex.Builder<>();
    final PositionIndex.Builder<String> accountableInOwned = new PositionIndex.Builder<>();
    final PositionIndex.Builder<SafeKey> accountableInNamed = new PositionIndex.Builder<>();

    void add(Position position, int[] places) {
      for (Scope scope : position.owns()) {
        owners.add(scope.id(), places);
      }
      add(position.duties(), Lists.transform(position.kpis(), ScopedKpi::kpi), places);
    }

    void add(Role role, int[] places) {
      having.add(role.id(), places);
      add(role.duties(), role.kpis(), places);
    }

    private void add(List<Duty> duties, List<Kpi> kpis, int[] places) {
      for (Duty duty : duties) {
        String responsibility = duty.responsibility().id();
        withDuty.add(key(duty.involvement(), responsibility), places);
        if (duty.involvement() == Involvement.ACCOUNTABLE) {
          duty.scope()
              .ifPresentOrElse(
                  scope -> accountableInNamed.add(key(responsibility, scope.id()), places),
                  () -> accountableInOwned.add(responsibility, places));
        }
      }
      for (Kpi kpi : kpis) {
        measured.add(kpi.id(), places);
      }
    }
  }

  /** The positions at these places, as a view: counting them does not look at each. */
  private List<Position> at(int[] places) {
    return Lists.transform(Ints.asList(places), positions::get);
  }

  List<Position> owners(Scope scope) {
    return at(owners.places(scope.id()));
  }

  /**
   * The owners of the given scope and of the scopes that contain it, narrowest scope first, each
   * once.
   */
  List<Position> covering(Scope scope) {
    List<int[]> covering = new ArrayList<>();
    Optional<Scope> next = Optional.of(scope);
    while (next.isPresent()) {
      covering.add(owners.places(next.get().id()));
      next = next.get().parent();
    }
    return at(covering.stream().flatMapToInt(Arrays::stream).distinct().toArray());
  }

  List<Position> withDuty(Involvement involvement, String responsibility) {
    return at(withDuty.places(key(involvement, responsibility)));
  }

  List<Position> having(Role role) {
    return at(having.places(role.id()));
  }

  List<Position> accountable(Responsibility responsibility, Scope scope) {
    int[] owning =
        PositionIndex.common(
            accountableInOwned.places(responsibility.id()), owners.places(scope.id()));
    int[] named = accountableInNamed.places(key(responsibility.id(), scope.id()));
    return at(PositionIndex.join(List.of(owning, named)));
  }

  List<Position> measured(String kpi) {
    return at(measured.places(kpi));
  }
}
