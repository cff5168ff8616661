package io.github.orgwright.testkit.junit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import io.github.orgwright.core.LoadResult;
import io.github.orgwright.core.Problem;
import io.github.orgwright.io.RowProblemCodes;
import io.github.orgwright.rules.RuleSet;
import io.github.orgwright.rules.Waiver;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/** Runs tests of organizations as users do, and looks at what becomes of them. */
class OrgTestsTest {
  private static final String ASKED = "orgwright.cases";
  private static final Logger LOGGER = Logger.getLogger("io.github.orgwright.testkit.junit");
  private static final LocalDate DAY = LocalDate.of(2027, 1, 15);

  private static final String PUBLISHED_FILLED =
      """
      WARNING [filled] positions should not be vacant
        checked 3 positions, found 1 violation
        1) pm is vacant
           key   filled/pm""";

  private static final String PUBLISHED_TOLD =
      """
      INFO [told] positions should have a known manager
        checked 3 positions, found 1 violation
        1) ceo (Chief) has no known manager
           key   told/ceo""";

  private static final String PUBLISHED_SEASONED =
      """
      PASSED [seasoned] positions should have only holders with at least 3 years of experience
        checked 1 position, found 0 violations; result not known for 2""";

  /** What users write; some of it fails, so that it runs only where this test asks for it. */
  @ExtendWith(OnlyWhereAsked.class)
  static final class Cases {
    @TestFactory
    List<DynamicTest> reported(TestReporter reporter) {
      return OrgTests.of(Samples.RULES.check(Samples.ACME), reporter);
    }

    @TestFactory
    List<DynamicTest> logged() {
      return OrgTests.of(Samples.RULES.check(Samples.ACME));
    }

    @TestFactory
    List<DynamicTest> loaded() {
      return OrgTests.of(RuleSet.of(Samples.KNOWN).check(withProblem()));
    }

    @TestFactory
    List<DynamicTest> loadedReported(TestReporter reporter) {
      return OrgTests.of(RuleSet.of(Samples.KNOWN).check(withProblem()), reporter);
    }

    @TestFactory
    List<DynamicTest> waived(TestReporter reporter) {
      return OrgTests.of(
          RuleSet.of(Samples.ONE_MANAGER, Samples.KNOWN)
              .waiving(until(DAY, "one-manager/pm"))
              .check(Samples.ACME, DAY),
          reporter);
    }

    @TestFactory
    List<DynamicTest> ended(TestReporter reporter) {
      return OrgTests.of(
          RuleSet.of(Samples.ONE_MANAGER, Samples.KNOWN)
              .waiving(until(DAY, "one-manager/pm"), until(DAY.plusDays(1), "known/a+b"))
              .check(Samples.ACME, DAY.plusDays(1)),
          reporter);
    }

    @TestFactory
    List<DynamicTest> manyUnused(TestReporter reporter) {
      return OrgTests.of(
          RuleSet.of(Samples.KNOWN)
              .waiving(IntStream.range(10, 35).mapToObj(i -> until(DAY, "known/" + i)).toList())
              .check(Samples.ACME, DAY),
          reporter);
    }
  }

