package io.github.orgwright.query;

import static io.github.orgwright.query.Traits.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.orgwright.core.AssignmentKind;
import io.github.orgwright.core.Authority;
import io.github.orgwright.core.Duty;
import io.github.orgwright.core.Kpi;
import io.github.orgwright.core.LineKind;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.ReportingLine;
import io.github.orgwright.core.Responsibility;
import io.github.orgwright.core.Role;
import io.github.orgwright.core.Scope;
import io.github.orgwright.core.ScopeKind;
import io.github.orgwright.core.UnknownIdException;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Every ready-made trait: of whom it holds, fails and is not known. */
class TraitsTest {
  private static final Authority SPEND = Authority.named("spend");
  private static final Responsibility ROADMAP = Responsibility.of("roadmap", "Product roadmap");
  private static final Kpi RETENTION = Kpi.of("retention", "Retention");
  private static final Scope ACME = Scope.organization("Acme");
  private static final Scope PAYMENTS = ACME.part(ScopeKind.PORTFOLIO, "Payments");
  private static final Scope CARDS = PAYMENTS.part(ScopeKind.PRODUCT, "Cards");
  private static final Role CHIEF =
      Role.builder().id("chief").name("Chief").function("Business").level(1).build();
  private static final Role HEAD =
      Role.builder().id("head").name("Head").function("Product").level(3).build();
  private static final Role MAKER = Role.of("maker", "Maker");

  /*
   * ceo  ada, Acme      loop ⟲      lost > ghost
   *  ├ hop  eve acting, Payments
   *  │  └ pm  kim and lea, Cards     also reports to ops
   *  └ ops  vacant, deputy dia       dotted to hop
   */
  private static final Organization ORG =
      Organization.named("Acme")
          .position("ceo", p -> p.title("Chief").role(CHIEF).owns(ACME).heldBy("ada").may(SPEND))
          .position(
              "hop",
              p ->
                  p.role(MAKER)
                      .role(HEAD)
                      .role(CHIEF)
                      .owns(PAYMENTS)
                      .reportsTo("ceo")
                      .heldBy("eve", AssignmentKind.ACTING)
                      .may(SPEND.upTo(100))
                      .duty(Duty.accountableFor(ROADMAP))
                      .measuredBy(RETENTION))
          .position(
              "ops", p -> p.reportsTo("ceo").dottedTo("hop").heldBy("dia", AssignmentKind.DEPUTY))
          .position(
              "pm",
              p ->
                  p.role(MAKER)
                      .owns(CARDS)
                      .reportsTo("hop")
                      .line(LineKind.SOLID, "ops")
                      .attribute("city", "Oslo")
                      .heldBy("kim")
                      .heldBy("lea", AssignmentKind.ACTING))
          .position("loop", p -> p.reportsTo("loop"))
          .position("lost", p -> p.heldBy("eve"))
          .lines(List.of(ReportingLine.solid("lost", "ghost")))
          .tryBuild()
          .organization();

  private static final Who WHO = Who.of(ORG);

  private static void assertHolds(Trait<Position> trait, String words, String... seats) {
    assertEquals(words, trait.toString());
    assertEquals(List.of(seats), WHO.matches(trait).list().stream().map(Position::id).toList());
  }

  private static void assertNotKnown(Trait<Position> trait, String... seats) {
    assertEquals(
        List.of(seats),
        ORG.positions().stream()
            .filter(position -> !trait.judge(position, WHO).isKnown())
            .map(Position::id)
            .toList());
  }

  private static Map<String, String> facts(Trait<Position> trait, String seat) {
    return trait.judge(ORG.position(seat), WHO).facts();
  }

  @Test
  void traitsOfHolders() {
    assertHolds(vacant(), "are vacant", "ops", "loop");
    assertHolds(acting(), "have only acting holders", "hop");
    assertHolds(haveHolders(exactly(2)), "have exactly 2 holders", "pm");
    assertHolds(haveHolders(exactly(0)), "have no holders", "ops", "loop");
    assertHolds(haveHolders(atLeast(1)), "have at least 1 holder", "ceo", "hop", "pm", "lost");
    assertHolds(
        haveHolders(atMost(1)), "have at most 1 holder", "ceo", "hop", "ops", "loop", "lost");
    assertHolds(
        haveHolders(between(0, 1)), "have at most 1 holder", "ceo", "hop", "ops", "loop", "lost");
    assertHolds(
        haveHolders(between(1, 2)), "have between 1 and 2 holders", "ceo", "hop", "pm", "lost");
    assertHolds(haveHolders(atLeast(11)), "have at least 11 holders");
    assertEquals(Map.of("holders", "2"), facts(haveHolders(atLeast(9)), "pm"));
  }

