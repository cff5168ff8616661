package io.github.orgwright.product;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.orgwright.rules.Rule;
import io.github.orgwright.rules.RuleSet;

/**
 * Rules for product organizations from five documents about product leadership. Start with {@link
 * #documented}. Each rule cites the claims that support it and the claims that contradict it.
 *
 * <pre>{@code
 * RuleSet acme = StandardRules.structure()
 *     .and(ProductRules.documented(Reading.largeOrganization(500)))
 *     .with("director-under-head-when-large", r -> r.severity(INFO));
 * }</pre>
 *
 * <p>Three rules of the hierarchy and two of scopes are errors: {@code cpo-leads-product}, {@code
 * vp-under-cpo}, {@code product-director-under-cpo}, {@code scope-levels-nest} and {@code
 * cpo-owns-product-organization}. The others are warnings, because many are based on a single
 * sentence of one article. {@link RuleSet#with} changes a rule, and {@link RuleSet#without} removes
 * it.
 *
 * <p><b>Positions.</b> A rule about a role checks the positions that have it. If there are none, it
 * checks the positions with the role that {@link Reading#roleCountingAs} returns. For example, if
 * the only product leader is a VP, a reading may apply the rules for the chief to the VP; the
 * finding then names that role. No rule about reporting lines compares a position with itself.
 * {@code title-fits-role} compares titles only with roles that some position has.
 *
 * <p><b>Missing data.</b> If an organization has no reporting lines, the results of rules about
 * managers are not known. A rule that needs scopes, duties or KPIs applies only if the organization
 * itself states some. These are the duties and KPIs of its positions and of roles that it defines;
 * those of {@link ProductRoles} do not count. The result of a rule about the experience or
 * education of a holder is not known if the position is vacant, or if the experience or education
 * is not stated. A rule about who is below whom does not apply to an organization without solid
 * lines.
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
   * <p>A rule does not apply if the reading excludes it, or if it depends on a choice that the
   * reading does not make; the reason names the choice. {@link Reading#directors()} decides between
   * {@code director-under-head-when-large} and {@code head-not-above-director}. If this depends on
   * the size, {@link Reading#largeFrom()} decides. {@link Reading#industry()} decides about {@code
   * industry-emphasis}. With {@link Reading#aimsAtProductExcellence()}, {@code cpo-exists} also
   * applies to organizations without product areas.
   *
   * <p>Each call returns new rules, which are not equal to those of another call, so keep the set.
   * A check takes linear time in the number of positions, and in the number of scopes, where each
   * scope counts together with the scopes that contain it. Findings about holders state what is
   * required, never what a holder has.
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
