package io.github.orgwright.core.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class PlainAmountTest {
  @Test
  void amountsHaveNoExponent() {
    assertEquals("10000", PlainAmount.of(new BigDecimal("1E+4")));
    assertEquals("0.05", PlainAmount.of(new BigDecimal("0.05")));
  }

  @Test
  void amountsOfVeryManyDigitsKeepTheirExponent() {
    assertEquals("1" + "0".repeat(40), PlainAmount.of(new BigDecimal("1E+40")));
    assertEquals("1E+41", PlainAmount.of(new BigDecimal("1E+41")));
    assertEquals("1E-41", PlainAmount.of(new BigDecimal("1E-41")));
    assertEquals("1E+300000000", PlainAmount.of(new BigDecimal("1E+300000000")));
    assertEquals(
        "1E-" + Integer.MAX_VALUE, PlainAmount.of(BigDecimal.valueOf(1, Integer.MAX_VALUE)));
  }
}
