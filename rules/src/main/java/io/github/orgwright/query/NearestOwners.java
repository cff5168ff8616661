package io.github.orgwright.query;

import com.google.common.collect.ImmutableList;
import io.github.orgwright.core.Hierarchy;
import io.github.orgwright.core.Position;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds, on each solid line above a position, the nearest position that owns a scope. Results are
 * reused for the positions below, so that it takes linear time for all positions if each has one
 * manager.
 */
final class NearestOwners {
  private final Hierarchy hierarchy;
  private final Map<String, List<Position>> known = new HashMap<>();

  NearestOwners(Hierarchy hierarchy) {
    this.hierarchy = hierarchy;
  }

  /** The owners, sorted by id, without the position itself, to which a cycle may lead back. */
  List<Position> above(Position position) {
    return aboveOrSame(position).stream()
        .filter(owner -> !owner.id().equals(position.id()))
        .collect(ImmutableList.toImmutableList());
  }

  private synchronized List<Position> aboveOrSame(Position position) {
    Set<String> climbed = new HashSet<>();
    List<Position> found;
    Position at = position;
    while (true) {
      @Nullable List<Position> before = known.get(at.id());
      if (before != null) {
        found = before;
        break;
      }
      List<Position> managers = hierarchy.directManagers(at);
      climbed.add(at.id());
      if (managers.size() != 1) {
        found = managers.isEmpty() ? ImmutableList.of() : search(managers);
        break;
      }
      Position manager = managers.get(0);
      if (!manager.owns().isEmpty()) {
        found = managers;
        break;
      }
      if (climbed.contains(manager.id())) {
        found = ImmutableList.of();
        break;
      }
      at = manager;
    }
    climbed.forEach(id -> known.put(id, found));
    return found;
  }

  private List<Position> search(List<Position> managers) {
    Map<String, Position> owners = new LinkedHashMap<>();
    Set<String> seen = new HashSet<>();
    List<Position> queue = new ArrayList<>(managers);
    for (int index = 0; index < queue.size(); index++) {
      Position position = queue.get(index);
      @Nullable List<Position> before = known.get(position.id());
      if (!position.owns().isEmpty()) {
        owners.put(position.id(), position);
      } else if (before != null) {
        before.forEach(owner -> owners.put(owner.id(), owner));
      } else if (seen.add(position.id())) {
        queue.addAll(hierarchy.directManagers(position));
      }
    }
    return RelationTraits.byId(ImmutableList.copyOf(owners.values()));
  }
}
