package io.github.orgwright.draw;

import com.google.errorprone.annotations.CanIgnoreReturnValue;

/** The lines from managers to their direct reports, as data of SVG paths. */
final class TreeLines {
  /** From the left of a column's cards to the line that runs down at their left. */
  private static final int RAIL = Placement.INDENT / 2;

  private final CardTree tree;
  private final CardColumns arrangement;
  private final Placement placement;
  private final int cardHeight;

  TreeLines(CardTree tree, CardColumns arrangement, Placement placement, int cardHeight) {
    this.tree = tree;
    this.arrangement = arrangement;
    this.placement = placement;
    this.cardHeight = cardHeight;
  }

  /** All lines below a manager that has reports. */
  String below(int manager) {
    StringBuilder path = new StringBuilder();
    int columns = arrangement.columns(manager);
    if (columns == 1) {
      appendColumn(path, tree.firstReport(manager), tree.end(manager), bottom(manager));
      return path.toString();
    }
    if (tree.reports(manager) > 1) {
      appendBar(path, manager, columns);
    }
    if (columns == CardColumns.ROW) {
      int end = tree.end(manager);
      for (int report = tree.firstReport(manager); report < end; report = tree.nextReport(report)) {
        appendDrop(path, report, start(manager));
      }
    } else {
      ColumnCut cut = new ColumnCut(tree, manager, columns);
      while (cut.next()) {
        if (isOne(cut)) {
          appendDrop(path, cut.from(), bar(manager));
        } else {
          appendColumn(path, cut.from(), cut.to(), bar(manager));
        }
      }
    }
    return path.toString();
  }

  /** The line from a card to the card above it. */
  String above(int card) {
    int manager = tree.above(card);
    StringBuilder path = new StringBuilder();
    int columns = arrangement.columns(manager);
    if (columns == 1) {
      move(path, rail(card), bottom(manager)).append('V').append(middle(card));
      return path.append("h").append(RAIL).toString();
    }
    move(path, center(manager), bottom(manager));
    if (tree.reports(manager) > 1) {
      path.append('V').append(bar(manager));
    }
    if (columns == CardColumns.ROW || isAlone(card, manager, columns)) {
      path.append('H').append(center(card)).append('V').append(placement.y(card));
    } else {
      path.append('H').append(rail(card)).append('V').append(middle(card));
      path.append('h').append(RAIL);
    }
    return path.toString();
  }

  /** Whether a card is the only one of its column. */
  private boolean isAlone(int card, int manager, int columns) {
    ColumnCut cut = new ColumnCut(tree, manager, columns);
    while (cut.next() && cut.to() <= card) {}
    return isOne(cut);
  }

  private boolean isOne(ColumnCut cut) {
    return tree.nextReport(cut.from()) == cut.to();
  }

  /** The line down from the manager, and the horizontal line from which others go down. */
  private void appendBar(StringBuilder path, int manager, int columns) {
    int left = center(manager);
    int right = center(manager);
    if (columns == CardColumns.ROW) {
      int end = tree.end(manager);
      for (int report = tree.firstReport(manager); report < end; report = tree.nextReport(report)) {
        left = Math.min(left, center(report));
        right = Math.max(right, center(report));
      }
    } else {
      ColumnCut cut = new ColumnCut(tree, manager, columns);
      while (cut.next()) {
        int x = isOne(cut) ? center(cut.from()) : rail(cut.from());
        left = Math.min(left, x);
        right = Math.max(right, x);
      }
    }
    move(path, center(manager), bottom(manager)).append('V').append(bar(manager));
    move(path, left, bar(manager)).append('H').append(right);
  }

  private void appendDrop(StringBuilder path, int report, int from) {
    move(path, center(report), from).append('V').append(placement.y(report));
  }

  private void appendColumn(StringBuilder path, int from, int to, int top) {
    int last = from;
    for (int report = from; report < to; report = tree.nextReport(report)) {
      move(path, rail(report), middle(report)).append('h').append(RAIL);
      last = report;
    }
    move(path, rail(last), top).append('V').append(middle(last));
  }

  @CanIgnoreReturnValue
  private static StringBuilder move(StringBuilder path, int x, int y) {
    return path.append('M').append(x).append(' ').append(y);
  }

  private int start(int manager) {
    return tree.reports(manager) == 1 ? bottom(manager) : bar(manager);
  }

  private int bar(int manager) {
    return bottom(manager) + Placement.GAP_Y / 2;
  }

  private int bottom(int card) {
    return placement.y(card) + cardHeight;
  }

  private int middle(int card) {
    return placement.y(card) + cardHeight / 2;
  }

  private int center(int card) {
    return placement.x(card) + Placement.CARD_WIDTH / 2;
  }

  private int rail(int card) {
    return placement.x(card) - RAIL;
  }
}
