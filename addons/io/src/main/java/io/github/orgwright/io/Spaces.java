package io.github.orgwright.io;

import com.google.common.base.CharMatcher;

/**
 * White space as Unicode and as Java define it, including the no-break space that spreadsheets and
 * web pages leave behind, and invisible characters such as the zero-width space.
 */
final class Spaces {
  static final CharMatcher MATCHER =
      CharMatcher.whitespace()
          .or(CharMatcher.forPredicate(Character::isWhitespace))
          .or(CharMatcher.forPredicate(Spaces::isInvisible))
          .precomputed();

  static final CharMatcher INK = MATCHER.negate();

  private Spaces() {}

  /** Whether a character shows nothing by itself; signs of Arabic and Syriac of this type do. */
  private static boolean isInvisible(char c) {
    return Character.getType(c) == Character.FORMAT && (c < '\u0600' || c > '\u08FF');
  }

  static boolean isSpace(char c) {
    return MATCHER.matches(c);
  }

  static boolean isBlank(String text) {
    return text.isEmpty() || (!isInk(text.charAt(0)) && MATCHER.matchesAllOf(text));
  }

  static String trim(String text) {
    boolean isTrimmed =
        text.isEmpty() || (isInk(text.charAt(0)) && isInk(text.charAt(text.length() - 1)));
    return isTrimmed ? text : MATCHER.trimFrom(text);
  }

  /** Whether a character is a common one that is certainly not a space. */
  private static boolean isInk(char c) {
    return c > ' ' && c <= '~';
  }
}
