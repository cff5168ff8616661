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
    return MATCHER.matchesAllOf(text);
  }

  static String trim(String text) {
    return MATCHER.trimFrom(text);
  }
}
