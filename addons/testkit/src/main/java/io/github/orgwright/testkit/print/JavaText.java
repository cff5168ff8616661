package io.github.orgwright.testkit.print;

import com.google.common.base.Ascii;
import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Parts of Java source. */
final class JavaText {
  private static final int LONGEST_LITERAL = 10_000;
  private static final int LONGEST_NAME = 40;
  private static final String SPECIAL = "\"\\\n\r\t";
  private static final String ESCAPES = "\"\\nrt";
  private static final CharMatcher DIGITS = CharMatcher.inRange('0', '9');
  private static final Splitter WORDS =
      Splitter.on(
              DIGITS.or(CharMatcher.inRange('a', 'z')).or(CharMatcher.inRange('A', 'Z')).negate())
          .omitEmptyStrings();

  /** How often a name was asked for. */
  private final Map<String, Integer> names = new HashMap<>();

  /** A literal of ASCII alone, so that it survives any encoding of the file it is pasted into. */
  static String literal(String text) {
    if (text.length() > LONGEST_LITERAL) {
      // A class file holds no literal beyond 65,535 bytes.
      return Splitter.fixedLength(LONGEST_LITERAL)
          .splitToStream(text)
          .map(JavaText::literal)
          .collect(Collectors.joining(", ", "String.join(\"\", ", ")"));
    }
    StringBuilder literal = new StringBuilder(text.length() + 2).append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      // After the first half of a pair, the compiler would read two backslashes and a u as one
      // character, because it looks for the second half.
      boolean isAfterHalf = i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
      literal.append(c == '\\' && isAfterHalf ? "\\134" : escaped(c));
    }
    return literal.append('"').toString();
  }

  private static String escaped(char c) {
    int special = SPECIAL.indexOf(c);
    if (special >= 0) {
      return "\\" + ESCAPES.charAt(special);
    }
    if (c >= ' ' && c <= '~') {
      return String.valueOf(c);
    }
    // Control characters not with backslash-u, which the compiler reads before it reads literals.
    return String.format(Locale.ROOT, c < ' ' ? "\\%03o" : "\\u%04x", (int) c);
  }

  /** A number as the argument of a method that takes {@code long} or {@link BigDecimal}. */
  static String number(BigDecimal number) {
    BigDecimal plain = number.stripTrailingZeros();
    if (plain.scale() <= 0 && plain.precision() - plain.scale() <= 18) {
      long whole = plain.longValueExact();
      return (int) whole == whole ? Long.toString(whole) : whole + "L";
    }
    return decimal(number);
  }

  static String decimal(BigDecimal number) {
    return "new BigDecimal(" + literal(number.toString()) + ")";
  }

  /**
   * A name for a variable that no other has: the words of an id, and a noun, which also keeps it
   * from being a keyword.
   */
  String name(String id, String noun) {
    StringBuilder words = new StringBuilder();
    for (String word : WORDS.split(id)) {
      words.append(Ascii.toUpperCase(word.charAt(0))).append(word, 1, word.length());
    }
    String name = DIGITS.trimLeadingFrom(words);
    name = name.substring(0, Math.min(name.length(), LONGEST_NAME));
    String stem = Ascii.toLowerCase((name + noun).charAt(0)) + (name + noun).substring(1);
    int count = names.merge(stem, 1, Integer::sum);
    // The underscore keeps a counted name apart from an id that ends in the same digits.
    return count == 1 ? stem : stem + "_" + count;
  }
}
