package io.github.orgwright.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TableTest {
  private static Measured above(String contender, int size, double nanos) {
    return new Measured("above", contender, Shape.CHAIN, size, nanos, 0.2);
  }

  @Test
  void ratiosAreThoseOfOneWorkShapeAndSize() {
    Table table =
        new Table(
            List.of(
                above("Orgwright", 10_000, 20),
                above("HashMap", 10_000, 50),
                above("HashMap", 1_000_000, 99)));
    assertEquals(
        """
        | work | shape | positions | Orgwright | allocated | HashMap |
        | --- | --- | ---: | ---: | ---: | ---: |
        | above | chain | 10 k | 20.0 ns | 0 | x 2.50 |
        """,
        table.ratios());
  }

  @Test
  void theExponentIsThePowerWithWhichTimeGrows() {
    List<double[]> points = new ArrayList<>();
    for (double size : new double[] {10, 100, 1_000}) {
      points.add(new double[] {size, 5 * size * size});
    }
    assertEquals(2, Table.exponent(points), 1e-9);
  }

  @Test
  void timesAreShownInTheUnitThatReads() {
    assertEquals("20.0 ns", Table.time(20));
    assertEquals("2500 ns", Table.time(2_500));
    assertEquals("25 µs", Table.time(25_000));
    assertEquals("25 ms", Table.time(25e6));
    assertEquals("10 k", Table.count(10_000));
    assertEquals("10 M", Table.count(10_000_000));
  }

  /** Two numbers for each position are the least that an index of ids and lines can do with. */
  @Test
  void memoryIsThatBeyondTheValues() {
    Map<String, Double> bytes = Memory.bytesAPosition(Shape.CHAIN, 2_000, true);
    assertEquals(4, bytes.size());
    bytes.values().forEach(each -> assertTrue(8 < each && each < 1_000, bytes::toString));
  }

  @Test
  void growthTablesNameEveryQuestion() {
    String table = Growth.table(Shape.CYCLE, List.of(50, 500));
    assertTrue(table.contains("| build, to the first answer |"), table);
    assertTrue(table.contains("| mayApprove, why |"), table);
  }
}
