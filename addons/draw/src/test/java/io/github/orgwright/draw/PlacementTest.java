package io.github.orgwright.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PlacementTest {
  private static final int HEIGHT = 58;

  @Test
  void aRowStandsBelowItsCenteredManager() {
    Placement placement = rows(CardTrees.star(4));

    assertEquals("220,0 0,90 220,90 440,90 of 640 x 148", text(placement, 4));
  }

  @Test
  void aManagerOfOneStandsStraightAboveItsReport() {
    Placement placement = rows(CardTree.of(new int[] {-1, 0, 1, 1}));

    assertEquals("110,0 110,90 0,180 220,180 of 420 x 238", text(placement, 4));
  }

  @Test
  void oneColumnHangsBelowItsManager() {
    CardTree tree = CardTrees.star(3);
    CardColumns arrangement = CardColumns.ofRows(tree);
    arrangement.set(0, 1);

    assertEquals("0,0 24,68 24,136 of 224 x 194", text(Placement.of(tree, arrangement, HEIGHT), 3));
  }

  /** Reports 1 (with 2), 3 and 4: the subtree of 1 is followed by a larger gap. */
  @Test
  void aSubtreeInAColumnIsFollowedByALargerGap() {
    CardTree tree = CardTree.of(new int[] {-1, 0, 1, 0, 0});
    CardColumns arrangement = CardColumns.ofRows(tree);
    arrangement.set(0, 1);

    assertEquals(
        "0,0 24,68 24,158 24,240 24,308 of 224 x 366",
        text(Placement.of(tree, arrangement, HEIGHT), 5));
  }

  @Test
  void columnsAreCutByTheNumberOfCards() {
    CardTree tree = CardTree.of(new int[] {-1, 0, 1, 1, 0, 0, 0});
    CardColumns arrangement = CardColumns.ofRows(tree);
    arrangement.set(0, 2);
    arrangement.set(1, 1);

    assertEquals(
        "146,0 24,90 48,158 48,226 292,90 292,158 292,226 of 492 x 284",
        text(Placement.of(tree, arrangement, HEIGHT), 7));
  }

  @Test
  void aManagerInAColumnStandsAtTheLeftOfItsRow() {
    CardTree tree = CardTree.of(new int[] {-1, 0, 1, 2, 2, 0});
    CardColumns arrangement = CardColumns.ofRows(tree);
    arrangement.set(0, 1);

    assertEquals(
        "0,0 24,68 24,158 24,248 244,248 24,330 of 444 x 388",
        text(Placement.of(tree, arrangement, HEIGHT), 6));
  }

  @Test
  void topsStandInARowOrInColumnsWithoutAManager() {
    CardTree tree = CardTree.of(new int[] {-1, -1, -1, -1});
    CardColumns columns = CardColumns.ofRows(tree);
    columns.set(CardTree.NO_CARD, 2);

    assertEquals("0,0 220,0 440,0 660,0 of 860 x 58", text(rows(tree), 4));
    assertEquals(
        "0,0 0,68 220,0 220,68 of 420 x 126", text(Placement.of(tree, columns, HEIGHT), 4));
  }

  @Test
  void eachColumnHasAReportEvenIfTheLastSubtreeIsLarge() {
    int[] above = new int[40];
    Arrays.fill(above, 5, 40, 4);
    above[0] = -1;
    CardTree tree = CardTree.of(above);
    ColumnCut cut = new ColumnCut(tree, 0, 4);

    assertEquals(4, tree.reports(0));
    for (int report = 1; report <= 4; report++) {
      assertTrue(cut.next());
      assertEquals(report, cut.from());
    }
    assertEquals(40, cut.to());
    assertTrue(!cut.next());
  }

  @Test
  void noCardsTakeNoRoom() {
    Placement placement = rows(CardTree.of(new int[0]));

    assertEquals("0 x 0", placement.width() + " x " + placement.height());
  }

  @Test
  void tooManyCardsAreRejected() {
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class, () -> CardTree.of(new int[CardTree.MOST_CARDS + 1]));

    assertEquals(
        "a chart of 8000001 positions is too large for a picture of at most 8000000;"
            + " fix: show fewer layers",
        e.getMessage());
  }

  @Test
  void coordinatesOfTheLargestChartsFit() {
    int[] above = new int[CardTree.MOST_CARDS];
    above[0] = CardTree.NO_CARD;
    CardTree star = CardTree.of(above.clone());
    Arrays.setAll(above, card -> card - 1);
    CardTree chain = CardTree.of(above);

    assertEquals(220 * (CardTree.MOST_CARDS - 1) - 20, rows(star).width());
    assertEquals(90 * CardTree.MOST_CARDS - 32, rows(chain).height());
  }

  /** In rows, the mirror image of a tree is drawn as the mirror image. */
  @Test
  void rowsAreSymmetric() {
    int[] above = {-1, 0, 1, 1, 0, 0, 5, 6, 6};
    int[] mirrored = {-1, 0, 1, 2, 2, 0, 0, 6, 6};
    int[] image = {0, 6, 8, 7, 5, 1, 2, 4, 3};
    Placement placement = rows(CardTree.of(above));
    Placement mirror = rows(CardTree.of(mirrored));

    for (int card = 0; card < above.length; card++) {
      assertEquals(
          placement.width() - placement.x(card) - Placement.CARD_WIDTH, mirror.x(image[card]));
      assertEquals(placement.y(card), mirror.y(image[card]));
    }
  }

  private static Placement rows(CardTree tree) {
    return Placement.of(tree, CardColumns.ofRows(tree), HEIGHT);
  }

  private static String text(Placement placement, int cards) {
    StringBuilder text = new StringBuilder();
    for (int card = 0; card < cards; card++) {
      text.append(placement.x(card)).append(',').append(placement.y(card)).append(' ');
    }
    return text + "of " + placement.width() + " x " + placement.height();
  }
}
