package io.github.orgwright.benchmarks;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Maps from id to id, followed step by step, as a program without a library would do. With several
 * managers, a map of lists and a search that remembers where it was.
 */
final class HashMaps implements Contender {
  private final String[] ids;
  private final boolean forest;
  private final Map<String, String> managerOf = new HashMap<>();
  private final Map<String, List<String>> managersOf = new HashMap<>();
  private final Map<String, List<String>> reportsOf = new HashMap<>();
  private final Map<String, String> seatOf = new HashMap<>();
  private final Map<String, String> holderOf = new HashMap<>();
  private final Map<String, Long> limitOf = new HashMap<>();

  HashMaps(Workload staff) {
    ids = staff.ids;
    forest = staff.isForest();
    for (int position = 0; position < staff.size; position++) {
      List<String> managers = staff.managerIds(position);
      for (String manager : managers) {
        reportsOf.computeIfAbsent(manager, id -> new ArrayList<>()).add(ids[position]);
      }
      if (!forest) {
        managersOf.put(ids[position], managers);
      } else if (!managers.isEmpty()) {
        managerOf.put(ids[position], managers.get(0));
      }
      if (staff.isHeld(position)) {
        seatOf.put(Workload.person(position), ids[position]);
        holderOf.put(ids[position], Workload.person(position));
      }
      if (staff.limit(position) > 0) {
        limitOf.put(ids[position], staff.limit(position));
      }
    }
  }

  @Override
  public @Nullable String manager(int position) {
    if (forest) {
      return managerOf.get(ids[position]);
    }
    List<String> managers = managersOf.getOrDefault(ids[position], List.of());
    return managers.isEmpty() ? null : managers.get(0);
  }

  @Override
  public boolean isAbove(int manager, int report) {
    return isAbove(ids[manager], ids[report]);
  }

  private boolean isAbove(String manager, String report) {
    if (!forest) {
      return !manager.equals(report) && managers(report).contains(manager);
    }
    for (String above = managerOf.get(report); above != null; above = managerOf.get(above)) {
      if (above.equals(manager)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public boolean isAbovePerson(int manager, int report) {
    String upper = seatOf.get(Workload.person(manager));
    String lower = seatOf.get(Workload.person(report));
    return upper != null && lower != null && isAbove(upper, lower);
  }

  private List<String> managers(String id) {
    List<String> managers = new ArrayList<>();
    if (forest) {
      for (String above = managerOf.get(id); above != null; above = managerOf.get(above)) {
        managers.add(above);
      }
    } else {
      search(id, managersOf, managers::add);
    }
    return managers;
  }

  private static void search(String from, Map<String, List<String>> next, Consumer<String> found) {
    Set<String> seen = new HashSet<>(Set.of(from));
    Deque<String> queue = new ArrayDeque<>(List.of(from));
    while (!queue.isEmpty()) {
      for (String id : next.getOrDefault(queue.remove(), List.of())) {
        if (seen.add(id)) {
          found.accept(id);
          queue.add(id);
        }
      }
    }
  }

  @Override
  public int chain(int position) {
    return managers(ids[position]).size();
  }

  @Override
  public int reports(int position) {
    int[] count = {0};
    if (forest) {
      Deque<String> queue = new ArrayDeque<>(List.of(ids[position]));
      while (!queue.isEmpty()) {
        for (String id : reportsOf.getOrDefault(queue.remove(), List.of())) {
          count[0]++;
          queue.add(id);
        }
      }
    } else {
      search(ids[position], reportsOf, id -> count[0]++);
    }
    return count[0];
  }

  @Override
  public @Nullable String closestCommonManager(int a, int b) {
    if (!forest) {
      throw new UnsupportedOperationException("closestCommonManager");
    }
    Set<String> above = new HashSet<>(managers(ids[a]));
    for (String manager : managers(ids[b])) {
      if (above.contains(manager)) {
        return manager;
      }
    }
    return null;
  }

  @Override
  public @Nullable String approver(int requester) {
    for (String manager : managers(ids[requester])) {
      Long limit = limitOf.get(manager);
      if (limit != null && limit >= Workload.AMOUNT && holderOf.containsKey(manager)) {
        return manager;
      }
    }
    return null;
  }
}
