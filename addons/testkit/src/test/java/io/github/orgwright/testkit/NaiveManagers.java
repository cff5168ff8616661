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
    for (Position seat : org.positions().list()) {
      managers.put(seat.id(), new ArrayList<>());
    }
    for (ReportingLine line : org.lines()) {
      boolean isKnown = managers.containsKey(line.manager());
      if (line.kind() == LineKind.SOLID && isKnown) {
        managers.get(line.reporter()).add(line.manager());
      }
    }
  }

  List<String> managers(String seat) {
    return managers.getOrDefault(seat, List.of());
  }

  /** All above, nearest first; nobody is above themselves. */
  Set<String> above(String seat) {
    Set<String> above = new LinkedHashSet<>();
    List<String> layer = managers(seat);
    while (!layer.isEmpty()) {
      List<String> next = new ArrayList<>();
      for (String manager : layer) {
        if (!manager.equals(seat) && above.add(manager)) {
          next.addAll(managers(manager));
        }
      }
      layer = next;
    }
    return above;
  }

  /** The first above who is not vacant. */
  String approver(String seat) {
    for (String manager : above(seat)) {
      if (org.positions().find(manager).filter(one -> !org.isVacant(one)).isPresent()) {
        return manager;
      }
    }
    return "nobody";
  }

  /** How many are above, by the nearest way. */
  int depth(String seat) {
    int depth = 0;
    Set<String> layer = Set.copyOf(managers(seat));
    Set<String> seen = new LinkedHashSet<>(Set.of(seat));
    while (!layer.isEmpty() && seen.addAll(layer)) {
      depth++;
      Set<String> next = new LinkedHashSet<>();
      layer.forEach(manager -> next.addAll(managers(manager)));
      layer = next;
    }
    return depth;
  }

  /** All below. */
  Set<String> reports(String seat) {
    Set<String> reports = new LinkedHashSet<>();
    for (String other : managers.keySet()) {
      if (above(other).contains(seat)) {
        reports.add(other);
      }
    }
    return reports;
  }

  /** How many others report directly. */
  long span(String seat) {
    return managers.keySet().stream()
        .filter(other -> !other.equals(seat) && managers(other).contains(seat))
        .count();
  }

  /** Those who share a manager. */
  Set<String> peers(String seat) {
    Set<String> peers = new LinkedHashSet<>();
    for (String other : managers.keySet()) {
      boolean isShared = managers(other).stream().anyMatch(managers(seat)::contains);
      if (isShared && !other.equals(seat)) {
        peers.add(other);
      }
    }
    return peers;
  }

  /** Nobody above, and no line that leads to somebody unknown. */
  boolean isTop(String seat) {
    return managers(seat).isEmpty()
        && org.lines().stream()
            .noneMatch(line -> line.reporter().equals(seat) && line.kind() == LineKind.SOLID);
  }

  /** All that there is to tell of each seat. */
  Map<String, List<Object>> told() {
    Map<String, List<Object>> told = new LinkedHashMap<>();
    for (String seat : managers.keySet()) {
      told.put(
          seat,
          List.of(
              above(seat),
              approver(seat),
              depth(seat),
              reports(seat),
              span(seat),
              peers(seat),
              isTop(seat)));
    }
    return told;
  }
}
