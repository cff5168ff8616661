package io.github.orgwright.testkit;

import static io.github.orgwright.product.ProductResponsibilities.COMPLIANCE;
import static io.github.orgwright.product.ProductResponsibilities.INNOVATION;
import static io.github.orgwright.product.ProductResponsibilities.PRODUCT_ROADMAP;
import static io.github.orgwright.product.ProductResponsibilities.PRODUCT_STRATEGY;
import static io.github.orgwright.product.ProductResponsibilities.PRODUCT_VISION;

import io.github.orgwright.core.Duty;
import io.github.orgwright.core.Involvement;
import io.github.orgwright.core.Kpi;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.PositionEditor;
import io.github.orgwright.core.Responsibility;
import io.github.orgwright.core.Role;
import io.github.orgwright.core.ScopeKind;
import io.github.orgwright.product.ProductKpis;
import io.github.orgwright.product.ProductRoles;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Violates documented rules about responsibilities and KPIs that must be assigned. */
final class CoverageOperators {
  private static final List<Responsibility> ALL_WORK =
      List.of(PRODUCT_STRATEGY, PRODUCT_VISION, PRODUCT_ROADMAP, COMPLIANCE, INNOVATION);

  private static final List<Kpi> CORE =
      List.of(
          ProductKpis.REVENUE,
          ProductKpis.CUSTOMER_GROWTH,
          ProductKpis.ENGAGEMENT,
          ProductKpis.RETENTION);

  private CoverageOperators() {}

  /** Removes a responsibility from everyone, or moves it from the chief to another position. */
  static Operator uncovered(Responsibility... works) {
    return (base, random) ->
        PositionPicks.shuffled(List.of(works), random).stream()
            .flatMap(
                work ->
                    Stream.of(
                        () -> OrgEdits.withoutDuties(base, isOf(work)),
                        () -> handedOver(base, work, random)));
  }

  private static Predicate<Duty> isOf(Responsibility work) {
    return duty -> duty.responsibility().id().equals(work.id());
  }

  /** Moves the work of the chief to another position; other positions keep it. */
  private static Organization handedOver(
      Organization base, Responsibility work, SeededRandom random) {
    List<Position> chiefs = RoleHolders.chiefs(base);
    List<String> ids = chiefs.stream().map(Position::id).toList();
    List<Position> others =
        PositionPicks.all(base, random)
            .filter(position -> !ids.contains(position.id()))
            .limit(1)
            .toList();
    Organization bare = OrgEdits.withoutDutiesOf(base, ids, isOf(work));
    return others.isEmpty()
        ? bare
        : bare.with(others.get(0).id(), p -> p.duty(Duty.accountableFor(known(base, work))));
  }

  private static Responsibility known(Organization base, Responsibility work) {
    return base.responsibilities().find(work.id()).orElse(work);
  }

  /** Assigns all documented work except some, for organizations without any. */
  static Operator statedBut(Responsibility... lacking) {
    return (base, random) ->
        Stream.concat(RoleHolders.chiefs(base).stream(), PositionPicks.all(base, random))
            .limit(3)
            .map(holder -> () -> base.with(holder.id(), p -> state(base, p, List.of(lacking))));
  }

  private static void state(Organization base, PositionEditor p, List<Responsibility> but) {
    ALL_WORK.stream()
        .filter(work -> !but.contains(work))
        .forEach(
            work ->
                p.duty(
                    Duty.of(
                        work.equals(COMPLIANCE) || work.equals(INNOVATION)
                            ? Involvement.RESPONSIBLE
                            : Involvement.ACCOUNTABLE,
                        known(base, work))));
  }

  /** A copy in which the chief or a root has all documented work and KPIs. */
  static Organization stated(Organization base) {
    return holder(base)
        .map(
            holder ->
                base.with(
                    holder.id(),
                    p -> {
                      state(base, p, List.of());
                      measure(base, p);
                    }))
        .map(next -> next.withEach(CoverageOperators::measurePortfolio))
        .findFirst()
        .orElse(base);
  }

  private static Stream<Position> holder(Organization base) {
    return Stream.concat(
            RoleHolders.of(base, ProductRoles.CHIEF_PRODUCT_OFFICER).stream(),
            Stream.concat(RoleHolders.chiefs(base).stream(), base.hierarchy().roots().stream()))
        .limit(1);
  }

