package io.github.orgwright.rules;

import static io.github.orgwright.query.Traits.atLeast;
import static io.github.orgwright.query.Traits.atMost;
import static io.github.orgwright.query.Traits.exactly;
import static io.github.orgwright.query.Traits.haveFunction;
import static io.github.orgwright.query.Traits.haveRole;
import static io.github.orgwright.query.Traits.vacant;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.orgwright.core.Duty;
import io.github.orgwright.core.Kpi;
import io.github.orgwright.core.LineKind;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.ReportingLine;
import io.github.orgwright.core.Responsibility;
import io.github.orgwright.core.Role;
import io.github.orgwright.core.Scope;
import io.github.orgwright.core.ScopeKind;
import io.github.orgwright.query.Trait;
import io.github.orgwright.query.Verdict;
import io.github.orgwright.query.Who;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What can be said of subjects that are not positions. */
class RulesTest {
  private static final Role HEAD =
      Role.builder().id("head").name("Head").function("Product").build();
  private static final Role MAKER = Role.of("maker", "Maker");
  private static final Role NOBODYS = Role.of("nobodys", "Nobody's");
  private static final Responsibility ROADMAP = Responsibility.of("roadmap", "Roadmap");
  private static final Responsibility PRICING = Responsibility.of("pricing", "Pricing");
  private static final Kpi RETENTION = Kpi.of("retention", "Retention");
  private static final Kpi CHURN = Kpi.of("churn", "Churn");
  private static final Scope ACME = Scope.organization("Acme").identifiedBy("acme");
  private static final Scope PAYMENTS =
      ACME.part(ScopeKind.PORTFOLIO, "Payments").identifiedBy("payments");
  private static final Scope CARDS =
      PAYMENTS.part(ScopeKind.PRODUCT, "Cards").identifiedBy("cards");

  /*
   * ceo        lost > ghost
   *  ├ head
   *  │  └ pm ┄ ceo
   *  └ maker  vacant
   */
  private static final Organization ORG =
      Organization.named("Acme")
          .expects(PRICING)
          .tracks(CHURN)
          .position("ceo", p -> p.heldBy("ada").owns(ACME))
          .position(
              "head",
              p ->
                  p.role(HEAD)
                      .reportsTo("ceo")
                      .heldBy("bo")
                      .owns(PAYMENTS)
                      .measuredBy(RETENTION)
                      .duty(Duty.accountableFor(ROADMAP)))
          .position("pm", p -> p.role(MAKER).reportsTo("head").heldBy("bo").dottedTo("ceo"))
          .position("maker", p -> p.role(MAKER).reportsTo("ceo").worksIn(CARDS))
          .position("lost", p -> p.heldBy("cy"))
          .lines(List.of(ReportingLine.solid("lost", "ghost")))
          .tryBuild()
          .organization();

  private static final Who WHO = Who.of(ORG);

  private static <S> void assertJudged(String verdict, Trait<S> trait, S subject) {
    assertEquals(verdict, trait.judge(subject, WHO).toString());
  }

  private static <S> String evidence(Trait<S> trait, S subject) {
    return trait.judge(subject, WHO).evidence().toString();
  }

  @Test
  void organizationsAreCounted() {
    assertJudged("HOLDS {positions=5}", Rules.havePositions(exactly(5)), ORG);
    assertJudged("FAILS {positions=5}", Rules.havePositions(atLeast(6)), ORG);
    assertJudged("HOLDS {holders=3}", Rules.havePeople(exactly(3)), ORG);
    assertJudged("FAILS {holders=3}", Rules.havePeople(atMost(2)), ORG);
    assertJudged(
        "HOLDS {scopes of kind product=1}", Rules.haveScopes(exactly(1), ScopeKind.PRODUCT), ORG);
    assertJudged(
        "FAILS {scopes of kind feature=0}", Rules.haveScopes(atLeast(1), ScopeKind.FEATURE), ORG);
  }

