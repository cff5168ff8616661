package io.github.orgwright.product;

import com.google.common.collect.ImmutableList;
import io.github.orgwright.core.Catalog;
import io.github.orgwright.core.Duty;
import io.github.orgwright.core.Responsibility;
import io.github.orgwright.core.Role;
import java.util.ArrayList;
import java.util.List;

/**
 * The roles that the five documents name. Start with {@link #all()}, or a constant. Roles have the
 * same ids as in the claims ({@link Claim}).
 *
 * <p>The documents do not state the following; we inferred it: the function, the level and the full
 * name of each role. For the level, they only compare ranks (see {@link DocumentedRole#rank()}).
 * The titles of a role are those on which the documents agree. For other titles, such as head of
 * product for the chief product officer, the {@link Reading} decides.
 *
 * <p>Each role has duties and KPIs. The duties are those that the documents describe as a fact, as
 * usual practice, as necessary or as advisable. Work that is only possible, past or conditional is
 * left out. The involvement is stated, or inferred from the words. The KPIs are those that the role
 * tracks, improves or is responsible for. Each responsibility appears once, with the strongest
 * involvement. Some duties are based only on inferred or {@linkplain Basis#STITCHED stitched}
 * claims: {@link ProductDocuments#basisOf} and {@link Role#dutyRemarks()} say which, and so does
 * the explanation of an answer with such a duty.
 *
 * <p>Not included: groups such as the executive team, titles that are not roles, generic words
 * (designer, engineer, leader), and roles that appear only in unrelated text.
 *
 * @since 0.1.0
 */
public final class ProductRoles {
  private static final List<Role> ALL = new ArrayList<>();

  /** Leads the company. Based on claims S0-27, S0-104 and S4-54. */
  public static final Role CHIEF_EXECUTIVE_OFFICER =
      role("chief_executive_officer", "Chief executive officer", "Executive", 1, "CEO");

  /**
   * Leads all product work. Based on claims S0-10, S0-11, S0-12, S0-13, S0-14, S0-15 and others.
   */
  public static final Role CHIEF_PRODUCT_OFFICER =
      role("chief_product_officer", "Chief product officer", "Product", 2, "CPO");

  /**
   * Is accountable for the use of technology; according to the documents, a different person than
   * the chief product officer. Based on claims S1-32, S2-38, S3-58 and S3-59.
   */
  public static final Role CHIEF_TECHNOLOGY_OFFICER =
      role("chief_technology_officer", "Chief technology officer", "Technology", 2, "CTO");

  /**
   * One of the chief officers; the documents say nothing else about this role. Based on claims
   * S2-90 and S2-91.
   */
  public static final Role CHIEF_PRODUCT_SECURITY_OFFICER =
      role("chief_product_security_officer", "Chief product security officer", "Security", 2);

  /** Any chief officer. Based on claims S2-89 and S2-91. */
  public static final Role CHIEF_OFFICER = role("chief_officer", "Chief officer", "Executive", 2);

  /**
   * Runs the work of the product team. Based on claims S0-67, S0-69, S0-70, S1-12, S2-39 and
   * others.
   */
  public static final Role VP_OF_PRODUCT =
      role("vp_of_product", "VP of product", "Product", 3, "Vice president of product");

  /** Mentioned only as the former position of one person. Based on claims S4-141 and S4-159. */
  public static final Role VP_OF_PRODUCT_AND_TECHNOLOGY =
      role(
          "vp_of_product_and_technology",
          "VP of product and technology",
          "Product and technology",
          3,
          "Vice president of product and technology");

  /**
   * Leads product work, or a part of it. Based on claims S0-07, S0-08, S0-24, S0-110, S1-13 and
   * others.
   */
  public static final Role HEAD_OF_PRODUCT =
      role("head_of_product", "Head of product", "Product", 3);

  /**
   * Leads product managers. Based on claims S0-35, S1-83, S3-12, S3-13, S3-14, S3-15 and others.
   */
  public static final Role HEAD_OF_PRODUCT_MANAGEMENT =
      role("head_of_product_management", "Head of product management", "Product", 3);

  /**
   * Leads user experience; no document says that this is the director of UX. Based on claim S4-56.
   */
  public static final Role HEAD_OF_UX =
      role("head_of_ux", "Head of UX", "User experience", 3, "Head of user experience");

  /** Leads product analytics. Based on claims S1-98, S4-114 and S4-157. */
  public static final Role HEAD_OF_PRODUCT_ANALYTICS =
      role("head_of_product_analytics", "Head of product analytics", "Analytics", 3);

  /**
   * Directs part of the product work. Based on claims S0-68, S2-64, S2-65, S3-01, S3-78, S3-79 and
   * others.
   */
  public static final Role PRODUCT_DIRECTOR =
      role("product_director", "Product director", "Product", 4, "Director of product");

  /** Directs product managers. Based on claims S1-10, S1-33, S1-34, S1-35, S1-36 and others. */
  public static final Role DIRECTOR_OF_PRODUCT_MANAGEMENT =
      role("director_of_product_management", "Director of product management", "Product", 4);

  /**
   * Directs user experience; no document says that this is the head of UX. Based on claims S1-97,
   * S4-113 and S4-156.
   */
  public static final Role DIRECTOR_OF_UX =
      role("director_of_ux", "Director of UX", "User experience", 4, "Director of user experience");

