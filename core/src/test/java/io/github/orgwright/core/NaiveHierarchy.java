package io.github.orgwright.core;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/**
 * The oracle: answers of a hierarchy as the written semantics state them, from maps and sets, with
 * no thought of speed. It shares no code with what it judges.
 */
final class NaiveHierarchy {
  /** Texts by code point, by way of arrays of code points. */
  static final Comparator<String> BY_CODE_POINT =
      (a, b) -> Arrays.compare(a.codePoints().toArray(), b.codePoints().toArray());

  private final List<String> ids;
  private final Map<String, Set<String>> managers = new LinkedHashMap<>();
  private final Map<String, Set<String>> reports = new LinkedHashMap<>();
  private final Map<String, List<ReportingLine>> unresolved = new LinkedHashMap<>();
  private final Set<String> reportToSelf = new HashSet<>();
  private final Map<String, Set<String>> above = new LinkedHashMap<>();

  NaiveHierarchy(List<String> ids, List<ReportingLine> lines, Set<LineKind> kinds) {
    this.ids = ids;
    for (String id : ids) {
      managers.put(id, new LinkedHashSet<>());
      reports.put(id, new LinkedHashSet<>());
      unresolved.put(id, new ArrayList<>());
    }
    for (ReportingLine line : lines) {
      if (!kinds.contains(line.kind())) {
        continue;
      }
      if (!ids.contains(line.manager())) {
        unresolved.get(line.reporter()).add(line);
      } else if (line.manager().equals(line.reporter())) {
        reportToSelf.add(line.reporter());
      } else {
        managers.get(line.reporter()).add(line.manager());
        reports.get(line.manager()).add(line.reporter());
      }
    }
    for (String id : ids) {
      above.put(id, new HashSet<>(managers.get(id)));
    }
    for (String middle : ids) {
      for (String low : ids) {
        if (above.get(low).contains(middle)) {
          above.get(low).addAll(above.get(middle));
        }
      }
    }
  }

  List<String> directManagers(String id) {
    return List.copyOf(managers.get(id));
  }

  List<String> directReports(String id) {
    return List.copyOf(reports.get(id));
  }

  List<ReportingLine> unresolved(String id) {
    return unresolved.get(id);
  }

  /** Whether one is above another: never itself, not even in a cycle. */
  boolean isAbove(String manager, String report) {
    return !manager.equals(report) && above.get(report).contains(manager);
  }

  List<String> managers(Collection<String> group) {
    return levels(group, managers).stream().skip(1).flatMap(List::stream).toList();
  }

  List<String> reports(Collection<String> group) {
    return levels(group, reports).stream().skip(1).flatMap(List::stream).toList();
  }

  /** The group, then all that is one step away, then two, each id in its first level. */
  private static List<List<String>> levels(
      Collection<String> group, Map<String, Set<String>> steps) {
    List<List<String>> levels = new ArrayList<>();
    Set<String> seen = new LinkedHashSet<>(group);
    List<String> level = List.copyOf(seen);
    while (!level.isEmpty()) {
      levels.add(level);
      List<String> next = new ArrayList<>();
      for (String id : level) {
        for (String other : steps.get(id)) {
          if (seen.add(other)) {
            next.add(other);
          }
        }
      }
      level = next;
    }
    return levels;
  }

  /** The smallest number of lines from any of the group up to the manager; -1 for no way. */
  int distance(Collection<String> group, String manager) {
    List<List<String>> levels = levels(group, managers);
    for (int distance = 0; distance < levels.size(); distance++) {
      if (levels.get(distance).contains(manager)) {
        return distance;
      }
    }
    return -1;
  }

  List<String> peers(String id) {
    Set<String> peers = new LinkedHashSet<>();
    for (String manager : managers.get(id)) {
      peers.addAll(reports.get(manager));
    }
    peers.remove(id);
    return List.copyOf(peers);
  }

  List<String> closestCommonManagers(List<String> a, List<String> b, boolean inclusive) {
    List<String> common = new ArrayList<>();
    for (String candidate : levels(a, managers).stream().flatMap(List::stream).toList()) {
      boolean isMember = a.contains(candidate) || b.contains(candidate);
      boolean isCommon = distance(a, candidate) >= 0 && distance(b, candidate) >= 0;
      if (isCommon && (inclusive || !isMember)) {
        common.add(candidate);
      }
    }
    List<String> closest = new ArrayList<>();
    for (String candidate : common) {
      if (common.stream()
          .filter(other -> isAbove(candidate, other))
          .allMatch(other -> isAbove(other, candidate))) {
        closest.add(candidate);
      }
    }
    closest.sort(
        Comparator.<String>comparingInt(id -> distance(a, id))
            .thenComparingInt(id -> distance(b, id)));
    return closest;
  }

  boolean isRoot(String id) {
    return managers.get(id).isEmpty() && unresolved.get(id).isEmpty() && !reportToSelf.contains(id);
  }

  boolean isDetached(String id) {
    return managers.get(id).isEmpty()
        && !unresolved.get(id).isEmpty()
        && !reportToSelf.contains(id);
  }

  List<String> roots() {
    return ids.stream().filter(this::isRoot).toList();
  }

  List<String> detached() {
    return ids.stream().filter(this::isDetached).toList();
  }

  /** The least layers that satisfy the definition, found by trying until nothing changes. */
  OptionalInt layer(String wanted) {
    Map<String, Integer> layers = new LinkedHashMap<>();
    for (String id : ids) {
      if (isRoot(id)) {
        layers.put(id, 1);
      }
    }
    boolean changed = true;
    while (changed) {
      changed = false;
      for (String id : ids) {
        for (String manager : managers.get(id)) {
          Integer layer = layers.get(manager);
          if (layer != null && layer + 1 < layers.getOrDefault(id, Integer.MAX_VALUE)) {
            layers.put(id, layer + 1);
            changed = true;
          }
        }
      }
    }
    Integer layer = layers.get(wanted);
    return layer == null ? OptionalInt.empty() : OptionalInt.of(layer);
  }

  boolean isInCycle(String id) {
    return reportToSelf.contains(id) || above.get(id).contains(id);
  }

  /** The groups of which all are above each other, by smallest id; each sorted. */
  List<List<String>> circularGroups() {
    Set<List<String>> groups =
        new TreeSet<>(Comparator.comparing(group -> group.get(0), BY_CODE_POINT));
    for (String id : ids) {
      List<String> group = new ArrayList<>(List.of(id));
      for (String other : ids) {
        if (isAbove(other, id) && isAbove(id, other)) {
          group.add(other);
        }
      }
      if (group.size() > 1) {
        group.sort(BY_CODE_POINT);
        groups.add(group);
      }
    }
    return List.copyOf(groups);
  }

  /** How many positions the shortest cycle through one of them has. */
  int shortestCycle(String id) {
    return managers.get(id).stream()
            .mapToInt(manager -> distance(List.of(manager), id))
            .filter(distance -> distance > 0)
            .min()
            .getAsInt()
        + 1;
  }

  List<String> withSeveralManagers() {
    return ids.stream().filter(id -> managers.get(id).size() > 1).toList();
  }

  /** Those from which no chain leads up to a root. */
  List<String> unreachedFromRoots() {
    return ids.stream()
        .filter(id -> !isRoot(id) && roots().stream().noneMatch(root -> isAbove(root, id)))
        .toList();
  }
}
