package io.github.orgwright.io;

import com.google.common.base.CharMatcher;
import java.nio.charset.StandardCharsets;

/**
 * Writes ids with letters, digits and a few signs only. All else is written as its bytes in UTF-8,
 * each as two hexadecimal digits after an escape character, so that different ids stay different
 * and each can be read back.
 */
final class EncodedId {
  private static final CharMatcher LETTERS_AND_DIGITS =
      CharMatcher.inRange('a', 'z')
          .or(CharMatcher.inRange('A', 'Z'))
          .or(CharMatcher.inRange('0', '9'));

  private EncodedId() {}

  /**
   * The given id, encoded.
   *
   * @param escape the escape character
   * @param kept further characters that are written as they are
   */
  static String of(String id, char escape, String kept) {
    String writable = OrganizationRows.writable(id, "id", RowProblems.quoted(id));
    StringBuilder encoded = new StringBuilder(id.length());
    for (byte b : writable.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xFF);
      if (LETTERS_AND_DIGITS.matches(c) || kept.indexOf(c) >= 0) {
        encoded.append(c);
      } else {
        encoded.append(escape).append(hex(c >> 4)).append(hex(c));
      }
    }
    return encoded.toString();
  }

  private static char hex(int nibble) {
    return "0123456789ABCDEF".charAt(nibble & 0xF);
  }
}