  /** Directs product marketing. Based on claims S1-99, S4-58, S4-115 and S4-158. */
  public static final Role DIRECTOR_OF_PRODUCT_MARKETING =
      role(
          "director_of_product_marketing", "Director of product marketing", "Product marketing", 4);

  /** Mentioned only as a role that another leader may have. Based on claim S2-51. */
  public static final Role DIRECTOR_OF_ENGINEERING =
      role(
          "director_of_engineering",
          "Director of engineering",
          "Engineering",
          4,
          "Engineering director");

  /** Manages product managers. Based on claim S4-128. */
  public static final Role PRODUCT_MANAGEMENT_MANAGER =
      role("product_management_manager", "Manager of product managers", "Product", 4);

  /**
   * Leads a department, other than product, that takes part in product development. Based on claim
   * S2-86.
   */
  public static final Role DEPARTMENT_LEAD = role("department_lead", "Department lead", "", 0);

  /** Mentioned only in a heading; no claim is about this role. */
  public static final Role PRINCIPAL_PRODUCT_MANAGER =
      role("principal_product_manager", "Principal product manager", "Product", 5);

  /** Mentioned only with its required skills. Based on claims S1-67, S1-68 and S1-69. */
  public static final Role PRODUCT_LINE_MANAGER =
      role("product_line_manager", "Product line manager", "Product", 5);

  /**
   * Manages products, with previous experience in this work. Based on claims S1-79, S3-39, S3-40,
   * S3-41, S3-51 and S3-53.
   */
  public static final Role SENIOR_PRODUCT_MANAGER =
      role("senior_product_manager", "Senior product manager", "Product", 5);

  /** Manages engineers. Based on claim S1-16. */
  public static final Role ENGINEERING_MANAGER =
      role("engineering_manager", "Engineering manager", "Engineering", 5);

  /**
   * Is in charge of a product or a feature. Based on claims S0-24, S0-31, S0-32, S1-10, S1-47 and
   * others.
   */
  public static final Role PRODUCT_MANAGER =
      role("product_manager", "Product manager", "Product", 6, "PM");

  /** Markets products. Based on claim S1-13. */
  public static final Role PRODUCT_MARKETING_MANAGER =
      role("product_marketing_manager", "Product marketing manager", "Product marketing", 6, "PMM");

  /** Manages products on a smaller scale. Based on claims S3-102 and S3-103. */
  public static final Role JUNIOR_PRODUCT_MANAGER =
      role("junior_product_manager", "Junior product manager", "Product", 7);

  /** Designs what users see. Based on claims S1-14, S4-45 and S4-50. */
  public static final Role UX_UI_DESIGNER =
      role("ux_ui_designer", "UX/UI designer", "User experience", 7, "UX designer", "UI designer");

  /** Analyzes the business. Based on claim S1-15. */
  public static final Role BUSINESS_ANALYST =
      role("business_analyst", "Business analyst", "Analysis", 7);

  /** Builds software. Based on claims S4-43 and S4-48. */
  public static final Role SOFTWARE_ENGINEER =
      role("software_engineer", "Software engineer", "Engineering", 7);

  /** Works in analytics. Based on claims S4-46 and S4-51. */
  public static final Role ANALYTICS = role("analytics", "Analytics specialist", "Analytics", 7);

  /** Works in marketing. Based on claims S3-73, S4-47 and S4-52. */
  public static final Role MARKETER = role("marketer", "Marketer", "Marketing", 7);

  /** Works in sales. Based on claim S4-64. */
  public static final Role SALESPERSON = role("salesperson", "Salesperson", "Sales", 7);

  /**
   * Owns one product; the documents call it a role, not a job title. Based on claims S2-45, S2-71
   * and S2-72.
   */
  public static final Role PRODUCT_OWNER = role("product_owner", "Product owner", "Product", 0);

  /**
   * Owns a portfolio as a whole, but not the individual products in it. Based on claims S2-46 and
   * S2-47.
   */
  public static final Role PORTFOLIO_OWNER =
      role("portfolio_owner", "Portfolio owner", "Product", 0);

  private static final Catalog<Role> CATALOG =
      Catalog.of("product role", ImmutableList.copyOf(ALL), Role::id);

  private ProductRoles() {}

  private static Role role(String id, String name, String function, int level, String... titles) {
    Role.Builder role = Role.builder().id(id).name(name);
    if (!function.isEmpty()) {
      role.function(function);
    }
    if (level > 0) {
      role.level(level);
    }
    for (String title : titles) {
      role.addTitle(title);
    }
    for (Duty duty : Involvements.dutiesOf(id)) {
      Responsibility work = duty.responsibility();
      role.addDuty(duty);
      Involvements.basisOf(id, work)
          .filter(basis -> basis != Basis.STATED)
          .ifPresent(basis -> role.putDutyRemark(work.id(), basis.inWords()));
    }
    Involvements.kpisOf(id).forEach(role::addKpi);
    Role built = role.build();
    ALL.add(built);
    return built;
  }

  /** {@return all roles, from the highest level down} */
  public static Catalog<Role> all() {
    return CATALOG;
  }
}
