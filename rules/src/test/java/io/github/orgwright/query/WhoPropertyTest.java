package io.github.orgwright.query;

import static io.github.orgwright.query.Questions.ids;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.orgwright.core.Involvement;
import io.github.orgwright.core.Kpi;
import io.github.orgwright.core.LineKind;
import io.github.orgwright.core.Member;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Responsibility;
import io.github.orgwright.core.Role;
import io.github.orgwright.core.Scope;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

/** Every verb gives what a naive reading of its meaning gives, in the same order. */
@Domain(RandomOrganizations.class)
class WhoPropertyTest {
  private static void agree(
      Given given,
      BiFunction<Who, Member, Matches> verb,
      BiFunction<Oracle, Member, List<String>> meaning) {
    Oracle oracle = given.oracle();
    for (Member member : given.members()) {
      assertEquals(meaning.apply(oracle, member), ids(verb.apply(given.who(), member)), member::id);
    }
  }

  @Property
  void managersAreFoundNearestFirst(@ForAll Given given) {
    agree(given, Who::manages, Oracle::manages);
  }

  @Property
  void directManagersStandInDeclaredOrder(@ForAll Given given) {
    agree(given, Who::directlyManages, Oracle::directlyManages);
  }

  @Property
  void reportsAreFoundBreadthFirst(@ForAll Given given) {
    agree(given, Who::reportsTo, Oracle::reportsTo);
  }

  @Property
  void directReportsStandInDeclaredOrder(@ForAll Given given) {
    agree(given, Who::reportsDirectlyTo, Oracle::reportsDirectlyTo);
  }

  @Property
  void peersShareAManager(@ForAll Given given) {
    agree(given, Who::isPeerOf, Oracle::isPeerOf);
  }

  @Property
  void closestCommonManagersHaveNoOtherBelowThem(@ForAll Given given) {
    Oracle oracle = given.oracle();
    for (Member a : given.someMembers(5)) {
      for (Member b : given.someMembers(5)) {
        assertEquals(
            oracle.closestCommon(a, b, false),
            ids(given.who().isClosestCommonManagerOf(a, b)),
            () -> a.id() + " and " + b.id());
      }
    }
  }

  @Property
  void theInclusiveFormCountsTheMembersThemselves(@ForAll Given given) {
    Oracle oracle = given.oracle();
    for (Member a : given.someMembers(5)) {
      for (Member b : given.someMembers(5)) {
        assertEquals(
            oracle.closestCommon(a, b, true),
            ids(given.who().isClosestCommonManagerOrOneOf(a, b)),
            () -> a.id() + " and " + b.id());
      }
    }
  }

  @Property
  void otherLinesAreFollowedWhereAsked(@ForAll Given given) {
    Who dotted = given.who().over(LineKind.DOTTED);
    Who both = given.who().over(LineKind.SOLID, LineKind.DOTTED);
    Oracle dottedOracle = given.oracle().over(Set.of(LineKind.DOTTED));
    Oracle bothOracle = given.oracle().over(Set.of(LineKind.SOLID, LineKind.DOTTED));
    for (Member member : given.members()) {
      assertEquals(dottedOracle.directlyManages(member), ids(dotted.directlyManages(member)));
      assertEquals(dottedOracle.manages(member), ids(dotted.manages(member)));
      assertEquals(dottedOracle.reportsTo(member), ids(dotted.reportsTo(member)));
      assertEquals(bothOracle.manages(member), ids(both.manages(member)));
      assertEquals(bothOracle.reportsDirectlyTo(member), ids(both.reportsDirectlyTo(member)));
      assertEquals(bothOracle.isPeerOf(member), ids(both.isPeerOf(member)));
    }
  }

