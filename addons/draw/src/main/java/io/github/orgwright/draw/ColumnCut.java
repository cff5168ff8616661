package io.github.orgwright.draw;

/**
 * Cuts the direct reports of a manager in order into columns of about as many cards. A column ends
 * before the report whose middle is past the column's share of all cards; each column has at least
 * one report.
 */
final class ColumnCut {
  private final CardTree tree;
  private final int first;
  private final int end;
  private final int columns;
  private int column;
  private int reportsLeft;
  private int from;
  private int to;

  /**
   * Before the first column.
   *
   * @param columns the number of columns, from 1 to the number of reports
   */
  ColumnCut(CardTree tree, int manager, int columns) {
    this.tree = tree;
    this.first = tree.firstReport(manager);
    this.end = tree.end(manager);
    this.columns = columns;
    this.reportsLeft = tree.reports(manager);
    this.to = first;
  }

  /** Goes to the next column, and returns whether there is one. */
  boolean next() {
    if (column == columns) {
      return false;
    }
    column++;
    from = to;
    do {
      to = tree.nextReport(to);
      reportsLeft--;
    } while (to < end && reportsLeft > columns - column && !isPastShare(to));
    return true;
  }

  private boolean isPastShare(int report) {
    long twiceMiddle = 2L * (report - first) + tree.size(report);
    return twiceMiddle * columns > 2L * (end - first) * column;
  }

  /** The first report of the column. */
  int from() {
    return from;
  }

  /** The end of the column: the first report of the next column, or the end of the manager. */
  int to() {
    return to;
  }
}
