package io.github.orgwright.query;

import static io.github.orgwright.query.Traits.haveAuthority;
import static io.github.orgwright.query.Traits.manage;
import static io.github.orgwright.query.Traits.not;
import static io.github.orgwright.query.Traits.ownWithinManagersScope;
import static io.github.orgwright.query.Traits.reportDirectlyTo;
import static io.github.orgwright.query.Traits.reportTo;
import static io.github.orgwright.query.Traits.vacant;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.Iterables;
import com.google.common.collect.Lists;
import io.github.orgwright.core.Assignment;
import io.github.orgwright.core.AssignmentKind;
import io.github.orgwright.core.Authority;
import io.github.orgwright.core.Duty;
import io.github.orgwright.core.Kpi;
import io.github.orgwright.core.LineKind;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Person;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.ReportingLine;
import io.github.orgwright.core.Responsibility;
import io.github.orgwright.core.Scope;
import io.github.orgwright.core.ScopeKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Each question ends, with the right answer, on a million positions of each awkward shape. */
@Tag("large")
class LargeShapesTest {
  private static final int SIZE = 1_000_000;
  private static final int MANY = 1_000;

  private static final Authority SPEND = Authority.named("spend");
  private static final Responsibility ROADMAP = Responsibility.of("roadmap", "Roadmap");
  private static final Kpi RETENTION = Kpi.of("retention", "Retention");
  private static final Trait<Position> MAY_SPEND = haveAuthority(SPEND.request());
  private static final Scope ACME = Scope.organization("Acme");
  private static final Scope CARDS = ACME.part(ScopeKind.PRODUCT, "Cards");

  /**
   * A shape of a million positions, p0 to p999999. The first may spend, answers for Acme and is
   * held by first; the last is held by last; many holds a thousand positions.
   */
  @TestInstance(TestInstance.Lifecycle.PER_CLASS)
  abstract static class Shape {
    private Organization organization = Organization.named("None").build();
    private Who who = Who.of(organization);

    abstract void addLines(List<ReportingLine> lines);

    /** The positions that many holds. */
    abstract IntStream manySeats();

    @BeforeAll
    void build() {
      List<Position> positions = new ArrayList<>(SIZE);
      positions.add(
          Position.builder()
              .id("p0")
              .authorities(List.of(SPEND))
              .owns(List.of(ACME))
              .duties(List.of(Duty.accountableFor(ROADMAP)))
              .measuredBy(RETENTION)
              .build());
      IntStream.range(1, SIZE).forEach(i -> positions.add(Position.of("p" + i)));
      List<ReportingLine> lines = new ArrayList<>(SIZE);
      addLines(lines);
      List<Assignment> assignments = new ArrayList<>();
      assignments.add(Assignment.of("p0", "first", AssignmentKind.SUBSTANTIVE));
      assignments.add(Assignment.of("p" + (SIZE - 1), "last", AssignmentKind.SUBSTANTIVE));
      manySeats()
          .forEach(i -> assignments.add(Assignment.of("p" + i, "many", AssignmentKind.ACTING)));
      organization =
          Organization.named("Acme")
              .positions(positions)
              .lines(lines)
              .assignments(assignments)
              .build();
      who = Who.of(organization);
    }

    @AfterAll
    void release() {
      organization = Organization.named("None").build();
      who = Who.of(organization);
    }

    final Who who() {
      return who;
    }

    final Position p(int number) {
      return organization.position("p" + number);
    }

    final Position last() {
      return p(SIZE - 1);
    }

    final Person person(String id) {
      return organization.person(id);
    }

    final Matches mayApprove(Position requester) {
      return who.mayApprove(SPEND.request(1_000_000), requester);
    }

    static String lastOf(Matches matches) {
      return Iterables.getLast(matches.list()).id();
    }