  @Test
  void traitsOfPlace() {
    assertHolds(root(), "are roots", "ceo");
    assertHolds(detached(), "are detached", "lost");
    assertHolds(inACycle(), "are in a cycle", "loop");
    assertHolds(inLayer(exactly(1)), "are in layer 1", "ceo");
    assertHolds(inLayer(between(2, 3)), "are in layers 2 to 3", "hop", "ops", "pm");
    assertEquals(Map.of("layer", "3"), facts(inLayer(exactly(1)), "pm"));
    assertEquals(Map.of("layer", "none"), facts(inLayer(exactly(1)), "loop"));
  }

  @Test
  void traitsOfManagers() {
    assertHolds(haveManager(), "have a known manager", "hop", "ops", "pm");
    assertHolds(haveManagers(exactly(1)), "have exactly 1 known manager", "hop", "ops");
    assertHolds(haveManagers(exactly(1)), "have exactly 1 known manager", "hop", "ops");
    assertHolds(haveManagers(atLeast(2)), "have at least 2 known managers", "pm");
    Verdict verdict = haveManagers(exactly(1)).judge(ORG.position("pm"), WHO);
    assertEquals(Map.of("managers", "2"), verdict.facts());
    Position pm = ORG.position("pm");
    assertEquals(
        List.of(
            Evidence.reportsTo(pm, ORG.position("hop")),
            Evidence.reportsTo(pm, ORG.position("ops"))),
        verdict.evidence());
  }

  @Test
  void linesAreShownInTheOrderOfIds() {
    Organization org =
        Organization.named("Acme")
            .position("top", p -> {})
            .position("head", p -> p.reportsTo("top"))
            .position("b", p -> p.reportsTo("top").line(LineKind.SOLID, "head"))
            .position("a", p -> p.reportsTo("top"))
            .build();
    Who who = Who.of(org);
    assertEquals(
        "[b --reports to--> head, b --reports to--> top]",
        haveManagers(exactly(1)).judge(org.position("b"), who).evidence().toString());
    assertEquals(
        "[a --reports to--> top, b --reports to--> top, head --reports to--> top]",
        manageDirectly(atMost(2)).judge(org.position("top"), who).evidence().toString());
    assertEquals(List.of(), manage(atMost(2)).judge(org.position("top"), who).evidence());
  }

  @Test
  void traitsOfPositionsAboveAndBelow() {
    Position ceo = ORG.position("ceo");
    assertHolds(reportTo(ceo), "report to ceo", "hop", "ops", "pm");
    assertHolds(reportDirectlyTo(ceo), "report directly to ceo", "hop", "ops");
    assertHolds(manage(ORG.position("pm")), "manage pm", "ceo", "hop", "ops");
    assertHolds(reportTo(ORG.person("eve")), "report to eve", "pm");
    assertHolds(manage(ORG.person("eve")), "manage eve", "ceo");
    assertHolds(manageDirectly(atLeast(2)), "have at least 2 direct reports", "ceo");
    assertHolds(manage(atLeast(1)), "manage at least 1 position", "ceo", "hop", "ops");
    assertEquals(Map.of("direct reports", "2"), facts(manageDirectly(atLeast(9)), "ceo"));
    assertEquals(Map.of("reports", "3"), facts(manage(atLeast(9)), "ceo"));
  }

  @Test
  void traitsFollowSolidLinesWhateverTheQuestionFollows() {
    Who dotted = WHO.over(LineKind.DOTTED);
    Position ops = ORG.position("ops");
    Position hop = ORG.position("hop");
    assertEquals(List.of(hop), dotted.manages(ops).list());
    assertEquals(List.of(), dotted.manages(ops).that(manage(ops)).list());
    assertEquals(List.of(), dotted.reportsTo(hop).that(reportTo(hop)).list());
    assertEquals(List.of(), dotted.reportsTo(hop).that(reportDirectlyTo(hop)).list());
    assertEquals(List.of(hop), dotted.manages(ops).that(manageDirectly(exactly(1))).list());
  }

