package io.github.orgwright.io;

import com.google.common.collect.ImmutableSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** The positions of persons, in the order given; most persons have one. */
final class PositionsOfPersons {
  private final Map<String, String> first = new HashMap<>();

  /** All positions of the persons who have several. */
  private final Map<String, Set<String>> several = new HashMap<>();

  /** Adds a position of the given person, unless it exists. */
  void add(String person, String position) {
    String known = first.putIfAbsent(person, position);
    if (known != null && !known.equals(position)) {
      several.computeIfAbsent(person, key -> new LinkedHashSet<>(Set.of(known))).add(position);
    }
  }

  Set<String> of(String person) {
    Set<String> all = several.get(person);
    if (all != null) {
      return all;
    }
    String only = first.get(person);
    return only == null ? ImmutableSet.of() : ImmutableSet.of(only);
  }
}
