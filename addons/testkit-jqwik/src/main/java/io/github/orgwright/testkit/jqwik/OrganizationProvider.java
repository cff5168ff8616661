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
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
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

  private final OrgGenerator organizations;
  private final OrgGenerator small;
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
    this.organizations = organizations;
    this.small = small;
    this.priority = priority;
  }

  /** {@inheritDoc} */
  @Override
  public boolean canProvideFor(TypeUsage targetType) {
    return arbitrary(targetType).isPresent();
  }

  /** {@inheritDoc} */
  @Override
  public Set<Arbitrary<?>> provideFor(TypeUsage targetType, SubtypeProvider subtypeProvider) {
    return arbitrary(targetType).<Set<Arbitrary<?>>>map(Set::of).orElse(Set.of());
  }

  /** {@inheritDoc} */
  @Override
  public int priority() {
    return priority;
  }

  private Optional<Arbitrary<?>> arbitrary(TypeUsage type) {
    if (type.isOfType(Organization.class)) {
      return Optional.of(Organizations.of(organizations));
    }
    if (type.isOfType(Pick.class)) {
      return Optional.of(Organizations.picks());
    }
    if (type.isOfType(ReorgScript.class)) {
      return Optional.of(
          new ConfigurableArbitrary<ReorgScript>(
              small,
              all -> seed -> ReorgScripts.of(all.generate(seed)).sample(seed),
              all -> seed -> ReorgScripts.of(all.generate(seed)).withProblems().sample(seed)));
    }
    return type.isOfType(OrgPair.class)
        ? Optional.of(ofVersions(OrgVersions::pairs))
        : type.isOfType(OrgTriple.class)
            ? Optional.of(ofVersions(OrgVersions::triples))
            : type.isOfType(DatedFacts.class)
                ? Optional.of(ofVersions(OrgVersions::facts))
                : Optional.empty();
  }

  private <T> Arbitrary<T> ofVersions(Function<OrgVersions, Generator<T>> made) {
    return new ConfigurableArbitrary<>(
        small,
        all -> made.apply(OrgVersions.of(all)),
        all -> made.apply(OrgVersions.of(all).withProblems()));
  }
}
