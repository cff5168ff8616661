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

/** Ways to break what is asked of work, KPIs and scopes, whatever the organization does. */
final class WorkOperators {
  private WorkOperators() {}

  /** Somebody else answers for what somebody answers for, in the same scope. */
  static Stream<Supplier<Organization>> secondAccountable(Organization base, SeededRandom random) {
    return PositionChoices.all(base, random)
        .flatMap(
            owner ->
                owner.effectiveDuties().stream()
                    .filter(WorkOperators::isInScope)
                    .limit(1)
                    .flatMap(
                        duty ->
                            PositionChoices.all(base, random)
                                .filter(
                                    other ->
                                        !other.id().equals(owner.id())
                                            && !other.effectiveDuties().contains(duty))
                                .limit(2)
                                .map(other -> given(base, duty, other))))
        .limit(PositionChoices.FEW);
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

  /** Two answer for work that nobody answered for there. */
  static Stream<Supplier<Organization>> twoAccountable(Organization base, SeededRandom random) {
    List<Responsibility> works =
        new ArrayList<>(PositionChoices.shuffled(base.responsibilities().list(), random));
    works.add(newWork(base));
    Scope scope =
        base.scopes().size() == 0
            ? OrganizationEdits.freshScope(base, OrganizationEdits.PLAIN, "New department")
            : random.oneOf(base.scopes().list());
    List<Position> two = PositionChoices.all(base, random).limit(2).toList();
    return two.size() < 2
        ? Stream.of(() -> withTwo(base, Duty.accountableFor(newWork(base)).in(scope), two))
        : works.stream()
            .skip(Math.max(0, works.size() - 3))
            .map(work -> given(base, Duty.accountableFor(work).in(scope), two.get(0), two.get(1)));
  }

  private static Organization withTwo(Organization base, Duty duty, List<Position> known) {
    Organization next = base;
    List<String> ids = new ArrayList<>(known.stream().map(Position::id).toList());
    while (ids.size() < 2) {
      String id = OrganizationEdits.freshPosition(next, "new");
      List<String> above = List.copyOf(ids);
      next = OrganizationEdits.addingPosition(next, id, p -> above.forEach(p::reportsTo));
      ids.add(id);
    }
    for (String id : ids) {
      next = next.with(id, p -> p.duty(duty));
    }
    return next;
  }

  static Responsibility newWork(Organization base) {
    String id =
        OrganizationEdits.fresh("new_work", one -> base.responsibilities().find(one).isPresent());
    return Responsibility.of(id, "New work");
  }

  /** Nobody answers any longer for work that is expected to be owned. */
  static Stream<Supplier<Organization>> disowned(Organization base, SeededRandom random) {
    return PositionChoices.shuffled(base.expectations(), random).stream()
        .limit(3)
        .map(Expectation::responsibility)
        .map(
            work ->
                () ->
                    OrganizationEdits.withoutDuties(
                        base,
                        duty ->
                            duty.involvement() == Involvement.ACCOUNTABLE
                                && duty.responsibility().id().equals(work.id())));
  }

  /** Work is expected that nobody answers for. */
  static Stream<Supplier<Organization>> newExpectation(Organization base, SeededRandom random) {
    return Stream.of(
        () -> OrganizationEdits.adding(base, builder -> builder.expects(newWork(base))));
  }

  /** A new scope of a kind for which work is expected. */
  static Stream<Supplier<Organization>> newExpectingScope(Organization base, SeededRandom random) {
    return PositionChoices.shuffled(base.expectations(), random).stream()
        .flatMap(expectation -> expectation.scopeKind().stream())
        .limit(2)
        .map(
            kind ->
                () ->
                    OrganizationEdits.declaring(
                        base, OrganizationEdits.freshScope(base, kind, "New " + kind)));
  }

  /** Somebody who answers for much answers for more and more, or somebody else. */
  static Stream<Supplier<Organization>> heavierLoad(Organization base, SeededRandom random) {
    return Stream.concat(
            PositionChoices.all(base, random)
                .limit(4 * PositionChoices.FEW)
                .max(Comparator.comparing(WorkOperators::load))
                .stream(),
            PositionChoices.all(base, random).limit(3))
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
                                OrganizationEdits.fresh(
                                    stem, one -> base.responsibilities().find(one).isPresent()),
                                "New work")))));
  }

  /** A tracked KPI measures nobody any longer. */
  static Stream<Supplier<Organization>> measuringNobody(Organization base, SeededRandom random) {
    return PositionChoices.shuffled(base.tracked(), random).stream()
        .limit(3)
        .map(kpi -> () -> OrganizationEdits.withoutKpis(base, one -> one.id().equals(kpi.id())));
  }

  /** A KPI is tracked that measures nobody. */
  static Stream<Supplier<Organization>> newTracked(Organization base, SeededRandom random) {
    String id = OrganizationEdits.fresh("new_kpi", one -> base.kpis().find(one).isPresent());
    return Stream.of(
        () -> OrganizationEdits.adding(base, builder -> builder.tracks(Kpi.of(id, "New KPI"))));
  }

  /** Somebody owns what the owner above does not: something wider, or something else. */
  static Stream<Supplier<Organization>> foreignScope(Organization base, SeededRandom random) {
    return PositionChoices.managed(base, random)
        .flatMap(
            position ->
                PositionChoices.nearestOwner(base, position)
                    .flatMap(owner -> foreign(base, owner, random))
                    .map(
                        scope ->
                            (Supplier<Organization>)
                                () -> base.with(position.id(), p -> p.owns(scope))))
        .limit(PositionChoices.FEW);
  }

  private static Stream<Scope> foreign(Organization base, Position owner, SeededRandom random) {
    return PositionChoices.shuffled(base.scopes().list(), random).stream()
        .filter(scope -> owner.owns().stream().noneMatch(scope::isWithin))
        .limit(1);
  }

  /** Somebody owns a new scope that is part of nothing. */
  static Stream<Supplier<Organization>> newForeignScope(Organization base, SeededRandom random) {
    Scope scope = OrganizationEdits.freshScope(base, OrganizationEdits.PLAIN, "New department");
    return PositionChoices.managed(base, random)
        .filter(position -> PositionChoices.nearestOwner(base, position).findAny().isPresent())
        .limit(PositionChoices.FEW)
        .map(position -> () -> base.with(position.id(), p -> p.owns(scope)));
  }

  /** Where nobody owns anything, two new scopes side by side. */
  static Stream<Supplier<Organization>> twoForeignScopes(Organization base, SeededRandom random) {
    Scope wide = OrganizationEdits.freshScope(base, OrganizationEdits.PLAIN, "New department");
    Scope other = OrganizationEdits.freshScope(base, OrganizationEdits.PLAIN, "Other department");
    return PositionChoices.managed(base, random)
        .limit(PositionChoices.FEW)
        .map(
            position ->
                () ->
                    base.with(
                            base.hierarchy().directManagers(position).get(0).id(),
                            p -> p.owns(wide))
                        .with(position.id(), p -> p.owns(other)));
  }
}
