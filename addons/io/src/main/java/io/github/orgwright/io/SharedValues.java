package io.github.orgwright.io;

import org.jspecify.annotations.Nullable;

/**
 * Returns the same instance for equal values that are near each other, such as titles, managers and
 * scopes in most files, to save memory. Its size is bounded: it remembers only the latest of many
 * different values.
 */
final class SharedValues {
  private static final int BITS = 10;

  private final @Nullable Object[] latest = new Object[1 << BITS];

  @SuppressWarnings("unchecked") // values that are equal are of one type
  <T> T shared(T value) {
    int slot = (value.hashCode() * 0x9E3779B9) >>> (Integer.SIZE - BITS);
    Object known = latest[slot];
    if (value.equals(known)) {
      return (T) known;
    }
    latest[slot] = value;
    return value;
  }
}
