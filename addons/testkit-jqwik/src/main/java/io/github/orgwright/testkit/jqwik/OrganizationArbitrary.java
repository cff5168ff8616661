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
 * Organizations that nobody wrote, as an arbitrary: the same steps as {@link OrgGenerator}, each a
 * copy with one part changed. Its edge cases are the smallest sizes that are allowed.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class OrganizationArbitrary implements Arbitrary<Organization> {
  private static final int EDGES = 3;

  /** Where rules leave no small organization, none is searched for long. */
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

  /** {@return what makes the organizations, for tests without jqwik} */
  public OrgGenerator asGenerator() {
    return generator;
  }

  /**
   * {@return a copy that makes organizations of some size}
   *
   * @param min the least number of positions
   * @param max the greatest number of positions
   * @throws IllegalArgumentException if the least is negative or above the greatest
   */
  public OrganizationArbitrary ofSize(int min, int max) {
    return new OrganizationArbitrary(generator.ofSize(min, max), min, max);
  }

  /** {@return a copy in which all sizes are equally likely} */
  public OrganizationArbitrary uniformSizes() {
    return with(OrgGenerator::uniformSizes);
  }

  /**
   * {@return a copy whose managers have some number of direct reports}
   *
   * @param min the least number of direct reports of a position that has any
   * @param max the greatest number
   * @throws IllegalArgumentException if the least is below 1 or above the greatest
   */
  public OrganizationArbitrary span(int min, int max) {
    return with(step -> step.span(min, max));
  }

  /**
   * {@return a copy with a limit to the number of layers}
   *
   * @param layers the greatest number of layers, the top being one
   * @throws IllegalArgumentException if it is below 1
   */
  public OrganizationArbitrary maxLayers(int layers) {
    return with(step -> step.maxLayers(layers));
  }

  /**
   * {@return a copy with other roles}
   *
   * @param palette the roles that positions have, the simplest first; each once
   * @throws IllegalArgumentException if there is none, one comes twice, or there are more than 256
   */
  public OrganizationArbitrary roles(Role... palette) {
    return with(step -> step.roles(palette));
  }

  /**
   * {@return a copy with other shapes, each equally likely}
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
   * {@return a copy whose organizations lack some features}
   *
   * @param first a feature
   * @param more further features
   */
  public OrganizationArbitrary without(OrgFeature first, OrgFeature... more) {
    return with(step -> step.without(first, more));
  }

  /**
   * {@return a copy whose organizations are bare: positions with a role and a holder, and lines}
   */
  public OrganizationArbitrary plain() {
    return with(OrgGenerator::plain);
  }

  /** {@return a copy whose organizations may have all features, and all that can be wrong} */
  public OrganizationArbitrary adversarial() {
    return with(OrgGenerator::adversarial);
  }

  /**
   * {@return a copy whose organizations keep all rules of a set, as {@link
   * OrgGenerator#conformingTo} says}
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

  /** {@return what is asked of the organizations} */
  @Override
  public String toString() {
    return generator.toString();
  }
}
