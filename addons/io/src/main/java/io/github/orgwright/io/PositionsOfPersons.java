package io.github.orgwright.io;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The positions of persons, in the order given; most persons have one. */
final class PositionsOfPersons {
  private final Map<String, String> first = new HashMap<>();

  /** All positions of the persons who have several. */
  private final Map<String, List<String>> several = new HashMap<>();

  /**
   * Adds a position of the given person, unless it is the last one that was added for this person.
   */
  void add(String person, String position) {
    String known = first.putIfAbsent(person, position);
    if (known == null || known.equals(position)) {
      return;
    }
    List<String> all = several.computeIfAbsent(person, key -> new ArrayList<>(List.of(known)));
    if (!all.get(all.size() - 1).equals(position)) {
      all.add(position);
    }
  }

  List<String> of(String person) {
    List<String> all = several.get(person);
    if (all != null) {
      return all;
    }
    String only = first.get(person);
    return only == null ? ImmutableList.of() : ImmutableList.of(only);
  }
}
