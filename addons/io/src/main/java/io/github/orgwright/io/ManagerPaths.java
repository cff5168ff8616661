package io.github.orgwright.io;

import io.github.orgwright.io.RowProblems.OtherPath;
import java.util.ArrayList;
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
  private final Map<String, Map<String, Rows>> named = new LinkedHashMap<>();

  /** The first of some rows, and their number. */
  private static final class Rows {
    private final int first;
    private int count;

    Rows(int first) {
      this.first = first;
    }
  }

  /** That a row says who a manager is; an empty text for none. */
  private record Step(String manager, int row) {}

  ManagerPaths(RowProblems problems) {
    this.problems = problems;
  }

  void add(int row, String subject, List<String> path) {
    String above = "";
    for (String id : path) {
      named
          .computeIfAbsent(id, key -> new LinkedHashMap<>())
          .computeIfAbsent(above, key -> new Rows(row))
          .count++;
      above = id;
    }
    own.putIfAbsent(subject, new Step(above, row));
  }

  /** Reports each position for which a row names another manager than its own row, or the first. */
  void report() {
    List<OtherPath> found = new ArrayList<>();
    named.forEach(
        (id, managers) -> {
          Map.Entry<String, Rows> first = managers.entrySet().iterator().next();
          Step stated = own.getOrDefault(id, new Step(first.getKey(), first.getValue().first));
          managers.forEach(
              (manager, rows) -> {
                if (!manager.equals(stated.manager())) {
                  found.add(
                      new OtherPath(
                          id, stated.manager(), stated.row(), manager, rows.first, rows.count - 1));
                }
              });
        });
    problems.otherPaths(found);
  }
}
