package io.github.orgwright.integrations.springboot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.orgwright.integrations.springboot.Client.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Four threads ask while the table alternates between two states. Every answer must be, byte for
 * byte, the answer to one of them. The states differ in all answers, in the titles of all positions
 * and in who may ask what.
 */
@ServiceTest
class RefreshUnderLoadTest {
  private static final int THREADS = 4;
  private static final int REQUESTS = 3_000;
  private static final int REFRESHES = 20;

  /** What a login asks, and which positions answer before and after; null if it is refused. */
  private record Question(String login, String path, List<String> before, List<String> after) {}

  private static final List<Question> QUESTIONS =
      List.of(
          new Question(
              "kim",
              "/positions/pm-cards/chain",
              List.of("hop-cards", "cpo", "ceo"),
              List.of("pm-loans", "hop-loans", "cfo", "ceo")),
          new Question(
              "kim",
              "/positions/cpo/reports",
              List.of("hop-cards", "hop-loans", "pm-cards", "pm-debit", "pm-loans", "apm-loans"),
              List.of("hop-cards", "pm-debit")),
          new Question(
              "kim",
              "/positions/pm-loans/approvers?authority=spend&amount=900",
              List.of("cpo", "ceo"),
              List.of("cfo", "ceo")),
          new Question("hana", "/me/reports", List.of("pm-cards", "pm-debit"), List.of("pm-debit")),
          new Question("hana", "/people/kim", List.of("pm-cards"), null),
          new Question("carl", "/people/kim", null, List.of("pm-cards")));

  @Autowired private JdbcTemplate jdbc;
  private final Client client;

  RefreshUnderLoadTest(@LocalServerPort int port) {
    client = new Client(port);
  }

  private void before() {
    jdbc.update("update staff set title = 'Before ' || position");
    jdbc.update("update staff set manager = 'hop-cards' where position = 'pm-cards'");
    jdbc.update("update staff set manager = 'cpo' where position = 'hop-loans'");
  }

  private void after() {
    jdbc.update("update staff set title = 'After ' || position");
    jdbc.update("update staff set manager = 'pm-loans' where position = 'pm-cards'");
    jdbc.update("update staff set manager = 'cfo' where position = 'hop-loans'");
  }

  private void cycle() {
    jdbc.update("update staff set title = 'Wrong ' || position");
    jdbc.update("update staff set manager = 'apm-loans' where position = 'hop-loans'");
  }

  private void refresh(int expected) {
    assertEquals(expected, client.post("hugo", "/refresh").status());
  }

  private Answer ask(Question question) {
    return client.get(question.login(), question.path());
  }

  private String chart() {
    return client.get("kim", "/chart").body();
  }

  /** The answers to all questions, which are checked, and the chart. */
  private List<String> answers(boolean isAfter) {
    List<String> bodies = new ArrayList<>();
    for (Question question : QUESTIONS) {
      List<String> expected = isAfter ? question.after() : question.before();
      Answer answer = ask(question);
      assertEquals(expected == null ? 403 : 200, answer.status(), question.path());
      if (expected != null) {
        assertEquals(expected, answer.positions(), question.path());
        assertTrue(answer.body().contains(isAfter ? "After " : "Before "), answer::body);
      }
      bodies.add(answer.body());
    }
    bodies.add(chart());
    return bodies;
  }

  @Test
  @Timeout(120)
  void everyAnswerIsThatOfOneState() throws Exception {
    after();
    refresh(200);
    List<String> after = answers(true);
    before();
    refresh(200);
    List<String> before = answers(false);
    for (int i = 0; i < before.size(); i++) {
      assertNotEquals(before.get(i), after.get(i));
    }

    AtomicInteger asked = new AtomicInteger();
    Map<String, AtomicInteger> seen =
        Map.of("before", new AtomicInteger(), "after", new AtomicInteger());
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    long start = System.nanoTime();
    List<Future<?>> running = new ArrayList<>();
    for (int thread = 0; thread < THREADS; thread++) {
      running.add(
          threads.submit(
              () -> {
                for (int next = asked.getAndIncrement();
                    next < REQUESTS;
                    next = asked.getAndIncrement()) {
                  int question = next % before.size();
                  String body =
                      question < QUESTIONS.size() ? ask(QUESTIONS.get(question)).body() : chart();
                  boolean isBefore = body.equals(before.get(question));
                  assertTrue(isBefore || body.equals(after.get(question)), body);
                  seen.get(isBefore ? "before" : "after").incrementAndGet();
                }
              }));
    }
    int refused = 0;
    boolean isAfter = false;
    for (int refresh = 0; refresh < REFRESHES; refresh++) {
      while (asked.get() < refresh * REQUESTS / REFRESHES && !isAnyDone(running)) {
        Thread.sleep(1);
      }
      if (refresh % 5 == 4) {
        cycle();
        refresh(409);
        refused++;
      } else {
        isAfter = !isAfter;
        if (isAfter) {
          after();
        } else {
          before();
        }
        refresh(200);
      }
      // Once a refresh has ended, no answer is older.
      assertEquals((isAfter ? after : before).get(0), ask(QUESTIONS.get(0)).body());
    }
    for (Future<?> thread : running) {
      thread.get(30, TimeUnit.SECONDS);
    }
    threads.shutdown();
    long milliseconds = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);

    assertEquals(4, refused);
    assertEquals(REQUESTS, seen.get("before").get() + seen.get("after").get());
    assertTrue(seen.get("before").get() > REQUESTS / 10, seen::toString);
    assertTrue(seen.get("after").get() > REQUESTS / 10, seen::toString);
    System.out.printf(
        "%d requests and %d refreshes in %d ms; %s%n", REQUESTS, REFRESHES, milliseconds, seen);
  }

  private static boolean isAnyDone(List<Future<?>> running) {
    return running.stream().anyMatch(Future::isDone);
  }
}
