package io.github.orgwright.testkit.jqwik;

import static io.github.orgwright.query.Traits.atMost;
import static io.github.orgwright.query.Traits.between;

import io.github.orgwright.core.Organization;
import io.github.orgwright.rules.RuleOutcome.Status;
import io.github.orgwright.rules.RuleSet;
import io.github.orgwright.rules.StandardRules;
import io.github.orgwright.testkit.OrgFeature;
import io.github.orgwright.testkit.OrgShape;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.JqwikException;
import net.jqwik.api.configurators.ArbitraryConfigurator;
import net.jqwik.api.providers.TypeUsage;
import org.jspecify.annotations.Nullable;

/**
 * Applies the annotations of this package; jqwik finds this class by itself. An arbitrary that does
 * not come from {@link Organizations#organizations()}, such as a mapped one, is filtered instead:
 * by size, span, layers and rules.
 *
 * @since 0.1.0
 */
public final class OrganizationConfigurator implements ArbitraryConfigurator {
  /** Creates the configurator; called by jqwik. */
  public OrganizationConfigurator() {}

  /** {@inheritDoc} */
  @Override
  @SuppressWarnings("unchecked")
  public <T extends @Nullable Object> Arbitrary<T> configure(
      Arbitrary<T> arbitrary, TypeUsage targetType) {
    if (!targetType.isOfType(Organization.class)) {
      return arbitrary;
    }
    Arbitrary<?> configured =
        arbitrary instanceof OrganizationArbitrary ours
            ? steps(ours, targetType)
            : filtered((Arbitrary<Organization>) arbitrary, targetType);
    return (Arbitrary<T>) configured;
  }

  private static Arbitrary<Organization> steps(OrganizationArbitrary ours, TypeUsage type) {
    OrganizationArbitrary steps = ours;
    if (type.findAnnotation(Plain.class).isPresent()) {
      steps = steps.plain();
    }
    if (type.findAnnotation(Adversarial.class).isPresent()) {
      steps = steps.adversarial();
    }
    Optional<OrgFeatures> having = type.findAnnotation(OrgFeatures.class);
    if (having.isPresent() && having.get().value().length > 0) {
      OrgFeature[] features = having.get().value();
      steps = steps.with(features[0], Arrays.copyOfRange(features, 1, features.length));
    }
    Optional<OrgShapes> shaped = type.findAnnotation(OrgShapes.class);
    if (shaped.isPresent() && shaped.get().value().length > 0) {
      OrgShape[] shapes = shaped.get().value();
      steps = steps.shapes(shapes[0], Arrays.copyOfRange(shapes, 1, shapes.length));
    }
    Optional<OrgSize> size = type.findAnnotation(OrgSize.class);
    if (size.isPresent()) {
      steps = steps.ofSize(size.get().min(), size.get().max());
    }
    Optional<OrgSpan> span = type.findAnnotation(OrgSpan.class);
    if (span.isPresent()) {
      steps = steps.span(span.get().min(), span.get().max());
    }
    Optional<OrgLayers> depth = type.findAnnotation(OrgLayers.class);
    if (depth.isPresent()) {
      steps = steps.maxLayers(depth.get().max());
    }
    Optional<Conforms> conforms = type.findAnnotation(Conforms.class);
    if (conforms.isPresent()) {
      steps = steps.conformingTo(rules(conforms.get().value()));
    }
    Optional<Violates> violates = type.findAnnotation(Violates.class);
    return violates.isPresent()
        ? Organizations.violating(violates.get().rule(), rules(violates.get().rules()), steps)
        : steps;
  }

  private static Arbitrary<Organization> filtered(
      Arbitrary<Organization> arbitrary, TypeUsage type) {
    Arbitrary<Organization> left = arbitrary;
    Optional<OrgSize> size = type.findAnnotation(OrgSize.class);
    if (size.isPresent()) {
      int min = size.get().min();
      int max = size.get().max();
      left = left.filter(org -> isBetween(org.positions().size(), min, max));
    }
    Optional<OrgSpan> span = type.findAnnotation(OrgSpan.class);
    if (span.isPresent()) {
      left = left.filter(spans(span.get()));
    }
    Optional<OrgLayers> depth = type.findAnnotation(OrgLayers.class);
    if (depth.isPresent()) {
      int layers = depth.get().max();
      left = left.filter(org -> org.metrics().layers() <= layers);
    }
    Optional<Conforms> conforms = type.findAnnotation(Conforms.class);
    if (conforms.isPresent()) {
      RuleSet rules = rules(conforms.get().value());
      left = left.filter(org -> violated(rules, org) == 0);
    }
    Optional<Violates> violates = type.findAnnotation(Violates.class);
    if (violates.isPresent()) {
      RuleSet rules = rules(violates.get().rules());
      String rule = violates.get().rule();
      left =
          left.filter(
              org ->
                  violated(rules, org) == 1
                      && rules.check(org).outcome(rule).status() == Status.VIOLATED);
    }
    return left;
  }

  private static boolean isBetween(int number, int min, int max) {
    return number >= min && number <= max;
  }

  private static Predicate<Organization> spans(OrgSpan span) {
    RuleSet rule =
        StandardRules.shape(between(span.min(), span.max()), atMost(Integer.MAX_VALUE))
            .only("span-of-control");
    return org -> violated(rule, org) == 0;
  }

  private static long violated(RuleSet rules, Organization organization) {
    return rules.check(organization).outcomes().stream()
        .filter(
            outcome ->
                outcome.status() == Status.VIOLATED || outcome.status() == Status.ERROR_IN_RULE)
        .count();
  }

  private static RuleSet rules(Class<? extends Supplier<RuleSet>> type) {
    try {
      var constructor = type.getDeclaredConstructor();
      constructor.setAccessible(true);
      return constructor.newInstance().get();
    } catch (ReflectiveOperationException | RuntimeException e) {
      throw new JqwikException(
          "no rules from "
              + type.getName()
              + "; fix: give it a constructor without parameters and return the rules from get()",
          e);
    }
  }
}
