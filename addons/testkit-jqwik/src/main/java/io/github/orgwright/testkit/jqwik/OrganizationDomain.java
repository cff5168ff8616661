package io.github.orgwright.testkit.jqwik;

import io.github.orgwright.core.Organization;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.SampleReportingFormat;
import net.jqwik.api.configurators.ArbitraryConfigurator;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import net.jqwik.api.providers.ArbitraryProvider;
import net.jqwik.api.providers.TypeUsage;

/**
 * A domain in which every organization is of one's own kind:
 *
 * <pre>{@code
 * class Acme extends OrganizationDomain {
 *   protected OrganizationArbitrary organizations() {
 *     return Organizations.organizations().conformingTo(ACME_RULES);
 *   }
 * }
 *
 * @Domain(Acme.class)
 * class ApprovalTest { ... }
 * }</pre>
 *
 * <p>All that jqwik provides otherwise stays there.
 *
 * @since 0.1.0
 */
@Domain(DomainContext.Global.class)
public abstract class OrganizationDomain implements DomainContext {
  private static final int BEFORE_GLOBAL = 10;

  /** For domains of one's own. */
  protected OrganizationDomain() {}

  /** {@return what every organization of this domain is like} */
  protected abstract OrganizationArbitrary organizations();

  /** {@inheritDoc} */
  @Override
  public final Collection<ArbitraryProvider> getArbitraryProviders() {
    return List.of(
        new ArbitraryProvider() {
          @Override
          public boolean canProvideFor(TypeUsage targetType) {
            return targetType.isOfType(Organization.class);
          }

          @Override
          public Set<Arbitrary<?>> provideFor(
              TypeUsage targetType, SubtypeProvider subtypeProvider) {
            return Set.of(organizations());
          }

          @Override
          public int priority() {
            return BEFORE_GLOBAL;
          }
        });
  }

  /** {@inheritDoc} */
  @Override
  public final Collection<ArbitraryConfigurator> getArbitraryConfigurators() {
    return List.of();
  }

  /** {@inheritDoc} */
  @Override
  public final Collection<SampleReportingFormat> getReportingFormats() {
    return List.of(new OrganizationReport());
  }
}
