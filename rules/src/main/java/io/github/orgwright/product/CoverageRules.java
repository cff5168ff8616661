package io.github.orgwright.product;

import static io.github.orgwright.core.ScopeKind.PORTFOLIO;
import static io.github.orgwright.core.ScopeKind.PRODUCT_AREA;
import static io.github.orgwright.product.Conditions.STATE_DUTIES;
import static io.github.orgwright.product.Conditions.STATE_KPIS;
import static io.github.orgwright.product.Conditions.STATE_ROLES;
import static io.github.orgwright.query.Traits.atLeast;
import static io.github.orgwright.query.Traits.judged;
import static io.github.orgwright.query.Traits.measuredBy;
import static io.github.orgwright.query.Traits.trait;
import static io.github.orgwright.rules.Rules.haveKind;
import static io.github.orgwright.rules.Rules.haveOwners;
import static io.github.orgwright.rules.Rules.haveOwnersThat;
import static io.github.orgwright.rules.Rules.haveScopes;
import static io.github.orgwright.rules.Rules.rule;

import com.google.common.collect.ImmutableList;
import io.github.orgwright.core.Kpi;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.Responsibility;
import io.github.orgwright.core.Severity;
import io.github.orgwright.query.OrgFacts;
import io.github.orgwright.query.Trait;
import io.github.orgwright.query.TraitWords;
import io.github.orgwright.query.Verdict;
import io.github.orgwright.rules.Rule;
import java.util.List;

/**
 * Rules about responsibilities and KPIs that an organization should cover. They do not apply to an
 * organization that states no duties, or no KPIs, itself, and judge only those that it states.
 */
final class CoverageRules {
  private static final ImmutableList<Kpi> CORE =
      ImmutableList.of(
          ProductKpis.REVENUE,
          ProductKpis.CUSTOMER_GROWTH,
          ProductKpis.ENGAGEMENT,
          ProductKpis.RETENTION);

  private static final String ACCOUNTABLE_LEADER =
      "make the chief product officer accountable or, if there is no chief product officer, another"
          + " product leader";

  private final Reading reading;
  private final DocumentedPositions positions;

  CoverageRules(Reading reading, DocumentedPositions positions) {
    this.reading = reading;
    this.positions = positions;
  }

  List<Rule> rules() {
    return ImmutableList.of(
        visionAndStrategy(),
        roadmap(),
        coreKpis(),
        chiefTracksMetrics(),
        portfolioValue(),
        industryEmphasis(),
        absentChief());
  }

  /**
   * The documents require someone who is accountable for the strategy, and only advise the rest. A
   * rule has one severity, and advice should not become an error, so this is a warning.
   */
  private Rule visionAndStrategy() {
    return rule("vision-and-strategy-covered")
        .organization()
        .should(
            Coverage.answeredFor(
                "cover both product strategy and product vision",
                ImmutableList.of(
                    ProductResponsibilities.PRODUCT_STRATEGY,
                    ProductResponsibilities.PRODUCT_VISION),
                positions.chief))
        .onlyIf(STATE_DUTIES)
        .worded(
            "a position should be accountable for product strategy and product vision, and a"
                + " chief product officer, if there is one, should be accountable for both in"
                + " the whole organization")
        .severity(Severity.WARNING)
        .because("a vision needs a strategy with an accountable leader")
        .fix(ACCOUNTABLE_LEADER)
        .citing(
            Sources.of("S4-37", "S4-38", "S3-124", "S3-125", "S4-27")
                .against("S1-71", "S1-90", "S1-91", "S3-66", "S3-101"));
  }

  private Rule roadmap() {
    return rule("roadmap-covered")
        .organization()
        .should(
            Coverage.heldByChief(
                "cover the product roadmap",
                ProductResponsibilities.PRODUCT_ROADMAP,
                positions.chief))
        .onlyIf(STATE_DUTIES)
        .worded(
            "a position should be responsible or accountable for the product roadmap, and a"
                + " chief product officer, if there is one, should be accountable")
        .severity(Severity.WARNING)
        .because("without an accountable position, no one keeps the roadmap up to date")
        .fix(ACCOUNTABLE_LEADER)
        .citing(Sources.of("S0-14", "S0-15", "S3-54").against("S1-05", "S3-94"));
  }

  /**
   * Tracking a metric is not enough: it must measure a position. The family of product metrics
   * includes all four, so a position that is measured by the family is measured by all four.
   */
  private static Rule coreKpis() {
    return rule("core-kpis-tracked")
        .organization()
        .should(
            judged(
                Organization.class,
                TraitWords.withOpposite(
                    "measure positions by every core metric",
                    "have core metrics that measure no position"),
                (organization, who) -> {
                  List<String> missing =
                      CORE.stream().filter(kpi -> !measures(kpi, who)).map(Kpi::id).toList();
                  return missing.isEmpty() || measures(ProductKpis.PRODUCT_METRICS, who)
                      ? Verdict.HOLDS
                      : Verdict.FAILS.fact("metrics", String.join(", ", missing));
                }))
        .onlyIf(STATE_KPIS)
        .worded(
            "revenue, customer growth, engagement and retention should each measure at least one"
                + " position")
        .severity(Severity.WARNING)
        .because("these four metrics show the performance of products")
        .fix("use each of these metrics to measure at least one position")
        .citing(Sources.of("S4-79", "S4-80", "S4-81", "S4-82", "S4-83", "S4-84"));
  }

