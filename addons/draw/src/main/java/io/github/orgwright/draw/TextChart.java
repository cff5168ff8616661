package io.github.orgwright.draw;

import com.google.common.collect.ImmutableList;
import io.github.orgwright.core.internal.Phrases;
import java.util.ArrayList;
import java.util.List;

/**
 * Draws a chart as text. A card takes one line, and further lines only where it does not fit in the
 * width. Deep layers are not indented further, so that a chain of any length has a linear size.
 */
final class TextChart {
  private static final int WIDTH = 120;
  private static final int DEEPEST = 13;
  private static final int LISTED = 4;
  private static final int MARKS = 12;
  private static final int LINES_BELOW = 10;
  private static final int WIDEST_TEXT = 240;
  private static final int WIDEST_LABEL = 320;

  private final ImmutableList<Card> cards;
  private final ImmutableList<Mark> notes;
  private final String head;
  private final OverlayWords overlays;
  private final Lines shapes;
  private final boolean[] isLast;
  private final String[] guides = new String[DEEPEST + 1];

  /** The characters that the tree is drawn with. */
  private record Lines(
      String down, String branch, String last, String chainBranch, String chainLast) {}

  private static final Lines BOX = new Lines("│", "├── ", "└── ", "╞══ ", "╘══ ");
  private static final Lines ASCII = new Lines("|", "+-- ", "`-- ", "+== ", "`== ");

  private TextChart(ChartContent content, boolean isAscii) {
    this.cards = content.cards();
    this.notes = content.notes();
    this.head = ColumnText.cut(content.name(), WIDEST_TEXT) + ": " + content.summary();
    this.overlays = new OverlayWords(content);
    this.shapes = isAscii ? ASCII : BOX;
    this.isLast = isLast(cards);
    this.guides[1] = "";
  }

  /**
   * The chart as text, without a line break at the end.
   *
   * @param maxLines the largest number of lines, at least 1
   */
  static String of(ChartContent content, boolean isAscii, int maxLines) {
    return new TextChart(content, isAscii).text(maxLines);
  }

  private static boolean[] isLast(List<Card> cards) {
    boolean[] isLast = new boolean[cards.size()];
    boolean[] isSeen = new boolean[cards.size()];
    for (int card = cards.size() - 1; card >= 0; card--) {
      int above = cards.get(card).above();
      if (above >= 0) {
        isLast[card] = !isSeen[above];
        isSeen[above] = true;
      }
    }
    return isLast;
  }

  private String text(int maxLines) {
    int room = maxLines - 1;
    List<String> lines = new ArrayList<>();
    List<Integer> ends = new ArrayList<>(); // the number of lines up to and with each card
    while (ends.size() < cards.size() && lines.size() <= room) {
      add(lines, ends.size());
      ends.add(lines.size());
    }
    int shown = ends.size();
    if (shown < cards.size() || lines.size() + Math.min(LINES_BELOW, notes.size()) > room) {
      int below = Math.min(LINES_BELOW, notes.size() + violationsFrom(0).size());
      while (shown > 0 && ends.get(shown - 1) > room - below - 1) {
        shown--;
      }
      lines.subList(shown == 0 ? 0 : ends.get(shown - 1), lines.size()).clear();
      if (lines.size() < room) {
        lines.add("... and " + Phrases.count(positionsFrom(shown), "more position"));
      }
    }
    addBelow(lines, room, shown);
    StringBuilder text = new StringBuilder(wrapped("", "  ", List.of(head)).get(0));
    lines.forEach(line -> text.append('\n').append(line));
    return text.toString();
  }

  private long positionsFrom(int first) {
    long positions = (long) cards.size() - first;
    for (Card card : cards.subList(first, cards.size())) {
      positions += card.hidden();
    }
    return positions;
  }

  private List<Mark> violationsFrom(int first) {
    List<Mark> violations = new ArrayList<>();
    for (Card card : cards.subList(first, cards.size())) {
      card.marks().stream().filter(TextChart::isViolation).forEach(violations::add);
    }
    return violations;
  }

  private void addBelow(List<String> lines, int room, int shown) {
    List<Mark> below = new ArrayList<>(notes);
    below.addAll(violationsFrom(shown));
    int done = 0;
    while (done < below.size()) {
      Mark mark = below.get(done);
      List<String> said =
          wrapped("", "  ", List.of(isViolation(mark) ? violation(mark) : cut(mark.text())));
      int needed = said.size() + (done + 1 < below.size() ? 1 : 0);
      if (lines.size() + needed > room) {
        break;
      }
      lines.addAll(said);
      done++;
    }
    if (done < below.size() && lines.size() < room) {
      String noun =
          below.stream().allMatch(TextChart::isViolation) ? "more violation" : "more note";
      lines.add("... and " + Phrases.count(below.size() - done, noun));
    }
  }

