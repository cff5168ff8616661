package io.github.orgwright.product;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.orgwright.rules.Rule;
import io.github.orgwright.rules.RuleSet;

/**
 * The documented rules: what five documents about product leadership ask of an organization, as far
 * as an organization can keep or break it. Each rule cites the claims it rests on, and those that
 * speak against it.
 *
 * <pre>{@code
 * RuleSet acme = StandardRules.structure()
 *     .and(ProductRules.documented(Reading.largeOrganization(500)))
 *     .with("director-under-head-when-large", r -> r.severity(INFO));
 * }</pre>
 *
 * <p>Three rules of the hierarchy and two of scopes are errors: {@code cpo-leads-product}, {@code
 * vp-under-cpo}, {@code product-director-under-cpo}, {@code scope-levels-nest} and {@code
 * cpo-owns-product-organization}. The others are advice, so warnings: many rest on one sentence of
 * one article. {@code with} makes any of them stricter or milder, {@code without} drops it.
 *
 * <p><b>Seats.</b> A rule about a role speaks of the positions that fill it. Where none does, those
 * count that {@link Reading#roleTakenFor} names: in an organization whose only product leader is a
 * VP, a reading may ask the VP what the documents ask of the chief. No rule compares a seat with
 * itself.
 *
 * <p><b>Nothing known.</b> A rule that needs scopes, responsibilities or KPIs does not apply where
 * none is stated; an organization that states some is held to all. Vacant seats, and holders of
 * whom years or education are not stated, are counted as not known.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class ProductRules {
  private ProductRules() {}

  /**
   * {@return the documented rules, as a reading takes them}
   *
   * <p>The same ids are there under every reading, in this order:
   *
   * <ul>
   *   <li>who stands above whom: {@code cpo-reports-to-ceo}, {@code cpo-leads-product}, {@code
   *       vp-under-cpo}, {@code product-director-under-cpo}, {@code key-leaders-under-cpo}, {@code
   *       title-fits-role}, {@code director-under-head-when-large}, {@code
   *       head-not-above-director}, {@code senior-pm-under-vp}, {@code pm-under-product-head},
   *       {@code cpo-and-cto-distinct};
   *   <li>scopes: {@code scope-levels-nest}, {@code cpo-owns-product-organization}, {@code
   *       cpo-owns-portfolio}, {@code pm-owns-product-or-feature}, {@code product-has-owner},
   *       {@code portfolio-has-owner}, {@code head-scope-is-one-of};
   *   <li>work and metrics: {@code vision-and-strategy-covered}, {@code roadmap-covered}, {@code
   *       core-kpis-tracked}, {@code cpo-tracks-metrics}, {@code portfolio-value-tracked}, {@code
   *       industry-emphasis}, {@code cpo-exists};
   *   <li>who is in the seats: {@code cpo-experience-10}, {@code head-experience-5}, {@code
   *       minimum-bachelor}, {@code senior-pm-has-experience}.
   * </ul>
   *
   * <p>A rule that the reading rules out does not apply, and says by which choice; nor does one
   * that depends on what the reading leaves open, which says what would settle it. {@link
   * Reading#directors()} decides between {@code director-under-head-when-large} and {@code
   * head-not-above-director}, and {@link Reading#largeFrom()} where size does; {@link
   * Reading#industry()} settles {@code industry-emphasis}; with {@link
   * Reading#aimsAtProductExcellence()}, {@code cpo-exists} applies without product areas too, and
   * says why.
   *
   * <p>Each call makes new rules, which do not equal those of another: keep the set. To check them
   * takes linear time in positions, and in scopes with those around them. Findings on holders say
   * what the seat asks, never what a holder has.
   *
   * @param reading which side holds where documents contradict each other
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
