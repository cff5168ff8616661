package io.github.orgwright.testkit;

import static io.github.orgwright.core.ScopeKind.BUSINESS_AREA;
import static io.github.orgwright.core.ScopeKind.FEATURE;
import static io.github.orgwright.core.ScopeKind.PRODUCT;
import static io.github.orgwright.core.ScopeKind.PRODUCT_ORGANIZATION;
import static io.github.orgwright.product.ProductRoles.CHIEF_EXECUTIVE_OFFICER;
import static io.github.orgwright.product.ProductRoles.CHIEF_PRODUCT_OFFICER;
import static io.github.orgwright.product.ProductRoles.CHIEF_TECHNOLOGY_OFFICER;
import static io.github.orgwright.product.ProductRoles.DIRECTOR_OF_PRODUCT_MANAGEMENT;
import static io.github.orgwright.product.ProductRoles.DIRECTOR_OF_PRODUCT_MARKETING;
import static io.github.orgwright.product.ProductRoles.DIRECTOR_OF_UX;
import static io.github.orgwright.product.ProductRoles.HEAD_OF_PRODUCT;
import static io.github.orgwright.product.ProductRoles.HEAD_OF_PRODUCT_ANALYTICS;
import static io.github.orgwright.product.ProductRoles.HEAD_OF_PRODUCT_MANAGEMENT;
import static io.github.orgwright.product.ProductRoles.PRODUCT_DIRECTOR;
import static io.github.orgwright.product.ProductRoles.PRODUCT_MANAGER;
import static io.github.orgwright.product.ProductRoles.SENIOR_PRODUCT_MANAGER;
import static io.github.orgwright.product.ProductRoles.VP_OF_PRODUCT;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.OrganizationBuilder;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.PositionEditor;
import io.github.orgwright.core.Role;
import io.github.orgwright.core.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Adds what a rule needs before it applies: positions, scopes and work. */
final class Prerequisites {
  private static final List<Role> FIELDS =
      List.of(
          VP_OF_PRODUCT,
          HEAD_OF_PRODUCT,
          HEAD_OF_PRODUCT_MANAGEMENT,
          PRODUCT_DIRECTOR,
          DIRECTOR_OF_PRODUCT_MANAGEMENT,
          DIRECTOR_OF_UX,
          HEAD_OF_PRODUCT_ANALYTICS,
          DIRECTOR_OF_PRODUCT_MARKETING,
          SENIOR_PRODUCT_MANAGER,
          PRODUCT_MANAGER);

  /** Roles that others may stand in for if they are missing. */
  private static final List<Role> LEADERS =
      List.of(CHIEF_PRODUCT_OFFICER, HEAD_OF_PRODUCT, VP_OF_PRODUCT);

  private Prerequisites() {}

  /** {@return changes that add positions for missing roles, with and without scopes and work} */
  static List<UnaryOperator<Organization>> positions(List<Role> roles) {
    List<Role> more = new ArrayList<>(LEADERS);
    more.addAll(roles);
    List<UnaryOperator<Organization>> positions =
        List.of(
            base -> withPositions(base, false, roles),
            base -> withPositions(base, false, more),
            base -> withPositions(base, true, more));
    return positions.stream()
        .flatMap(
            one ->
                Stream.<UnaryOperator<Organization>>of(
                    one,
                    base -> scoped(one.apply(base)),
                    base -> CoverageOperators.stated(one.apply(base)),
                    base -> CoverageOperators.stated(scoped(one.apply(base)))))
        .toList();
  }

  /**
   * Adds scopes if there are none: the chief owns the organization, heads own areas, managers own
   * products.
   */
  private static Organization scoped(Organization base) {
    if (base.scopes().size() > 0) {
      return base;
    }
    Scope whole = Scope.organization(base.name());
    Organization next = base;
    List<Position> chiefs = RoleHolders.chiefs(base);
    for (Position owner : first(chiefs.isEmpty() ? base.hierarchy().roots() : chiefs)) {
      next = owning(next, owner, whole);
    }
    for (Position head : RoleHolders.of(next, HEAD_OF_PRODUCT)) {
      if (head.owns().isEmpty()) {
        next = owning(next, head, whole.part(BUSINESS_AREA, "Area of " + head.id()));
      }
    }
    for (Position manager : RoleHolders.of(next, PRODUCT_MANAGER)) {
      Scope around =
          PositionPicks.nearestOwner(next, next.position(manager.id()))
              .map(owner -> owner.owns().get(0))
              .findFirst()
              .orElse(whole);
      next = owning(next, manager, around.part(PRODUCT, "Product of " + manager.id()));
    }
    return next;
  }

  private static Organization owning(Organization base, Position owner, Scope scope) {
    return base.with(owner.id(), p -> p.owns(scope));
  }

  private static <T> List<T> first(List<T> values) {
    return values.stream().limit(1).toList();
  }

  private static Organization withPositions(
      Organization base, boolean isUnderHead, List<Role> roles) {
    Organization next = base.positions().size() == 0 ? branch(base) : base;
    for (Role role : roles) {
      if (next.roles().find(role.id()).isEmpty()) {
        next = withPosition(next, role, isUnderHead);
      }
    }
    return next;
  }