  @Test
  void theTopIsCountedWithoutThoseWhoAreDetached() {
    assertJudged("HOLDS {roots=1}", Rules.haveRoots(exactly(1)), ORG);
    assertEquals("[ceo]", evidence(Rules.haveRoots(exactly(1)), ORG));
    Organization several =
        Organization.named("Acme")
            .position("b", p -> {})
            .position("a", p -> {})
            .position("c", p -> p.reportsTo("a"))
            .build();
    assertEquals(
        "[a, b]",
        Rules.haveRoots(exactly(1)).judge(several, Who.of(several)).evidence().toString());
  }

  @Test
  void layersAreShownByALongestChain() {
    assertJudged("HOLDS {layers=3}", Rules.haveLayers(atLeast(3)), ORG);
    assertJudged("NOT_KNOWN {layers=3}", Rules.haveLayers(atLeast(4)), ORG);
    assertJudged("NOT_KNOWN {layers=3}", Rules.haveLayers(atMost(3)), ORG);
    assertJudged("FAILS {layers=3}", Rules.haveLayers(atMost(2)), ORG);
    assertEquals(
        "[pm --reports to--> head, head --reports to--> ceo]",
        evidence(Rules.haveLayers(atMost(2)), ORG));
    Organization circle =
        Organization.named("Acme")
            .position("a", p -> p.reportsTo("b"))
            .position("b", p -> p.reportsTo("a"))
            .build();
    Verdict none = Rules.haveLayers(atLeast(1)).judge(circle, Who.of(circle));
    assertEquals("FAILS {layers=0}", none.toString());
    assertEquals(List.of(), none.evidence());
  }

  @Test
  void aLongestChainGoesByIdWhereSeveralAreEquallyLong() {
    Organization organization =
        Organization.named("Acme")
            .position("top", p -> {})
            .position("z", p -> p.reportsTo("top"))
            .position("y", p -> p.reportsTo("top"))
            .position("q", p -> p.reportsTo("z").line(LineKind.SOLID, "y"))
            .position("p", p -> p.reportsTo("z").line(LineKind.SOLID, "y"))
            .build();
    assertEquals(
        "[p --reports to--> y, y --reports to--> top]",
        Rules.haveLayers(atMost(1))
            .judge(organization, Who.of(organization))
            .evidence()
            .toString());
  }

  @Test
  void organizationsHaveSeatsAndTrackKpis() {
    assertJudged("HOLDS", Rules.havePositionWith(HEAD), ORG);
    assertJudged("FAILS", Rules.havePositionWith(NOBODYS), ORG);
    assertJudged("HOLDS", Rules.track(CHURN), ORG);
    assertJudged("FAILS", Rules.track(RETENTION), ORG);
    assertJudged("HOLDS", Rules.havePositionsThat(vacant()), ORG);
    assertJudged("FAILS", Rules.havePositionsThat(haveRole(NOBODYS)), ORG);
    assertJudged("HOLDS", Rules.havePositionsThat(haveFunction("Product")), ORG);
    assertJudged("NOT_KNOWN", Rules.havePositionsThat(haveFunction("Sales")), ORG);
    assertEquals("have a position that is vacant", Rules.havePositionsThat(vacant()).toString());
  }

  @Test
  void rolesHaveSeats() {
    assertJudged("HOLDS {positions=2}", Rules.usedBy(exactly(2)), MAKER);
    assertJudged("FAILS {positions=2}", Rules.usedBy(exactly(1)), MAKER);
    assertJudged("HOLDS {positions=0}", Rules.usedBy(atMost(1)), NOBODYS);
    assertEquals("[maker, pm]", evidence(Rules.usedBy(exactly(1)), MAKER));
  }

  @Test
  void responsibilitiesHaveAccountablePositions() {
    assertJudged(
        "HOLDS {accountable positions=1}", Rules.haveAccountablePositions(exactly(1)), ROADMAP);
    assertJudged(
        "FAILS {accountable positions=0}", Rules.haveAccountablePositions(exactly(1)), PRICING);
    assertEquals("[head]", evidence(Rules.haveAccountablePositions(exactly(1)), ROADMAP));
    assertJudged("HOLDS", Rules.haveAccountablePositionsThat(haveRole(HEAD)), ROADMAP);
    assertJudged("FAILS", Rules.haveAccountablePositionsThat(haveRole(MAKER)), ROADMAP);
    assertJudged("FAILS", Rules.haveAccountablePositionsThat(haveRole(HEAD)), PRICING);
    Organization plain = ORG.with("head", p -> p.withoutRoles());
    assertEquals(
        Verdict.NOT_KNOWN,
        Rules.haveAccountablePositionsThat(haveFunction("Product")).judge(ROADMAP, Who.of(plain)));
  }

