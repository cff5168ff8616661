package io.github.orgwright.integrations.springboot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.orgwright.integrations.springboot.Client.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.jdbc.Sql;
import tools.jackson.databind.json.JsonMapper;

/**
 * The answers of the service about its sample data.
 *
 * <pre>
 * ceo (ada)
 * +- cfo (carl)
 * |  +- controller (dana)
 * +- cpo (bo)
 * |  +- hop-cards (hana)
 * |  |  +- pm-cards (kim)
 * |  |  +- pm-debit (lee)
 * |  +- hop-loans (vacant)
 * |     +- pm-loans (mia)
 * |        +- apm-loans (noor)
 * +- hr (hugo)
 *    +- recruiter (rosa)
 * </pre>
 */
@ServiceTest
class OrgControllerTest {
  /** A request of the page, and the answer that it shows. */
  private static final Pattern REQUEST =
      Pattern.compile(
          "curl -u (\\w+):(\\S+) 'http://localhost:8080(\\S+)'\n```\n\n```json\n(.*?)```",
          Pattern.DOTALL);

  private static final String PROBLEM = "application/problem+json";
  @Autowired private JdbcTemplate jdbc;
  @Autowired private StaffRefresher organizations;
  private final Client client;

  OrgControllerTest(@LocalServerPort int port) {
    client = new Client(port);
  }

  @BeforeEach
  void load() {
    assertTrue(organizations.refresh().replaced());
  }

  @Test
  void chainEndsAtTheRoot() {
    Answer answer = client.get("kim", "/positions/pm-cards/chain");

    assertEquals(200, answer.status());
    assertEquals("application/json", answer.type());
    assertEquals(List.of("hop-cards", "cpo", "ceo"), answer.positions());
    assertEquals(
        "who manages pm-cards (Product manager, cards)?", answer.json().get("question").asString());
    assertEquals(List.of(), client.get("kim", "/positions/ceo/chain").positions());
  }

  @Test
  void reportsAreDirectOrAtAnyDistance() {
    assertEquals(
        List.of("hop-cards", "hop-loans", "pm-cards", "pm-debit", "pm-loans", "apm-loans"),
        client.get("kim", "/positions/cpo/reports").positions());
    assertEquals(
        List.of("hop-cards", "hop-loans"),
        client.get("kim", "/positions/cpo/reports?direct=true").positions());
  }

  @Test
  void reportsOfThePersonWhoIsSignedInAreTheirs() {
    assertEquals(List.of("pm-cards", "pm-debit"), client.get("hana", "/me/reports").positions());
    assertEquals(List.of(), client.get("kim", "/me/reports").positions());
  }

  @Test
  void approverHasTheLimitAndIsNotVacant() {
    assertEquals(List.of("cpo:bo", "ceo:ada"), approvers("spend", "900"));
    assertEquals(List.of("cpo:bo", "ceo:ada"), approvers("spend", "100000"));
    assertEquals(List.of("ceo:ada"), approvers("spend", "100000.01"));
    assertEquals(List.of(), approvers("spend", "1000001"));
    assertEquals(List.of(), approvers("hire", "1"));
  }

  private List<String> approvers(String authority, String amount) {
    List<String> approvers = new ArrayList<>();
    client
        .get(
            "mia",
            "/positions/pm-loans/approvers?authority=%s&amount=%s".formatted(authority, amount))
        .json()
        .get("approvers")
        .forEach(
            approver ->
                approvers.add(
                    approver.at("/position/id").asString()
                        + ":"
                        + approver.at("/person/id").asString()));
    return approvers;
  }

  @Test
  void explanationNamesWhoIsSkipped() {
    var why =
        client.get("mia", "/positions/pm-loans/approvers/why?authority=spend&amount=900").json();

    assertEquals("hop-loans", why.at("/skipped/0/position/id").asString());
    assertEquals("VACANT", why.at("/skipped/0/reason").asString());
    assertEquals(
        """
        who may approve spend of 900, requested by pm-loans (Product manager, loans)?
          cpo (Chief product officer), may spend up to 100000; approver: bo
          ceo (Chief executive), may spend up to 1000000; approver: ada
          chain  pm-loans -> hop-loans -> cpo
          skipped
            hop-loans (Head of product, loans): is vacant
          the chain ends at root ceo (Chief executive)""",
        why.get("text").asString());
  }

  @Test
  void detailsOfAPersonAreForTheirManagersAndHr() {
    for (String reader : List.of("ada", "bo", "mia", "hugo")) {
      Answer answer = client.get(reader, "/people/noor");
      assertEquals(200, answer.status(), reader);
      assertEquals("Noor Aziz", answer.json().get("name").asString());
      assertEquals(List.of("apm-loans"), answer.positions());
      assertEquals(
          List.of("pm-loans", "hop-loans", "cpo", "ceo"),
          Client.ids(answer.json().at("/chain/positions")));
    }
    for (String reader : List.of("noor", "hana", "carl", "rosa")) {
      Answer answer = client.get(reader, "/people/noor");
      assertEquals(403, answer.status(), reader);
      assertEquals(PROBLEM, answer.type());
      assertFalse(answer.body().contains("Noor"), answer::body);
    }
  }

