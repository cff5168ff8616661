package io.github.orgwright.testkit;

import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Makes values from seeds. The same seed gives the same value, on any machine, with any version of
 * the JDK and in any locale; it need not do so with another version of this library.
 *
 * @param <T> the kind of value
 * @since 0.1.0
 */
@FunctionalInterface
public interface Generator<T> {
  /**
   * {@return a value and the way to smaller ones}
   *
   * @param seed what decides everything
   */
  Sample<T> sample(long seed);

  /**
   * {@return a value}
   *
   * @param seed what decides everything
   */
  default T generate(long seed) {
    return sample(seed).value();
  }

  /**
   * {@return values without end, lazily, those of a seed and the seeds that follow it}
   *
   * @param firstSeed the first seed
   */
  default Stream<T> stream(long firstSeed) {
    return LongStream.iterate(firstSeed, seed -> seed + 1).mapToObj(this::generate);
  }
}
