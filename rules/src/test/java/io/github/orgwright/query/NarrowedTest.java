package io.github.orgwright.query;

import static io.github.orgwright.query.Traits.not;
import static io.github.orgwright.query.Traits.root;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.orgwright.core.Duty;
import io.github.orgwright.core.Kpi;
import io.github.orgwright.core.LineKind;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.Responsibility;
import io.github.orgwright.core.Scope;
import io.github.orgwright.core.ScopeKind;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Answers limited to a number of lines, or to a scope. */
class NarrowedTest {
  private static final Scope ACME = Scope.organization("Acme");
  private static final Scope PAYMENTS = ACME.part(ScopeKind.PORTFOLIO, "Payments");
  private static final Scope CARDS = PAYMENTS.part(ScopeKind.PRODUCT, "Cards");
  private static final Scope LOANS = ACME.part(ScopeKind.PRODUCT, "Loans");
  private static final Responsibility ROADMAP = Responsibility.of("roadmap", "Roadmap");
  private static final Kpi CHURN = Kpi.of("churn", "Churn");

  // a > b > c > d, and e reports to b and d
  private static final Organization CHAIN =
      Organization.named("Acme")
          .position("a", p -> p.heldBy("ada"))
          .position("b", p -> p.reportsTo("a"))
          .position("c", p -> p.reportsTo("b").heldBy("ada"))
          .position("d", p -> p.reportsTo("c"))
          .position("e", p -> p.reportsTo("d").line(io.github.orgwright.core.LineKind.SOLID, "b"))
          .build();

  private static List<String> ids(Matches matches) {
    return matches.stream().map(Position::id).toList();
  }

  private static Position p(String id) {
    return CHAIN.position(id);
  }

  @Test
  void managersWithinSteps() {
    Who who = Who.of(CHAIN);
    assertEquals(List.of("d", "b", "c", "a"), ids(who.manages(p("e"))));
    assertEquals(List.of("d", "b"), ids(who.manages(p("e")).withinSteps(1)));
    assertEquals(List.of("d", "b", "c", "a"), ids(who.manages(p("e")).withinSteps(2)));
    assertEquals(List.of("c", "b"), ids(who.manages(p("d")).withinSteps(2)));
    assertEquals(List.of("c", "b"), ids(who.manages(p("d")).that(not(root())).withinSteps(9)));
    assertTrue(who.manages(p("d")).withinSteps(2).contains(p("b")));
    assertFalse(who.manages(p("d")).withinSteps(2).contains(p("a")));
    assertEquals("who manages d within 2 steps?", who.manages(p("d")).withinSteps(2).toString());
    assertEquals("who directly manages d?", who.manages(p("d")).withinSteps(1).toString());
  }

  @Test
  void reportsWithinSteps() {
    Who who = Who.of(CHAIN);
    assertEquals(List.of("b"), ids(who.reportsTo(p("a")).withinSteps(1)));
    assertEquals(List.of("b", "c", "e"), ids(who.reportsTo(p("a")).withinSteps(2)));
    assertEquals(4, who.reportsTo(p("a")).withinSteps(Integer.MAX_VALUE).count());
    assertEquals(3, who.reportsTo(p("a")).withinSteps(2).count());
    assertFalse(who.reportsTo(p("a")).withinSteps(2).contains(p("d")));
    assertEquals(List.of("b", "d"), ids(who.reportsTo(CHAIN.person("ada")).withinSteps(1)));
    assertEquals(
        List.of(true, false, true),
        List.copyOf(
            who.reportsTo(p("a"))
                .withinSteps(2)
                .containsEach(List.of(p("c"), p("d"), p("e")))
                .values()));
  }

  @Test
  void stepsStartAtOne() {
    assertEquals(
        "number of steps must be at least 1, but is 0",
        assertThrows(
                IllegalArgumentException.class, () -> Who.of(CHAIN).manages(p("d")).withinSteps(0))
            .getMessage());
  }

  @Test
  void dutiesAndKpisWithinAScope() {
    Organization org =
        Organization.named("Acme")
            .position("payments", p -> p.owns(PAYMENTS).duty(Duty.accountableFor(ROADMAP)))
            .position("cards", p -> p.owns(CARDS).duty(Duty.accountableFor(ROADMAP)))
            .position(
                "loans", p -> p.owns(LOANS).duty(Duty.accountableFor(ROADMAP)).measuredBy(CHURN))
            .position("none", p -> p.duty(Duty.accountableFor(ROADMAP)).measuredBy(CHURN))
            .build();
    Who who = Who.of(org);
    assertEquals(4, who.isAccountableFor(ROADMAP).count());
    assertEquals(List.of("payments", "cards"), ids(who.isAccountableFor(ROADMAP).within(PAYMENTS)));
    assertEquals(List.of("cards"), ids(who.isAccountableFor(ROADMAP).within(CARDS)));
    assertEquals(
        List.of("payments", "cards", "loans"), ids(who.isAccountableFor(ROADMAP).within(ACME)));
    assertEquals(List.of("loans"), ids(who.isMeasuredBy(CHURN).within(LOANS)));
    assertEquals(List.of(), ids(who.isMeasuredBy(CHURN).within(PAYMENTS)));
    Who with = Who.of(org.with("none", p -> p.measuredBy(CHURN, CARDS)));
    assertEquals(List.of("none"), ids(with.isMeasuredBy(CHURN).within(PAYMENTS)));
    assertEquals(2, with.isMeasuredBy(CHURN).count());
    assertEquals(
        "who is accountable for Roadmap within Cards?\n  cards, in Cards",
        who.isAccountableFor(ROADMAP).within(CARDS).why().text());
    assertEquals(
        List.of("cards"),
        ids(
            who.isAccountableFor(ROADMAP)
                .within(PAYMENTS)
                .that(Traits.trait("work on cards", position -> position.id().equals("cards")))));
  }

  @Test
  void linesOfYourOwnKindAreFollowedAndNamed() {
    LineKind project = LineKind.of("project");
    Organization org =
        Organization.named("Acme")
            .position("lee")
            .position("pia", p -> p.reportsTo("lee"))
            .position("mia", p -> p.reportsTo("lee").line(project, "pia"))
            .build();
    Who who = Who.of(org);
    assertEquals(
        List.of("pia"),
        who.over(project).directlyManages(org.position("mia")).stream().map(Position::id).toList());
    assertEquals(
        """
        who manages mia through project lines?
          pia
          chain  mia -(project)-> pia
          the chain ends at pia""",
        who.over(project).manages(org.position("mia")).why().text());
    assertEquals(
        List.of("lee"), who.manages(org.position("mia")).stream().map(Position::id).toList());
    assertEquals(
        List.of("lee", "pia"),
        who.over(LineKind.SOLID, project).manages(org.position("mia")).stream()
            .map(Position::id)
            .toList());
  }
}