  private static boolean measures(Kpi kpi, OrgFacts who) {
    return who.isMeasuredBy(kpi).stream().anyMatch(position -> isMeasuredBy(kpi, position));
  }

  private static boolean isMeasuredBy(Kpi kpi, Position position) {
    return StatedWork.kpisOf(position).contains(kpi.id());
  }

  /** Any documented metric counts, because few organizations define the family of all metrics. */
  private Rule chiefTracksMetrics() {
    Trait<Position> track =
        positions.chief.naming(
            trait(
                "have a product KPI",
                (position, who) ->
                    StatedWork.kpisOf(position).stream()
                        .anyMatch(kpi -> ProductKpis.all().find(kpi).isPresent())));
    return rule("cpo-tracks-metrics")
        .positions()
        .that(positions.chief.haveRole())
        .should(track)
        .onlyIf(positions.chief.exist().and(STATE_KPIS))
        .worded("the chief product officer should have a product KPI")
        .severity(Severity.WARNING)
        .because("the leader of product work should follow the performance of products")
        .fix("give the chief product officer a product KPI")
        .citing(Sources.of("S0-101"));
  }

  private static Rule portfolioValue() {
    return rule("portfolio-value-tracked")
        .scopes()
        .that(haveKind(PORTFOLIO).and(haveOwners(atLeast(1))))
        .should(
            haveOwnersThat(
                judged(
                    Position.class,
                    measuredBy(ProductKpis.PORTFOLIO_VALUE).words(),
                    (position, who) ->
                        Verdict.holdsIf(isMeasuredBy(ProductKpis.PORTFOLIO_VALUE, position)))))
        .onlyIf(Conditions.haveScopesOf(PORTFOLIO).and(STATE_KPIS))
        .worded("owners of portfolios should be measured by the portfolio value")
        .severity(Severity.WARNING)
        .because("the owner of a portfolio should maximize its value")
        .fix("measure an owner of the portfolio by the portfolio value")
        .citing(Sources.of("S2-47", "S2-48"));
  }

  private Rule industryEmphasis() {
    return reading
        .industry()
        .map(
            industry ->
                switch (industry) {
                  case HEALTHCARE, FINANCE ->
                      emphasis(ProductResponsibilities.COMPLIANCE)
                          .worded("a position should be responsible for compliance")
                          .citing(Sources.of("S0-51", "S0-52"));
                  case TECHNOLOGY_STARTUP ->
                      emphasis(ProductResponsibilities.INNOVATION)
                          .worded("a position should be responsible for innovation")
                          .citing(Sources.of("S0-53"));
                  case OTHER ->
                      ofNoIndustry(
                          Conditions.ruledOut(
                              "belong to the healthcare, finance or technology startup industry"
                                  + " (Reading.industry is OTHER)"));
                })
        .orElseGet(
            () ->
                ofNoIndustry(
                    Conditions.leftOpen(
                        "belong to the healthcare, finance or technology startup industry"
                            + " (Reading.industry is not set)")));
  }

  private static Rule emphasis(Responsibility work) {
    return rule("industry-emphasis")
        .organization()
        .should(Coverage.held("cover " + work.id(), work))
        .onlyIf(STATE_DUTIES)
        .severity(Severity.WARNING)
        .because("the priorities of product leaders depend on the industry")
        .fix("make a position responsible or accountable for " + work.id());
  }

  private static Rule ofNoIndustry(Trait<Organization> condition) {
    return emphasis(ProductResponsibilities.COMPLIANCE)
        .onlyIf(condition)
        .worded(
            "a position should be responsible for compliance in healthcare and finance, and for"
                + " innovation in a technology startup")
        .citing(Sources.of("S0-51", "S0-52", "S0-53"));
  }

  /**
   * If the reading aims at product excellence, the rule also applies without product areas, and its
   * reason says so.
   */
  private Rule absentChief() {
    boolean isAim = reading.aimsAtProductExcellence().orElse(false);
    Trait<Organization> haveChief =
        judged(
            Organization.class,
            positions.chief.exist().words(),
            (organization, who) -> {
              Verdict verdict = positions.chief.exist().judge(organization, who);
              return isAim ? verdict.fact("aim", "product excellence") : verdict;
            });
    return rule("cpo-exists")
        .organization()
        .should(haveChief)
        .worded(
            isAim
                ? "an organization that aims at product excellence should have a chief product"
                    + " officer"
                : "an organization with several product areas should have a chief product"
                    + " officer")
        .severity(Severity.WARNING)
        .because(
            isAim
                ? "without a common leader, product areas develop in different directions, and"
                    + " excellent products need a leader at executive level"
                : "without a common leader, product areas develop in different directions")
        .fix("add a position for the chief product officer above the product areas")
        .citing(Sources.of("S1-22", "S1-23", "S4-122").against("S0-03", "S0-04", "S3-136"))
        .onlyIf(isAim ? STATE_ROLES : STATE_ROLES.and(haveScopes(atLeast(2), PRODUCT_AREA)));
  }
}
