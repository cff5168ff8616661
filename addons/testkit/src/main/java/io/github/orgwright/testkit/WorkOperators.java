package io.github.orgwright.testkit;

import io.github.orgwright.core.Duty;
import io.github.orgwright.core.Expectation;
import io.github.orgwright.core.Involvement;
import io.github.orgwright.core.Kpi;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.Responsibility;
import io.github.orgwright.core.Scope;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Violates the standard rules about responsibilities, KPIs and scopes. */
final class WorkOperators {
  private WorkOperators() {}

  static Map<String, List<Operator>> byRule() {
    return Map.of(
        "one-accountable-per-scope",
        List.of(WorkOperators::secondAccountable, WorkOperators::twoAccountable),
        "expected-work-is-owned",
        List.of(
            Operator.each(
                (base, random) -> PositionPicks.shuffled(base.expectations(), random),
                3,
                WorkOperators::disowned),
            WorkOperators::newExpectingScope,
            Operator.once(
                base -> OrgEdits.adding(base, builder -> builder.expects(newWork(base, ""))))),
        "owners-of-expected-work-are-not-vacant",
        List.of(
            Operator.each(
                (base, random) -> PositionPicks.shuffled(base.expectations(), random),
                3,
                WorkOperators::vacated),
            Operator.once(WorkOperators::newWorkOfVacantPosition)),
        "accountability-load",
        List.of(Operator.growing(WorkOperators::mostLoadedFirst, WorkOperators::loaded)),
        "tracked-kpis-measure-positions",
        List.of(
            Operator.each(
                (base, random) -> PositionPicks.shuffled(base.tracked(), random),
                3,
                (kpi, base, random) ->
                    OrgEdits.withoutKpis(base, one -> one.id().equals(kpi.id()))),
            Operator.once(WorkOperators::tracksMore)),
        "scope-within-managers",
        List.of(
            WorkOperators::foreignScope,
            Operator.few(
                (base, random) ->
                    PositionPicks.managed(base, random)
                        .filter(position -> PositionPicks.hasOwnerAbove(base, position)),
                (position, base, random) ->
                    owning(base, position, newDepartment(base, "New department"))),
            Operator.few(PositionPicks::managed, WorkOperators::twoForeignScopes)));
  }

  /** Makes a second position accountable for the same work in the same scope. */
  private static Stream<Supplier<Organization>> secondAccountable(
      Organization base, SeededRandom random) {
    return PositionPicks.all(base, random)
        .flatMap(
            owner ->
                owner.effectiveDuties().stream()
                    .filter(duty -> isAccountable(duty) && duty.scope().isPresent())
                    .limit(1)
                    .flatMap(
                        duty ->
                            PositionPicks.all(base, random)
                                .filter(other -> !other.id().equals(owner.id()))
                                .filter(other -> !other.effectiveDuties().contains(duty))
                                .limit(2)
                                .map(other -> given(base, duty, Set.of(other.id())))))
        .limit(PositionPicks.FEW);
  }

  private static boolean isAccountable(Duty duty) {
    return duty.involvement() == Involvement.ACCOUNTABLE;
  }

  private static Supplier<Organization> given(
      Organization base, Duty duty, Collection<String> positions) {
    return () -> {
      Organization next = base;
      for (String position : positions) {
        next = next.with(position, p -> p.duty(duty));
      }
      return next;
    };
  }

  /** Makes two positions accountable for the same work; adds positions if there are too few. */
  private static Stream<Supplier<Organization>> twoAccountable(
      Organization base, SeededRandom random) {
    List<Responsibility> works =
        new ArrayList<>(PositionPicks.shuffled(base.responsibilities().list(), random).toList());
    works.add(newWork(base, ""));
    Scope scope =
        base.scopes().size() == 0
            ? newDepartment(base, "New department")
            : random.oneOf(base.scopes().list());
    List<String> two = PositionPicks.all(base, random).limit(2).map(Position::id).toList();
    Organization next = base;
    List<String> ids = new ArrayList<>(two);
    while (ids.size() < 2) {
      List<String> above = List.copyOf(ids);
      next = OrgEdits.addingPosition(next, "new", p -> above.forEach(p::reportsTo));
      ids.add(OrgEdits.lastId(next));
    }
    Organization enough = next;
    return works.stream()
        .skip(Math.max(0, works.size() - (two.size() < 2 ? 1 : 3)))
        .map(work -> given(enough, Duty.accountableFor(work).inScope(scope), ids));
  }

