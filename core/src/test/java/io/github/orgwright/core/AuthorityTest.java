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
    assertTrue(SPEND.allows(SPEND));
    assertTrue(SPEND.allows(SPEND.of(Long.MAX_VALUE)));
  }

  @Test
  void aLimitIsInclusive() {
    Authority held = SPEND.upTo(10_000);
    assertTrue(held.allows(SPEND.of(9_999)));
    assertTrue(held.allows(SPEND.of(10_000)));
    assertFalse(held.allows(SPEND.of(new BigDecimal("10000.01"))));
  }

  @Test
  void heldUpToALimitDoesNotAllowTheUnlimited() {
    assertFalse(SPEND.upTo(10_000).allows(SPEND));
  }

  @Test
  void anotherNameIsNeverAllowed() {
    assertFalse(SPEND.allows(HIRE));
    assertFalse(SPEND.allows(HIRE.of(1)));
    assertFalse(SPEND.upTo(5).allows(HIRE.of(1)));
  }

  @Test
  void trailingZerosDoNotCount() {
    assertEquals(SPEND.upTo(100), SPEND.upTo(new BigDecimal("100.00")));
    assertEquals(SPEND.of(0), SPEND.of(new BigDecimal("0.000")));
    assertEquals(SPEND.upTo(100).hashCode(), SPEND.upTo(new BigDecimal("1E+2")).hashCode());
    assertTrue(SPEND.upTo(new BigDecimal("7.50")).allows(SPEND.of(new BigDecimal("7.5"))));
  }

  @Property
  void aGreaterLimitAllowsWhatASmallerOneDoes(
      @ForAll @BigRange(min = "0") BigDecimal a, @ForAll @BigRange(min = "0") BigDecimal b) {
    assertEquals(a.compareTo(b) >= 0, SPEND.upTo(a).allows(SPEND.of(b)));
  }

  @Test
  void negativeAmountsAreRejected() {
    assertEquals(
        "limit of authority spend must not be negative: -1",
        assertThrows(IllegalArgumentException.class, () -> SPEND.upTo(-1)).getMessage());
    assertEquals(
        "amount of authority spend must not be negative: -0.5",
        assertThrows(IllegalArgumentException.class, () -> SPEND.of(new BigDecimal("-0.5")))
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
    assertEquals("spend up to 0.5", SPEND.of(new BigDecimal("0.50")).toString());
  }
}
