package io.github.orgwright.testsupport;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * The oracle of hierarchies: answers as the Javadoc of {@code Hierarchy} states them, found slowly
 * in sets of ids. It shares no code and no type with what it judges.
 */
public final class NaiveHierarchy {
  /** Compares texts by code point. */
  public static final Comparator<String> BY_CODE_POINT =
      (a, b) -> Arrays.compare(a.codePoints().toArray(), b.codePoints().toArray());

  /** A line from a position to its manager, who may be unknown. */
  public record Line(String reporter, String manager) {}

  private final List<String> ids;
  private final List<Line> lines;
  private final Map<String, Set<String>> managers = new LinkedHashMap<>();
  private final Map<String, Set<String>> reports = new LinkedHashMap<>();
  private final Map<String, Set<String>> above = new HashMap<>();

  /**
   * @param ids the ids of all positions in order
   * @param lines the lines of the kinds that are followed, in order
   */
  public NaiveHierarchy(List<String> ids, List<Line> lines) {
    this.ids = ids;
    this.lines = lines;
    ids.forEach(id -> managers.put(id, new LinkedHashSet<>()));
    ids.forEach(id -> reports.put(id, new LinkedHashSet<>()));
    for (Line line : lines) {
      if (isKnown(line.manager()) && !line.manager().equals(line.reporter())) {
        managersOf(line.reporter()).add(line.manager());
        reportsOf(line.manager()).add(line.reporter());
      }
    }
  }

  private boolean isKnown(String id) {
    return managers.containsKey(id);
  }

  /** The direct managers in the order of lines. */
  public Set<String> managersOf(String id) {
    return requireNonNull(managers.get(id));
  }

  /** The direct reports in the order of positions. */
  public Set<String> reportsOf(String id) {
    return requireNonNull(reports.get(id));
  }

  public Set<String> peersOf(String id) {
    Set<String> peers = new LinkedHashSet<>();
    managersOf(id).forEach(manager -> peers.addAll(reportsOf(manager)));
    peers.remove(id);
    return peers;
  }

  /** Whether a line leads to an unknown manager. */
  public boolean isCutOff(String id) {
    return lines.stream().anyMatch(line -> line.reporter().equals(id) && !isKnown(line.manager()));
  }

  private boolean reportsToSelf(String id) {
    return lines.contains(new Line(id, id));
  }

  /** All that steps lead to, the start included, with the number of steps; nearest first. */
  public static Map<String, Integer> search(
      Collection<String> from, Function<String, Set<String>> step) {
    Map<String, Integer> distances = new LinkedHashMap<>();
    from.forEach(id -> distances.put(id, 0));
    List<String> queue = new ArrayList<>(distances.keySet());
    for (int i = 0; i < queue.size(); i++) {
      int distance = requireNonNull(distances.get(queue.get(i))) + 1;
      for (String id : step.apply(queue.get(i))) {
        if (distances.putIfAbsent(id, distance) == null) {
          queue.add(id);
        }
      }
    }
    return distances;
  }

  /** The group and all above it, with the number of lines from the nearest of the group. */
  public Map<String, Integer> distancesUp(Collection<String> group) {
    return search(group, this::managersOf);
  }

  /** All above a group, nearest first. */
  public List<String> managers(Collection<String> group) {
    return without(distancesUp(group).keySet(), group);
  }

  /** All below a group, nearest first. */
  public List<String> reports(Collection<String> group) {
    return without(search(group, this::reportsOf).keySet(), group);
  }

  private static List<String> without(Collection<String> ids, Collection<String> excluded) {
    return ids.stream().filter(id -> !excluded.contains(id)).toList();
  }

  /** Whether one is above another: never itself, not even in a cycle. */
  public boolean isAbove(String manager, String report) {
    return !manager.equals(report) && above(report).contains(manager);
  }

  /** All above a position, which includes the position if it is in a cycle of several. */
  private Set<String> above(String id) {
    return above.computeIfAbsent(id, below -> distancesUp(managersOf(below)).keySet());
  }

  public List<String> closestCommonManagers(List<String> a, List<String> b, boolean inclusive) {
    Map<String, Integer> fromA = distancesUp(a);
    Map<String, Integer> fromB = distancesUp(b);
    List<String> common = new ArrayList<>(fromA.keySet());
    common.retainAll(fromB.keySet());
    if (!inclusive) {
      common.removeAll(a);
      common.removeAll(b);
    }
    return common.stream()
        .filter(one -> common.stream().allMatch(o -> !isAbove(one, o) || isAbove(o, one)))
        .sorted(Comparator.<String>comparingInt(fromA::get).thenComparingInt(fromB::get))
        .toList();
  }

  public boolean isRoot(String id) {
    return managersOf(id).isEmpty() && !isCutOff(id) && !reportsToSelf(id);
  }

  public boolean isDetached(String id) {
    return managersOf(id).isEmpty() && isCutOff(id) && !reportsToSelf(id);
  }

  public List<String> roots() {
    return ids.stream().filter(this::isRoot).toList();
  }

  /** The number of lines to the nearest root, and 1. */
  public OptionalInt layer(String id) {
    return distancesUp(List.of(id)).entrySet().stream()
        .filter(entry -> isRoot(entry.getKey()))
        .mapToInt(entry -> entry.getValue() + 1)
        .min();
  }

  public boolean isInCycle(String id) {
    return reportsToSelf(id) || above(id).contains(id);
  }

  /** The groups whose positions are all above each other, by smallest id; each sorted. */
  public List<List<String>> cyclicGroups() {
    Set<List<String>> groups =
        new TreeSet<>(Comparator.comparing(group -> group.get(0), BY_CODE_POINT));
    for (String id : ids) {
      if (above(id).contains(id)) {
        groups.add(
            ids.stream()
                .filter(other -> other.equals(id) || (isAbove(other, id) && isAbove(id, other)))
                .sorted(BY_CODE_POINT)
                .toList());
      }
    }
    return List.copyOf(groups);
  }

  /** The shortest cycle through a position; of several, the one of smaller ids. */
  public List<String> shortestCycle(String start) {
    Map<String, Integer> down = search(List.of(start), this::reportsOf); // is distance up to start
    List<String> cycle = new ArrayList<>(List.of(start));
    do {
      cycle.add(
          managersOf(cycle.get(cycle.size() - 1)).stream()
              .filter(down::containsKey)
              .min(Comparator.<String>comparingInt(down::get).thenComparing(BY_CODE_POINT))
              .orElseThrow());
    } while (!cycle.get(cycle.size() - 1).equals(start));
    return cycle.subList(0, cycle.size() - 1);
  }

  public List<String> withSeveralManagers() {
    return ids.stream().filter(id -> managersOf(id).size() > 1).toList();
  }
}
