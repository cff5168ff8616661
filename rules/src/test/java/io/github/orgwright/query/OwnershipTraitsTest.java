package io.github.orgwright.query;

import static io.github.orgwright.query.Traits.atLeast;
import static io.github.orgwright.query.Traits.atMost;
import static io.github.orgwright.query.Traits.between;
import static io.github.orgwright.query.Traits.exactly;
import static io.github.orgwright.query.Traits.haveAccountableDuties;
import static io.github.orgwright.query.Traits.ownWithinManagersScope;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.orgwright.core.Duty;
import io.github.orgwright.core.LineKind;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.OrganizationBuilder;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.ReportingLine;
import io.github.orgwright.core.Responsibility;
import io.github.orgwright.core.Role;
import io.github.orgwright.core.Scope;
import io.github.orgwright.core.ScopeKind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OwnershipTraitsTest {
  private static final Responsibility ROADMAP = Responsibility.of("roadmap", "Product roadmap");
  private static final Responsibility PRICING = Responsibility.of("pricing", "Pricing");
  private static final Scope ACME = Scope.organization("Acme").identifiedBy("acme");
  private static final Scope PAYMENTS =
      ACME.part(ScopeKind.PORTFOLIO, "Payments").identifiedBy("payments");
  private static final Scope CARDS =
      PAYMENTS.part(ScopeKind.PRODUCT, "Cards").identifiedBy("cards");
  private static final Scope LENDING =
      ACME.part(ScopeKind.PORTFOLIO, "Lending").identifiedBy("lending");
  private static final Scope LOANS = LENDING.part(ScopeKind.PRODUCT, "Loans").identifiedBy("loans");

  private static Verdict within(Organization organization, String id) {
    return ownWithinManagersScope().judge(organization.position(id), Who.of(organization));
  }

  /*
   * ceo  owns acme
   *  ├ pay  owns payments
   *  │  └ team  owns nothing
   *  │     └ pm  reports to team and desk
   *  └ lend  owns lending
   *     └ desk  owns nothing
   */
  private static OrganizationBuilder acme() {
    return Organization.named("Acme")
        .position("ceo", p -> p.owns(ACME))
        .position("pay", p -> p.owns(PAYMENTS).reportsTo("ceo"))
        .position("team", p -> p.reportsTo("pay"))
        .position("lend", p -> p.owns(LENDING).reportsTo("ceo"))
        .position("desk", p -> p.reportsTo("lend"));
  }

  private static Organization withPm(Scope... scopes) {
    return acme()
        .position(
            "pm",
            p -> {
              p.reportsTo("team").line(LineKind.SOLID, "desk");
              List.of(scopes).forEach(p::owns);
            })
        .build();
  }

  @Test
  void wordsSayWithinWhat() {
    assertEquals(
        "own only scopes within the scopes of the nearest manager who owns a scope",
        ownWithinManagersScope().toString());
  }

  @Test
  void aPartOfTheManagersScopeLiesWithin() {
    assertEquals(Verdict.HOLDS, within(withPm(), "pay"));
    assertEquals(Verdict.HOLDS, within(withPm(), "lend"));
  }

  @Test
  void theSameScopeLiesWithin() {
    Organization org = withPm().with("pay", p -> p.withoutOwnedScopes().owns(ACME));
    assertEquals(Verdict.HOLDS, within(org, "pay"));
  }

  @Test
  void managersWithoutScopesAreLookedThrough() {
    assertEquals(Verdict.HOLDS, within(withPm(CARDS), "pm"));
  }

  @Test
  void anyOneManagerSuffices() {
    assertEquals(Verdict.HOLDS, within(withPm(CARDS), "pm"));
    assertEquals(Verdict.HOLDS, within(withPm(LOANS), "pm"));
    assertEquals(Verdict.HOLDS, within(withPm(LOANS, LENDING), "pm"));
  }

  @Test
  void eachScopeMustLieWithinTheScopesOfTheSameManager() {
    Verdict verdict = within(withPm(LOANS, CARDS), "pm");
    assertEquals("FAILS", verdict.toString());
    assertEquals(
        "[pm --owns--> cards, pm --owns--> loans,"
            + " lend --owns--> lending, pay --owns--> payments]",
        verdict.evidence().toString());
    Organization both = withPm(LOANS, CARDS).with("lend", p -> p.owns(CARDS));
    assertEquals(Verdict.HOLDS, within(both, "pm"));
  }

  @Test
  void theScopesThatLieOutsideAllAreShown() {
    Verdict verdict = within(withPm(LOANS, ACME, CARDS), "pm");
    assertEquals(
        "[pm --owns--> acme, lend --owns--> lending, pay --owns--> payments]",
        verdict.evidence().toString());
  }

  @Test
  void allScopesOfTheOwnersAboveAreShownInTheOrderOfIds() {
    Organization org =
        acme()
            .position("pm", p -> p.owns(LENDING).owns(ACME).reportsTo("pay"))
            .build()
            .with("pay", p -> p.owns(CARDS));
    assertEquals(
        "[pm --owns--> acme, pm --owns--> lending, pay --owns--> cards, pay --owns--> payments]",
        within(org, "pm").evidence().toString());
  }

  @Test
  void onlyTheNearestOwnerOnALineCounts() {
    Organization org = acme().position("pm", p -> p.owns(LOANS).reportsTo("team")).build();
    assertEquals(
        "[pm --owns--> loans, pay --owns--> payments]", within(org, "pm").evidence().toString());
    Organization direct = org.with("pm", p -> p.line(LineKind.SOLID, "ceo"));
    assertEquals(Verdict.HOLDS, within(direct, "pm"));
  }

  @Test
  void ownersFurtherUpCountWhereNobodyNearerOwns() {
    Organization org = withPm(LOANS).with("lend", p -> p.withoutOwnedScopes());
    assertEquals(Verdict.HOLDS, within(org, "pm"));
    Organization none = org.with("ceo", p -> p.withoutOwnedScopes());
    assertEquals(
        "[pm --owns--> loans, pay --owns--> payments]", within(none, "pm").evidence().toString());
  }

  @Test
  void itIsNotKnownWithoutAScopeOrAnOwnerAbove() {
    assertEquals(Verdict.NOT_KNOWN, within(withPm(CARDS), "ceo"));
    assertEquals(Verdict.NOT_KNOWN, within(withPm(CARDS), "team"));
    Organization none =
        withPm(CARDS)
            .withEach(
                (position, p) -> {
                  if (!position.id().equals("pm")) {
                    p.withoutOwnedScopes();
                  }
                });
    assertEquals(Verdict.NOT_KNOWN, within(none, "pm"));
  }

  @Test
  void itIsNotKnownWhereTheChainBreaksOffBeforeAnOwner() {
    Organization org =
        Organization.named("Acme")
            .position("pm", p -> p.owns(CARDS).reportsTo("team"))
            .position("team", p -> {})
            .lines(List.of(ReportingLine.solid("team", "ghost")))
            .tryBuild()
            .organization();
    assertEquals(Verdict.NOT_KNOWN, within(org, "pm"));
  }

  @Test
  void dottedLinesDoNotCount() {
    Organization org =
        acme().position("pm", p -> p.owns(LOANS).reportsTo("team").dottedTo("lend")).build();
    assertTrue(within(org, "pm").fails());
    Who dotted = Who.of(org).over(LineKind.DOTTED);
    assertEquals(within(org, "pm"), ownWithinManagersScope().judge(org.position("pm"), dotted));
  }

  /*
   * a > b > c > a
   *     └ d > b
   */
  private static OrganizationBuilder circle() {
    return Organization.named("Acme")
        .position("a", p -> p.reportsTo("b").owns(CARDS))
        .position("b", p -> p.reportsTo("c"))
        .position("c", p -> p.reportsTo("a"))
        .position("d", p -> p.reportsTo("b").owns(LOANS));
  }

  @Test
  void inACircleNobodyIsTheirOwnManager() {
    Organization org = circle().build();
    assertEquals(Verdict.NOT_KNOWN, within(org, "a"));
    assertEquals("[d --owns--> loans, a --owns--> cards]", within(org, "d").evidence().toString());
  }

  @Test
  void inACircleOfManyLinesNobodyIsTheirOwnManager() {
    Organization org =
        circle()
            .position("e", p -> p.owns(PAYMENTS))
            .build()
            .with("c", p -> p.line(LineKind.SOLID, "e"));
    assertEquals(Verdict.HOLDS, within(org, "a"));
    assertEquals(List.of("e"), Ids.of(Who.of(org).nearestOwnersAbove(org.position("a"))));
    assertEquals(List.of("a", "e"), Ids.of(Who.of(org).nearestOwnersAbove(org.position("b"))));
    assertEquals(
        "[d --owns--> loans, a --owns--> cards, e --owns--> payments]",
        within(org, "d").evidence().toString());
  }

  @Test
  void othersOfACircleAreAboveEachOther() {
    Organization org = circle().build().with("c", p -> p.owns(PAYMENTS));
    assertEquals(Verdict.HOLDS, within(org, "a"));
    assertEquals(
        "[c --owns--> payments, a --owns--> cards]", within(org, "c").evidence().toString());
  }

  @Test
  void aCircleWithoutOwnersEnds() {
    Organization org = circle().build().with("a", p -> p.withoutOwnedScopes());
    assertEquals(Verdict.NOT_KNOWN, within(org, "d"));
    Organization tangled = org.with("b", p -> p.line(LineKind.SOLID, "d"));
    assertEquals(Verdict.NOT_KNOWN, within(tangled, "d"));
  }

  @Test
  void aLineToOneselfMakesNobodyTheirOwnManager() {
    Organization org =
        Organization.named("Acme").position("a", p -> p.reportsTo("a").owns(CARDS)).build();
    assertEquals(Verdict.NOT_KNOWN, within(org, "a"));
  }

  @Test
  void accountableDutiesAreCountedByResponsibilityAndScope() {
    Role head =
        Role.builder()
            .id("head")
            .name("Head")
            .addDuty(Duty.accountableFor(ROADMAP))
            .addDuty(Duty.responsibleFor(PRICING))
            .build();
    Organization org =
        Organization.named("Acme")
            .position(
                "hop",
                p ->
                    p.role(head)
                        .owns(PAYMENTS)
                        .owns(LENDING)
                        .duty(Duty.accountableFor(PRICING).inScope(CARDS))
                        .duty(Duty.accountableFor(ROADMAP).inScope(PAYMENTS))
                        .duty(Duty.consultedOn(ROADMAP))
                        .duty(Duty.informedOf(PRICING)))
            .position("staff", p -> p.duty(Duty.accountableFor(ROADMAP)))
            .position("none", p -> p.duty(Duty.responsibleFor(ROADMAP)))
            .build();
    Who who = Who.of(org);
    Verdict hop = haveAccountableDuties(exactly(3)).judge(org.position("hop"), who);
    assertEquals("HOLDS {duties=3}", hop.toString());
    assertEquals(
        "[hop --is accountable for--> pricing in cards,"
            + " hop --is accountable for--> roadmap in lending,"
            + " hop --is accountable for--> roadmap in payments]",
        hop.evidence().toString());
    Verdict staff = haveAccountableDuties(atMost(0)).judge(org.position("staff"), who);
    assertEquals("FAILS {duties=1}", staff.toString());
    assertEquals("[staff --is accountable for--> roadmap]", staff.evidence().toString());
    Verdict none = haveAccountableDuties(atLeast(1)).judge(org.position("none"), who);
    assertEquals("FAILS {duties=0}", none.toString());
    assertEquals(Map.of("duties", "0"), none.facts());
    assertEquals(List.of(), none.evidence());
  }

  private static String words(Trait<Position> trait) {
    return trait.toString();
  }

  @Test
  void accountableDutiesAreWrittenByTheirNumber() {
    assertEquals("are accountable for at least 2 duties", words(haveAccountableDuties(atLeast(2))));
    assertEquals("are accountable for at most 1 duty", words(haveAccountableDuties(atMost(1))));
    assertEquals("are accountable for exactly 1 duty", words(haveAccountableDuties(exactly(1))));
    assertEquals("are accountable for no duties", words(haveAccountableDuties(exactly(0))));
    assertEquals(
        "are accountable for at least 11 duties", words(haveAccountableDuties(atLeast(11))));
    assertEquals(
        "are accountable for between 1 and 2 duties", words(haveAccountableDuties(between(1, 2))));
  }
}
