package io.github.orgwright.product;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.orgwright.core.Catalog;
import io.github.orgwright.core.Responsibility;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The responsibilities that the five documents name, by area. Start with {@link #all()}, or a
 * constant. If documents name one responsibility in several ways (to craft, set or develop a
 * strategy), it is one constant, and each claim keeps its own words. The documents do not state the
 * areas, and do not say which words name the same responsibility; we inferred both.
 *
 * @since 0.1.0
 */
public final class ProductResponsibilities {
  private static final Map<String, List<String>> ROWS =
      Tables.rowsById("responsibilities.csv", "id,name,area,terms");
  private static final List<Responsibility> ALL = new ArrayList<>();
  private static final Map<String, Responsibility> BY_TERM = new LinkedHashMap<>();

  /**
   * The vision of what products should become. Based on claims S0-59, S0-61, S1-91, S2-13, S3-18
   * and others.
   */
  public static final Responsibility PRODUCT_VISION = responsibility("product_vision");

  /** Achieving and communicating the vision of the company. Based on claims S0-83 and S4-53. */
  public static final Responsibility COMPANY_VISION = responsibility("company_vision");

  /** The vision of the product management organization. Based on claim S4-130. */
  public static final Responsibility PRODUCT_MANAGEMENT_VISION =
      responsibility("product_management_vision");

  /**
   * Planning how to achieve the product vision. Based on claims S0-02, S0-60, S0-99, S0-100 and
   * others.
   */
  public static final Responsibility PRODUCT_STRATEGY = responsibility("product_strategy");

  /** The strategy of the product management organization. Based on claim S4-131. */
  public static final Responsibility PRODUCT_MANAGEMENT_STRATEGY =
      responsibility("product_management_strategy");

  /** The direction of products. Based on claims S3-126, S4-05 and S4-120. */
  public static final Responsibility PRODUCT_DIRECTION = responsibility("product_direction");

  /** The outline of a product. Based on claim S3-67. */
  public static final Responsibility PRODUCT_BLUEPRINT = responsibility("product_blueprint");

  /** The choice of markets to serve or to disrupt. Based on claims S3-127 and S3-128. */
  public static final Responsibility TARGET_MARKETS = responsibility("target_markets");

  /** Defining large initiatives and carrying them out. Based on claims S1-92, S3-64 and S3-65. */
  public static final Responsibility HIGH_LEVEL_INITIATIVES =
      responsibility("high_level_initiatives");

  /** Decisions for the company as a whole. Based on claim S4-99. */
  public static final Responsibility COMPANY_DECISIONS = responsibility("company_decisions");

  /**
   * Alignment of product work with business goals. Based on claims S0-01, S0-30, S0-56, S0-106 and
   * others.
   */
  public static final Responsibility BUSINESS_ALIGNMENT = responsibility("business_alignment");

  /**
   * Alignment of product work with customers and markets. Based on claims S0-47, S0-57, S0-113 and
   * others.
   */
  public static final Responsibility CLIENT_ALIGNMENT = responsibility("client_alignment");

  /** Alignment of product work with stakeholders. Based on claims S3-27 and S3-34. */
  public static final Responsibility STAKEHOLDER_ALIGNMENT =
      responsibility("stakeholder_alignment");

  /**
   * The plan of what is built and when. Based on claims S0-14, S0-15, S1-05, S3-47, S3-54 and
   * S3-94.
   */
  public static final Responsibility PRODUCT_ROADMAP = responsibility("product_roadmap");

  /** The milestones of a plan. Based on claim S0-16. */
  public static final Responsibility MILESTONES = responsibility("milestones");

  /** Adapting plans to changes. Based on claims S0-17 and S3-56. */
  public static final Responsibility PLAN_ADAPTATION = responsibility("plan_adaptation");

  /** Inventing new products. Based on claims S3-14 and S4-07. */
  public static final Responsibility PRODUCT_INVENTION = responsibility("product_invention");

  /** Designing how products look and work. Based on claims S0-46, S0-115 and S4-08. */
  public static final Responsibility PRODUCT_DESIGN = responsibility("product_design");

  /** Building products. Based on claims S0-18, S1-88, S2-92, S3-43, S3-84 and S4-09. */
  public static final Responsibility PRODUCT_DEVELOPMENT = responsibility("product_development");

  /** The whole lifecycle of a product. Based on claim S3-70. */
  public static final Responsibility PRODUCT_LIFECYCLE = responsibility("product_lifecycle");

  /** Product management as a whole. Based on claims S0-110, S1-89, S2-73, S2-74 and S2-75. */
  public static final Responsibility PRODUCT_MANAGEMENT = responsibility("product_management");

  /** Day-to-day work on a product. Based on claims S0-69, S2-56 and S3-49. */
  public static final Responsibility DAILY_PRODUCT_WORK = responsibility("daily_product_work");

  /** The quality of products. Based on claims S0-48, S2-88, S3-26, S3-131 and S4-17. */
  public static final Responsibility PRODUCT_QUALITY = responsibility("product_quality");

  /** The results of product work. Based on claims S0-08 and S0-84. */
  public static final Responsibility PRODUCT_OUTCOMES = responsibility("product_outcomes");

  /** Using new technology in products. Based on claim S0-114. */
  public static final Responsibility ADVANCED_TECHNOLOGY = responsibility("advanced_technology");

  /** Managing projects. Based on claim S4-10. */
  public static final Responsibility PROJECT_MANAGEMENT = responsibility("project_management");

  /** Research about customers. Based on claims S1-07, S4-73 and S4-74. */
  public static final Responsibility CUSTOMER_RESEARCH = responsibility("customer_research");

  /** Research about markets. Based on claims S1-06 and S4-133. */
  public static final Responsibility MARKET_RESEARCH = responsibility("market_research");

  /** Decisions based on data. Based on claims S0-102, S1-21 and S2-25. */
  public static final Responsibility PRODUCT_DECISIONS = responsibility("product_decisions");

  /** Defining the outcomes that matter most. Based on claim S2-27. */
  public static final Responsibility CRITICAL_OUTCOMES = responsibility("critical_outcomes");

  /** Marketing of products by the product organization. Based on claims S4-11, S4-66 and S4-132. */
  public static final Responsibility PRODUCT_MARKETING = responsibility("product_marketing");

  /** Promoting products. Based on claims S2-05, S3-88, S4-59 and S4-61. */
  public static final Responsibility PRODUCT_PROMOTION = responsibility("product_promotion");

  /** Selling products and acquiring customers. Based on claims S2-06, S4-60 and S4-62. */
  public static final Responsibility PRODUCT_SALES = responsibility("product_sales");

  /**
   * Exhibitions, speeches and presentations. Based on claims S3-89, S3-90, S3-91, S4-67, S4-68 and
   * others.
   */
  public static final Responsibility PRODUCT_EVENTS = responsibility("product_events");

  /**
   * Representing products inside and outside the company. Based on claims S0-71, S0-72 and S0-73.
   */
  public static final Responsibility PRODUCT_REPRESENTATION =
      responsibility("product_representation");

  /** Leading people who do product work. Based on claims S1-17, S2-21 and S4-116. */
  public static final Responsibility PEOPLE_MANAGEMENT = responsibility("people_management");

  /** Developing people in product roles. Based on claims S2-14, S4-118 and S4-129. */
  public static final Responsibility MENTORING = responsibility("mentoring");

  /**
   * Teaching and supporting product managers, and removing obstacles for them. Based on claims
   * S2-28, S2-54, S2-55, S3-33, S3-46 and S3-48.
   */
  public static final Responsibility ENABLEMENT = responsibility("enablement");

  /** Learning from conflict. Based on claim S0-54. */
  public static final Responsibility CONFLICT_RESOLUTION = responsibility("conflict_resolution");

  /** Running a team. Based on claims S0-70, S3-50 and S3-130. */
  public static final Responsibility TEAM_OPERATION = responsibility("team_operation");

  /** Aligning teams. Based on claims S1-04, S1-09, S1-25 and S4-117. */
  public static final Responsibility TEAM_ALIGNMENT = responsibility("team_alignment");

  /** Work that involves several departments. Based on claim S4-55. */
  public static final Responsibility CROSS_DEPARTMENT_PROCESSES =
      responsibility("cross_department_processes");

  /** The way in which people work with each other. Based on claims S1-78 and S4-119. */
  public static final Responsibility CULTURE = responsibility("culture");

  /** Challenging the status quo with better proposals. Based on claims S1-79 and S1-80. */
  public static final Responsibility CONSTRUCTIVE_CHALLENGE =
      responsibility("constructive_challenge");

  /** Making the company grow through its products. Based on claims S2-37 and S3-12. */
  public static final Responsibility BUSINESS_GROWTH_THROUGH_PRODUCTS =
      responsibility("business_growth_through_products");

  /** Adding products that fit the purpose of the company. Based on claim S1-26. */
  public static final Responsibility PORTFOLIO_GROWTH = responsibility("portfolio_growth");

  /** Maximizing the value of a portfolio. Based on claim S2-47. */
  public static final Responsibility PORTFOLIO_VALUE_MAXIMIZATION =
      responsibility("portfolio_value_maximization");

  /** Improving existing products. Based on claim S3-15. */
  public static final Responsibility EXISTING_PRODUCTS = responsibility("existing_products");

  /** Planning budgets. Based on claim S3-55. */
  public static final Responsibility BUDGETING = responsibility("budgeting");

  /** Choosing the technology of teams. Based on claims S3-58 and S3-59. */
  public static final Responsibility TECHNOLOGY_USE = responsibility("technology_use");

  /** Distributing products. Based on claim S4-12. */
  public static final Responsibility DISTRIBUTION = responsibility("distribution");

  /** Producing products. Based on claim S4-13. */
  public static final Responsibility PRODUCTION = responsibility("production");

  /** Procuring what products need. Based on claim S4-14. */
  public static final Responsibility PROCUREMENT = responsibility("procurement");

  /** Representing clients inside the company. Based on claim S3-97. */
  public static final Responsibility CLIENT_REPRESENTATION =
      responsibility("client_representation");

  /** Relaying the expectations and concerns of stakeholders. Based on claim S3-99. */
  public static final Responsibility STAKEHOLDER_CONCERNS = responsibility("stakeholder_concerns");

  /**
   * Complying with the law; more important in regulated industries. Based on claims S0-51 and
   * S0-52.
   */
  public static final Responsibility COMPLIANCE = responsibility("compliance");

  /** Innovating quickly; more important in young technology companies. Based on claim S0-53. */
  public static final Responsibility INNOVATION = responsibility("innovation");

  private static final Catalog<Responsibility> CATALOG =
      Catalog.of("product responsibility", ImmutableList.copyOf(ALL), Responsibility::id);
  private static final ImmutableMap<String, Responsibility> TERMS = ImmutableMap.copyOf(BY_TERM);

  private ProductResponsibilities() {}

  private static Responsibility responsibility(String id) {
    List<String> row = requireNonNull(ROWS.get(id), id);
    Responsibility responsibility =
        Responsibility.builder().id(id).name(row.get(1)).area(row.get(2)).build();
    ALL.add(responsibility);
    Tables.words(row.get(3)).forEach(term -> BY_TERM.put(term, responsibility));
    return responsibility;
  }

  /** {@return all responsibilities, grouped by area} */
  public static Catalog<Responsibility> all() {
    return CATALOG;
  }

  /** The responsibility that an id in a claim means. */
  static Optional<Responsibility> meantBy(String term) {
    return Optional.ofNullable(TERMS.get(term));
  }

  /** The responsibilities by the ids that claims use. */
  static ImmutableMap<String, Responsibility> terms() {
    return TERMS;
  }
}
