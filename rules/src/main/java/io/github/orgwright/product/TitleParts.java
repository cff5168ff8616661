package io.github.orgwright.product;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;

/**
 * The parts of a job title that may contain a title or its function, and the words that qualify the
 * whole. There are no parts if the person only supports a position, or no longer holds it.
 */
final class TitleParts {
  /** Words for people who do not hold the position. */
  private static final ImmutableSet<String> NOT_HELD =
      ImmutableSet.of(
          "apprentice",
          "aspiring",
          "assistant",
          "deputy",
          "designate",
          "ea",
          "emeritus",
          "ex",
          "fellow",
          "former",
          "formerly",
          "intern",
          "internship",
          "retired",
          "secretary",
          "trainee",
          "vice");

  /** Words for other occupations, even if a position is also named. */
  private static final ImmutableSet<String> OTHERS =
      ImmutableSet.of(
          "administrator",
          "adviser",
          "advisor",
          "advocate",
          "architect",
          "coach",
          "consultant",
          "coordinator",
          "counsel",
          "evangelist",
          "mentor",
          "partner",
          "recruiter",
          "rep",
          "representative",
          "researcher",
          "scientist",
          "sourcer",
          "specialist",
          "strategist",
          "trainer",
          "writer");

  private static final ImmutableSet<String> FOR_NOW =
      ImmutableSet.of("acting", "elect", "interim", "temporary");

  /** Words for regions. */
  private static final ImmutableSet<String> PLACES =
      ImmutableSet.of(
          "america",
          "americas",
          "apac",
          "asia",
          "corporate",
          "east",
          "emea",
          "eu",
          "europe",
          "global",
          "international",
          "latam",
          "national",
          "north",
          "regional",
          "south",
          "uk",
          "us",
          "usa",
          "west",
          "worldwide");

  /** Other words that do not change the position or the function. */
  private static final ImmutableSet<String> NEUTRAL =
      ImmutableSet.of(
          "also",
          "co",
          "executive",
          "fractional",
          "freelance",
          "fulltime",
          "parttime",
          "permanent",
          "personal",
          "plus",
          "remote",
          "summer",
          "the",
          "virtual");

  /** Words for other stations of a holder, which do not change the position. */
  private static final ImmutableSet<String> STATIONS =
      ImmutableSet.of(
          "chair", "chairman", "chairwoman", "cofounder", "founder", "member", "president");

  private static final ImmutableList<String> OF_STAFF = ImmutableList.of("of", "staff");

  private static final TitleWords.Word AND = new TitleWords.Word("and");

  private static final ImmutableSet<String> BEFORE_AREA =
      ImmutableSet.of("of", "for", "on", "at", "in", "with", "within", "across", "by", "to");

  private final List<List<TitleWords.Word>> parts = new ArrayList<>();
  private TitleLevel level = TitleLevel.NONE;
  private boolean isForNow;

  private TitleParts() {}

  static TitleParts of(String title) {
    TitleParts titleParts = new TitleParts();
    for (List<TitleWords.Word> part : TitleWords.parts(title)) {
      if (!titleParts.add(part)) {
        break;
      }
    }
    return titleParts;
  }

  /** The parts; a part about a position that the person does not hold is empty. */
  List<List<TitleWords.Word>> parts() {
    return parts;
  }

  /** The level that a separate part of the title names. */
  TitleLevel level() {
    return level;
  }

  /** Whether a separate part says that the holder is acting. */
  boolean isForNow() {
    return isForNow;
  }

  /** Reads the given part, and returns whether the following parts are about the same holder. */
  private boolean add(List<TitleWords.Word> part) {
    List<String> words = texts(part);
    boolean qualifiesAll = words.stream().allMatch(TitleParts::isBeside);
    if (words.stream().anyMatch(NOT_HELD::contains)) {
      if (qualifiesAll || parts.isEmpty()) {
        parts.clear();
        return false;
      }
      parts.add(ImmutableList.of());
      return true;
    }
    int end = endBeforeArea(words);
    if (words.subList(end, Math.min(end + 2, words.size())).equals(OF_STAFF)) {
      parts.clear();
      return false;
    }
    if (end > 0 && isOther(words.get(end - 1))) {
      return false;
    }
    if (qualifiesAll && !isLeadOfFunction(words)) {
      words.forEach(this::setBeside);
      return true;
    }
    addTitles(part);
    return !words.contains("to");
  }

  static List<String> texts(List<TitleWords.Word> words) {
    return words.stream().map(TitleWords.Word::text).collect(ImmutableList.toImmutableList());
  }

  /** "Lead" alone qualifies a title before it; else it is a position whose function follows. */
  private boolean isLeadOfFunction(List<String> words) {
    return words.contains("lead")
        && (parts.isEmpty() || positionAt(texts(parts.get(parts.size() - 1))) < 0);
  }

  private void setBeside(String word) {
    level = level.or(TitleLevel.of(word));
    isForNow |= isForNow(word);
  }

  /**
   * Adds the titles of the given part: "and" joins functions, or titles if another position
   * follows.
   */
  private void addTitles(List<TitleWords.Word> part) {
    List<TitleWords.Word> title = new ArrayList<>();
    boolean isWhole = false;
    for (List<TitleWords.Word> piece : piecesOf(part)) {
      boolean hasPosition = positionAt(texts(piece)) >= 0;
      if (isWhole && hasPosition) {
        parts.add(title);
        title = new ArrayList<>();
      } else if (!title.isEmpty()) {
        title.add(AND);
      }
      title.addAll(piece);
      isWhole |= hasPosition || STATIONS.contains(piece.get(piece.size() - 1).text());
    }
    if (!title.isEmpty()) {
      parts.add(title);
    }
  }

  /** The words before, between and after each "and", without empty pieces. */
  private static List<List<TitleWords.Word>> piecesOf(List<TitleWords.Word> part) {
    List<List<TitleWords.Word>> pieces = new ArrayList<>();
    int start = 0;
    for (int end = 0; end <= part.size(); end++) {
      if (end == part.size() || part.get(end).equals(AND)) {
        if (start < end) {
          pieces.add(part.subList(start, end));
        }
        start = end + 1;
      }
    }
    return pieces;
  }

  /** The index of the word for the position, or -1; "lead" is one only if no other follows. */
  static int positionAt(List<String> words) {
    int lead = -1;
    for (int at = 0; at < words.size(); at++) {
      TitlePosition position = TitlePosition.of(words.get(at));
      if (position != null && position != TitlePosition.LEAD) {
        return at;
      }
      if (position != null && lead < 0) {
        lead = at;
      }
    }
    return lead;
  }

  /** The number of words before "of", "for", "to" and the like. */
  static int endBeforeArea(List<String> words) {
    int end = 0;
    while (end < words.size() && !BEFORE_AREA.contains(words.get(end))) {
      end++;
    }
    return end;
  }

  /** Whether the given word qualifies a title and names no work. */
  static boolean isBeside(String word) {
    return isPlace(word)
        || NEUTRAL.contains(word)
        || isForNow(word)
        || NOT_HELD.contains(word)
        || (TitleLevel.of(word) != null && !word.equals("group"));
  }

  /** Whether the given word, such as "of", introduces a part of the work. */
  static boolean isBeforeArea(String word) {
    return BEFORE_AREA.contains(word);
  }

  static boolean isForNow(String word) {
    return FOR_NOW.contains(word);
  }

  static boolean isPlace(String word) {
    return PLACES.contains(word);
  }

  /** Whether the given word names another occupation. */
  static boolean isOther(String word) {
    return OTHERS.contains(word);
  }
}
