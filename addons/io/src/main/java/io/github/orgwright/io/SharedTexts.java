package io.github.orgwright.io;

import org.jspecify.annotations.Nullable;

/**
 * Returns the same instance for equal texts that are near each other, such as titles and managers
 * in most files, to save memory. Its size is bounded: it remembers only the latest of many
 * different texts.
 */
final class SharedTexts {
  private static final int BITS = 10;

  private final @Nullable String[] latest = new String[1 << BITS];

  String shared(String text) {
    int slot = (text.hashCode() * 0x9E3779B9) >>> (Integer.SIZE - BITS);
    String known = latest[slot];
    if (text.equals(known)) {
      return known;
    }
    latest[slot] = text;
    return text;
  }
}
