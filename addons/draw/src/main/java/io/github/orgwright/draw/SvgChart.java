package io.github.orgwright.draw;

import io.github.orgwright.core.internal.SafeText;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A chart as SVG. The picture is as large as the drawing at scale 1, so that text is readable where
 * the picture is opened; a view box lets it be shown in any other size. Text is cut so that it fits
 * into its card; the whole text is a tooltip.
 */
final class SvgChart {
  private static final int MARGIN = 20;

  /** The least width, for notes. */
  private static final int LEAST_WIDTH = 480;

  private static final int NOTE_HEIGHT = 16;
  private static final int MOST_LINES_OF_A_NOTE = 20;

  private final ChartContent content;
  private final List<Card> cards;
  private final CardTree tree;
  private final CardText text;
  private final int cardHeight;
  private final CardColumns arrangement;
  private final Placement placement;
  private final StringBuilder svg = new StringBuilder();

  private SvgChart(ChartContent content, Page page) {
    this.content = content;
    this.cards = content.cards();
    this.tree = CardTree.of(cards);
    this.text = CardText.of(cards);
    this.cardHeight = text.cardHeight();
    this.arrangement = ArrangementSearch.find(tree, cardHeight, withoutMargins(page));
    this.placement = Placement.of(tree, arrangement, cardHeight);
  }

  /**
   * The picture.
   *
   * @param page the page whose shape the drawing should have
   */
  static String of(ChartContent content, Page page) {
    SvgChart chart = new SvgChart(content, page);
    chart.draw();
    return chart.svg.toString();
  }

  private static Page withoutMargins(Page page) {
    return new Page(
        Math.max(1, page.width() - 2 * MARGIN), Math.max(1, page.height() - 2 * MARGIN));
  }

