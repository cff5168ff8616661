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
  // position (solid to a and b, dotted to b)
  private static final Organization BEFORE =
      Organization.named("Acme")
          .position("a")
          .position("b")
          .position("c")
          .position(
              "lead",
              p ->
                  p.title("Position")
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
    return BEFORE.with("lead", edit);
  }

  private static Position position(Consumer<PositionEditor> edit) {
    return edited(edit).position("lead");
  }

  private static List<ReportingLine> lines(Consumer<PositionEditor> edit) {
    return edited(edit).lines();
  }

  private static List<Assignment> holders(Consumer<PositionEditor> edit) {
    Organization after = edited(edit);
    return after.assignments(after.position("lead"));
  }

  @Test
  void setsWhatThePositionIs() {
    Position position = BEFORE.position("lead");
    assertEquals(Optional.of("Position"), position.title());
    assertEquals(List.of(PM), position.roles());
    assertEquals(List.of(ACME), position.owns());
    assertEquals(List.of(SPEND.upTo(5)), position.authorities());
    assertEquals(List.of(ROADMAP), position.duties());
    assertEquals(List.of(ScopedKpi.of(RETENTION)), position.kpis());
    assertEquals(0.5, position.fte());
    assertEquals(Map.of("site", "Oslo"), position.attributes());
    assertEquals(Optional.of("New"), position(p -> p.title("New")).title());
    assertEquals(2.0, position(p -> p.fte(2)).fte());
    assertEquals(Optional.of(CARDS), position(p -> p.worksIn(CARDS)).worksIn());
  }

  @Test
  void rolesScopesDutiesAndKpisAddOnce() {
    assertEquals(List.of(PM, OWNER), position(p -> p.role(OWNER).role(PM)).roles());
    assertEquals(List.of(ACME, CARDS), position(p -> p.owns(CARDS).owns(ACME)).owns());
    Duty informed = Duty.informedOf(ROADMAP.responsibility());
    assertEquals(
        List.of(ROADMAP, informed), position(p -> p.duty(informed).duty(ROADMAP)).duties());
    Kpi churn = Kpi.of("churn", "Churn");
    assertEquals(
        List.of(ScopedKpi.of(RETENTION), ScopedKpi.of(churn)),
        position(p -> p.measuredBy(churn).measuredBy(RETENTION)).kpis());
  }

  @Test
  void withoutTakesAllOfOneSortAway() {
    assertEquals(List.of(), position(p -> p.withoutRoles()).roles());
    assertEquals(List.of(), position(p -> p.withoutOwnedScopes()).owns());
    assertEquals(List.of(), position(p -> p.withoutAuthorities()).authorities());
    assertEquals(List.of(), position(p -> p.withoutDuties()).duties());
    assertEquals(List.of(), position(p -> p.withoutKpis()).kpis());
    assertEquals(List.of(OWNER), position(p -> p.withoutRoles().role(OWNER)).roles());
  }

  @Test
  void whatWasSetCanBeTakenAway() {
    Scope other = Scope.of(ScopeKind.DEPARTMENT, "Other");
    Organization set =
        edited(p -> p.title("Title").worksIn(other).attribute("site", "Rome").attribute("a", "b"));
    assertEquals(Optional.of(other), set.position("lead").statedWorkScope());
    Position cleared =
        set.with("lead", p -> p.withoutTitle().withoutWorkScope().withoutAttribute("site"))
            .position("lead");
    assertEquals(Optional.empty(), cleared.title());
    assertEquals(Optional.empty(), cleared.statedWorkScope());
    assertEquals(Optional.of(ACME), cleared.worksIn());
    assertFalse(cleared.attributes().containsKey("site"));
    assertEquals("b", cleared.attributes().get("a"));
    assertEquals(
        cleared,
        set.with(
                "lead",
                p ->
                    p.withoutTitle()
                        .withoutWorkScope()
                        .withoutAttribute("site")
                        .withoutAttribute("none"))
            .position("lead"));
  }

  @Test
  void aSecondReportsToIsRefused() {
    assertEquals(
        "position \"lead\" already reports to \"c\"; fix: remove reportsTo(\"b\"), or add a second manager"
            + " with line(LineKind.SOLID, \"b\") or dottedTo(\"b\")",
        assertThrows(
                IllegalArgumentException.class, () -> edited(p -> p.reportsTo("c").reportsTo("b")))
            .getMessage());
    assertThrows(
        IllegalArgumentException.class, () -> edited(p -> p.reportsTo("c").reportsTo("c")));
    assertEquals(
        List.of(
            ReportingLine.solid("lead", "c"),
            ReportingLine.solid("lead", "b"),
            ReportingLine.dotted("lead", "b")),
        lines(p -> p.reportsTo("c").line(LineKind.SOLID, "b")));
    assertEquals(
        List.of(ReportingLine.solid("lead", "b"), ReportingLine.dotted("lead", "b")),
        lines(p -> p.reportsTo("c").withoutManagers().reportsTo("b")));
  }

  @Test
  void anAuthorityReplacesTheOneOfItsName() {
    assertEquals(List.of(SPEND.upTo(9)), position(p -> p.may(SPEND.upTo(9))).authorities());
    assertEquals(List.of(SPEND.upTo(5), HIRE), position(p -> p.may(HIRE)).authorities());
  }

  @Test
  void anAttributeReplacesTheOneOfItsName() {
    assertEquals(
        Map.of("site", "Rome", "floor", "2"),
        position(p -> p.attribute("site", "Rome").attribute("floor", "2")).attributes());
  }

  @Test
  void reportsToReplacesAllSolidLines() {
    assertEquals(
        List.of(ReportingLine.solid("lead", "c"), ReportingLine.dotted("lead", "b")),
        lines(p -> p.reportsTo("c")));
  }

  @Test
  void takingManagersAwayLeavesDottedLines() {
    assertEquals(List.of(ReportingLine.dotted("lead", "b")), lines(p -> p.withoutManagers()));
  }

  @Test
  void linesAddOnceAndGoByKind() {
    assertEquals(
        List.of(
            ReportingLine.solid("lead", "a"),
            ReportingLine.solid("lead", "b"),
            ReportingLine.dotted("lead", "b"),
            ReportingLine.dotted("lead", "c")),
        lines(p -> p.dottedTo("c").dottedTo("b").line(LineKind.SOLID, "a")));
    assertEquals(
        List.of(ReportingLine.solid("lead", "a"), ReportingLine.solid("lead", "b")),
        lines(p -> p.withoutLines(LineKind.DOTTED)));
  }

  @Test
  void aSuperiorOutsideGoesWhenASolidManagerIsSet() {
    assertEquals(
        Optional.of("the board"), position(p -> p.reportsOutside("the board")).outsideSuperior());
    assertEquals(BEFORE.lines(), lines(p -> p.reportsOutside("the board")));
    assertEquals(
        Optional.empty(),
        position(p -> p.reportsOutside("the board").reportsTo("c")).outsideSuperior());
    assertEquals(
        Optional.empty(),
        edited(p -> p.reportsOutside("the board"))
            .with("lead", p -> p.withoutManagers())
            .position("lead")
            .outsideSuperior());
  }

  @Test
  void holdersAreInTheOrderOfTheirKinds() {
    Assignment ada = Assignment.of("lead", "ada", AssignmentKind.SUBSTANTIVE);
    Assignment bo = Assignment.of("lead", "bo", AssignmentKind.DEPUTY);
    Assignment cy = Assignment.of("lead", "cy", AssignmentKind.SUBSTANTIVE);
    assertEquals(List.of(ada, cy, bo), holders(p -> p.heldBy("cy")));
    assertEquals(
        List.of(Assignment.of("lead", "ada", AssignmentKind.ACTING), bo),
        holders(p -> p.heldBy("ada", AssignmentKind.ACTING)));
    assertEquals(List.of(cy, bo), holders(p -> p.vacant().heldBy("cy")));
    assertEquals(List.of(bo), holders(p -> p.vacant()));
    assertEquals(List.of(bo), holders(p -> p.occupancyUnknown()));
    assertEquals(List.of(cy), holders(p -> p.withoutHolders().heldBy("cy")));
    assertEquals(List.of(), holders(p -> p.withoutHolders()));
  }

  @Test
  void anEditThatChangesNothingSharesThePosition() {
    Organization after = edited(p -> p.title("Position").role(PM).heldBy("ada"));
    assertSame(BEFORE.position("lead"), after.position("lead"));
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

  @Test
  void everyMethodReturnsTheEditor() {
    Organization edited =
        BEFORE.with(
            "lead",
            p ->
                p.withoutTitle()
                    .title("Lead")
                    .withoutRoles()
                    .role(PM)
                    .withoutOwnedScopes()
                    .owns(CARDS)
                    .withoutWorkScope()
                    .worksIn(ACME)
                    .fte(0.5)
                    .withoutAuthorities()
                    .may(HIRE)
                    .withoutDuties()
                    .duty(ROADMAP)
                    .withoutKpis()
                    .measuredBy(RETENTION, CARDS)
                    .measuredBy(ScopedKpi.of(RETENTION))
                    .measuredBy(Kpi.of("nps", "NPS"))
                    .withoutAttribute("site")
                    .attribute("grade", "7")
                    .withoutManagers()
                    .reportsTo("a")
                    .reportsOutside("board")
                    .withoutLines(LineKind.DOTTED)
                    .dottedTo("b")
                    .line(LineKind.of("project"), "c")
                    .occupancyUnknown()
                    .vacant()
                    .withoutHolders()
                    .heldBy("ada")
                    .heldBy("bo", AssignmentKind.DEPUTY)
                    .heldByUndisclosed()
                    .fte(0.25));
    Position lead = edited.position("lead");
    assertEquals("lead (Lead)", lead.toString());
    assertEquals(List.of(CARDS), lead.owns());
    assertEquals(List.of(HIRE), lead.authorities());
    assertEquals(3, lead.kpis().size());
    assertEquals(Map.of("grade", "7"), lead.attributes());
    assertEquals(0.25, lead.fte());
    assertEquals(3, edited.assignments(lead).size());
  }

  @Test
  void unresolvedLinesAreThoseOfTheKindsThatAHierarchyFollows() {
    Organization broken =
        Organization.named("Acme")
            .position("a", p -> p.reportsTo("gone").dottedTo("lost"))
            .position("b", p -> p.reportsTo("a"))
            .tryBuild()
            .organization();
    Position a = broken.position("a");
    ReportingLine solid = ReportingLine.solid("a", "gone");
    ReportingLine dotted = ReportingLine.of("a", "lost", LineKind.DOTTED);
    assertEquals(List.of(solid), broken.hierarchy().unresolved(a));
    assertEquals(List.of(dotted), broken.hierarchy(LineKind.DOTTED).unresolved(a));
    assertEquals(List.of(), broken.hierarchy().unresolved(broken.position("b")));
    assertEquals(List.of(solid, dotted), broken.unresolvedLines());
  }
}
