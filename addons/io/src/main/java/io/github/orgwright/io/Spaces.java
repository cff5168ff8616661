package io.github.orgwright.io;

import com.google.common.base.CharMatcher;

/**
 * What surrounds texts and is none of them: white space as Unicode has it, no-break space included,
 * which spreadsheets and web pages leave behind, and as Java has it.
 */
final class Spaces {
  static final CharMatcher MATCHER =
      CharMatcher.whitespace().or(CharMatcher.forPredicate(Character::isWhitespace)).precomputed();

  private Spaces() {}

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

  /** Whether a character is one of the common ones that are surely no space. */
  private static boolean isInk(char c) {
    return c > ' ' && c <= '~';
  }
}
