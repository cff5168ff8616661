package io.github.orgwright.testkit;

import static io.github.orgwright.core.ScopeKind.PORTFOLIO;
import static io.github.orgwright.product.ProductKpis.CASH_FLOW;
import static io.github.orgwright.product.ProductKpis.CUSTOMER_GROWTH;
import static io.github.orgwright.product.ProductKpis.ENGAGEMENT;
import static io.github.orgwright.product.ProductKpis.PORTFOLIO_VALUE;
import static io.github.orgwright.product.ProductKpis.PRODUCT_METRICS;
import static io.github.orgwright.product.ProductKpis.RETENTION;
import static io.github.orgwright.product.ProductKpis.REVENUE;
import static io.github.orgwright.product.ProductResponsibilities.COMPLIANCE;
import static io.github.orgwright.product.ProductResponsibilities.INNOVATION;
import static io.github.orgwright.product.ProductResponsibilities.PRODUCT_ROADMAP;
import static io.github.orgwright.product.ProductResponsibilities.PRODUCT_STRATEGY;
import static io.github.orgwright.product.ProductResponsibilities.PRODUCT_VISION;
import static io.github.orgwright.product.ProductRoles.CHIEF_PRODUCT_OFFICER;

import io.github.orgwright.core.Duty;
import io.github.orgwright.core.Involvement;
import io.github.orgwright.core.Kpi;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.PositionEditor;
import io.github.orgwright.core.Responsibility;
import io.github.orgwright.core.Role;
import io.github.orgwright.core.ScopedKpi;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Violates documented rules about responsibilities and KPIs that must be assigned. */
final class CoverageOperators {
  private static final List<Responsibility> ALL_WORK =
      List.of(PRODUCT_STRATEGY, PRODUCT_VISION, PRODUCT_ROADMAP, COMPLIANCE, INNOVATION);

  private static final List<Kpi> CORE = List.of(REVENUE, CUSTOMER_GROWTH, ENGAGEMENT, RETENTION);

  private CoverageOperators() {}

  /**
   * Removes work from everyone, or moves it from the chief to another position; or assigns all
   * documented work but this, for organizations without any.
   */
  static List<Operator> uncovered(Responsibility... works) {
    List<Responsibility> lacking = List.of(works);
    return List.of(
        (base, random) ->
            PositionPicks.shuffled(lacking, random)
                .flatMap(
                    work ->
                        Stream.of(
                            () -> OrgEdits.withoutDuties(base, isOf(work)),
                            () -> handedOver(base, work, random))),
        Operator.each(
            (base, random) ->
                Stream.concat(RoleHolders.chiefs(base).stream(), PositionPicks.all(base, random)),
            3,
            (holder, base, random) -> base.with(holder.id(), p -> state(base, p, lacking))));
  }

  private static Predicate<Duty> isOf(Responsibility work) {
    return duty -> duty.responsibility().id().equals(work.id());
  }

  /** Moves the work of the chief to another position; other positions keep it. */
  private static Organization handedOver(
      Organization base, Responsibility work, SeededRandom random) {
    Set<String> chiefs = PositionPicks.ids(RoleHolders.chiefs(base));
    Optional<Position> other = others(base, chiefs, random).findFirst();
    Organization bare = OrgEdits.withoutDutiesOf(base, chiefs, isOf(work));
    Duty duty = Duty.accountableFor(known(base, work));
    return other.map(position -> bare.with(position.id(), p -> p.duty(duty))).orElse(bare);
  }

  private static Stream<Position> others(
      Organization base, Set<String> positions, SeededRandom random) {
    return PositionPicks.all(base, random).filter(position -> !positions.contains(position.id()));
  }

  private static Responsibility known(Organization base, Responsibility work) {
    return base.responsibilities().find(work.id()).orElse(work);
  }

  private static void state(Organization base, PositionEditor p, List<Responsibility> but) {
    for (Responsibility work : ALL_WORK) {
      if (!but.contains(work)) {
        boolean isShared = work.equals(COMPLIANCE) || work.equals(INNOVATION);
        Involvement involvement = isShared ? Involvement.RESPONSIBLE : Involvement.ACCOUNTABLE;
        p.duty(Duty.of(involvement, known(base, work)));
      }
    }
  }

  /** {@return a copy in which the chief or a root has all documented work and KPIs} */
  static Organization stated(Organization base) {
    return holder(base)
        .map(holder -> base.with(holder.id(), p -> stateAll(base, p)))
        .map(CoverageOperators::withPortfoliosMeasured)
        .orElse(base);
  }

