package io.github.orgwright.core.internal;

import java.util.Locale;

/**
 * Makes text from users safe to show in messages, so that no id can start a new line or reverse the
 * direction of text.
 */
public final class SafeText {
  private SafeText() {}

  /**
   * The text with control characters, line breaks, marks of text direction and code points that are
   * no characters escaped.
   */
  public static String of(String text) {
    if (text.codePoints().noneMatch(SafeText::isUnsafe)) {
      return text;
    }
    StringBuilder printable = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            character -> {
              if (isUnsafe(character)) {
                printable.append(String.format(Locale.ROOT, "\\u%04X", character));
              } else {
                printable.appendCodePoint(character);
              }
            });
    return printable.toString();
  }

  private static boolean isUnsafe(int character) {
    int type = Character.getType(character);
    return type == Character.CONTROL
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR
        || type == Character.SURROGATE // half of a pair, which no output can encode
        || character == 0x061C
        || character == 0x200E
        || character == 0x200F
        || (0x202A <= character && character <= 0x202E)
        || (0x2066 <= character && character <= 0x2069)
        || (0xFDD0 <= character && character <= 0xFDEF)
        || (character & 0xFFFE) == 0xFFFE; // no character, and refused by XML
  }
}
