package io.github.orgwright.core.internal;

import com.google.common.collect.Iterables;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Writes counts and lists for people. */
public final class Phrases {
  /** The number of elements of a list that are shown. */
  public static final int SHOWN = 8;

  /** The number of positions with the same problem that are shown. */
  public static final int SUBJECTS = 5;

  private Phrases() {}

  /** The first eight ids, separated by commas, then the number of those that are not shown. */
  public static String list(Collection<String> ids) {
    return list(ids, SHOWN);
  }

  /** The first ids, separated by commas, then the number of the others: {@code a, b and 3 more}. */
  public static String list(Collection<String> ids, int shown) {
    return String.join(", ", Iterables.limit(ids, shown)) + more(ids.size(), shown);
  }

  /**
   * All items of the given list, with the given conjunction before the last: {@code a, b and c}.
   */
  public static String series(List<String> items, String conjunction) {
    int last = items.size() - 1;
    return last < 1
        ? String.join("", items)
        : String.join(", ", items.subList(0, last)) + " " + conjunction + " " + items.get(last);
  }

  /**
   * The number of elements that are not shown, as {@code " and 3 more"}; empty if all are shown.
   */
  public static String more(int size, int shown) {
    return size > shown ? " and " + (size - shown) + " more" : "";
  }

  /** All ids, each in quotes. */
  public static String quoted(Collection<String> ids) {
    return ids.stream().map(id -> "\"" + id + "\"").collect(Collectors.joining(", "));
  }

  /** A count with its noun: 1 position, 2 positions. */
  public static String count(long number, String noun) {
    return count(number, noun, noun + "s");
  }

  /** A count with its noun in singular or plural: 1 person, 2 people. */
  public static String count(long number, String singular, String plural) {
    return number + " " + (number == 1 ? singular : plural);
  }

  /** A word with the article "a" or "an", chosen by its first letter: a project, an agile. */
  public static String withArticle(String word) {
    return ("aeiouAEIOU".indexOf(word.charAt(0)) < 0 ? "a " : "an ") + word;
  }

  /**
   * A message that positions have an unknown manager. The verb is given in the singular and in the
   * plural: "reports to", "report to". If there are several positions, the message names at most
   * five.
   */
  public static String unknownManager(
      String manager, List<String> reporters, String does, String severalDo) {
    String unknown = " unknown manager \"" + manager + "\"";
    return reporters.size() == 1
        ? reporters.get(0) + " " + does + unknown
        : reporters.size() + " positions " + severalDo + unknown + ": " + list(reporters, SUBJECTS);
  }

  /** The fix for an unknown reference that differs from one or several known ids as given. */
  public static String correctTo(List<String> ids, int shown, String difference) {
    List<String> quoted = ids.stream().limit(shown).map(id -> '"' + id + '"').toList();
    return "correct the reference to "
        + (ids.size() > shown
            ? String.join(", ", quoted) + " or one of " + (ids.size() - shown) + " more"
            : series(quoted, "or"))
        + (ids.size() == 1 ? ", which differs only in " : ", which differ only in ")
        + difference;
  }

  /** The fix for an unknown reference that is similar to the id of the position itself. */
  public static String otherThanItself(String position, String reference, String difference) {
    return "name another manager, or none if "
        + position
        + " is a root: \""
        + reference
        + "\" differs from its own id only in "
        + difference;
  }
}
