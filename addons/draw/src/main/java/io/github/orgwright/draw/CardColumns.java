package io.github.orgwright.draw;

/** How the direct reports of each manager are arranged. */
final class CardColumns {
  /** The reports stand in a row. */
  static final int ROW = 0;

  private final int[] columns;

  private CardColumns(int[] columns) {
    this.columns = columns;
  }

  /** All reports stand in rows. */
  static CardColumns ofRows(CardTree tree) {
    return new CardColumns(new int[tree.count() + 1]);
  }

  /** Of one manager: {@link #ROW}, or the number of columns. */
  int columns(int manager) {
    return columns[manager + 1];
  }

  /** Changes one manager, while the arrangement is made. */
  void set(int manager, int numberOfColumns) {
    columns[manager + 1] = numberOfColumns;
  }
}
