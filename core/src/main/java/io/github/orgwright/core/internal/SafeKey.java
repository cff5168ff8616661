package io.github.orgwright.core.internal;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A key of a hash map: a value, and a text by which keys are compared. The hash maps of Java sort
 * comparable keys whose hash codes collide, so a look-up stays fast even if someone chose ids that
 * collide.
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
