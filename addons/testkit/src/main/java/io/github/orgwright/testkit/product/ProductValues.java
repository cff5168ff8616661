package io.github.orgwright.testkit.product;

import static io.github.orgwright.product.ProductRoles.CHIEF_EXECUTIVE_OFFICER;
import static io.github.orgwright.product.ProductRoles.CHIEF_PRODUCT_OFFICER;
import static io.github.orgwright.product.ProductRoles.HEAD_OF_PRODUCT;
import static io.github.orgwright.product.ProductRoles.PRODUCT_DIRECTOR;
import static io.github.orgwright.product.ProductRoles.PRODUCT_MANAGER;
import static io.github.orgwright.product.ProductRoles.SENIOR_PRODUCT_MANAGER;
import static io.github.orgwright.product.ProductRoles.SOFTWARE_ENGINEER;
import static io.github.orgwright.product.ProductRoles.UX_UI_DESIGNER;

import io.github.orgwright.core.Kpi;
import io.github.orgwright.core.Responsibility;
import io.github.orgwright.core.Role;
import io.github.orgwright.product.ProductKpis;
import io.github.orgwright.product.ProductResponsibilities;
import io.github.orgwright.product.ProductRoles;
import io.github.orgwright.testkit.generate.Details;
import java.util.List;

/** What generated organizations consist of, unless a generator is given other roles. */
public final class ProductValues {
  /** The simplest first: roles shrink to it. */
  public static final List<Role> ROLES =
      List.of(
          PRODUCT_MANAGER,
          SENIOR_PRODUCT_MANAGER,
          PRODUCT_DIRECTOR,
          HEAD_OF_PRODUCT,
          CHIEF_PRODUCT_OFFICER,
          CHIEF_EXECUTIVE_OFFICER,
          UX_UI_DESIGNER,
          SOFTWARE_ENGINEER);

  /** The work and KPIs that generated positions may have. */
  public static final Details DETAILS =
      new Details(
          List.of(
              ProductResponsibilities.PRODUCT_ROADMAP,
              ProductResponsibilities.PRODUCT_STRATEGY,
              Responsibility.of("hiring", "Hiring"),
              Responsibility.of("budget", "Budget")),
          List.of(
              ProductKpis.RETENTION,
              Kpi.of("cost", "Cost"),
              Kpi.of("delivery_time", "Delivery time")));

  /** All documented roles. */
  public static final List<Role> ALL_ROLES = ProductRoles.all().list();

  /** The classes whose constants are the documented values. */
  public static final List<Class<?>> CONSTANTS =
      List.of(ProductRoles.class, ProductResponsibilities.class, ProductKpis.class);

  private ProductValues() {}
}
