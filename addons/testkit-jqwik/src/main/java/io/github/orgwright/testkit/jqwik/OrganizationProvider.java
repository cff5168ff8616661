package io.github.orgwright.testkit.jqwik;

import io.github.orgwright.core.Organization;
import io.github.orgwright.testkit.OrgGenerator;
import io.github.orgwright.testkit.ReorgScript;
import io.github.orgwright.testkit.ReorgScripts;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.providers.ArbitraryProvider;
import net.jqwik.api.providers.TypeUsage;

/**
 * Provides {@code @ForAll Organization}, {@code @ForAll Pick} and {@code @ForAll ReorgScript};
 * jqwik finds this class automatically.
 *
 * @since 0.1.0
 */
public final class OrganizationProvider implements ArbitraryProvider {
  /** Creates the provider; called by jqwik. */
  public OrganizationProvider() {}

  /** {@inheritDoc} */
  @Override
  public boolean canProvideFor(TypeUsage targetType) {
    return targetType.isOfType(Organization.class)
        || targetType.isOfType(Pick.class)
        || targetType.isOfType(ReorgScript.class);
  }

  /** {@inheritDoc} */
  @Override
  public Set<Arbitrary<?>> provideFor(TypeUsage targetType, SubtypeProvider subtypeProvider) {
    if (targetType.isOfType(Organization.class)) {
      return Set.of(Organizations.of(OrgGenerator.organizations()));
    }
    if (targetType.isOfType(Pick.class)) {
      return Set.of(Organizations.picks());
    }
    return Set.of(
        Organizations.of(
            seed ->
                ReorgScripts.of(OrgGenerator.organizations().ofSize(1, 30).generate(seed))
                    .sample(seed)));
  }
}
