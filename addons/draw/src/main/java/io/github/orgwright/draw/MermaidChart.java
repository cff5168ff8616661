package io.github.orgwright.draw;

import com.google.common.collect.ImmutableList;
import io.github.orgwright.core.internal.Phrases;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Draws a chart as flowcharts of Mermaid. Arrows lead from a manager to a report. Names of nodes
 * are generated, and text is written with character references.
 *
 * <p>Mermaid refuses diagrams of more than 50,000 characters or 500 edges, so that a large chart is
 * divided into parts.
 */
final class MermaidChart {
  private static final int MOST_CHARACTERS = 48_000;
  private static final int MOST_EDGES = 490;

  /** Room in each part for the head, the styles, and the first card, with long texts. */
  private static final int ROOM_FOR_HEAD = 7_000;

  /** Room for the names in the line of a card and in an edge, and for the style of the edge. */
  private static final int ROOM_FOR_EDGE = 50;

  private static final int LINES_OF_CARD = 8;
  private static final int TOP_LABEL_LINES = 2;

  /**
   * What Mermaid changes even where it is written with references: line breaks, icons, formulas,
   * its markup, own form of references, and percent-encoded characters. An invisible character
   * divides it.
   */
  private static final Pattern CHANGED_BY_MERMAID =
      Pattern.compile(
          "\\\\(?=[nN])|<(?=[A-Za-z/])|fa[bklrs]?(?=:)|\\$(?=\\$)|\uFB02(?=\u00B0)|\u00B6(?=\u00DF)"
              + "|%(?=[0-9A-Fa-fu])");

  private static final String WORD_JOINER = "\u2060";

  private final ChartContent content;
  private final ImmutableList<Card> cards;
  private final OverlayWords overlays;
  private final MermaidParts parts;

  private MermaidChart(ChartContent content) {
    this.content = content;
    this.cards = content.cards();
    this.overlays = new OverlayWords(content);
    this.parts =
        new MermaidParts(
            cards,
            new MermaidParts.Sizes() {
              @Override
              public int characters(int card) {
                return size(card);
              }

              @Override
              public int lines(int card) {
                return drawable(card).size();
              }
            },
            MOST_CHARACTERS - ROOM_FOR_HEAD,
            MOST_EDGES);
  }

  /** The diagrams: one, or several that refer to each other. */
  static List<String> of(ChartContent content) {
    return new MermaidChart(content).diagrams();
  }

  private List<String> diagrams() {
    List<Diagram> bodies = new ArrayList<>();
    for (int place = 0; place < parts.parts().size(); place++) {
      bodies.add(diagram(place));
    }
    if (bodies.isEmpty()) {
      bodies.add(new Diagram());
    }
    if (!content.notes().isEmpty()) {
      String notes = node("notes", DiagramText.notes(content), "[", "]", CardTone.PLAIN, false);
      if (bodies.get(bodies.size() - 1).length() + notes.length()
          > MOST_CHARACTERS - ROOM_FOR_HEAD) {
        bodies.add(new Diagram());
      }
      Diagram last = bodies.get(bodies.size() - 1);
      last.nodes.append(notes);
      last.styles.add(style(CardTone.PLAIN, false));
    }
    List<String> diagrams = new ArrayList<>();
    for (int place = 0; place < bodies.size(); place++) {
      String part =
          bodies.size() == 1 ? "" : " (part " + (place + 1) + " of " + bodies.size() + ")";
      diagrams.add(bodies.get(place).text(head() + part));
    }
    return List.copyOf(diagrams);
  }

  /** The name is written with references; what is ours has no need of them. */
  private String head() {
    String name = ColumnText.cut(content.name(), 60);
    return escaped(name) + ": " + content.summary();
  }

  /** The parts of the text of one diagram. */
  private static final class Diagram {
    final StringBuilder nodes = new StringBuilder();
    final StringBuilder edges = new StringBuilder();
    final Set<String> styles = new TreeSet<>();
    final List<String> cycleEdges = new ArrayList<>();
    final List<String> chainEdges = new ArrayList<>();
    private int edgeCount;

    int length() {
      return nodes.length() + edges.length() + 8 * (cycleEdges.size() + chainEdges.size());
    }

    void edge(String edge, int from, int to, boolean closesCycle, boolean isOnChain) {
      edges.append("  n").append(from + 1).append(edge).append('n').append(to + 1).append('\n');
      if (isOnChain) {
        chainEdges.add(Integer.toString(edgeCount));
      } else if (closesCycle) {
        cycleEdges.add(Integer.toString(edgeCount));
      }
      edgeCount++;
    }

    String text(String head) {
      StringBuilder text =
          new StringBuilder("flowchart TB\n  accTitle: ")
              .append(head)
              .append("\n  subgraph chart[\"")
              .append(head)
              .append("\"]\n")
              .append(nodes)
              .append("  end\n")
              .append(edges);
      styles.forEach(style -> text.append("  classDef ").append(style).append('\n'));
      text.append("  style chart fill:none,stroke:none,color:" + CardTone.LINE + "\n");
      if (edgeCount > 0) {
        text.append("  linkStyle default stroke:" + CardTone.LINE + "\n");
      }
      addStyle(text, cycleEdges, "stroke:" + CardTone.CYCLE);
      addStyle(text, chainEdges, "stroke:" + CardTone.CHAIN + ",stroke-width:3px");
      return text.toString();
    }

