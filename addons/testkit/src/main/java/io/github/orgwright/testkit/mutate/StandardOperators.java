package io.github.orgwright.testkit.mutate;

import static io.github.orgwright.core.LineKind.SOLID;

import io.github.orgwright.core.Duty;
import io.github.orgwright.core.Involvement;
import io.github.orgwright.core.Kpi;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.Responsibility;
import io.github.orgwright.core.Scope;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Violates the standard rules: of structure, then about responsibilities, KPIs and scopes. */
public final class StandardOperators extends OrgDraft implements RuleOperators {
  public StandardOperators(OrgDraft org) {
    super(org);
  }

  @Override
  public Plan plan(String ruleId) {
    return switch (ruleId) {
      case "no-self-reporting" -> Plan.of(() -> few(managed(), one -> under(one, one)));
      case "no-cycles" ->
          Plan.of(
              () -> few(managed().filter(leads(1)), this::cycle),
              () -> each(managersOfAtLeast(2).limit(2 * FEW), this::cycleOfPeers));
      case "single-solid-manager" -> Plan.of(this::secondManager);
      case "known-managers" ->
          Plan.of(() -> few(managed(), one -> GenericOperators.detached(this, one)));
      case "single-root" ->
          Plan.of(() -> few(managed(), one -> with(one, p -> p.withoutManagers())));
      case "span-of-control" ->
          Plan.of(
              () ->
                  growing(
                      Stream.concat(managersOfAtLeast(1).limit(2), all().limit(1)),
                      (manager, more) -> withLayers(manager, 1, more)));
      case "layers" -> Plan.of(this::deeper);
      case "one-accountable-per-scope" -> Plan.of(this::twoAccountable);
      case "accountable-position-exists" ->
          Plan.of(
              () -> each(expected(), work -> withoutDuties(isAccountable(work))),
              () -> Stream.of(() -> adding(builder -> builder.expects(newWork("")))));
      case "accountable-position-not-vacant" ->
          Plan.of(
              () -> each(expected(), this::vacated),
              () -> Stream.of(this::newWorkOfVacantPosition));
      case "accountability-load" -> Plan.of(() -> growing(all().limit(3), this::loaded));
      case "tracked-kpis-measure-positions" ->
          Plan.of(
              () ->
                  each(
                      shuffled(base.tracked()).limit(3),
                      kpi -> withoutKpis(one -> one.id().equals(kpi.id()))),
              () -> Stream.of(this::tracksMore));
      case "scope-within-managers" ->
          Plan.of(
              () ->
                  few(
                      managed().filter(one -> nearestOwner(one).findAny().isPresent()),
                      one -> owning(one, newDepartment())),
              () -> few(managed(), this::twoForeignScopes));
      default -> Plan.of();
    };
  }

  /** Lets a manager report to a position below. */
  private OrgDraft cycle(Position manager) {
    Position at = below(manager);
    int steps = random.below(3);
    for (int i = 0; i < steps && leads(1).test(at); i++) {
      at = below(at);
    }
    return under(manager, at);
  }

  /** Prefers positions with reports, because a rule may require a minimum of reports. */
  private Position below(Position manager) {
    List<Position> reports = reportsOf(manager);
    List<Position> leading = reports.stream().filter(leads(1)).toList();
    return random.oneOf(leading.isEmpty() || random.oneIn(3) ? reports : leading);
  }

  /** Lets two reports of a manager report to each other, preferably two that lead others. */
  private OrgDraft cycleOfPeers(Position manager) {
    List<Position> reports = reportsOf(manager);
    List<Position> peers =
        Stream.concat(shuffled(reports).filter(leads(1)), shuffled(reports)).distinct().toList();
    return under(peers.get(0), peers.get(1)).under(peers.get(1), peers.get(0));
  }

