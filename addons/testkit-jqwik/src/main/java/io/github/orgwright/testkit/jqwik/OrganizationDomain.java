package io.github.orgwright.testkit.jqwik;

import io.github.orgwright.testkit.OrgGenerator;
import java.util.Collection;
import java.util.List;
import net.jqwik.api.SampleReportingFormat;
import net.jqwik.api.configurators.ArbitraryConfigurator;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import net.jqwik.api.providers.ArbitraryProvider;

/**
 * A jqwik domain in which every organization, and what is made of organizations, comes from your
 * own generator:
 *
 * <pre>{@code
 * class Acme extends OrganizationDomain {
 *   protected OrgGenerator organizations() {
 *     return OrgGenerator.organizations().conformingTo(ACME_RULES);
 *   }
 * }
 *
 * @Domain(Acme.class)
 * class ApprovalTest { ... }
 * }</pre>
 *
 * <p>All other arbitraries of jqwik stay available.
 *
 * @since 0.1.0
 */
@Domain(DomainContext.Global.class)
public abstract class OrganizationDomain implements DomainContext {
  private static final int BEFORE_GLOBAL = 10;

  /** Creates a domain. */
  protected OrganizationDomain() {}

  /** {@return the generator of all organizations of this domain} */
  protected abstract OrgGenerator organizations();

  /**
   * {@return your classes with constants, such as roles, which failures show by their names; none
   * unless overridden}
   */
  protected List<Class<?>> constants() {
    return List.of();
  }

  /** {@inheritDoc} */
  @Override
  public final Collection<ArbitraryProvider> getArbitraryProviders() {
    return List.of(new OrganizationProvider(organizations(), organizations(), BEFORE_GLOBAL));
  }

  /** {@inheritDoc} */
  @Override
  public final Collection<ArbitraryConfigurator> getArbitraryConfigurators() {
    return List.of();
  }

  /** {@inheritDoc} */
  @Override
  public final Collection<SampleReportingFormat> getReportingFormats() {
    return List.of(new OrganizationReport(constants()));
  }
}