  @Property
  void scopesAreOwnedExactlyAndCoveredNarrowestFirst(@ForAll Given given) {
    for (Scope scope : RandomOrganizations.SCOPES) {
      assertEquals(given.oracle().owns(scope), ids(given.who().owns(scope)), scope::id);
      assertEquals(given.oracle().covers(scope), ids(given.who().covers(scope)), scope::id);
      assertEquals(given.oracle().worksIn(scope), ids(given.who().worksIn(scope)), scope::id);
    }
  }

  @Property
  void dutiesOfRolesAndOfPositionsCountAlike(@ForAll Given given) {
    Who who = given.who();
    Oracle oracle = given.oracle();
    for (Responsibility work : RandomOrganizations.RESPONSIBILITIES) {
      assertEquals(oracle.hasDuty(Involvement.ACCOUNTABLE, work), ids(who.isAccountableFor(work)));
      assertEquals(oracle.hasDuty(Involvement.RESPONSIBLE, work), ids(who.isResponsibleFor(work)));
      assertEquals(oracle.hasDuty(Involvement.CONSULTED, work), ids(who.isConsultedOn(work)));
      assertEquals(oracle.hasDuty(Involvement.INFORMED, work), ids(who.isInformedOf(work)));
    }
  }

  @Property
  void rolesAreFilledByWhoeverHasThemAmongOthers(@ForAll Given given) {
    for (Role role : RandomOrganizations.ROLES) {
      assertEquals(given.oracle().fills(role), ids(given.who().has(role)), role::id);
    }
  }

  @Property
  void accountabilityHoldsInTheScopesOfTheDutyOrElseOfThePosition(@ForAll Given given) {
    for (Responsibility work : RandomOrganizations.RESPONSIBILITIES) {
      for (Scope scope : RandomOrganizations.SCOPES) {
        assertEquals(
            given.oracle().isAccountableFor(work, scope),
            ids(given.who().isAccountableFor(work, scope)),
            () -> work.id() + " in " + scope.id());
      }
    }
  }

  @Property
  void kpisOfRolesAndOfPositionsCountAlike(@ForAll Given given) {
    for (Kpi kpi : List.of(RandomOrganizations.RETENTION, RandomOrganizations.CHURN)) {
      assertEquals(given.oracle().isMeasuredBy(kpi), ids(given.who().isMeasuredBy(kpi)), kpi::id);
    }
  }

  @Property
  void anyTraitIsAQuestion(@ForAll Given given) {
    Oracle oracle = given.oracle();
    assertEquals(
        given.organization().positions().stream()
            .map(position -> position.id())
            .filter(oracle::isVacant)
            .toList(),
        ids(given.who().matches(Traits.vacant())));
  }

  @Property
  void peopleAreThoseWhoAnswerForThePositionsToday(@ForAll Given given) {
    Oracle oracle = given.oracle();
    Oracle today = oracle.whileAway(given.away()::contains);
    for (Member member : given.members()) {
      Matches matches = given.who().reportsTo(member);
      assertEquals(oracle.people(ids(matches)), peopleOf(matches));
      Matches now = given.whoWhileAway().reportsTo(member);
      assertEquals(today.people(ids(matches)), peopleOf(now));
    }
  }

  private static List<String> peopleOf(Matches matches) {
    return matches.people().stream().map(person -> person.id()).toList();
  }

  @Property
  void membersOfAnotherCopyAreMatchedById(@ForAll Given given) {
    Organization copy = given.copy();
    Who who = given.who();
    for (Member member : given.someMembers(3)) {
      Member other =
          given.organization().people().find(member.id()).isPresent()
              ? copy.person(member.id())
              : copy.position(member.id());
      List<Matches> expected = Questions.about(who, member, member);
      List<Matches> actual = Questions.about(who, other, other);
      for (int i = 0; i < expected.size(); i++) {
        assertEquals(expected.get(i).list(), actual.get(i).list());
        assertEquals(expected.get(i).contains(member), expected.get(i).contains(other));
        assertEquals(expected.get(i).toString(), actual.get(i).toString());
        assertEquals(expected.get(i).why().text(), actual.get(i).why().text());
      }
    }
  }
}
