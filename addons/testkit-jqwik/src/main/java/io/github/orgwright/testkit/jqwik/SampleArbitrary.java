package io.github.orgwright.testkit.jqwik;

import io.github.orgwright.testkit.Generator;
import io.github.orgwright.testkit.model.Sample;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCases;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.ShrinkingDistance;

/** An arbitrary of the values of a generator, with given edge cases. */
class SampleArbitrary<T> implements Arbitrary<T> {
  /** How many seeds without a value of their own are skipped before another value is taken. */
  private static final int SKIPPED = 10;

  private final Generator<T> generator;
  private final Supplier<? extends List<? extends Generator<T>>> edges;

  /**
   * @param generator the generator
   * @param edges generators of the edge cases
   */
  SampleArbitrary(Generator<T> generator, Supplier<? extends List<? extends Generator<T>>> edges) {
    this.generator = generator;
    this.edges = edges;
  }

  /** The values of a generator, without edge cases of another kind. */
  static <T> Arbitrary<T> ofGenerator(Generator<T> generator) {
    return new SampleArbitrary<>(generator, () -> List.of(generator));
  }

  @Override
  public RandomGenerator<T> generator(int genSize) {
    return random -> {
      Sample<T> sample = generator.sample(random.nextLong());
      for (int i = 0; i < SKIPPED && sample.isSubstitute(); i++) {
        sample = generator.sample(random.nextLong());
      }
      return new SampleShrinkable<>(sample);
    };
  }

  @Override
  public EdgeCases<T> edgeCases(int maxEdgeCases) {
    return EdgeCases.fromSuppliers(
        edges.get().stream()
            .limit(maxEdgeCases)
            .<Supplier<Shrinkable<T>>>map(edge -> () -> new SampleShrinkable<>(edge.sample(0)))
            .toList());
  }

  @Override
  public String toString() {
    return generator.toString();
  }

  /**
   * A sample as a shrinkable value of jqwik.
   *
   * @param <T> the kind of value
   * @param sample the sample
   */
  record SampleShrinkable<T>(Sample<T> sample) implements Shrinkable<T> {
    @Override
    public T value() {
      return sample.value();
    }

    @Override
    public Stream<Shrinkable<T>> shrink() {
      return sample.smaller().map(SampleShrinkable::new);
    }

    @Override
    public ShrinkingDistance distance() {
      return ShrinkingDistance.of(sample.size().stream().mapToLong(part -> part).toArray());
    }
  }
}
