package io.github.orgwright.draw;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Random;
import java.util.function.IntUnaryOperator;

/** Trees of cards for tests. */
final class CardTrees {
  private CardTrees() {}

  /** A tree from the number of the card above each card, which is lower; cards are renumbered. */
  static CardTree of(int size, IntUnaryOperator above) {
    int[] next = new int[size]; // the next sibling
    int[] first = new int[size + 1]; // the first report, -1 for none; that of no card is the last
    Arrays.fill(first, -1);
    for (int card = size - 1; card >= 0; card--) {
      int manager = Math.floorMod(above.applyAsInt(card), size + 1);
      next[card] = first[manager];
      first[manager] = card;
    }
    int[] numbers = new int[size + 1];
    numbers[size] = CardTree.NO_CARD;
    int[] inOrder = new int[size];
    int count = 0;
    Deque<Integer> open = new ArrayDeque<>();
    if (first[size] >= 0) {
      open.push(first[size]);
    }
    while (!open.isEmpty()) {
      int card = open.pop();
      numbers[card] = count;
      inOrder[count++] = numbers[Math.floorMod(above.applyAsInt(card), size + 1)];
      if (next[card] >= 0) {
        open.push(next[card]);
      }
      if (first[card] >= 0) {
        open.push(first[card]);
      }
    }
    return CardTree.of(inOrder);
  }

  static CardTree chain(int size) {
    return of(size, card -> card - 1);
  }

  static CardTree star(int size) {
    return of(size, card -> card == 0 ? -1 : 0);
  }

  /** A chain of half of the cards, with a star at its end. */
  static CardTree broom(int size) {
    return of(size, card -> Math.min(card - 1, size / 2));
  }

  /** A chain of half of the cards, each with one report without reports. */
  static CardTree caterpillar(int size) {
    return of(size, card -> card % 2 == 0 ? card - 2 < 0 ? -1 : card - 2 : card - 1);
  }

  /** Each manager has the given number of reports. */
  static CardTree regular(int size, int span) {
    return of(size, card -> card == 0 ? -1 : (card - 1) / span);
  }

  /** Managers have from one to a dozen reports, and about one position in five manages. */
  static CardTree realistic(int size, long seed) {
    Random random = new Random(seed);
    int[] above = new int[size];
    above[0] = -1;
    int end = 1;
    for (int card = 0; end < size; card++) {
      boolean manages = card < 8 || card == end - 1 || random.nextInt(100) < 22;
      int span = manages ? 1 + random.nextInt(12) : 0;
      for (int i = 0; i < span && end < size; i++) {
        above[end++] = card;
      }
    }
    return of(size, card -> above[card]);
  }

  /** A forest in which each card is below a random earlier one, or a top. */
  static CardTree random(int size, int tops, long seed) {
    Random random = new Random(seed);
    int[] above = new int[size];
    for (int card = 0; card < size; card++) {
      above[card] = card < tops ? -1 : random.nextInt(card);
    }
    return of(size, card -> above[card]);
  }
}
