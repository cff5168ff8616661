package io.github.orgwright.io;

import com.google.common.collect.ImmutableList;
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
 */
final class RoleFinder {
  private final Map<String, Role> byId = new LinkedHashMap<>();
  private final Map<String, Set<Role>> byName = new HashMap<>();
  private final Map<String, Set<Role>> byTitle = new HashMap<>();

  RoleFinder(List<Role> roles) {
    for (Role role : roles) {
      byId.putIfAbsent(role.id(), role);
      add(byName, role.name(), role);
      role.titles().forEach(title -> add(byTitle, title, role));
    }
  }

  private static void add(Map<String, Set<Role>> index, String text, Role role) {
    index.computeIfAbsent(folded(text), key -> new LinkedHashSet<>()).add(role);
  }

  private static String folded(String text) {
    return Spaces.trim(text).toLowerCase(Locale.ROOT);
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
