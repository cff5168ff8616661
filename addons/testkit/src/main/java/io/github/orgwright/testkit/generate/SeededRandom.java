package io.github.orgwright.testkit.generate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Random numbers that are the same with every JDK (SplitMix64, with unrelated numbers for
 * neighboring seeds). Not thread-safe: create one for each value.
 */
public final class SeededRandom {
  private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

  private long state;

  public SeededRandom(long seed) {
    state = mix(seed);
  }

  private static long mix(long bits) {
    long mixed = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }

  public long next() {
    state += GOLDEN_GAMMA;
    return mix(state);
  }

  /**
   * {@return a number from 0 up to a bound, exclusively}
   *
   * @param bound the bound, at least 1
   */
  public int below(int bound) {
    return (int) (((next() >>> 32) * bound) >>> 32);
  }

  /** {@return a number between two, inclusively} */
  public int between(int least, int most) {
    return least + below(most - least + 1);
  }

  /** {@return true once in so many calls on average} */
  public boolean oneIn(int many) {
    return below(many) == 0;
  }

  /** {@return a number from 0 to 1, exclusively} */
  public double fraction() {
    return (next() >>> 11) * 0x1.0p-53;
  }

  /** {@return one of some values, at least one} */
  public <T> T oneOf(List<T> values) {
    return values.get(below(values.size()));
  }

  /** {@return the values in random order} */
  public <T> List<T> shuffled(List<T> values) {
    List<T> shuffled = new ArrayList<>(values);
    for (int i = shuffled.size() - 1; i > 0; i--) {
      Collections.swap(shuffled, i, below(i + 1));
    }
    return shuffled;
  }
}
