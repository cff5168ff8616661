package io.github.orgwright.testkit.product;

import static io.github.orgwright.core.ScopeKind.BUSINESS_AREA;
import static io.github.orgwright.core.ScopeKind.PORTFOLIO;
import static io.github.orgwright.core.ScopeKind.PRODUCT;
import static io.github.orgwright.core.ScopeKind.PRODUCT_ORGANIZATION;
import static io.github.orgwright.product.ProductKpis.PORTFOLIO_VALUE;
import static io.github.orgwright.product.ProductKpis.PRODUCT_METRICS;
import static io.github.orgwright.product.ProductResponsibilities.COMPLIANCE;
import static io.github.orgwright.product.ProductResponsibilities.INNOVATION;
import static io.github.orgwright.product.ProductResponsibilities.PRODUCT_ROADMAP;
import static io.github.orgwright.product.ProductResponsibilities.PRODUCT_STRATEGY;
import static io.github.orgwright.product.ProductResponsibilities.PRODUCT_VISION;
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

import com.google.common.collect.Iterables;
import io.github.orgwright.core.Duty;
import io.github.orgwright.core.Involvement;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.PositionEditor;
import io.github.orgwright.core.Responsibility;
import io.github.orgwright.core.Role;
import io.github.orgwright.core.Scope;
import io.github.orgwright.testkit.mutate.OrgDraft;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Adds what a rule needs before it applies: positions, scopes and work. */
public final class Prerequisites extends ProductDraft {
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

  /** What any rule may need. */
  public static final List<Function<OrgDraft, OrgDraft>> ANY =
      List.of(org -> new Prerequisites(org).stated(), org -> new Prerequisites(org).branch());

  private static final List<Responsibility> ALL_WORK =
      List.of(PRODUCT_STRATEGY, PRODUCT_VISION, PRODUCT_ROADMAP, COMPLIANCE, INNOVATION);

  public Prerequisites(OrgDraft org) {
    super(org);
  }

  /** {@return changes that add positions for missing roles, with and without scopes and work} */
  public static List<Function<OrgDraft, OrgDraft>> positions(List<Role> roles) {
    return List.of(
        org -> withPositions(org, roles),
        org -> withPositions(org, roles).stated(),
        org -> new Prerequisites(withPositions(org, roles).scoped()).stated());
  }

  /** {@return a copy in which the chief or a root has all documented work and KPIs} */
  OrgDraft stated() {
    return holder()
        .map(
            holder ->
                with(
                    holder,
                    p -> {
                      state(p);
                      p.measuredBy(known(PRODUCT_METRICS));
                    }))
        .map(Prerequisites::withPortfoliosMeasured)
        .orElse(this);
  }

  /** Gives a position all documented work. */
  private void state(PositionEditor p) {
    for (Responsibility work : ALL_WORK) {
      boolean isShared = work.equals(COMPLIANCE) || work.equals(INNOVATION);
      Involvement involvement = isShared ? Involvement.RESPONSIBLE : Involvement.ACCOUNTABLE;
      p.duty(Duty.of(involvement, known(work)));
    }
  }

  /** {@return the chief, or a root} */
  Optional<Position> holder() {
    return Stream.of(holders(CHIEF_PRODUCT_OFFICER), chiefs(), hierarchy().roots())
        .flatMap(List::stream)
        .findFirst();
  }

  private static OrgDraft withPortfoliosMeasured(OrgDraft org) {
    return org.withEach(one -> ownsA(PORTFOLIO, one), (one, p) -> p.measuredBy(PORTFOLIO_VALUE));
  }

  /**
   * Adds scopes if there are none: the chief owns the organization, heads own areas, managers own
   * products.
   */
  private OrgDraft scoped() {
    if (base.scopes().size() > 0) {
      return this;
    }
    Scope whole = Scope.organization(base.name());
    List<Position> tops = chiefs().isEmpty() ? hierarchy().roots() : chiefs();
    OrgDraft next = tops.isEmpty() ? this : owning(tops.get(0), whole);
    for (Position head : next.withRole(List.of(HEAD_OF_PRODUCT))) {
      if (head.owns().isEmpty()) {
        next = next.owning(head, whole.part(BUSINESS_AREA, "Area of " + head.id()));
      }
    }
    for (Position manager : holders(PRODUCT_MANAGER)) {
      Scope around =
          next.nearestOwner(manager).map(owner -> owner.owns().get(0)).findFirst().orElse(whole);
      next = next.owning(manager, around.part(PRODUCT, "Product of " + manager.id()));
    }
    return next;
  }