  private static void measure(Organization base, PositionEditor p) {
    p.measuredBy(OrgEdits.known(base, ProductKpis.PRODUCT_METRICS));
  }

  private static void measurePortfolio(Position position, PositionEditor p) {
    if (position.owns().stream().anyMatch(scope -> scope.kind().equals(ScopeKind.PORTFOLIO))) {
      p.measuredBy(ProductKpis.PORTFOLIO_VALUE);
    }
  }

  /** Removes a core metric from everyone; the chief keeps other metrics. */
  static Stream<Supplier<Organization>> coreNotMeasured(Organization base, SeededRandom random) {
    return PositionPicks.shuffled(CORE, random).stream()
        .map(
            missing ->
                () -> {
                  Organization bare =
                      OrgEdits.withoutKpis(
                          base,
                          kpi ->
                              kpi.id().equals(missing.id())
                                  || kpi.id().equals(ProductKpis.PRODUCT_METRICS.id()));
                  return otherMetrics(base, bare);
                });
  }

  private static Organization otherMetrics(Organization base, Organization bare) {
    List<String> holders = holder(base).map(Position::id).toList();
    List<String> chiefs = RoleHolders.chiefs(base).stream().map(Position::id).toList();
    return bare.withEach(
        (position, p) -> {
          if (holders.contains(position.id()) || chiefs.contains(position.id())) {
            p.measuredBy(OrgEdits.known(base, ProductKpis.CASH_FLOW));
          }
        });
  }

  /** The same, and owners of portfolios are measured too, where no KPIs are stated yet. */
  static Stream<Supplier<Organization>> coreNeverMeasured(Organization base, SeededRandom random) {
    return Stream.of(() -> otherMetrics(base, base).withEach(CoverageOperators::measurePortfolio));
  }

  /** Moves the KPIs of the chief to another position. */
  static Stream<Supplier<Organization>> chiefNotMeasured(Organization base, SeededRandom random) {
    List<Position> chiefs = RoleHolders.chiefs(base);
    List<String> ids = chiefs.stream().map(Position::id).toList();
    List<Kpi> metrics = new ArrayList<>();
    chiefs.forEach(chief -> chief.effectiveKpis().forEach(measure -> metrics.add(measure.kpi())));
    return PositionPicks.all(base, random)
        .filter(position -> !ids.contains(position.id()))
        .limit(PositionPicks.FEW)
        .map(
            other ->
                () ->
                    OrgEdits.withoutKpisOf(base, ids, kpi -> true)
                        .with(other.id(), p -> metrics.forEach(p::measuredBy)));
  }

  /** Moves the portfolio value from the owner of a portfolio to another position. */
  static Stream<Supplier<Organization>> portfolioNotMeasured(
      Organization base, SeededRandom random) {
    Kpi value = OrgEdits.known(base, ProductKpis.PORTFOLIO_VALUE);
    List<Position> owners =
        PositionPicks.all(base, random)
            .filter(
                position ->
                    position.owns().stream()
                        .anyMatch(scope -> scope.kind().equals(ScopeKind.PORTFOLIO)))
            .toList();
    return owners.stream()
        .limit(PositionPicks.FEW)
        .map(
            owner ->
                () -> {
                  Organization bare =
                      OrgEdits.withoutKpisOf(
                          base, List.of(owner.id()), kpi -> kpi.id().equals(value.id()));
                  boolean isTracked =
                      base.tracked().stream().anyMatch(kpi -> kpi.id().equals(value.id()));
                  return isTracked
                      ? bare.with(
                          random.oneOf(base.positions().list()).id(), p -> p.measuredBy(value))
                      : bare;
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
    Organization renamed =
        gone.isEmpty()
            ? base
            : OrgEdits.withRoles(
                base,
                role ->
                    gone.stream().anyMatch(one -> one.id().equals(role.id()))
                        ? OrgEdits.renamed(role, "former_" + role.id(), "Former " + role.name())
                        : role);
    return renamed.roles().size() > 0
        ? renamed
        : renamed.withEach((position, p) -> p.role(Role.of("member", "Member")));
  }
}
