package io.github.orgwright.draw;

import java.util.List;

/** The colors and shapes of a chart, in light and dark. */
final class SvgStyle {
  /** How many layers have different colors; then these are used again. */
  static final int LAYER_COLORS = 6;

  static final Palette LIGHT =
      new Palette(
          "#f6f8fa",
          "#ffffff",
          "#6e7781",
          "#1f2328",
          "#57606a",
          "#0550ae",
          "#b42318",
          "#7d4e00",
          "#116329",
          "#6639ba",
          List.of("#0969da", "#1a7f64", "#9a6700", "#8250df", "#bc4c00", "#bf3989"));

  static final Palette DARK =
      new Palette(
          "#0d1117",
          "#1c2128",
          "#8b949e",
          "#f0f6fc",
          "#b1bac4",
          "#79c0ff",
          "#ff9a91",
          "#e3b341",
          "#56d364",
          "#d2a8ff",
          List.of("#58a6ff", "#3fb9a0", "#d29922", "#bc8cff", "#f0883e", "#f778ba"));

  /**
   * Shapes. All names of classes stand below the class of the picture, because the style of a
   * picture in a page is valid for the whole page.
   */
  private static final String SHAPES =
      """
      .orgwright{font:13px "Segoe UI",Roboto,"Helvetica Neue",Arial,"Liberation Sans",sans-serif;\
      text-rendering:geometricPrecision}
      .orgwright text{unicode-bidi:plaintext}
      .orgwright .s{font-size:11px}
      .orgwright .n{font-size:10px;text-anchor:end}
      .orgwright path{fill:none;stroke-width:1.2}
      .orgwright .c path{stroke-width:3;stroke-linecap:round}
      .orgwright .v rect{stroke-dasharray:5 3}
      .orgwright .f rect,.orgwright .a rect,.orgwright .d rect,.orgwright .m rect{stroke-width:2}
      .orgwright .d text:first-of-type{text-decoration:line-through}
      .orgwright path.w{stroke-width:3}
      .orgwright .o path{stroke-dasharray:4 3}
      .orgwright .o .y{stroke-dasharray:9 3 2 3;stroke-width:1.8}
      """;

  private SvgStyle() {}

  /**
   * Colors.
   *
   * @param background behind the cards
   * @param card of a card
   * @param line of borders and lines
   * @param text of titles
   * @param small of other text
   * @param accent of what is found, moved or part of a chain, and of other lines
   * @param error of violations, and of what was removed
   * @param warning of warnings
   * @param added of what was added
   * @param cycle of cycles
   * @param layers of layers, from the first one on
   */
  record Palette(
      String background,
      String card,
      String line,
      String text,
      String small,
      String accent,
      String error,
      String warning,
      String added,
      String cycle,
      List<String> layers) {

    private String css() {
      StringBuilder css = new StringBuilder();
      rule(css, ".b", "fill:" + background);
      rule(css, ".c rect", "fill:" + card + ";stroke:" + line);
      rule(css, "path", "stroke:" + line);
      rule(css, "text", "fill:" + text);
      rule(css, ".s", "fill:" + small);
      rule(css, ".n", "fill:" + small);
      colored(css, "e", error);
      colored(css, "i", warning);
      colored(css, "y", cycle);
      colored(css, "f", accent);
      colored(css, "m", accent);
      colored(css, "a", added);
      colored(css, "d", error);
      rule(css, "path.w,.orgwright .o path", "stroke:" + accent);
      rule(css, ".o ellipse", "fill:" + accent);
      rule(css, ".o .y", "stroke:" + cycle);
      rule(css, ".o ellipse.y", "fill:" + cycle);
      for (int layer = 0; layer < LAYER_COLORS; layer++) {
        rule(css, ".l" + layer, "stroke:" + layers.get(layer));
      }
      return css.toString();
    }

    /** The class of a mark, which colors its text and the border of its card. */
    private static void colored(StringBuilder css, String name, String color) {
      rule(css, "." + name + " rect", "stroke:" + color);
      rule(css, "tspan." + name, "fill:" + color);
    }

    private static void rule(StringBuilder css, String selector, String style) {
      css.append(".orgwright ").append(selector).append('{').append(style).append("}\n");
    }
  }

  static String css() {
    return SHAPES + LIGHT.css() + "@media(prefers-color-scheme:dark){\n" + DARK.css() + "}\n";
  }
}
