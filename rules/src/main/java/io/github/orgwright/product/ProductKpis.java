package io.github.orgwright.product;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.orgwright.core.Catalog;
import io.github.orgwright.core.Kpi;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The metrics that the five documents name, as KPIs. Start with {@link #all()}, or a constant.
 *
 * <p>The documents do not state the following; we inferred it: the unit of each metric; that higher
 * values are better; which metrics are qualitative; that the goals of a product are metrics. The
 * documents state no targets, thresholds, periods or formulas, so no KPI here has a target.
 *
 * <p>Not included: data for decisions that are not metrics (customer feedback, market trends), and
 * what a metric is a sign of.
 *
 * @since 0.1.0
 */
public final class ProductKpis {
  private static final Map<String, List<String>> ROWS =
      Tables.rowsById("kpis.csv", "id,name,unit,terms");
  private static final List<Kpi> ALL = new ArrayList<>();
  private static final Map<String, Kpi> BY_TERM = new LinkedHashMap<>();

  /**
   * All product metrics together; without a unit, because each metric has its own. Based on claims
   * S0-101, S1-18, S2-22, S4-79, S4-80, S4-81 and others.
   */
  public static final Kpi PRODUCT_METRICS = kpi("product_metrics");

  /** The revenue of the business. Based on claims S3-107, S4-30 and S4-81. */
  public static final Kpi REVENUE = kpi("revenue");

  /** The growth in the number of customers. Based on claim S4-82. */
  public static final Kpi CUSTOMER_GROWTH = kpi("customer_growth");

  /** How much customers use the products. Based on claim S4-83. */
  public static final Kpi ENGAGEMENT = kpi("engagement");

  /** The share of customers who stay. Based on claim S4-84. */
  public static final Kpi RETENTION = kpi("retention");

  /**
   * The growth of the market share; one document calls it qualitative. Based on claim S0-62 and
   * others.
   */
  public static final Kpi MARKET_SHARE_GROWTH = kpi("market_share_growth");

  /** The position of a product among its competitors. Based on claims S0-63, S0-65 and S0-117. */
  public static final Kpi COMPETITIVE_POSITIONING = kpi("competitive_positioning");

  /** The satisfaction of customers. Based on claim S0-39. */
  public static final Kpi CUSTOMER_SATISFACTION = kpi("customer_satisfaction");

  /** The growth of the business. Based on claim S0-38. */
  public static final Kpi BUSINESS_GROWTH = kpi("business_growth");

  /** The share of target customers that a product reaches. Based on claim S2-07. */
  public static final Kpi TARGET_CUSTOMER_REACH = kpi("target_customer_reach");

  /** The appeal of a product. Based on claim S2-08. */
  public static final Kpi PRODUCT_APPEAL = kpi("product_appeal");

  /** The share of prospects who become customers. Based on claim S2-09. */
  public static final Kpi CONVERSION = kpi("conversion");

  /** The loyalty of customers. Based on claim S2-10. */
  public static final Kpi CUSTOMER_LOYALTY = kpi("customer_loyalty");

  /** How often users return to a product. Based on claim S4-92. */
  public static final Kpi PRODUCT_STICKINESS = kpi("product_stickiness");

  /** The value of a portfolio, which should be maximized. Based on claim S2-48. */
  public static final Kpi PORTFOLIO_VALUE = kpi("portfolio_value");

  /** The long-term value of the company. Based on claim S4-18. */
  public static final Kpi LONG_TERM_COMPANY_VALUE = kpi("long_term_company_value");

  /** The success of the company. Based on claim S3-12. */
  public static final Kpi COMPANY_SUCCESS = kpi("company_success");

  /** The efficiency of a product. Based on claim S3-16. */
  public static final Kpi PRODUCT_EFFICIENCY = kpi("product_efficiency");

  /** The cash flow of the business. Based on claim S3-108. */
  public static final Kpi CASH_FLOW = kpi("cash_flow");

  /** The reputation of the company. Based on claim S1-74. */
  public static final Kpi COMPANY_REPUTATION = kpi("company_reputation");

  /** The market position of the company. Based on claim S1-75. */
  public static final Kpi MARKET_POSITION = kpi("market_position");

  /**
   * The strength of the company or a product against competitors. Based on claims S0-65, S0-116 and
   * S1-105.
   */
  public static final Kpi STRENGTH_AGAINST_COMPETITORS = kpi("strength_against_competitors");

  /** The progress and success of product work. Based on claim S3-96. */
  public static final Kpi PROGRESS_AND_SUCCESS = kpi("progress_and_success");

  private static final Catalog<Kpi> CATALOG =
      Catalog.of("product KPI", ImmutableList.copyOf(ALL), Kpi::id);
  private static final ImmutableMap<String, Kpi> TERMS = ImmutableMap.copyOf(BY_TERM);

  private ProductKpis() {}

  private static Kpi kpi(String id) {
    List<String> row = requireNonNull(ROWS.get(id), id);
    Kpi.Builder builder = Kpi.builder().id(id).name(row.get(1));
    String unit = row.get(2);
    if (unit.equals("qualitative")) {
      builder.isQualitative(true);
    } else if (!unit.isEmpty()) {
      builder.unit(unit);
    }
    Kpi kpi = builder.build();
    ALL.add(kpi);
    Tables.words(row.get(3)).forEach(term -> BY_TERM.put(term, kpi));
    return kpi;
  }

  /** {@return all KPIs} */
  public static Catalog<Kpi> all() {
    return CATALOG;
  }

  /** The KPI that an id in a claim means. */
  static Optional<Kpi> meantBy(String term) {
    return Optional.ofNullable(TERMS.get(term));
  }

  /** The KPIs by the ids that claims use. */
  static ImmutableMap<String, Kpi> terms() {
    return TERMS;
  }
}
