package io.github.orgwright.io;

import org.jspecify.annotations.Nullable;

/**
 * Returns one instance for equal texts near each other, such as titles and managers in most files,
 * so that a large file is not kept in memory row by row. Bounded: of many different texts, only the
 * latest are known.
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
