package io.github.orgwright.query;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import io.github.orgwright.core.Duty;
import io.github.orgwright.core.Involvement;
import io.github.orgwright.core.Measure;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.Responsibility;
import io.github.orgwright.core.Role;
import io.github.orgwright.core.Scope;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which positions own a scope, fill a role, have a duty or carry a KPI; indexed once, in linear
 * time.
 */
final class Ownership {
  private final ImmutableListMultimap<String, Position> owners;
  private final ImmutableListMultimap<DutyKey, Position> bearers;
  private final ImmutableListMultimap<String, Position> measured;

  private final ImmutableListMultimap<String, Position> filling;
  private final ImmutableListMultimap<AccountKey, Position> accountable;

  private record DutyKey(Involvement involvement, String responsibility) {}

  private record AccountKey(String responsibility, String scope) {}

  Ownership(Organization organization) {
    ImmutableListMultimap.Builder<String, Position> byScope = ImmutableListMultimap.builder();
    ImmutableListMultimap.Builder<DutyKey, Position> byDuty = ImmutableListMultimap.builder();
    ImmutableListMultimap.Builder<String, Position> byKpi = ImmutableListMultimap.builder();
    ImmutableListMultimap.Builder<String, Position> byRole = ImmutableListMultimap.builder();
    ImmutableListMultimap.Builder<AccountKey, Position> byAccount = ImmutableListMultimap.builder();
    for (Position position : organization.positions().list()) {
      Set<String> roles = new LinkedHashSet<>();
      position.roles().forEach(role -> roles.add(role.id()));
      roles.forEach(role -> byRole.put(role, position));
      Set<String> scopes = new LinkedHashSet<>();
      position.owns().forEach(scope -> scopes.add(scope.id()));
      scopes.forEach(scope -> byScope.put(scope, position));
      if (!position.roles().isEmpty() || !position.duties().isEmpty()) {
        Set<DutyKey> duties = new LinkedHashSet<>();
        Set<AccountKey> accounts = new LinkedHashSet<>();
        for (Duty duty : organization.duties(position)) {
          String responsibility = duty.responsibility().id();
          duties.add(new DutyKey(duty.involvement(), responsibility));
          if (duty.involvement() == Involvement.ACCOUNTABLE) {
            duty.scope()
                .ifPresent(scope -> accounts.add(new AccountKey(responsibility, scope.id())));
          }
        }
        duties.forEach(duty -> byDuty.put(duty, position));
        accounts.forEach(account -> byAccount.put(account, position));
      }
      if (!position.roles().isEmpty() || !position.kpis().isEmpty()) {
        Set<String> kpis = new LinkedHashSet<>();
        for (Measure measure : organization.kpis(position)) {
          kpis.add(measure.kpi().id());
        }
        kpis.forEach(kpi -> byKpi.put(kpi, position));
      }
    }
    this.owners = byScope.build();
    this.bearers = byDuty.build();
    this.measured = byKpi.build();
    this.filling = byRole.build();
    this.accountable = byAccount.build();
  }

  List<Position> owners(Scope scope) {
    return owners.get(scope.id());
  }

  /** The owners of the scope and of those that contain it, narrowest scope first, each once. */
  List<Position> covering(Scope scope) {
    Set<Position> covering = new LinkedHashSet<>();
    Optional<Scope> next = Optional.of(scope);
    while (next.isPresent()) {
      covering.addAll(owners(next.get()));
      next = next.get().parent();
    }
    return ImmutableList.copyOf(covering);
  }

  List<Position> bearers(Involvement involvement, String responsibility) {
    return bearers.get(new DutyKey(involvement, responsibility));
  }

  List<Position> filling(Role role) {
    return filling.get(role.id());
  }

  List<Position> accountable(Responsibility responsibility, Scope scope) {
    return accountable.get(new AccountKey(responsibility.id(), scope.id()));
  }

  List<Position> measured(String kpi) {
    return measured.get(kpi);
  }
}
