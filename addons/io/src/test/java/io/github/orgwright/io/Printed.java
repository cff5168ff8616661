package io.github.orgwright.io;

import static org.junit.jupiter.api.Assertions.assertFalse;

/** What texts for people must not hold, whatever stands in ids and titles. */
final class Printed {
  private Printed() {}

  /** One line, in which nothing moves the cursor, turns the direction or cannot be encoded. */
  static void line(String text) {
    check(text, false);
  }

  /** The same, but for line breaks of ours. */
  static void lines(String text) {
    check(text, true);
  }

  private static void check(String text, boolean hasLines) {
    text.codePoints()
        .forEach(
            character -> {
              int type = Character.getType(character);
              boolean isUnsafe =
                  (type == Character.CONTROL && !(hasLines && character == '\n'))
                      || type == Character.LINE_SEPARATOR
                      || type == Character.PARAGRAPH_SEPARATOR
                      || type == Character.SURROGATE
                      || (0x202A <= character && character <= 0x202E)
                      || (0x2066 <= character && character <= 0x2069);
              assertFalse(isUnsafe, () -> "U+" + Integer.toHexString(character) + " in: " + text);
            });
  }
}
