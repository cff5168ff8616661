package io.github.orgwright.draw;

/** Gives a benchmark the layout of pictures, which is not public. */
public final class Layout {
  private static final int CARD_HEIGHT = 58;

  private Layout() {}

  /**
   * {@return the width and height of the drawing that fits a screen best}
   *
   * @param above for each card the number of the card above it, or -1; in depth-first order
   */
  public static int[] size(int[] above) {
    CardTree tree = CardTree.of(above);
    CardColumns arrangement = ArrangementSearch.find(tree, CARD_HEIGHT, Page.SCREEN);
    Placement placement = Placement.of(tree, arrangement, CARD_HEIGHT);
    return new int[] {placement.width(), placement.height()};
  }
}
