package io.github.orgwright.benchmarks;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A table of all pairs of a position and a manager at any distance, with that distance, indexed by
 * both ends. It answers without recursion, but has one row for each manager of each position: a
 * chain of n positions has n (n - 1) / 2.
 */
final class ClosureTable implements Contender {
  private final String[] ids;
  private final boolean forest;
  private final Database database;
  private final Query manager;
  private final Query above;
  private final Query chain;
  private final Query reports;
  private final Query countReports;
  private final Query commonManager;

  ClosureTable(Workload staff, Database database) {
    ids = staff.ids;
    forest = staff.isForest();
    this.database = database;
    database.execute(
        "create table reach"
            + " (reporter varchar not null, manager varchar not null, distance int not null)");
    database.fill(
        "reach", IntStream.range(0, staff.size).boxed().flatMap(position -> rows(staff, position)));
    database.execute("create index by_reporter on reach (reporter, manager, distance)");
    database.execute("create index by_manager on reach (manager, reporter)");
    database.analyze();
    manager = database.query("select manager from reach where reporter = ? and distance = 1");
    above = database.query("select manager from reach where reporter = ? and manager = ?");
    chain = database.query("select manager from reach where reporter = ?");
    reports = database.query("select reporter from reach where manager = ?");
    countReports = database.query("select count(*) from reach where manager = ?");
    commonManager =
        database.query(
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

  @Override
  public @Nullable String manager(int position) {
    return manager.first(ids[position]);
  }

  @Override
  public boolean isAbove(int manager, int report) {
    return above.hasRows(ids[report], ids[manager]);
  }

  @Override
  public int chain(int position) {
    return chain.count(ids[position]);
  }

  @Override
  public int reports(int position) {
    return reports.count(ids[position]);
  }

  @Override
  public int countReports(int position) {
    return countReports.number(ids[position]);
  }

  @Override
  public @Nullable String closestCommonManager(int a, int b) {
    if (!forest) {
      throw new UnsupportedOperationException("closestCommonManager");
    }
    return commonManager.first(ids[a], ids[b]);
  }

  @Override
  public void close() {
    database.close();
  }
}
