package io.github.orgwright.testkit.model;

import java.util.List;
import java.util.stream.Stream;

/**
 * A generated value that can be made smaller. To shrink a value that fails, take the first value of
 * {@link #smaller()} that still fails, and repeat this until none fails. Get it from {@link
 * io.github.orgwright.testkit.Generator#sample}.
 *
 * @param <T> the kind of value
 * @since 0.1.0
 */
public interface Sample<T> {
  /** {@return the value, which may be computed on first use} */
  T value();

  /**
   * {@return a lazy stream of smaller samples, the smallest first. Each has a smaller {@link
   * #size()} than this sample, so shrinking always ends}
   */
  Stream<Sample<T>> smaller();

  /**
   * {@return the size of the value, as a list of non-negative numbers that are compared in order.
   * The lists of all values of one kind have the same length}
   */
  List<Long> size();

  /**
   * {@return whether the generator found no value of its own for the seed, and this is a value of
   * another seed; property tests skip and count it}
   */
  default boolean isSubstitute() {
    return false;
  }
}
