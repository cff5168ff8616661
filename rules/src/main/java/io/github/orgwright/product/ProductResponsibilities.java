package io.github.orgwright.product;

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
 * Every piece of work that the five documents give to somebody, by area. Where documents name one
 * piece of work in several ways (to craft, set or develop a strategy), it is one constant here, and
 * each claim keeps its own words. Which words are one piece of work, and its area, is inferred.
 *
 * @since 0.1.0
 */
public final class ProductResponsibilities {
  private static final List<Responsibility> ALL = new ArrayList<>();
  private static final Map<String, Responsibility> BY_TERM = new LinkedHashMap<>();

  /**
   * The picture of what products should become. Claims S0-59 S0-61 S1-91 S2-13 S3-18 S3-124 and
   * more.
   */
  public static final Responsibility PRODUCT_VISION =
      responsibility(
          "product_vision",
          "Product vision",
          "Vision",
          "product_vision",
          "develop_product_vision",
          "craft_product_vision",
          "maintain_product_vision",
          "set_product_vision",
          "set_long_term_strategic_vision");

  /** Living up to the vision of the company, and telling it. Claims S0-83 S4-53. */
  public static final Responsibility COMPANY_VISION =
      responsibility(
          "company_vision",
          "Company vision",
          "Vision",
          "achieve_company_vision_and_mission",
          "communicate_company_vision");

  /** Where the product managers as a body are to go. Claim S4-130. */
  public static final Responsibility PRODUCT_MANAGEMENT_VISION =
      responsibility(
          "product_management_vision",
          "Vision of product management",
          "Vision",
          "develop_pm_organization_vision");

  /** How the vision is to be reached. Claims S0-02 S0-60 S0-99 S0-100 S1-08 S1-70 and more. */
  public static final Responsibility PRODUCT_STRATEGY =
      responsibility(
          "product_strategy",
          "Product strategy",
          "Strategy",
          "product_strategy",
          "develop_product_strategy",
          "craft_product_strategy",
          "set_product_strategy",
          "define_product_strategy",
          "deploy_product_strategy_across_organization",
          "communicate_strategy_to_executive_stakeholders");

  /** How the product managers as a body are to work. Claim S4-131. */
  public static final Responsibility PRODUCT_MANAGEMENT_STRATEGY =
      responsibility(
          "product_management_strategy",
          "Strategy of product management",
          "Strategy",
          "develop_pm_organization_strategy");

  /** Which way products go. Claims S3-126 S4-05 S4-120. */
  public static final Responsibility PRODUCT_DIRECTION =
      responsibility(
          "product_direction",
          "Product direction",
          "Strategy",
          "decide_product_direction",
          "strategic_product_direction",
          "product_organization_strategic_direction");

  /** The outline of a product. Claim S3-67. */
  public static final Responsibility PRODUCT_BLUEPRINT =
      responsibility("product_blueprint", "Product blueprint", "Strategy", "product_blueprint");

  /** Which markets to serve, and to stir. Claims S3-127 S3-128. */
  public static final Responsibility TARGET_MARKETS =
      responsibility(
          "target_markets",
          "Target markets",
          "Strategy",
          "choose_target_markets",
          "innovate_and_disrupt_target_market");

  /** Defining large undertakings and seeing them through. Claims S1-92 S3-64 S3-65. */
  public static final Responsibility HIGH_LEVEL_INITIATIVES =
      responsibility(
          "high_level_initiatives",
          "High-level initiatives",
          "Strategy",
          "define_high_level_initiatives",
          "drive_high_level_initiatives",
          "ensure_execution_of_product_initiatives");

  /** Decisions for the company as a whole. Claim S4-99. */
  public static final Responsibility COMPANY_DECISIONS =
      responsibility(
          "company_decisions",
          "Company-level decisions",
          "Strategy",
          "make_company_level_decisions");

  /**
   * Product work that fits what the business wants. Claims S0-01 S0-30 S0-56 S0-106 S1-76 S1-77 and
   * more.
   */
  public static final Responsibility BUSINESS_ALIGNMENT =
      responsibility(
          "business_alignment",
          "Alignment with the business",
          "Alignment",
          "align_product_with_company_objectives",
          "align_product_with_business_objectives",
          "align_product_goals_with_business_objectives",
          "align_product_strategy_with_business_strategy",
          "align_product_strategy_with_strategy_of_other_business_parts",
          "align_product_strategy_with_vision_of_other_business_parts",
          "align_product_development_with_business_strategy",
          "balance_product_and_business_goals",
          "satisfy_organizational_objectives",
          "achieve_institutional_goals",
          "ensure_product_fits_in");

