package io.github.orgwright.testkit.jqwik;

import io.github.orgwright.core.Organization;
import io.github.orgwright.testkit.Generator;
import io.github.orgwright.testkit.OrgGenerator;
import io.github.orgwright.testkit.OrgVersions;
import io.github.orgwright.testkit.ReorgScripts;
import io.github.orgwright.testkit.model.DatedFacts;
import io.github.orgwright.testkit.model.OrgPair;
import io.github.orgwright.testkit.model.OrgTriple;
import io.github.orgwright.testkit.model.ReorgScript;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.providers.ArbitraryProvider;
import net.jqwik.api.providers.TypeUsage;

/**
 * Provides {@code @ForAll Organization}, {@code @ForAll Pick}, {@code @ForAll ReorgScript},
 * {@code @ForAll OrgPair}, {@code @ForAll OrgTriple} and {@code @ForAll DatedFacts}; jqwik finds
 * this class automatically.
 *
 * @since 0.1.0
 */
public final class OrganizationProvider implements ArbitraryProvider {
  private static final OrgGenerator ORGANIZATIONS = OrgGenerator.organizations();

  private final Map<Class<?>, Arbitrary<?>> arbitraries;
  private final int priority;

  /** Creates the provider; called by jqwik. */
  public OrganizationProvider() {
    this(ORGANIZATIONS, ORGANIZATIONS.ofSize(1, 30), 0);
  }

  /**
   * @param organizations generates organizations
   * @param small generates organizations of which other values are made, such as pairs
   */
  OrganizationProvider(OrgGenerator organizations, OrgGenerator small, int priority) {
    this.priority = priority;
    arbitraries =
        Map.of(
            Organization.class,
            Organizations.of(organizations),
            Pick.class,
            Organizations.picks(),
            ReorgScript.class,
            new ConfigurableArbitrary<ReorgScript>(
                small,
                all -> seed -> ReorgScripts.of(all.generate(seed)).sample(seed),
                all -> seed -> ReorgScripts.of(all.generate(seed)).withProblems().sample(seed)),
            OrgPair.class,
            ofVersions(small, OrgVersions::pairs),
            OrgTriple.class,
            ofVersions(small, OrgVersions::triples),
            DatedFacts.class,
            ofVersions(small, OrgVersions::facts));
  }

  private static <T> Arbitrary<T> ofVersions(
      OrgGenerator small, Function<OrgVersions, Generator<T>> made) {
    return new ConfigurableArbitrary<>(
        small,
        all -> made.apply(OrgVersions.of(all)),
        all -> made.apply(OrgVersions.of(all).withProblems()));
  }

  /** {@inheritDoc} */
  @Override
  public boolean canProvideFor(TypeUsage targetType) {
    return arbitraries.keySet().stream().anyMatch(targetType::isOfType);
  }

  /** {@inheritDoc} */
  @Override
  public Set<Arbitrary<?>> provideFor(TypeUsage targetType, SubtypeProvider subtypeProvider) {
    return arbitraries.entrySet().stream()
        .filter(one -> targetType.isOfType(one.getKey()))
        .<Arbitrary<?>>map(Map.Entry::getValue)
        .collect(Collectors.toSet());
  }

  /** {@inheritDoc} */
  @Override
  public int priority() {
    return priority;
  }
}
