package io.github.orgwright.jackson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.orgwright.change.History;
import io.github.orgwright.change.Snapshot;
import io.github.orgwright.change.Validity;
import io.github.orgwright.core.AssignmentKind;
import io.github.orgwright.core.LineKind;
import io.github.orgwright.core.Occupancy;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Person;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.ReportingLine;
import io.github.orgwright.core.Responsibility;
import io.github.orgwright.core.Role;
import io.github.orgwright.core.Scope;
import io.github.orgwright.core.ScopeKind;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes histories, and reads them back. */
class HistoryJsonTest {
  private static final JsonMapper PERSONAL =
      JsonMapper.builder()
          .addModule(new OrgwrightModule().withPersonalData())
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();
  private static final JsonMapper PLAIN = JsonMapper.builder().findAndAddModules().build();

  private static final LocalDate JAN = LocalDate.of(2026, 1, 1);
  private static final LocalDate FEB = LocalDate.of(2026, 2, 1);
  private static final LocalDate MAR = LocalDate.of(2026, 3, 1);
  private static final Scope CARDS =
      Scope.organization("Acme").part(ScopeKind.PRODUCT, "Cards").identifiedBy("cards");

  private static final Organization FIRST =
      Organization.named("Acme")
          .person("bo", p -> p.name("Diddley").yearsOfExperience(98))
          .position("ceo", p -> p.heldBy("ada").attribute("grade", "7"))
          .position("pm", p -> p.reportsTo("ceo").role(Role.of("pm", "Manager")).heldBy("bo"))
          .build();
  private static final Organization SECOND =
      Organization.named("Apex")
          .defaultOccupancy(Occupancy.UNKNOWN)
          .scope(CARDS)
          .expects(Responsibility.of("roadmap", "Roadmap"), ScopeKind.PRODUCT)
          .person("bo", p -> p.name("Byron"))
          .position("pm", p -> p.title("Manager").owns(CARDS).heldBy("bo", AssignmentKind.ACTING))
          .position("ceo", p -> p.line(LineKind.of("project"), "ghost").heldByUndisclosed())
          .tryBuild()
          .organization();

  private static final History SNAPSHOTS =
      History.of(
          Snapshot.on(JAN, SECOND),
          Snapshot.on(JAN, FIRST),
          Snapshot.on(FEB, SECOND),
          Snapshot.on(MAR, FIRST));

  private static final History VERSIONS =
      History.named("Acme")
          .position(Validity.endingBefore(FEB), Position.of("ceo"))
          .position(
              Validity.between(JAN, MAR),
              Position.of("pm"),
              List.of(ReportingLine.solid("pm", "ceo")),
              List.of())
          .person(Validity.startingOn(FEB), Person.of("ada"))
          .scope(CARDS)
          .build();

  @Test
  void historiesAreReadBackTheSame() {
    for (History history : List.of(SNAPSHOTS, VERSIONS, History.named("Empty").build())) {
      String json = PERSONAL.writeValueAsString(history);
      History read = PERSONAL.readValue(json, History.class);

      assertEquals(history.content(), read.content());
      assertEquals(json, PERSONAL.writeValueAsString(read));
      assertEquals(List.of(), Schemas.errorsOfHistory(json));
      for (LocalDate day : List.of(JAN, FEB.minusDays(1), FEB, MAR, MAR.plusYears(9))) {
        assertEquals(history.asOf(day), read.asOf(day));
      }
    }
  }

  @Test
  void versionsHavePeriods() {
    String json = PERSONAL.writeValueAsString(VERSIONS);

    assertTrue(
        json.startsWith(
            "{\"format\":\"orgwright-history/1\",\"validity\":\"../..\","
                + "\"declared\":[{\"valid\":\"../..\",\"name\":\"Acme\","),
        json);
    assertTrue(json.contains("{\"valid\":\"2026-01-01/2026-03-01\",\"id\":\"pm\","), json);
    assertFalse(json.contains("Orders"), json);
  }

  @Test
  void membersMayBeInAnyOrder() {
    JsonMapper sorted =
        JsonMapper.builder().enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED).build();
    String json =
        sorted.writeValueAsString(sorted.readTree(PERSONAL.writeValueAsString(SNAPSHOTS)));

    assertEquals(SNAPSHOTS.content(), PERSONAL.readValue(json, History.class).content());
  }

  @Test
  void withoutPersonalDataEachDayIsAsItsOrganization() {
    String json = PLAIN.writeValueAsString(SNAPSHOTS);
    History read = PLAIN.readValue(json, History.class);

    for (String secret : List.of("Diddley", "Byron", "98")) {
      assertFalse(json.contains(secret), json);
    }
    for (LocalDate day : List.of(JAN, FEB, MAR)) {
      assertEquals(
          PLAIN.readValue(PLAIN.writeValueAsString(SNAPSHOTS.asOf(day)), Organization.class),
          read.asOf(day));
    }
    assertEquals(List.of(), Schemas.errorsOfHistory(json));
  }

  @Test
  void smallestHistory() {
    History read =
        PLAIN.readValue(
            """
            {"format": "orgwright-history/1", "validity": "2026-01-01/..",
             "declared": [{"valid": "../..", "name": "Acme"}]}
            """,
            History.class);

    assertEquals(Organization.named("Acme").build(), read.asOf(JAN));
  }
}
