package io.github.orgwright.integrations.springboot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.orgwright.integrations.springboot.Client.Answer;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** What a refresh changes, and what it keeps. */
@ServiceTest
class RefreshTest {
  @Autowired private JdbcTemplate jdbc;
  @Autowired private StaffRefresher organizations;
  private final Client client;

  RefreshTest(@LocalServerPort int port) {
    client = new Client(port);
  }

  @BeforeEach
  void load() {
    assertTrue(organizations.refresh().replaced());
  }

  private List<String> chain() {
    return client.get("kim", "/positions/pm-cards/chain").positions();
  }

  private JsonNode health() {
    return client.get("hugo", "/actuator/health").json().at("/components/organization");
  }

  @Test
  void answersChangeWithARefreshAndNotBefore() {
    jdbc.update("update staff set manager = 'cfo' where position = 'pm-cards'");

    assertEquals(List.of("hop-cards", "cpo", "ceo"), chain());
    Answer refresh = client.post("hugo", "/refresh");
    assertEquals(200, refresh.status());
    assertTrue(refresh.json().get("replaced").asBoolean());
    assertEquals(List.of("cfo", "ceo"), chain());
  }

  @Test
  void tableWithErrorsKeepsTheEarlierOrganization() {
    jdbc.update("update staff set manager = 'cfo' where position = 'pm-cards'");
    jdbc.update("update staff set manager = 'apm-loans' where position = 'hop-loans'");
    String loadedAt = health().at("/details/loadedAt").asString();

    Answer refresh = client.post("hugo", "/refresh");

    assertEquals(409, refresh.status());
    assertEquals("application/problem+json", refresh.type());
    assertEquals("the table has errors", refresh.detail());
    assertEquals("CYCLE", refresh.json().at("/problems/0/code").asString());
    assertEquals(List.of("hop-cards", "cpo", "ceo"), chain());
    assertEquals("UP", health().get("status").asString());
    assertEquals(loadedAt, health().at("/details/loadedAt").asString());
    assertEquals("{\"CYCLE\":1}", health().at("/details/problems").toString());
    assertFalse(health().at("/details/replaced").asBoolean());

    jdbc.update("update staff set manager = 'cpo' where position = 'hop-loans'");
    assertEquals(200, client.post("hugo", "/refresh").status());
    assertEquals(List.of("cfo", "ceo"), chain());
    assertEquals("{}", health().at("/details/problems").toString());
    assertTrue(health().at("/details/replaced").asBoolean());
    assertFalse(loadedAt.equals(health().at("/details/loadedAt").asString()));
  }

  @Test
  void unknownManagersAreCountedWithoutTheirIds() {
    jdbc.update("update staff set manager = 'gone-' || login where title like 'Product manager%'");

    Answer refresh = client.post("hugo", "/refresh");

    assertEquals(409, refresh.status());
    assertTrue(refresh.body().contains("gone-kim"), refresh::body);
    assertEquals("{\"UNKNOWN_MANAGER\":3}", health().at("/details/problems").toString());
    String text = health().toString();
    for (String secret : List.of("kim", "Kim", "pm-cards", "ada")) {
      assertFalse(text.contains(secret), text);
    }
  }

  @Test
  void rowWithoutAnIdKeepsTheEarlierOrganization() {
    jdbc.update("delete from staff where login <> 'hugo' or login is null");
    jdbc.update("update staff set position = '' where login = 'hugo'");

    assertEquals(409, client.post("hugo", "/refresh").status());
    assertEquals(12, health().at("/details/positions").asInt());
  }

  @Test
  void tableThatIsEmptyIsNotUsed() {
    jdbc.update("delete from staff");

    StaffRefresher.Refresh refresh = organizations.refresh();

    assertFalse(refresh.replaced());
    assertEquals("{EMPTY=1}", refresh.counts().toString());
  }

  @Test
  void tableThatCannotBeReadKeepsTheEarlierOrganization() {
    jdbc.execute("alter table staff rename column spend_limit to spending_limit");
    try {
      Answer refresh = client.post("hugo", "/refresh");

      assertEquals(409, refresh.status());
      assertEquals("the table cannot be read: BadSqlGrammarException", refresh.detail());
      assertEquals(List.of("hop-cards", "cpo", "ceo"), chain());
      assertEquals("UP", health().get("status").asString());
      assertEquals(
          "the table cannot be read: BadSqlGrammarException",
          health().at("/details/failure").asString());
    } finally {
      jdbc.execute("alter table staff rename column spending_limit to spend_limit");
    }
  }

  @Test
  void loginsAreThoseOfTheTableNow() {
    jdbc.update("delete from staff where login = 'lee'");
    jdbc.update(
        "insert into staff (position, title, manager, login, password)"
            + " values ('pm-new', 'Product manager', 'hop-cards', 'zoe', '{noop}zoe-pw')");

    assertEquals(401, client.get("lee", "/chart").status());
    assertEquals(200, client.get("zoe", "/chart").status());
    assertEquals(403, client.get("zoe", "/people/kim").status());
    Answer reports = client.get("zoe", "/me/reports");
    assertEquals(404, reports.status());
    assertEquals("unknown person id \"zoe\"", reports.detail());
  }

  @Test
  void passwordThatCannotBeCheckedIsNotAWrongOne() {
    jdbc.execute("alter table staff rename column password to secret");
    try {
      Answer chart = client.get("kim", "/chart");
      assertEquals(503, chart.status());
      assertEquals("logins cannot be read", chart.detail());
      assertEquals(200, client.getAnonymously("/actuator/health/readiness").status());
    } finally {
      jdbc.execute("alter table staff rename column secret to password");
    }
  }

  @Test
  void refreshIsForHr() {
    jdbc.update("update staff set manager = 'cfo' where position = 'pm-cards'");

    assertEquals(403, client.post("ada", "/refresh").status());
    assertEquals(List.of("hop-cards", "cpo", "ceo"), chain());
  }

  @Test
  void detailsOfTheHealthAreForHr() {
    Answer anonymous = client.getAnonymously("/actuator/health");
    assertEquals(200, anonymous.status());
    assertFalse(anonymous.body().contains("organization"), anonymous::body);
    assertFalse(client.get("ada", "/actuator/health").body().contains("organization"));
    assertEquals(12, health().at("/details/positions").asInt());
  }
}
