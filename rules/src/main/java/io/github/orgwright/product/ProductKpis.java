package io.github.orgwright.product;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.github.orgwright.core.Catalog;
import io.github.orgwright.core.Kpi;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Every metric that the five documents name.
 *
 * <p><b>Inferred</b>: each unit, that more is better, which metrics are judged and not counted, and
 * that what a product must achieve is a metric of it. The documents state neither targets nor
 * thresholds, periods or formulas, so no KPI here has a target.
 *
 * <p>Left out on purpose: what goes into decisions and is no metric (feedback of customers, trends
 * of markets, data), and what a metric is a sign of.
 *
 * @since 0.1.0
 */
public final class ProductKpis {
  private static final List<Kpi> ALL = new ArrayList<>();
  private static final Map<String, Kpi> BY_TERM = new LinkedHashMap<>();

  /**
   * The family of all metrics of products; no unit, since each has its own. Claims S0-101 S1-18
   * S2-22 S4-79 S4-80 S4-81 and more.
   */
  public static final Kpi PRODUCT_METRICS =
      counted(
          "product_metrics",
          "Product metrics",
          "",
          "product_metrics",
          "product_performance_metric");

  /** What the business takes in. Claims S3-107 S4-30 S4-81. */
  public static final Kpi REVENUE =
      counted("revenue", "Revenue", "currency per period", "revenue", "business_revenue");

  /** How many customers are won. Claim S4-82. */
  public static final Kpi CUSTOMER_GROWTH =
      counted("customer_growth", "Customer growth", "% per period", "customer_growth");

  /** How much customers use products. Claim S4-83. */
  public static final Kpi ENGAGEMENT = counted("engagement", "Engagement", "rate", "engagement");

  /** How many customers stay. Claim S4-84. */
  public static final Kpi RETENTION =
      counted("retention", "Retention", "% per period", "retention");

  /**
   * More of the market than before; one document calls it qualitative. Claims S0-62 S0-64 S0-116.
   */
  public static final Kpi MARKET_SHARE_GROWTH =
      counted(
          "market_share_growth", "Market share growth", "percentage points", "market_share_growth");

  /** Where a product stands among rivals. Claims S0-63 S0-65 S0-117. */
  public static final Kpi COMPETITIVE_POSITIONING =
      judged("competitive_positioning", "Competitive positioning", "competitive_positioning");

  /** How content customers are. Claim S0-39. */
  public static final Kpi CUSTOMER_SATISFACTION =
      counted("customer_satisfaction", "Customer satisfaction", "score", "customer_satisfaction");

  /** How fast the business grows. Claim S0-38. */
  public static final Kpi BUSINESS_GROWTH =
      counted("business_growth", "Business growth", "% per period", "business_growth");

  /** How many of those it is made for a product reaches. Claim S2-07. */
  public static final Kpi TARGET_CUSTOMER_REACH =
      counted("target_customer_reach", "Reach of target customers", "%", "target_customer_reach");

  /** How attractive a product is. Claim S2-08. */
  public static final Kpi PRODUCT_APPEAL =
      counted("product_appeal", "Product appeal", "score", "product_appeal");

  /** How many who look become customers. Claim S2-09. */
  public static final Kpi CONVERSION = counted("conversion", "Conversion", "%", "conversion");

  /** How many customers come back. Claim S2-10. */
  public static final Kpi CUSTOMER_LOYALTY =
      counted("customer_loyalty", "Customer loyalty", "score", "customer_loyalty");

  /** How often users return to a product. Claim S4-92. */
  public static final Kpi PRODUCT_STICKINESS =
      counted("product_stickiness", "Product stickiness", "ratio", "product_stickiness");

  /** What a portfolio is worth, to be made as great as can be. Claim S2-48. */
  public static final Kpi PORTFOLIO_VALUE =
      counted(
          "portfolio_value",
          "Portfolio value",
          "currency",
          "portfolio_value",
          "maximize_portfolio_value");

  /** What the company is worth in the long run. Claim S4-18. */
  public static final Kpi LONG_TERM_COMPANY_VALUE =
      counted(
          "long_term_company_value",
          "Long-term company value",
          "currency",
          "long_term_company_value");

  /** How well the company does. Claim S3-12. */
  public static final Kpi COMPANY_SUCCESS =
      judged("company_success", "Company success", "increase_company_success");

  /** How much a product gives for what it takes. Claim S3-16. */
  public static final Kpi PRODUCT_EFFICIENCY =
      judged("product_efficiency", "Product efficiency", "product_efficiency");

  /** Money in, less money out. Claim S3-108. */
  public static final Kpi CASH_FLOW =
      counted("cash_flow", "Cash flow", "currency per period", "cash_flow");

  /** What is thought of the company. Claim S1-74. */
  public static final Kpi COMPANY_REPUTATION =
      judged("company_reputation", "Company reputation", "company_reputation");

  /** Where the company stands in its market. Claim S1-75. */
  public static final Kpi MARKET_POSITION =
      judged("market_position", "Market position", "market_position");

  /** How the company or a product holds up beside rivals. Claims S0-65 S0-116 S1-105. */
  public static final Kpi STRENGTH_AGAINST_COMPETITORS =
      judged(
          "strength_against_competitors",
          "Strength against competitors",
          "strength_against_competitors");

  /** How far product work has come. Claim S3-96. */
  public static final Kpi PROGRESS_AND_SUCCESS =
      judged("progress_and_success", "Progress and success", "progress_and_success");

  private static final Catalog<Kpi> CATALOG =
      Catalog.of("product KPI", ImmutableList.copyOf(ALL), Kpi::id);
  private static final ImmutableMap<String, Kpi> TERMS = ImmutableMap.copyOf(BY_TERM);

  private ProductKpis() {}

  private static Kpi counted(String id, String name, String unit, String... terms) {
    Kpi.Builder kpi = Kpi.builder().id(id).name(name);
    if (!unit.isEmpty()) {
      kpi.unit(unit);
    }
    return known(kpi.build(), terms);
  }

  private static Kpi judged(String id, String name, String... terms) {
    return known(Kpi.builder().id(id).name(name).isQualitative(true).build(), terms);
  }

  @CanIgnoreReturnValue
  private static Kpi known(Kpi kpi, String... terms) {
    ALL.add(kpi);
    for (String term : terms) {
      BY_TERM.put(term, kpi);
    }
    return kpi;
  }

  /** {@return all of them} */
  public static Catalog<Kpi> all() {
    return CATALOG;
  }

  /** The metric that a term of a claim means. */
  static Optional<Kpi> meantBy(String term) {
    return Optional.ofNullable(TERMS.get(term));
  }

  /** The terms of claims that mean a metric. */
  static ImmutableMap<String, Kpi> terms() {
    return TERMS;
  }
}