  static final class OnlyWhereAsked implements ExecutionCondition {
    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
      return context.getConfigurationParameter(ASKED).isPresent()
          ? ConditionEvaluationResult.enabled("asked for")
          : ConditionEvaluationResult.disabled("not asked for");
    }
  }

  @BeforeEach
  void keepTheLogQuiet() {
    LOGGER.setUseParentHandlers(false);
  }

  @AfterEach
  void letTheLogSpeak() {
    LOGGER.setUseParentHandlers(true);
  }

  private static Waiver until(LocalDate day, String key) {
    return Waiver.ofKey(key).reason("pilot").approvedBy("coo").until(day);
  }

  private static LoadResult withProblem() {
    return LoadResult.of(
        Samples.ACME,
        List.of(
            Problem.builder()
                .code(RowProblemCodes.BAD_VALUE)
                .rows(List.of(7))
                .ids(List.of("pm"))
                .message("\"half\" in column \"fte\" of pm is not a number")
                .fix("write a number")
                .build(),
            Problem.builder()
                .code(RowProblemCodes.BLANK_ID)
                .rows(List.of(9))
                .message("a row has no id")
                .fix("give it one")
                .build()));
  }

  private static EngineExecutionResults run(String factory, Class<?>... parameters) {
    return EngineTestKit.engine("junit-jupiter")
        .selectors(selectMethod(Cases.class, factory, parameters))
        .configurationParameter(ASKED, "yes")
        .execute();
  }

  private static Map<String, TestExecutionResult> results(EngineExecutionResults run) {
    Map<String, TestExecutionResult> results = new LinkedHashMap<>();
    run.testEvents().finished().stream()
        .forEach(
            event ->
                results.put(
                    event.getTestDescriptor().getDisplayName(),
                    event.getRequiredPayload(TestExecutionResult.class)));
    return results;
  }

  private static Map<String, Status> statuses(EngineExecutionResults run) {
    Map<String, Status> statuses = new LinkedHashMap<>();
    results(run).forEach((name, result) -> statuses.put(name, result.getStatus()));
    return statuses;
  }

  private static Throwable thrown(String name) {
    return results(run("reported", TestReporter.class)).get(name).getThrowable().orElseThrow();
  }

  private static List<Map.Entry<String, String>> published(EngineExecutionResults run) {
    return run.allEvents().reportingEntryPublished().stream()
        .map(event -> event.getRequiredPayload(ReportEntry.class))
        .flatMap(entry -> entry.getKeyValuePairs().entrySet().stream())
        .toList();
  }

  @Test
  void everyRuleIsATestNamedByIdAndSentence() {
    Map<String, Status> expected = new LinkedHashMap<>();
    expected.put("[broken] positions should work", Status.FAILED);
    expected.put("[known] reporting lines should lead to a known position", Status.SUCCESSFUL);
    expected.put("[large] reporting lines should lead to a known position", Status.ABORTED);
    expected.put("[nobody] KPIs should not exist", Status.ABORTED);
    expected.put(
        "[one-manager] positions that have a known manager should have exactly 1 known manager",
        Status.FAILED);
    expected.put(
        "[seasoned] positions should have only holders with at least 3 years of experience",
        Status.SUCCESSFUL);
    expected.put("[filled] positions should not be vacant", Status.SUCCESSFUL);
    expected.put("[told] positions should have a known manager", Status.SUCCESSFUL);

    assertEquals(
        List.copyOf(expected.entrySet()),
        List.copyOf(statuses(run("reported", TestReporter.class)).entrySet()));
    assertEquals(expected, statuses(run("logged")));
  }

  @Test
  void violatedErrorFailsWithItsPartOfTheFindings() {
    Throwable thrown =
        thrown(
            "[one-manager] positions that have a known manager should have exactly 1 known manager");

    assertEquals(AssertionFailedError.class, thrown.getClass());
    assertEquals(
        """
        ERROR [one-manager] positions that have a known manager should have exactly 1 known manager
          reason  two managers set two priorities
          checked 2 positions, found 1 violation
          1) pm does not have exactly 1 known manager (managers: 2)
               pm  -- reports to -->  ceo
               pm  -- reports to -->  cpo
             fix   drop one
             key   one-manager/pm""",
        thrown.getMessage());
    assertTrue(
        Samples.RULES.check(Samples.ACME).text().contains("\n\n" + thrown.getMessage() + "\n\n"));
  }

  @Test
  void brokenRuleIsAnErrorWithItsCause() {
    Throwable thrown = thrown("[broken] positions should work");

    assertEquals(IllegalStateException.class, thrown.getClass());
    assertEquals(
        """
        ERROR [broken] positions should work
          error   threw java.lang.UnsupportedOperationException for ceo""",
        thrown.getMessage());
    assertEquals(UnsupportedOperationException.class, thrown.getCause().getClass());
  }

  @Test
  void skippedTestsSayWhy() {
    Throwable large = thrown("[large] reporting lines should lead to a known position");
    Throwable nobody = thrown("[nobody] KPIs should not exist");

    assertEquals(TestAbortedException.class, large.getClass());
    assertEquals(
        "applies only to organizations that have at least 50 positions", large.getMessage());
    assertEquals("there are no KPIs", nobody.getMessage());
  }

  @Test
  void whatDoesNotFailIsPublished() {
    assertEquals(
        List.of(
            Map.entry("seasoned", PUBLISHED_SEASONED),
            Map.entry("filled", PUBLISHED_FILLED),
            Map.entry("told", PUBLISHED_TOLD)),
        published(run("reported", TestReporter.class)));
  }

  @Test
  void withoutAReporterItIsLogged() {
    List<String> logged = new ArrayList<>();
    Handler handler =
        new Handler() {
          @Override
          public void publish(LogRecord line) {
            logged.add(line.getLevel() + " " + line.getMessage());
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    LOGGER.addHandler(handler);
    try {
      assertEquals(List.of(), published(run("logged")));
    } finally {
      LOGGER.removeHandler(handler);
    }
    assertEquals(
        List.of(
            "INFO " + PUBLISHED_SEASONED, "WARNING " + PUBLISHED_FILLED, "INFO " + PUBLISHED_TOLD),
        logged);
  }

  @Test
  void problemsOfLoadingAreTestsToo() {
    Map<String, Status> expected =
        Map.of(
            "[loading-blank-id] rows should have an id",
            Status.FAILED,
            "[loading-bad-value] cells should have a value that their column allows",
            Status.SUCCESSFUL,
            "[known] reporting lines should lead to a known position",
            Status.SUCCESSFUL);

    assertEquals(expected, statuses(run("loaded")));
    EngineExecutionResults reported = run("loadedReported", TestReporter.class);
    assertEquals(expected, statuses(reported));
    assertEquals(
        List.of(
            Map.entry(
                "loading-bad-value",
                """
                WARNING [loading-bad-value] cells should have a value that their column allows
                  checked 1 loading problem, found 1 violation
                  1) "half" in column "fte" of pm is not a number (row 7)
                     fix   write a number
                     key   loading-bad-value/pm""")),
        published(reported));
  }

  @Test
  void waivedViolationPassesInSilence() {
    EngineExecutionResults run = run("waived", TestReporter.class);

    assertEquals(2, statuses(run).size());
    assertTrue(statuses(run).values().stream().allMatch(status -> status == Status.SUCCESSFUL));
    assertEquals(List.of(), published(run));
  }

  @Test
  void endedAndUnusedWaiversArePublishedByATestOfTheirOwn() {
    EngineExecutionResults run = run("ended", TestReporter.class);

    assertEquals(
        Map.of(
            "[one-manager] positions that have a known manager should have exactly 1 known manager",
            Status.FAILED,
            "[known] reporting lines should lead to a known position",
            Status.SUCCESSFUL,
            "waivers",
            Status.SUCCESSFUL),
        statuses(run));
    assertEquals(
        List.of(
            Map.entry(
                "waivers",
                """
                waivers as of 2027-01-16
                  ended   waiver of one-manager/pm (until 2027-01-15, approved by coo; reason: pilot)
                  unused  waiver of known/a+b (until 2027-01-16, approved by coo; reason: pilot)""")),
        published(run));
  }

  @Test
  void ofManyWaiversTheRestIsCounted() {
    String text = published(run("manyUnused", TestReporter.class)).get(0).getValue();

    assertEquals(22, text.lines().count());
    assertTrue(text.endsWith("\n  unused  ... and 5 more"), text);
  }

  @Test
  void nothingPersonalIsTold() {
    EngineExecutionResults run = run("reported", TestReporter.class);

    assertFalse(published(run).toString().contains("Qqada"));
    assertFalse(results(run).values().toString().contains("Qqada"));
  }
}
