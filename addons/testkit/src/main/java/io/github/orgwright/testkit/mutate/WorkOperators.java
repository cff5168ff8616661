package io.github.orgwright.testkit.mutate;

import io.github.orgwright.core.Duty;
import io.github.orgwright.core.Involvement;
import io.github.orgwright.core.Kpi;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.Responsibility;
import io.github.orgwright.core.Scope;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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
      case "one-accountable-per-scope" -> Plan.of(this::secondAccountable, this::twoAccountable);
      case "accountable-position-exists" ->
          Plan.of(
              () -> each(expected(), work -> withoutDuties(isAccountable(work))),
              this::newExpectingScope,
              () -> Stream.of(() -> adding(builder -> builder.expects(newWork("")))));
      case "accountable-position-not-vacant" ->
          Plan.of(
              () -> each(expected(), this::vacated),
              () -> Stream.of(this::newWorkOfVacantPosition));
      case "accountability-load" -> Plan.of(() -> growing(mostLoadedFirst(), this::loaded));
      case "tracked-kpis-measure-positions" ->
          Plan.of(
              () ->
                  each(
                      shuffled(base.tracked()).limit(3),
                      kpi -> withoutKpis(one -> one.id().equals(kpi.id()))),
              () -> Stream.of(this::tracksMore));
      case "scope-within-managers" ->
          Plan.of(
              this::foreignScope,
              () ->
                  few(
                      managed().filter(one -> nearestOwner(one).findAny().isPresent()),
                      one -> owning(one, newDepartment("New department"))),
              () -> few(managed(), this::twoForeignScopes));
      default -> Plan.of();
    };
  }

  /** Makes a second position accountable for the same work in the same scope. */
  private Stream<Attempt> secondAccountable() {
    return all()
        .flatMap(
            owner ->
                owner.effectiveDuties().stream()
                    .filter(duty -> isAccountable(duty) && duty.scope().isPresent())
                    .limit(1)
                    .flatMap(
                        duty ->
                            each(
                                all()
                                    .filter(other -> !other.id().equals(owner.id()))
                                    .filter(other -> !other.effectiveDuties().contains(duty))
                                    .limit(2),
                                other -> with(other, p -> p.duty(duty)))))
        .limit(FEW);
  }

  private static boolean isAccountable(Duty duty) {
    return duty.involvement() == Involvement.ACCOUNTABLE;
  }

  private static Predicate<Duty> isAccountable(Responsibility work) {
    return duty -> isAccountable(duty) && duty.responsibility().id().equals(work.id());
  }

  /** Makes two positions accountable for the same work; adds positions if there are too few. */
  private Stream<Attempt> twoAccountable() {
    List<Responsibility> works = new ArrayList<>(shuffled(base.responsibilities().list()).toList());
    works.add(newWork(""));
    Scope scope =
        base.scopes().size() == 0
            ? newDepartment("New department")
            : random.oneOf(base.scopes().list());
    List<Position> two = new ArrayList<>(all().limit(2).toList());
    int most = two.size() < 2 ? 1 : 3;
    OrgDraft next = this;
    while (two.size() < 2) {
      List<Position> above = List.copyOf(two);
      next = next.addingPosition("new", p -> above.forEach(one -> p.reportsTo(one.id())));
      two.add(next.last());
    }
    OrgDraft enough = next;
    return each(
        works.stream().skip(Math.max(0, works.size() - most)),
        work -> {
          Duty duty = Duty.accountableFor(work).inScope(scope);
          return enough.with(two.get(0), p -> p.duty(duty)).with(two.get(1), p -> p.duty(duty));
        });
  }

  private Responsibility newWork(String suffix) {
    return Responsibility.of(fresh(base.responsibilities(), "new_work" + suffix), "New work");
  }

  private Scope newDepartment(String name) {
    return freshScope(PLAIN, name);
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

  /** A new scope of a kind for which work is expected. */
  private Stream<Attempt> newExpectingScope() {
    return each(
        shuffled(base.expectations())
            .flatMap(expectation -> expectation.scopeKind().stream())
            .limit(2),
        kind -> withUnowned(kind, "New " + kind));
  }

  private Stream<Position> mostLoadedFirst() {
    return Stream.concat(
        all().limit(24).max(Comparator.comparing(WorkOperators::load)).stream(), all().limit(3));
  }

  private static long load(Position position) {
    return position.effectiveDuties().stream().filter(WorkOperators::isAccountable).count();
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

  /** Gives a position a scope outside the scopes of the owner above. */
  private Stream<Attempt> foreignScope() {
    return managed()
        .flatMap(
            one ->
                nearestOwner(one)
                    .flatMap(owner -> foreign(owner))
                    .<Attempt>map(scope -> () -> owning(one, scope)))
        .limit(FEW);
  }

  private Stream<Scope> foreign(Position owner) {
    return anyScopes().filter(scope -> owner.owns().stream().noneMatch(scope::isWithin)).limit(1);
  }

  /** Gives a manager and a report two unrelated scopes. */
  private OrgDraft twoForeignScopes(Position position) {
    OrgDraft wide = owning(managersOf(position).get(0), newDepartment("New department"));
    return wide.owning(position, wide.freshScope(PLAIN, "Other department"));
  }
}
