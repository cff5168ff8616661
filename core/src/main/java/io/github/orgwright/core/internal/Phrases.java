package io.github.orgwright.core.internal;

import com.google.common.collect.Iterables;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Writes counts and lists for people. */
public final class Phrases {
  /** The number of elements of a list that are shown. */
  public static final int SHOWN = 8;

  /** The number of subjects of one cause that are shown. */
  public static final int SUBJECTS = 5;

  private Phrases() {}

  /** The first eight ids, then how many more. */
  public static String list(Collection<String> ids) {
    return list(ids, SHOWN);
  }

  /** The first ids, separated by commas, then how many more: {@code a, b and 3 more}. */
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

  /** A word with "a" or "an", as it is most likely spoken: a project, an agile. */
  public static String withArticle(String word) {
    return ("aeiouAEIOU".indexOf(word.charAt(0)) < 0 ? "a " : "an ") + word;
  }

  /**
   * That positions have an unknown manager, with what one and what several of them do: "reports
   * to", "report to". Five of several positions are named.
   */
  public static String unknownManager(
      String manager, List<String> reporters, String does, String severalDo) {
    String unknown = " unknown manager \"" + manager + "\"";
    return reporters.size() == 1
        ? reporters.get(0) + " " + does + unknown
        : reporters.size() + " positions " + severalDo + unknown + ": " + list(reporters, SUBJECTS);
  }

  /** The fix of a reference that is unknown but resembles the own id of the position. */
  public static String otherThanItself(String position, String reference, String difference) {
    return "name another manager, or none if "
        + position
        + " is a root: \""
        + reference
        + "\" differs from its own id only in "
        + difference;
  }
}
