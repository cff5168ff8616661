package io.github.orgwright.draw;

import java.util.BitSet;

/**
 * Where each card stands, in pixels. Takes linear time.
 *
 * <ul>
 *   <li>The <i>box</i> of a card contains the card and all cards below it. The box of a card
 *       without reports is the card: {@link #CARD_WIDTH} by the height of cards.
 *   <li><b>In a row</b> (0 columns), the boxes of the reports stand next to each other, {@link
 *       #GAP_X} apart, with their tops {@link #GAP_Y} below the card of the manager. The box is as
 *       wide as the row.
 *   <li><b>In columns</b>, the reports are cut by {@link ColumnCut}. In a column, the boxes stand
 *       below each other, each {@link #INDENT} from the left of the column, {@link #STACK_GAP}
 *       apart, and {@link #AFTER_SUBTREE} more after a report that has reports and is not the last
 *       of the column. The column is as wide as INDENT and its widest box. Columns are {@link
 *       #GAP_X} apart. Their tops are {@link #STACK_GAP} below the card of the manager if there is
 *       one column, else {@link #GAP_Y}.
 *   <li><b>The card of a manager</b> with one report, which is always in a row, stands straight
 *       above the card of the report. It is at the left of its box if its reports are in one
 *       column, or if it stands in a column itself, or is the only report of such a card. Else it
 *       is centered over its box.
 *   <li>The tops are arranged as reports of a manager without a card: at 0, and without INDENT.
 * </ul>
 */
final class Placement {
  static final int CARD_WIDTH = 200;

  /** Between boxes in a row, and between columns. */
  static final int GAP_X = 20;

  /** Between a manager and its row or columns. */
  static final int GAP_Y = 32;

  /** Between boxes in a column, and between a manager and its only column. */
  static final int STACK_GAP = 10;

  /** How far boxes in a column stand to the right of its left edge. */
  static final int INDENT = 24;

  /** The additional gap after a report that has reports, in a column. */
  static final int AFTER_SUBTREE = 14;

  private final CardTree tree;
  private final CardColumns arrangement;
  private final int cardHeight;
  private final int[] widths;
  private final int[] heights;
  private final int[] x;
  private final int[] y;

  private Placement(CardTree tree, CardColumns arrangement, int cardHeight) {
    this.tree = tree;
    this.arrangement = arrangement;
    this.cardHeight = cardHeight;
    this.widths = new int[tree.count() + 1];
    this.heights = new int[tree.count() + 1];
    this.x = new int[tree.count()];
    this.y = new int[tree.count()];
  }

  static Placement of(CardTree tree, CardColumns arrangement, int cardHeight) {
    Placement placement = new Placement(tree, arrangement, cardHeight);
    placement.measure();
    placement.place();
    return placement;
  }

  /** The width of all boxes. */
  int width() {
    return widths[0];
  }

  /** The height of all boxes. */
  int height() {
    return heights[0];
  }

  /** The left of a card. */
  int x(int card) {
    return x[card];
  }

  /** The top of a card. */
  int y(int card) {
    return y[card];
  }

  /** From the left of a column to its boxes. */
  static int indent(int manager) {
    return manager == CardTree.NO_CARD ? 0 : INDENT;
  }

  /** From the top of a box to the reports. */
  static int head(int manager, int columns, int cardHeight) {
    if (manager == CardTree.NO_CARD) {
      return 0;
    }
    return cardHeight + (columns == 1 ? STACK_GAP : GAP_Y);
  }

  /** From the bottom of a box to the next one in its column. */
  static int gapAfter(CardTree tree, int report) {
    return tree.reports(report) == 0 ? STACK_GAP : STACK_GAP + AFTER_SUBTREE;
  }

