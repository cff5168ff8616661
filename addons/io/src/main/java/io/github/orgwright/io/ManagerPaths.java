package io.github.orgwright.io;

import io.github.orgwright.core.internal.Phrases;
import io.github.orgwright.io.RowProblems.Subject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Compares what rows with paths of managers say about the managers of other rows. The message about
 * it is here.
 */
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

  /** That a row says who a manager is; an empty string for none. */
  private record Step(String manager, int row) {}

  /**
   * That rows have another manager above a position.
   *
   * @param row the row whose manager is used
   * @param otherRow the first of the rows with another one
   * @param others the number of the further rows with this one
   */
  private record OtherPath(
      String id, String manager, int row, String other, int otherRow, int others) {
    private String text() {
      return "row %s has %s above %s, row %s%s %s %s"
          .formatted(
              row,
              manager.isEmpty() ? "no manager" : named(manager),
              id,
              otherRow,
              others == 0 ? "" : " and " + Phrases.count(others, "more row"),
              others == 0 ? "has" : "have",
              other.isEmpty() ? "none" : named(other));
    }

    private static String named(String manager) {
      return "manager \"" + manager + '"';
    }
  }

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
    add(found);
  }

  /** All contradictions in paths of managers, which probably have one cause. */
  private void add(List<OtherPath> found) {
    if (found.isEmpty()) {
      return;
    }
    OtherPath first = found.get(0);
    Set<Integer> rows = new TreeSet<>();
    Set<String> ids = new LinkedHashSet<>();
    for (OtherPath path : found) {
      rows.addAll(List.of(path.row(), path.otherRow()));
      ids.add(path.id());
    }
    problems.add(
        RowProblemCodes.OTHER_PATH,
        new Subject(rows, ids),
        found.size() == 1
            ? first.text()
            : "rows contradict each other about the %s, for example: %s"
                .formatted(
                    ids.size() == 1
                        ? "manager of " + first.id()
                        : "managers of " + ids.size() + " positions",
                    first.text()),
        (rows.size() == 2 ? "correct one of these rows" : "correct these rows")
            + "; the manager in the row of %s itself is used"
                .formatted(ids.size() == 1 ? first.id() : "each position"));
  }
}
