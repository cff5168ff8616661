package io.github.orgwright.draw;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.List;

/**
 * Which card stands below which. Cards are numbered in depth-first order, so that the cards below a
 * card follow it directly. The tops are the reports of {@link #NO_CARD}.
 */
final class CardTree {
  /** The manager of the tops, which has no card. */
  static final int NO_CARD = -1;

  /** The most cards that can be laid out: no coordinate exceeds an {@code int}. */
  static final int MOST_CARDS = 8_000_000;

  private final int[] above;
  private final int[] sizes;
  private final int[] reports;

  private CardTree(int[] above) {
    int count = above.length;
    this.above = above;
    this.sizes = new int[count];
    this.reports = new int[count + 1];
    for (int card = count - 1; card >= 0; card--) {
      sizes[card]++;
      reports[above[card] + 1]++;
      if (above[card] != NO_CARD) {
        sizes[above[card]] += sizes[card];
      }
    }
  }

  /**
   * The tree of the cards.
   *
   * @param above for each card the number of the card above it, or {@link #NO_CARD}
   * @throws IllegalArgumentException if there are more than {@link #MOST_CARDS}
   */
  static CardTree of(int[] above) {
    checkArgument(
        above.length <= MOST_CARDS,
        "a chart of %s positions is too large for a picture of at most %s; fix: show fewer layers",
        above.length,
        MOST_CARDS);
    return new CardTree(above);
  }

  static CardTree of(List<Card> cards) {
    return of(cards.stream().mapToInt(Card::above).toArray());
  }

  int count() {
    return above.length;
  }

  int above(int card) {
    return above[card];
  }

  /** The number of direct reports. */
  int reports(int card) {
    return reports[card + 1];
  }

  /** The number of cards in the subtree of a card, including the card. */
  int size(int card) {
    return sizes[card];
  }

  /** The first direct report, if there is one. */
  int firstReport(int manager) {
    return manager + 1;
  }

  /** The direct report after the given one, or the end of the manager. */
  int nextReport(int report) {
    return report + sizes[report];
  }

  /** The number after the last card in the subtree of a manager. */
  int end(int manager) {
    return manager == NO_CARD ? above.length : manager + sizes[manager];
  }
}
