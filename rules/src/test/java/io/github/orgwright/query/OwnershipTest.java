package io.github.orgwright.query;

import static io.github.orgwright.query.ExplanationTest.NEVER;
import static io.github.orgwright.query.ExplanationTest.assertText;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.orgwright.core.Duty;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.Responsibility;
import io.github.orgwright.core.Role;
import io.github.orgwright.core.Scope;
import io.github.orgwright.core.ScopeKind;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who fills a role, and who is accountable within one scope. */
class OwnershipTest {
  private static final Responsibility ROADMAP = Responsibility.of("roadmap", "Product roadmap");
  private static final Responsibility PRICING = Responsibility.of("pricing", "Pricing");
  private static final Scope PAYMENTS = Scope.of(ScopeKind.PORTFOLIO, "Payments");
  private static final Scope CARDS = PAYMENTS.part(ScopeKind.PRODUCT, "Cards");
  private static final Scope LENDING = Scope.of(ScopeKind.PORTFOLIO, "Lending");
  private static final Role HEAD =
      Role.builder().id("head").name("Head").addDuty(Duty.accountableFor(ROADMAP)).build();
  private static final Role MAKER = Role.of("maker", "Maker");

  /*
   * lend  maker and head, owns Lending, held by eve
   * pay   head, owns Payments
   * pm    maker, accountable for the roadmap and for pricing in Cards, which it does not own
   * po    responsible for pricing in Cards
   * odd   head, owns nothing
   */
  private static final Organization ORG =
      Organization.named("Acme")
          .position(
              "lend",
              p ->
                  p.role(MAKER)
                      .role(HEAD)
                      .owns(LENDING)
                      .duty(Duty.accountableFor(ROADMAP).inScope(LENDING))
                      .heldBy("eve"))
          .position("pay", p -> p.title("Head of payments").role(HEAD).owns(PAYMENTS))
          .position(
              "pm",
              p ->
                  p.role(MAKER)
                      .duty(Duty.accountableFor(ROADMAP).inScope(CARDS))
                      .duty(Duty.accountableFor(PRICING).inScope(CARDS)))
          .position("po", p -> p.duty(Duty.responsibleFor(PRICING).inScope(CARDS)))
          .position("odd", p -> p.role(HEAD))
          .build();

  private static final Who WHO = Who.of(ORG);

  private static List<Position> seats(String... ids) {
    return List.of(ids).stream().map(ORG::position).toList();
  }

  @Test
  void aRoleIsFilledAsTheMainOneOrAnother() {
    assertEquals(seats("lend", "pay", "odd"), WHO.has(HEAD).list());
    assertEquals(seats("lend", "pm"), WHO.has(MAKER).list());
    assertEquals(2, WHO.has(MAKER).count());
    assertTrue(WHO.has(MAKER).contains(ORG.position("pm")));
    assertTrue(WHO.has(MAKER).contains(ORG.person("eve")));
    assertFalse(WHO.has(MAKER).contains(ORG.position("pay")));
    assertEquals(List.of(ORG.person("eve")), WHO.has(HEAD).people());
  }

  @Test
  void rolesAreTheSameById() {
    assertEquals(seats("lend", "pm"), WHO.has(Role.of("maker", "Other name")).list());
    assertTrue(WHO.has(Role.of("Maker", "Maker")).isEmpty());
  }

  @Test
  void aRoleFilledTwiceIsAnsweredOnce() {
    Role other = Role.of("head", "Other name");
    Organization org =
        Organization.named("Acme")
            .positions(List.of(Position.builder().id("hop").roles(List.of(HEAD, other)).build()))
            .tryBuild()
            .organization();
    assertEquals(1, Who.of(org).has(HEAD).count());
  }

  @Test
  void whyARoleIsFilled() {
    assertText(
        WHO.has(HEAD),
        Outcome.FOUND,
        """
        who has the role head?
          lend
          pay (Head of payments)
          odd
        """);
    assertText(
        WHO.has(HEAD).why(ORG.position("pm")),
        Outcome.NOT_A_CANDIDATE,
        """
        does pm match "who has the role head?"
          no: pm does not have the role head
        """);
    assertText(
        WHO.has(MAKER).that(NEVER),
        Outcome.NO_MATCH,
        """
        who has the role maker (only positions that work remotely)?
          no match: all 2 candidates were skipped
          skipped
            lend: does not work remotely
            pm: does not work remotely
        """);
  }

  @Test
  void whyARoleIsNotFilled() {
    Matches nobody = WHO.has(Role.of("chief", "Chief"));
    assertTrue(nobody.isEmpty());
    assertEquals(0, nobody.count());
    assertEquals(List.of(), nobody.people());
    assertText(
        nobody,
        Outcome.NO_MATCH,
        """
        who has the role chief?
          no match: no position has the role chief
        """);
  }

