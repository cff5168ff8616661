package io.github.orgwright.draw;

import java.util.HashMap;
import java.util.Map;

/**
 * Finds the arrangement of reports in rows and columns whose drawing fits a page best.
 *
 * <p>From the last card to the first, finds the sizes that the box of each manager can have: for
 * each way to arrange its reports, the sizes of their boxes are combined, and what is both wider
 * and higher than another is dropped (Stockmeyer's method for floor plans). Then, from the first
 * card to the last, chooses the size that each box has in the best drawing. What does not fit into
 * the limits on the number of sizes is dropped by {@link ShapeBuilder#thin}; if nothing is dropped,
 * the result is the best one of all arrangements that are tried.
 *
 * <p>Takes a number of steps for each card that grows with the logarithm of the number of reports,
 * and memory in proportion to the number of cards.
 */
final class ArrangementSearch {
  /** Charts up to this size keep more shapes of each box. */
  private static final int SMALL_CHART = 100_000;

  /** The first layer stays a row if that costs at most a fifth of the scale. */
  private static final double SCALE_WITH_ROW = 0.8;

  private final CardTree tree;
  private final int cardHeight;
  private final int mostShapes;
  private final Shapes leaf;

  /**
   * How many cards with one report follow each other from a card on. They stand straight above the
   * card after them, and make its box higher.
   */
  private final int[] straight;

  /** The shapes of each box, without cards straight above; null for cards with one report. */
  private final Shapes[] shapes;

  /** The shapes of managers all of whose reports have none, by the number of reports. */
  private final Map<Integer, Shapes> aboveLeaves = new HashMap<>();

  // Reused: what is being combined.
  private final ShapeBuilder options = new ShapeBuilder();
  private final ShapeBuilder row = new ShapeBuilder();
  private final ShapeBuilder column = new ShapeBuilder();
  private final ShapeBuilder columns = new ShapeBuilder();

  /**
   * Finds the shapes of all boxes.
   *
   * @param mostShapes how many shapes are kept of a box, at least 2
   */
  ArrangementSearch(CardTree tree, int cardHeight, int mostShapes) {
    this.tree = tree;
    this.cardHeight = cardHeight;
    this.mostShapes = mostShapes;
    this.leaf = Shapes.of(Placement.CARD_WIDTH, cardHeight);
    this.straight = new int[tree.count()];
    this.shapes = new Shapes[tree.count()];
    measure();
  }

  /**
   * Finds the best arrangement: the one with the largest scale on the page, but none above 1. Of
   * equal scales, the widest is taken; of equal sizes, a row, then fewer columns.
   */
  static CardColumns find(CardTree tree, int cardHeight, Page page) {
    int mostShapes = tree.count() <= SMALL_CHART ? 48 : 24;
    return new ArrangementSearch(tree, cardHeight, mostShapes).choose(page);
  }

  private void measure() {
    int first = firstFork();
    for (int card = tree.count() - 1; card >= 0; card--) {
      int reports = tree.reports(card);
      if (reports == 0) {
        shapes[card] = leaf;
      } else if (reports == 1) {
        straight[card] = straight[tree.firstReport(card)] + 1;
      } else if (card != first) {
        shapes[card] = shapes(card);
      }
    }
  }

  /** The first card, or {@link CardTree#NO_CARD}, that does not have exactly one report. */
  private int firstFork() {
    int card = CardTree.NO_CARD;
    while (tree.reports(card) == 1) {
      card = tree.firstReport(card);
    }
    return card;
  }

  private Shapes shapes(int manager) {
    if (hasOnlyLeaves(manager)) {
      return aboveLeaves.computeIfAbsent(tree.reports(manager), reports -> thinOptions(manager));
    }
    return thinOptions(manager);
  }

  private boolean hasOnlyLeaves(int manager) {
    return tree.end(manager) - tree.firstReport(manager) == tree.reports(manager);
  }

  private Shapes thinOptions(int manager) {
    combineRow(manager);
    combineOptions(manager);
    options.thin(mostShapes);
    return options.shapes().copy();
  }

  /** Combines all ways to arrange the reports of a manager, after its row. */
  private void combineOptions(int manager) {
    options.clear();
    options.addOption(row.shapes(), head(manager, CardColumns.ROW), CardColumns.ROW);
    int reports = tree.reports(manager);
    for (int count = 1; count < reports; count = nextColumns(reports, count)) {
      combineColumns(manager, count);
      options.addOption(columns.shapes(), head(manager, count), count);
    }
  }

  /**
   * The next number of columns to try: about a quarter more, but with fewer reports in a column,
   * and the least number that has so few.
   */
  static int nextColumns(int reports, int columns) {
    int inColumn = ceilingOf(reports, columns);
    int inNext = Math.min(ceilingOf(reports, columns + columns / 4 + 1), inColumn - 1);
    return ceilingOf(reports, inNext);
  }

  private static int ceilingOf(int dividend, int divisor) {
    return (dividend + divisor - 1) / divisor;
  }

  private int head(int manager, int numberOfColumns) {
    return Placement.head(manager, numberOfColumns, cardHeight);
  }

  /** The card whose shapes a box has: the first from a card on that does not have one report. */
  private int fork(int card) {
    return card + straight[card];
  }

  /** How much higher the cards straight above make a box. */
  private int taller(int card) {
    return straight[card] * (cardHeight + Placement.GAP_Y);
  }

