package io.github.orgwright.product;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.orgwright.rules.Rule;
import io.github.orgwright.rules.RuleSet;

/**
 * Rules for product organizations from five documents about product leadership. Start with {@link
 * #documented}. Each rule cites the claims that support it, and those that speak against it.
 *
 * <pre>{@code
 * RuleSet acme = StandardRules.structure()
 *     .and(ProductRules.documented(Reading.largeOrganization(500)))
 *     .with("director-under-head-when-large", r -> r.severity(INFO));
 * }</pre>
 *
 * <p>Three rules of the hierarchy and two of scopes are errors: {@code cpo-leads-product}, {@code
 * vp-under-cpo}, {@code product-director-under-cpo}, {@code scope-levels-nest} and {@code
 * cpo-owns-product-organization}. The others are warnings, since many rest on a single sentence of
 * one article. {@link RuleSet#with} changes a rule, and {@link RuleSet#without} removes it.
 *
 * <p><b>Positions.</b> A rule about a role is about the positions that have it. If there are none,
 * positions with the role that {@link Reading#roleTakenFor} returns count: in an organization whose
 * only product leader is a VP, a reading may apply the rules for the chief to the VP; the finding
 * names the role that counts. No rule about reporting lines compares a position with itself, and
 * {@code title-fits-role} considers only the roles that positions have.
 *
 * <p><b>Missing data.</b> Without reporting lines, the result of a rule about managers is not
 * known. A rule that needs scopes, duties or KPIs does not apply where the organization states none
 * itself, on positions or custom roles: what comes with a constant of {@link ProductRoles} does not
 * count. An organization that states some is checked for all. Vacant positions, and holders without
 * stated experience or education, count as not known.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class ProductRules {
  private ProductRules() {}

  /**
   * {@return the documented rules under the given reading}
   *
   * <p>Every reading has the same rule ids, in this order:
   *
   * <ul>
   *   <li>hierarchy: {@code cpo-reports-to-ceo}, {@code cpo-leads-product}, {@code vp-under-cpo},
   *       {@code product-director-under-cpo}, {@code key-leaders-under-cpo}, {@code
   *       director-under-head-when-large}, {@code head-not-above-director}, {@code
   *       senior-pm-under-vp}, {@code pm-under-product-head}, {@code title-fits-role}, {@code
   *       cpo-and-cto-distinct};
   *   <li>scopes: {@code scope-levels-nest}, {@code cpo-owns-product-organization}, {@code
   *       cpo-owns-portfolio}, {@code pm-owns-product-or-feature}, {@code product-has-owner},
   *       {@code portfolio-has-owner}, {@code head-scope-is-one-of};
   *   <li>responsibilities and KPIs: {@code vision-and-strategy-covered}, {@code roadmap-covered},
   *       {@code core-kpis-tracked}, {@code cpo-tracks-metrics}, {@code portfolio-value-tracked},
   *       {@code industry-emphasis}, {@code cpo-exists};
   *   <li>holders: {@code cpo-experience-10}, {@code head-experience-5}, {@code minimum-bachelor},
   *       {@code senior-pm-has-experience}.
   * </ul>
   *
   * <p>A rule that the reading excludes does not apply, and neither does one that depends on what
   * the reading leaves open; the reason names the choice. {@link Reading#directors()} decides
   * between {@code director-under-head-when-large} and {@code head-not-above-director}, and {@link
   * Reading#largeFrom()} decides if that depends on the size; {@link Reading#industry()} decides
   * about {@code industry-emphasis}; with {@link Reading#aimsAtProductExcellence()}, {@code
   * cpo-exists} also applies without product areas.
   *
   * <p>Each call returns new rules, which do not equal those of another call, so keep the set. A
   * check takes linear time in the number of positions and in the number of scopes, each counted
   * with the scopes that contain it. Findings about holders state the requirement, never what a
   * holder has.
   *
   * @param reading the reading, which decides which side holds in each contradiction
   */
  public static RuleSet documented(Reading reading) {
    DocumentedPositions positions = new DocumentedPositions(requireNonNull(reading, "reading"));
    return RuleSet.of(
        ImmutableList.<Rule>builder()
            .addAll(new HierarchyRules(reading, positions).rules())
            .addAll(new ScopeRules(positions).rules())
            .addAll(new CoverageRules(reading, positions).rules())
            .addAll(new StaffingRules(positions).rules())
            .build());
  }
}
