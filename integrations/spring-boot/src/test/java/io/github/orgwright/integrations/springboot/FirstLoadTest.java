package io.github.orgwright.integrations.springboot;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.orgwright.integrations.springboot.Client.Answer;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.annotation.DirtiesContext;

/** A service that starts with a table full of errors, and reads it again by itself. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "orgwright.refresh-every=PT0.1S",
      "spring.sql.init.data-locations=classpath:data.sql,classpath:plain-passwords.sql,classpath:cycle.sql"
    })
@DirtiesContext
class FirstLoadTest {
  @Autowired private JdbcTemplate jdbc;
  private final Client client;

  FirstLoadTest(@LocalServerPort int port) {
    client = new Client(port);
  }

  @Test
  void serviceIsNotReadyUntilTheTableIsGood() {
    Answer chain = client.get("kim", "/positions/pm-cards/chain");
    assertEquals(503, chain.status());
    assertEquals("application/problem+json", chain.type());
    assertEquals("no organization could be loaded yet", chain.detail());
    assertEquals(503, client.get("bo", "/people/kim").status());
    Answer ready = client.get("hugo", "/actuator/health/readiness");
    assertEquals(503, ready.status());
    assertEquals("OUT_OF_SERVICE", ready.json().get("status").asString());
    assertEquals(
        "{\"CYCLE\":1}", ready.json().at("/components/organization/details/problems").toString());
    assertFalse(ready.body().contains("apm-loans"), ready::body);
    assertEquals(200, client.getAnonymously("/actuator/health/liveness").status());

    jdbc.update("update staff set manager = 'cpo' where position = 'hop-loans'");

    await()
        .atMost(Duration.ofSeconds(10))
        .until(() -> client.getAnonymously("/actuator/health/readiness").status() == 200);
    assertEquals(
        List.of("hop-cards", "cpo", "ceo"),
        client.get("kim", "/positions/pm-cards/chain").positions());
  }
}
