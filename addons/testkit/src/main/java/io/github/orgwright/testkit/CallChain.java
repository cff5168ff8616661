package io.github.orgwright.testkit;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.Optional;
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

  @CanIgnoreReturnValue
  CallChain call(String method, String... arguments) {
    text.append('.').append(method).append('(').append(String.join(", ", arguments)).append(')');
    return this;
  }

  /** Adds a call with literals as arguments. */
  @CanIgnoreReturnValue
  CallChain literal(String method, String... texts) {
    return call(method, Stream.of(texts).map(JavaText::literal).toArray(String[]::new));
  }

  /** Adds a call with a literal, if there is a text. */
  @CanIgnoreReturnValue
  CallChain literal(String method, Optional<String> value) {
    value.ifPresent(one -> literal(method, one));
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

  @Override
  public String toString() {
    return text.toString();
  }
}