  private static Organization withPosition(Organization base, Role role, boolean isUnderHead) {
    if (role.equals(CHIEF_EXECUTIVE_OFFICER)) {
      return withExecutive(base);
    }
    if (role.equals(CHIEF_PRODUCT_OFFICER)) {
      return withChief(base);
    }
    Organization next =
        withPosition(base, role, place(base, above(role, isUnderHead)), p -> scope(base, role, p));
    Role below = role.equals(HEAD_OF_PRODUCT) ? PRODUCT_MANAGER : SENIOR_PRODUCT_MANAGER;
    return role.equals(HEAD_OF_PRODUCT) || role.equals(VP_OF_PRODUCT)
        ? StructureOperators.moved(next, RoleHolders.of(next, below), OrgEdits.lastId(next))
        : next;
  }

  /** The roles that a new position with a role may report to, the best first. */
  private static List<Role> above(Role role, boolean isUnderHead) {
    if (role.equals(CHIEF_TECHNOLOGY_OFFICER)) {
      return List.of(CHIEF_EXECUTIVE_OFFICER);
    }
    if (role.equals(SENIOR_PRODUCT_MANAGER)) {
      return List.of(VP_OF_PRODUCT, HEAD_OF_PRODUCT, CHIEF_PRODUCT_OFFICER);
    }
    if (role.equals(PRODUCT_MANAGER) || (role.equals(PRODUCT_DIRECTOR) && isUnderHead)) {
      return List.of(
          HEAD_OF_PRODUCT,
          HEAD_OF_PRODUCT_MANAGEMENT,
          DIRECTOR_OF_PRODUCT_MANAGEMENT,
          VP_OF_PRODUCT,
          CHIEF_PRODUCT_OFFICER);
    }
    return List.of(CHIEF_PRODUCT_OFFICER, VP_OF_PRODUCT, CHIEF_EXECUTIVE_OFFICER);
  }

  /** Heads and product managers must own something if any position does. */
  private static void scope(Organization base, Role role, PositionEditor p) {
    if (base.scopes().size() == 0) {
      return;
    }
    if (role.equals(HEAD_OF_PRODUCT)) {
      p.owns(OrgEdits.freshScope(base, BUSINESS_AREA, "New business area"));
    } else if (role.equals(PRODUCT_MANAGER)) {
      p.owns(OrgEdits.freshScope(base, FEATURE, "New feature"));
    }
  }

  private static List<Position> place(Organization base, List<Role> above) {
    return Stream.concat(
            above.stream().flatMap(role -> RoleHolders.of(base, role).stream()),
            base.hierarchy().roots().stream())
        .limit(1)
        .toList();
  }

  private static Organization withPosition(
      Organization base, Role role, List<Position> above, Consumer<PositionEditor> edit) {
    return OrgEdits.addingPosition(
        base,
        role.id(),
        p -> {
          edit.accept(p.role(OrgEdits.known(base, role)));
          above.forEach(manager -> p.reportsTo(manager.id()));
        });
  }

  /** Gives the role to the manager of the chief, to a root or to a new root. */
  private static Organization withExecutive(Organization base) {
    List<Position> chiefs = RoleHolders.chiefs(base);
    Role role = OrgEdits.known(base, CHIEF_EXECUTIVE_OFFICER);
    for (Position chief : chiefs) {
      List<Position> managers = base.hierarchy().directManagers(chief);
      if (!managers.isEmpty()) {
        return base.with(managers.get(0).id(), p -> p.role(role));
      }
    }
    if (chiefs.isEmpty() && !base.hierarchy().roots().isEmpty()) {
      return base.with(base.hierarchy().roots().get(0).id(), p -> p.role(role));
    }
    Organization topped = PlacementOperators.withTop(base);
    Position top = topped.hierarchy().roots().get(0);
    return topped.with(top.id(), p -> p.role(role));
  }

  /** Adds a chief above all product positions that have no product manager above. */
  private static Organization withChief(Organization base) {
    List<Position> product = PositionPicks.withRole(base, FIELDS);
    List<Position> top = new ArrayList<>();
    for (Position position : product) {
      if (product.stream().noneMatch(other -> base.hierarchy().isAbove(other, position))) {
        top.add(position);
      }
    }
    List<Position> above =
        place(base, List.of(CHIEF_EXECUTIVE_OFFICER)).stream()
            .filter(manager -> !top.contains(manager))
            .toList();
    List<Scope> roots =
        base.scopes().stream().filter(scope -> scope.kind().equals(PRODUCT_ORGANIZATION)).toList();
    Organization next =
        withPosition(base, CHIEF_PRODUCT_OFFICER, above, p -> roots.forEach(p::owns));
    Organization led = StructureOperators.moved(next, top, OrgEdits.lastId(next));
    return base.responsibilities().size() > 0 || base.kpis().size() > 0
        ? CoverageOperators.stated(led)
        : led;
  }

  /** Adds three positions below a root, and three below each. */
  static Organization branch(Organization base) {
    return OrgEdits.adding(
        base,
        builder -> {
          List<Position> roots = base.hierarchy().roots();
          String root =
              roots.isEmpty() ? below(List.of(), "new", base, builder) : roots.get(0).id();
          for (int i = 1; i <= 3; i++) {
            String lead = below(List.of(root), "new-" + i, base, builder);
            for (int j = 1; j <= 3; j++) {
              below(List.of(lead), "new-" + i + "-" + j, base, builder);
            }
          }
        });
  }

  @CanIgnoreReturnValue
  private static String below(
      List<String> managers, String stem, Organization base, OrganizationBuilder builder) {
    String id = OrgEdits.fresh(base.positions(), stem);
    builder.position(id, p -> managers.forEach(p::reportsTo));
    return id;
  }
}
