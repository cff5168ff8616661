package io.github.orgwright.draw;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What is written on cards: the label, whose first line may take two rows, then the people, then
 * the marks, the most important first. All cards have as many rows as nine out of ten need, and at
 * least one for each of these; what does not fit is cut or counted. {@link #whole} is the whole
 * text.
 */
final class CardText {
  static final int TITLE_SIZE = 13;
  static final int SMALL_SIZE = 11;

  /** From the left of a card to its text. */
  static final int LEFT = 13;

  private static final int WIDTH = Placement.CARD_WIDTH - LEFT - 7;
  private static final int ROW_HEIGHT = 15;

  /** The room at the end of the last row, for the number of the layer. */
  private static final int LAYER_WIDTH = 22;

  /** The least room in which the beginning of a mark is shown. */
  private static final int LEAST_CUT = 60;

  private static final int LEAST_ROWS = 2;
  private static final int MOST_LABEL_ROWS = 4;
  private static final int MOST_MARK_ROWS = 2;
  private static final String SEPARATOR = " · ";

  private final int rows;

  private CardText(int rows) {
    this.rows = rows;
  }

  /** The texts of these cards. */
  static CardText of(List<Card> cards) {
    int[] needed = cards.stream().mapToInt(CardText::neededRows).sorted().toArray();
    int ofMost = needed.length == 0 ? 0 : needed[needed.length - 1 - needed.length / 10];
    int least = cards.stream().mapToInt(CardText::leastRows).max().orElse(0);
    return new CardText(Math.max(LEAST_ROWS, Math.max(least, ofMost)));
  }

  /**
   * A row.
   *
   * @param isTitle whether it is in the size of titles
   * @param parts what it consists of
   */
  record Row(boolean isTitle, List<Part> parts) {
    static Row of(boolean isTitle, String text) {
      return new Row(isTitle, ImmutableList.of(new Part(text, "")));
    }
  }

  /**
   * A part of a row.
   *
   * @param text the text, which fits
   * @param style the class of its style, or empty
   */
  record Part(String text, String style) {}

  /** The height of all cards. */
  int cardHeight() {
    return 13 + ROW_HEIGHT * rows;
  }

  /** From the top of a card to the baseline of a row. */
  static int baseline(int row) {
    return 18 + ROW_HEIGHT * row;
  }

  /** From the top of a card to the baseline of the number of its layer. */
  int layerBaseline() {
    return baseline(rows - 1) + 2;
  }

  /** Rows for the title, another line of the label, people and marks. */
  private static int leastRows(Card card) {
    return Math.min(card.label().size(), 2) + rowOfPeople(card) + rowOfMarks(card);
  }

  private static int rowOfPeople(Card card) {
    return card.people().isEmpty() ? 0 : 1;
  }

  private static int rowOfMarks(Card card) {
    return card.marks().isEmpty() && card.hidden() == 0 ? 0 : 1;
  }

  /** Rows for all that can be shown in a few of them. */
  private static int neededRows(Card card) {
    return label(card.label(), MOST_LABEL_ROWS, WIDTH, WIDTH - LAYER_WIDTH).size()
        + rowOfPeople(card)
        + marks(card, MOST_MARK_ROWS).size();
  }

  /** The rows of a card from the top. */
  List<Row> rows(Card card) {
    int people = rowOfPeople(card);
    int most = rows - people - rowOfMarks(card);
    int room = most < rows ? WIDTH : WIDTH - LAYER_WIDTH;
    ImmutableList.Builder<Row> all = ImmutableList.builder();
    List<Row> label = label(card.label(), most, rows > 2 ? WIDTH : room, room);
    all.addAll(label);
    if (people > 0) {
      all.add(Row.of(false, fit(String.join(SEPARATOR, card.people()), WIDTH - LAYER_WIDTH)));
    }
    return all.addAll(marks(card, rows - label.size() - people)).build();
  }

  private static String fit(String text, int width) {
    return TextWidth.fit(text, width, SMALL_SIZE);
  }

  private static int width(String text) {
    return TextWidth.of(text, SMALL_SIZE);
  }

  private static List<Row> label(List<String> label, int most, int titleWidth, int width) {
    ImmutableList.Builder<Row> rows = ImmutableList.builder();
    int others = Math.min(label.size() - 1, most - 1);
    TextWidth.wrap(label.get(0), titleWidth, TITLE_SIZE, Math.min(2, most - others))
        .forEach(line -> rows.add(Row.of(true, line)));
    label.subList(1, others + 1).forEach(line -> rows.add(Row.of(false, fit(line, width))));
    return rows.build();
  }

  /** As many marks as fit, and the number of those that do not. */
  private static List<Row> marks(Card card, int most) {
    List<Part> marks = new ArrayList<>();
    if (card.hidden() > 0) {
      marks.add(new Part(hidden(card), ""));
    }
    card.marks().stream()
        .sorted(Comparator.comparing(mark -> isImportant(mark.kind()) ? 0 : 1))
        .forEach(mark -> marks.add(new Part(text(mark), style(mark.kind()))));
    ImmutableList.Builder<Row> rows = ImmutableList.builder();
    int next = 0;
    for (int row = 1; row <= most && next < marks.size(); row++) {
      List<Part> parts = new ArrayList<>();
      next = addMarks(parts, marks, next, row == most);
      rows.add(new Row(false, ImmutableList.copyOf(parts)));
    }
    return rows.build();
  }

  /** Adds what fits into one row, and returns the next mark. */
  private static int addMarks(List<Part> row, List<Part> marks, int first, boolean isLast) {
    int room = WIDTH - LAYER_WIDTH;
    for (int i = first; i < marks.size(); i++) {
      int after = marks.size() - i - 1;
      String separator = row.isEmpty() ? "" : SEPARATOR;
      String more = isLast && after > 0 ? " +" + after : "";
      int left = room - width(separator) - width(more);
      Part mark = marks.get(i);
      boolean fits = width(mark.text()) <= left;
      if (!fits && !row.isEmpty() && !isLast) {
        return i;
      }
      if (!fits && !row.isEmpty() && left < LEAST_CUT) {
        row.add(new Part(" +" + (after + 1), ""));
        return marks.size();
      }
      if (!separator.isEmpty()) {
        row.add(new Part(separator, ""));
      }
      row.add(new Part(fit(mark.text(), left), mark.style()));
      if (!fits) {
        if (isLast && !more.isEmpty()) {
          row.add(new Part(more, ""));
        }
        return isLast ? marks.size() : i + 1;
      }
      room -= width(separator) + width(mark.text());
    }
    return marks.size();
  }

  private static boolean isImportant(Mark.Kind kind) {
    return switch (kind) {
      case ERROR, WARNING, ADDED, REMOVED, MOVED, FOUND -> true;
      default -> false;
    };
  }

  private static String hidden(Card card) {
    return "+ " + card.hidden() + " not shown";
  }

  /** The text of a mark, with a symbol where it has a color. */
  static String text(Mark mark) {
    return switch (mark.kind()) {
      case ERROR -> "▲ " + mark.text();
      case WARNING -> "△ " + mark.text();
      case FOUND -> "● " + mark.text();
      case ADDED -> "+ " + mark.text();
      case REMOVED -> "− " + mark.text();
      case MOVED -> "→ " + mark.text();
      default -> mark.text();
    };
  }

  /** The class of a kind of mark, or nothing. */
  static String style(Mark.Kind kind) {
    return switch (kind) {
      case VACANT -> "v";
      case DETACHED, CYCLE -> "y";
      case ERROR -> "e";
      case WARNING -> "i";
      case FOUND -> "f";
      case ADDED -> "a";
      case REMOVED -> "d";
      case MOVED -> "m";
      default -> "";
    };
  }

  /** All that a card says, one line for each. */
  static String whole(Card card) {
    ImmutableList.Builder<String> lines = ImmutableList.builder();
    lines.addAll(card.label()).addAll(card.people());
    card.marks().forEach(mark -> lines.add(mark.text()));
    if (card.hidden() > 0) {
      lines.add(hidden(card));
    }
    return String.join("\n", lines.build());
  }
}
