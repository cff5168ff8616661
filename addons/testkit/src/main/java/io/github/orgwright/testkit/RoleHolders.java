package io.github.orgwright.testkit;

import static io.github.orgwright.product.ProductRoles.CHIEF_PRODUCT_OFFICER;
import static io.github.orgwright.product.ProductRoles.DIRECTOR_OF_PRODUCT_MANAGEMENT;
import static io.github.orgwright.product.ProductRoles.DIRECTOR_OF_PRODUCT_MARKETING;
import static io.github.orgwright.product.ProductRoles.DIRECTOR_OF_UX;
import static io.github.orgwright.product.ProductRoles.HEAD_OF_PRODUCT;
import static io.github.orgwright.product.ProductRoles.HEAD_OF_PRODUCT_ANALYTICS;
import static io.github.orgwright.product.ProductRoles.HEAD_OF_PRODUCT_MANAGEMENT;
import static io.github.orgwright.product.ProductRoles.PRODUCT_DIRECTOR;
import static io.github.orgwright.product.ProductRoles.VP_OF_PRODUCT;

import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.Role;
import java.util.List;
import java.util.stream.Stream;

/** Finds the positions that have a documented role, or count as having it, under any reading. */
final class RoleHolders {
  /** Roles that may count as chief product officer if there is none. */
  static final List<Role> LEADERS = List.of(CHIEF_PRODUCT_OFFICER, VP_OF_PRODUCT, HEAD_OF_PRODUCT);

  /** Leaders of disciplines, who report to the chief product officer. */
  static final List<Role> KEY_LEADERS =
      List.of(
          DIRECTOR_OF_UX,
          HEAD_OF_PRODUCT_ANALYTICS,
          DIRECTOR_OF_PRODUCT_MARKETING,
          DIRECTOR_OF_PRODUCT_MANAGEMENT);

  /** Managers of product managers. */
  static final List<Role> HEADS =
      List.of(HEAD_OF_PRODUCT, HEAD_OF_PRODUCT_MANAGEMENT, DIRECTOR_OF_PRODUCT_MANAGEMENT);

  private RoleHolders() {}

  /** Finds positions. */
  @FunctionalInterface
  interface Finder {
    List<Position> in(Organization base);
  }

  /** {@return the positions that count as chief product officer} */
  static List<Position> chiefs(Organization base) {
    return firstOf(base, List.of(CHIEF_PRODUCT_OFFICER), LEADERS);
  }

  /** {@return the positions that count as VP of product} */
  static List<Position> vps(Organization base) {
    return firstOf(base, List.of(VP_OF_PRODUCT), List.of(CHIEF_PRODUCT_OFFICER, HEAD_OF_PRODUCT));
  }

  /** {@return the positions that count as head of product} */
  static List<Position> heads(Organization base) {
    return firstOf(
        base,
        List.of(HEAD_OF_PRODUCT),
        List.of(CHIEF_PRODUCT_OFFICER, VP_OF_PRODUCT, PRODUCT_DIRECTOR));
  }

  /** {@return the positions that count as product director} */
  static List<Position> directors(Organization base) {
    return firstOf(base, List.of(PRODUCT_DIRECTOR), List.of(HEAD_OF_PRODUCT));
  }

  /** {@return the positions that have a role} */
  static List<Position> of(Organization base, Role role) {
    return PositionPicks.withRole(base, List.of(role));
  }

  private static List<Position> firstOf(Organization base, List<Role> own, List<Role> others) {
    List<Position> withRole = PositionPicks.withRole(base, own);
    return withRole.isEmpty() ? PositionPicks.withRole(base, others) : withRole;
  }

  /** {@return the positions that are neither in a list nor below it, managers above first} */
  static Stream<Position> outside(Organization base, List<Position> above, SeededRandom random) {
    return Stream.concat(
            base.hierarchy().managers(above).stream().limit(2),
            PositionPicks.all(base, random)
                .filter(PositionPicks.outside(base, above))
                .limit(PositionPicks.FEW))
        .distinct();
  }
}
