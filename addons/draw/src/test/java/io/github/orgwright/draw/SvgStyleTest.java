package io.github.orgwright.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class SvgStyleTest {
  private static final List<SvgStyle.Palette> PALETTES = List.of(SvgStyle.LIGHT, SvgStyle.DARK);

  @Test
  void textHasContrast() {
    for (SvgStyle.Palette colors : PALETTES) {
      for (String text :
          List.of(
              colors.text(),
              colors.small(),
              colors.accent(),
              colors.error(),
              colors.warning(),
              colors.added(),
              colors.cycle())) {
        assertContrast(4.5, text, colors.card());
        assertContrast(4.5, text, colors.background());
      }
    }
  }

  @Test
  void linesHaveContrast() {
    for (SvgStyle.Palette colors : PALETTES) {
      assertContrast(3, colors.line(), colors.card());
      assertContrast(3, colors.line(), colors.background());
      assertEquals(SvgStyle.LAYER_COLORS, colors.layers().size());
      colors.layers().forEach(layer -> assertContrast(3, layer, colors.card()));
    }
  }

  @Test
  void contrastIsThatOfTheGuidelines() {
    assertEquals(21, contrast("#000000", "#ffffff"), 0.001);
    assertEquals(4.54, contrast("#767676", "#ffffff"), 0.005);
  }

  private static void assertContrast(double least, String color, String behind) {
    assertTrue(
        contrast(color, behind) >= least,
        () -> color + " on " + behind + ": " + contrast(color, behind));
  }

  /** The contrast as WCAG defines it. */
  private static double contrast(String one, String other) {
    double first = luminance(one) + 0.05;
    double second = luminance(other) + 0.05;
    return Math.max(first, second) / Math.min(first, second);
  }

  private static double luminance(String color) {
    return 0.2126 * part(color, 1) + 0.7152 * part(color, 3) + 0.0722 * part(color, 5);
  }

  private static double part(String color, int from) {
    double part = Integer.parseInt(color.substring(from, from + 2), 16) / 255.0;
    return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
  }
}
