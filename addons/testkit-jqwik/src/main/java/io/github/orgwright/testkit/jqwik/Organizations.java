package io.github.orgwright.testkit.jqwik;

import io.github.orgwright.core.Organization;
import io.github.orgwright.rules.RuleSet;
import io.github.orgwright.testkit.Generator;
import io.github.orgwright.testkit.ReorgScript;
import io.github.orgwright.testkit.ReorgScripts;
import io.github.orgwright.testkit.RuleBreaker;
import java.util.List;
import net.jqwik.api.Arbitrary;

/**
 * Arbitraries of organizations: where the annotations of this package do not say enough, and in
 * {@code @Provide} methods.
 *
 * @since 0.1.0
 */
public final class Organizations {
  private static final int LAST = Integer.MAX_VALUE;

  private Organizations() {}

  /** {@return organizations of sound structure, to be configured further} */
  public static OrganizationArbitrary organizations() {
    return OrganizationArbitrary.standard();
  }

  /**
   * {@return organizations that keep all rules of a set but one, which they violate}
   *
   * @param rule the id of the rule that is violated
   * @param rules the rules
   * @throws io.github.orgwright.core.UnknownIdException if the set has no rule of that id
   */
  public static Arbitrary<Organization> violating(String rule, RuleSet rules) {
    return violating(rule, rules, organizations());
  }

  static Arbitrary<Organization> violating(
      String rule, RuleSet rules, OrganizationArbitrary sound) {
    return of(RuleBreaker.of(rules).violating(rule, sound.asGenerator()));
  }

  /**
   * {@return organizations like one, changed so that they violate one rule more; where the
   * organization keeps all, exactly one}
   *
   * @param organization the organization
   * @param rules the rules
   */
  public static Arbitrary<Organization> mutationsOf(Organization organization, RuleSet rules) {
    return of(RuleBreaker.of(rules).mutationsOf(organization));
  }

  /**
   * {@return reorganizations of an organization, step by step}
   *
   * @param organization where they start
   */
  public static Arbitrary<ReorgScript> reorganizationsOf(Organization organization) {
    return of(ReorgScripts.of(organization));
  }

  /** {@return choices made before it is known among what} */
  public static Arbitrary<Pick> picks() {
    return new SampleArbitrary<>(
        seed -> new PickSample((int) (seed >>> 33)),
        List.of(seed -> new PickSample(0), seed -> new PickSample(LAST)));
  }

  /**
   * {@return the values of any generator, made smaller in its ways}
   *
   * @param <T> the kind of value
   * @param generator the generator
   */
  public static <T> Arbitrary<T> of(Generator<T> generator) {
    return new SampleArbitrary<>(generator, List.of(generator));
  }
}