  /** Product work that fits customers and markets. Claims S0-47 S0-57 S0-113 S3-74 S4-23. */
  public static final Responsibility CLIENT_ALIGNMENT =
      responsibility(
          "client_alignment",
          "Alignment with clients",
          "Alignment",
          "align_product_development_with_client_requirements",
          "align_product_with_target_audience",
          "meet_target_market_needs",
          "meet_customer_and_business_needs",
          "satisfy_market_trends");

  /** Product work that those with a stake can support. Claims S3-27 S3-34. */
  public static final Responsibility STAKEHOLDER_ALIGNMENT =
      responsibility(
          "stakeholder_alignment",
          "Alignment with stakeholders",
          "Alignment",
          "align_products_with_stakeholders",
          "stakeholder_meetings");

  /** The plan of what is built when. Claims S0-14 S0-15 S1-05 S3-47 S3-54 S3-94. */
  public static final Responsibility PRODUCT_ROADMAP =
      responsibility(
          "product_roadmap",
          "Product roadmap",
          "Planning",
          "create_product_roadmap",
          "communicate_product_roadmap",
          "product_roadmapping",
          "plan_product_roadmap",
          "drive_product_roadmap");

  /** The marks along a plan. Claim S0-16. */
  public static final Responsibility MILESTONES =
      responsibility("milestones", "Milestones", "Planning", "set_milestones");

  /** Changing course as the world does. Claims S0-17 S3-56. */
  public static final Responsibility PLAN_ADAPTATION =
      responsibility(
          "plan_adaptation",
          "Adaptation of plans",
          "Planning",
          "adapt_plans_to_market_trends_and_feedback",
          "adapt_product_to_changing_conditions");

  /** Coming upon new products. Claims S3-14 S4-07. */
  public static final Responsibility PRODUCT_INVENTION =
      responsibility(
          "product_invention",
          "Product invention",
          "Development",
          "product_invention",
          "product_innovation");

  /** How products look and work. Claims S0-46 S0-115 S4-08. */
  public static final Responsibility PRODUCT_DESIGN =
      responsibility(
          "product_design",
          "Product design",
          "Development",
          "product_design",
          "plan_design_strategies",
          "exceed_product_design_expectations");

  /** Building products. Claims S0-18 S1-88 S2-92 S3-43 S3-84 S4-09. */
  public static final Responsibility PRODUCT_DEVELOPMENT =
      responsibility(
          "product_development",
          "Product development",
          "Development",
          "product_development",
          "oversee_product_development",
          "keep_product_development_focused_and_effective",
          "ensure_products_developed_as_intended",
          "development_team_progress");

  /** A product from idea to end. Claim S3-70. */
  public static final Responsibility PRODUCT_LIFECYCLE =
      responsibility(
          "product_lifecycle",
          "Product lifecycle",
          "Development",
          "oversee_product_development_lifecycle");

  /** The discipline as a whole. Claims S0-110 S1-89 S2-73 S2-74 S2-75. */
  public static final Responsibility PRODUCT_MANAGEMENT =
      responsibility(
          "product_management",
          "Product management",
          "Development",
          "oversee_product_management",
          "product_management",
          "navigate_product_management_complexity");

  /** The work of each day on a product. Claims S0-69 S2-56 S3-49. */
  public static final Responsibility DAILY_PRODUCT_WORK =
      responsibility(
          "daily_product_work",
          "Daily product work",
          "Development",
          "day_to_day_product_management",
          "driving_the_product");

  /** How good products are. Claims S0-48 S2-88 S3-26 S3-131 S4-17. */
  public static final Responsibility PRODUCT_QUALITY =
      responsibility(
          "product_quality",
          "Product quality",
          "Development",
          "ensure_product_quality_standard",
          "ensure_best_products_engineered",
          "develop_excellent_products",
          "achieve_product_excellence",
          "improve_product_experience");

  /** What comes of product work. Claims S0-08 S0-84. */
  public static final Responsibility PRODUCT_OUTCOMES =
      responsibility(
          "product_outcomes",
          "Product outcomes",
          "Development",
          "drive_successful_outcomes",
          "drive_sustainable_business_outcomes");

  /** New technology put to use in products. Claim S0-114. */
  public static final Responsibility ADVANCED_TECHNOLOGY =
      responsibility(
          "advanced_technology",
          "Use of advanced technology",
          "Development",
          "use_advanced_technology");

  /** Running projects. Claim S4-10. */
  public static final Responsibility PROJECT_MANAGEMENT =
      responsibility(
          "project_management", "Project management", "Development", "project_management");

