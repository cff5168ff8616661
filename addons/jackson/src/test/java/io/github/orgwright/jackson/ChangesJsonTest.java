package io.github.orgwright.jackson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.orgwright.change.Change;
import io.github.orgwright.change.ChangeSet;
import io.github.orgwright.change.Misfit;
import io.github.orgwright.change.OrgDiff;
import io.github.orgwright.change.Plan;
import io.github.orgwright.core.AssignmentKind;
import io.github.orgwright.core.Authority;
import io.github.orgwright.core.Duty;
import io.github.orgwright.core.Education;
import io.github.orgwright.core.Kpi;
import io.github.orgwright.core.LineKind;
import io.github.orgwright.core.Occupancy;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Responsibility;
import io.github.orgwright.core.Role;
import io.github.orgwright.core.Scope;
import io.github.orgwright.core.ScopeKind;
import io.github.orgwright.core.ScopedKpi;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes changes and plans, and reads them back. */
class ChangesJsonTest {
  private static final JsonMapper PERSONAL =
      JsonMapper.builder()
          .addModule(new OrgwrightModule().withPersonalData())
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();
  private static final JsonMapper PLAIN = JsonMapper.builder().findAndAddModules().build();

  private static final Scope WHOLE = Scope.organization("Acme");
  private static final Scope CARDS = WHOLE.part(ScopeKind.PRODUCT, "Cards").identifiedBy("cards");
  private static final Responsibility ROADMAP = Responsibility.of("roadmap", "Product roadmap");
  private static final Kpi CHURN = Kpi.of("churn", "Churn");
  private static final Role MANAGER =
      Role.builder()
          .id("manager")
          .name("Manager")
          .addDuty(Duty.accountableFor(ROADMAP))
          .addKpi(CHURN)
          .build();
  private static final Role TWIN = Role.of("manager", "Another manager");

  /** ceo (ada), lead (bo), pm, and qa, which reports to an unknown manager. */
  private static final Organization ACME =
      Organization.named("Acme")
          .person("ada", p -> p.name("Lovelace").yearsOfExperience(97))
          .person("bo", p -> {})
          .person("zed", p -> p.name("Secret"))
          .position("ceo", p -> p.title("Chief").reportsOutside("Board of secrets").heldBy("ada"))
          .position("lead", p -> p.role(MANAGER).reportsTo("ceo").heldBy("bo"))
          .position("pm", p -> p.reportsTo("lead").attribute("grade", "Secret").owns(CARDS))
          .position("qa", p -> p.line(LineKind.SOLID, "ghost").fte(0.5))
          .tryBuild()
          .organization();

  /** A version that differs in each way. */
  private static final Organization LATER =
      Organization.named("Apex")
          .defaultOccupancy(Occupancy.UNKNOWN)
          .scope(CARDS)
          .expects(ROADMAP, ScopeKind.PRODUCT)
          .tracks(CHURN)
          .person("new", p -> p.name("Novak").education(Education.MASTER))
          .person("bo", p -> p.name("Diddley").yearsOfExperience(98).education(Education.DOCTORATE))
          .person("ada", p -> p.name("Byron"))
          .position("pm", p -> p.title("Manager").role(TWIN).line(LineKind.SOLID, "lead"))
          .position(
              "ceo",
              p ->
                  p.role(MANAGER)
                      .owns(WHOLE)
                      .worksIn(CARDS)
                      .may(Authority.named("spend").upTo(new BigDecimal("0.10")))
                      .duty(Duty.consultedOn(ROADMAP).inScope(CARDS))
                      .measuredBy(ScopedKpi.of(CHURN).withTarget(new BigDecimal("1E+3")))
                      .heldBy("ada", AssignmentKind.ACTING)
                      .heldByUndisclosed())
          .position("qa", p -> p.reportsTo("ceo").dottedTo("pm").vacant())
          .position(
              "dev",
              p ->
                  p.title("Developer")
                      .reportsTo("qa")
                      .line(LineKind.of("project"), "elsewhere")
                      .attribute("grade", "Secret")
                      .reportsOutside("Agency of secrets")
                      .heldBy("new", AssignmentKind.DEPUTY))
          .tryBuild()
          .organization();

  private static final OrgDiff DIFF = OrgDiff.between(ACME, LATER);

  @Test
  void everyKindOfChangeIsHere() {
    assertEquals(8, DIFF.changes().stream().map(Change::getClass).distinct().count(), DIFF::text);
    assertEquals(
        19,
        DIFF.changes(Change.Changed.class).stream()
            .map(change -> change.subject() + change.attribute())
            .distinct()
            .count(),
        DIFF::text);
  }

  @Test
  void changesAreReadBackEqual() {
    for (OrgDiff diff : List.of(DIFF, DIFF.inverse())) {
      String json = PERSONAL.writeValueAsString(diff);
      ChangeSet read = PERSONAL.readValue(json, ChangeSet.class);

      assertEquals(diff.changeSet(), read);
      assertEquals(diff.after(), read.applyTo(diff.before()));
      assertEquals(json, PERSONAL.writeValueAsString(read));
      assertEquals(List.of(), Schemas.errorsOfChanges(json));
      for (Change change : diff.changes()) {
        String one = PERSONAL.writeValueAsString(change);
        assertEquals(change, PERSONAL.readValue(one, Change.class), one);
        assertEquals(List.of(), Schemas.errorsOfChanges(one), one);
      }
      assertEquals(
          diff.changes(),
          PERSONAL.readValue(
              PERSONAL.writeValueAsString(diff.changes()), new TypeReference<List<Change>>() {}));
    }
  }

