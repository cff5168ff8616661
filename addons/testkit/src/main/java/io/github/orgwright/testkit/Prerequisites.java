package io.github.orgwright.testkit;

import static io.github.orgwright.product.ProductRoles.CHIEF_EXECUTIVE_OFFICER;
import static io.github.orgwright.product.ProductRoles.CHIEF_PRODUCT_OFFICER;
import static io.github.orgwright.product.ProductRoles.CHIEF_TECHNOLOGY_OFFICER;
import static io.github.orgwright.product.ProductRoles.HEAD_OF_PRODUCT;
import static io.github.orgwright.product.ProductRoles.PRODUCT_DIRECTOR;
import static io.github.orgwright.product.ProductRoles.PRODUCT_MANAGER;
import static io.github.orgwright.product.ProductRoles.SENIOR_PRODUCT_MANAGER;
import static io.github.orgwright.product.ProductRoles.VP_OF_PRODUCT;

import io.github.orgwright.core.Organization;
import io.github.orgwright.core.OrganizationBuilder;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.PositionEditor;
import io.github.orgwright.core.Role;
import io.github.orgwright.core.Scope;
import io.github.orgwright.core.ScopeKind;
import io.github.orgwright.product.ProductRoles;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Adds what a rule needs before it applies: positions, scopes and work. */
final class Prerequisites {
  private static final List<Role> FIELDS =
      List.of(
          VP_OF_PRODUCT,
          HEAD_OF_PRODUCT,
          ProductRoles.HEAD_OF_PRODUCT_MANAGEMENT,
          PRODUCT_DIRECTOR,
          ProductRoles.DIRECTOR_OF_PRODUCT_MANAGEMENT,
          ProductRoles.DIRECTOR_OF_UX,
          ProductRoles.HEAD_OF_PRODUCT_ANALYTICS,
          ProductRoles.DIRECTOR_OF_PRODUCT_MARKETING,
          SENIOR_PRODUCT_MANAGER,
          PRODUCT_MANAGER);

  /** Roles that others may stand in for if they are missing. */
  private static final List<Role> LEADERS =
      List.of(CHIEF_PRODUCT_OFFICER, HEAD_OF_PRODUCT, VP_OF_PRODUCT);

  private Prerequisites() {}

  /** {@return changes that add positions for missing roles, with and without scopes and work} */
  static List<UnaryOperator<Organization>> positions(Role... roles) {
    List<Role> more = new ArrayList<>(LEADERS);
    more.addAll(List.of(roles));
    List<UnaryOperator<Organization>> positions =
        List.of(
            base -> withPositions(base, false, List.of(roles)),
            base -> withPositions(base, false, more),
            base -> withPositions(base, true, more));
    List<UnaryOperator<Organization>> all = new ArrayList<>();
    for (UnaryOperator<Organization> one : positions) {
      all.add(one);
      all.add(base -> scoped(one.apply(base)));
      all.add(base -> CoverageOperators.stated(one.apply(base)));
      all.add(base -> CoverageOperators.stated(scoped(one.apply(base))));
    }
    return all;
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
    List<Position> owners =
        RoleHolders.chiefs(base).isEmpty() ? base.hierarchy().roots() : RoleHolders.chiefs(base);
    Organization next = base;
    for (Position owner : owners.subList(0, Math.min(1, owners.size()))) {
      next = next.with(owner.id(), p -> p.owns(whole));
    }
    for (Position head : RoleHolders.of(next, HEAD_OF_PRODUCT)) {
      if (head.owns().isEmpty()) {
        Scope area = whole.part(ScopeKind.BUSINESS_AREA, "Area of " + head.id());
        next = next.with(head.id(), p -> p.owns(area));
      }
    }
    for (Position manager : RoleHolders.of(next, PRODUCT_MANAGER)) {
      Scope around =
          PositionPicks.nearestOwner(next, next.position(manager.id()))
              .map(owner -> owner.owns().get(0))
              .findFirst()
              .orElse(whole);
      Scope product = around.part(ScopeKind.PRODUCT, "Product of " + manager.id());
      next = next.with(manager.id(), p -> p.owns(product));
    }
    return next;
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
    List<Role> above =
        role.equals(CHIEF_TECHNOLOGY_OFFICER)
            ? List.of(CHIEF_EXECUTIVE_OFFICER)
            : role.equals(SENIOR_PRODUCT_MANAGER)
                ? List.of(VP_OF_PRODUCT, HEAD_OF_PRODUCT, CHIEF_PRODUCT_OFFICER)
                : role.equals(PRODUCT_MANAGER) || (role.equals(PRODUCT_DIRECTOR) && isUnderHead)
                    ? List.of(
                        HEAD_OF_PRODUCT,
                        ProductRoles.HEAD_OF_PRODUCT_MANAGEMENT,
                        ProductRoles.DIRECTOR_OF_PRODUCT_MANAGEMENT,
                        VP_OF_PRODUCT,
                        CHIEF_PRODUCT_OFFICER)
                    : List.of(CHIEF_PRODUCT_OFFICER, VP_OF_PRODUCT, CHIEF_EXECUTIVE_OFFICER);
    Organization next = withPosition(base, role, place(base, above), p -> scope(base, role, p));
    Role below = role.equals(HEAD_OF_PRODUCT) ? PRODUCT_MANAGER : SENIOR_PRODUCT_MANAGER;
    return role.equals(HEAD_OF_PRODUCT) || role.equals(VP_OF_PRODUCT)
        ? StructureOperators.moved(next, RoleHolders.of(next, below), last(next))
        : next;
  }