  @Test
  void traitsOfUnknownMembersFailByName() {
    Trait<Position> trait = reportTo(Position.of("cto"));
    assertThrows(UnknownIdException.class, () -> WHO.matches(trait).list());
  }

  @Test
  void traitsOfRoles() {
    assertHolds(haveRole(HEAD), "have the role head", "hop");
    assertHolds(haveRole(Role.of("maker", "Other name")), "have the role maker", "hop", "pm");
    assertHolds(haveFunction("Product"), "have the function \"Product\"", "hop");
    assertNotKnown(haveFunction("Product"), "ops", "pm", "loop", "lost");
    assertEquals(Map.of("functions", "[Product, Business]"), facts(haveFunction("X"), "hop"));
  }

  @Test
  void levelIsTheRankOfTheFirstRoleThatStatesOne() {
    assertHolds(atLevel(exactly(1)), "have level 1", "ceo");
    assertHolds(atLevel(between(2, 3)), "have a level between 2 and 3", "hop");
    assertNotKnown(atLevel(exactly(1)), "ops", "pm", "loop", "lost");
    assertEquals(Map.of("level", "3"), facts(atLevel(exactly(1)), "hop"));
  }

  @Test
  void traitsOfTheCard() {
    assertHolds(haveTitle("Chief"), "have the title \"Chief\"", "ceo");
    assertHolds(haveTitle("chief"), "have the title \"chief\"");
    assertHolds(
        haveAttribute("city", "Oslo"), "have the attribute \"city\" with the value \"Oslo\"", "pm");
    assertHolds(
        haveAttribute("city", "Rome"), "have the attribute \"city\" with the value \"Rome\"");
  }

  @Test
  void traitsOfScopes() {
    assertHolds(ownScopes(), "own a scope", "ceo", "hop", "pm");
    assertHolds(own(PAYMENTS), "own Payments", "hop");
    assertHolds(ownScopeOf(ScopeKind.PRODUCT), "own a scope of kind product", "pm");
    assertHolds(cover(CARDS), "own Cards or a scope that contains it", "ceo", "hop", "pm");
    assertHolds(cover(ACME), "own Acme or a scope that contains it", "ceo");
    assertHolds(workIn(PAYMENTS), "work in Payments", "hop", "pm");
  }

  @Test
  void traitsOfAuthority() {
    assertHolds(haveAuthority(SPEND), "have the authority to spend", "ceo", "hop");
    assertHolds(
        haveAuthority(SPEND.upTo(100)), "have the authority to spend up to 100", "ceo", "hop");
    assertHolds(haveAuthority(SPEND.upTo(101)), "have the authority to spend up to 101", "ceo");
    assertHolds(haveAuthority(SPEND.request()), "have the authority to spend", "ceo");
    assertHolds(haveAuthority(SPEND.request(100)), "have the authority to spend 100", "ceo", "hop");
    assertHolds(haveAuthority(SPEND.request(101)), "have the authority to spend 101", "ceo");
  }

  @Test
  void traitsOfDutiesAndKpis() {
    assertHolds(accountableFor(ROADMAP), "are accountable for roadmap", "hop");
    assertHolds(responsibleFor(ROADMAP), "are responsible for roadmap");
    assertHolds(consultedOn(ROADMAP), "are consulted on roadmap");
    assertHolds(informedOf(ROADMAP), "are informed of roadmap");
    assertHolds(accountableFor(Responsibility.of("x", "X")), "are accountable for x");
    assertHolds(measuredBy(RETENTION), "are measured by the KPI retention", "hop");
    assertHolds(measuredBy(Kpi.of("churn", "Churn")), "are measured by the KPI churn");
  }

  @Test
  void traitsWithoutArgumentsAreOneObjectEach() {
    List<Supplier<Trait<Position>>> traits =
        List.of(
            Traits::vacant,
            Traits::acting,
            Traits::root,
            Traits::detached,
            Traits::inACycle,
            Traits::haveManager,
            Traits::ownScopes,
            Traits::ownWithinManagersScope);
    traits.forEach(trait -> assertSame(trait.get(), trait.get()));
  }
}
