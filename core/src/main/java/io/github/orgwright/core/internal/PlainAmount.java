package io.github.orgwright.core.internal;

import java.math.BigDecimal;

/** Amounts as people write them. */
public final class PlainAmount {
  private static final int LONGEST_PLAIN = 40;

  private PlainAmount() {}

  /** Digits without an exponent, unless there would be very many of them. */
  public static String of(BigDecimal amount) {
    return Math.abs((long) amount.scale()) > LONGEST_PLAIN
        ? amount.toString()
        : amount.toPlainString();
  }
}
