package io.github.orgwright.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the figures say that is no matter of time; how fast the kit is, a build cannot tell. */
class KitFiguresTest {
  private static final int SEEDS = 3;

  @Test
  void figuresThatAreNoMatterOfTimeAreReached() {
    List<String> lines = lines();
    lines.forEach(line -> assertTrue(line.matches(".+ \\d.* target .+"), line));
    List<String> exact = lines.stream().filter(line -> line.contains(" exact,")).toList();
    assertEquals(2 * KitFigures.properties().size(), exact.size());
    exact.forEach(line -> assertTrue(line.contains(SEEDS + " of " + SEEDS + " exact"), line));
    List<String> alone = lines.stream().filter(line -> line.contains(" alone,")).toList();
    alone.forEach(line -> assertTrue(line.contains(SEEDS + " of " + SEEDS + " alone"), line));
    assertTrue(lines.stream().anyMatch(line -> line.matches("conforming +300 of 300 .*")));
  }

  private static List<String> lines() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    KitFigures.run(
        new PrintStream(bytes, true, StandardCharsets.UTF_8),
        new KitFigures.Budget(10, SEEDS, List.of(10, 100)));
    return bytes.toString(StandardCharsets.UTF_8).lines().toList();
  }
}
