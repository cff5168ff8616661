package io.github.orgwright.io;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Numbers in cells: ASCII digits with a decimal point, in any locale; never negative. */
final class Numbers {
  /** At most nine digits of exponent, which is what a decimal number can hold. */
  private static final Pattern DECIMAL =
      Pattern.compile("\\+?(?:[0-9]+(?:\\.[0-9]*)?|\\.[0-9]+)(?:[eE][+-]?[0-9]{1,9})?");

  private static final Pattern WHOLE = Pattern.compile("[0-9]{1,9}(?:\\.0*)?");

  private Numbers() {}

  static Optional<BigDecimal> decimal(String text) {
    String number = text.strip();
    return DECIMAL.matcher(number).matches()
        ? Optional.of(new BigDecimal(number))
        : Optional.empty();
  }

  /** The full-time equivalents that a text says. */
  static OptionalDouble fte(String text) {
    String number = text.strip();
    if (!DECIMAL.matcher(number).matches()) {
      return OptionalDouble.empty();
    }
    double value = Double.parseDouble(number);
    return Double.isInfinite(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  static OptionalInt whole(String text) {
    String number = text.strip();
    return WHOLE.matcher(number).matches()
        ? OptionalInt.of(new BigDecimal(number).intValueExact())
        : OptionalInt.empty();
  }
}