    private static void addStyle(StringBuilder text, List<String> edges, String style) {
      if (!edges.isEmpty()) {
        text.append("  linkStyle ")
            .append(String.join(",", edges))
            .append(' ')
            .append(style)
            .append('\n');
      }
    }
  }

  private Diagram diagram(int place) {
    MermaidParts.Part part = parts.parts().get(place);
    Diagram diagram = new Diagram();
    if (part.top() >= 0) {
      List<String> lines =
          new ArrayList<>(DiagramText.label(cards.get(part.top()), TOP_LABEL_LINES));
      lines.add("see part " + (parts.partOf(part.top()) + 1));
      addNode(diagram, part.top(), lines);
    }
    for (int card : part.cards()) {
      addNode(diagram, card, lines(card, place));
      if (cards.get(card).above() >= 0) {
        boolean isOnChain = cards.get(card).isOnChain();
        diagram.edge(
            isOnChain ? " ==> " : " --> ", cards.get(card).above(), card, false, isOnChain);
      }
    }
    for (int card : part.cards()) {
      for (Overlay line : drawable(card)) {
        if (isIn(place, line.to())) {
          diagram.edge(arrow(line), line.to(), card, line.closesCycle(), line.isOnChain());
        }
      }
    }
    return diagram;
  }

  private void addNode(Diagram diagram, int number, List<String> lines) {
    Card card = cards.get(number);
    CardTone tone = CardTone.of(card);
    boolean isDashed = CardTone.isDashed(card);
    String open = "[";
    String close = "]";
    if (card.has(Mark.Kind.DETACHED)) {
      open = "{{";
      close = "}}";
    } else if (card.has(Mark.Kind.SHARED)) {
      open = "[[";
      close = "]]";
    } else if (card.has(Mark.Kind.ACTING)) {
      open = "(";
      close = ")";
    }
    diagram.nodes.append(node("n" + (number + 1), lines, open, close, tone, isDashed));
    diagram.styles.add(style(tone, isDashed));
  }

  private static String node(
      String name, List<String> lines, String open, String close, CardTone tone, boolean isDashed) {
    StringBuilder text = new StringBuilder("  ").append(name).append(open).append('"');
    for (int i = 0; i < lines.size(); i++) {
      text.append(i == 0 ? "" : "<br/>").append(escaped(lines.get(i)));
    }
    return text.append('"').append(close).append(":::").append(styleName(tone, isDashed)) + "\n";
  }

  private static String style(CardTone tone, boolean isDashed) {
    return styleName(tone, isDashed)
        + (" fill:" + tone.fill() + ",stroke:" + tone.border() + ",color:" + CardTone.TEXT)
        + (tone == CardTone.PLAIN ? "" : ",stroke-width:2px")
        + (isDashed ? ",stroke-dasharray:5 3" : "");
  }

  private static String styleName(CardTone tone, boolean isDashed) {
    return tone.id() + (isDashed ? "Dashed" : "");
  }

  private static String arrow(Overlay line) {
    return " -.->|\"" + escaped(DiagramText.overlay(line)) + "\"| ";
  }

  /** The lines of a card that are drawn, or named if they lead to another part. */
  private List<Overlay> drawable(int card) {
    List<Overlay> all = overlays.of(card);
    return all.subList(0, Math.min(LINES_OF_CARD, all.size()));
  }

  private boolean isIn(int place, int card) {
    return parts.partOf(card) == place || parts.parts().get(place).top() == card;
  }

  private List<String> lines(int card, int place) {
    List<String> lines = DiagramText.lines(cards.get(card));
    for (Overlay line : drawable(card)) {
      if (!isIn(place, line.to())) {
        lines.add(overlays.words(line) + " in part " + (parts.partOf(line.to()) + 1));
      }
    }
    int more = overlays.of(card).size() - drawable(card).size();
    if (more > 0) {
      lines.add("and " + Phrases.count(more, "more line"));
    }
    if (parts.isCut(card)) {
      int first = parts.firstPart(card) + 1;
      int last = parts.lastPart(card) + 1;
      lines.add(
          first == last
              ? "reports are in part " + first
              : "reports are in parts " + first + " to " + last);
    }
    return lines;
  }

  /** The most characters that a card takes, whatever part the other ends of its lines are in. */
  private int size(int card) {
    int size =
        ROOM_FOR_EDGE
            + node("", DiagramText.lines(cards.get(card)), "", "", CardTone.PLAIN, false).length();
    for (Overlay line : drawable(card)) {
      size += ROOM_FOR_EDGE + escaped(overlays.words(line)).length() + arrow(line).length();
    }
    return size;
  }

  private static String escaped(String text) {
    StringBuilder out = new StringBuilder();
    EntityText.append(out, CHANGED_BY_MERMAID.matcher(text).replaceAll("$0" + WORD_JOINER), "#");
    return out.toString();
  }
}