  @Test
  void kpisMeasureAndAreTracked() {
    assertJudged("HOLDS {positions=1}", Rules.measure(atLeast(1)), RETENTION);
    assertJudged("FAILS {positions=0}", Rules.measure(atLeast(1)), CHURN);
    assertJudged("HOLDS", Rules.tracked(), CHURN);
    assertJudged("FAILS", Rules.tracked(), RETENTION);
  }

  @Test
  void scopesHaveKindsPlacesAndOwners() {
    assertJudged("HOLDS", Rules.haveKind(ScopeKind.PRODUCT), CARDS);
    assertJudged("FAILS", Rules.haveKind(ScopeKind.PRODUCT), PAYMENTS);
    assertJudged("HOLDS", Rules.within(ScopeKind.PORTFOLIO), CARDS);
    assertJudged("HOLDS", Rules.within(ScopeKind.ORGANIZATION), CARDS);
    assertJudged("FAILS", Rules.within(ScopeKind.PRODUCT), CARDS);
    assertJudged("FAILS", Rules.within(ScopeKind.ORGANIZATION), ACME);
    assertJudged("HOLDS {owners=1}", Rules.haveOwners(exactly(1)), PAYMENTS);
    assertJudged("FAILS {owners=0}", Rules.haveOwners(exactly(1)), CARDS);
    assertEquals("[head]", evidence(Rules.haveOwners(exactly(1)), PAYMENTS));
    assertJudged("HOLDS", Rules.haveOwnersThat(haveRole(HEAD)), PAYMENTS);
    assertJudged("FAILS", Rules.haveOwnersThat(haveRole(HEAD)), ACME);
    assertJudged("NOT_KNOWN", Rules.haveOwnersThat(haveFunction("Product")), ACME);
    assertJudged("FAILS", Rules.haveOwnersThat(haveRole(HEAD)), CARDS);
    assertJudged(
        "HOLDS {accountable positions=1}", Rules.haveAccountable(exactly(1), ROADMAP), PAYMENTS);
    assertJudged(
        "FAILS {accountable positions=0}", Rules.haveAccountable(exactly(1), ROADMAP), CARDS);
  }

  @Test
  void linesHaveKindsAndEnds() {
    ReportingLine solid = ReportingLine.solid("pm", "head");
    ReportingLine dotted = ReportingLine.dotted("pm", "ceo");
    ReportingLine broken = ReportingLine.solid("lost", "ghost");
    assertJudged("HOLDS", Rules.haveKind(LineKind.DOTTED), dotted);
    assertJudged("FAILS", Rules.haveKind(LineKind.DOTTED), solid);
    assertJudged("HOLDS", Rules.leadToKnownPosition(), solid);
    assertJudged("FAILS", Rules.leadToKnownPosition(), broken);
    assertEquals(
        "[lost --reports to--> ghost <- unknown position]",
        evidence(Rules.leadToKnownPosition(), broken));
    assertJudged("HOLDS", Rules.startAt(haveRole(MAKER)), solid);
    assertJudged("FAILS", Rules.startAt(haveRole(HEAD)), solid);
    assertJudged("HOLDS", Rules.leadTo(haveRole(HEAD)), solid);
    assertJudged("FAILS", Rules.leadTo(haveRole(HEAD)), dotted);
    assertJudged("NOT_KNOWN", Rules.leadTo(haveRole(HEAD)), broken);
    assertEquals("[pm --reports to--> head]", evidence(Rules.leadTo(haveRole(HEAD)), solid));
    assertEquals(
        "[pm --has a dotted line to--> ceo]", evidence(Rules.leadTo(haveRole(HEAD)), dotted));
  }
}
