package io.github.orgwright.testkit.jqwik;

import io.github.orgwright.core.Organization;
import io.github.orgwright.rules.RuleSet;
import io.github.orgwright.testkit.Generator;
import io.github.orgwright.testkit.OrgGenerator;
import io.github.orgwright.testkit.ReorgScripts;
import io.github.orgwright.testkit.RuleBreaker;
import io.github.orgwright.testkit.model.ReorgScript;
import java.util.List;
import net.jqwik.api.Arbitrary;

/**
 * Creates arbitraries of organizations, for {@code @Provide} methods and for cases in which
 * annotations are not enough.
 *
 * @since 0.1.0
 */
public final class Organizations {
  private static final int LAST = Integer.MAX_VALUE;

  private Organizations() {}

  /**
   * {@return an arbitrary of the organizations of the given generator; edge cases have the smallest
   * sizes that it allows}
   *
   * @param generator the generator, such as {@code OrgGenerator.organizations().ofSize(5, 80)}
   */
  public static Arbitrary<Organization> of(OrgGenerator generator) {
    return new ConfigurableArbitrary<>(generator, all -> all, all -> all);
  }

  /**
   * {@return an arbitrary of organizations that violate the given rule and no other rule of the
   * set} A try fails with an {@link IllegalStateException} if no such organization is found.
   *
   * @param rule the id of the rule to violate
   * @param rules the rules
   * @throws io.github.orgwright.core.UnknownIdException if the set has no rule with that id
   * @see RuleBreaker#violating
   */
  public static Arbitrary<Organization> violating(String rule, RuleSet rules) {
    return of(RuleBreaker.of(rules).violating(rule, OrgGenerator.organizations()));
  }

  /**
   * {@return an arbitrary of copies of the given organization, each changed so that it violates one
   * more rule} A try fails with an {@link IllegalStateException} if no such change is found.
   *
   * @param organization the organization
   * @param rules the rules
   * @see RuleBreaker#mutationsOf
   */
  public static Arbitrary<Organization> mutationsOf(Organization organization, RuleSet rules) {
    return of(RuleBreaker.of(rules).mutationsOf(organization));
  }

  /**
   * {@return an arbitrary of reorganizations of the given organization}
   *
   * @param organization the organization before the first step
   */
  public static Arbitrary<ReorgScript> reorganizationsOf(Organization organization) {
    return of(ReorgScripts.of(organization));
  }

  /** {@return an arbitrary of random choices of a position, a person or a list element} */
  public static Arbitrary<Pick> picks() {
    return new SampleArbitrary<>(
        seed -> new Pick.Shrinking((int) (seed >>> 33)),
        () -> List.of(seed -> new Pick.Shrinking(0), seed -> new Pick.Shrinking(LAST)));
  }

  /**
   * {@return an arbitrary of the values of the given generator, which shrink like its samples}
   *
   * @param <T> the kind of value
   * @param generator the generator
   */
  public static <T> Arbitrary<T> of(Generator<T> generator) {
    return SampleArbitrary.ofGenerator(generator);
  }
}
