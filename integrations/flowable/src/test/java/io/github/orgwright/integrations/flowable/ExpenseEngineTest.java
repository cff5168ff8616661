package io.github.orgwright.integrations.flowable;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.common.base.Throwables;
import java.time.Duration;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Who has the task, in a running engine.
 *
 * <pre>
 *   ceo (amara, any amount) - cfo (ines, 50000) - sales (bo, 5000; deputy dana) - rep (kim)
 *                                                                               - key (dana)
 * </pre>
 */
class ExpenseEngineTest {
  private static final LocalDate DAY = LocalDate.of(2026, 8, 3);

  private ExpenseEngine engine;

  /** Starts an engine; some people are away for a number of days. */
  private void start(int days, String... people) {
    engine =
        new ExpenseEngine(
            VacationProofApproval.staff(),
            Stream.of(people)
                .map(person -> new Absence(person, DAY, DAY.plusDays(days - 1)))
                .toList(),
            DAY);
  }

  @AfterEach
  void stop() {
    engine.close();
  }

  private String assignment(String requester, String amount) {
    return engine.assignment(engine.request(requester, amount));
  }

  @Test
  void managerApproves() {
    start(0);

    assertEquals("bo for sales", assignment("kim", "900"));
  }

  @Test
  void amountAboveTheLimitGoesUp() {
    start(0);

    assertEquals("bo for sales", assignment("kim", "5000"));
    assertEquals("ines for cfo", assignment("kim", "5000.01"));
    assertEquals("amara for ceo", assignment("kim", "50001"));
  }

  @Test
  void deputyApprovesWhileTheManagerIsAway() {
    start(10, "bo");

    assertEquals("dana for sales", assignment("kim", "900"));
  }

  @Test
  void nextLevelApprovesWhileTheDeputyIsAwayToo() {
    start(10, "bo", "dana");

    assertEquals("ines for cfo", assignment("kim", "900"));
  }

  @Test
  void absencesEndWithTheirLastDay() {
    start(10, "bo");

    engine.pass(Duration.ofDays(9));
    assertEquals("dana for sales", assignment("kim", "900"));
    engine.pass(Duration.ofDays(1));
    assertEquals("bo for sales", assignment("kim", "900"));
  }

  @Test
  void taskGoesToTheNextLevelAfterTwoDays() {
    start(0);

    String process = engine.request("kim", "900");

    engine.pass(Duration.ofHours(47));
    assertEquals("bo for sales", engine.assignment(process));
    engine.pass(Duration.ofHours(1));
    assertEquals("ines for cfo", engine.assignment(process));
    engine.pass(Duration.ofDays(2));
    assertEquals("amara for ceo", engine.assignment(process));
  }

  /** Bo comes back while Ines has the task: it does not go back to Ines, but to Bo. */
  @Test
  void whoWasAskedIsNotAskedAgain() {
    start(2, "bo", "dana");
    String process = engine.request("kim", "900");

    assertEquals("ines for cfo", engine.assignment(process));
    engine.pass(Duration.ofDays(2));
    assertEquals("bo for sales", engine.assignment(process));
    engine.pass(Duration.ofDays(2));
    assertEquals("amara for ceo", engine.assignment(process));
  }

  @Test
  void financeDecidesIfNoOneIsFound() {
    start(10, "bo", "dana", "ines", "amara");
    assertEquals("group finance", assignment("amara", "900"));
    assertEquals("group finance", assignment("kim", "900"));
  }

  @Test
  void financeDecidesIfNoOneAnswersAndHasNoDeadline() {
    start(0);

    String process = engine.request("kim", "60000");

    engine.pass(Duration.ofDays(2));
    assertEquals("group finance", engine.assignment(process));
    engine.pass(Duration.ofDays(30));
    assertEquals("approved", engine.decide(process, "olga", true));
  }

  @Test
  void requesterNeverApproves() {
    start(10, "bo");
    assertEquals("ines for cfo", assignment("bo", "900"));
    assertEquals("ines for cfo", assignment("dana", "900"), "dana is the deputy of bo");
  }

  @Test
  void engineRefusesADecisionByTheRequester() {
    start(0);

    String process = engine.request("amara", "900");

    assertEquals(
        "amara asked for the expense and cannot decide it",
        Throwables.getRootCause(
                assertThrows(RuntimeException.class, () -> engine.decide(process, "amara", true)))
            .getMessage());
    assertEquals("approved", engine.decide(process, "olga", true));
  }

  @Test
  void decisionEndsTheProcess() {
    start(0);

    assertEquals("approved", engine.decide(engine.request("kim", "900"), "bo", true));
    assertEquals("rejected", engine.decide(engine.request("kim", "900"), "bo", false));
  }

  @Test
  void processKeepsTheExplanation() {
    start(10, "bo");

    assertEquals(
        """
        who may approve spend of 900, requested by person kim?
          sales (Head of sales), may spend up to 5000; approver: dana (deputy, while bo
            is away)
          cfo (Finance director), may spend up to 50000; approver: ines
          ceo (Chief executive), may spend any amount; approver: amara
          chain  rep -> sales
          the chain ends at root ceo (Chief executive)
        """
            .stripTrailing(),
        engine.why(engine.request("kim", "900")));
  }
}