  private void add(List<String> lines, int place) {
    Card card = cards.get(place);
    boolean hasReports = place + 1 < cards.size() && cards.get(place + 1).above() == place;
    String first = "";
    String next;
    if (card.layer() > DEEPEST) {
      first = guides[DEEPEST] + "[layer " + card.layer() + "] ";
      next = guides[DEEPEST] + "  ";
    } else {
      if (card.layer() > 1) {
        String above = guides[card.layer() - 1];
        first = above + connector(card, isLast[place]);
        guides[card.layer()] = above + (isLast[place] ? "    " : shapes.down() + "   ");
      }
      next = guides[card.layer()] + (hasReports ? shapes.down() + " " : "  ");
    }
    lines.addAll(wrapped(first, next, pieces(place)));
  }

  private String connector(Card card, boolean last) {
    if (card.isOnChain()) {
      return last ? shapes.chainLast() : shapes.chainBranch();
    }
    return last ? shapes.last() : shapes.branch();
  }

  /** What is said about a card. A line can end after each piece. */
  private List<String> pieces(int place) {
    Card card = cards.get(place);
    List<String> said = new ArrayList<>();
    card.people().stream().limit(LISTED).forEach(said::add);
    if (card.people().size() > LISTED) {
      said.add(Phrases.more(card.people().size(), LISTED).strip() + " people");
    }
    boolean isActingShown = !card.people().isEmpty();
    List<Mark> marks =
        card.marks().stream()
            .filter(mark -> !isViolation(mark))
            .filter(mark -> !(isActingShown && mark.kind() == Mark.Kind.ACTING))
            .toList();
    marks.stream().limit(MARKS).map(Mark::text).forEach(said::add);
    if (marks.size() > MARKS) {
      said.add(Phrases.more(marks.size(), MARKS).strip());
    }
    said.addAll(overlays.words(place));
    if (card.hidden() > 0) {
      said.add("+ " + card.hidden() + " not shown");
    }
    List<String> pieces = new ArrayList<>();
    pieces.add(label(card) + (said.isEmpty() ? "" : ";"));
    for (int i = 0; i < said.size(); i++) {
      pieces.add(cut(said.get(i)) + (i + 1 < said.size() ? ";" : ""));
    }
    List<Mark> violations = card.marks().stream().filter(TextChart::isViolation).toList();
    violations.stream().limit(LISTED).map(TextChart::violation).forEach(pieces::add);
    if (violations.size() > LISTED) {
      pieces.add("<-" + Phrases.more(violations.size(), LISTED));
    }
    return pieces;
  }

  private static String label(Card card) {
    List<String> label =
        card.label().stream().map(line -> ColumnText.cut(line, WIDEST_LABEL)).toList();
    return label.size() == 1
        ? label.get(0)
        : label.get(0) + " (" + String.join(", ", label.subList(1, label.size())) + ")";
  }

  private static boolean isViolation(Mark mark) {
    return switch (mark.kind()) {
      case ERROR, WARNING, INFO -> true;
      default -> false;
    };
  }

  private static String violation(Mark mark) {
    return "<- " + cut(mark.text());
  }

  private static String cut(String text) {
    return ColumnText.cut(text, WIDEST_TEXT);
  }

  /** The pieces, with a space between them, in lines of limited width. */
  private static List<String> wrapped(String first, String next, List<String> pieces) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder(first);
    int columns = ColumnText.columns(first);
    int start = columns;
    for (String piece : pieces) {
      int width = ColumnText.columns(piece);
      if (columns > start && columns + 1 + width > WIDTH) {
        lines.add(line.toString());
        line = new StringBuilder(next);
        columns = start = ColumnText.columns(next);
      }
      if (columns > start) {
        line.append(' ');
        columns++;
      }
      String rest = piece;
      while (columns + width > WIDTH) {
        int end = ColumnText.fit(rest, WIDTH - columns);
        lines.add(line.append(rest, 0, end).toString());
        rest = rest.substring(end).stripLeading();
        line = new StringBuilder(next);
        columns = start = ColumnText.columns(next);
        width = ColumnText.columns(rest);
      }
      line.append(rest);
      columns += width;
    }
    lines.add(line.toString());
    return lines;
  }
}
