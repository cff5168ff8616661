package io.github.orgwright.core.internal;

import com.google.common.collect.Iterables;
import java.util.Collection;
import java.util.stream.Collectors;

/** How counts and lists are written for people. */
public final class Phrases {
  private static final int SHOWN = 8;
  private static final String[] NUMBERS = {
    "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve"
  };

  private Phrases() {}

  /** The first eight ids, then how many more. */
  public static String list(Collection<String> ids) {
    return list(ids, SHOWN);
  }

  /** The first ids, separated by commas, then how many more: {@code a, b and 3 more}. */
  public static String list(Collection<String> ids, int shown) {
    return String.join(", ", Iterables.limit(ids, shown)) + more(ids.size(), shown);
  }

  /** How many are not shown, {@code " and 3 more"}; empty if all are. */
  public static String more(int size, int shown) {
    return size > shown ? " and " + (size - shown) + " more" : "";
  }

  /** Ids in quotes, all of them. */
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

  /** A number at the beginning of a sentence: Three, 13. */
  public static String capital(int number) {
    if (number >= NUMBERS.length) {
      return Integer.toString(number);
    }
    String word = NUMBERS[number];
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }
}
