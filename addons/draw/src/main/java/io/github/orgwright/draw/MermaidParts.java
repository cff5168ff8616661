package io.github.orgwright.draw;

import static java.util.Comparator.comparing;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Divides the cards of a chart into parts of limited size. A card whose reports do not fit in its
 * part is cut: it is in its part without them, and is also the first card of one or more parts,
 * each with some of its reports.
 */
final class MermaidParts {
  /** Room for saying which parts the reports of a cut card are in. */
  private static final int ROOM_FOR_REFERENCE = 60;

  /** Reports that take more than this fraction of a part are cut, smaller ones share parts. */
  private static final int LARGE = 10;

  /** The sizes of cards. */
  interface Sizes {
    /** The characters of a card, its edge to the card above, and its other lines. */
    int characters(int card);

    /** The number of other lines of a card. */
    int lines(int card);
  }

  /**
   * One part.
   *
   * @param top the cut card that the others are below, or -1
   * @param cards the numbers of the other cards, in order
   */
  record Part(int top, List<Integer> cards) {}

  private final ImmutableList<Card> cards;
  private final int[] firstReport;
  private final int[] nextReport;
  private final int mostCharacters;
  private final int mostEdges;
  private final int[] characters; // of each card and what its part shows below it
  private final int[] edges;
  private final int[] end; // of the cards below each card
  private final boolean[] startsPart;
  private final boolean[] isCut;
  private final int[] firstPart;
  private final int[] lastPart;
  private final int[] partOf;
  private final List<Part> parts = new ArrayList<>();

  /**
   * Divides the cards.
   *
   * @param sizes the size of each card, which is at most {@code mostCharacters}
   * @param mostCharacters the most characters of the cards of a part
   * @param mostEdges the most edges of a part, more than a card has other lines
   */
  MermaidParts(ImmutableList<Card> cards, Sizes sizes, int mostCharacters, int mostEdges) {
    this.cards = cards;
    this.mostCharacters = mostCharacters;
    this.mostEdges = mostEdges;
    this.characters = new int[cards.size()];
    this.edges = new int[cards.size()];
    int size = cards.size();
    this.firstReport = new int[size + 1]; // those of the last are the tops of the chart
    this.nextReport = new int[size];
    this.end = new int[size];
    this.startsPart = new boolean[size];
    this.isCut = new boolean[size + 1];
    this.firstPart = new int[size + 1];
    this.lastPart = new int[size + 1];
    this.partOf = new int[size];
    Arrays.fill(firstReport, -1);
    for (int card = size - 1; card >= 0; card--) {
      int above = above(card);
      nextReport[card] = firstReport[above];
      firstReport[above] = card;
      end[card] = nextReport[card] >= 0 ? nextReport[card] : -1;
    }
    for (int card = 0; card < size; card++) {
      if (end[card] < 0) {
        end[card] = above(card) == size ? size : end[above(card)];
      }
    }
    cut(sizes);
    collect(size);
    for (int card = 0; card < size; card++) {
      if (isCut[card]) {
        collect(card);
      }
    }
  }

  private int above(int card) {
    int above = cards.get(card).above();
    return above < 0 ? cards.size() : above;
  }

  /**
   * Cuts cards from the last to the first, so that those below a card are done before it. If all
   * below a card does not fit, its largest reports are cut; if all are small, the card itself is.
   */
  private void cut(Sizes sizes) {
    int size = cards.size();
    for (int card = size; card >= 0; card--) {
      long allCharacters = card == size ? 0 : sizes.characters(card);
      long allEdges = card == size ? 0 : sizes.lines(card) + 1;
      for (int report = firstReport[card]; report >= 0; report = nextReport[report]) {
        allCharacters += characters[report];
        allEdges += edges[report];
      }
      PriorityQueue<Integer> largest =
          new PriorityQueue<>(
              comparing((Integer report) -> -edges[report]).thenComparing(report -> report));
      if (allCharacters > mostCharacters || allEdges > mostEdges) {
        for (int report = firstReport[card]; report >= 0; report = nextReport[report]) {
          if (!isCut[report]
              && (edges[report] > mostEdges / LARGE || characters[report] > mostCharacters / LARGE)
              && firstReport[report] >= 0) {
            largest.add(report);
          }
        }
      }
      while (!largest.isEmpty() && (allCharacters > mostCharacters || allEdges > mostEdges)) {
        int report = largest.remove();
        allCharacters -= characters[report];
        allEdges -= edges[report];
        cut(report, sizes);
        allCharacters += characters[report];
        allEdges += edges[report];
      }
      if (card == size || allCharacters > mostCharacters || allEdges > mostEdges) {
        cut(card, sizes);
      } else {
        characters[card] = (int) allCharacters;
        edges[card] = (int) allEdges;
      }
    }
  }

  /** Takes the reports of a card to other parts. */
  private void cut(int card, Sizes sizes) {
    isCut[card] = true;
    pack(card);
    if (card < cards.size()) {
      characters[card] = sizes.characters(card) + ROOM_FOR_REFERENCE;
      edges[card] = sizes.lines(card) + 1;
    }
  }

  /** Gives each part as many reports as fit. */
  private void pack(int card) {
    long allCharacters = mostCharacters + 1L;
    long allEdges = 0;
    for (int report = firstReport[card]; report >= 0; report = nextReport[report]) {
      allCharacters += characters[report];
      allEdges += edges[report];
      if (allCharacters > mostCharacters || allEdges > mostEdges) {
        startsPart[report] = true;
        allCharacters = characters[report];
        allEdges = edges[report];
      }
    }
  }

  private void collect(int top) {
    firstPart[top] = parts.size();
    List<Integer> part = new ArrayList<>();
    for (int report = firstReport[top]; report >= 0; report = nextReport[report]) {
      if (startsPart[report]) {
        part = new ArrayList<>();
        parts.add(new Part(top == cards.size() ? -1 : top, part));
      }
      int card = report;
      while (card < end[report]) {
        part.add(card);
        partOf[card] = parts.size() - 1;
        card = isCut[card] ? end[card] : card + 1;
      }
    }
    lastPart[top] = parts.size() - 1;
  }

  List<Part> parts() {
    return parts;
  }

  /** The place of the part that shows the card with all that is said about it. */
  int partOf(int card) {
    return partOf[card];
  }

  /** Whether the reports of the card are in other parts than the card. */
  boolean isCut(int card) {
    return isCut[card];
  }

  /** The place of the first part with reports of a cut card. */
  int firstPart(int card) {
    return firstPart[card];
  }

  /** The place of the last part with reports of a cut card. */
  int lastPart(int card) {
    return lastPart[card];
  }
}