  @Test
  void membersMayBeInAnyOrder() {
    JsonMapper sorted =
        JsonMapper.builder().enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED).build();
    String json = sorted.writeValueAsString(sorted.readTree(PERSONAL.writeValueAsString(DIFF)));

    assertTrue(json.startsWith("{\"changes\":[{\"after\":"), json);
    assertEquals(DIFF.changeSet(), PERSONAL.readValue(json, ChangeSet.class));
  }

  @Test
  void changesOfMisfitsCanBeRead() {
    Misfit misfit = DIFF.tryApplyTo(LATER).misfits().get(0);
    JsonNode json = PERSONAL.valueToTree(misfit);

    assertEquals(misfit.change(), PERSONAL.treeToValue(json.get("change"), Change.class));
  }

  @Test
  void onlyWhatIsNeededToReadIsNeeded() {
    Change change =
        PERSONAL.readValue(
            """
            {"format": "orgwright-change/1", "type": "LinesChanged", "id": "pm", "kind": "solid",
             "before": {"managers": ["lead"]}, "after": {}}
            """,
            Change.class);

    assertEquals(
        new Change.LinesChanged("pm", LineKind.SOLID, List.of("lead"), List.of(), 0), change);
  }

  @Test
  void personalDataIsLeftOutAndNamed() {
    for (OrgDiff diff : List.of(DIFF, DIFF.inverse())) {
      String json = PLAIN.writeValueAsString(diff);
      for (String secret :
          List.of("Lovelace", "Diddley", "Byron", "Novak", "ecret", "97", "98", "MASTER")) {
        assertFalse(json.contains(secret), secret + " in " + json);
        assertTrue(PERSONAL.writeValueAsString(diff).contains(secret), secret);
      }
      assertEquals(List.of(), Schemas.errorsOfChanges(json));
    }
    JsonNode changes = PLAIN.valueToTree(DIFF).get("changes");
    for (JsonNode change : changes) {
      if (change.at("/position/id").asString("").equals("dev")) {
        assertEquals(
            "[\"outsideSuperior\",\"attributes\"]", change.at("/position/leftOut").toString());
      } else if (change.at("/person/id").asString("").equals("new")) {
        assertEquals("[\"name\",\"education\"]", change.at("/person/leftOut").toString());
      } else if (change.at("/attribute").asString("").equals("attribute:grade")) {
        assertEquals("[\"before\",\"after\"]", change.at("/leftOut").toString());
      }
    }
  }

  @Test
  void changesAreReadIfNothingIsLeftOut() {
    int refused = 0;
    for (Change change : DIFF.changes()) {
      String json = PLAIN.writeValueAsString(change);
      if (json.contains("\"leftOut\"")) {
        refused++;
        String message =
            assertThrows(DatabindException.class, () -> PLAIN.readValue(json, Change.class))
                .getOriginalMessage();
        assertTrue(
            message.startsWith("change cannot be read, because personal data is left out"),
            message);
      } else {
        assertEquals(change, PLAIN.readValue(json, Change.class));
      }
    }
    assertEquals(10, refused);
    assertThrows(
        DatabindException.class,
        () -> PLAIN.readValue(PLAIN.writeValueAsString(DIFF), ChangeSet.class));
  }

  private static final Plan PLAN =
      Plan.on(ACME)
          .step("Leads", "agreed with bo", edit -> edit.removeLeavingReports("lead"))
          .step("Roles", edit -> edit.position("pm", p -> p.role(TWIN).title("Owner")))
          .step("Nothing", edit -> {})
          .step("People", edit -> edit.release("ada"));

  @Test
  void plansAreReadBackEqual() {
    String json = PERSONAL.writeValueAsString(PLAN);
    Plan read = PERSONAL.readValue(json, Plan.class);

    assertEquals(PLAN, read);
    assertEquals(PLAN.text(), read.text());
    assertEquals(PLAN.result(), read.result());
    assertEquals(json, PERSONAL.writeValueAsString(read));
    assertEquals(List.of(), Schemas.errorsOfPlan(json));
    assertEquals(PLAN.rebaseOn(LATER).misfits().keySet(), read.rebaseOn(LATER).misfits().keySet());
    assertEquals(
        Plan.on(ACME), PERSONAL.readValue(PERSONAL.writeValueAsString(Plan.on(ACME)), Plan.class));
  }

  @Test
  void planWithoutPersonalDataIsReadIfItsStepsNeedNone() {
    Organization bare = PLAIN.readValue(PLAIN.writeValueAsString(ACME), Organization.class);
    Plan plan = Plan.on(ACME).step("Move", edit -> edit.moveUnder("ceo", "pm"));

    assertEquals(
        Plan.on(bare).step("Move", edit -> edit.moveUnder("ceo", "pm")),
        PLAIN.readValue(PLAIN.writeValueAsString(plan), Plan.class));
    assertThrows(
        DatabindException.class,
        () ->
            PLAIN.readValue(
                PLAIN.writeValueAsString(
                    Plan.on(ACME)
                        .step(
                            "Grade", edit -> edit.position("pm", p -> p.attribute("grade", "7")))),
                Plan.class));
  }
}
