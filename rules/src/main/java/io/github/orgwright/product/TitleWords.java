package io.github.orgwright.product;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The words of a title, in parts separated by commas, dashes, slashes, colons and brackets.
 * Abbreviations are expanded, two words for one thing are joined, and grades ({@code II}, {@code
 * L5}) are left out. Takes linear time in the length of the title.
 */
final class TitleWords {
  /** Longer texts are not titles, and normalizing them could take quadratic time. */
  private static final int LONGEST = 1_000;

  /** Short for ad interim, unlike AI and A.I. */
  private static final String AD_INTERIM = "a.i.";

  /** What each abbreviation is short for. */
  private static final ImmutableListMultimap<String, String> LONG_FORMS =
      ImmutableListMultimap.<String, String>builder()
          .put("sr", "senior")
          .put("snr", "senior")
          .put("jr", "junior")
          .put("jnr", "junior")
          .put("assoc", "associate")
          .put("asst", "assistant")
          .put("dep", "deputy")
          .put("prin", "principal")
          .put("grp", "group")
          .put("exec", "executive")
          .put("dir", "director")
          .put("mgr", "manager")
          .put("mngr", "manager")
          .put("mgmt", "management")
          .put("mgt", "management")
          .put("mktg", "marketing")
          .put("mkt", "marketing")
          .put("prod", "product")
          .put("engr", "engineer")
          .put("sw", "software")
          .putAll("swe", "software", "engineer")
          .putAll("sde", "software", "engineer")
          .putAll("sre", "site", "reliability", "engineer")
          .put("tech", "technology")
          .put("pres", "president")
          .put(AD_INTERIM, "interim")
          .put("org", "organization")
          .put("dept", "department")
          .putAll("svp", "senior", "vp")
          .putAll("evp", "executive", "vp")
          .putAll("gvp", "group", "vp")
          .putAll("avp", "associate", "vp")
          .putAll("ceo", "chief", "executive", "officer")
          .putAll("cpo", "chief", "product", "officer")
          .putAll("cto", "chief", "technology", "officer")
          .putAll("cpto", "chief", "product", "and", "technology", "officer")
          .putAll("gpm", "group", "product", "manager")
          .putAll("apm", "associate", "product", "manager")
          .putAll("pmm", "product", "marketing", "manager")
          .build();

  /** Pairs of words that mean the same as one word. */
  private static final ImmutableMap<String, String> PAIRS =
      ImmutableMap.<String, String>builder()
          .put("vice president", "vp")
          .put("v p", "vp")
          .put("user experience", "ux")
          .put("user interface", "ui")
          .put("full stack", "fullstack")
          .put("front end", "frontend")
          .put("back end", "backend")
          .put("ad interim", "interim")
          .put("maternity cover", "interim")
          .put("parental cover", "interim")
          .put("paternity cover", "interim")
          .put("full time", "fulltime")
          .put("part time", "parttime")
          .buildOrThrow();

  private static final ImmutableSet<String> GRADES =
      ImmutableSet.of("i", "ii", "iii", "iv", "v", "vi", "vii", "level", "grade");

  private final String text;
  private final List<List<Word>> parts = new ArrayList<>();
  private List<Word> part = new ArrayList<>();
  private final StringBuilder word = new StringBuilder();
  private boolean isDotted;
  private boolean hasDot;
  private boolean isAfterSlash;

  private TitleWords(String text) {
    this.text = text;
  }

  /**
   * A word as it is read and as it was written, which differ for abbreviations, and whether it is
   * the first after a slash.
   */
  record Word(String text, String written, boolean isAfterSlash) {
    Word(String text) {
      this(text, text);
    }

    Word(String text, String written) {
      this(text, written, false);
    }

    boolean isAbbreviated() {
      return !text.equals(written);
    }
  }

