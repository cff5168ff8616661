package io.github.orgwright.testkit.jqwik;

import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Role;
import io.github.orgwright.rules.RuleSet;
import io.github.orgwright.testkit.Generator;
import io.github.orgwright.testkit.OrgFeature;
import io.github.orgwright.testkit.OrgGenerator;
import io.github.orgwright.testkit.OrgShape;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCases;
import net.jqwik.api.RandomGenerator;

/**
 * A jqwik arbitrary of generated organizations, with the same settings as {@link OrgGenerator}.
 * Start with {@link Organizations#organizations()}; each method returns a changed copy. Edge cases
 * are organizations of the smallest sizes allowed.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class OrganizationArbitrary implements Arbitrary<Organization> {
  private static final int EDGES = 3;

  /** Rules may exclude small organizations: the search for one stays short. */
  private static final int SIZES_TRIED = 6;

  private final OrgGenerator generator;
  private final int least;
  private final int most;

  private OrganizationArbitrary(OrgGenerator generator, int least, int most) {
    this.generator = generator;
    this.least = least;
    this.most = most;
  }

  static OrganizationArbitrary standard() {
    return new OrganizationArbitrary(OrgGenerator.organizations(), 1, 100);
  }

  private OrganizationArbitrary with(UnaryOperator<OrgGenerator> step) {
    return new OrganizationArbitrary(step.apply(generator), least, most);
  }

  /** {@return the generator behind this arbitrary, for tests without jqwik} */
  public OrgGenerator asGenerator() {
    return generator;
  }

  /**
   * {@return a copy that generates organizations with a number of positions in this range}
   *
   * @param min the least number of positions
   * @param max the greatest number of positions
   * @throws IllegalArgumentException if the least is negative or greater than the greatest
   */
  public OrganizationArbitrary ofSize(int min, int max) {
    return new OrganizationArbitrary(generator.ofSize(min, max), min, max);
  }

  /** {@return a copy in which all sizes are equally likely} */
  public OrganizationArbitrary uniformSizes() {
    return with(OrgGenerator::uniformSizes);
  }

  /**
   * {@return a copy in which each manager has a number of direct reports in this range}
   *
   * @param min the least number of direct reports of a position that has direct reports
   * @param max the greatest number
   * @throws IllegalArgumentException if the least is less than 1 or greater than the greatest
   */
  public OrganizationArbitrary span(int min, int max) {
    return with(step -> step.span(min, max));
  }

  /**
   * {@return a copy with a limit on the number of layers}
   *
   * @param layers the greatest number of layers; roots are layer 1
   * @throws IllegalArgumentException if it is below 1
   */
  public OrganizationArbitrary maxLayers(int layers) {
    return with(step -> step.maxLayers(layers));
  }

  /**
   * {@return a copy that uses these roles}
   *
   * @param palette the roles of positions, the simplest first; each once
   * @throws IllegalArgumentException if there is no role, a role is given twice, or there are more
   *     than 256
   */
  public OrganizationArbitrary roles(Role... palette) {
    return with(step -> step.roles(palette));
  }

  /**
   * {@return a copy that uses these shapes, each equally likely}
   *
   * @param first a shape
   * @param more further shapes
   */
  public OrganizationArbitrary shapes(OrgShape first, OrgShape... more) {
    return with(step -> step.shapes(first, more));
  }

  /**
   * {@return a copy whose organizations may have more features}
   *
   * @param first a feature
   * @param more further features
   */
  public OrganizationArbitrary with(OrgFeature first, OrgFeature... more) {
    return with(step -> step.with(first, more));
  }

  /**
   * {@return a copy whose organizations do not have these features}
   *
   * @param first a feature
   * @param more further features
   */
  public OrganizationArbitrary without(OrgFeature first, OrgFeature... more) {
    return with(step -> step.without(first, more));
  }

  /** {@return a copy whose positions have one role, one holder and no further features} */
  public OrganizationArbitrary plain() {
    return with(OrgGenerator::plain);
  }

  /**
   * {@return a copy whose organizations may have all features, including everything that can be
   * wrong}
   */
  public OrganizationArbitrary adversarial() {
    return with(OrgGenerator::adversarial);
  }

  /**
   * {@return a copy whose organizations violate no rule of a set, as {@link
   * OrgGenerator#conformingTo} describes}
   *
   * @param rules the rules
   */
  public OrganizationArbitrary conformingTo(RuleSet rules) {
    return with(step -> step.conformingTo(rules));
  }

  /** {@inheritDoc} */
  @Override
  public RandomGenerator<Organization> generator(int genSize) {
    return new SampleArbitrary<>(generator, List.of()).generator(genSize);
  }

  /** {@inheritDoc} */
  @Override
  public EdgeCases<Organization> edgeCases(int maxEdgeCases) {
    List<Generator<Organization>> edges = new ArrayList<>();
    int last = Math.min(most, least + SIZES_TRIED - 1);
    for (int size = least; size <= last && edges.size() < EDGES; size++) {
      OrgGenerator small = generator.ofSize(size, size);
      if (canMake(small)) {
        edges.add(small);
      }
    }
    return new SampleArbitrary<>(generator, edges).edgeCases(maxEdgeCases);
  }

  /** Spans and rules may leave no organization of a size. */
  private static boolean canMake(OrgGenerator small) {
    try {
      return small.generate(0) != null;
    } catch (IllegalStateException e) {
      return false;
    }
  }

  /** {@return the size and the number of rules, as text} */
  @Override
  public String toString() {
    return generator.toString();
  }
}
