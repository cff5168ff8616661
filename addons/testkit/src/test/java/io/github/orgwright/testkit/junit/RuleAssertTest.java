package io.github.orgwright.testkit.junit;

import static io.github.orgwright.query.Traits.acting;
import static io.github.orgwright.query.Traits.atMost;
import static io.github.orgwright.query.Traits.haveManager;
import static io.github.orgwright.rules.Rules.rule;
import static io.github.orgwright.testkit.junit.RuleAssert.assertRule;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.orgwright.core.Organization;
import io.github.orgwright.rules.RuleSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.opentest4j.AssertionFailedError;

class RuleAssertTest {
  private static final Organization ALONE =
      Organization.named("Alone").position("a", p -> p.vacant()).build();

  private static final Organization TWO_TOPS =
      Organization.named("Two")
          .position("a")
          .position("b", p -> p.dottedTo("a"))
          .position("c")
          .build();

  private static final String ONE_MANAGER_TEXT =
      """


      ERROR [one-manager] positions that have a known manager should have exactly 1 known manager
        reason  two managers set two priorities
        checked 2 positions, found 1 violation
        1) pm does not have exactly 1 known manager (managers: 2)
             pm  -- reports to -->  ceo
             pm  -- reports to -->  cpo
           fix   drop one
           key   one-manager/pm""";

  private static final String TOLD_TEXT =
      """


      INFO [told] positions should have a known manager
        checked 3 positions, found 3 violations
        1) a has no known manager
           key   told/a
        2) b has no known manager
           key   told/b
        3) c has no known manager
           key   told/c""";

  private static AssertionFailedError failure(Executable test) {
    return assertThrows(AssertionFailedError.class, test);
  }

  private static void assertFails(String expected, Executable test) {
    assertEquals(expected, failure(test).getMessage());
  }

  @Test
  void whatIsTruePasses() {
    assertRule(Samples.ONE_MANAGER)
        .accepts(Samples.ACME.with("pm", p -> p.reportsTo("cpo")))
        .doesNotCheck(ALONE)
        .rejects(Samples.ACME)
        .at("one-manager/pm")
        .withFact("managers", 2)
        .withMessage("pm does not have exactly 1 known manager (managers: 2)")
        .withEvidence("pm --reports to--> ceo", "pm --reports to--> cpo")
        .withFix("drop one")
        .andNowhereElse();
  }

  @Test
  void detailsAreThoseOfTheFirstViolationIfNoneIsNamed() {
    assertRule(Samples.ONE_MANAGER)
        .rejects(Samples.ACME)
        .withFact("managers", 2)
        .withFix("drop one")
        .andNowhereElse();
    assertFails(
        "expected no violations other than \"told/a\", but found \"told/b\", \"told/c\""
            + TOLD_TEXT,
        () -> assertRule(Samples.TOLD).rejects(TWO_TOPS).andNowhereElse());
  }

  @Test
  void severityDoesNotMatter() {
    assertRule(Samples.TOLD)
        .rejects(TWO_TOPS)
        .at("told/c")
        .at("told/a")
        .at("told/b")
        .andNowhereElse();
  }

  @Test
  void ruleThatDoesNotApplyIsToldApart() {
    assertRule(Samples.LARGE).doesNotCheck(Samples.ACME);
  }

  @Test
  void countThatIsAsExpectedIsAccepted() {
    assertRule(rule("few").positions().that(acting()).should(haveManager()).expecting(atMost(2)))
        .accepts(ALONE);
  }

  @Test
  void oddTextsOfUsersAreWrittenOut() {
    Organization odd = Organization.named("Odd\n\u202E").position("a\nb").build();
    String text = "\n\n" + RuleSet.of(Samples.TOLD).check(odd).outcomes().get(0).text();
    assertFails(
        "expected rule \"told\" to accept Odd\\u000A\\u202E, but it rejected it" + text,
        () -> assertRule(Samples.TOLD).accepts(odd));
    assertFails(
        "expected a violation with key \"told/c\\u000A\", but found \"told/a\\u000Ab\"" + text,
        () -> assertRule(Samples.TOLD).rejects(odd).at("told/c\n"));
    assertFails(
        "expected the message of violation \"told/a\\u000Ab\" to be \"\\u2066\", "
            + "but it is \"a\\u000Ab has no known manager\""
            + text,
        () -> assertRule(Samples.TOLD).rejects(odd).at("told/a\nb").withMessage("\u2066"));
  }

  @Test
  void keysAreToldInTheOrderOfCodePoints() {
    Organization odd =
        Organization.named("Odd")
            .position("c")
            .position("\uD83D\uDE00", p -> p.dottedTo("c"))
            .position("\uFFFD")
            .build();
    assertFails(
        "expected no violations other than \"told/\uFFFD\", \"told/\uD83D\uDE00\", but found \"told/c\"\n\n"
            + RuleSet.of(Samples.TOLD).check(odd).outcomes().get(0).text(),
        () ->
            assertRule(Samples.TOLD)
                .rejects(odd)
                .at("told/\uD83D\uDE00")
                .at("told/\uFFFD")
                .andNowhereElse());
  }

  @Test
  void acceptsFailsWhereTheRuleRejects() {
    assertFails(
        "expected rule \"one-manager\" to accept Acme, but it rejected it" + ONE_MANAGER_TEXT,
        () -> assertRule(Samples.ONE_MANAGER).accepts(Samples.ACME));
  }

  @Test
  void acceptsFailsWhereThereAreNoSubjects() {
    assertFails(
        """
        expected rule "one-manager" to accept Alone, but it checked nothing, so the test proves nothing

        NO_SUBJECTS [one-manager] positions that have a known manager should have exactly 1 known manager
          reason  two managers set two priorities
          cause   there are no positions that have a known manager""",
        () -> assertRule(Samples.ONE_MANAGER).accepts(ALONE));
  }

