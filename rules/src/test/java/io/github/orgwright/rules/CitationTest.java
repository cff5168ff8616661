package io.github.orgwright.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class CitationTest {
  private static final Citation PLAIN = Citation.of("S2-64", "a.txt");

  @Test
  void aCitationSaysWhere() {
    Citation full = PLAIN.line(16).remark("conditional: large organization");
    assertEquals("S2-64", full.id());
    assertEquals("a.txt", full.document());
    assertEquals(OptionalInt.of(16), full.line());
    assertEquals(Optional.of("conditional: large organization"), full.remark());
    assertFalse(full.isAgainst());
    assertTrue(full.against().isAgainst());
    assertEquals(OptionalInt.empty(), PLAIN.line());
    assertEquals(Optional.empty(), PLAIN.remark());
    assertEquals("S2-64, a.txt", PLAIN.toString());
    assertEquals("S2-64, a.txt line 16 (conditional: large organization)", full.toString());
    assertEquals(full.against().line(3), full.line(3).against());
  }

  @Test
  void whatSaysNothingIsRefused() {
    assertRefused("id of a citation must not be blank", () -> Citation.of(" ", "a.txt"));
    assertRefused("document of citation \"S1\" must not be blank", () -> Citation.of("S1", ""));
    assertRefused("line of citation \"S2-64\" must be at least 1, but is 0", () -> PLAIN.line(0));
    assertRefused("remark of citation \"S2-64\" must not be blank", () -> PLAIN.remark(" "));
  }

  private static void assertRefused(String message, Supplier<Citation> refused) {
    assertEquals(message, assertThrows(IllegalArgumentException.class, refused::get).getMessage());
  }

  @Test
  void sourcesThatSpeakForARuleComeBeforeThoseAgainst() {
    Citation other = Citation.of("S0-1", "b.txt").line(2);
    assertEquals(
        "S2-64, a.txt; S0-1, b.txt line 2; against: S3-01, S3-80",
        RuleBlock.sources(
            List.of(
                Citation.of("S3-01", "c.txt").against(),
                PLAIN,
                Citation.of("S3-80", "c.txt").line(9).against(),
                other)));
    assertEquals("against: S0-1", RuleBlock.sources(List.of(other.against())));
  }
}
