package io.github.orgwright.core.internal;

import java.math.BigDecimal;

/** Formats amounts for people to read. */
public final class PlainAmount {
  private static final int LONGEST_PLAIN = 40;

  private PlainAmount() {}

  /** The amount without an exponent, unless it would have very many digits. */
  public static String of(BigDecimal amount) {
    return Math.abs((long) amount.scale()) > LONGEST_PLAIN
        ? amount.toString()
        : amount.toPlainString();
  }
}
