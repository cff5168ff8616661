package io.github.orgwright.testkit;

import io.github.orgwright.testkit.model.Sample;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Generates values from seeds. The same seed gives the same value on any machine, with any JDK and
 * in any locale, but another version of Orgwright may give another value. Start with {@link
 * OrgGenerator} or {@link ReorgScripts}.
 *
 * @param <T> the kind of value
 * @since 0.1.0
 */
@FunctionalInterface
public interface Generator<T> {
  /**
   * {@return the value for the given seed, as a sample that can shrink}
   *
   * @param seed the seed
   */
  Sample<T> sample(long seed);

  /**
   * {@return the value for the given seed}
   *
   * @param seed the seed
   */
  default T generate(long seed) {
    return sample(seed).value();
  }

  /**
   * {@return an endless lazy stream of values: the value for the given seed, then those for the
   * seeds that follow it}
   *
   * @param firstSeed the first seed
   */
  default Stream<T> stream(long firstSeed) {
    return LongStream.iterate(firstSeed, seed -> seed + 1).mapToObj(this::generate);
  }
}