    /** Asks from the last on, so that the first to be asked has the longest way up. */
    static long countThoseBelowAnOwner(Who who) {
      return Lists.reverse(who.organization().positions().list()).stream()
          .filter(position -> !who.nearestOwnersAbove(position).isEmpty())
          .count();
    }

    final List<String> withinManagersScopeWhereTheLastOwnsCards() {
      Who changed = Who.of(organization.with(last().id(), p -> p.owns(CARDS)));
      return Ids.of(changed.matches(ownWithinManagersScope()));
    }

    final Who whereNobodyOwns() {
      return Who.of(organization.with("p0", p -> p.withoutOwnedScopes()));
    }

    @Test
    final void questionsAboutAllPositionsEnd() {
      assertEquals(List.of(p(0)), who.owns(ACME).list());
      assertEquals(List.of(p(0)), who.covers(CARDS).list());
      assertEquals(List.of(p(0)), who.worksIn(ACME).list());
      assertEquals(List.of(p(0)), who.isAccountableFor(ROADMAP).list());
      assertTrue(who.isResponsibleFor(ROADMAP).isEmpty());
      assertTrue(who.isConsultedOn(ROADMAP).isEmpty());
      assertTrue(who.isInformedOf(ROADMAP).isEmpty());
      assertEquals(List.of(p(0)), who.isMeasuredBy(RETENTION).list());
      assertEquals(SIZE - MANY - 2, who.matches(vacant()).count());
      assertTrue(who.over(LineKind.DOTTED).manages(last()).isEmpty());
      Explanation why = who.matches(Traits.manageDirectly(Traits.atLeast(SIZE))).why();
      assertEquals(Outcome.NO_MATCH, why.outcome());
    }
  }

  /*
   * p0
   *  └ p1
   *     └ p2
   *        └ ...
   */
  @Nested
  class Chain extends Shape {
    @Override
    void addLines(List<ReportingLine> lines) {
      IntStream.range(1, SIZE).forEach(i -> lines.add(ReportingLine.solid("p" + i, "p" + (i - 1))));
    }

    @Override
    IntStream manySeats() {
      return IntStream.range(SIZE - 1 - MANY, SIZE - 1);
    }

    @Test
    void questionsUpwardEnd() {
      assertEquals(List.of(p(SIZE - 2)), who().directlyManages(last()).list());
      assertEquals(SIZE - 1, who().manages(last()).count());
      assertEquals("p0", lastOf(who().manages(last())));
      assertTrue(who().manages(last()).contains(p(0)));
      assertEquals(
          p(0),
          who()
              .manages(last())
              .that(haveAuthority(SPEND.request()).and(not(vacant())))
              .only()
              .get());
      assertEquals(
          SIZE - 2, who().over(LineKind.SOLID, LineKind.DOTTED).manages(p(SIZE - 2)).count());
      assertEquals(SIZE - 1 - MANY, who().manages(person("many")).count());
    }

    @Test
    void questionsDownwardEnd() {
      assertEquals(SIZE - 1, who().reportsTo(p(0)).count());
      assertEquals("p999999", lastOf(who().reportsTo(p(0))));
      assertTrue(who().reportsTo(p(0)).contains(last()));
      assertEquals(1, who().reportsDirectlyTo(p(0)).count());
      assertEquals(List.of(last()), who().reportsTo(person("many")).list());
      assertTrue(who().isPeerOf(p(1)).isEmpty());
    }

    @Test
    void questionsAboutTwoEnd() {
      assertEquals(List.of(p(8)), who().isClosestCommonManagerOf(p(9), last()).list());
      assertEquals(List.of(p(9)), who().isClosestCommonManagerOrOneOf(p(9), last()).list());
      assertEquals(
          List.of(p(SIZE - MANY - 2)),
          who().isClosestCommonManagerOf(person("many"), person("last")).list());
    }

