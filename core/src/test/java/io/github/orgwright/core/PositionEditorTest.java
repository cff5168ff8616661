package io.github.orgwright.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class PositionEditorTest {
  private static final Scope ACME = Scope.organization("Acme");
  private static final Scope CARDS = ACME.part(ScopeKind.PRODUCT, "Cards");
  private static final Role PM = Role.of("pm", "Product manager");
  private static final Role OWNER = Role.of("po", "Product owner");
  private static final Authority SPEND = Authority.named("spend");
  private static final Authority HIRE = Authority.named("hire");
  private static final Duty ROADMAP = Duty.accountableFor(Responsibility.of("roadmap", "Roadmap"));
  private static final Kpi RETENTION = Kpi.of("retention", "Retention");

  // a    b    c
  // | \  :
  // seat (solid to a and b, dotted to b)
  private static final Organization BEFORE =
      Organization.named("Acme")
          .position("a")
          .position("b")
          .position("c")
          .position(
              "seat",
              p ->
                  p.title("Seat")
                      .role(PM)
                      .owns(ACME)
                      .may(SPEND.upTo(5))
                      .duty(ROADMAP)
                      .measuredBy(RETENTION)
                      .fte(0.5)
                      .attribute("site", "Oslo")
                      .reportsTo("a")
                      .line(LineKind.SOLID, "b")
                      .dottedTo("b")
                      .heldBy("ada")
                      .heldBy("bo", AssignmentKind.DEPUTY))
          .build();

  private static Organization edited(Consumer<PositionEditor> edit) {
    return BEFORE.with("seat", edit);
  }

  private static Position seat(Consumer<PositionEditor> edit) {
    return edited(edit).position("seat");
  }

  private static List<ReportingLine> lines(Consumer<PositionEditor> edit) {
    return edited(edit).lines();
  }

  private static List<Assignment> holders(Consumer<PositionEditor> edit) {
    Organization after = edited(edit);
    return after.assignments(after.position("seat"));
  }

  @Test
  void setsWhatThePositionIs() {
    Position seat = BEFORE.position("seat");
    assertEquals(Optional.of("Seat"), seat.title());
    assertEquals(List.of(PM), seat.roles());
    assertEquals(List.of(ACME), seat.owns());
    assertEquals(List.of(SPEND.upTo(5)), seat.authorities());
    assertEquals(List.of(ROADMAP), seat.duties());
    assertEquals(List.of(RETENTION), seat.kpis());
    assertEquals(0.5, seat.fte());
    assertEquals(Map.of("site", "Oslo"), seat.attributes());
    assertEquals(Optional.of("New"), seat(p -> p.title("New")).title());
    assertEquals(2.0, seat(p -> p.fte(2)).fte());
    assertEquals(Optional.of(CARDS), seat(p -> p.worksIn(CARDS)).worksIn());
  }

  @Test
  void rolesScopesDutiesAndKpisAddOnce() {
    assertEquals(List.of(PM, OWNER), seat(p -> p.role(OWNER).role(PM)).roles());
    assertEquals(List.of(ACME, CARDS), seat(p -> p.owns(CARDS).owns(ACME)).owns());
    Duty informed = Duty.informedOf(ROADMAP.responsibility());
    assertEquals(List.of(ROADMAP, informed), seat(p -> p.duty(informed).duty(ROADMAP)).duties());
    Kpi churn = Kpi.of("churn", "Churn");
    assertEquals(
        List.of(RETENTION, churn), seat(p -> p.measuredBy(churn).measuredBy(RETENTION)).kpis());
  }

  @Test
  void withoutTakesAllOfOneSortAway() {
    assertEquals(List.of(), seat(p -> p.withoutRoles()).roles());
    assertEquals(List.of(), seat(p -> p.withoutOwnedScopes()).owns());
    assertEquals(List.of(), seat(p -> p.withoutAuthorities()).authorities());
    assertEquals(List.of(), seat(p -> p.withoutDuties()).duties());
    assertEquals(List.of(), seat(p -> p.withoutKpis()).kpis());
    assertEquals(List.of(OWNER), seat(p -> p.withoutRoles().role(OWNER)).roles());
  }

  @Test
  void whatWasSetCanBeTakenAway() {
    Scope other = Scope.of(ScopeKind.DEPARTMENT, "Other");
    Organization set =
        edited(p -> p.title("Title").worksIn(other).attribute("site", "Rome").attribute("a", "b"));
    assertEquals(Optional.of(other), set.position("seat").statedWorkScope());
    Position cleared =
        set.with("seat", p -> p.withoutTitle().withoutWorkScope().withoutAttribute("site"))
            .position("seat");
    assertEquals(Optional.empty(), cleared.title());
    assertEquals(Optional.empty(), cleared.statedWorkScope());
    assertEquals(Optional.of(ACME), cleared.worksIn());
    assertFalse(cleared.attributes().containsKey("site"));
    assertEquals("b", cleared.attributes().get("a"));
    assertEquals(
        cleared,
        set.with(
                "seat",
                p ->
                    p.withoutTitle()
                        .withoutWorkScope()
                        .withoutAttribute("site")
                        .withoutAttribute("none"))
            .position("seat"));
  }

  @Test
  void aSecondReportsToIsRefused() {
    assertEquals(
        "position seat reports to c and again to b; fix: call reportsTo once, add a further solid"
            + " manager with line(LineKind.SOLID, \"b\") or a dotted one with dottedTo(\"b\")",
        assertThrows(
                IllegalArgumentException.class, () -> edited(p -> p.reportsTo("c").reportsTo("b")))
            .getMessage());
    assertThrows(
        IllegalArgumentException.class, () -> edited(p -> p.reportsTo("c").reportsTo("c")));
    assertEquals(
        List.of(
            ReportingLine.dotted("seat", "b"),
            ReportingLine.solid("seat", "c"),
            ReportingLine.solid("seat", "b")),
        lines(p -> p.reportsTo("c").line(LineKind.SOLID, "b")));
    assertEquals(
        List.of(ReportingLine.dotted("seat", "b"), ReportingLine.solid("seat", "b")),
        lines(p -> p.reportsTo("c").withoutManagers().reportsTo("b")));
  }

  @Test
  void anAuthorityReplacesTheOneOfItsName() {
    assertEquals(List.of(SPEND.upTo(9)), seat(p -> p.may(SPEND.upTo(9))).authorities());
    assertEquals(List.of(SPEND.upTo(5), HIRE), seat(p -> p.may(HIRE)).authorities());
  }

  @Test
  void anAttributeReplacesTheOneOfItsName() {
    assertEquals(
        Map.of("site", "Rome", "floor", "2"),
        seat(p -> p.attribute("site", "Rome").attribute("floor", "2")).attributes());
  }

  @Test
  void reportsToReplacesAllSolidLines() {
    assertEquals(
        List.of(ReportingLine.dotted("seat", "b"), ReportingLine.solid("seat", "c")),
        lines(p -> p.reportsTo("c")));
  }

  @Test
  void takingManagersAwayLeavesDottedLines() {
    assertEquals(List.of(ReportingLine.dotted("seat", "b")), lines(p -> p.withoutManagers()));
  }

  @Test
  void linesAddOnceAndGoByKind() {
    assertEquals(
        List.of(
            ReportingLine.solid("seat", "a"),
            ReportingLine.solid("seat", "b"),
            ReportingLine.dotted("seat", "b"),
            ReportingLine.dotted("seat", "c")),
        lines(p -> p.dottedTo("c").dottedTo("b").line(LineKind.SOLID, "a")));
    assertEquals(
        List.of(ReportingLine.solid("seat", "a"), ReportingLine.solid("seat", "b")),
        lines(p -> p.withoutLines(LineKind.DOTTED)));
  }

  @Test
  void aSuperiorOutsideGoesWhenASolidManagerIsSet() {
    assertEquals(
        Optional.of("the board"), seat(p -> p.reportsOutside("the board")).outsideSuperior());
    assertEquals(BEFORE.lines(), lines(p -> p.reportsOutside("the board")));
    assertEquals(
        Optional.empty(),
        seat(p -> p.reportsOutside("the board").reportsTo("c")).outsideSuperior());
    assertEquals(
        Optional.empty(),
        edited(p -> p.reportsOutside("the board"))
            .with("seat", p -> p.withoutManagers())
            .position("seat")
            .outsideSuperior());
  }

  @Test
  void holdersAddAndChangeTheirWayInPlace() {
    Assignment ada = Assignment.of("seat", "ada", AssignmentKind.SUBSTANTIVE);
    Assignment bo = Assignment.of("seat", "bo", AssignmentKind.DEPUTY);
    Assignment cy = Assignment.of("seat", "cy", AssignmentKind.SUBSTANTIVE);
    assertEquals(List.of(ada, bo, cy), holders(p -> p.heldBy("cy")));
    assertEquals(
        List.of(Assignment.of("seat", "ada", AssignmentKind.ACTING), bo),
        holders(p -> p.heldBy("ada", AssignmentKind.ACTING)));
    assertEquals(List.of(cy), holders(p -> p.vacate().heldBy("cy")));
    assertEquals(List.of(), holders(p -> p.vacate()));
  }

  @Test
  void anEditThatChangesNothingSharesThePosition() {
    Organization after = edited(p -> p.title("Seat").role(PM).heldBy("ada"));
    assertSame(BEFORE.position("seat"), after.position("seat"));
    assertEquals(BEFORE, after);
  }

  @Test
  void aNewPersonIsDeclaredByHolding() {
    Organization after = edited(p -> p.heldBy("cy"));
    assertEquals(List.of("ada", "bo", "cy"), after.people().stream().map(Person::id).toList());
    assertEquals(List.of("ada", "bo"), BEFORE.people().stream().map(Person::id).toList());
  }

  @Test
  void nullsAreNamed() {
    assertEquals(
        "title",
        assertThrows(NullPointerException.class, () -> edited(p -> p.title(null))).getMessage());
    assertEquals(
        "value",
        assertThrows(NullPointerException.class, () -> edited(p -> p.attribute("a", null)))
            .getMessage());
  }
}
