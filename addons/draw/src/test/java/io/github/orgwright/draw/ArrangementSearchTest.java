package io.github.orgwright.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ArrangementSearchTest {
  private static final int HEIGHT = 58;

  @Test
  void aSmallChartThatFitsStandsInRows() {
    CardTree tree = CardTrees.regular(7, 2);

    CardColumns found = ArrangementSearch.find(tree, HEIGHT, Page.SCREEN);

    assertTrue(isRow(tree, found, 0) && isRow(tree, found, 1));
  }

  @Test
  void aLargeStarStandsInColumns() {
    CardTree tree = CardTrees.star(1000);

    assertEquals(37, ArrangementSearch.find(tree, HEIGHT, new Page(10_000, 3_000)).columns(0));
  }

  @Test
  void anUprightPageGivesAHigherDrawing() {
    CardTree tree = CardTrees.realistic(300, 7);

    Placement upright = placed(tree, Page.A4_PORTRAIT);
    Placement sideways = placed(tree, Page.A4_LANDSCAPE);

    assertTrue(upright.height() > sideways.height());
    assertTrue(upright.width() < sideways.width());
  }

  @Test
  void numbersOfColumnsGiveDifferentNumbersOfRows() {
    List<Integer> columns = new ArrayList<>();
    for (int count = 1; count < 20; count = ArrangementSearch.nextColumns(20, count)) {
      columns.add(count);
    }

    assertEquals(List.of(1, 2, 3, 4, 5, 7, 10), columns);
  }

  /** Each small tree is compared with the best of all arrangements. */
  @Test
  void nothingBetterIsAmongAllArrangements() {
    Random random = new Random(42);
    for (int round = 0; round < 400; round++) {
      CardTree tree = CardTrees.random(1 + random.nextInt(9), 1 + random.nextInt(2), round);
      Page page = new Page(150 + random.nextInt(900), 100 + random.nextInt(700));
      Placement expected = best(tree, page);
      Placement found = placed(tree, page);

      assertEquals(
          expected.width() + " x " + expected.height(),
          found.width() + " x " + found.height(),
          () -> "round with page " + page);
    }
  }

  /** Where shapes are dropped, the result is still close to a search that drops none. */
  @Test
  void droppedShapesCostLittle() {
    for (int seed = 0; seed < 10; seed++) {
      CardTree tree = CardTrees.realistic(400, seed);
      ArrangementSearch exact = new ArrangementSearch(tree, HEIGHT, 100_000);
      Placement best = Placement.of(tree, exact.choose(Page.SCREEN), HEIGHT);

      assertTrue(scale(placed(tree, Page.SCREEN), Page.SCREEN) > 0.9 * scale(best, Page.SCREEN));
    }
  }

  @Test
  void cardsDoNotOverlapAndKeepTheirOrder() {
    for (int seed = 0; seed < 100; seed++) {
      CardTree tree =
          seed % 2 == 0
              ? CardTrees.random(10 + 5 * seed, 1 + seed % 5, seed)
              : CardTrees.realistic(10 + 5 * seed, seed);
      CardColumns found = ArrangementSearch.find(tree, HEIGHT, Page.SCREEN);
      Placement placement = Placement.of(tree, found, HEIGHT);
      assertNoOverlap(tree, placement);
      for (int card = 0; card < tree.count(); card++) {
        assertTrue(
            tree.above(card) < 0
                || placement.y(card) >= placement.y(tree.above(card)) + HEIGHT + 10);
        assertTrue(
            placement.x(card) >= 0
                && placement.x(card) + Placement.CARD_WIDTH <= placement.width());
        assertTrue(placement.y(card) >= 0 && placement.y(card) + HEIGHT <= placement.height());
        assertOrder(tree, found, placement, card);
      }
    }
  }

  @Test
  void theSameTreeGivesTheSameArrangement() {
    CardTree tree = CardTrees.realistic(5_000, 3);
    CardColumns first = ArrangementSearch.find(tree, HEIGHT, Page.SCREEN);
    CardColumns second = ArrangementSearch.find(tree, HEIGHT, Page.SCREEN);
    CardColumns other = ArrangementSearch.find(tree, HEIGHT, Page.A4_PORTRAIT);

    assertEquals(text(tree, first), text(tree, second));
    assertNotEquals(text(tree, first), text(tree, other));
  }

  @Test
  void chainsStarsBroomsAndCaterpillarsHaveNoLimit() {
    int size = 300_000;
    assertEquals(90 * size - 32, placed(CardTrees.chain(size), Page.SCREEN).height());
    assertTrue(placed(CardTrees.star(size), Page.SCREEN).width() < 100_000);
    assertTrue(placed(CardTrees.broom(size), Page.SCREEN).height() > 45 * size);
    assertTrue(placed(CardTrees.caterpillar(size), Page.SCREEN).height() > 0);
  }

  @Test
  void noCardsAndOneCardAreArranged() {
    assertEquals(0, placed(CardTree.of(new int[0]), Page.SCREEN).width());
    assertEquals(200, placed(CardTrees.chain(1), Page.SCREEN).width());
  }

  private static boolean isRow(CardTree tree, CardColumns arrangement, int card) {
    return tree.reports(card) > 1 && arrangement.columns(card) == CardColumns.ROW;
  }

  private static Placement placed(CardTree tree, Page page) {
    return Placement.of(tree, ArrangementSearch.find(tree, HEIGHT, page), HEIGHT);
  }

  private static double scale(Placement placement, Page page) {
    return Math.min(
        1,
        Math.min(
            (double) page.width() / placement.width(),
            (double) page.height() / placement.height()));
  }

  private static String text(CardTree tree, CardColumns arrangement) {
    StringBuilder text = new StringBuilder();
    for (int card = CardTree.NO_CARD; card < tree.count(); card++) {
      text.append(arrangement.columns(card)).append(' ');
    }
    return text.toString();
  }

  /** The best drawing of all arrangements; those whose first fork is in a row are preferred. */
  private static Placement best(CardTree tree, Page page) {
    int fork = CardTree.NO_CARD;
    while (tree.reports(fork) == 1) {
      fork++;
    }
    List<Placement> all = new ArrayList<>();
    List<Placement> rows = new ArrayList<>();
    CardColumns arrangement = CardColumns.ofRows(tree);
    do {
      Placement placement = Placement.of(tree, arrangement, HEIGHT);
      all.add(placement);
      if (arrangement.columns(fork) == CardColumns.ROW) {
        rows.add(placement);
      }
    } while (next(tree, arrangement));
    Placement best = best(all, page);
    Placement row = best(rows, page);
    return scale(row, page) >= 0.8 * scale(best, page) ? row : best;
  }

  /** Of the largest scale the widest; of those the lowest. */
  private static Placement best(List<Placement> placements, Page page) {
    List<Placement> kept = dominating(placements);
    Placement best = kept.get(0);
    for (Placement placement : kept) {
      int bigger = Double.compare(scale(placement, page), scale(best, page));
      if (bigger > 0 || (bigger == 0 && placement.width() > best.width())) {
        best = placement;
      }
    }
    return best;
  }

  /** Without those for which there is another that is neither wider nor higher. */
  private static List<Placement> dominating(List<Placement> placements) {
    TreeMap<Integer, Placement> lowest = new TreeMap<>();
    for (Placement placement : placements) {
      lowest.merge(placement.width(), placement, (a, b) -> a.height() <= b.height() ? a : b);
    }
    List<Placement> kept = new ArrayList<>();
    for (Placement placement : lowest.values()) {
      if (kept.isEmpty() || placement.height() < kept.get(kept.size() - 1).height()) {
        kept.add(placement);
      }
    }
    return kept;
  }

  /** Goes to the next arrangement, as a counter does, and returns whether there is one. */
  private static boolean next(CardTree tree, CardColumns arrangement) {
    for (int card = CardTree.NO_CARD; card < tree.count(); card++) {
      int reports = tree.reports(card);
      int columns = arrangement.columns(card);
      int more =
          columns == 0 ? 1 : reports < 2 ? 1 : ArrangementSearch.nextColumns(reports, columns);
      if (more < reports) {
        arrangement.set(card, more);
        return true;
      }
      arrangement.set(card, CardColumns.ROW);
    }
    return false;
  }

  private static void assertNoOverlap(CardTree tree, Placement placement) {
    for (int a = 0; a < tree.count(); a++) {
      for (int b = 0; b < a; b++) {
        assertTrue(
            Math.abs(placement.x(a) - placement.x(b)) >= Placement.CARD_WIDTH + 20
                || Math.abs(placement.y(a) - placement.y(b)) >= HEIGHT + 10);
      }
    }
  }

  private static void assertOrder(
      CardTree tree, CardColumns arrangement, Placement placement, int manager) {
    int columns = arrangement.columns(manager);
    int end = tree.end(manager);
    int before = -1;
    int downs = 0;
    for (int report = manager + 1; report < end; report = tree.nextReport(report)) {
      if (before >= 0 && columns == CardColumns.ROW) {
        assertTrue(placement.x(report) > placement.x(before));
        assertEquals(placement.y(report), placement.y(before));
      } else if (before >= 0) {
        boolean isBelow = placement.y(report) > placement.y(before);
        downs += isBelow ? 1 : 0;
        assertTrue(isBelow || placement.x(report) > placement.x(before));
        assertTrue(!isBelow || placement.x(report) == placement.x(before));
      }
      before = report;
    }
    assertTrue(columns == CardColumns.ROW || downs == tree.reports(manager) - columns);
  }
}
