package io.github.orgwright.io;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Compares what rows with paths of managers say about the managers of other rows. */
final class ManagerPaths {
  private final RowProblems problems;

  /** The manager that each row names for itself. */
  private final Map<String, Step> own = new HashMap<>();

  /** The managers that rows name for others, by these, and by manager. */
  private final Map<String, Map<String, Integer>> named = new LinkedHashMap<>();

  /** That a row says who a manager is; an empty string for none. */
  private record Step(String manager, int row) {}

  ManagerPaths(RowProblems problems) {
    this.problems = problems;
  }

  void add(int row, String subject, List<String> path) {
    String above = "";
    for (String id : path) {
      named.computeIfAbsent(id, key -> new LinkedHashMap<>()).putIfAbsent(above, row);
      above = id;
    }
    own.putIfAbsent(subject, new Step(above, row));
  }

  /** Reports each position for which a row names another manager than its own row, or the first. */
  void report() {
    named.forEach(
        (id, managers) -> {
          Map.Entry<String, Integer> first = managers.entrySet().iterator().next();
          Step stated = own.getOrDefault(id, new Step(first.getKey(), first.getValue()));
          managers.forEach(
              (manager, row) -> {
                if (!manager.equals(stated.manager())) {
                  problems.otherPath(id, stated.manager(), stated.row(), manager, row);
                }
              });
        });
  }
}
