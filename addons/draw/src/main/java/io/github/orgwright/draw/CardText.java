package io.github.orgwright.draw;

import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * The rows of text of a card: one or two rows of its title, other lines of its label, its marks,
 * and its people. What does not fit is cut; the whole text is {@link #whole}.
 */
final class CardText {
  static final int TITLE_SIZE = 13;
  static final int SMALL_SIZE = 11;

  /** From the left of a card to its text. */
  static final int LEFT = 13;

  private static final int WIDTH = Placement.CARD_WIDTH - LEFT - 7;

  /** The room at the end of the last row, for the number of the layer. */
  private static final int LAYER_WIDTH = 22;

  private static final int LABEL_ROWS = 3;
  private static final String SEPARATOR = " · ";

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

  private CardText() {}

  /** The height of all cards. */
  static int cardHeight(boolean isWithPeople) {
    return isWithPeople ? 73 : 58;
  }

  /** From the top of a card to the baseline of a row. */
  static int baseline(int row) {
    return 18 + 15 * row;
  }

  /** The rows from the top; people stand in the fourth one. */
  static List<Row> rows(Card card) {
    ImmutableList.Builder<Row> rows = ImmutableList.builder();
    List<Part> marks = marks(card);
    int labelRows = marks.isEmpty() ? LABEL_ROWS : LABEL_ROWS - 1;
    int used = addLabel(rows, card.label(), labelRows);
    for (; used < labelRows && !(marks.isEmpty() && card.people().isEmpty()); used++) {
      rows.add(Row.of(false, ""));
    }
    if (!marks.isEmpty()) {
      rows.add(new Row(false, marks));
    }
    if (!card.people().isEmpty()) {
      rows.add(Row.of(false, TextWidth.fit(String.join(SEPARATOR, card.people()), WIDTH, SMALL_SIZE)));
    }
    return rows.build();
  }

  private static int addLabel(ImmutableList.Builder<Row> rows, List<String> label, int most) {
    int other = Math.min(label.size() - 1, most - 1);
    List<String> title =
        TextWidth.wrap(label.get(0), WIDTH, TITLE_SIZE, Math.min(2, most - other));
    title.forEach(line -> rows.add(Row.of(true, line)));
    int used = title.size();
    for (String line : label.subList(1, other + 1)) {
      used++;
      int width = used == LABEL_ROWS ? WIDTH - LAYER_WIDTH : WIDTH;
      rows.add(Row.of(false, TextWidth.fit(line, width, SMALL_SIZE)));
    }
    return used;
  }

  /** As many marks as fit, and the number of those that do not. */
  private static List<Part> marks(Card card) {
    ImmutableList.Builder<Part> parts = ImmutableList.builder();
    int room = WIDTH - LAYER_WIDTH;
    String hidden = hidden(card);
    List<Mark> marks = card.marks();
    if (!hidden.isEmpty()) {
      parts.add(new Part(hidden, ""));
      room -= width(hidden);
    }
    boolean isFirst = hidden.isEmpty();
    for (int i = 0; i < marks.size(); i++) {
      String text = (isFirst ? "" : SEPARATOR) + text(marks.get(i));
      String more = i == marks.size() - 1 ? "" : " +" + (marks.size() - i - 1);
      if (width(text) + width(more) > room) {
        String cut = isFirst ? TextWidth.fit(text, room - width(more), SMALL_SIZE) : "";
        if (!cut.isEmpty()) {
          parts.add(new Part(cut, style(marks.get(i).kind())));
        }
        int left = marks.size() - i - (cut.isEmpty() ? 0 : 1);
        if (left > 0) {
          parts.add(new Part(" +" + left, ""));
        }
        break;
      }
      if (!isFirst) {
        parts.add(new Part(SEPARATOR, ""));
      }
      parts.add(new Part(text(marks.get(i)), style(marks.get(i).kind())));
      room -= width(text);
      isFirst = false;
    }
    return parts.build();
  }

  private static int width(String text) {
    return TextWidth.of(text, SMALL_SIZE);
  }

  private static String hidden(Card card) {
    return card.hidden() == 0 ? "" : "+ " + card.hidden() + " not shown";
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
