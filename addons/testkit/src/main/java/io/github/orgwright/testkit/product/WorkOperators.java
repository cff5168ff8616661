package io.github.orgwright.testkit.product;

import static io.github.orgwright.core.Education.MASTER;
import static io.github.orgwright.core.Education.SECONDARY;
import static io.github.orgwright.core.ScopeKind.FEATURE;
import static io.github.orgwright.core.ScopeKind.PORTFOLIO;
import static io.github.orgwright.core.ScopeKind.PRODUCT;
import static io.github.orgwright.core.ScopeKind.PRODUCT_AREA;
import static io.github.orgwright.core.ScopeKind.PRODUCT_ORGANIZATION;
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
import static io.github.orgwright.product.ProductRoles.HEAD_OF_PRODUCT;
import static io.github.orgwright.product.ProductRoles.PRODUCT_MANAGER;
import static io.github.orgwright.product.ProductRoles.SENIOR_PRODUCT_MANAGER;

import io.github.orgwright.core.Duty;
import io.github.orgwright.core.Education;
import io.github.orgwright.core.Kpi;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.Responsibility;
import io.github.orgwright.core.Role;
import io.github.orgwright.core.Scope;
import io.github.orgwright.core.ScopeKind;
import io.github.orgwright.testkit.mutate.OrgDraft;
import io.github.orgwright.testkit.mutate.RuleOperators;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Violates documented rules about scopes and their owners, about responsibilities and KPIs that
 * must be assigned, and about those who hold positions.
 */
public final class WorkOperators extends ProductDraft implements RuleOperators {
  private static final List<Kpi> CORE = List.of(REVENUE, CUSTOMER_GROWTH, ENGAGEMENT, RETENTION);

  public WorkOperators(OrgDraft org) {
    super(org);
  }

  @Override
  public Plan plan(String ruleId) {
    return switch (ruleId) {
      case "scope-levels-nest" -> Plan.of(() -> Stream.of(this::strayFeature));
      case "cpo-owns-product-organization" ->
          Plan.needing(List.of(CHIEF_PRODUCT_OFFICER), () -> unowned(PRODUCT_ORGANIZATION));
      case "cpo-owns-portfolio" ->
          Plan.needing(List.of(CHIEF_PRODUCT_OFFICER), this::separatePortfolio);
      case "pm-owns-product-or-feature" -> anyAt(() -> holders(PRODUCT_MANAGER), PRODUCT_MANAGER);
      case "product-has-owner" -> Plan.of(() -> unowned(PRODUCT));
      case "portfolio-has-owner" -> Plan.of(this::unownedPortfolio);
      case "head-scope-is-one-of" -> anyAt(this::heads, HEAD_OF_PRODUCT);
      case "portfolio-value-tracked" -> Plan.of(this::unmeasuredPortfolio);
      case "vision-and-strategy-covered" -> uncovered(PRODUCT_STRATEGY, PRODUCT_VISION);
      case "roadmap-covered" -> uncovered(PRODUCT_ROADMAP);
      case "industry-emphasis" -> uncovered(COMPLIANCE, INNOVATION);
      case "core-kpis-tracked" -> Plan.of(this::coreNotMeasured);
      case "cpo-tracks-metrics" ->
          Plan.needing(List.of(CHIEF_PRODUCT_OFFICER), this::chiefNotMeasured);
      case "cpo-exists" -> Plan.of(this::noChief);
      case "cpo-experience-10" -> newcomer(this::chiefs, 5, 9, MASTER, CHIEF_PRODUCT_OFFICER);
      case "head-experience-5" ->
          newcomer(this::heads, 1, 4, MASTER, CHIEF_PRODUCT_OFFICER, HEAD_OF_PRODUCT);
      case "minimum-bachelor" -> newcomer(this::chiefs, 10, 20, SECONDARY, CHIEF_PRODUCT_OFFICER);
      case "senior-pm-has-experience" ->
          newcomer(() -> holders(SENIOR_PRODUCT_MANAGER), 0, 0, MASTER, SENIOR_PRODUCT_MANAGER);
      default -> Plan.of();
    };
  }

  /** A scope that can have products, wider than a product. */
  private static boolean isWide(Scope scope) {
    return !scope.kind().equals(PRODUCT) && !scope.kind().equals(FEATURE);
  }

  /** Adds a scope without owner and parent. */
  private Stream<Attempt> unowned(ScopeKind kind) {
    return Stream.of(() -> withUnowned(kind, "New " + kind));
  }

  /** Adds a portfolio as a part of an owned scope, without its own owner. */
  private Stream<Attempt> unownedPortfolio() {
    List<Position> chiefs = chiefs();
    return each(
        Stream.concat(
                Stream.concat(chiefs.stream(), hierarchy().reports(chiefs))
                    .flatMap(position -> position.owns().stream())
                    .distinct(),
                anyScopes())
            .filter(WorkOperators::isWide)
            .limit(2 * FEW),
        scope -> declaring(freshPart(scope, PORTFOLIO, "New " + PORTFOLIO)));
  }

  /** Adds a feature outside all products. */
  private OrgDraft strayFeature() {
    return declaring(freshScope(PLAIN, "Workshop").part(FEATURE, "Stray feature"));
  }