  /** Adds a second manager, who usually leads others already. */
  private Stream<Attempt> secondManager() {
    return managed()
        .limit(2 * FEW)
        .flatMap(
            one ->
                each(
                    Stream.concat(managersOfAtLeast(1), all())
                        .filter(other -> mayLeadToo(one, other))
                        .limit(1),
                    other -> with(one, p -> p.line(SOLID, other.id()))));
  }

  private boolean mayLeadToo(Position position, Position other) {
    return mayReport(position, other) && !ids(managersOf(position)).contains(other.id());
  }

  /** Adds chains below one of the lowest positions, whose managers have a few reports each. */
  private Stream<Attempt> deeper() {
    int layers = base.metrics().layers();
    return all()
        .filter(one -> hierarchy().layer(one).orElse(0) == layers)
        .limit(1)
        .flatMap(
            bottom ->
                spans()
                    .flatMap(
                        span ->
                            each(
                                GROWING.stream().limit(6),
                                more -> withLayers(bottom, more, span))));
  }

  /** Numbers of reports to try: the smallest in the organization first. */
  private Stream<Integer> spans() {
    int least =
        positions().stream()
            .mapToInt(hierarchy()::countDirectReports)
            .filter(span -> span > 0)
            .min()
            .orElse(1);
    return Stream.of(least, 1, 2, 3, 5, 8).distinct();
  }

  private static boolean isAccountable(Duty duty) {
    return duty.involvement() == Involvement.ACCOUNTABLE;
  }

  private static Predicate<Duty> isAccountable(Responsibility work) {
    return duty -> isAccountable(duty) && duty.responsibility().id().equals(work.id());
  }

  /** Makes two positions accountable for the same work in the same scope. */
  private Stream<Attempt> twoAccountable() {
    Set<String> two = ids(all().limit(2).toList());
    Scope scope = anyScopes().findFirst().orElseGet(this::newDepartment);
    return each(
        Stream.concat(shuffled(base.responsibilities().list()).limit(2), Stream.of(newWork(""))),
        work ->
            withEach(
                one -> two.contains(one.id()),
                (one, p) -> p.duty(Duty.accountableFor(work).inScope(scope))));
  }

  private Responsibility newWork(String suffix) {
    return Responsibility.of(fresh(base.responsibilities(), "new_work" + suffix), "New work");
  }

  private Scope newDepartment() {
    return freshScope(PLAIN, "New department");
  }

  private Stream<Responsibility> expected() {
    return shuffled(base.expectations()).limit(3).map(one -> one.responsibility());
  }

  /** Makes all positions vacant that are accountable for expected work. */
  private OrgDraft vacated(Responsibility work) {
    return withEach(
        one -> one.effectiveDuties().stream().anyMatch(isAccountable(work)),
        (one, p) -> p.withoutHolders().vacant());
  }

  /** Expects new work, for which a new vacant position is accountable. */
  private OrgDraft newWorkOfVacantPosition() {
    Responsibility work = newWork("");
    List<Position> roots = hierarchy().roots();
    return addingPosition(
            "new",
            p -> {
              p.duty(Duty.accountableFor(work)).vacant();
              roots.stream().limit(1).forEach(root -> p.reportsTo(root.id()));
            })
        .adding(builder -> builder.expects(work));
  }

  private OrgDraft loaded(Position position, int more) {
    return with(
        position,
        p ->
            IntStream.rangeClosed(1, more)
                .forEach(i -> p.duty(Duty.accountableFor(newWork("_" + i)))));
  }

  private OrgDraft tracksMore() {
    Kpi kpi = Kpi.of(fresh(base.kpis(), "new_kpi"), "New KPI");
    return adding(builder -> builder.tracks(kpi));
  }

  /** Gives a manager and a report two unrelated scopes. */
  private OrgDraft twoForeignScopes(Position position) {
    OrgDraft wide = owning(managersOf(position).get(0), newDepartment());
    return wide.owning(position, wide.freshScope(PLAIN, "Other department"));
  }
}
