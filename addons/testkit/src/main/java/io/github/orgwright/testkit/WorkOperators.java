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
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Violates the standard rules about responsibilities, KPIs and scopes. */
final class WorkOperators {
  private WorkOperators() {}

  /** Makes a second position accountable for the same work in the same scope. */
  static Stream<Supplier<Organization>> secondAccountable(Organization base, SeededRandom random) {
    return PositionPicks.all(base, random)
        .flatMap(
            owner ->
                owner.effectiveDuties().stream()
                    .filter(WorkOperators::isInScope)
                    .limit(1)
                    .flatMap(
                        duty ->
                            PositionPicks.all(base, random)
                                .filter(
                                    other ->
                                        !other.id().equals(owner.id())
                                            && !other.effectiveDuties().contains(duty))
                                .limit(2)
                                .map(other -> given(base, duty, other))))
        .limit(PositionPicks.FEW);
  }

  private static boolean isInScope(Duty duty) {
    return duty.involvement() == Involvement.ACCOUNTABLE && duty.scope().isPresent();
  }

  private static Supplier<Organization> given(Organization base, Duty duty, Position... others) {
    return () -> {
      Organization next = base;
      for (Position other : others) {
        next = next.with(other.id(), p -> p.duty(duty));
      }
      return next;
    };
  }

  /** Makes two positions accountable for new work. */
  static Stream<Supplier<Organization>> twoAccountable(Organization base, SeededRandom random) {
    List<Responsibility> works =
        new ArrayList<>(PositionPicks.shuffled(base.responsibilities().list(), random));
    works.add(newWork(base));
    Scope scope =
        base.scopes().size() == 0
            ? OrgEdits.freshScope(base, OrgEdits.PLAIN, "New department")
            : random.oneOf(base.scopes().list());
    List<Position> two = PositionPicks.all(base, random).limit(2).toList();
    return two.size() < 2
        ? Stream.of(() -> withTwo(base, Duty.accountableFor(newWork(base)).inScope(scope), two))
        : works.stream()
            .skip(Math.max(0, works.size() - 3))
            .map(
                work ->
                    given(base, Duty.accountableFor(work).inScope(scope), two.get(0), two.get(1)));
  }

  private static Organization withTwo(Organization base, Duty duty, List<Position> known) {
    Organization next = base;
    List<String> ids = new ArrayList<>(known.stream().map(Position::id).toList());
    while (ids.size() < 2) {
      String id = OrgEdits.freshPosition(next, "new");
      List<String> above = List.copyOf(ids);
      next = OrgEdits.addingPosition(next, id, p -> above.forEach(p::reportsTo));
      ids.add(id);
    }
    for (String id : ids) {
      next = next.with(id, p -> p.duty(duty));
    }
    return next;
  }

  static Responsibility newWork(Organization base) {
    String id = OrgEdits.fresh("new_work", one -> base.responsibilities().find(one).isPresent());
    return Responsibility.of(id, "New work");
  }

  /** Removes the accountability for expected work. */
  static Stream<Supplier<Organization>> disowned(Organization base, SeededRandom random) {
    return PositionPicks.shuffled(base.expectations(), random).stream()
        .limit(3)
        .map(Expectation::responsibility)
        .map(
            work ->
                () ->
                    OrgEdits.withoutDuties(
                        base,
                        duty ->
                            duty.involvement() == Involvement.ACCOUNTABLE
                                && duty.responsibility().id().equals(work.id())));
  }

  /** Expects work without an accountable position. */
  static Stream<Supplier<Organization>> newExpectation(Organization base, SeededRandom random) {
    return Stream.of(() -> OrgEdits.adding(base, builder -> builder.expects(newWork(base))));
  }

  /** A new scope of a kind for which work is expected. */
  static Stream<Supplier<Organization>> newExpectingScope(Organization base, SeededRandom random) {
    return PositionPicks.shuffled(base.expectations(), random).stream()
        .flatMap(expectation -> expectation.scopeKind().stream())
        .limit(2)
        .map(
            kind -> () -> OrgEdits.declaring(base, OrgEdits.freshScope(base, kind, "New " + kind)));
  }

