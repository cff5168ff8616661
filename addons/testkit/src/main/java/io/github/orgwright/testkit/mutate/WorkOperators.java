package io.github.orgwright.testkit.mutate;

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

/** Violates the standard rules about responsibilities, KPIs and scopes. */
public final class WorkOperators extends OrgDraft implements RuleOperators {
  public WorkOperators(OrgDraft org) {
    super(org);
  }

  @Override
  public Plan plan(String ruleId) {
    return switch (ruleId) {
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
