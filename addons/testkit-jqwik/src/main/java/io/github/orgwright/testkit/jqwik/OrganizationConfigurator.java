package io.github.orgwright.testkit.jqwik;

import static io.github.orgwright.query.Traits.atMost;
import static io.github.orgwright.query.Traits.between;

import io.github.orgwright.core.Organization;
import io.github.orgwright.rules.RuleOutcome.Status;
import io.github.orgwright.rules.RuleSet;
import io.github.orgwright.rules.StandardRules;
import io.github.orgwright.testkit.Generator;
import io.github.orgwright.testkit.OrgGenerator;
import io.github.orgwright.testkit.RuleBreaker;
import io.github.orgwright.testkit.model.OrgFeature;
import io.github.orgwright.testkit.model.OrgShape;
import java.lang.annotation.Annotation;
import java.lang.reflect.InvocationTargetException;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.function.Supplier;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.JqwikException;
import net.jqwik.api.configurators.ArbitraryConfigurator;
import net.jqwik.api.providers.TypeUsage;
import org.jspecify.annotations.Nullable;

/**
 * Applies the annotations of this package; jqwik finds this class automatically. An arbitrary that
 * does not come from {@link Organizations#of(OrgGenerator)}, such as a mapped one, is filtered
 * instead: by size, span, layers and rules. {@code Roles}, {@code Plain}, {@code Adversarial},
 * {@code OrgFeatures} and {@code OrgShapes} have no effect on it, and no annotation has an effect
 * on arbitraries of other types that do not come from this package.
 *
 * @since 0.1.0
 */
public final class OrganizationConfigurator implements ArbitraryConfigurator {
  private static final int DEFAULT_MOST = 100;

  /** Creates the configurator; called by jqwik. */
  public OrganizationConfigurator() {}

  /** {@inheritDoc} */
  @Override
  @SuppressWarnings("unchecked")
  public <T extends @Nullable Object> Arbitrary<T> configure(
      Arbitrary<T> arbitrary, TypeUsage targetType) {
    if (arbitrary instanceof ConfigurableArbitrary<?> ours) {
      return (Arbitrary<T>) configured(ours, targetType);
    }
    return targetType.isOfType(Organization.class)
        ? (Arbitrary<T>) filtered((Arbitrary<Organization>) arbitrary, targetType)
        : arbitrary;
  }

  private static <V> Arbitrary<V> configured(ConfigurableArbitrary<V> ours, TypeUsage type) {
    OrgGenerator sound = steps(ours.generator, type);
    ConfigurableArbitrary<V> made =
        type.findAnnotation(Adversarial.class).isPresent() ? ours.withProblems() : ours;
    return type.findAnnotation(Violates.class)
        .map(violates -> made.of(violating(violates, sound)))
        .orElseGet(() -> made.with(sound));
  }

  private static Generator<Organization> violating(Violates violates, OrgGenerator sound) {
    RuleBreaker breaker = RuleBreaker.of(supplied(violates.rules()));
    return (violates.secondRoles() ? breaker : breaker.withoutSecondRoles())
        .violating(violates.rule(), sound);
  }

  private static OrgGenerator steps(OrgGenerator ours, TypeUsage type) {
    OrgGenerator steps = ours;
    steps = with(steps, type, Roles.class, (step, roles) -> step.roles(supplied(roles.value())));
    steps = with(steps, type, Plain.class, (step, plain) -> step.plain());
    steps = with(steps, type, Adversarial.class, (step, adversarial) -> step.adversarial());
    steps = with(steps, type, OrgFeatures.class, (step, features) -> with(step, features.value()));
    steps = with(steps, type, OrgShapes.class, (step, shapes) -> with(step, shapes.value()));
    steps = with(steps, type, OrgSize.class, (step, size) -> step.ofSize(size.min(), most(size)));
    steps = with(steps, type, OrgSpan.class, (step, span) -> step.span(span.min(), span.max()));
    steps = with(steps, type, OrgLayers.class, (step, layers) -> step.maxLayers(layers.max()));
    return with(
        steps,
        type,
        Conforms.class,
        (step, conforms) -> step.conformingTo(supplied(conforms.value())));
  }

  /** Applies a step if the type has an annotation. */
  private static <R, A extends Annotation> R with(
      R before, TypeUsage type, Class<A> annotation, BiFunction<R, A, R> step) {
    return type.findAnnotation(annotation).map(found -> step.apply(before, found)).orElse(before);
  }

  private static OrgGenerator with(OrgGenerator ours, OrgFeature... features) {
    return features.length == 0 ? ours : ours.with(features[0], features);
  }

  private static OrgGenerator with(OrgGenerator ours, OrgShape... shapes) {
    return shapes.length == 0 ? ours : ours.shapes(shapes[0], shapes);
  }

  private static Arbitrary<Organization> filtered(
      Arbitrary<Organization> arbitrary, TypeUsage type) {
    Arbitrary<Organization> left = arbitrary;
    left = with(left, type, OrgSize.class, (each, size) -> each.filter(org -> isOf(size, org)));
    left = with(left, type, OrgSpan.class, (each, span) -> each.filter(spans(span)));
    left =
        with(
            left,
            type,
            OrgLayers.class,
            (each, layers) -> each.filter(org -> org.metrics().layers() <= layers.max()));
    left =
        with(
            left,
            type,
            Conforms.class,
            (each, conforms) -> each.filter(conforms(supplied(conforms.value()))));
    return with(
        left,
        type,
        Violates.class,
        (each, violates) -> each.filter(violates(violates.rule(), supplied(violates.rules()))));
  }

  private static boolean isOf(OrgSize size, Organization organization) {
    int positions = organization.positions().size();
    return positions >= size.min() && positions <= most(size);
  }

  private static int most(OrgSize size) {
    return size.max() == OrgSize.DEFAULT ? Math.max(size.min(), DEFAULT_MOST) : size.max();
  }

  private static Predicate<Organization> conforms(RuleSet rules) {
    return org -> violated(rules, org) == 0;
  }

  private static Predicate<Organization> violates(String rule, RuleSet rules) {
    return org ->
        violated(rules, org) == 1 && rules.check(org).outcome(rule).status() == Status.VIOLATED;
  }

  private static Predicate<Organization> spans(OrgSpan span) {
    return conforms(
        StandardRules.shape(between(span.min(), span.max()), atMost(Integer.MAX_VALUE))
            .only("span-of-control"));
  }

  private static long violated(RuleSet rules, Organization organization) {
    return rules.check(organization).outcomes().stream()
        .filter(
            outcome ->
                outcome.status() == Status.VIOLATED || outcome.status() == Status.ERROR_IN_RULE)
        .count();
  }

  /** {@return what a class supplies that an annotation names} */
  static <T> T supplied(Class<? extends Supplier<T>> type) {
    String name = type.getName();
    Supplier<T> supplier;
    try {
      var constructor = type.getDeclaredConstructor();
      constructor.setAccessible(true);
      supplier = constructor.newInstance();
    } catch (InvocationTargetException e) {
      throw new JqwikException(
          "the constructor of " + name + " threw " + e.getCause() + "; fix: correct it", e);
    } catch (ReflectiveOperationException | RuntimeException e) {
      throw new JqwikException(
          "cannot create " + name + "; fix: give it a constructor without parameters", e);
    }
    @Nullable T supplied;
    try {
      supplied = supplier.get();
    } catch (RuntimeException e) {
      throw new JqwikException(name + ".get() threw " + e + "; fix: correct it", e);
    }
    if (supplied == null) {
      throw new JqwikException(name + ".get() returned null; fix: return a value");
    }
    return supplied;
  }
}
