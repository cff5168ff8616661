package io.github.orgwright.properties;

import static io.github.orgwright.properties.Given.ids;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.github.orgwright.core.Involvement;
import io.github.orgwright.core.Kpi;
import io.github.orgwright.core.LineKind;
import io.github.orgwright.core.Member;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Person;
import io.github.orgwright.core.Responsibility;
import io.github.orgwright.core.Role;
import io.github.orgwright.core.Scope;
import io.github.orgwright.query.Matches;
import io.github.orgwright.query.Traits;
import io.github.orgwright.query.Who;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

/** Every question gives the answer of the oracle, in the same order. */
@Domain(GivenOrganizations.class)
class WhoPropertyTest {
  private static void assertSame(
      String name,
      Given given,
      BiFunction<Who, Member, Matches> question,
      BiFunction<Oracle, Member, List<String>> answer) {
    for (Set<LineKind> kinds :
        List.of(
            Set.of(LineKind.SOLID),
            Set.of(LineKind.DOTTED),
            Set.of(LineKind.SOLID, LineKind.DOTTED))) {
      Who who =
          kinds.size() == 2
              ? given.who().over(LineKind.SOLID, LineKind.DOTTED)
              : given.who().over(kinds.iterator().next());
      Oracle oracle = given.oracle().over(kinds);
      for (Member member : given.members()) {
        assertEquals(
            answer.apply(oracle, member),
            ids(question.apply(who, member)),
            () -> "who " + name + " " + member.id() + " over " + kinds);
      }
    }
  }

  /** Managers and reports nearest first, direct ones in the order of lines and of positions. */
  @Property
  void linesAreFollowedInTheirOrder(@ForAll Given given) {
    assertSame("manages", given, Who::manages, Oracle::manages);
    assertSame("directly manages", given, Who::directlyManages, Oracle::directlyManages);
    assertSame("reports to", given, Who::reportsTo, Oracle::reportsTo);
    assertSame("reports directly to", given, Who::reportsDirectlyTo, Oracle::reportsDirectlyTo);
    assertSame("is a peer of", given, Who::isPeerOf, Oracle::isPeerOf);
  }

  @Property
  void closestCommonManagersHaveNoOtherBelowThem(@ForAll Given given) {
    for (Member a : given.someMembers(5)) {
      for (Member b : given.someMembers(5)) {
        assertEquals(
            given.oracle().closestCommon(a, b, false),
            ids(given.who().isClosestCommonManagerOf(a, b)),
            () -> a.id() + " and " + b.id());
        assertEquals(
            given.oracle().closestCommon(a, b, true),
            ids(given.who().isClosestCommonManagerOrOneOf(a, b)),
            () -> a.id() + " and " + b.id());
      }
    }
  }

  @Property
  void scopesAreOwnedExactlyAndCoveredNarrowestFirst(@ForAll Given given) {
    for (Scope scope : given.scopes()) {
      assertEquals(given.oracle().owns(scope), ids(given.who().owns(scope)), scope::id);
      assertEquals(given.oracle().covers(scope), ids(given.who().covers(scope)), scope::id);
      assertEquals(given.oracle().worksIn(scope), ids(given.who().worksIn(scope)), scope::id);
    }
  }

  @Property
  void dutiesOfRolesAndOfPositionsCountAlike(@ForAll Given given) {
    Who who = given.who();
    Oracle oracle = given.oracle();
    for (Responsibility work : given.responsibilities()) {
      assertEquals(oracle.hasDuty(Involvement.ACCOUNTABLE, work), ids(who.isAccountableFor(work)));
      assertEquals(oracle.hasDuty(Involvement.RESPONSIBLE, work), ids(who.isResponsibleFor(work)));
      assertEquals(oracle.hasDuty(Involvement.CONSULTED, work), ids(who.isConsultedOn(work)));
      assertEquals(oracle.hasDuty(Involvement.INFORMED, work), ids(who.isInformedOf(work)));
      for (Scope scope : given.scopes()) {
        assertEquals(
            oracle.isAccountableFor(work, scope),
            ids(who.isAccountableFor(work, scope)),
            () -> work.id() + " in " + scope.id());
      }
    }
  }

  @Property
  void rolesAndKpisAreFoundAmongOthers(@ForAll Given given) {
    for (Role role : GivenOrganizations.ROLES) {
      assertEquals(given.oracle().has(role), ids(given.who().has(role)), role::id);
    }
    for (Kpi kpi : given.organization().kpis()) {
      assertEquals(given.oracle().isMeasuredBy(kpi), ids(given.who().isMeasuredBy(kpi)), kpi::id);
    }
  }

  @Property
  void anyTraitIsAQuestion(@ForAll Given given) {
    assertEquals(
        given.ids().stream().filter(given.oracle()::isVacant).toList(),
        ids(given.who().matches(Traits.vacant())));
  }

  @Property
  void peopleAreThoseWhoAnswerForThePositionsToday(@ForAll Given given) {
    Oracle oracle = given.oracle();
    for (Member member : given.members()) {
      Matches matches = given.who().reportsTo(member);
      assertEquals(oracle.people(ids(matches)), people(matches));
      assertEquals(
          oracle.whileAway(given::isAway).people(ids(matches)),
          people(given.whoWhileAway().reportsTo(member)));
    }
  }

  private static List<String> people(Matches matches) {
    return matches.people().stream().map(Person::id).toList();
  }

  @Property
  void membersOfACopyAreFoundById(@ForAll Given given) {
    Organization copy =
        given.organization().withEach((position, editor) -> editor.attribute("copied", "yes"));
    for (Member member : given.someMembers(3)) {
      Member other =
          member instanceof Person ? copy.person(member.id()) : copy.position(member.id());
      List<Matches> expected = Given.answers(given.who(), member, member);
      List<Matches> actual = Given.answers(given.who(), other, other);
      for (int i = 0; i < expected.size(); i++) {
        assertEquals(expected.get(i).list(), actual.get(i).list());
        assertEquals(expected.get(i).contains(member), expected.get(i).contains(other));
        assertEquals(expected.get(i).toString(), actual.get(i).toString());
        assertEquals(expected.get(i).why().text(), actual.get(i).why().text());
      }
    }
  }
}
