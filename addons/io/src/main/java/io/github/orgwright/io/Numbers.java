package io.github.orgwright.io;

import java.math.BigDecimal;
import java.util.Optional;
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

  private static Optional<String> number(String text) {
    String number = Spaces.trim(text);
    boolean isNumber = number.length() <= LONGEST && DECIMAL.matcher(number).matches();
    return isNumber ? Optional.of(number) : Optional.empty();
  }

  static Optional<BigDecimal> decimal(String text) {
    return number(text).map(BigDecimal::new);
  }

  /** The full-time equivalents in the given text; empty if it is not a number. */
  static Optional<Double> fte(String text) {
    return number(text).map(Double::valueOf).filter(value -> !value.isInfinite());
  }

  static Optional<Integer> whole(String text) {
    Matcher whole = WHOLE.matcher(Spaces.trim(text));
    return whole.matches() ? Optional.of(Integer.valueOf(whole.group(1))) : Optional.empty();
  }
}
