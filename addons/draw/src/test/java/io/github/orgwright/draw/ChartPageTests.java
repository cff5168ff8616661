package io.github.orgwright.draw;

import org.junit.jupiter.api.BeforeAll;

/** Tests of the page of a chart, which they open in the browser that all tests share. */
abstract class ChartPageTests {
  static ChartPage page;

  @BeforeAll
  static void start() {
    page = new ChartPage();
  }
}
