package io.github.orgwright.benchmarks;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A table of all pairs of a position and a manager at any distance, with that distance, indexed by
 * both ends. It answers without recursion, but has one row for each manager of each position: a
 * chain of n positions has n (n - 1) / 2.
 */
final class ClosureTable {
  private ClosureTable() {}

  /** Fills the table in an empty database. */
  static Contender of(Workload staff, Database database) {
    database.execute(
        "create table reach"
            + " (reporter varchar not null, manager varchar not null, distance int not null)");
    database.fill(
        "reach", IntStream.range(0, staff.size).boxed().flatMap(position -> rows(staff, position)));
    database.execute("create index by_reporter on reach (reporter, manager, distance)");
    database.execute("create index by_manager on reach (manager, reporter)");
    return new SqlContender(
        staff,
        database,
        "select manager from reach where reporter = ? and distance = 1",
        "select manager from reach where reporter = ? and manager = ?",
        "select manager from reach where reporter = ?",
        "select reporter from reach where manager = ?",
        "select count(*) from reach where manager = ?",
        "select a.manager from reach a join reach b on a.manager = b.manager"
            + " where a.reporter = ? and b.reporter = ? order by a.distance limit 1");
  }

  /** The rows of one position, each manager once, with the shortest distance. */
  private static Stream<List<String>> rows(Workload staff, int position) {
    Set<Integer> seen = new HashSet<>(Set.of(position));
    List<List<String>> rows = new ArrayList<>();
    List<Integer> below = List.of(position);
    for (int distance = 1; !below.isEmpty(); distance++) {
      List<Integer> above = new ArrayList<>();
      for (int each : below) {
        for (int manager : staff.managers(each)) {
          if (seen.add(manager)) {
            above.add(manager);
            rows.add(List.of(staff.ids[position], staff.ids[manager], String.valueOf(distance)));
          }
        }
      }
      below = above;
    }
    return rows.stream();
  }
}
