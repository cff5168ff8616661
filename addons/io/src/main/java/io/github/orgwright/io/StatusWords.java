package io.github.orgwright.io;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableSet;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Words of status, such as Vacant or N/D, as people write them. */
final class StatusWords {
  private static final String VACANT = "vacant";
  private static final String VACAN = "vacan";

  /** A word that begins like vacant and vacancy. */
  private static final Pattern NEARLY_VACANT = Pattern.compile("(^|[^\\p{L}])" + VACAN);

  /** A digit, which no word for a missing name has. */
  private static final CharMatcher DIGIT = CharMatcher.inRange('0', '9');

  private static final ImmutableSet<String> PLACEHOLDERS =
      ImmutableSet.of(
          "n/a",
          "nil",
          "none",
          "open",
          "open position",
          "tba",
          "tbc",
          "tbd",
          "to be announced",
          "to be confirmed",
          "to be determined",
          "unassigned",
          "unfilled",
          "unknown");

  private static final int LONGEST_WORD = 24;

  private static final ImmutableSet<String> NO_MANAGER =
      ImmutableSet.of("0", "-1", "x", "xx", "xxx", "null", "no manager");

  /** Shorter words stand in too many names. */
  private static final int SHORTEST_NEAR = 4;

  private static final CharMatcher QUOTES =
      CharMatcher.anyOf("\"'`\u2018\u2019\u201a\u201c\u201d\u201e\u00ab\u00bb\u2039\u203a");
  private static final CharMatcher END =
      QUOTES
          .or(
              CharMatcher.anyOf(
                  ".,;:!\u2026\u3002\uff0e\uff0c\u3001\uff1b\uff1a\uff01\u060c\u061b\u0964"))
          .or(Spaces.MATCHER);

  private StatusWords() {}

  /**
   * A text without case, outer quotes, punctuation at the end and needless space, so that two ways
   * to write one word are equal. What consists of such characters only stays as it is.
   */
  static String fold(String text) {
    String trimmed = Spaces.trim(Normalizer.normalize(text, Normalizer.Form.NFC));
    String bare = END.trimTrailingFrom(QUOTES.or(Spaces.MATCHER).trimLeadingFrom(trimmed));
    return Spaces.MATCHER
        .collapseFrom(bare.isEmpty() ? trimmed : bare, ' ')
        .toUpperCase(Locale.ROOT) // also of letters with two small forms
        .toLowerCase(Locale.ROOT)
        .replace("i\u0307", "i"); // a capital I with a dot
  }

  /** Whether a text may have a word once it is folded; a look at the text is enough for most. */
  private static boolean mayHave(String text, String word) {
    for (int at = 0; at < text.length(); at++) {
      if (text.charAt(at) > '~' || text.regionMatches(true, at, word, 0, word.length())) {
        return true;
      }
    }
    return false;
  }

  static boolean isVacant(String name) {
    return mayHave(name, VACANT) && fold(name).equals(VACANT);
  }

  /** Whether a text has one of the given words, as {@link #fold} gives them, and more. */
  static boolean isNear(String text, Set<String> words) {
    String folded = fold(text);
    return words.stream()
        .anyMatch(
            word ->
                word.length() >= SHORTEST_NEAR
                    && folded.length() > word.length()
                    && hasWord(folded, word));
  }

  private static boolean hasWord(String text, String word) {
    for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      int end = at + word.length();
      if ((at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)))
          && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a text may stand for a manager that a root does not have. */
  static boolean isLikeNoManager(String text) {
    if (text.length() > LONGEST_WORD || (text.charAt(0) >= '1' && text.charAt(0) <= '9')) {
      return false; // most ids are seen at once
    }
    return isPlaceholder(text) || NO_MANAGER.contains(fold(text));
  }

  /** Whether a text stands for a name or an id that is missing. */
  static boolean isPlaceholder(String text) {
    return !Spaces.isBlank(text)
        && !DIGIT.matchesAnyOf(text) // most ids have one
        && (PLACEHOLDERS.contains(fold(text))
            || text.codePoints().noneMatch(Character::isLetterOrDigit));
  }

  /** Whether a name looks like a word for a vacancy, but is none that a mapping knows. */
  static boolean isNearVacant(String name) {
    if (!mayHave(name, VACAN)) {
      return false;
    }
    String folded = fold(name);
    return NEARLY_VACANT.matcher(folded).find() && !folded.equals(VACANT);
  }
}
