package io.github.orgwright.jackson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.orgwright.core.Assignment;
import io.github.orgwright.core.AssignmentKind;
import io.github.orgwright.core.Authority;
import io.github.orgwright.core.Duty;
import io.github.orgwright.core.Education;
import io.github.orgwright.core.Involvement;
import io.github.orgwright.core.Kpi;
import io.github.orgwright.core.LineKind;
import io.github.orgwright.core.Occupancy;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Person;
import io.github.orgwright.core.ReportingLine;
import io.github.orgwright.core.Responsibility;
import io.github.orgwright.core.Role;
import io.github.orgwright.core.Scope;
import io.github.orgwright.core.ScopeKind;
import io.github.orgwright.core.ScopedKpi;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes organizations, and reads them back. */
class OrganizationJsonTest {
  private static final JsonMapper PERSONAL =
      JsonMapper.builder()
          .addModule(new OrgwrightModule().withPersonalData())
          .enable(SerializationFeature.INDENT_OUTPUT)
          .build();
  private static final JsonMapper PLAIN = JsonMapper.builder().findAndAddModules().build();

  private static final Scope ACME = Scope.organization("Acme");
  private static final Scope PAYMENTS = ACME.part(ScopeKind.PORTFOLIO, "Payments");
  private static final Scope CARDS =
      PAYMENTS.part(ScopeKind.PRODUCT, "Cards").identifiedBy("cards");
  private static final Scope LOANS = ACME.part(ScopeKind.of("lab"), "Loans");
  private static final Responsibility ROADMAP = Responsibility.of("roadmap", "Product roadmap");
  private static final Responsibility HIRING =
      Responsibility.builder().id("hiring").name("Hiring").area("People").build();
  private static final Kpi RETENTION =
      Kpi.builder().id("retention").name("Retention").unit("%").target(new BigDecimal(90)).build();
  private static final Kpi CHURN =
      Kpi.builder()
          .id("churn")
          .name("Churn")
          .direction(Kpi.Direction.LOWER_IS_BETTER)
          .target(new BigDecimal("-0.10"))
          .build();
  private static final Kpi TRUST =
      Kpi.builder().id("trust").name("Trust").isQualitative(true).build();
  private static final Role MANAGER =
      Role.builder()
          .id("product_manager")
          .name("Product manager")
          .addTitle("Product owner")
          .function("Product")
          .level(4)
          .addAuthority(Authority.named("spend").upTo(10_000))
          .addAuthority(Authority.named("hire"))
          .addDuty(Duty.accountableFor(ROADMAP))
          .addDuty(Duty.consultedOn(HIRING).inScope(CARDS))
          .addKpi(RETENTION)
          .putDutyRemark("roadmap", "inferred")
          .build();

  private static Organization acme() {
    return Organization.named("Acme")
        .defaultOccupancy(Occupancy.UNKNOWN)
        .scope(LOANS)
        .scope(CARDS)
        .scope(LOANS)
        .expects(ROADMAP, ScopeKind.PRODUCT)
        .expects(HIRING)
        .tracks(TRUST)
        .tracks(CHURN)
        .person("zoe", p -> p.name("Zoe Z").yearsOfExperience(0))
        .person("ada", p -> p.name("Ada A").yearsOfExperience(12).education(Education.MASTER))
        .position(
            "ceo",
            p ->
                p.title("Chief executive")
                    .reportsOutside("the board")
                    .owns(ACME)
                    .may(Authority.named("spend").upTo(new BigDecimal("12500.50")))
                    .heldBy("ada"))
        .position(
            "pm",
            p ->
                p.title("Product manager")
                    .role(MANAGER)
                    .owns(CARDS)
                    .worksIn(PAYMENTS)
                    .duty(Duty.of(Involvement.INFORMED, HIRING).inScope(LOANS))
                    .measuredBy(ScopedKpi.of(CHURN).inScope(CARDS).withTarget(new BigDecimal("5")))
                    .measuredBy(TRUST)
                    .fte(0.8)
                    .attribute("grade", "7")
                    .attribute("Cost centre", "")
                    .reportsTo("ceo")
                    .line(LineKind.SOLID, "ghost")
                    .dottedTo("pm")
                    .line(LineKind.of("project"), "lab")
                    .heldByUndisclosed()
                    .heldBy("bo", AssignmentKind.ACTING)
                    .heldBy("ada", AssignmentKind.DEPUTY))
        .position("lab", p -> p.vacant().fte(0))
        .tryBuild()
        .organization();
  }

  private static Organization readBack(Organization organization) {
    return PERSONAL.readValue(PERSONAL.writeValueAsString(organization), Organization.class);
  }

  @Test
  void shapeIsAsDocumented() {

    assertEquals(acme(), readBack(acme()));

  }
}
