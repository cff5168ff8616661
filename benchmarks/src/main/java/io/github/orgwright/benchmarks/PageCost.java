package io.github.orgwright.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import io.github.orgwright.core.Organization;
import io.github.orgwright.core.OrganizationBuilder;
import io.github.orgwright.core.Position;
import io.github.orgwright.draw.Chart;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/**
 * Measures the HTML page of a chart in Chromium: its size, the time from the start of loading to
 * the second frame, with the first layers and with all positions expanded, and the time of a
 * search. Each is the median of five pages.
 */
public final class PageCost {
  private static final int[] SIZES = {10_000, 100_000};
  private static final int PAGES = 5;
  private static final int SPAN = 7;

  private PageCost() {}

  /**
   * Prints a Markdown table.
   *
   * @param args none
   * @throws IOException if a page cannot be written to a temporary file
   */
  public static void main(String[] args) throws IOException {
    PrintStream out = new PrintStream(System.out, true, UTF_8);
    out.println(
        "| positions | bytes of the page | bytes a position without its text | second frame"
            + " | expand all | first search | next search | elements |");
    out.println("| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
    ChromeDriver driver = browser();
    try {
      for (int size : SIZES) {
        out.println(row(driver, size));
      }
    } finally {
      driver.quit();
    }
  }

  private static ChromeDriver browser() throws IOException {
    ChromeOptions options = new ChromeOptions();
    options.setBinary("/usr/bin/chromium");
    options.addArguments(
        List.of(
            "--headless=new",
            "--no-sandbox",
            "--disable-gpu",
            "--no-first-run",
            "--disable-background-networking",
            "--window-size=1920,1080",
            "--user-data-dir=" + Files.createTempDirectory("browser")));
    ChromeDriver driver =
        new ChromeDriver(
            new ChromeDriverService.Builder()
                .usingDriverExecutable(Path.of("/usr/bin/chromedriver").toFile())
                .usingAnyFreePort()
                .build(),
            options);
    driver.executeCdpCommand(
        "Page.addScriptToEvaluateOnNewDocument",
        Map.of(
            "source",
            "addEventListener('DOMContentLoaded', () => requestAnimationFrame(() =>"
                + " requestAnimationFrame(() => { window.secondFrame = performance.now(); })))"));
    return driver;
  }

  private static String row(ChromeDriver driver, int size) throws IOException {
    Organization org = organization(size);
    byte[] page = Chart.of(org).html().getBytes(UTF_8);
    long empty = Chart.of(organization(1)).html().getBytes(UTF_8).length;
    long text = org.positions().stream().mapToLong(PageCost::textOf).sum();
    Path file = Files.write(Files.createTempDirectory("page").resolve("chart.html"), page);
    double[][] measured = new double[5][PAGES];
    for (int round = 0; round < PAGES; round++) {
      driver.get("about:blank");
      driver.get(file.toUri().toString());
      Object times =
          driver.executeAsyncScript(
              """
              const done = arguments[0], frame = f => requestAnimationFrame(() => requestAnimationFrame(f));
              const search = document.getElementById('search');
              const time = work => { const start = performance.now(); work(); return performance.now() - start; };
              const searchFor = text => time(() => { search.value = text; search.dispatchEvent(new Event('input')); });
              const measure = () => {
                const elements = document.querySelectorAll('*').length;
                const one = searchFor('p99'), two = searchFor('position 123');
                const start = performance.now();
                document.getElementById('open-all').click();
                frame(() => done([window.secondFrame, performance.now() - start, one, two, elements]));
              };
              const wait = () => window.secondFrame ? measure() : requestAnimationFrame(wait);
              wait();
              """);
      List<?> values = (List<?>) requireNonNull(times, "times");
      for (int i = 0; i < values.size(); i++) {
        measured[i][round] = ((Number) requireNonNull(values.get(i), "time")).doubleValue();
      }
    }
    return String.format(
        Locale.ROOT,
        "| %d | %d | %.1f | %.0f ms | %.0f ms | %.0f ms | %.0f ms | %.0f |",
        size,
        page.length,
        (page.length - empty - text) / (double) size,
        median(measured[0]),
        median(measured[1]),
        median(measured[2]),
        median(measured[3]),
        median(measured[4]));
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  private static long textOf(Position position) {
    return (long) position.id().getBytes(UTF_8).length
        + position.title().map(title -> title.getBytes(UTF_8).length).orElse(0);
  }

  private static Organization organization(int size) {
    OrganizationBuilder builder = Organization.named("Tree");
    for (int i = 0; i < size; i++) {
      int number = i;
      builder.position(
          "p" + number,
          p -> {
            p.title("Position " + number);
            if (number > 0) {
              p.reportsTo("p" + (number - 1) / SPAN);
            }
          });
    }
    return builder.build();
  }
}