  private static void stateAll(Organization base, PositionEditor p) {
    state(base, p, List.of());
    p.measuredBy(OrgEdits.known(base, PRODUCT_METRICS));
  }

  private static Optional<Position> holder(Organization base) {
    return Stream.of(
            RoleHolders.of(base, CHIEF_PRODUCT_OFFICER),
            RoleHolders.chiefs(base),
            base.hierarchy().roots())
        .flatMap(List::stream)
        .findFirst();
  }

  private static Organization withPortfoliosMeasured(Organization base) {
    return base.withEach(
        (position, p) -> {
          if (PositionPicks.ownsA(PORTFOLIO, position)) {
            p.measuredBy(PORTFOLIO_VALUE);
          }
        });
  }

  /** Removes a core metric from everyone; the chief keeps other metrics. */
  static Stream<Supplier<Organization>> coreNotMeasured(Organization base, SeededRandom random) {
    return PositionPicks.shuffled(CORE, random)
        .map(
            missing ->
                () ->
                    otherMetrics(
                        base,
                        OrgEdits.withoutKpis(
                            base, kpi -> is(missing, kpi) || is(PRODUCT_METRICS, kpi))));
  }

  private static boolean is(Kpi one, Kpi other) {
    return one.id().equals(other.id());
  }

  private static Organization otherMetrics(Organization base, Organization bare) {
    Set<String> measured = new HashSet<>(PositionPicks.ids(RoleHolders.chiefs(base)));
    holder(base).ifPresent(holder -> measured.add(holder.id()));
    return bare.withEach(
        (position, p) -> {
          if (measured.contains(position.id())) {
            p.measuredBy(OrgEdits.known(base, CASH_FLOW));
          }
        });
  }

  /** The same, and owners of portfolios are measured too, where no KPIs are stated yet. */
  static Organization coreNeverMeasured(Organization base) {
    return withPortfoliosMeasured(otherMetrics(base, base));
  }

  /** Moves the KPIs of the chief to another position. */
  static Stream<Supplier<Organization>> chiefNotMeasured(Organization base, SeededRandom random) {
    List<Position> chiefs = RoleHolders.chiefs(base);
    Set<String> ids = PositionPicks.ids(chiefs);
    List<Kpi> metrics =
        chiefs.stream()
            .flatMap(chief -> chief.effectiveKpis().stream())
            .map(ScopedKpi::kpi)
            .toList();
    return others(base, ids, random)
        .limit(PositionPicks.FEW)
        .map(
            other ->
                () ->
                    OrgEdits.withoutKpisOf(base, ids, kpi -> true)
                        .with(other.id(), p -> metrics.forEach(p::measuredBy)));
  }

  /** Moves the portfolio value from the owner of a portfolio to another position. */
  static Operator portfolioNotMeasured() {
    return Operator.few(
        (base, random) ->
            PositionPicks.all(base, random)
                .filter(position -> PositionPicks.ownsA(PORTFOLIO, position)),
        (owner, base, random) -> {
          Organization bare =
              OrgEdits.withoutKpisOf(base, Set.of(owner.id()), kpi -> is(PORTFOLIO_VALUE, kpi));
          if (base.tracked().stream().noneMatch(kpi -> is(PORTFOLIO_VALUE, kpi))) {
            return bare;
          }
          Position other = random.oneOf(base.positions().list());
          return bare.with(other.id(), p -> p.measuredBy(OrgEdits.known(base, PORTFOLIO_VALUE)));
        });
  }

  /** Who was chief, or may count as one, has a role of another name; there are product areas. */
  static Stream<Supplier<Organization>> noChief(Organization base, SeededRandom random) {
    List<Role> leaders = RoleHolders.LEADERS;
    Organization divided = OwnerOperators.withAreas(base);
    return Stream.of(
            List.<Role>of(),
            leaders.subList(0, 1),
            leaders.subList(0, 2),
            List.of(leaders.get(0), leaders.get(2)),
            leaders)
        .flatMap(gone -> Stream.of(() -> otherwise(base, gone), () -> otherwise(divided, gone)));
  }

  private static Organization otherwise(Organization base, List<Role> gone) {
    Set<String> ids = gone.stream().map(Role::id).collect(Collectors.toSet());
    Organization renamed =
        ids.isEmpty()
            ? base
            : OrgEdits.withRoles(base, role -> ids.contains(role.id()) ? former(role) : role);
    return renamed.roles().size() > 0
        ? renamed
        : renamed.withEach((position, p) -> p.role(Role.of("member", "Member")));
  }

  private static Role former(Role role) {
    return role.toBuilder().id("former_" + role.id()).name("Former " + role.name()).build();
  }
}
