package io.github.orgwright.testkit;

import io.github.orgwright.core.LineKind;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.ReportingLine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A hierarchy as somebody would write it in an afternoon: a map of managers and walks. Right, but
 * slow; what is wrong in a copy of it overrides one method.
 */
class NaiveManagers {
  final Organization org;
  final Map<String, List<String>> managers = new LinkedHashMap<>();

  NaiveManagers(Organization org) {
    this.org = org;
    for (Position position : org.positions().list()) {
      managers.put(position.id(), new ArrayList<>());
    }
    for (ReportingLine line : org.lines()) {
      boolean isKnown = managers.containsKey(line.manager());
      if (line.kind().equals(LineKind.SOLID) && isKnown) {
        managers.get(line.reporter()).add(line.manager());
      }
    }
  }

  List<String> managers(String position) {
    return managers.getOrDefault(position, List.of());
  }

  /** All above, nearest first; nobody is above themselves. */
  Set<String> above(String position) {
    Set<String> above = new LinkedHashSet<>();
    List<String> layer = managers(position);
    while (!layer.isEmpty()) {
      List<String> next = new ArrayList<>();
      for (String manager : layer) {
        if (!manager.equals(position) && above.add(manager)) {
          next.addAll(managers(manager));
        }
      }
      layer = next;
    }
    return above;
  }

  /** The first above who is not vacant. */
  String approver(String position) {
    for (String manager : above(position)) {
      if (org.positions().find(manager).filter(one -> !org.isVacant(one)).isPresent()) {
        return manager;
      }
    }
    return "nobody";
  }

  /** How many are above, by the nearest way. */
  int depth(String position) {
    int depth = 0;
    Set<String> layer = Set.copyOf(managers(position));
    Set<String> seen = new LinkedHashSet<>(Set.of(position));
    while (!layer.isEmpty() && seen.addAll(layer)) {
      depth++;
      Set<String> next = new LinkedHashSet<>();
      layer.forEach(manager -> next.addAll(managers(manager)));
      layer = next;
    }
    return depth;
  }

  /** All below. */
  Set<String> reports(String position) {
    Set<String> reports = new LinkedHashSet<>();
    for (String other : managers.keySet()) {
      if (above(other).contains(position)) {
        reports.add(other);
      }
    }
    return reports;
  }

  /** How many others report directly. */
  long span(String position) {
    return managers.keySet().stream()
        .filter(other -> !other.equals(position) && managers(other).contains(position))
        .count();
  }

  /** Those who share a manager. */
  Set<String> peers(String position) {
    Set<String> peers = new LinkedHashSet<>();
    for (String other : managers.keySet()) {
      boolean isShared = managers(other).stream().anyMatch(managers(position)::contains);
      if (isShared && !other.equals(position)) {
        peers.add(other);
      }
    }
    return peers;
  }

  /** Nobody above, and no line that leads to somebody unknown. */
  boolean isTop(String position) {
    return managers(position).isEmpty()
        && org.lines().stream()
            .noneMatch(
                line -> line.reporter().equals(position) && line.kind().equals(LineKind.SOLID));
  }

  /** All that there is to tell of each position. */
  Map<String, List<Object>> told() {
    Map<String, List<Object>> told = new LinkedHashMap<>();
    for (String position : managers.keySet()) {
      told.put(
          position,
          List.of(
              above(position),
              approver(position),
              depth(position),
              reports(position),
              span(position),
              peers(position),
              isTop(position)));
    }
    return told;
  }
}
