package io.github.orgwright.benchmarks;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A table of reporting lines, indexed by both ends and searched by recursive SQL queries. The
 * recursion of H2 finds a row anew on every way that leads to it, so that a cycle would not end;
 * that of PostgreSQL finds each once.
 */
final class LineTable {
  private LineTable() {}

  /** Fills the table in an empty database. */
  static Contender of(Workload staff, Database database) {
    database.execute("create table line (reporter varchar not null, manager varchar not null)");
    database.fill(
        "line",
        IntStream.range(0, staff.size)
            .boxed()
            .flatMap(
                position ->
                    staff.managerIds(position).stream()
                        .map(manager -> List.of(staff.ids[position], manager))));
    database.execute("create index by_reporter on line (reporter, manager)");
    database.execute("create index by_manager on line (manager, reporter)");
    String upward =
        "with recursive above(id) as (select manager from line where reporter = ?"
            + " union select line.manager from line join above on line.reporter = above.id) ";
    String downward =
        "with recursive below(id) as (select reporter from line where manager = ?"
            + " union select line.reporter from line join below on line.manager = below.id) ";
    return new SqlContender(
        staff,
        database,
        "select manager from line where reporter = ?",
        upward + "select id from above where id = ? limit 1",
        upward + "select distinct id from above",
        downward + "select distinct id from below",
        downward + "select count(distinct id) from below",
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
}