  /** Adds a portfolio without a parent, with an owner who is not below the chief. */
  private Stream<Attempt> separatePortfolio() {
    Scope portfolio = freshScope(PORTFOLIO, "New portfolio");
    return fewOutside(chiefs())
        .flatMap(
            place -> {
              OrgDraft more = addingReport(place, p -> {});
              return Stream.concat(
                  owned(this, place, portfolio), owned(more, more.last(), portfolio));
            });
  }

  private static Stream<Attempt> owned(OrgDraft org, Position owner, Scope portfolio) {
    return Stream.of(
        () -> org.owning(owner, portfolio),
        () ->
            org.owning(owner, portfolio)
                .with(owner, p -> p.measuredBy(org.known(PORTFOLIO_VALUE))));
  }

  /** Adds a portfolio whose owner is not measured by its value. */
  private Stream<Attempt> unmeasuredPortfolio() {
    return all()
        .filter(
            one ->
                one.effectiveKpis().stream().noneMatch(kpi -> isSame(PORTFOLIO_VALUE, kpi.kpi())))
        .flatMap(
            owner ->
                each(
                    within(owner).stream().filter(WorkOperators::isWide).limit(1),
                    whole -> owning(owner, freshPart(whole, PORTFOLIO, "New portfolio"))))
        .limit(2 * FEW);
  }

  /** Removes work from everyone, or moves it from the chief to another position. */
  private Plan uncovered(Responsibility... works) {
    return Plan.of(
        () ->
            shuffled(List.of(works))
                .flatMap(
                    work -> Stream.of(() -> withoutDuties(isOf(work)), () -> handedOver(work))));
  }

  private static Predicate<Duty> isOf(Responsibility work) {
    return duty -> duty.responsibility().id().equals(work.id());
  }

  /** Moves the work of the chief to another position. */
  private OrgDraft handedOver(Responsibility work) {
    List<Position> chiefs = chiefs();
    OrgDraft bare = without(chiefs::contains, isOf(work), kpi -> false);
    Duty duty = Duty.accountableFor(known(work));
    return all()
        .filter(one -> !chiefs.contains(one))
        .findFirst()
        .map(other -> bare.with(other, p -> p.duty(duty)))
        .orElse(bare);
  }

  /** Removes a core metric from everyone; the chief keeps other metrics. */
  private Stream<Attempt> coreNotMeasured() {
    return each(
        shuffled(CORE),
        missing ->
            withOtherMetrics(
                withoutKpis(kpi -> isSame(missing, kpi) || isSame(PRODUCT_METRICS, kpi))));
  }

  private static boolean isSame(Kpi one, Kpi other) {
    return one.id().equals(other.id());
  }

  private OrgDraft withOtherMetrics(OrgDraft bare) {
    Set<String> measured = new HashSet<>(ids(chiefs()));
    new Prerequisites(this).holder().ifPresent(holder -> measured.add(holder.id()));
    return bare.withEach(
        position -> measured.contains(position.id()),
        (position, p) -> p.measuredBy(known(CASH_FLOW)));
  }

  /** Moves the KPIs of the chief to another position. */
  private Stream<Attempt> chiefNotMeasured() {
    List<Position> chiefs = chiefs();
    OrgDraft bare = without(chiefs::contains, duty -> false, kpi -> true);
    return few(
        all().filter(one -> !chiefs.contains(one)),
        other ->
            bare.with(
                other,
                p ->
                    chiefs.stream()
                        .flatMap(chief -> chief.effectiveKpis().stream())
                        .forEach(kpi -> p.measuredBy(kpi.kpi()))));
  }

  /** Who was chief, or may count as one, has a role of another name; there are product areas. */
  private Stream<Attempt> noChief() {
    OrgDraft divided = withAreas();
    return Stream.of(
            LEADERS.subList(0, 1),
            LEADERS.subList(0, 2),
            List.of(LEADERS.get(0), LEADERS.get(2)),
            LEADERS)
        .flatMap(gone -> Stream.of(() -> renamed(this, gone), () -> renamed(divided, gone)));
  }

  private OrgDraft withAreas() {
    OrgDraft next = this;
    while (next.base.scopes().stream().filter(one -> one.kind().equals(PRODUCT_AREA)).count() < 2) {
      next = next.withUnowned(PRODUCT_AREA, "New area");
    }
    return next;
  }

  private static OrgDraft renamed(OrgDraft org, List<Role> gone) {
    Set<String> ids = gone.stream().map(Role::id).collect(Collectors.toSet());
    return org.withRoles(role -> ids.contains(role.id()) ? former(role) : role);
  }

  private static Role former(Role role) {
    return role.toBuilder().id("former_" + role.id()).name("Former " + role.name()).build();
  }

  /** Assigns a new holder with some years of experience and an education. */
  private Plan newcomer(
      Supplier<List<Position>> positions,
      int least,
      int most,
      Education education,
      Role... needed) {
    return Plan.needing(
        List.of(needed),
        () ->
            few(
                shuffled(positions.get()),
                one -> heldByNewcomer(one, random.between(least, most), education)));
  }
}