    @Test
    void approversAreFoundAtTheFarEnd() {
      assertEquals(List.of(person("first")), mayApprove(last()).people());
      assertEquals(List.of(p(0)), who().mayApprove(SPEND.request(1), person("many")).list());
      Explanation why = who().whileAway(any -> true).mayApprove(SPEND.request(), last()).why();
      assertEquals(Outcome.NO_ONE_AVAILABLE, why.outcome());
      assertEquals(SIZE - 1, why.skipped().size());
    }

    @Test
    void explanationsEnd() {
      Explanation why = mayApprove(last()).why();
      assertEquals(SIZE - 1, why.steps().size());
      assertEquals(SIZE - 2, why.skipped().size());
      assertTrue(why.text().length() < 1_000);
      assertEquals(SIZE - 1, who().manages(last()).why(p(0)).steps().size());
      assertEquals(1, who().reportsTo(p(0)).why().steps().size());
      Explanation ofMany = who().mayApprove(SPEND.request(1), person("many")).why();
      assertEquals(SIZE - 1 - MANY, ofMany.steps().size());
    }

    @Test
    void traitsOfThoseAboveAndBelowEnd() {
      assertEquals(SIZE - 1, who().matches(reportTo(MAY_SPEND)).count());
      assertEquals(List.of(p(1)), who().matches(reportDirectlyTo(MAY_SPEND)).list());
      assertTrue(who().matches(manage(MAY_SPEND)).isEmpty());
      assertEquals(SIZE - 1, who().matches(manage(not(vacant()))).count());
      assertEquals(SIZE - 1, reportTo(MAY_SPEND).judge(last(), who()).evidence().size());
    }

    @Test
    void theNearestOwnersAboveAllAreFound() {
      assertEquals(SIZE - 1, countThoseBelowAnOwner(who()));
      assertEquals(List.of(), who().nearestOwnersAbove(p(0)));
      assertEquals(List.of(p(0)), who().nearestOwnersAbove(last()));
      assertEquals(List.of("p999999"), withinManagersScopeWhereTheLastOwnsCards());
      assertEquals(0, countThoseBelowAnOwner(whereNobodyOwns()));
    }

    @Test
    void manyAreLookedUpAtOnce() {
      List<Position> all = who().organization().positions().list().subList(0, 100_000);
      Map<Position, Boolean> below = who().reportsTo(p(10)).containsEach(all);
      assertEquals(all.size() - 11, below.values().stream().filter(b -> b).count());
      Map<Position, Boolean> above = who().manages(p(10)).containsEach(all);
      assertEquals(10, above.values().stream().filter(b -> b).count());
    }
  }

  /*
   *      p0
   *  ┌───┼───┬───┐
   * p1  p2  p3  ...
   */
  @Nested
  class Star extends Shape {
    @Override
    void addLines(List<ReportingLine> lines) {
      IntStream.range(1, SIZE).forEach(i -> lines.add(ReportingLine.solid("p" + i, "p0")));
    }

    @Override
    IntStream manySeats() {
      return IntStream.range(1, MANY + 1);
    }

    @Test
    void questionsUpwardEnd() {
      assertEquals(List.of(p(0)), who().directlyManages(last()).list());
      assertEquals(List.of(p(0)), who().manages(last()).list());
      assertEquals(List.of(p(0)), who().manages(person("many")).list());
      assertEquals(List.of(person("first")), mayApprove(last()).people());
      assertEquals(List.of(p(0)), who().isClosestCommonManagerOf(p(9), person("many")).list());
      assertTrue(who().isClosestCommonManagerOf(p(0), last()).isEmpty());
      assertEquals(List.of(p(0)), who().isClosestCommonManagerOrOneOf(p(0), last()).list());
    }

