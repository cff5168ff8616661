package io.github.orgwright.draw;

import java.util.Locale;

/**
 * The colors of a card, by its most important mark. Text is dark on a light card with a border that
 * is visible on a light and on a dark page.
 */
enum CardTone {
  ERROR("#ffe9e7", "#c9352b"),
  WARNING("#fff4d6", "#a66f00"),
  REMOVED("#f0f0f0", "#767676"),
  ADDED("#e3f6e5", "#2a7d3a"),
  MOVED("#e7efff", "#3a6fd0"),
  CHANGED("#e7efff", "#3a6fd0"),
  FOUND("#e3f6e5", "#2a7d3a"),
  SKIPPED("#f0f0f0", "#767676"),
  PLAIN("#ffffff", "#767676");

  /** The color of text on a card. */
  static final String TEXT = "#1f2328";

  /** The color of lines, and of text outside of cards. */
  static final String LINE = "#767676";

  /** The color of a line that closes a cycle. */
  static final String CYCLE = "#c9352b";

  /** The color of the lines of an explained chain. */
  static final String CHAIN = "#3a6fd0";

  private final String fill;
  private final String border;

  CardTone(String fill, String border) {
    this.fill = fill;
    this.border = border;
  }

  static CardTone of(Card card) {
    for (CardTone tone : values()) {
      if (tone == PLAIN || card.has(Mark.Kind.valueOf(tone.name()))) {
        return tone;
      }
    }
    return PLAIN;
  }

  /** Whether the border is dashed: the position has no holder, or is removed. */
  static boolean isDashed(Card card) {
    return card.has(Mark.Kind.VACANT) || card.has(Mark.Kind.REMOVED);
  }

  String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  String fill() {
    return fill;
  }

  String border() {
    return border;
  }
}