  private static String last(Organization base) {
    return base.positions().list().get(base.positions().size() - 1).id();
  }

  /** Heads and product managers must own something if any position does. */
  private static void scope(Organization base, Role role, PositionEditor p) {
    if (base.scopes().size() == 0) {
      return;
    }
    if (role.equals(HEAD_OF_PRODUCT)) {
      p.owns(OrgEdits.freshScope(base, ScopeKind.BUSINESS_AREA, "New business area"));
    } else if (role.equals(PRODUCT_MANAGER)) {
      p.owns(OrgEdits.freshScope(base, ScopeKind.FEATURE, "New feature"));
    }
  }

  private static List<Position> place(Organization base, List<Role> above) {
    for (Role role : above) {
      List<Position> withRole = RoleHolders.of(base, role);
      if (!withRole.isEmpty()) {
        return withRole.subList(0, 1);
      }
    }
    List<Position> roots = base.hierarchy().roots();
    return roots.subList(0, Math.min(1, roots.size()));
  }

  private static Organization withPosition(
      Organization base, Role role, List<Position> above, Consumer<PositionEditor> edit) {
    return OrgEdits.addingPosition(
        base,
        OrgEdits.freshPosition(base, role.id()),
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
        base.scopes().stream()
            .filter(scope -> scope.kind().equals(ScopeKind.PRODUCT_ORGANIZATION))
            .toList();
    Organization next =
        withPosition(base, CHIEF_PRODUCT_OFFICER, above, p -> roots.forEach(p::owns));
    Organization led = StructureOperators.moved(next, top, last(next));
    return base.responsibilities().size() > 0 || base.kpis().size() > 0
        ? CoverageOperators.stated(led)
        : led;
  }

  /** Adds three positions below a root, and three below each. */
  static Organization branch(Organization base) {
    return OrgEdits.adding(
        base,
        builder -> {
          List<Position> top = place(base, List.of());
          String root = top.isEmpty() ? position(base, builder, "new", List.of()) : top.get(0).id();
          for (int i = 1; i <= 3; i++) {
            String lead = position(base, builder, "new-" + i, List.of(root));
            for (int j = 1; j <= 3; j++) {
              String unused = position(base, builder, "new-" + i + "-" + j, List.of(lead));
            }
          }
        });
  }

  private static String position(
      Organization base, OrganizationBuilder builder, String stem, List<String> managers) {
    String id = OrgEdits.freshPosition(base, stem);
    builder.position(id, p -> managers.forEach(p::reportsTo));
    return id;
  }
}