    @Test
    void questionsDownwardEnd() {
      assertEquals(SIZE - 1, who().reportsDirectlyTo(p(0)).count());
      assertEquals(SIZE - 1, who().reportsTo(p(0)).count());
      assertEquals(SIZE - 1, who().reportsTo(p(0)).list().size());
      assertEquals(List.of(person("many"), person("last")), who().reportsTo(p(0)).people());
      assertEquals(SIZE - 2, who().isPeerOf(p(5)).count());
      assertTrue(who().isPeerOf(p(5)).contains(last()));
      assertEquals(SIZE - 1 - MANY, who().isPeerOf(person("many")).count());
    }

    @Test
    void explanationsEnd() {
      assertEquals(SIZE - 1, who().reportsTo(p(0)).why().found().size());
      assertEquals(SIZE - 2, who().isPeerOf(p(5)).why().found().size());
      Explanation why = who().reportsTo(p(0)).that(not(vacant())).why();
      assertEquals(SIZE - 2 - MANY, why.skipped().size());
      assertTrue(why.text().length() < 1_000);
    }

    @Test
    void manyAreLookedUpAtOnce() {
      List<Position> all = who().organization().positions().list().subList(0, 100_000);
      assertEquals(
          all.size() - 2,
          who().isPeerOf(p(5)).containsEach(all).values().stream().filter(b -> b).count());
      assertEquals(
          all.size() - 1,
          who().reportsDirectlyTo(p(0)).containsEach(all).values().stream().filter(b -> b).count());
    }
  }

  /*
   * p0 > p999999 > p999998 > ... > p1 > p0
   */
  @Nested
  class Circle extends Shape {
    @Override
    void addLines(List<ReportingLine> lines) {
      IntStream.range(0, SIZE)
          .forEach(i -> lines.add(ReportingLine.solid("p" + i, "p" + (i + SIZE - 1) % SIZE)));
    }

    @Override
    IntStream manySeats() {
      return IntStream.range(1, MANY + 1);
    }

    @Test
    void questionsUpwardEnd() {
      assertEquals(List.of(last()), who().directlyManages(p(0)).list());
      assertEquals(SIZE - 1, who().manages(p(0)).count());
      assertEquals("p1", lastOf(who().manages(p(0))));
      assertTrue(who().manages(p(0)).contains(p(7)));
      assertFalse(who().manages(p(7)).contains(p(7)));
      assertEquals(SIZE - MANY, who().manages(person("many")).count());
      assertEquals(List.of(person("first")), mayApprove(last()).people());
    }

    @Test
    void questionsDownwardEnd() {
      assertEquals(SIZE - 1, who().reportsTo(p(7)).count());
      assertEquals("p6", lastOf(who().reportsTo(p(7))));
      assertTrue(who().reportsTo(p(7)).contains(p(6)));
      assertTrue(who().isPeerOf(p(5)).isEmpty());
      assertEquals(SIZE - 2, who().isClosestCommonManagerOf(p(5), p(6)).count());
      assertEquals(SIZE, who().isClosestCommonManagerOrOneOf(p(5), p(6)).count());
    }

    @Test
    void explanationsEnd() {
      Explanation why = who().mayApprove(SPEND.request(), p(0)).why();
      assertEquals(Outcome.CHAIN_HAS_CYCLE, why.outcome());
      assertEquals(SIZE - 1, why.skipped().size());
      assertTrue(why.text().length() < 1_000);
      assertEquals(SIZE - 1, who().manages(p(0)).why(p(1)).steps().size());
      assertEquals(SIZE - MANY, who().manages(person("many")).why(p(MANY + 1)).steps().size());
    }

    @Test
    void traitsOfThoseAboveAndBelowEnd() {
      assertEquals(SIZE - 1, who().matches(reportTo(MAY_SPEND)).count());
      assertEquals(List.of(p(1)), who().matches(reportDirectlyTo(MAY_SPEND)).list());
      assertEquals(SIZE - 1, who().matches(manage(MAY_SPEND)).count());
      assertTrue(who().matches(reportTo(haveAuthority(SPEND.request(1)).and(vacant()))).isEmpty());
      assertTrue(reportTo(MAY_SPEND).judge(p(0), who()).fails());
      assertEquals(SIZE - 1, reportTo(MAY_SPEND).judge(last(), who()).evidence().size());
    }

