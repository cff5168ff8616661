package io.github.orgwright.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import org.junit.jupiter.api.Test;

class AuthorityTest {
  private static final Authority SPEND = Authority.named("spend");
  private static final Authority HIRE = Authority.named("hire");

  @Test
  void heldWithoutLimitAllowsAnyAmount() {
    assertTrue(SPEND.allows(SPEND.request()));
    assertTrue(SPEND.allows(SPEND.request(Long.MAX_VALUE)));
  }

  @Test
  void aLimitIsInclusive() {
    Authority held = SPEND.upTo(10_000);
    assertTrue(held.allows(SPEND.request(9_999)));
    assertTrue(held.allows(SPEND.request(10_000)));
    assertFalse(held.allows(SPEND.request(new BigDecimal("10000.01"))));
  }

  @Test
  void aLimitDoesNotAllowARequestWithoutAmount() {
    assertFalse(SPEND.upTo(10_000).allows(SPEND.request()));
  }

  @Test
  void anotherNameIsNeverAllowed() {
    assertFalse(SPEND.allows(HIRE.request()));
    assertFalse(SPEND.allows(HIRE.request(1)));
    assertFalse(SPEND.upTo(5).allows(HIRE.request(1)));
  }

  @Test
  void trailingZerosDoNotCount() {
    assertEquals(SPEND.upTo(100), SPEND.upTo(new BigDecimal("100.00")));
    assertEquals(SPEND.request(0), SPEND.request(new BigDecimal("0.000")));
    assertEquals(SPEND.upTo(100).hashCode(), SPEND.upTo(new BigDecimal("1E+2")).hashCode());
    assertTrue(SPEND.upTo(new BigDecimal("7.50")).allows(SPEND.request(new BigDecimal("7.5"))));
  }

  @Property
  void aGreaterLimitAllowsWhatASmallerOneDoes(
      @ForAll @BigRange(min = "0") BigDecimal a, @ForAll @BigRange(min = "0") BigDecimal b) {
    assertEquals(a.compareTo(b) >= 0, SPEND.upTo(a).allows(SPEND.request(b)));
  }

  @Test
  void negativeAmountsAreRejected() {
    assertEquals(
        "limit of authority \"spend\" must not be negative, but is -1",
        assertThrows(IllegalArgumentException.class, () -> SPEND.upTo(-1)).getMessage());
    assertEquals(
        "amount of authority \"spend\" must not be negative, but is -0.5",
        assertThrows(IllegalArgumentException.class, () -> SPEND.request(new BigDecimal("-0.5")))
            .getMessage());
  }

  @Test
  void blankNameIsRejected() {
    assertEquals(
        "name of an authority must not be blank",
        assertThrows(IllegalArgumentException.class, () -> Authority.named(" ")).getMessage());
  }

  @Test
  void unlimitedDropsTheLimit() {
    assertEquals(SPEND, SPEND.upTo(5).unlimited());
    assertEquals(SPEND, SPEND.unlimited());
    assertEquals(Optional.empty(), SPEND.limit());
    assertEquals("spend", SPEND.name());
  }

  @Test
  void textShowsTheLimitAsAPlainNumber() {
    assertEquals("spend", SPEND.toString());
    assertEquals("spend up to 10000", SPEND.upTo(10_000).toString());
    assertEquals("spend up to 0.5", SPEND.upTo(new BigDecimal("0.50")).toString());
  }

  @Test
  void textOfARequestShowsTheAmountAsAPlainNumber() {
    assertEquals("spend", SPEND.request().toString());
    assertEquals("spend of 900", SPEND.request(900).toString());
    assertEquals("spend of 10000", SPEND.request(new BigDecimal("1E+4")).toString());
    assertEquals("spend of 0.5", SPEND.request(new BigDecimal("0.50")).toString());
    assertEquals("spend", SPEND.request(900).name());
    assertEquals(Optional.of(new BigDecimal("9E+2")), SPEND.request(900).amount());
    assertEquals(Optional.empty(), SPEND.request().amount());
  }

  @Test
  void textOfAVeryLargeAmountKeepsItsExponent() {
    BigDecimal large = new BigDecimal("1E+300000000");
    assertEquals("spend of 1E+300000000", SPEND.request(large).toString());
    assertEquals("spend up to 1E+300000000", SPEND.upTo(large).toString());
  }
}