  /** Makes one position accountable for more and more. */
  static Stream<Supplier<Organization>> heavierLoad(Organization base, SeededRandom random) {
    return Stream.concat(
            PositionPicks.all(base, random)
                .limit(4 * PositionPicks.FEW)
                .max(Comparator.comparing(WorkOperators::load))
                .stream(),
            PositionPicks.all(base, random).limit(3))
        .flatMap(
            position ->
                StructureOperators.more()
                    .mapToObj(more -> () -> loaded(base, position.id(), more)));
  }

  private static long load(Position position) {
    return position.effectiveDuties().stream()
        .filter(duty -> duty.involvement() == Involvement.ACCOUNTABLE)
        .count();
  }

  private static Organization loaded(Organization base, String id, int more) {
    List<String> stems = new ArrayList<>();
    for (int i = 1; i <= more; i++) {
      stems.add("new_work_" + i);
    }
    return base.with(
        id,
        p ->
            stems.forEach(
                stem ->
                    p.duty(
                        Duty.accountableFor(
                            Responsibility.of(
                                OrgEdits.fresh(
                                    stem, one -> base.responsibilities().find(one).isPresent()),
                                "New work")))));
  }

  /** Removes a tracked KPI from all positions. */
  static Stream<Supplier<Organization>> untrackedKpi(Organization base, SeededRandom random) {
    return PositionPicks.shuffled(base.tracked(), random).stream()
        .limit(3)
        .map(kpi -> () -> OrgEdits.withoutKpis(base, one -> one.id().equals(kpi.id())));
  }

  /** Tracks a new KPI that measures no position. */
  static Stream<Supplier<Organization>> newTracked(Organization base, SeededRandom random) {
    String id = OrgEdits.fresh("new_kpi", one -> base.kpis().find(one).isPresent());
    return Stream.of(() -> OrgEdits.adding(base, builder -> builder.tracks(Kpi.of(id, "New KPI"))));
  }

  /** Gives a position a scope outside the scopes of the owner above. */
  static Stream<Supplier<Organization>> foreignScope(Organization base, SeededRandom random) {
    return PositionPicks.managed(base, random)
        .flatMap(
            position ->
                PositionPicks.nearestOwner(base, position)
                    .flatMap(owner -> foreign(base, owner, random))
                    .map(
                        scope ->
                            (Supplier<Organization>)
                                () -> base.with(position.id(), p -> p.owns(scope))))
        .limit(PositionPicks.FEW);
  }

  private static Stream<Scope> foreign(Organization base, Position owner, SeededRandom random) {
    return PositionPicks.shuffled(base.scopes().list(), random).stream()
        .filter(scope -> owner.owns().stream().noneMatch(scope::isWithin))
        .limit(1);
  }

  /** Gives a position a new scope without a parent. */
  static Stream<Supplier<Organization>> newForeignScope(Organization base, SeededRandom random) {
    Scope scope = OrgEdits.freshScope(base, OrgEdits.PLAIN, "New department");
    return PositionPicks.managed(base, random)
        .filter(position -> PositionPicks.nearestOwner(base, position).findAny().isPresent())
        .limit(PositionPicks.FEW)
        .map(position -> () -> base.with(position.id(), p -> p.owns(scope)));
  }

  /** Gives a manager and a report two unrelated scopes. */
  static Stream<Supplier<Organization>> twoForeignScopes(Organization base, SeededRandom random) {
    Scope wide = OrgEdits.freshScope(base, OrgEdits.PLAIN, "New department");
    Scope other = OrgEdits.freshScope(base, OrgEdits.PLAIN, "Other department");
    return PositionPicks.managed(base, random)
        .limit(PositionPicks.FEW)
        .map(
            position ->
                () ->
                    base.with(
                            base.hierarchy().directManagers(position).get(0).id(),
                            p -> p.owns(wide))
                        .with(position.id(), p -> p.owns(other)));
  }
}
