package io.github.orgwright.draw;

import io.github.orgwright.core.LineKind;
import io.github.orgwright.core.internal.Phrases;
import io.github.orgwright.core.internal.SafeText;
import java.util.ArrayList;
import java.util.List;

/** The text of a card in a diagram: a few lines of limited width, whatever the organization has. */
final class DiagramText {
  private static final int LABEL_LINES = 4;
  private static final int PEOPLE = 4;
  private static final int MARKS = 8;
  private static final int WIDEST_LABEL = 60;
  private static final int WIDEST_MARK = 120;
  private static final int WIDEST_KIND = 40;

  private DiagramText() {}

  /** What the diagram is: the name of the organization and the summary. */
  static String head(ChartContent content) {
    return ColumnText.cut(content.name(), WIDEST_LABEL) + ": " + content.summary();
  }

  /** The lines of a card: label, people, marks and the number of positions that are not shown. */
  static List<String> lines(Card card) {
    List<String> lines = new ArrayList<>(label(card, LABEL_LINES));
    addFirst(lines, card.people(), PEOPLE, WIDEST_LABEL);
    boolean isActingShown = !card.people().isEmpty();
    List<String> marks =
        card.marks().stream()
            .filter(mark -> !(isActingShown && mark.kind() == Mark.Kind.ACTING))
            .map(Mark::text)
            .toList();
    addFirst(lines, marks, MARKS, WIDEST_MARK);
    if (card.hidden() > 0) {
      lines.add("+ " + card.hidden() + " not shown");
    }
    return lines;
  }

  /** The first lines of the label. */
  static List<String> label(Card card, int most) {
    return card.label().stream()
        .limit(most)
        .map(line -> ColumnText.cut(line, WIDEST_LABEL))
        .toList();
  }

  /** The lines of what is said about something that has no card. */
  static List<String> notes(ChartContent content) {
    List<String> lines = new ArrayList<>();
    addFirst(lines, content.notes().stream().map(Mark::text).toList(), MARKS, WIDEST_MARK);
    return lines;
  }

  /** What is written at a line that is not part of the tree. */
  static String overlay(Overlay line) {
    String text;
    if (line.closesCycle()) {
      text = "closes a cycle";
    } else if (line.kind().equals(LineKind.SOLID)) {
      text = "another manager";
    } else {
      text = ColumnText.cut(SafeText.of(line.kind().id()), WIDEST_KIND);
    }
    return line.isOnChain() ? text + ", part of the chain" : text;
  }

  private static void addFirst(List<String> lines, List<String> texts, int most, int widest) {
    texts.stream().limit(most).map(text -> ColumnText.cut(text, widest)).forEach(lines::add);
    if (texts.size() > most) {
      lines.add(Phrases.more(texts.size(), most).strip());
    }
  }
}
