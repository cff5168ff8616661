package io.github.orgwright.draw;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * The page or screen that a chart should fit, in pixels of 1/96 inch.
 *
 * @param width the width without margins, at least 1
 * @param height the height without margins, at least 1
 * @since 0.1.0
 */
public record Page(int width, int height) {
  /** A screen of 1920 by 1080 pixels. */
  public static final Page SCREEN = new Page(1920, 1080);

  /** A4, upright, with margins of 10 mm. */
  public static final Page A4_PORTRAIT = new Page(718, 1046);

  /** A4, sideways, with margins of 10 mm. */
  public static final Page A4_LANDSCAPE = new Page(1046, 718);

  /** A3, sideways, with margins of 10 mm. */
  public static final Page A3_LANDSCAPE = new Page(1511, 1046);

  /** US Letter, upright, with margins of half an inch. */
  public static final Page LETTER_PORTRAIT = new Page(720, 960);

  /** US Letter, sideways, with margins of half an inch. */
  public static final Page LETTER_LANDSCAPE = new Page(960, 720);

  /**
   * Creates a page.
   *
   * @param width the width without margins
   * @param height the height without margins
   * @throws IllegalArgumentException if a side is shorter than 1
   */
  public Page {
    checkArgument(width >= 1, "width of a page must be at least 1, but is %s", width);
    checkArgument(height >= 1, "height of a page must be at least 1, but is %s", height);
  }
}