  /** The parts of the given title, none of them empty; no parts if the text is too long. */
  static List<List<Word>> parts(String title) {
    return title.length() > LONGEST
        ? ImmutableList.of()
        : new TitleWords(Normalizer.normalize(title, Normalizer.Form.NFKC)).read();
  }

  private List<List<Word>> read() {
    int index = 0;
    while (index < text.length()) {
      int character = text.codePointAt(index);
      int next = index + Character.charCount(character);
      if (isOfWord(character)) {
        word.appendCodePoint(character);
      } else if (!isIgnored(character)) {
        endWord();
        if (character == '&' || character == '+') {
          part.add(new Word("and"));
        } else if (isBreak(character) || (isHyphen(character) && standsAlone(index, next))) {
          endPart();
          isAfterSlash = character == '/' || character == '\u2044';
        }
      }
      index = next;
    }
    endPart();
    return parts;
  }

  private static boolean isOfWord(int character) {
    return Character.isLetterOrDigit(character)
        || Character.getType(character) == Character.NON_SPACING_MARK;
  }

  /**
   * Whether the given character is ignored: an apostrophe, an invisible character, or the dot after
   * a single letter, as in V.P.
   */
  private boolean isIgnored(int character) {
    boolean isDotOfLetter = character == '.' && (word.length() == 1 || isDotted);
    isDotted = isDotOfLetter;
    hasDot |= isDotOfLetter;
    return isDotOfLetter
        || character == '\''
        || character == '\u2019'
        || Character.getType(character) == Character.FORMAT;
  }

  private static boolean isHyphen(int character) {
    return character == '-' || character == '\u2010' || character == '\u2212';
  }

  private static boolean isBreak(int character) {
    return ",;:|/\\()[]{}<>\n\r\t\u2022\u00b7\u2044@".indexOf(character) >= 0
        || (character >= '\u2012' && character <= '\u2015');
  }

  /** Whether a hyphen has a space, or nothing, on one side: between two words it joins them. */
  private boolean standsAlone(int index, int next) {
    return index == 0
        || next == text.length()
        || Character.isWhitespace(text.charAt(index - 1))
        || Character.isWhitespace(text.charAt(next));
  }

  private void endWord() {
    isDotted = false;
    if (word.length() > 0) {
      String written = hasDot && word.toString().equals("ai") ? AD_INTERIM : word.toString();
      String lower = written.toLowerCase(Locale.ROOT);
      List<String> longForm = LONG_FORMS.get(lower);
      longForm.forEach(full -> part.add(new Word(full, written)));
      if (longForm.isEmpty()) {
        part.add(new Word(lower));
      }
      word.setLength(0);
    }
    hasDot = false;
  }

  private void endPart() {
    endWord();
    List<Word> joined = new ArrayList<>();
    for (Word next : part) {
      Word last = joined.isEmpty() ? next : joined.get(joined.size() - 1);
      String pair = PAIRS.get(last.text() + " " + next.text());
      if (pair != null && !joined.isEmpty()) {
        joined.set(joined.size() - 1, new Word(pair));
      } else {
        joined.add(next);
      }
    }
    joined.removeIf(next -> isGrade(next.text()));
    if (!joined.isEmpty()) {
      Word first = joined.get(0);
      if (isAfterSlash && !first.equals(new Word("and"))) {
        joined.set(0, new Word(first.text(), first.written(), true));
      }
      parts.add(joined);
    }
    part = new ArrayList<>();
    isAfterSlash = false;
  }

  /**
   * Whether the given word is a grade: a number, alone or after one or two letters, as in L5 or
   * IC4.
   */
  private static boolean isGrade(String word) {
    int letters = 0;
    while (letters < word.length() && Character.isLetter(word.charAt(letters))) {
      letters++;
    }
    int digits = word.length() - letters;
    boolean isNumbered =
        letters <= 2
            && digits >= 1
            && digits <= 2
            && word.chars().skip(letters).allMatch(Character::isDigit);
    return isNumbered || GRADES.contains(word);
  }
}
