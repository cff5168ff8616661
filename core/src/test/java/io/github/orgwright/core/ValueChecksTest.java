package io.github.orgwright.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** What the smaller values hold, default and refuse. */
class ValueChecksTest {
  private static String refusal(Executable creation) {
    return assertThrows(IllegalArgumentException.class, creation).getMessage();
  }

  @Test
  void aPersonIsKnownByIdAlone() {
    Person person = Person.of("ada");
    assertEquals("ada", person.id());
    assertEquals(Optional.empty(), person.name());
    assertEquals(OptionalInt.empty(), person.yearsOfExperience());
    assertEquals(Optional.empty(), person.education());
  }

  @Test
  void textOfAPersonShowsNothingPersonal() {
    Person person =
        Person.builder()
            .id("ada")
            .name("Ada Obi")
            .yearsOfExperience(12)
            .education(Education.DOCTORATE)
            .build();
    assertEquals("ada", person.toString());
    assertEquals(Optional.of("Ada Obi"), person.name());
    assertEquals(OptionalInt.of(12), person.yearsOfExperience());
    assertEquals(Optional.of(Education.DOCTORATE), person.education());
    assertEquals(person, person.toBuilder().build());
  }

  @Test
  void aPersonRefusesBlankTextsAndNegativeYears() {
    assertEquals("id of a person must not be blank", refusal(() -> Person.of("")));
    assertEquals(
        "name of person \"ada\" must not be blank",
        refusal(() -> Person.builder().id("ada").name(" ").build()));
    assertEquals(
        "years of experience of person \"ada\" must not be negative",
        refusal(() -> Person.builder().id("ada").yearsOfExperience(-1).build()));
    assertEquals(
        OptionalInt.of(0),
        Person.builder().id("ada").yearsOfExperience(0).build().yearsOfExperience());
  }

  @Test
  void aRoleHoldsWhatSeatsOfItsKindHave() {
    Authority hire = Authority.named("hire");
    Duty duty = Duty.accountableFor(Responsibility.of("roadmap", "Roadmap"));
    Kpi kpi = Kpi.of("nps", "NPS");
    Role role =
        Role.builder()
            .id("hop")
            .name("Head of product")
            .addTitle("Product head")
            .addTitle("Head")
            .function("Product")
            .level(3)
            .addAuthority(hire)
            .addDuty(duty)
            .addKpi(kpi)
            .build();
    assertEquals("Head of product", role.name());
    assertEquals(List.of("Product head", "Head"), role.titles());
    assertEquals(Optional.of("Product"), role.function());
    assertEquals(OptionalInt.of(3), role.level());
    assertEquals(List.of(hire), role.authorities());
    assertEquals(List.of(duty), role.duties());
    assertEquals(List.of(kpi), role.kpis());
    assertEquals("hop", role.toString());
    assertEquals(role, role.toBuilder().build());
    assertEquals(List.of(), Role.of("pm", "PM").titles());
  }

  @Test
  void aRoleRefusesBlankTextsAndALevelBelowOne() {
    assertEquals("id of a role must not be blank", refusal(() -> Role.of(" ", "x")));
    assertEquals("name of role \"r\" must not be blank", refusal(() -> Role.of("r", "")));
    Role role = Role.of("r", "R");
    assertEquals(
        "title of role \"r\" must not be blank",
        refusal(() -> role.toBuilder().addTitle(" ").build()));
    assertEquals(
        "function of role \"r\" must not be blank",
        refusal(() -> role.toBuilder().function("").build()));
    assertEquals(
        "level of role \"r\" must be at least 1, but is 0",
        refusal(() -> role.toBuilder().level(0).build()));
    assertEquals(OptionalInt.of(1), role.toBuilder().level(1).build().level());
  }

  @Test
  void aResponsibilityMayBelongToAnArea() {
    Responsibility roadmap = Responsibility.of("roadmap", "Roadmap");
    assertEquals("Roadmap", roadmap.name());
    assertEquals(Optional.empty(), roadmap.area());
    Responsibility placed = roadmap.toBuilder().area("strategy").build();
    assertEquals(Optional.of("strategy"), placed.area());
    assertEquals("roadmap", placed.id());
  }

  @Test
  void aResponsibilityRefusesBlankTexts() {
    assertEquals(
        "id of a responsibility must not be blank", refusal(() -> Responsibility.of("", "x")));
    assertEquals(
        "name of responsibility \"r\" must not be blank",
        refusal(() -> Responsibility.of("r", " ")));
    assertEquals(
        "area of responsibility \"r\" must not be blank",
        refusal(() -> Responsibility.of("r", "R").toBuilder().area("").build()));
  }

