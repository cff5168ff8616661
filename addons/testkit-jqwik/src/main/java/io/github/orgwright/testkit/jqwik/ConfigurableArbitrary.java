package io.github.orgwright.testkit.jqwik;

import io.github.orgwright.core.Organization;
import io.github.orgwright.testkit.Generator;
import io.github.orgwright.testkit.OrgGenerator;
import java.util.function.Function;
import net.jqwik.api.Arbitrary;

/**
 * An arbitrary of values made of generated organizations, which annotations can configure; its edge
 * cases are made of organizations of the smallest sizes allowed.
 *
 * @param <T> the kind of value
 */
final class ConfigurableArbitrary<T> extends SampleArbitrary<T> {
  /** Makes a generator of values from one of organizations. */
  interface Maker<T> extends Function<Generator<Organization>, Generator<T>> {}

  final OrgGenerator generator;
  private final Maker<T> maker;
  private final Maker<T> makerWithProblems;

  /**
   * @param generator the generator of organizations
   * @param maker makes values of sound organizations
   * @param makerWithProblems makes values that can have problems
   */
  ConfigurableArbitrary(OrgGenerator generator, Maker<T> maker, Maker<T> makerWithProblems) {
    super(maker.apply(generator), () -> generator.smallest().stream().map(maker).toList());
    this.generator = generator;
    this.maker = maker;
    this.makerWithProblems = makerWithProblems;
  }

  /** The same kind of value, made of other organizations. */
  ConfigurableArbitrary<T> with(OrgGenerator other) {
    return new ConfigurableArbitrary<>(other, maker, makerWithProblems);
  }

  /** The same kind of value, which can have problems. */
  ConfigurableArbitrary<T> withProblems() {
    return new ConfigurableArbitrary<>(generator, makerWithProblems, makerWithProblems);
  }

  /** The same kind of value, made of organizations that need no configuration. */
  Arbitrary<T> of(Generator<Organization> organizations) {
    return SampleArbitrary.ofGenerator(maker.apply(organizations));
  }
}
