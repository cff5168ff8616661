package io.github.orgwright.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.Test;

/** Totals against a sum over the reports that the oracle lists. */
class TotalsTest {
  // ceo (1)
  //  |      \
  // cpo (10) coo (100)
  //     \   /
  //     pm (1000)      lost (5) -> ?
  private static final Map<String, Long> COSTS =
      Map.of("ceo", 1L, "cpo", 10L, "coo", 100L, "pm", 1_000L, "lost", 5L);

  private static final Organization ACME =
      Organization.named("Acme")
          .position("ceo")
          .position("cpo", p -> p.reportsTo("ceo"))
          .position("coo", p -> p.reportsTo("ceo"))
          .position("pm", p -> p.reportsTo("cpo").line(LineKind.SOLID, "coo"))
          .position("lost", p -> p.reportsTo("missing"))
          .tryBuild()
          .organization();

  private static long cost(Position position) {
    return COSTS.get(position.id());
  }

  /** Positions p0, p1 and so on, each with one manager; a negative number is no manager. */
  private static Organization numbered(int size, IntUnaryOperator manager) {
    List<Position> positions = new ArrayList<>();
    List<ReportingLine> lines = new ArrayList<>();
    for (int place = 0; place < size; place++) {
      positions.add(Position.of("p" + place));
      if (manager.applyAsInt(place) >= 0) {
        lines.add(ReportingLine.solid("p" + place, "p" + manager.applyAsInt(place)));
      }
    }
    return Organization.named("Acme").positions(positions).lines(lines).build();
  }

  @Test
  void aReportWithTwoManagersCountsOnceInEachTotal() {
    assertEquals(1_111, ACME.total(ACME.position("ceo"), TotalsTest::cost));
    assertEquals(1_010, ACME.total(ACME.position("cpo"), TotalsTest::cost));
    assertEquals(
        Map.of("ceo", 1_111L, "cpo", 1_010L, "coo", 1_100L, "pm", 1_000L, "lost", 5L),
        ACME.totals(TotalsTest::cost));
  }

  @Test
  void totalsAreListedInTheOrderOfPositions() {
    assertEquals(
        List.of("ceo", "cpo", "coo", "pm", "lost"),
        List.copyOf(ACME.totals(TotalsTest::cost).keySet()));
  }

  @Test
  void decimalTotalsAreExactAndKeepTheLargestScale() {
    Map<String, BigDecimal> salaries =
        Map.of("cpo", new BigDecimal("0.10"), "pm", new BigDecimal("12345678901234567890.2"));
    assertEquals(
        new BigDecimal("12345678901234567890.30"),
        ACME.totalOf(ACME.position("cpo"), position -> salaries.get(position.id())));
  }

  @Test
  void valuesOfThisOrganizationCountForAPositionFromACopy() {
    Organization halved = ACME.withEach((position, p) -> p.fte(0.5));
    assertEquals(
        new BigDecimal("1.0"),
        halved.totalOf(ACME.position("cpo"), position -> BigDecimal.valueOf(position.fte())));
  }

  @Test
  void aTotalThatDoesNotFitIsRefused() {
    ToLongFunction<Position> huge =
        position -> position.id().equals("lost") ? 0 : Long.MAX_VALUE / 3;
    String message =
        "total of position \"ceo\" does not fit in a long; fix: use totalOf, which adds BigDecimal"
            + " values";
    Position ceo = ACME.position("ceo");
    assertEquals(
        message, assertThrows(ArithmeticException.class, () -> ACME.total(ceo, huge)).getMessage());
    assertEquals(
        message, assertThrows(ArithmeticException.class, () -> ACME.totals(huge)).getMessage());
  }

  @Test
  void valuesWhoseExactSumsNeedTooMuchMemoryAreRefused() {
    for (String value : List.of("1E+300000000", "1E-1001", "1E+1001")) {
      ArithmeticException e =
          assertThrows(
              ArithmeticException.class,
              () -> ACME.totalOf(ACME.position("cpo"), p -> new BigDecimal(value)));
      assertEquals(
          "value of position \"cpo\" must have a scale from -1000 to 1000, but has "
              + new BigDecimal(value).scale()
              + "; fix: pass a smaller value, or one with fewer decimal places",
          e.getMessage());
    }
    assertEquals(
        new BigDecimal("1E+1000"),
        ACME.totalOf(ACME.position("cpo"), p -> BigDecimal.ZERO.setScale(-1000))
            .add(new BigDecimal("1E+1000")));
    assertEquals(1000, ACME.totalOf(ACME.position("cpo"), p -> new BigDecimal("1E-1000")).scale());
  }

  @Test
  void anUnknownPositionIsRefused() {
    Position stranger = Position.of("stranger");
    assertThrows(UnknownIdException.class, () -> ACME.total(stranger, TotalsTest::cost));
    assertThrows(UnknownIdException.class, () -> ACME.totalOf(stranger, p -> BigDecimal.ONE));
  }

  @Test
  void allTotalsOf200000PositionsTakeOnePass() {
    Organization wide = numbered(200_000, place -> place == 0 ? -1 : (place - 1) / 7);
    Map<String, Long> totals = wide.totals(position -> 2);
    assertEquals(400_000, totals.get("p0"));
    assertEquals(2L * (1 + wide.hierarchy().countReports(Position.of("p5"))), totals.get("p5"));
  }

  @Test
  void allTotalsOfALongChainAndOfALongCycleAreFound() {
    Map<String, Long> chain = numbered(200_000, place -> place - 1).totals(position -> 1);
    assertEquals(200_000, chain.get("p0"));
    assertEquals(1, chain.get("p199999"));
    Map<String, Long> cycle =
        numbered(200_000, place -> (place + 1) % 200_000).totals(position -> 1);
    assertEquals(Set.of(200_000L), Set.copyOf(cycle.values()));
  }

  @Test
  void aChainOf8000AboveASecondManagerIsCounted() {
    Organization chain = numbered(8_001, place -> place == 8_000 ? -1 : place - 1);
    Organization crossed = chain.with("p7999", p -> p.line(LineKind.SOLID, "p8000"));
    Map<String, Long> totals = crossed.totals(position -> 1);
    assertEquals(8_000, totals.get("p0"));
    assertEquals(2, totals.get("p8000"));
  }
}