  /** Learning about those who use products. Claims S1-07 S4-73 S4-74. */
  public static final Responsibility CUSTOMER_RESEARCH =
      responsibility(
          "customer_research",
          "Customer research",
          "Research",
          "organize_customer_research",
          "oversee_customer_research",
          "analyze_customer_needs");

  /** Learning about markets. Claims S1-06 S4-133. */
  public static final Responsibility MARKET_RESEARCH =
      responsibility(
          "market_research",
          "Market research",
          "Research",
          "conduct_market_research",
          "research_for_informed_decisions");

  /** Decisions made on data. Claims S0-102 S1-21 S2-25. */
  public static final Responsibility PRODUCT_DECISIONS =
      responsibility(
          "product_decisions",
          "Product decisions",
          "Data",
          "make_data_based_decisions",
          "make_informed_product_decisions");

  /** What each product manager must achieve. Claim S2-27. */
  public static final Responsibility CRITICAL_OUTCOMES =
      responsibility("critical_outcomes", "Critical outcomes", "Data", "define_critical_outcomes");

  /** Marketing of products, by those who make them. Claims S4-11 S4-66 S4-132. */
  public static final Responsibility PRODUCT_MARKETING =
      responsibility(
          "product_marketing",
          "Product marketing",
          "Marketing",
          "product_marketing",
          "make_marketing_decisions",
          "market_and_evangelize_products");

  /** Making products known and wanted. Claims S2-05 S3-88 S4-59 S4-61. */
  public static final Responsibility PRODUCT_PROMOTION =
      responsibility(
          "product_promotion",
          "Product promotion",
          "Marketing",
          "product_promotion",
          "publicize_products",
          "increase_product_attractiveness");

  /** Selling products and winning customers. Claims S2-06 S4-60 S4-62. */
  public static final Responsibility PRODUCT_SALES =
      responsibility(
          "product_sales", "Product sales", "Marketing", "product_sales", "attract_new_customers");

  /**
   * Exhibitions, speeches and presentations. Claims S3-89 S3-90 S3-91 S4-67 S4-68 S4-69 and more.
   */
  public static final Responsibility PRODUCT_EVENTS =
      responsibility(
          "product_events",
          "Product events",
          "Marketing",
          "product_exhibitions",
          "product_speeches",
          "product_presentations",
          "product_presentation_at_exhibition",
          "product_presentation_at_conference",
          "product_presentation_at_seminar",
          "product_presentation_at_other_event",
          "present_product_to_large_audience");

  /** Speaking for products, inside and outside. Claims S0-71 S0-72 S0-73. */
  public static final Responsibility PRODUCT_REPRESENTATION =
      responsibility(
          "product_representation",
          "Product representation",
          "Marketing",
          "represent_products_externally",
          "represent_products_internally",
          "answer_major_product_queries");

  /** Leading those who do product work. Claims S1-17 S2-21 S4-116. */
  public static final Responsibility PEOPLE_MANAGEMENT =
      responsibility(
          "people_management",
          "People management",
          "People",
          "people_management",
          "ensure_key_roles_performed_effectively");

  /** Helping product people grow. Claims S2-14 S4-118 S4-129. */
  public static final Responsibility MENTORING =
      responsibility(
          "mentoring",
          "Mentoring",
          "People",
          "product_management_staff",
          "product_management_team");

  /**
   * Teaching, supporting and clearing the way for product managers. Claims S2-28 S2-54 S2-55 S3-33
   * S3-46 S3-48.
   */
  public static final Responsibility ENABLEMENT =
      responsibility(
          "enablement",
          "Enablement",
          "People",
          "support_product_managers",
          "unblock_product_managers",
          "remove_roadblocks",
          "help_product_managers_understand_product_role",
          "strategic_product_decisions",
          "use_of_right_kpis");

  /** Learning from conflict. Claim S0-54. */
  public static final Responsibility CONFLICT_RESOLUTION =
      responsibility(
          "conflict_resolution", "Conflict resolution", "People", "turn_conflict_into_learning");

  /** How a team runs. Claims S0-70 S3-50 S3-130. */
  public static final Responsibility TEAM_OPERATION =
      responsibility(
          "team_operation",
          "Team operation",
          "Organization",
          "team_operation",
          "ensure_team_runs_smoothly");

  /** Teams that pull one way. Claims S1-04 S1-09 S1-25 S4-117. */
  public static final Responsibility TEAM_ALIGNMENT =
      responsibility(
          "team_alignment",
          "Team alignment",
          "Organization",
          "ensure_team_alignment",
          "lead_cross_functional_teams",
          "ensure_key_roles_follow_vision_and_strategy",
          "keep_everything_connected");

