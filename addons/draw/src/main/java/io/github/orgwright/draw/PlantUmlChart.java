package io.github.orgwright.draw;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Draws a chart in the language of PlantUML. Arrows lead from a manager to a report.
 *
 * <p>It is a diagram of rectangles, not a work breakdown structure: the latter has one root and no
 * lines but those of the tree. Names of elements are generated, and text is written with character
 * references, which PlantUML decodes after it has looked for markup.
 */
final class PlantUmlChart {
  /** Characters without a meaning in Unicode, which PlantUML uses for line breaks and the like. */
  private static final Pattern PRIVATE = Pattern.compile("\\p{Co}");

  private final StringBuilder out = new StringBuilder();

  private PlantUmlChart() {}

  static String of(ChartContent content) {
    PlantUmlChart chart = new PlantUmlChart();
    chart.draw(content);
    return chart.out.toString();
  }

  private void draw(ChartContent content) {
    out.append("@startuml\nskinparam backgroundColor transparent\nskinparam shadowing false\n")
        .append("skinparam titleFontColor " + CardTone.LINE + "\n")
        .append("skinparam arrowFontColor " + CardTone.LINE + "\n")
        .append("skinparam defaultTextAlignment center\ntitle ");
    text(DiagramText.head(content));
    out.append('\n');
    List<Card> cards = content.cards();
    for (int card = 0; card < cards.size(); card++) {
      node(card, cards.get(card));
    }
    for (int card = 0; card < cards.size(); card++) {
      if (cards.get(card).above() >= 0) {
        String style =
            cards.get(card).isOnChain() ? CardTone.CHAIN + ",thickness=3" : CardTone.LINE;
        edge(cards.get(card).above(), style, card);
        out.append('\n');
      }
    }
    for (Overlay line : content.overlays()) {
      overlay(line);
    }
    if (!content.notes().isEmpty()) {
      element("file", DiagramText.notes(content), "notes", CardTone.PLAIN, false);
    }
    out.append("@enduml\n");
  }

  private void node(int number, Card card) {
    String shape = "rectangle";
    if (card.has(Mark.Kind.DETACHED)) {
      shape = "hexagon";
    } else if (card.has(Mark.Kind.SHARED)) {
      shape = "collections";
    } else if (card.has(Mark.Kind.ACTING)) {
      shape = "card";
    }
    element(
        shape,
        DiagramText.lines(card),
        "n" + (number + 1),
        CardTone.of(card),
        CardTone.isDashed(card));
  }

  private void element(
      String shape, List<String> lines, String name, CardTone tone, boolean isDashed) {
    out.append(shape).append(" \"");
    for (int i = 0; i < lines.size(); i++) {
      out.append(i == 0 ? "" : "\\n");
      text(lines.get(i));
    }
    out.append("\" as ")
        .append(name)
        .append(" " + tone.fill() + ";line:" + tone.border().substring(1))
        .append(isDashed ? ";line.dashed" : tone == CardTone.PLAIN ? "" : ";line.bold")
        .append(";text:" + CardTone.TEXT.substring(1) + "\n");
  }

  private void overlay(Overlay line) {
    String color = CardTone.LINE;
    if (line.closesCycle()) {
      color = CardTone.CYCLE;
    } else if (line.isOnChain()) {
      color = CardTone.CHAIN;
    }
    edge(
        line.to(),
        color + ",dashed,norank" + (line.isOnChain() ? ",thickness=3" : ""),
        line.from());
    out.append(" : ");
    text(DiagramText.overlay(line));
    out.append('\n');
  }

  private void edge(int manager, String style, int report) {
    out.append('n').append(manager + 1).append(" -[").append(style).append("]-> n");
    out.append(report + 1);
  }

  private void text(String text) {
    EntityText.append(out, PRIVATE.matcher(text).replaceAll("\uFFFD"), "&#");
  }
}
