package io.github.orgwright.io;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Returns the same instance for equal values that are near each other, such as titles, managers and
 * scopes in most files, to save memory. Its size is bounded: it remembers only the latest of many
 * different values.
 */
final class SharedValues {
  private static final int BITS = 10;

  private final @Nullable Object[] latest = new Object[1 << BITS];

  @SuppressWarnings({"unchecked", "rawtypes"}) // arrays cannot have parameters
  private final @Nullable List<String>[] latestPairs = new List[1 << BITS];

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

  /** The same for a list of two texts, which is only made if it is not known. */
  List<String> shared(String first, String second) {
    int slot = ((31 * first.hashCode() + second.hashCode()) * 0x9E3779B9) >>> (Integer.SIZE - BITS);
    List<String> known = latestPairs[slot];
    if (known != null && known.get(0).equals(first) && known.get(1).equals(second)) {
      return known;
    }
    List<String> pair = List.of(first, second);
    latestPairs[slot] = pair;
    return pair;
  }
}
