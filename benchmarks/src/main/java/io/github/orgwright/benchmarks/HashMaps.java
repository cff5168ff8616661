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
 * Maps from id to id, and walks: what a program writes that has no library. With several managers,
 * a map of lists and a search that remembers where it was.
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

  HashMaps(Staff staff) {
    ids = staff.ids;
    forest = staff.isForest();
    for (int seat = 0; seat < staff.size; seat++) {
      List<String> managers = staff.managerIds(seat);
      for (String manager : managers) {
        reportsOf.computeIfAbsent(manager, id -> new ArrayList<>()).add(ids[seat]);
      }
      if (!forest) {
        managersOf.put(ids[seat], managers);
      } else if (!managers.isEmpty()) {
        managerOf.put(ids[seat], managers.get(0));
      }
      if (staff.isHeld(seat)) {
        seatOf.put(Staff.person(seat), ids[seat]);
        holderOf.put(ids[seat], Staff.person(seat));
      }
      if (staff.limit(seat) > 0) {
        limitOf.put(ids[seat], staff.limit(seat));
      }
    }
  }

  @Override
  public @Nullable String manager(int seat) {
    if (forest) {
      return managerOf.get(ids[seat]);
    }
    List<String> managers = managersOf.getOrDefault(ids[seat], List.of());
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
    String upper = seatOf.get(Staff.person(manager));
    String lower = seatOf.get(Staff.person(report));
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
  public int chain(int seat) {
    return managers(ids[seat]).size();
  }

  @Override
  public int reports(int seat) {
    int[] count = {0};
    if (forest) {
      Deque<String> queue = new ArrayDeque<>(List.of(ids[seat]));
      while (!queue.isEmpty()) {
        for (String id : reportsOf.getOrDefault(queue.remove(), List.of())) {
          count[0]++;
          queue.add(id);
        }
      }
    } else {
      search(ids[seat], reportsOf, id -> count[0]++);
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
      if (limit != null && limit >= Staff.AMOUNT && holderOf.containsKey(manager)) {
        return manager;
      }
    }
    return null;
  }
}
