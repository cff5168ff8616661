package io.github.orgwright.draw;

import java.util.List;

/**
 * Draws a chart in the DOT language of Graphviz. Arrows lead from a manager to a report. Names of
 * nodes are generated, and all text is in quoted strings.
 */
final class DotChart {
  private static final String FONT = "Helvetica,Arial,sans-serif";

  private final StringBuilder out = new StringBuilder();

  private DotChart() {}

  static String of(ChartContent content) {
    DotChart chart = new DotChart();
    chart.draw(content);
    return chart.out.toString();
  }

  private void draw(ChartContent content) {
    out.append("digraph chart {\n  graph [charset=\"UTF-8\", rankdir=TB, bgcolor=transparent")
        .append(", labelloc=t, fontname=\"" + FONT + "\", fontcolor=\"" + CardTone.LINE + "\", ");
    label(List.of(DiagramText.head(content)));
    out.append("]\n  node [shape=box, style=filled, fontname=\"" + FONT + "\", fontsize=11")
        .append(", fillcolor=\"" + CardTone.PLAIN.fill() + "\"")
        .append(", color=\"" + CardTone.PLAIN.border() + "\"")
        .append(", fontcolor=\"" + CardTone.TEXT + "\"]\n")
        .append("  edge [color=\"" + CardTone.LINE + "\", arrowsize=0.6, fontname=\"" + FONT)
        .append("\", fontsize=9, fontcolor=\"" + CardTone.LINE + "\"]\n");
    List<Card> cards = content.cards();
    for (int card = 0; card < cards.size(); card++) {
      node(card, cards.get(card));
    }
    for (int card = 0; card < cards.size(); card++) {
      if (cards.get(card).above() >= 0) {
        edge(cards.get(card).above(), card);
        out.append(
            cards.get(card).isOnChain()
                ? " [color=\"" + CardTone.CHAIN + "\", penwidth=3]\n"
                : "\n");
      }
    }
    content.overlays().forEach(this::overlay);
    if (!content.notes().isEmpty()) {
      out.append("  notes [shape=note, ");
      label(DiagramText.notes(content));
      out.append("]\n");
    }
    out.append("}\n");
  }

  private void node(int number, Card card) {
    out.append("  n").append(number + 1).append(" [");
    label(DiagramText.lines(card));
    CardTone tone = CardTone.of(card);
    if (tone != CardTone.PLAIN) {
      out.append(", fillcolor=\"" + tone.fill() + "\", color=\"" + tone.border() + "\"");
      out.append(", penwidth=2");
    }
    if (card.has(Mark.Kind.DETACHED)) {
      out.append(", shape=hexagon");
    }
    if (card.has(Mark.Kind.SHARED)) {
      out.append(", peripheries=2");
    }
    boolean isDashed = CardTone.isDashed(card);
    boolean isRounded = card.has(Mark.Kind.ACTING);
    if (isDashed || isRounded) {
      out.append(", style=\"filled")
          .append(isRounded ? ",rounded" : "")
          .append(isDashed ? ",dashed\"" : "\"");
    }
    out.append("]\n");
  }

  private void edge(int manager, int report) {
    out.append("  n").append(manager + 1).append(" -> n").append(report + 1);
  }

  private void overlay(Overlay line) {
    edge(line.to(), line.from());
    out.append(" [style=dashed, constraint=false, ");
    label(List.of(DiagramText.overlay(line)));
    if (line.closesCycle()) {
      out.append(", color=\"" + CardTone.CYCLE + "\"");
    } else if (line.isOnChain()) {
      out.append(", color=\"" + CardTone.CHAIN + "\"");
    }
    out.append(line.isOnChain() ? ", penwidth=3" : "").append("]\n");
  }

  private void label(List<String> lines) {
    out.append("label=\"");
    for (int i = 0; i < lines.size(); i++) {
      out.append(i == 0 ? "" : "\\n");
      append(lines.get(i));
    }
    out.append('"');
  }

  /** Graphviz reads escapes that begin with a backslash, and entities that begin with "&". */
  private void append(String text) {
    for (int at = 0; at < text.length(); at++) {
      switch (text.charAt(at)) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '&' -> out.append("&amp;");
        default -> out.append(text.charAt(at));
      }
    }
  }
}