  @Test
  void whoIsUnknownIsSaidOnlyToHr() {
    assertEquals(403, client.get("bo", "/people/nora").status());
    assertEquals(404, client.get("hugo", "/people/nora").status());
  }

  @Test
  void findingsAreForHr() {
    jdbc.update(
        "insert into staff (position, title, manager) select 'clerk-' || x, 'Clerk', 'controller'"
            + " from system_range(1, 9)");
    assertTrue(organizations.refresh().replaced());

    Answer answer = client.get("hugo", "/findings");

    assertEquals(200, answer.status());
    assertEquals("span-of-control", answer.json().at("/violations/0/rule").asString());
    assertEquals("controller", answer.json().at("/violations/0/subject/ids/0").asString());
    assertEquals(1, answer.json().get("violations").size());
    assertEquals(403, client.get("ada", "/findings").status());
  }

  @Test
  void chartIsOnePageWithoutNames() {
    Answer answer = client.get("kim", "/chart");

    assertEquals(200, answer.status());
    assertEquals("text/html;charset=UTF-8", answer.type());
    for (String title : List.of("Chief executive", "Head of product, loans", "Recruiter")) {
      assertTrue(answer.body().contains(title), title);
    }
    assertFalse(answer.body().contains("Ada Byron"));
    assertFalse(answer.body().contains("single-root"));
    jdbc.update("insert into staff (position, title) values ('board', 'Board')");
    assertTrue(organizations.refresh().replaced());
    assertTrue(client.get("kim", "/chart").body().contains("single-root"));
  }

  @Test
  void idThatIsUnknownIsNotFound() {
    Answer answer = client.get("kim", "/positions/pm-card/chain");

    assertEquals(404, answer.status());
    assertEquals(PROBLEM, answer.type());
    assertEquals("unknown position id \"pm-card\"", answer.detail());
    assertEquals("pm-cards", answer.json().at("/similar/0").asString());
    assertEquals(404, client.get("kim", "/positions/x/reports").status());
    assertEquals(
        404, client.get("kim", "/positions/x/approvers?authority=spend&amount=1").status());
    assertEquals(404, client.get("kim", "/unknown").status());
  }

  @Test
  void requestThatIsWrongIsRefused() {
    String approvers = "/positions/pm-cards/approvers?";

    assertRefused(
        "Failed to convert 'amount' with value: 'ten'", approvers + "authority=spend&amount=ten");
    assertRefused(
        "amount of authority \"spend\" must not be negative, but is -1",
        approvers + "authority=spend&amount=-1");
    assertRefused("name of an authority must not be blank", approvers + "authority=%20&amount=1");
    assertRefused("Required parameter 'authority' is not present.", approvers + "amount=1");
    assertRefused(
        "Failed to convert 'direct' with value: 'maybe'", "/positions/cpo/reports?direct=maybe");
    Answer refused = client.get("kim", "/positions/pm-cards;x=1/chain");
    assertEquals(400, refused.status());
    assertEquals(PROBLEM, refused.type());
    assertEquals(405, client.post("kim", "/chart").status());
  }

  private void assertRefused(String detail, String path) {
    Answer answer = client.get("kim", path);
    assertEquals(400, answer.status(), path);
    assertEquals(PROBLEM, answer.type());
    assertEquals(detail, answer.detail());
  }

  @Test
  void amountThatIsHugeIsAnswered() {
    Answer answer =
        client.get("kim", "/positions/pm-cards/approvers?authority=spend&amount=1e999999999");

    assertEquals(200, answer.status());
    assertEquals(List.of(), answer.positions());
  }

  @Test
  @Sql(statements = "delete from staff")
  @Sql("/data.sql")
  void sampleEmployeesSignInWithEncodedPasswords() {
    for (String login : List.of("ada", "kim", "hugo")) {
      assertEquals(200, client.get(login, "/me/reports").status(), login);
      assertEquals(401, client.getWithPassword(login, "-pw", "/me/reports").status());
    }
    assertEquals(
        11,
        jdbc.queryForObject(
            "select count(*) from staff where password like '{bcrypt}$2a$10$%'", Integer.class));
  }

  @Test
  void onlyEmployeesAreAnswered() {
    for (Answer answer :
        List.of(
            client.getAnonymously("/chart"),
            client.getWithPassword("kim", "lee-pw", "/chart"),
            client.getWithPassword("visitor", "visitor-pw", "/chart"))) {
      assertEquals(401, answer.status());
      assertEquals(PROBLEM, answer.type());
      assertEquals(
          "Basic realm=\"Acme\"",
          answer.response().headers().firstValue("WWW-Authenticate").orElseThrow());
    }
  }

  @Test
  void requestsOfThePageGetTheAnswersThatItShows() throws IOException {
    Matcher shown =
        REQUEST.matcher(Files.readString(Path.of("..", "..", "docs", "integrations.md")));
    int requests = 0;
    while (shown.find()) {
      Answer answer = client.getWithPassword(shown.group(1), shown.group(2), shown.group(3));
      assertEquals(new JsonMapper().readTree(shown.group(4)), answer.json());
      requests++;
    }
    assertEquals(3, requests);
  }
}
