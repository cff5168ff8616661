package io.github.orgwright.benchmarks;

import org.jspecify.annotations.Nullable;

/** Answers with one SQL query for each question. */
final class SqlContender implements Contender {
  private final String[] ids;
  private final boolean forest;
  private final Database database;
  private final Query manager;
  private final Query above;
  private final Query chain;
  private final Query reports;
  private final Query countReports;
  private final Query commonManager;

  /**
   * Creates a contender over tables that are filled.
   *
   * @param manager selects the direct managers of a position
   * @param above selects a row if the second of two positions is above the first
   * @param chain selects all managers of a position
   * @param reports selects all reports of a position
   * @param countReports selects the number of all reports of a position
   * @param commonManager selects the closest common manager of two positions of a forest
   */
  SqlContender(
      Workload staff,
      Database database,
      String manager,
      String above,
      String chain,
      String reports,
      String countReports,
      String commonManager) {
    this.ids = staff.ids;
    this.forest = staff.isForest();
    this.database = database;
    database.analyze();
    this.manager = database.query(manager);
    this.above = database.query(above);
    this.chain = database.query(chain);
    this.reports = database.query(reports);
    this.countReports = database.query(countReports);
    this.commonManager = database.query(commonManager);
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
