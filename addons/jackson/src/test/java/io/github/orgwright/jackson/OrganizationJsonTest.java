package io.github.orgwright.jackson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import io.github.orgwright.core.Responsibility;
import io.github.orgwright.core.Role;
import io.github.orgwright.core.Scope;
import io.github.orgwright.core.ScopeKind;
import io.github.orgwright.core.ScopedKpi;
import io.github.orgwright.testsupport.Golden;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.DefaultTyping;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/** Writes organizations, and reads them back. */
class OrganizationJsonTest {
  private static final JsonMapper PERSONAL =
      JsonMapper.builder()
          .addModule(new OrgwrightModule().withPersonalData())
          .enable(SerializationFeature.INDENT_OUTPUT)
          .defaultPrettyPrinter(
              new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")))
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

  /** The organization as it is without names, years of experience and education. */
  private static Organization withoutPersonalData(Organization organization) {
    return Organization.named(organization.name())
        .defaultOccupancy(organization.defaultOccupancy())
        .positions(organization.positions())
        .lines(organization.lines())
        .people(
            organization.people().stream()
                .map(
                    person ->
                        person.isDisclosed()
                            ? Person.of(person.id())
                            : Person.undisclosedHolderOf("pm", 1))
                .toList())
        .assignments(organization.assignments())
        .scope(LOANS)
        .scope(CARDS)
        .scope(LOANS)
        .expects(ROADMAP, ScopeKind.PRODUCT)
        .expects(HIRING)
        .tracks(TRUST)
        .tracks(CHURN)
        .tryBuild()
        .organization();
  }

  @Test
  void shapeIsAsDocumented() throws IOException {
    String json = PERSONAL.writeValueAsString(acme());

    assertEquals(List.of(), Schemas.errors(json));
    Golden.assertFile("jackson/organization.golden", json + "\n");
  }

  @Test
  void readBackIsEqual() {
    Organization same = readBack(acme());

    assertEquals(acme(), same);
    assertEquals(Map.of("roadmap", "inferred"), same.roles().get("product_manager").dutyRemarks());
    assertFalse(same.person("undisclosed holder of pm").isDisclosed());
    assertEquals(Optional.of(PAYMENTS), same.position("pm").owns().get(0).parent());
  }

  @Test
  void personalDataIsLeftOutUnlessAskedFor() {
    String json = PLAIN.writeValueAsString(acme());

    for (String personal : List.of("Zoe", "Ada", "MASTER", "12,", "yearsOfExperience")) {
      assertFalse(json.contains(personal), json);
      assertTrue(PERSONAL.writeValueAsString(acme()).contains(personal.replace("12,", "12")));
    }
    assertEquals(withoutPersonalData(acme()), PLAIN.readValue(json, Organization.class));
    assertEquals(List.of(), Schemas.errors(json));
  }

  @Test
  void moduleThatIsAddedLastDecidesAboutPersonalData() {
    OrgwrightModule personal = new OrgwrightModule().withPersonalData();

    assertTrue(
        JsonMapper.builder()
            .findAndAddModules()
            .addModule(personal)
            .build()
            .writeValueAsString(acme())
            .contains("Ada A"));
    assertFalse(
        JsonMapper.builder()
            .addModule(personal)
            .findAndAddModules()
            .build()
            .writeValueAsString(acme())
            .contains("Ada A"));
  }

  @Test
  void smallestOrganization() {
    Organization empty = Organization.named("Acme").build();

    assertEquals(
        "{\"format\":\"orgwright-organization/1\",\"name\":\"Acme\","
            + "\"defaultOccupancy\":\"UNKNOWN\"}",
        PLAIN.writeValueAsString(empty));
    assertEquals(empty, readBack(empty));
  }

  @Test
  void defaultOccupancyThatIsLeftOutFollowsFromPositions() {
    String start = "{\"format\":\"orgwright-organization/1\",\"name\":\"Acme\",\"positions\":[";

    assertEquals(
        Occupancy.VACANT,
        PLAIN
            .readValue(start + "{\"id\":\"a\",\"occupancy\":\"VACANT\"}]}", Organization.class)
            .defaultOccupancy());
    assertEquals(
        Occupancy.UNKNOWN,
        PLAIN.readValue(start + "{\"id\":\"a\"}]}", Organization.class).defaultOccupancy());
  }

  @Test
  void membersMayBeInAnyOrder() {
    JsonMapper sorted =
        JsonMapper.builder().enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED).build();
    String json = sorted.writeValueAsString(sorted.readTree(PERSONAL.writeValueAsString(acme())));

    assertTrue(json.startsWith("{\"declaredScopes\""), json);
    assertEquals(acme(), PERSONAL.readValue(json, Organization.class));
  }

