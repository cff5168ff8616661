package io.github.orgwright.testkit.jqwik;

import io.github.orgwright.core.Organization;
import io.github.orgwright.testkit.OrgGenerator;
import io.github.orgwright.testkit.OrgVersions;
import io.github.orgwright.testkit.ReorgScripts;
import io.github.orgwright.testkit.model.DatedFacts;
import io.github.orgwright.testkit.model.OrgPair;
import io.github.orgwright.testkit.model.OrgTriple;
import io.github.orgwright.testkit.model.ReorgScript;
import java.util.Optional;
import java.util.Set;
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

  /** Of what is made of several organizations, and of steps. */
  private static final OrgGenerator SMALL = ORGANIZATIONS.ofSize(1, 30);

  /** Creates the provider; called by jqwik. */
  public OrganizationProvider() {}

  /** {@inheritDoc} */
  @Override
  public boolean canProvideFor(TypeUsage targetType) {
    return targetType.isOfType(Pick.class) || of(targetType, ORGANIZATIONS, SMALL).isPresent();
  }

  /** {@inheritDoc} */
  @Override
  public Set<Arbitrary<?>> provideFor(TypeUsage targetType, SubtypeProvider subtypeProvider) {
    return Set.of(
        of(targetType, ORGANIZATIONS, SMALL)
            .<Arbitrary<?>>map(arbitrary -> arbitrary)
            .orElseGet(Organizations::picks));
  }

  /**
   * {@return an arbitrary of a type of value that is made of organizations, if it is one}
   *
   * @param type the type
   * @param organizations generates organizations
   * @param small generates organizations of which others are made
   */
  static Optional<ConfigurableArbitrary<?>> of(
      TypeUsage type, OrgGenerator organizations, OrgGenerator small) {
    if (type.isOfType(Organization.class)) {
      return Optional.of(new ConfigurableArbitrary<>(organizations, all -> all, all -> all));
    }
    if (type.isOfType(OrgPair.class)) {
      return Optional.of(
          new ConfigurableArbitrary<>(
              small,
              all -> OrgVersions.of(all).pairs(),
              all -> OrgVersions.of(all).withProblems().pairs()));
    }
    if (type.isOfType(OrgTriple.class)) {
      return Optional.of(
          new ConfigurableArbitrary<>(
              small,
              all -> OrgVersions.of(all).triples(),
              all -> OrgVersions.of(all).withProblems().triples()));
    }
    if (type.isOfType(DatedFacts.class)) {
      return Optional.of(
          new ConfigurableArbitrary<>(
              small,
              all -> OrgVersions.of(all).facts(),
              all -> OrgVersions.of(all).withProblems().facts()));
    }
    return type.isOfType(ReorgScript.class)
        ? Optional.of(
            new ConfigurableArbitrary<ReorgScript>(
                small,
                all -> seed -> ReorgScripts.of(all.generate(seed)).sample(seed),
                all -> seed -> ReorgScripts.of(all.generate(seed)).withProblems().sample(seed)))
        : Optional.empty();
  }
}