  /** What runs through several departments. Claim S4-55. */
  public static final Responsibility CROSS_DEPARTMENT_PROCESSES =
      responsibility(
          "cross_department_processes",
          "Cross-department processes",
          "Organization",
          "orchestrate_cross_department_processes");

  /** How people work with each other. Claims S1-78 S4-119. */
  public static final Responsibility CULTURE =
      responsibility(
          "culture",
          "Culture",
          "Organization",
          "product_organization_culture",
          "foster_innovation_culture");

  /** Questioning how things are, with something better to offer. Claims S1-79 S1-80. */
  public static final Responsibility CONSTRUCTIVE_CHALLENGE =
      responsibility(
          "constructive_challenge",
          "Constructive challenge",
          "Organization",
          "challenge_status_quo_and_propose_solutions");

  /** A company that grows by its products. Claims S2-37 S3-12. */
  public static final Responsibility BUSINESS_GROWTH_THROUGH_PRODUCTS =
      responsibility(
          "business_growth_through_products",
          "Business growth through products",
          "Growth",
          "facilitate_business_growth_through_products",
          "increase_company_success");

  /** More products that still fit what the company is for. Claim S1-26. */
  public static final Responsibility PORTFOLIO_GROWTH =
      responsibility(
          "portfolio_growth", "Portfolio growth", "Growth", "grow_portfolio_within_core_goals");

  /** The most value from a portfolio. Claim S2-47. */
  public static final Responsibility PORTFOLIO_VALUE_MAXIMIZATION =
      responsibility(
          "portfolio_value_maximization",
          "Maximization of portfolio value",
          "Growth",
          "maximize_portfolio_value");

  /** Getting more from the products there are. Claim S3-15. */
  public static final Responsibility EXISTING_PRODUCTS =
      responsibility(
          "existing_products", "Existing products", "Growth", "optimize_existing_products");

  /** Planning what may be spent. Claim S3-55. */
  public static final Responsibility BUDGETING =
      responsibility("budgeting", "Budgeting", "Finance", "budgeting");

  /** Which technology teams work with. Claims S3-58 S3-59. */
  public static final Responsibility TECHNOLOGY_USE =
      responsibility(
          "technology_use",
          "Use of technology by teams",
          "Technology",
          "technology_use_by_development_team",
          "technology_use_by_product_management_team");

  /** Getting products to customers. Claim S4-12. */
  public static final Responsibility DISTRIBUTION =
      responsibility("distribution", "Distribution", "Operations", "distribution");

  /** Making products. Claim S4-13. */
  public static final Responsibility PRODUCTION =
      responsibility("production", "Production", "Operations", "production");

  /** Buying what products need. Claim S4-14. */
  public static final Responsibility PROCUREMENT =
      responsibility("procurement", "Procurement", "Operations", "procurement");

  /** Speaking for clients inside. Claim S3-97. */
  public static final Responsibility CLIENT_REPRESENTATION =
      responsibility(
          "client_representation", "Client representation", "Client voice", "represent_client");

  /** What those with a stake expect or fear, passed on. Claim S3-99. */
  public static final Responsibility STAKEHOLDER_CONCERNS =
      responsibility(
          "stakeholder_concerns",
          "Concerns of stakeholders",
          "Client voice",
          "relay_stakeholder_concerns_to_development_team");

  /** Keeping to the law; regulated sectors ask for it. Claims S0-51 S0-52. */
  public static final Responsibility COMPLIANCE =
      responsibility("compliance", "Compliance", "Emphasis", "compliance");

  /** New things quickly; young technology companies live by it. Claim S0-53. */
  public static final Responsibility INNOVATION =
      responsibility("innovation", "Innovation", "Emphasis", "innovation");

  private static final Catalog<Responsibility> CATALOG =
      Catalog.of("product responsibility", ImmutableList.copyOf(ALL), Responsibility::id);
  private static final ImmutableMap<String, Responsibility> TERMS = ImmutableMap.copyOf(BY_TERM);

  private ProductResponsibilities() {}

  private static Responsibility responsibility(
      String id, String name, String area, String... terms) {
    Responsibility responsibility = Responsibility.builder().id(id).name(name).area(area).build();
    ALL.add(responsibility);
    for (String term : terms) {
      BY_TERM.put(term, responsibility);
    }
    return responsibility;
  }

  /** {@return all of them, by area} */
  public static Catalog<Responsibility> all() {
    return CATALOG;
  }

  /** The work that an object of a claim means. */
  static Optional<Responsibility> meantBy(String term) {
    return Optional.ofNullable(TERMS.get(term));
  }

  /** The objects of claims that mean some work, by term. */
  static ImmutableMap<String, Responsibility> terms() {
    return TERMS;
  }
}
