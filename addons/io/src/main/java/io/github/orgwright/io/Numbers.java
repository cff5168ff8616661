package io.github.orgwright.io;

import com.google.common.base.CharMatcher;
import io.github.orgwright.core.internal.PlainAmount;
import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads numbers in cells, which are never negative.
 *
 * @param decimal the decimal point
 * @param grouping what stands between groups of three digits; empty if digits are not grouped
 */
record Numbers(char decimal, Optional<CharMatcher> grouping) {
  /** ASCII digits with a point. */
  static final Numbers PLAIN = new Numbers('.', Optional.empty());

  private static final int LONGEST = 400;

  /** The decimal point that Arabic and Persian digits have, whatever the locale is. */
  private static final char ARABIC_DECIMAL = '\u066B';

  /** A number with separators that no locale was given for. */
  private static final Pattern SEPARATED =
      Pattern.compile("[0-9]+(?:[.,'\u2019\u066B\u066C\u00A0\u202F ][0-9]+)+");

  /**
   * The exponent has at most three digits, so that no short text becomes a number of a gigabyte.
   */
  private static final Pattern DECIMAL =
      Pattern.compile("\\+?(?:[0-9]+(?:\\.[0-9]*)?|\\.[0-9]+)(?:[eE][+-]?[0-9]{1,3})?");

  private static final Pattern WHOLE = Pattern.compile("([0-9]{1,9})(?:\\.0*)?");

  private static final CharMatcher APOSTROPHES = CharMatcher.anyOf("'\u2019");
  private static final Pattern GROUPED = Pattern.compile("\\+?[0-9]{1,3}(?:_[0-9]{3})+(?:\\..*)?");

  /** Numbers as they are written in a locale. */
  static Numbers in(Locale locale) {
    DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(locale);
    char group = symbols.getGroupingSeparator();
    // Locales and versions of Java differ in the space or apostrophe that they use.
    CharMatcher grouping =
        Spaces.isSpace(group)
            ? Spaces.MATCHER
            : APOSTROPHES.matches(group) ? APOSTROPHES : CharMatcher.is(group);
    return new Numbers(symbols.getDecimalSeparator(), Optional.of(grouping));
  }

  /** The text with the digits 0 to 9 in place of those of other scripts, such as Arabic ones. */
  static String withPlainDigits(String text) {
    if (CharMatcher.ascii().matchesAllOf(text)) {
      return text;
    }
    StringBuilder plain = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> plain.appendCodePoint(Character.isDigit(c) ? '0' + Character.digit(c, 10) : c));
    return plain.toString();
  }

  private Optional<String> number(String text) {
    String number = Spaces.trim(text);
    if (number.length() > LONGEST) {
      return Optional.empty();
    }
    number = withPlainDigits(number).replace(ARABIC_DECIMAL, decimal);
    if (!equals(PLAIN)) {
      number = plain(number);
    }
    return Optional.of(number).filter(plain -> DECIMAL.matcher(plain).matches());
  }

  /**
   * The number with a point and without grouping; an empty string if its groups are not of three.
   */
  private String plain(String number) {
    String grouped =
        grouping
            .map(matcher -> matcher.replaceFrom(number, '_'))
            .orElse(number)
            .replace(decimal, '.');
    boolean isPlain = grouped.indexOf('_') < 0 && (decimal == '.' || number.indexOf('.') < 0);
    return isPlain ? grouped : GROUPED.matcher(grouped).matches() ? grouped.replace("_", "") : "";
  }

  /** A plain number as it is written here, without groups. */
  String written(String plain) {
    return plain.replace('.', decimal);
  }

  /** Whether our own files can hold the given number. */
  static boolean canHold(BigDecimal number) {
    return PLAIN.decimal(PlainAmount.of(number.abs())).isPresent();
  }

  Optional<BigDecimal> decimal(String text) {
    return number(text).map(BigDecimal::new);
  }

  /** Whether a text is probably a number in the form of some country. */
  static boolean isLikeNumber(String text) {
    return SEPARATED.matcher(withPlainDigits(Spaces.trim(text))).matches();
  }

  /** The full-time equivalents in the given text; empty if it is not a number. */
  Optional<Double> fte(String text) {
    return number(text).map(Double::valueOf).filter(value -> !value.isInfinite());
  }

  static Optional<Integer> whole(String text) {
    Matcher whole = WHOLE.matcher(withPlainDigits(Spaces.trim(text)));
    return whole.matches() ? Optional.of(Integer.valueOf(whole.group(1))) : Optional.empty();
  }
}