  private static Prerequisites withPositions(OrgDraft org, List<Role> roles) {
    Prerequisites next = new Prerequisites(org);
    if (next.positions().isEmpty()) {
      next = new Prerequisites(next.branch());
    }
    for (Role role : Iterables.concat(LEADERS, roles)) {
      if (next.base.roles().find(role.id()).isEmpty()) {
        next = new Prerequisites(next.withPosition(role));
      }
    }
    return next;
  }

  private OrgDraft withPosition(Role role) {
    if (role.equals(CHIEF_EXECUTIVE_OFFICER)) {
      return withExecutive();
    }
    if (role.equals(CHIEF_PRODUCT_OFFICER)) {
      return withChief();
    }
    OrgDraft next = withPosition(role, place(above(role)), List.of());
    Role below = role.equals(HEAD_OF_PRODUCT) ? PRODUCT_MANAGER : SENIOR_PRODUCT_MANAGER;
    return role.equals(HEAD_OF_PRODUCT) || role.equals(VP_OF_PRODUCT)
        ? next.moved(holders(below), next.last())
        : next;
  }

  /** The roles that a new position with a role may report to, the best first. */
  private static List<Role> above(Role role) {
    if (role.equals(CHIEF_TECHNOLOGY_OFFICER)) {
      return List.of(CHIEF_EXECUTIVE_OFFICER);
    }
    if (role.equals(SENIOR_PRODUCT_MANAGER)) {
      return List.of(VP_OF_PRODUCT, HEAD_OF_PRODUCT, CHIEF_PRODUCT_OFFICER);
    }
    if (role.equals(PRODUCT_MANAGER) || role.equals(PRODUCT_DIRECTOR)) {
      return List.of(
          HEAD_OF_PRODUCT,
          HEAD_OF_PRODUCT_MANAGEMENT,
          DIRECTOR_OF_PRODUCT_MANAGEMENT,
          VP_OF_PRODUCT,
          CHIEF_PRODUCT_OFFICER);
    }
    return List.of(CHIEF_PRODUCT_OFFICER, VP_OF_PRODUCT, CHIEF_EXECUTIVE_OFFICER);
  }

  private Optional<Position> place(List<Role> above) {
    return Stream.concat(
            above.stream().flatMap(role -> holders(role).stream()), hierarchy().roots().stream())
        .findFirst();
  }

  private OrgDraft withPosition(Role role, Optional<Position> above, List<Scope> owned) {
    return addingPosition(
        role.id(),
        p -> {
          p.role(known(role));
          owned.forEach(p::owns);
          above.ifPresent(manager -> p.reportsTo(manager.id()));
        });
  }

  /** Gives the role to the manager of the chief, to a root or to a new root. */
  private OrgDraft withExecutive() {
    List<Position> chiefs = chiefs();
    Optional<Position> executive =
        (chiefs.isEmpty()
                ? hierarchy().roots().stream()
                : chiefs.stream().flatMap(chief -> managersOf(chief).stream()))
            .findFirst();
    OrgDraft topped = executive.isPresent() ? this : withTop();
    return topped.withRole(
        executive.orElseGet(() -> topped.hierarchy().roots().get(0)), CHIEF_EXECUTIVE_OFFICER);
  }

  /** Adds a chief above all product positions that have no product manager above. */
  private OrgDraft withChief() {
    List<Position> product = withRole(FIELDS);
    List<Position> top =
        product.stream()
            .filter(one -> product.stream().noneMatch(other -> hierarchy().isAbove(other, one)))
            .toList();
    Optional<Position> above =
        place(List.of(CHIEF_EXECUTIVE_OFFICER)).filter(manager -> !top.contains(manager));
    List<Scope> whole =
        base.scopes().stream().filter(scope -> scope.kind().equals(PRODUCT_ORGANIZATION)).toList();
    OrgDraft next = withPosition(CHIEF_PRODUCT_OFFICER, above, whole);
    OrgDraft led = next.moved(top, next.last());
    return base.responsibilities().size() > 0 || base.kpis().size() > 0
        ? new Prerequisites(led).stated()
        : led;
  }

  /** Adds three reports of a root, and three reports of one of them. */
  private OrgDraft branch() {
    OrgDraft rooted = hierarchy().roots().isEmpty() ? addingPosition("new", p -> {}) : this;
    return rooted.withLayers(rooted.hierarchy().roots().get(0), 2, 3);
  }
}
