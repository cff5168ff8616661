package io.github.orgwright.core.internal;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A value as an element of a hash table, with a text by which the table sorts what hashes alike: a
 * table of values made of ids that were chosen to collide would otherwise be searched from end to
 * end.
 */
public record SafeKey(Object value, Supplier<String> text) implements Comparable<SafeKey> {
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SafeKey that && value.equals(that.value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  @Override
  public int compareTo(SafeKey other) {
    return text.get().compareTo(other.text.get());
  }
}
