package io.github.orgwright.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OrganizationTest {
  private static final Scope ACME = Scope.organization("Acme");
  private static final Scope PAYMENTS = ACME.part(ScopeKind.PORTFOLIO, "Payments");
  private static final Scope CARDS = PAYMENTS.part(ScopeKind.PRODUCT, "Cards");
  private static final Scope LOANS = PAYMENTS.part(ScopeKind.PRODUCT, "Loans");
  private static final Responsibility ROADMAP = Responsibility.of("roadmap", "Roadmap");
  private static final Responsibility PRICING = Responsibility.of("pricing", "Pricing");
  private static final Kpi RETENTION = Kpi.of("retention", "Retention");
  private static final Kpi NPS = Kpi.of("nps", "NPS");
  private static final Authority SPEND = Authority.named("spend");
  private static final Role PM =
      Role.builder()
          .id("pm")
          .name("Product manager")
          .addDuty(Duty.accountableFor(ROADMAP))
          .addAuthority(SPEND.upTo(100))
          .addKpi(RETENTION)
          .build();

  // ceo (held by ada, deputy bo)
  //  |
  // cpo (acting: bo) . . . coo (vacant, deputy ada)
  //  |
  // pm (two holders: kim, ada)
  private static final Organization ACME_ORG =
      Organization.named("Acme")
          .position("ceo", p -> p.heldBy("ada").heldBy("bo", AssignmentKind.DEPUTY))
          .position("coo", p -> p.heldBy("ada", AssignmentKind.DEPUTY))
          .position(
              "cpo", p -> p.reportsTo("ceo").dottedTo("coo").heldBy("bo", AssignmentKind.ACTING))
          .position(
              "pm",
              p ->
                  p.role(PM)
                      .owns(CARDS)
                      .owns(LOANS)
                      .duty(Duty.consultedOn(PRICING).inScope(PAYMENTS))
                      .measuredBy(NPS)
                      .may(Authority.named("hire"))
                      .reportsTo("cpo")
                      .heldBy("kim")
                      .heldBy("ada"))
          .build();

  private static Position p(String id) {
    return ACME_ORG.position(id);
  }

  private static List<String> seatsOf(String person) {
    return Ids.of(ACME_ORG.positionsOf(Person.of(person)));
  }

  @Test
  void theExampleOfTheJavadocHolds() {
    Organization org =
        Organization.named("Acme")
            .position("ceo", p -> p.title("Chief executive").heldBy("ada"))
            .position("cpo", p -> p.title("Chief product officer").reportsTo("ceo").heldBy("bo"))
            .position("pm", p -> p.title("Product manager").reportsTo("cpo").dottedTo("ceo"))
            .build();
    Organization next = org.with("pm", p -> p.heldBy("kim"));
    assertTrue(org.isVacant(org.position("pm")));
    assertFalse(next.isVacant(next.position("pm")));
  }

  @Test
  void holdersComeInDeclaredOrder() {
    assertEquals(
        List.of(
            Assignment.of("pm", "kim", AssignmentKind.SUBSTANTIVE),
            Assignment.of("pm", "ada", AssignmentKind.SUBSTANTIVE)),
        ACME_ORG.holders(p("pm")));
  }

  @Test
  void deputiesAreAssignedButHoldNothing() {
    Organization org =
        Organization.named("Acme")
            .position(
                "a",
                p ->
                    p.heldBy("cy", AssignmentKind.DEPUTY)
                        .heldBy("ada", AssignmentKind.ACTING)
                        .heldBy("bo"))
            .position("b", p -> p.heldBy("cy", AssignmentKind.DEPUTY))
            .build();
    Assignment acting = Assignment.of("a", "ada", AssignmentKind.ACTING);
    Assignment substantive = Assignment.of("a", "bo", AssignmentKind.SUBSTANTIVE);
    assertEquals(List.of(substantive, acting), org.holders(org.position("a")));
    assertEquals(
        List.of(substantive, acting, Assignment.of("a", "cy", AssignmentKind.DEPUTY)),
        org.assignments(org.position("a")));
    assertEquals(List.of(), org.holders(org.position("b")));
    assertEquals(1, org.assignments(org.position("b")).size());
  }

  @Test
  void aPersonHoldsSeatsButNotThoseOfADeputy() {
    assertEquals(List.of("ceo", "pm"), seatsOf("ada"));
    assertEquals(List.of("cpo"), seatsOf("bo"));
    assertEquals(List.of("pm"), seatsOf("kim"));
  }

  @Test
  void aSeatWithADeputyAloneIsVacant() {
    assertFalse(ACME_ORG.isVacant(p("ceo")));
    assertTrue(ACME_ORG.isVacant(p("coo")));
    assertFalse(ACME_ORG.isVacant(p("cpo")));
    assertTrue(ACME_ORG.with("pm", p -> p.vacant()).isVacant(p("pm")));
  }

  @Test
  void aPersonFillsASeatInTheStrongestWayNamed() {
    Organization organization =
        Organization.named("Acme")
            .position("ceo")
            .assignments(
                List.of(
                    Assignment.of("ceo", "ada", AssignmentKind.DEPUTY),
                    Assignment.of("ceo", "bo", AssignmentKind.ACTING),
                    Assignment.of("ceo", "ada", AssignmentKind.SUBSTANTIVE)))
            .build();
    assertEquals(
        List.of(
            Assignment.of("ceo", "ada", AssignmentKind.SUBSTANTIVE),
            Assignment.of("ceo", "bo", AssignmentKind.ACTING)),
        organization.holders(Position.of("ceo")));
    assertEquals(List.of(Position.of("ceo")), organization.positionsOf(Person.of("ada")));
    assertEquals(3, organization.assignments().size());
  }

  @Test
  void dutiesHoldInEachOwnedScopeUnlessTheyNameOne() {
    assertEquals(
        List.of(
            Duty.accountableFor(ROADMAP).inScope(CARDS),
            Duty.accountableFor(ROADMAP).inScope(LOANS),
            Duty.consultedOn(PRICING).inScope(PAYMENTS)),
        p("pm").effectiveDuties());
  }

  @Test
  void dutiesOfAPositionThatOwnsNothingStayUnscoped() {
    Position position = p("pm").toBuilder().owns(List.of()).build();
    assertEquals(
        List.of(Duty.accountableFor(ROADMAP), Duty.consultedOn(PRICING).inScope(PAYMENTS)),
        position.effectiveDuties());
    assertEquals(List.of(), p("ceo").effectiveDuties());
  }

  @Test
  void aDutyOfRoleAndPositionIsListedOnce() {
    Position position =
        p("pm").toBuilder()
            .duties(List.of(Duty.accountableFor(ROADMAP)))
            .kpis(List.of(ScopedKpi.of(RETENTION)))
            .build();
    assertEquals(2, position.effectiveDuties().size());
    assertEquals(2, position.effectiveKpis().size());
  }

  @Test
  void kpisMeasureInEachOwnedScope() {
    assertEquals(
        List.of(
            ScopedKpi.of(RETENTION).inScope(CARDS),
            ScopedKpi.of(RETENTION).inScope(LOANS),
            ScopedKpi.of(NPS).inScope(CARDS),
            ScopedKpi.of(NPS).inScope(LOANS)),
        p("pm").effectiveKpis());
    Position position = p("pm").toBuilder().owns(List.of()).build();
    assertEquals(List.of(ScopedKpi.of(RETENTION), ScopedKpi.of(NPS)), position.effectiveKpis());
  }

  @Test
  void aKpiInAScopeMeasuresThereAloneAndATargetIsOfOnePosition() {
    Kpi churn = Kpi.of("churn", "Churn").toBuilder().target(new BigDecimal("5.0")).build();
    ScopedKpi lower = ScopedKpi.of(churn).inScope(PAYMENTS).withTarget(new BigDecimal("3.50"));
    Organization org =
        Organization.named("Acme")
            .position(
                "a", p -> p.owns(CARDS).worksIn(LOANS).measuredBy(churn).measuredBy(churn, LOANS))
            .position("b", p -> p.measuredBy(lower).measuredBy(RETENTION))
            .build();
    assertEquals(
        List.of(ScopedKpi.of(churn).inScope(CARDS), ScopedKpi.of(churn).inScope(LOANS)),
        org.position("a").effectiveKpis());
    assertEquals(List.of(lower, ScopedKpi.of(RETENTION)), org.position("b").effectiveKpis());
    assertEquals(List.of("5", "3.5"), List.of(target(ScopedKpi.of(churn)), target(lower)));
    assertEquals(Optional.empty(), ScopedKpi.of(RETENTION).target());
    assertEquals(List.of(churn, RETENTION), org.kpis().list());
    assertTrue(org.scopes().find(PAYMENTS.id()).isPresent());
    assertEquals(
        List.of(),
        Organization.named("Acme").positions(org.positions().list()).tryBuild().problems());
  }

  @Test
  void targetsOfOneKpiDoNotContradictEachOther() {
    Kpi churn = Kpi.of("churn", "Churn");
    Kpi five = churn.toBuilder().target(new BigDecimal("5")).build();
    Kpi unit = churn.toBuilder().unit("percent").build();
    assertEquals(
        List.of(),
        Organization.named("Acme")
            .position("a", p -> p.measuredBy(churn))
            .position("b", p -> p.measuredBy(five))
            .tryBuild()
            .problems());
    assertEquals(
        1,
        Organization.named("Acme")
            .position("a", p -> p.measuredBy(unit))
            .position("b", p -> p.measuredBy(five))
            .tryBuild()
            .problems()
            .size());
  }

  private static String target(ScopedKpi kpi) {
    return kpi.target().orElseThrow().toPlainString();
  }

  @Test
  void aTargetOfThePositionReplacesThatOfItsRole() {
    Organization org =
        ACME_ORG.with(
            "pm", p -> p.measuredBy(ScopedKpi.of(RETENTION).withTarget(new BigDecimal("90"))));
    assertEquals(
        List.of("cards 90", "loans 90"),
        org.position("pm").effectiveKpis().stream()
            .filter(one -> one.kpi().equals(RETENTION))
            .map(
                one ->
                    one.scope().orElseThrow().name().toLowerCase(Locale.ROOT) + " " + target(one))
            .toList());
    Organization again =
        org.with("pm", p -> p.measuredBy(ScopedKpi.of(RETENTION).withTarget(BigDecimal.TEN)));
    assertEquals(
        1, again.position("pm").kpis().stream().filter(k -> k.kpi().equals(RETENTION)).count());
  }

  @Test
  void aQualitativeKpiHasNoTargetForAPosition() {
    Kpi taste = Kpi.builder().id("taste").name("Taste").isQualitative(true).build();
    assertThrows(
        IllegalArgumentException.class, () -> ScopedKpi.of(taste).withTarget(BigDecimal.ONE));
  }

  @Test
  void catalogsListWhatPositionsSpeakOf() {
    assertEquals(List.of(PM), ACME_ORG.roles().list());
    assertEquals(List.of(ACME, PAYMENTS, CARDS, LOANS), ACME_ORG.scopes().list());
    assertEquals(List.of(ROADMAP, PRICING), ACME_ORG.responsibilities().list());
    assertEquals(List.of(RETENTION, NPS), ACME_ORG.kpis().list());
    assertEquals(List.of(SPEND, Authority.named("hire")), ACME_ORG.authorities().list());
  }

  @Test
  void catalogsListWhatIsDeclaredFirst() {
    Organization organization =
        ACME_ORG.toBuilder().scope(LOANS).expects(PRICING).tracks(NPS).build();
    assertEquals(List.of(ACME, PAYMENTS, LOANS, CARDS), organization.scopes().list());
    assertEquals(List.of(PRICING, ROADMAP), organization.responsibilities().list());
    assertEquals(List.of(NPS, RETENTION), organization.kpis().list());
  }

  @Test
  void aScopeThatAPositionWorksInIsListed() {
    Scope sales = ACME.part(ScopeKind.DEPARTMENT, "Sales");
    assertEquals(
        List.of(ACME, PAYMENTS, CARDS, LOANS, sales),
        ACME_ORG.with("pm", p -> p.worksIn(sales)).scopes().list());
  }

  @Test
  void whatASecondRoleOfOneIdSaysIsListedToo() {
    Organization organization =
        Organization.named("Acme")
            .position("a", p -> p.role(Role.of("r", "One")))
            .position(
                "b",
                p ->
                    p.role(
                        Role.builder()
                            .id("r")
                            .name("Two")
                            .addAuthority(SPEND)
                            .addDuty(Duty.accountableFor(ROADMAP))
                            .addKpi(NPS)
                            .build()))
            .tryBuild()
            .organization();
    assertEquals(List.of(SPEND), organization.authorities().list());
    assertEquals(List.of(ROADMAP), organization.responsibilities().list());
    assertEquals(List.of(NPS), organization.kpis().list());
    assertEquals("One", organization.roles().get("r").name());
  }

  @Test
  void anUnknownIdIsToldWithTheNearestOnes() {
    UnknownIdException unknown =
        assertThrows(UnknownIdException.class, () -> ACME_ORG.position("cpoo"));
    assertEquals(
        "unknown position id \"cpoo\"; similar ids: \"coo\", \"cpo\"; fix: correct the id, or"
            + " use find(id) of the catalog of positions, which returns an empty Optional for an unknown id",
        unknown.getMessage());
    assertEquals("position", unknown.subject());
    assertEquals("cpoo", unknown.id());
    assertEquals(List.of("coo", "cpo"), unknown.nearest());
    assertEquals(
        "unknown person id \"kym\"; similar ids: \"kim\"; fix: correct the id, or"
            + " use find(id) of the catalog of people, which returns an empty Optional for an unknown id",
        assertThrows(UnknownIdException.class, () -> ACME_ORG.person("kym")).getMessage());
    assertEquals(
        "unknown role id \"x\"; fix: correct the id, or"
            + " use find(id) of the catalog of roles, which returns an empty Optional for an unknown id",
        assertThrows(
                UnknownIdException.class, () -> Organization.named("Acme").build().roles().get("x"))
            .getMessage());
  }

  @Test
  void questionsAboutUnknownPositionsFail() {
    Position stranger = Position.of("stranger");
    assertThrows(UnknownIdException.class, () -> ACME_ORG.assignments(stranger));
    assertThrows(UnknownIdException.class, () -> ACME_ORG.holders(stranger));
    assertThrows(UnknownIdException.class, () -> ACME_ORG.isVacant(stranger));
    assertThrows(UnknownIdException.class, () -> ACME_ORG.positionsOf(Person.of("stranger")));
    assertThrows(UnknownIdException.class, () -> ACME_ORG.hierarchy().managers(stranger));
    assertThrows(UnknownIdException.class, () -> ACME_ORG.with("stranger", p -> {}));
    assertThrows(UnknownIdException.class, () -> ACME_ORG.without("stranger"));
  }

  @Test
  void catalogsFindAndList() {
    Catalog<Position> positions = ACME_ORG.positions();
    assertSame(p("pm"), positions.find("pm").orElseThrow());
    assertTrue(positions.find("stranger").isEmpty());
    assertEquals(4, positions.size());
    assertEquals(positions.list(), positions.stream().toList());
    assertEquals("catalog of 4 positions", positions.toString());
    assertEquals(
        "id", assertThrows(NullPointerException.class, () -> positions.find(null)).getMessage());
    assertEquals(
        "id", assertThrows(NullPointerException.class, () -> positions.get(null)).getMessage());
  }

  @Test
  void aLineToAnUnknownIdIsRefusedInACopy() {
    assertEquals(
        "unknown position id \"cto\"; similar ids: \"ceo\", \"coo\", \"cpo\"; fix: correct the id",
        assertThrows(UnknownIdException.class, () -> ACME_ORG.with("pm", p -> p.reportsTo("cto")))
            .getMessage());
  }

  @Test
  void anUnresolvedLineThatIsThereAlreadyStaysInACopy() {
    Organization organization =
        Organization.named("Acme")
            .position("a", p -> p.reportsTo("gone"))
            .position("b")
            .tryBuild()
            .organization()
            .with("a", p -> p.dottedTo("b"));
    assertEquals(
        List.of(ReportingLine.solid("a", "gone"), ReportingLine.dotted("a", "b")),
        organization.lines());
    assertEquals(List.of("a"), Ids.of(organization.hierarchy().detached()));
  }

  @Test
  void aValueThatDiffersFromOneOfItsIdIsRefusedInACopy() {
    assertEquals(
        "role \"pm\" of position \"ceo\" differs from role \"pm\" in Acme; fix: give both the"
            + " same details, or use another id",
        assertThrows(
                IllegalArgumentException.class,
                () -> ACME_ORG.with("ceo", p -> p.role(Role.of("pm", "Other"))))
            .getMessage());
    assertEquals(
        "KPI \"nps\" of position \"ceo\" differs from KPI \"nps\" in Acme; fix: give both the"
            + " same details, or use another id",
        assertThrows(
                IllegalArgumentException.class,
                () -> ACME_ORG.with("ceo", p -> p.measuredBy(Kpi.of("nps", "Other"))))
            .getMessage());
  }

  @Test
  void copiesShareWhatDidNotChange() {
    Organization after = ACME_ORG.with("pm", p -> p.heldBy("lee"));
    assertSame(p("ceo"), after.position("ceo"));
    assertSame(p("pm"), after.position("pm"));
    assertSame(ACME_ORG.positions(), after.positions());
    assertSame(ACME_ORG.lines(), after.lines());
    assertSame(ACME_ORG.hierarchy().forest(), after.hierarchy().forest());
    assertSame(ACME_ORG.roles(), after.roles());
    Organization titled = ACME_ORG.with("pm", p -> p.title("PM"));
    assertSame(ACME_ORG.assignments(), titled.assignments());
    assertSame(ACME_ORG.people(), titled.people());
  }

  @Test
  void aHierarchyIsIndexedOnce() {
    assertSame(ACME_ORG.hierarchy(), ACME_ORG.hierarchy(LineKind.SOLID));
    assertSame(ACME_ORG.hierarchy(LineKind.DOTTED), ACME_ORG.hierarchy(LineKind.DOTTED));
    assertSame(
        ACME_ORG.hierarchy(LineKind.DOTTED, LineKind.SOLID),
        ACME_ORG.hierarchy(LineKind.SOLID, LineKind.DOTTED));
    assertNotEquals(
        ACME_ORG.hierarchy(LineKind.SOLID, LineKind.DOTTED).kinds(), ACME_ORG.hierarchy().kinds());
  }

  @Test
  void withoutAVacantMiddleReportsMoveUp() {
    Organization after = ACME_ORG.without("cpo");
    assertEquals(List.of(ReportingLine.solid("pm", "ceo")), after.lines());
    assertEquals(List.of(), after.positionsOf(Person.of("bo")));
    assertSame(p("pm"), after.position("pm"));
    assertEquals(List.of("ceo", "coo", "pm"), Ids.of(after.positions().list()));
    assertEquals(
        List.of("cpo", "coo"),
        Ids.of(ACME_ORG.without("ceo").hierarchy().roots()).stream()
            .sorted(java.util.Comparator.reverseOrder())
            .toList());
  }

  @Test
  void textIsTheNameAndTheSize() {
    assertEquals("Acme (4 positions)", ACME_ORG.toString());
    assertEquals("Acme (1 position)", Organization.named("Acme").position("a").build().toString());
    assertEquals("Acme", ACME_ORG.name());
  }

  @Test
  void organizationsAreEqualByTheirContents() {
    Organization copy = ACME_ORG.toBuilder().build();
    assertEquals(ACME_ORG, copy);
    assertEquals(ACME_ORG.hashCode(), copy.hashCode());
    List<Organization> others =
        List.of(
            ACME_ORG.with("pm", p -> p.title("Other")),
            ACME_ORG.with("pm", p -> p.withoutManagers()),
            ACME_ORG.with("pm", p -> p.vacant()),
            ACME_ORG.with("pm", p -> p.heldBy("lee")),
            ACME_ORG.toBuilder().person("zed", a -> {}).build(),
            ACME_ORG.toBuilder().tracks(NPS).build(),
            Organization.named("Other")
                .positions(ACME_ORG.positions().list())
                .lines(ACME_ORG.lines())
                .people(ACME_ORG.people().list())
                .assignments(ACME_ORG.assignments())
                .build());
    others.forEach(other -> assertNotEquals(ACME_ORG, other));
    assertFalse(ACME_ORG.equals(null));
  }
}
