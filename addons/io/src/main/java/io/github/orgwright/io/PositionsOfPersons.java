package io.github.orgwright.io;

import com.google.common.collect.ImmutableSet;
import io.github.orgwright.core.internal.CodePointOrder;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The positions of persons, in the order given; most persons have one. */
final class PositionsOfPersons {
  private final Map<String, String> first = new HashMap<>();

  /** All positions of the persons who have several. */
  private final Map<String, Set<String>> several = new HashMap<>();

  /** Filled on first use, when all positions are there. */
  private final Map<String, String> byLowerCase = new HashMap<>();

  /** Adds a position of the given person, unless it is there already. */
  void add(String person, String position) {
    String known = first.putIfAbsent(person, position);
    if (known != null && !known.equals(position)) {
      several.computeIfAbsent(person, key -> new LinkedHashSet<>(Set.of(known))).add(position);
    }
  }

  /** A person whose id differs from the given one only in case. */
  Optional<String> like(String person) {
    if (byLowerCase.isEmpty()) {
      first.keySet().stream()
          .sorted(CodePointOrder.COMPARATOR)
          .forEach(id -> byLowerCase.putIfAbsent(id.toLowerCase(Locale.ROOT), id));
    }
    return Optional.ofNullable(byLowerCase.get(person.toLowerCase(Locale.ROOT)));
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
