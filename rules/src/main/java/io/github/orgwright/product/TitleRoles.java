package io.github.orgwright.product;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableTable;
import com.google.common.collect.Table;
import io.github.orgwright.core.Role;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The roles that a position in a function may mean, best first. */
final class TitleRoles {
  private static final Table<TitlePosition, TitleFunction, ImmutableList<Role>> ROLES =
      ImmutableTable.<TitlePosition, TitleFunction, ImmutableList<Role>>builder()
          .put(
              TitlePosition.CHIEF,
              TitleFunction.EXECUTIVE,
              only(ProductRoles.CHIEF_EXECUTIVE_OFFICER))
          .put(TitlePosition.CHIEF, TitleFunction.PRODUCT, only(ProductRoles.CHIEF_PRODUCT_OFFICER))
          .put(
              TitlePosition.CHIEF,
              TitleFunction.TECHNOLOGY,
              only(ProductRoles.CHIEF_TECHNOLOGY_OFFICER))
          .put(
              TitlePosition.CHIEF,
              TitleFunction.PRODUCT_SECURITY,
              only(ProductRoles.CHIEF_PRODUCT_SECURITY_OFFICER))
          .put(TitlePosition.VP, TitleFunction.PRODUCT, only(ProductRoles.VP_OF_PRODUCT))
          .put(TitlePosition.VP, TitleFunction.PRODUCT_MANAGEMENT, only(ProductRoles.VP_OF_PRODUCT))
          .put(TitlePosition.HEAD, TitleFunction.PRODUCT, only(ProductRoles.HEAD_OF_PRODUCT))
          .put(
              TitlePosition.HEAD,
              TitleFunction.PRODUCT_MANAGEMENT,
              only(ProductRoles.HEAD_OF_PRODUCT_MANAGEMENT))
          .put(
              TitlePosition.HEAD,
              TitleFunction.PRODUCT_ANALYTICS,
              only(ProductRoles.HEAD_OF_PRODUCT_ANALYTICS))
          .put(TitlePosition.HEAD, TitleFunction.UX, only(ProductRoles.HEAD_OF_UX))
          .put(TitlePosition.DIRECTOR, TitleFunction.PRODUCT, only(ProductRoles.PRODUCT_DIRECTOR))
          .put(
              TitlePosition.DIRECTOR,
              TitleFunction.PRODUCT_MANAGEMENT,
              only(ProductRoles.DIRECTOR_OF_PRODUCT_MANAGEMENT))
          .put(
              TitlePosition.DIRECTOR,
              TitleFunction.PRODUCT_MARKETING,
              only(ProductRoles.DIRECTOR_OF_PRODUCT_MARKETING))
          .put(
              TitlePosition.DIRECTOR,
              TitleFunction.ENGINEERING,
              only(ProductRoles.DIRECTOR_OF_ENGINEERING))
          .put(TitlePosition.DIRECTOR, TitleFunction.UX, only(ProductRoles.DIRECTOR_OF_UX))
          .put(TitlePosition.LEAD, TitleFunction.PRODUCT, leadsOfProduct())
          .put(TitlePosition.LEAD, TitleFunction.PRODUCT_MANAGEMENT, leadsOfProduct())
          .put(TitlePosition.LEAD, TitleFunction.PRODUCT_MARKETING, leadsOfProductMarketing())
          .put(
              TitlePosition.LEAD,
              TitleFunction.ENGINEERING,
              ImmutableList.of(ProductRoles.ENGINEERING_MANAGER, ProductRoles.SOFTWARE_ENGINEER))
          .put(TitlePosition.OWNER, TitleFunction.PRODUCT, only(ProductRoles.PRODUCT_OWNER))
          .put(TitlePosition.OWNER, TitleFunction.PORTFOLIO, only(ProductRoles.PORTFOLIO_OWNER))
          .put(TitlePosition.ENGINEER, TitleFunction.SOFTWARE, only(ProductRoles.SOFTWARE_ENGINEER))
          .put(TitlePosition.DESIGNER, TitleFunction.UX, only(ProductRoles.UX_UI_DESIGNER))
          .put(TitlePosition.DESIGNER, TitleFunction.UI, only(ProductRoles.UX_UI_DESIGNER))
          .put(TitlePosition.ANALYST, TitleFunction.BUSINESS, only(ProductRoles.BUSINESS_ANALYST))
          .buildOrThrow();

  private TitleRoles() {}

  private static ImmutableList<Role> only(Role role) {
    return ImmutableList.of(role);
  }

