package io.github.orgwright.io;

import com.google.common.collect.ImmutableList;
import io.github.orgwright.core.Duty;
import io.github.orgwright.core.Kpi;
import io.github.orgwright.core.Responsibility;
import io.github.orgwright.core.Role;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Finds the role that a cell names: by id, then by name, then by title; otherwise makes a new role.
 * Responsibilities and KPIs are found by their ids, among those of the roles that are known.
 */
final class RoleFinder {
  private final Map<String, Role> byId = new LinkedHashMap<>();
  private final Map<String, Set<Role>> byName = new HashMap<>();
  private final Map<String, Set<Role>> byTitle = new HashMap<>();
  private final Map<String, Responsibility> responsibilities = new HashMap<>();
  private final Map<String, Kpi> kpis = new HashMap<>();

  RoleFinder(List<Role> roles) {
    for (Role role : roles) {
      byId.putIfAbsent(role.id(), role);
      add(byName, role.name(), role);
      role.titles().forEach(title -> add(byTitle, title, role));
      for (Duty duty : role.duties()) {
        responsibilities.putIfAbsent(duty.responsibility().id(), duty.responsibility());
      }
      role.kpis().forEach(kpi -> kpis.putIfAbsent(kpi.id(), kpi));
    }
  }

  private static void add(Map<String, Set<Role>> index, String text, Role role) {
    index.computeIfAbsent(folded(text), key -> new LinkedHashSet<>()).add(role);
  }

  private static String folded(String text) {
    return Spaces.trim(text).toLowerCase(Locale.ROOT);
  }

  /** The responsibility with the given id; a new one if no role has it. */
  Responsibility responsibility(String id) {
    return responsibilities.computeIfAbsent(id, key -> Responsibility.of(key, key));
  }

  /** The KPI with the given id; a new one if no role has it. */
  Kpi kpi(String id) {
    return kpis.computeIfAbsent(id, key -> Kpi.of(key, key));
  }

  /** The roles that the given text may mean, the best first; never empty. */
  List<Role> find(String text) {
    Role identified = byId.get(text);
    if (identified != null) {
      return ImmutableList.of(identified);
    }
    Set<Role> found = byName.getOrDefault(folded(text), byTitle.get(folded(text)));
    if (found != null) {
      return ImmutableList.copyOf(found);
    }
    Role made = Role.of(text, text);
    byId.put(text, made);
    return ImmutableList.of(made);
  }
}
