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
import io.github.orgwright.core.Scope;
import java.util.List;
import java.util.stream.Stream;

/** Who is who among documented roles, under any reading: those who fill a role, or may count. */
final class DocumentedRoleHolders {
  /** Who may count as the chief product officer where there is none. */
  static final List<Role> LEADERS = List.of(CHIEF_PRODUCT_OFFICER, VP_OF_PRODUCT, HEAD_OF_PRODUCT);

  /** Whose leaders of fields stand below the chief product officer. */
  static final List<Role> KEY_LEADERS =
      List.of(
          DIRECTOR_OF_UX,
          HEAD_OF_PRODUCT_ANALYTICS,
          DIRECTOR_OF_PRODUCT_MARKETING,
          DIRECTOR_OF_PRODUCT_MANAGEMENT);

  /** To whom product managers report. */
  static final List<Role> HEADS =
      List.of(HEAD_OF_PRODUCT, HEAD_OF_PRODUCT_MANAGEMENT, DIRECTOR_OF_PRODUCT_MANAGEMENT);

  private DocumentedRoleHolders() {}

  /** {@return who counts as chief product officer, or may} */
  static List<Position> chiefs(Organization base) {
    return firstOf(base, List.of(CHIEF_PRODUCT_OFFICER), LEADERS);
  }

  /** {@return who counts as VP of product, or may} */
  static List<Position> vps(Organization base) {
    return firstOf(base, List.of(VP_OF_PRODUCT), List.of(CHIEF_PRODUCT_OFFICER, HEAD_OF_PRODUCT));
  }

  /** {@return who counts as head of product, or may} */
  static List<Position> heads(Organization base) {
    return firstOf(
        base,
        List.of(HEAD_OF_PRODUCT),
        List.of(CHIEF_PRODUCT_OFFICER, VP_OF_PRODUCT, PRODUCT_DIRECTOR));
  }

  /** {@return who counts as product director, or may} */
  static List<Position> directors(Organization base) {
    return firstOf(base, List.of(PRODUCT_DIRECTOR), List.of(HEAD_OF_PRODUCT));
  }

  /** {@return those of some roles} */
  static List<Position> of(Organization base, Role... roles) {
    return PositionChoices.withRole(base, List.of(roles));
  }

  private static List<Position> firstOf(Organization base, List<Role> own, List<Role> others) {
    List<Position> withRole = PositionChoices.withRole(base, own);
    return withRole.isEmpty() ? PositionChoices.withRole(base, others) : withRole;
  }

  /** {@return those who stand neither below some positions nor among them, those above first} */
  static Stream<Position> outside(Organization base, List<Position> above, SeededRandom random) {
    return Stream.concat(
            base.hierarchy().managers(above).stream().limit(2),
            PositionChoices.all(base, random)
                .filter(PositionChoices.outside(base, above))
                .limit(PositionChoices.FEW))
        .distinct();
  }

  /** {@return the scopes that some positions and those below them own} */
  static Stream<Scope> scopesBelow(Organization base, List<Position> above) {
    return Stream.concat(above.stream(), base.hierarchy().reports(above))
        .flatMap(position -> position.owns().stream())
        .distinct();
  }
}
