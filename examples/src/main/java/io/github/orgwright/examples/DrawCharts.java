package io.github.orgwright.examples;

import io.github.orgwright.core.Organization;
import io.github.orgwright.draw.Chart;
import io.github.orgwright.draw.Page;
import java.io.PrintStream;
import java.nio.file.Path;

/**
 * Draws a part of a company: as text, as a picture for a page, and as a page to click through. The
 * picture is the one in the README.
 */
public final class DrawCharts {
  private DrawCharts() {}

  /**
   * Prints the chart, and writes {@code org-chart.svg} and {@code org-chart.html}.
   *
   * @param args the directory of the files; without it, the current directory
   */
  public static void main(String[] args) {
    run(System.out, Path.of(args.length == 0 ? "" : args[0]));
  }

  static void run(PrintStream out, Path directory) {
    Chart chart = chart();
    out.println(chart.text());
    chart.writeTo(directory.resolve("org-chart.svg"));
    chart.writeTo(directory.resolve("org-chart.html"));
    out.println();
    out.println("Pictures: org-chart.svg, org-chart.html");
  }

  private static Chart chart() {
    Organization org = Fernway.load().organization();
    return Chart.of(org).from(org.position("vp-product")).people().fit(new Page(1000, 600));
  }
}
