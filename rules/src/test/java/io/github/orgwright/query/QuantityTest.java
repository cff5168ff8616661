package io.github.orgwright.query;

import static io.github.orgwright.query.Traits.atLeast;
import static io.github.orgwright.query.Traits.atMost;
import static io.github.orgwright.query.Traits.between;
import static io.github.orgwright.query.Traits.exactly;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class QuantityTest {
  @Test
  void bothEndsCount() {
    Quantity span = between(3, 9);
    assertFalse(span.includes(2));
    assertTrue(span.includes(3));
    assertTrue(span.includes(9));
    assertFalse(span.includes(10));
  }

  @Test
  void atLeastHasNoUpperEnd() {
    assertFalse(atLeast(8).includes(7));
    assertTrue(atLeast(8).includes(8));
    assertTrue(atLeast(8).includes(Long.MAX_VALUE));
  }

  @Test
  void atMostBeginsAtNone() {
    assertTrue(atMost(8).includes(0));
    assertTrue(atMost(8).includes(8));
    assertFalse(atMost(8).includes(9));
  }

  @Test
  void exactlyIsOneNumber() {
    assertFalse(exactly(2).includes(1));
    assertTrue(exactly(2).includes(2));
    assertFalse(exactly(2).includes(3));
  }

  @Test
  void wordsSayWhatIsIncluded() {
    assertEquals("at least 8", atLeast(8).toString());
    assertEquals("at most 8", atMost(8).toString());
    assertEquals("between 2 and 3", between(2, 3).toString());
    assertEquals("exactly 1", exactly(1).toString());
    assertEquals("at least 0", atLeast(0).toString());
    assertEquals("exactly 0", atMost(0).toString());
  }

  @Test
  void equalRangesAreEqualHoweverTheyAreMade() {
    assertEquals(exactly(5), between(5, 5));
    assertEquals(atMost(5), between(0, 5));
  }

  @Test
  void endsInFallingOrderAreRefused() {
    IllegalArgumentException refused =
        assertThrows(IllegalArgumentException.class, () -> between(9, 3));
    assertEquals(
        "minimum must be between 0 and the maximum, but the minimum is 9 and the maximum is 3",
        refused.getMessage());
  }

  @Test
  void negativeNumbersAreRefused() {
    IllegalArgumentException refused =
        assertThrows(IllegalArgumentException.class, () -> atLeast(-1));
    assertEquals(
        "minimum must be between 0 and the maximum, but the minimum is -1 and the maximum is 9223372036854775807",
        refused.getMessage());
    assertThrows(IllegalArgumentException.class, () -> atMost(-1));
    assertThrows(IllegalArgumentException.class, () -> exactly(-1));
  }

  @Test
  void quantitiesOfSomethingAgreeInNumber() {
    assertEquals("exactly 1 position", Traits.exactly(1).of("position"));
    assertEquals("at least 1 position", Traits.atLeast(1).of("position"));
    assertEquals("at most 1 position", Traits.atMost(1).of("position"));
    assertEquals("at most 1 position", Traits.between(0, 1).of("position"));
    assertEquals("at least 2 positions", Traits.atLeast(2).of("position"));
    assertEquals("no positions", Traits.exactly(0).of("position"));
    assertEquals("between 1 and 2 positions", Traits.between(1, 2).of("position"));
    assertEquals("at least 11 positions", Traits.atLeast(11).of("position"));
    assertEquals("at most 1 duty", Traits.atMost(1).of("duty", "duties"));
    assertEquals("at most 2 duties", Traits.atMost(2).of("duty", "duties"));
  }
}
