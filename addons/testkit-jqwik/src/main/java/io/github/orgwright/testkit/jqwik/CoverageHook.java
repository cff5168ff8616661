package io.github.orgwright.testkit.jqwik;

import io.github.orgwright.rules.RuleSet;
import io.github.orgwright.testkit.OrgCoverage;
import java.lang.reflect.AnnotatedType;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.stream.Stream;
import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.AroundTryHook;
import net.jqwik.api.lifecycle.Lifespan;
import net.jqwik.api.lifecycle.MethodLifecycleContext;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;
import net.jqwik.api.lifecycle.Store;
import net.jqwik.api.lifecycle.TryExecutionResult;
import net.jqwik.api.lifecycle.TryExecutor;
import net.jqwik.api.lifecycle.TryLifecycleContext;

/**
 * Reports the {@link OrgCoverage} of each property with organizations among its parameters, as the
 * entry {@code organizations} of its report. jqwik finds this class automatically.
 *
 * @since 0.1.0
 */
public final class CoverageHook implements AroundPropertyHook, AroundTryHook {
  private static final String ENTRY = "organizations";

  /** Creates the hook; called by jqwik. */
  public CoverageHook() {}

  /** What a property has seen until it failed; what is tried while shrinking does not count. */
  private record Seen(OrgCoverage coverage, AtomicBoolean hasFailed) {}

  private static Store<Seen> store(MethodLifecycleContext context) {
    return Store.getOrCreate(
        CoverageHook.class,
        Lifespan.PROPERTY,
        () ->
            new Seen(
                rules(context).map(OrgCoverage::of).orElseGet(OrgCoverage::of),
                new AtomicBoolean()));
  }

  /** The rules of the only parameter that names some. */
  private static Optional<RuleSet> rules(MethodLifecycleContext context) {
    List<Class<? extends Supplier<RuleSet>>> named =
        Stream.of(context.targetMethod().getAnnotatedParameterTypes())
            .map(CoverageHook::conforms)
            .flatMap(Optional::stream)
            .<Class<? extends Supplier<RuleSet>>>map(Conforms::value)
            .toList();
    return named.size() == 1
        ? Optional.of(OrganizationConfigurator.supplied(named.get(0)))
        : Optional.empty();
  }

  private static Optional<Conforms> conforms(AnnotatedType type) {
    return Optional.ofNullable(type.getAnnotation(Conforms.class));
  }

  /** {@inheritDoc} */
  @Override
  public PropagationMode propagateTo() {
    return PropagationMode.ALL_DESCENDANTS;
  }

  /** {@inheritDoc} */
  @Override
  public PropertyExecutionResult aroundProperty(
      PropertyLifecycleContext context, PropertyExecutor property) {
    Store<Seen> store = store(context);
    PropertyExecutionResult result = property.execute();
    OrgCoverage coverage = store.get().coverage();
    if (coverage.size() > 0) {
      context.reporter().publishReport(ENTRY, coverage.text());
    }
    return result;
  }

  /** {@inheritDoc} */
  @Override
  public TryExecutionResult aroundTry(
      TryLifecycleContext context, TryExecutor aTry, List<Object> parameters) {
    Seen seen = store(context).get();
    if (!seen.hasFailed().get()) {
      parameters.forEach(seen.coverage()::add);
    }
    TryExecutionResult result = aTry.execute(parameters);
    if (result.isFalsified()) {
      seen.hasFailed().set(true);
    }
    return result;
  }
}