  /** Finds the sizes of all boxes, from the last card to the first. */
  private void measure() {
    for (int card = tree.count() - 1; card >= CardTree.NO_CARD; card--) {
      int columns = arrangement.columns(card);
      if (card != CardTree.NO_CARD && tree.reports(card) == 0) {
        setBox(card, CARD_WIDTH, cardHeight);
      } else if (columns == CardColumns.ROW) {
        measureRow(card);
      } else {
        measureColumns(card, columns);
      }
    }
  }

  private void setBox(int card, int width, int height) {
    widths[card + 1] = width;
    heights[card + 1] = height;
  }

  private void measureRow(int manager) {
    int width = -GAP_X;
    int highest = 0;
    int end = tree.end(manager);
    for (int report = tree.firstReport(manager); report < end; report = tree.nextReport(report)) {
      width += GAP_X + widths[report + 1];
      highest = Math.max(highest, heights[report + 1]);
    }
    setBox(manager, Math.max(width, 0), head(manager, CardColumns.ROW, cardHeight) + highest);
  }

  private void measureColumns(int manager, int columns) {
    int width = -GAP_X;
    int highest = 0;
    ColumnCut column = new ColumnCut(tree, manager, columns);
    while (column.next()) {
      int height = 0;
      int gap = 0;
      for (int report = column.from(); report < column.to(); report = tree.nextReport(report)) {
        height += gap + heights[report + 1];
        gap = gapAfter(tree, report);
      }
      width += GAP_X + columnWidth(manager, column);
      highest = Math.max(highest, height);
    }
    setBox(manager, width, head(manager, columns, cardHeight) + highest);
  }

  private int columnWidth(int manager, ColumnCut column) {
    int widest = 0;
    for (int report = column.from(); report < column.to(); report = tree.nextReport(report)) {
      widest = Math.max(widest, widths[report + 1]);
    }
    return indent(manager) + widest;
  }

  /** Places the boxes from the first card to the last; x is the left of the box at first. */
  private void place() {
    BitSet isAtLeft = new BitSet(tree.count());
    placeReports(CardTree.NO_CARD, 0, 0, isAtLeft);
    for (int card = 0; card < tree.count(); card++) {
      if (tree.reports(card) > 0) {
        placeReports(card, x[card], y[card], isAtLeft);
      }
      if (arrangement.columns(card) != 1 && !isAtLeft.get(card)) {
        x[card] += (widths[card + 1] - CARD_WIDTH) / 2;
      }
    }
    for (int card = tree.count() - 1; card >= 0; card--) {
      if (tree.reports(card) == 1) {
        x[card] = x[tree.firstReport(card)];
      }
    }
  }

  private void placeReports(int manager, int left, int top, BitSet isAtLeft) {
    int columns = arrangement.columns(manager);
    int reportsTop = top + head(manager, columns, cardHeight);
    if (columns == CardColumns.ROW) {
      placeRow(manager, left, reportsTop);
      if (manager != CardTree.NO_CARD && tree.reports(manager) == 1 && isAtLeft.get(manager)) {
        isAtLeft.set(tree.firstReport(manager));
      }
    } else {
      placeColumns(manager, columns, left, reportsTop, isAtLeft);
    }
  }

  private void placeRow(int manager, int left, int top) {
    int at = left;
    int end = tree.end(manager);
    for (int report = tree.firstReport(manager); report < end; report = tree.nextReport(report)) {
      x[report] = at;
      y[report] = top;
      at += widths[report + 1] + GAP_X;
    }
  }

  private void placeColumns(int manager, int columns, int left, int top, BitSet isAtLeft) {
    int at = left;
    ColumnCut column = new ColumnCut(tree, manager, columns);
    while (column.next()) {
      int down = top;
      for (int report = column.from(); report < column.to(); report = tree.nextReport(report)) {
        x[report] = at + indent(manager);
        y[report] = down;
        isAtLeft.set(report);
        down += heights[report + 1] + gapAfter(tree, report);
      }
      at += columnWidth(manager, column) + GAP_X;
    }
  }
}