  /** A lead may be above those who do the work, or the first among them. */
  private static ImmutableList<Role> leadsOfProduct() {
    return ImmutableList.of(
        ProductRoles.PRODUCT_MANAGEMENT_MANAGER,
        ProductRoles.SENIOR_PRODUCT_MANAGER,
        ProductRoles.HEAD_OF_PRODUCT);
  }

  private static ImmutableList<Role> leadsOfProductMarketing() {
    return ImmutableList.of(
        ProductRoles.PRODUCT_MARKETING_MANAGER, ProductRoles.DIRECTOR_OF_PRODUCT_MARKETING);
  }

  /**
   * The roles of a position with these functions: for each function that has any, its roles.
   *
   * @param functionIsLast whether the function follows the position, as in "manager of product"
   */
  static List<List<Role>> of(
      TitlePosition position,
      List<TitleFunction> functions,
      TitleLevel level,
      boolean functionIsLast) {
    if (position.isOfLeader() && level == TitleLevel.JUNIOR) {
      return ImmutableList.of();
    }
    if (position == TitlePosition.VP
        && functions.contains(TitleFunction.PRODUCT)
        && functions.contains(TitleFunction.TECHNOLOGY)) {
      return ImmutableList.of(only(ProductRoles.VP_OF_PRODUCT_AND_TECHNOLOGY));
    }
    ImmutableList.Builder<List<Role>> roles = ImmutableList.builder();
    for (TitleFunction function : functions) {
      List<Role> found =
          position == TitlePosition.MANAGER
              ? ofManager(function, level, functionIsLast)
              : ROLES.row(position).getOrDefault(function, ImmutableList.of());
      if (!found.isEmpty()) {
        roles.add(found);
      }
    }
    return roles.build();
  }

  /** The manager of some work may do it, or manage those who do: "manager of product" is both. */
  private static List<Role> ofManager(
      TitleFunction function, TitleLevel level, boolean functionIsLast) {
    Set<Role> roles = new LinkedHashSet<>();
    switch (function) {
      case PRODUCT -> {
        roles.addAll(productManagers(level));
        if (functionIsLast) {
          roles.add(ProductRoles.PRODUCT_MANAGEMENT_MANAGER);
        }
      }
      case PRODUCT_MANAGEMENT -> {
        roles.add(ProductRoles.PRODUCT_MANAGEMENT_MANAGER);
        if (functionIsLast) {
          roles.addAll(productManagers(level));
        }
      }
      case PRODUCT_MARKETING ->
          roles.addAll(
              functionIsLast || level == TitleLevel.GROUP
                  ? leadsOfProductMarketing()
                  : only(ProductRoles.PRODUCT_MARKETING_MANAGER));
      case PRODUCT_LINE -> roles.add(ProductRoles.PRODUCT_LINE_MANAGER);
      case ENGINEERING -> roles.add(ProductRoles.ENGINEERING_MANAGER);
      default -> {}
    }
    return ImmutableList.copyOf(roles);
  }

  /**
   * The roles of a product manager at the given level; the documents mention neither lead nor
   * staff.
   */
  private static List<Role> productManagers(TitleLevel level) {
    return switch (level) {
      case NONE -> only(ProductRoles.PRODUCT_MANAGER);
      case JUNIOR -> only(ProductRoles.JUNIOR_PRODUCT_MANAGER);
      case SENIOR -> only(ProductRoles.SENIOR_PRODUCT_MANAGER);
      case LEAD ->
          ImmutableList.of(
              ProductRoles.SENIOR_PRODUCT_MANAGER,
              ProductRoles.PRINCIPAL_PRODUCT_MANAGER,
              ProductRoles.PRODUCT_MANAGEMENT_MANAGER);
      case STAFF ->
          ImmutableList.of(
              ProductRoles.PRINCIPAL_PRODUCT_MANAGER, ProductRoles.SENIOR_PRODUCT_MANAGER);
      case PRINCIPAL -> only(ProductRoles.PRINCIPAL_PRODUCT_MANAGER);
      case GROUP -> only(ProductRoles.PRODUCT_MANAGEMENT_MANAGER);
    };
  }

  /** Whether the documents have a separate role for this level of a position. */
  static boolean tells(TitlePosition position, List<TitleFunction> functions, TitleLevel level) {
    return level == TitleLevel.NONE
        || (position == TitlePosition.MANAGER && functions.contains(TitleFunction.PRODUCT));
  }
}