  private static Responsibility newWork(Organization base, String suffix) {
    return Responsibility.of(
        OrgEdits.fresh(base.responsibilities(), "new_work" + suffix), "New work");
  }

  private static Scope newDepartment(Organization base, String name) {
    return OrgEdits.freshScope(base, OrgEdits.PLAIN, name);
  }

  /** Removes the accountability for expected work. */
  private static Organization disowned(
      Expectation expectation, Organization base, SeededRandom random) {
    String work = expectation.responsibility().id();
    return OrgEdits.withoutDuties(
        base, duty -> isAccountable(duty) && duty.responsibility().id().equals(work));
  }

  /** Makes all positions vacant that are accountable for expected work. */
  private static Organization vacated(
      Expectation expectation, Organization base, SeededRandom random) {
    String work = expectation.responsibility().id();
    return base.withEach(
        (position, p) -> {
          if (position.effectiveDuties().stream()
              .anyMatch(duty -> isAccountable(duty) && duty.responsibility().id().equals(work))) {
            p.withoutHolders().vacant();
          }
        });
  }

  /** Expects new work, for which a new vacant position is accountable. */
  private static Organization newWorkOfVacantPosition(Organization base) {
    Responsibility work = newWork(base, "");
    List<String> above = base.hierarchy().roots().stream().limit(1).map(Position::id).toList();
    Organization more =
        OrgEdits.addingPosition(
            base,
            "new",
            p -> {
              p.duty(Duty.accountableFor(work)).vacant();
              above.forEach(p::reportsTo);
            });
    return OrgEdits.adding(more, builder -> builder.expects(work));
  }

  /** A new scope of a kind for which work is expected. */
  private static Stream<Supplier<Organization>> newExpectingScope(
      Organization base, SeededRandom random) {
    return PositionPicks.shuffled(base.expectations(), random)
        .flatMap(expectation -> expectation.scopeKind().stream())
        .limit(2)
        .map(kind -> () -> OwnerOperators.withUnowned(base, kind, "New " + kind));
  }

  private static Stream<Position> mostLoadedFirst(Organization base, SeededRandom random) {
    return Stream.concat(
        PositionPicks.all(base, random)
            .limit(4 * PositionPicks.FEW)
            .max(Comparator.comparing(WorkOperators::load))
            .stream(),
        PositionPicks.all(base, random).limit(3));
  }

  private static long load(Position position) {
    return position.effectiveDuties().stream().filter(WorkOperators::isAccountable).count();
  }

  /** Makes a position accountable for more work. */
  private static Organization loaded(Position position, Organization base, int more) {
    return base.with(
        position.id(),
        p ->
            IntStream.rangeClosed(1, more)
                .forEach(i -> p.duty(Duty.accountableFor(newWork(base, "_" + i)))));
  }

  /** Tracks a new KPI that measures no position. */
  private static Organization tracksMore(Organization base) {
    Kpi kpi = Kpi.of(OrgEdits.fresh(base.kpis(), "new_kpi"), "New KPI");
    return OrgEdits.adding(base, builder -> builder.tracks(kpi));
  }

  /** Gives a position a scope outside the scopes of the owner above. */
  private static Stream<Supplier<Organization>> foreignScope(
      Organization base, SeededRandom random) {
    return PositionPicks.managed(base, random)
        .flatMap(
            position ->
                PositionPicks.nearestOwner(base, position)
                    .flatMap(owner -> foreign(base, owner, random))
                    .<Supplier<Organization>>map(scope -> () -> owning(base, position, scope)))
        .limit(PositionPicks.FEW);
  }

  private static Stream<Scope> foreign(Organization base, Position owner, SeededRandom random) {
    return PositionPicks.shuffled(base.scopes().list(), random)
        .filter(scope -> owner.owns().stream().noneMatch(scope::isWithin))
        .limit(1);
  }

  private static Organization owning(Organization base, Position position, Scope scope) {
    return base.with(position.id(), p -> p.owns(scope));
  }

  /** Gives a manager and a report two unrelated scopes. */
  private static Organization twoForeignScopes(
      Position position, Organization base, SeededRandom random) {
    Position manager = base.hierarchy().directManagers(position).get(0);
    Organization wide = owning(base, manager, newDepartment(base, "New department"));
    return owning(wide, position, newDepartment(base, "Other department"));
  }
}
