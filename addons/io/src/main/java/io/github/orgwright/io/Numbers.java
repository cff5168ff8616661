package io.github.orgwright.io;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads numbers in cells: ASCII digits with a decimal point, in any locale; never negative. */
final class Numbers {
  private static final int LONGEST = 400;

  /**
   * The exponent has at most three digits, so that no short text becomes a number of a gigabyte.
   */
  private static final Pattern DECIMAL =
      Pattern.compile("\\+?(?:[0-9]+(?:\\.[0-9]*)?|\\.[0-9]+)(?:[eE][+-]?[0-9]{1,3})?");

  private static final Pattern WHOLE = Pattern.compile("([0-9]{1,9})(?:\\.0*)?");

  private Numbers() {}

  private static boolean isDecimal(String number) {
    return number.length() <= LONGEST && DECIMAL.matcher(number).matches();
  }

  static Optional<BigDecimal> decimal(String text) {
    String number = Spaces.trim(text);
    return isDecimal(number) ? Optional.of(new BigDecimal(number)) : Optional.empty();
  }

  /** The full-time equivalents in the given text; empty if it is not a number. */
  static OptionalDouble fte(String text) {
    String number = Spaces.trim(text);
    if (!isDecimal(number)) {
      return OptionalDouble.empty();
    }
    double value = Double.parseDouble(number);
    return Double.isInfinite(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  static OptionalInt whole(String text) {
    String number = Spaces.trim(text);
    Matcher whole = WHOLE.matcher(number);
    return whole.matches() ? OptionalInt.of(Integer.parseInt(whole.group(1))) : OptionalInt.empty();
  }
}
