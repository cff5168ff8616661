package io.github.orgwright.io;

import org.jspecify.annotations.Nullable;

/**
 * Makes texts of characters, and returns the same instance for equal texts that are near each
 * other, such as titles and managers in most files. Like {@link SharedValues}, but a known text is
 * not made again.
 */
final class SharedTexts {
  private static final int BITS = 10;

  /** Longer texts are mostly not equal to others. */
  private static final int LONGEST = 64;

  private final @Nullable String[] latest = new String[1 << BITS];

  String of(char[] characters, int from, int length) {
    if (length == 0) {
      return "";
    }
    if (length > LONGEST) {
      return new String(characters, from, length);
    }
    int hash = 0;
    for (int at = from; at < from + length; at++) {
      hash = 31 * hash + characters[at];
    }
    int slot = (hash * 0x9E3779B9) >>> (Integer.SIZE - BITS);
    String known = latest[slot];
    if (known != null && isSame(known, characters, from, length)) {
      return known;
    }
    String text = new String(characters, from, length);
    latest[slot] = text;
    return text;
  }

  private static boolean isSame(String text, char[] characters, int from, int length) {
    if (text.length() != length) {
      return false;
    }
    for (int at = 0; at < length; at++) {
      if (text.charAt(at) != characters[from + at]) {
        return false;
      }
    }
    return true;
  }
}
