package io.github.orgwright.rules;

/** How counts are told to people. */
final class Words {
  private static final String[] NUMBERS = {
    "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve"
  };

  private Words() {}

  /** A count with its noun: 1 position, 2 positions. */
  static String count(long number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }

  /** A number at the beginning of a sentence: Three, 13. */
  static String capital(int number) {
    if (number >= NUMBERS.length) {
      return Integer.toString(number);
    }
    String word = NUMBERS[number];
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }
}