  @Test
  void accountabilityHoldsInEachScopeOwned() {
    assertEquals(seats("pay"), WHO.isAccountableFor(ROADMAP, PAYMENTS).list());
    assertEquals(seats("lend"), WHO.isAccountableFor(ROADMAP, LENDING).list());
  }

  @Test
  void accountabilityIsForExactlyThatScope() {
    assertEquals(seats("pm"), WHO.isAccountableFor(ROADMAP, CARDS).list());
    assertEquals(seats("pm"), WHO.isAccountableFor(PRICING, CARDS).list());
    assertTrue(WHO.isAccountableFor(PRICING, PAYMENTS).isEmpty());
    Organization org = ORG.with("pm", p -> p.withoutDuties());
    assertTrue(Who.of(org).isAccountableFor(ROADMAP, CARDS).isEmpty());
  }

  /** Of themselves, by one role, by another, by two of them: in given order, each once. */
  @Test
  void howSomebodyComesToADutyDoesNotDecideTheOrder() {
    Role chief =
        Role.builder().id("chief").name("Chief").addDuty(Duty.accountableFor(ROADMAP)).build();
    Duty inCards = Duty.accountableFor(ROADMAP).inScope(CARDS);
    Role carder = Role.builder().id("carder").name("Carder").addDuty(inCards).build();
    Organization org =
        Organization.named("Acme")
            .position("a", p -> p.role(chief).owns(CARDS))
            .position("b", p -> p.duty(Duty.accountableFor(ROADMAP)).owns(CARDS))
            .position("c", p -> p.role(HEAD).role(HEAD).duty(inCards).owns(CARDS))
            .position("d", p -> p.role(carder).owns(LENDING))
            .position("e", p -> p.role(carder).role(chief).owns(CARDS).owns(LENDING))
            .position("f", p -> p.role(HEAD))
            .build();
    Who who = Who.of(org);
    assertEquals(List.of("a", "b", "c", "d", "e"), Ids.of(who.isAccountableFor(ROADMAP, CARDS)));
    assertEquals(List.of("e"), Ids.of(who.isAccountableFor(ROADMAP, LENDING)));
    assertEquals(List.of("a", "b", "c", "d", "e", "f"), Ids.of(who.isAccountableFor(ROADMAP)));
    assertEquals(List.of("a", "b", "c", "e"), Ids.of(who.owns(CARDS)));
    assertEquals(List.of("c", "f"), Ids.of(who.has(HEAD)));
  }

  @Test
  void responsibilitiesAndScopesAreTheSameById() {
    Responsibility renamed = Responsibility.of("roadmap", "Plan");
    Scope moved = Scope.of(ScopeKind.DEPARTMENT, "Cards").identifiedBy(CARDS.id());
    assertEquals(seats("pm"), WHO.isAccountableFor(renamed, moved).list());
  }

  @Test
  void severalMayBeAccountableInOneScope() {
    Organization org = ORG.with("lend", p -> p.owns(PAYMENTS));
    assertEquals(List.of("lend", "pay"), Ids.of(Who.of(org).isAccountableFor(ROADMAP, PAYMENTS)));
  }

  @Test
  void whySomebodyIsAccountableInAScope() {
    assertText(
        WHO.isAccountableFor(ROADMAP, PAYMENTS),
        Outcome.FOUND,
        """
        who is accountable for Product roadmap in Payments?
          pay (Head of payments)
        """);
    assertText(
        WHO.isAccountableFor(ROADMAP, PAYMENTS).that(NEVER),
        Outcome.NO_MATCH,
        """
        who is accountable for Product roadmap in Payments (only positions that work
          remotely)?
          no match: the only candidate was skipped
          skipped
            pay (Head of payments): does not work remotely
        """);
  }

  @Test
  void whyNobodyIsAccountableInAScope() {
    Matches nobody = WHO.isAccountableFor(PRICING, LENDING);
    assertTrue(nobody.isEmpty());
    assertEquals(List.of(), nobody.people());
    assertText(
        nobody,
        Outcome.NO_MATCH,
        """
        who is accountable for Pricing in Lending?
          no match: no position is accountable for Pricing in Lending
        """);
    assertText(
        WHO.isAccountableFor(Responsibility.of("hiring", "Hiring"), Scope.organization("Bcme")),
        Outcome.NO_MATCH,
        """
        who is accountable for Hiring in Bcme?
          no match: no position is accountable for Hiring in Bcme
        """);
  }
}