  private void draw() {
    int width = placement.width();
    StringBuilder notes = new StringBuilder();
    int height = placement.height();
    if (cards.isEmpty() || !content.notes().isEmpty()) {
      width = Math.max(width, LEAST_WIDTH);
      height = appendNotes(notes, width);
    }
    width += 2 * MARGIN;
    height += 2 * MARGIN;
    svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"orgwright\" role=\"img\"");
    svg.append(" width=\"").append(width).append("\" height=\"").append(height);
    svg.append("\" viewBox=\"").append(-MARGIN).append(' ').append(-MARGIN).append(' ');
    svg.append(width).append(' ').append(height).append("\">\n<title>");
    appendEscaped(svg, content.name());
    svg.append("</title>\n<desc>");
    appendEscaped(svg, content.summary());
    svg.append("</desc>\n<style>\n").append(SvgStyle.css()).append("</style>\n");
    svg.append("<rect class=\"b\" x=\"").append(-MARGIN).append("\" y=\"").append(-MARGIN);
    svg.append("\" width=\"").append(width).append("\" height=\"").append(height).append("\"/>\n");
    appendTreeLines();
    appendOverlays(); // below the cards, whose text stays legible
    appendCards();
    svg.append(notes).append("</svg>\n");
  }

  private void appendTreeLines() {
    TreeLines lines = new TreeLines(tree, arrangement, placement, cardHeight);
    for (int card = 0; card < tree.count(); card++) {
      if (tree.reports(card) > 0) {
        svg.append("<path d=\"").append(lines.below(card)).append("\"/>\n");
      }
    }
    for (int card = 0; card < tree.count(); card++) {
      if (cards.get(card).isOnChain()) {
        svg.append("<path class=\"w\" d=\"").append(lines.above(card)).append("\"/>\n");
      }
    }
  }

  private void appendCards() {
    if (cards.isEmpty()) {
      return;
    }
    svg.append("<g class=\"c\">\n");
    for (int i = 0; i < cards.size(); i++) {
      appendCard(cards.get(i), placement.x(i), placement.y(i));
    }
    svg.append("</g>\n");
  }

  private void appendCard(Card card, int x, int y) {
    svg.append("<g transform=\"translate(").append(x).append(' ').append(y).append(")\"");
    appendStyles(card);
    svg.append("><title>");
    appendEscaped(svg, CardText.whole(card));
    svg.append("</title><rect width=\"").append(Placement.CARD_WIDTH).append("\" height=\"");
    svg.append(cardHeight).append("\" rx=\"6\"/><path class=\"l");
    svg.append((card.layer() - 1) % SvgStyle.LAYER_COLORS).append("\" d=\"M5.5 9v");
    svg.append(cardHeight - 18).append("\"/>");
    List<CardText.Row> rows = text.rows(card);
    for (int row = 0; row < rows.size(); row++) {
      appendRow(rows.get(row), CardText.baseline(row));
    }
    svg.append("<text class=\"n\" x=\"").append(Placement.CARD_WIDTH - 7).append("\" y=\"");
    svg.append(text.layerBaseline()).append("\">").append(card.layer());
    svg.append("</text></g>\n");
  }

  private void appendStyles(Card card) {
    Set<Mark.Kind> kinds = EnumSet.noneOf(Mark.Kind.class);
    card.marks().forEach(mark -> kinds.add(mark.kind()));
    StringBuilder styles = new StringBuilder();
    for (Mark.Kind kind : kinds) {
      String style = CardText.style(kind);
      if (!style.isEmpty() && styles.indexOf(style) < 0) {
        styles.append(styles.length() == 0 ? "" : " ").append(style);
      }
    }
    if (styles.length() > 0) {
      svg.append(" class=\"").append(styles).append('"');
    }
  }

  private void appendRow(CardText.Row row, int y) {
    svg.append("<text").append(row.isTitle() ? "" : " class=\"s\"");
    svg.append(" x=\"").append(CardText.LEFT).append("\" y=\"").append(y).append("\">");
    for (CardText.Part part : row.parts()) {
      appendPart(svg, part.text(), part.style());
    }
    svg.append("</text>");
  }

  private static void appendPart(StringBuilder to, String text, String style) {
    if (style.isEmpty()) {
      appendEscaped(to, text);
      return;
    }
    to.append("<tspan class=\"").append(style).append("\">");
    appendEscaped(to, text);
    to.append("</tspan>");
  }

  /** Draws the lines that are not part of the tree, with a dot at the manager's end. */
  private void appendOverlays() {
    if (content.overlays().isEmpty()) {
      return;
    }
    OverlayWords words = new OverlayWords(content);
    svg.append("<g class=\"o\">\n");
    for (Overlay overlay : content.overlays()) {
      String styles = (overlay.closesCycle() ? "y" : "") + (overlay.isOnChain() ? " w" : "");
      String style = styles.isEmpty() ? "" : " class=\"" + styles.strip() + "\"";
      svg.append("<g><title>");
      appendEscaped(svg, id(overlay.from()) + ": " + words.words(overlay));
      svg.append("</title><path").append(style).append(" d=\"");
      appendCurve(overlay);
      svg.append("\"/>");
      svg.append("<ellipse")
          .append(style)
          .append(" rx=\"3.5\" ry=\"3.5\" cx=\"")
          .append(side(overlay));
      svg.append("\" cy=\"").append(placement.y(overlay.to()) + cardHeight / 2);
      svg.append("\"/></g>\n");
    }
    svg.append("</g>\n");
  }

  private String id(int card) {
    return SafeText.of(cards.get(card).position().id());
  }

  /**
   * A curve from the side of a card to the side of another that is nearest, or from right to right.
   */
  private void appendCurve(Overlay overlay) {
    int from = placement.x(overlay.from());
    int to = placement.x(overlay.to());
    int away = Math.max(24, Math.min(120, Math.abs(to - from) / 3));
    boolean isRight = to > from - Placement.CARD_WIDTH;
    int start = isRight ? from + Placement.CARD_WIDTH : from;
    boolean endsRight = side(overlay) > to;
    int top = placement.y(overlay.from()) + cardHeight / 2;
    svg.append('M').append(start).append(' ').append(top).append('C');
    svg.append(isRight ? start + away : start - away).append(' ').append(top).append(' ');
    int bottom = placement.y(overlay.to()) + cardHeight / 2;
    svg.append(endsRight ? side(overlay) + away : side(overlay) - away).append(' ').append(bottom);
    svg.append(' ').append(side(overlay)).append(' ').append(bottom);
  }

  /** Where an overlay ends at the card of the manager: the left or right of the card. */
  private int side(Overlay overlay) {
    int from = placement.x(overlay.from());
    int to = placement.x(overlay.to());
    return to >= from + Placement.CARD_WIDTH ? to : to + Placement.CARD_WIDTH;
  }

  /** Adds notes below the cards, and returns the height of all. */
  private int appendNotes(StringBuilder notes, int width) {
    int y = placement.height();
    if (cards.isEmpty()) {
      y += NOTE_HEIGHT;
      appendNote(notes, y, "no positions", "");
    } else {
      y += MARGIN;
    }
    for (Mark note : content.notes()) {
      for (String line :
          TextWidth.wrap(CardText.text(note), width, CardText.TITLE_SIZE, MOST_LINES_OF_A_NOTE)) {
        y += NOTE_HEIGHT;
        appendNote(notes, y, line, CardText.style(note.kind()));
      }
    }
    return y;
  }

  private static void appendNote(StringBuilder notes, int y, String line, String style) {
    notes.append("<text x=\"0\" y=\"").append(y).append("\">");
    appendPart(notes, line, style);
    notes.append("</text>\n");
  }

  /**
   * Adds text that {@link SafeText} has made safe, so that all its characters are allowed in XML.
   */
  private static void appendEscaped(StringBuilder to, String text) {
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      switch (character) {
        case '&' -> to.append("&amp;");
        case '<' -> to.append("&lt;");
        case '>' -> to.append("&gt;");
        default -> to.append(character);
      }
    }
  }
}