  @Test
  void aKpiIsCountedAndMoreIsBetterUnlessSet() {
    Kpi kpi = Kpi.of("churn", "Churn");
    assertEquals("Churn", kpi.name());
    assertEquals(Kpi.Direction.HIGHER_IS_BETTER, kpi.direction());
    assertFalse(kpi.isQualitative());
    assertEquals(Optional.empty(), kpi.unit());
    assertEquals(Optional.empty(), kpi.target());
    Kpi set =
        kpi.toBuilder()
            .unit("%")
            .direction(Kpi.Direction.LOWER_IS_BETTER)
            .target(new BigDecimal("2.5"))
            .build();
    assertEquals(Kpi.Direction.LOWER_IS_BETTER, set.direction());
    assertEquals(Optional.of("%"), set.unit());
    assertEquals(Optional.of(new BigDecimal("2.5")), set.target());
    assertTrue(kpi.toBuilder().isQualitative(true).build().isQualitative());
  }

  @Test
  void targetsThatDifferInTrailingZerosAreEqual() {
    Kpi.Builder nps = Kpi.builder().id("nps").name("NPS");
    Kpi plain = nps.target(new BigDecimal("5")).build();
    assertEquals(plain, nps.target(new BigDecimal("5.00")).build());
    assertEquals(Optional.of(new BigDecimal("5")), plain.target());
  }

  @Test
  void aKpiRefusesBlankTexts() {
    assertEquals("id of a KPI must not be blank", refusal(() -> Kpi.of("", "x")));
    assertEquals("name of KPI \"k\" must not be blank", refusal(() -> Kpi.of("k", " ")));
    assertEquals(
        "unit of KPI \"k\" must not be blank",
        refusal(() -> Kpi.of("k", "K").toBuilder().unit("").build()));
  }

  @Test
  void aQualitativeKpiHasNoUnitAndNoTarget() {
    Kpi.Builder judged = Kpi.of("k", "K").toBuilder().isQualitative(true);
    String expected = "qualitative KPI \"k\" must not have a unit or a target";
    assertEquals(expected, refusal(() -> judged.unit("%").build()));
    assertEquals(
        expected,
        refusal(
            () -> Kpi.of("k", "K").toBuilder().isQualitative(true).target(BigDecimal.ONE).build()));
  }

  @Test
  void aDutyIsAResponsibilityHeldInOneInvolvement() {
    Responsibility roadmap = Responsibility.of("roadmap", "Roadmap");
    assertEquals(Involvement.ACCOUNTABLE, Duty.accountableFor(roadmap).involvement());
    assertEquals(Involvement.RESPONSIBLE, Duty.responsibleFor(roadmap).involvement());
    assertEquals(Involvement.CONSULTED, Duty.consultedOn(roadmap).involvement());
    assertEquals(Involvement.INFORMED, Duty.informedOf(roadmap).involvement());
    assertEquals(roadmap, Duty.informedOf(roadmap).responsibility());
    Scope acme = Scope.organization("Acme");
    assertEquals(Optional.empty(), Duty.accountableFor(roadmap).scope());
    assertEquals(Optional.of(acme), Duty.accountableFor(roadmap).inScope(acme).scope());
    assertEquals(
        Duty.of(Involvement.ACCOUNTABLE, roadmap).inScope(acme),
        Duty.accountableFor(roadmap).inScope(acme));
  }

  @Test
  void linesAndAssignmentsRefuseBlankIds() {
    String expected = "id of a position must not be blank";
    assertEquals(expected, refusal(() -> ReportingLine.solid(" ", "a")));
    assertEquals(expected, refusal(() -> ReportingLine.dotted("a", "")));
    assertEquals(expected, refusal(() -> Assignment.of("", "ada", AssignmentKind.ACTING)));
    assertEquals(
        "id of a person must not be blank",
        refusal(() -> Assignment.of("ceo", " ", AssignmentKind.ACTING)));
  }

  @Test
  void aLineHasALowerAndAnUpperEnd() {
    ReportingLine line = ReportingLine.dotted("pm", "ceo");
    assertEquals("pm", line.reporter());
    assertEquals("ceo", line.manager());
    assertEquals(LineKind.DOTTED, line.kind());
    assertEquals(ReportingLine.of("pm", "ceo", LineKind.SOLID), ReportingLine.solid("pm", "ceo"));
  }

  @Test
  void aDeputyDoesNotHold() {
    assertTrue(AssignmentKind.SUBSTANTIVE.holds());
    assertTrue(AssignmentKind.ACTING.holds());
    assertFalse(AssignmentKind.DEPUTY.holds());
  }

  @Test
  void aMissingIdIsNamed() {
    assertEquals(
        "id",
        assertThrows(NullPointerException.class, () -> ReportingLine.solid(null, "a"))
            .getMessage());
  }
}
