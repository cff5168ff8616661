package io.github.orgwright.benchmarks;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A table of reporting lines, indexed by both ends and searched by recursive SQL queries. The
 * recursion of H2 finds a row anew on every way that leads to it, so that a cycle would not end;
 * that of PostgreSQL finds each once.
 */
final class LineTable implements Contender {
  private final String[] ids;
  private final boolean forest;
  private final Database database;
  private final Query manager;
  private final Query above;
  private final Query chain;
  private final Query reports;
  private final Query countReports;
  private final Query commonManager;

  LineTable(Workload staff, Database database) {
    ids = staff.ids;
    forest = staff.isForest();
    this.database = database;
    database.execute("create table line (reporter varchar not null, manager varchar not null)");
    database.fill(
        "line",
        IntStream.range(0, staff.size)
            .boxed()
            .flatMap(
                position ->
                    staff.managerIds(position).stream()
                        .map(manager -> List.of(ids[position], manager))));
    database.execute("create index by_reporter on line (reporter, manager)");
    database.execute("create index by_manager on line (manager, reporter)");
    database.analyze();
    manager = database.query("select manager from line where reporter = ?");
    String upward =
        "with recursive above(id) as (select manager from line where reporter = ?"
            + " union select line.manager from line join above on line.reporter = above.id) ";
    above = database.query(upward + "select id from above where id = ? limit 1");
    chain = database.query(upward + "select distinct id from above");
    String downward =
        "with recursive below(id) as (select reporter from line where manager = ?"
            + " union select line.reporter from line join below on line.manager = below.id) ";
    reports = database.query(downward + "select distinct id from below");
    countReports = database.query(downward + "select count(distinct id) from below");
    commonManager =
        database.query(
            "with recursive "
                + chain("first_chain")
                + ", "
                + chain("second_chain")
                + " select first_chain.id from first_chain"
                + " join second_chain on first_chain.id = second_chain.id"
                + " order by first_chain.distance limit 1");
  }

  /** All managers with their distances, where there is one line to each. */
  private static String chain(String name) {
    return name
        + "(id, distance) as (select manager, 1 from line where reporter = ?"
        + " union all select line.manager, distance + 1 from line join "
        + name
        + " on line.reporter = "
        + name
        + ".id)";
  }

  @Override
  public @Nullable String manager(int position) {
    return manager.first(ids[position]);
  }

  @Override
  public boolean isAbove(int manager, int report) {
    return manager != report && above.hasRows(ids[report], ids[manager]);
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