  /** Puts all boxes of reports next to each other. */
  private void combineRow(int manager) {
    row.start(-Placement.GAP_X, 0);
    int leavesWidth = -Placement.GAP_X;
    int leavesHeight = 0;
    int end = tree.end(manager);
    for (int report = tree.firstReport(manager); report < end; report = tree.nextReport(report)) {
      Shapes box = shapes[fork(report)];
      if (box.equals(leaf)) {
        leavesWidth += Placement.GAP_X + Placement.CARD_WIDTH;
        leavesHeight = Math.max(leavesHeight, cardHeight + taller(report));
      } else {
        row.addRight(box, taller(report));
        row.thin(4 * mostShapes);
      }
    }
    row.addRight(leavesWidth, leavesHeight);
  }

  /** Puts columns of boxes next to each other. */
  private void combineColumns(int manager, int count) {
    if (hasOnlyLeaves(manager)) {
      int width = Placement.CARD_WIDTH + Placement.indent(manager) + Placement.GAP_X;
      int height = cardHeight + Placement.STACK_GAP;
      int inColumn = ceilingOf(tree.reports(manager), count);
      columns.start(count * width - Placement.GAP_X, inColumn * height - Placement.STACK_GAP);
      return;
    }
    columns.start(-Placement.GAP_X, 0);
    ColumnCut cut = new ColumnCut(tree, manager, count);
    while (cut.next()) {
      combineColumn(manager, cut);
      columns.addRight(column.shapes(), 0);
      columns.thin(4 * mostShapes);
    }
  }

  /** Puts boxes of reports below each other. */
  private void combineColumn(int manager, ColumnCut cut) {
    column.start(0, 0);
    int leavesWidth = 0;
    int leavesHeight = 0;
    int gap = 0;
    for (int report = cut.from(); report < cut.to(); report = tree.nextReport(report)) {
      leavesHeight += gap;
      gap = Placement.gapAfter(tree, report);
      Shapes box = shapes[fork(report)];
      if (box.equals(leaf)) {
        leavesWidth = Placement.CARD_WIDTH;
        leavesHeight += cardHeight + taller(report);
      } else {
        column.addBelow(box, taller(report));
        column.thin(4 * mostShapes);
      }
    }
    column.addBelow(leavesWidth, leavesHeight);
    column.shapes().widen(Placement.indent(manager));
  }

  /** Chooses the best arrangement for a page. */
  CardColumns choose(Page page) {
    CardColumns arrangement = CardColumns.ofRows(tree);
    int first = firstFork();
    if (tree.reports(first) == 0) {
      return arrangement;
    }
    combineRow(first);
    combineOptions(first);
    Shapes all = options.shapes();
    Shapes rows = row.shapes();
    int aboveAll = Math.max(first, 0) * (cardHeight + Placement.GAP_Y);
    int aboveRows = aboveAll + head(first, CardColumns.ROW);
    int best = best(all, aboveAll, page);
    int bestRow = best(rows, aboveRows, page);
    double scale = scale(all, best, aboveAll, page);
    if (scale(rows, bestRow, aboveRows, page) >= SCALE_WITH_ROW * scale) {
      int height = rows.height(bestRow) + head(first, CardColumns.ROW);
      arrange(arrangement, first, height, CardColumns.ROW);
    } else {
      arrange(arrangement, first, all.height(best), all.columns(best));
    }
    return arrangement;
  }

  private static int best(Shapes shapes, int above, Page page) {
    int best = 0;
    for (int shape = 1; shape < shapes.size(); shape++) {
      if (scale(shapes, shape, above, page) >= scale(shapes, best, above, page)) {
        best = shape;
      }
    }
    return best;
  }

  private static double scale(Shapes shapes, int shape, int above, Page page) {
    double scale =
        Math.min(
            (double) page.width() / shapes.width(shape),
            (double) page.height() / (shapes.height(shape) + above));
    return Math.min(scale, 1);
  }

  /** Chooses a shape for each box below the first manager, whose own is given. */
  private void arrange(CardColumns arrangement, int first, int height, int numberOfColumns) {
    int[] chosen = new int[tree.count()];
    arrangement.set(first, numberOfColumns);
    chooseReports(first, height, numberOfColumns, chosen);
    for (int card = first + 1; card < tree.count(); card++) {
      if (tree.reports(card) == 1) {
        chosen[tree.firstReport(card)] = chosen[card];
      } else if (tree.reports(card) > 1) {
        Shapes box = shapes[card];
        int shape = chosen[card];
        arrangement.set(card, box.columns(shape));
        chooseReports(card, box.height(shape), box.columns(shape), chosen);
      }
    }
  }

  /** Chooses the shapes of reports: the narrowest in a row, the lowest in a column. */
  private void chooseReports(int manager, int height, int numberOfColumns, int[] chosen) {
    int room = height - head(manager, numberOfColumns);
    if (numberOfColumns == CardColumns.ROW) {
      int end = tree.end(manager);
      for (int report = tree.firstReport(manager); report < end; report = tree.nextReport(report)) {
        chosen[report] = shapes[fork(report)].narrowestWithin(room - taller(report));
      }
      return;
    }
    ColumnCut cut = new ColumnCut(tree, manager, numberOfColumns);
    while (cut.next()) {
      combineColumn(manager, cut);
      Shapes sizes = column.shapes();
      int width = sizes.width(sizes.narrowestWithin(room)) - Placement.indent(manager);
      for (int report = cut.from(); report < cut.to(); report = tree.nextReport(report)) {
        chosen[report] = shapes[fork(report)].lowestWithin(width);
      }
    }
  }
}