  @Test
  void differentValuesWithOneIdAreKept() {
    Kpi other = RETENTION.toBuilder().target(new BigDecimal(70)).build();
    Kpi taken = Kpi.of("retention (2)", "Taken");
    Responsibility alike = Responsibility.of("roadmap", "Another");
    Role first = Role.of("lead", "Lead");
    Role second = Role.builder().id("lead").name("Lead").addKpi(other).build();
    Scope twin = CARDS.identifiedBy(LOANS.id());
    Organization odd =
        Organization.named("Acme")
            .tracks(RETENTION)
            .tracks(taken)
            .tracks(other)
            .expects(ROADMAP)
            .expects(alike)
            .scope(LOANS)
            .scope(twin)
            .scope(twin.part(ScopeKind.FEATURE, "Limits"))
            .position("a", p -> p.role(first).role(second))
            .tryBuild()
            .organization();
    String json = PLAIN.writeValueAsString(odd);
    Organization same = PLAIN.readValue(json, Organization.class);

    assertEquals(odd, same);
    assertTrue(
        json.contains("\"trackedKpis\":[\"retention\",\"retention (2)\",\"retention (3)\"]"), json);
    assertEquals("Cards", same.declaredScopes().get(2).parent().orElseThrow().name());
    assertEquals(List.of(other), same.position("a").roles().get(1).kpis());
    assertEquals(List.of(), Schemas.errors(json));
  }

  @Test
  void limitsAndTargetsAreExact() {
    for (String limit :
        List.of("0", "0.1", "12345678901234567890.123456789", "1E+300000000", "1E-2000000000")) {
      Organization organization =
          Organization.named("Acme")
              .position("a", p -> p.may(Authority.named("spend").upTo(new BigDecimal(limit))))
              .build();
      assertEquals(organization, readBack(organization), limit);
    }
  }

  @Test
  void numbersAreReadAsAmountsToo() {
    Organization read =
        PLAIN.readValue(
            """
            {"format": "orgwright-organization/1", "name": "Acme", "positions": [{"id": "a",
             "authorities": [{"name": "x", "limit": 12500.50}, {"name": "y", "limit": 7}]}]}
            """,
            Organization.class);

    assertEquals(
        List.of(Authority.named("x").upTo(new BigDecimal("12500.5")), Authority.named("y").upTo(7)),
        read.position("a").authorities());
  }

  @Test
  void equalOrganizationsGiveEqualBytes() {
    Organization one =
        Organization.named("Acme")
            .position("a", p -> p.owns(CARDS).attribute("x", "1").attribute("y", "2"))
            .position("b", p -> p.owns(CARDS))
            .build();
    Scope cards =
        Scope.organization("Acme")
            .part(ScopeKind.PORTFOLIO, "Payments")
            .part(ScopeKind.PRODUCT, "Cards")
            .identifiedBy("cards");
    Organization other =
        Organization.named("Acme")
            .position("a", p -> p.owns(cards).attribute("y", "2").attribute("x", "1"))
            .position("b", p -> p.owns(CARDS))
            .build();

    assertEquals(one, other);
    assertEquals(PLAIN.writeValueAsString(one), PLAIN.writeValueAsString(other));
  }

  @Test
  void treesAndOtherDocumentsContainOrganizations() {
    record Payload(int version, List<Organization> organizations) {}
    Payload payload = new Payload(3, List.of(acme(), Organization.named("Other").build()));

    assertEquals(payload, PERSONAL.readValue(PERSONAL.writeValueAsString(payload), Payload.class));
    assertEquals(acme(), PERSONAL.treeToValue(PERSONAL.valueToTree(acme()), Organization.class));
    assertEquals(acme(), PERSONAL.convertValue(acme(), Organization.class));
  }

  @Test
  void mapperMayWriteTypes() {
    JsonMapper typed =
        PERSONAL
            .rebuild()
            .activateDefaultTypingAsProperty(
                BasicPolymorphicTypeValidator.builder()
                    .allowIfSubType("io.github.orgwright.")
                    .allowIfSubType("java.util.")
                    .build(),
                DefaultTyping.NON_FINAL_AND_ENUMS,
                "@type")
            .build();
    record Payload(Object value) {}
    String json = typed.writeValueAsString(new Payload(acme()));

    assertTrue(json.contains("\"@type\" : \"io.github.orgwright.core.Organization\""), json);
    assertEquals(new Payload(acme()), typed.readValue(json, Payload.class));
  }

  @Test
  void scopesMayBeNestedDeeply() {
    int depth = 100_000;
    Scope scope = Scope.organization("Acme").identifiedBy("0");
    for (int i = 1; i < depth; i++) {
      scope = scope.part(ScopeKind.DEPARTMENT, "d").identifiedBy("" + i);
    }
    Scope deepest = scope;
    Organization deep = Organization.named("Acme").position("a", p -> p.owns(deepest)).build();
    String json = PLAIN.writeValueAsString(deep);
    String reversed =
        "{\"format\":\"orgwright-organization/1\",\"name\":\"Acme\",\"scopes\":["
            + IntStream.iterate(depth - 1, i -> i >= 0, i -> i - 1)
                .mapToObj(
                    i ->
                        "{\"id\":\""
                            + i
                            + "\",\"kind\":\"department\",\"name\":\"d\""
                            + (i == 0 ? "" : ",\"parent\":\"" + (i - 1) + "\"")
                            + "}")
                .collect(Collectors.joining(","))
            + "],\"declaredScopes\":[\""
            + (depth - 1)
            + "\"]}";

    assertEquals(
        depth, PLAIN.readValue(json, Organization.class).position("a").owns().get(0).depth());
    assertEquals(
        depth, PLAIN.readValue(reversed, Organization.class).declaredScopes().get(0).depth());
  }
}
