package io.github.orgwright.testkit;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.function.Function;
import java.util.stream.Stream;

/** A chain of method calls, as Java source. */
final class CallChain {
  private final StringBuilder text;

  /**
   * @param start the code before the first call
   */
  CallChain(String start) {
    text = new StringBuilder(start);
  }

  /** Adds a call. */
  @CanIgnoreReturnValue
  CallChain call(String method, String... arguments) {
    text.append('.').append(method).append('(').append(String.join(", ", arguments)).append(')');
    return this;
  }

  /** Adds a call for each value. */
  @CanIgnoreReturnValue
  <T> CallChain each(String method, Stream<T> values, Function<? super T, String> argument) {
    values.forEach(value -> call(method, argument.apply(value)));
    return this;
  }

  boolean isEmpty() {
    return text.isEmpty();
  }

  /** {@return the code} */
  @Override
  public String toString() {
    return text.toString();
  }
}