  @Test
  void acceptsFailsWhereTheRuleDoesNotApply() {
    assertFails(
        """
        expected rule "large" to accept Acme, but it checked nothing, so the test proves nothing

        NOT_APPLICABLE [large] reporting lines should lead to a known position
          cause   applies only to organizations that have at least 50 positions""",
        () -> assertRule(Samples.LARGE).accepts(Samples.ACME));
  }

  @Test
  void acceptsFailsWhereNothingIsKnown() {
    assertFails(
        """
        expected rule "seasoned" to accept Alone, but it checked nothing, so the test proves nothing

        NOT_KNOWN [seasoned] positions should have only holders with at least 3 years of experience
          cause   data is missing for 1 position""",
        () -> assertRule(Samples.SEASONED).accepts(ALONE));
  }

  @Test
  void rejectsFailsWhereTheRuleAccepts() {
    assertFails(
        """
        expected rule "known" to reject Acme, but it accepted it

        PASSED [known] reporting lines should lead to a known position
          checked 3 reporting lines, found 0 violations""",
        () -> assertRule(Samples.KNOWN).rejects(Samples.ACME));
  }

  @Test
  void rejectsFailsWhereNothingWasChecked() {
    assertFails(
        """
        expected rule "known" to reject Alone, but it checked nothing

        NO_SUBJECTS [known] reporting lines should lead to a known position
          cause   there are no reporting lines""",
        () -> assertRule(Samples.KNOWN).rejects(ALONE));
  }

  @Test
  void doesNotCheckFailsWhereTheRuleWasChecked() {
    assertFails(
        "expected rule \"one-manager\" not to check Acme, but it did" + ONE_MANAGER_TEXT,
        () -> assertRule(Samples.ONE_MANAGER).doesNotCheck(Samples.ACME));
    assertFails(
        """
        expected rule "known" not to check Acme, but it did

        PASSED [known] reporting lines should lead to a known position
          checked 3 reporting lines, found 0 violations""",
        () -> assertRule(Samples.KNOWN).doesNotCheck(Samples.ACME));
  }

  @Test
  void brokenRuleFailsEveryAssertionWithItsCause() {
    String expected =
        """
        expected rule "broken" to check Acme, but it threw an exception

        ERROR [broken] positions should work
          error   threw java.lang.UnsupportedOperationException for ceo""";
    RuleAssert broken = assertRule(Samples.BROKEN);

    assertFails(expected, () -> broken.accepts(Samples.ACME));
    assertFails(expected, () -> broken.rejects(Samples.ACME));
    assertFails(expected, () -> broken.doesNotCheck(Samples.ACME));
    assertSame(
        UnsupportedOperationException.class,
        failure(() -> broken.accepts(Samples.ACME)).getCause().getClass());
  }

  @Test
  void otherKeysAreNamed() {
    assertFails(
        "expected a violation with key \"told/pm\", but found \"told/a\", \"told/b\", \"told/c\""
            + TOLD_TEXT,
        () -> assertRule(Samples.TOLD).rejects(TWO_TOPS).at("told/pm"));
  }

  @Test
  void furtherViolationsAreNamed() {
    assertFails(
        "expected no violations other than \"told/b\", but found \"told/a\", \"told/c\""
            + TOLD_TEXT,
        () -> assertRule(Samples.TOLD).rejects(TWO_TOPS).at("told/b").andNowhereElse());
  }

  @Test
  void otherValueOfAFactIsTold() {
    AssertionFailedError failure =
        failure(
            () ->
                assertRule(Samples.ONE_MANAGER)
                    .rejects(Samples.ACME)
                    .at("one-manager/pm")
                    .withFact("managers", 3));

    assertEquals(
        "expected fact \"managers\" of violation \"one-manager/pm\" to be \"3\", but it is \"2\""
            + ONE_MANAGER_TEXT,
        failure.getMessage());
    assertEquals("3", failure.getExpected().getValue());
    assertEquals("2", failure.getActual().getValue());
  }

  @Test
  void factsThatThereAreAreNamed() {
    assertFails(
        "expected fact \"reports\" of violation \"one-manager/pm\", but its facts are \"managers\""
            + ONE_MANAGER_TEXT,
        () ->
            assertRule(Samples.ONE_MANAGER)
                .rejects(Samples.ACME)
                .at("one-manager/pm")
                .withFact("reports", 3));
  }

  @Test
  void otherMessageEvidenceAndFixAreTold() {
    RejectionAssert pm = assertRule(Samples.ONE_MANAGER).rejects(Samples.ACME).at("one-manager/pm");

    assertFails(
        "expected the message of violation \"one-manager/pm\" to be \"no\", but it is \"pm does not have exactly"
            + " 1 known manager (managers: 2)\""
            + ONE_MANAGER_TEXT,
        () -> pm.withMessage("no"));
    assertFails(
        "expected the evidence of violation \"one-manager/pm\" to be \"[pm]\", but it is \"[pm --reports to-->"
            + " ceo, pm --reports to--> cpo]\""
            + ONE_MANAGER_TEXT,
        () -> pm.withEvidence("pm"));
    assertFails(
        "expected the fix of violation \"one-manager/pm\" to be \"no\", but it is \"drop one\""
            + ONE_MANAGER_TEXT,
        () -> pm.withFix("no"));
    assertFails(
        "expected the fix of violation \"told/a\" to be \"no\", but it is \"\"" + TOLD_TEXT,
        () -> assertRule(Samples.TOLD).rejects(TWO_TOPS).at("told/a").withFix("no"));
  }
}