    @Test
    void theNearestOwnersAboveAllAreFound() {
      assertEquals(SIZE - 1, countThoseBelowAnOwner(who()));
      assertEquals(List.of(), who().nearestOwnersAbove(p(0)));
      assertEquals(List.of(p(0)), who().nearestOwnersAbove(last()));
      assertEquals(List.of("p999999"), withinManagersScopeWhereTheLastOwnsCards());
      assertEquals(0, countThoseBelowAnOwner(whereNobodyOwns()));
    }

    @Test
    void manyAreLookedUpAtOnce() {
      List<Position> all = who().organization().positions().list().subList(0, 100_000);
      assertEquals(
          all.size() - 1,
          who().manages(p(5)).containsEach(all).values().stream().filter(b -> b).count());
      assertEquals(
          all.size() - 1,
          who().reportsTo(p(5)).containsEach(all).values().stream().filter(b -> b).count());
    }
  }

  /*
   * p0  p1  p2  ...  p999      a thousand managers
   *  └───┼───┘                 p1000 reports to p0, p1 and p2; p1001 to p1, p2 and p3
   *    p1000  p1001  ...
   */
  @Nested
  class Matrix extends Shape {
    @Override
    void addLines(List<ReportingLine> lines) {
      for (int i = MANY; i < SIZE; i++) {
        for (int j = 0; j < 3; j++) {
          lines.add(ReportingLine.solid("p" + i, "p" + (i + j) % MANY));
        }
      }
    }

    @Override
    IntStream manySeats() {
      return IntStream.range(MANY, 2 * MANY);
    }

    @Test
    void questionsUpwardEnd() {
      assertEquals(List.of(p(999), p(0), p(1)), who().directlyManages(last()).list());
      assertEquals(List.of(p(999), p(0), p(1)), who().manages(last()).list());
      assertEquals(MANY, who().manages(person("many")).count());
      assertTrue(who().manages(last()).contains(p(0)));
      assertEquals(List.of(person("first")), mayApprove(last()).people());
      assertEquals(List.of(p(2)), who().isClosestCommonManagerOf(p(1000), p(2002)).list());
      assertEquals(List.of(p(1), p(2)), who().isClosestCommonManagerOf(p(1000), p(1001)).list());
    }

    @Test
    void questionsDownwardEnd() {
      assertEquals(3 * 999, who().reportsDirectlyTo(p(5)).count());
      assertEquals(3 * 999, who().reportsTo(p(5)).count());
      assertTrue(who().reportsTo(p(5)).contains(p(1005)));
      assertEquals(5 * 999 - 1, who().isPeerOf(p(1005)).count());
      assertEquals(SIZE - 2 * MANY, who().isPeerOf(person("many")).count());
    }

    @Test
    void explanationsEnd() {
      Explanation why = who().manages(last()).that(vacant()).why();
      assertEquals(List.of(p(999), p(1)), why.found());
      assertEquals(1, why.steps().size());
      assertEquals(2, who().isPeerOf(p(1005)).why().steps().size());
      assertEquals(2, who().isPeerOf(person("many")).why().steps().size());
    }

    @Test
    void manyAreLookedUpAtOnce() {
      List<Position> all = who().organization().positions().list().subList(0, 100_000);
      assertEquals(
          3 * 99, who().reportsTo(p(5)).containsEach(all).values().stream().filter(b -> b).count());
      assertEquals(
          5 * 99 - 1,
          who().isPeerOf(p(1005)).containsEach(all).values().stream().filter(b -> b).count());
      assertEquals(
          all.size() - 2 * MANY,
          who().isPeerOf(person("many")).containsEach(all).values().stream()
              .filter(b -> b)
              .count());
    }
  }
}
