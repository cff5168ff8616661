package io.github.orgwright.testkit.junit;

import static java.util.Objects.requireNonNull;

import io.github.orgwright.core.Severity;
import io.github.orgwright.core.internal.Phrases;
import io.github.orgwright.rules.Findings;
import io.github.orgwright.rules.RuleOutcome;
import io.github.orgwright.rules.RuleOutcome.Status;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestReporter;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/**
 * An organization as a set of tests, one for each rule, named by its id and sentence:
 *
 * <pre>{@code @TestFactory
 * List<DynamicTest> ourOrganization(TestReporter reporter) {
 *   return OrgTests.of(RULES.check(ORGANIZATION), reporter);
 * }
 * }</pre>
 *
 * <ul>
 *   <li>A test passes where the rule is kept, or its violations are waived.
 *   <li>It fails where an error is violated: an {@link AssertionFailedError} with what the findings
 *       say of the rule.
 *   <li>It passes where a warning or what is for information is violated, or where of some subjects
 *       it is not known whether they keep the rule; what the findings say of it is published.
 *   <li>It is skipped, with the reason, where the rule did not apply or had no subjects.
 *   <li>It throws where the rule itself threw: an {@link IllegalStateException} with what it threw
 *       as its cause. The message of that cause is the rule's own, and nobody knows what it tells.
 * </ul>
 *
 * <p>Where waivers have ended, or waive nothing, a last test named {@code waivers} passes and
 * publishes them: what an ended one waived is found again, and fails by itself.
 *
 * <p>What is published goes to the reporter, under the id of the rule; without a reporter, to the
 * {@link System.Logger} named {@code io.github.orgwright.testkit.junit}, as a warning, or as
 * information where the rule is.
 *
 * <p>Tests come by severity, then by id, whatever the order of rows and rules. No message tells
 * names, years or education of people.
 *
 * @since 0.1.0
 */
public final class OrgTests {
  private static final String WAIVERS = "waivers";
  private static final int WAIVERS_SHOWN = 20;

  private OrgTests() {}

  /** Where text goes of which no test fails. */
  @FunctionalInterface
  private interface Publisher {
    void publish(String key, Severity severity, String text);
  }

  /**
   * {@return a test for each rule that was checked, and for each kind of problem of loading that
   * was found}
   *
   * @param found the findings, such as {@code rules.check(organization)}
   */
  public static List<DynamicTest> of(Findings found) {
    return tests(found, OrgTests::log);
  }

  /**
   * {@return a test for each rule that was checked, and for each kind of problem of loading that
   * was found}
   *
   * @param found the findings, such as {@code rules.check(organization)}
   * @param reporter what publishes text; a parameter of the method that makes the tests
   */
  public static List<DynamicTest> of(Findings found, TestReporter reporter) {
    requireNonNull(reporter, "reporter");
    return tests(found, (key, severity, text) -> reporter.publishEntry(key, text));
  }

  private static void log(String key, Severity severity, String text) {
    System.getLogger(OrgTests.class.getPackageName())
        .log(
            severity == Severity.INFO ? System.Logger.Level.INFO : System.Logger.Level.WARNING,
            text);
  }

  private static List<DynamicTest> tests(Findings found, Publisher publisher) {
    List<DynamicTest> tests = new ArrayList<>();
    for (RuleOutcome outcome : found.outcomes()) {
      tests.add(
          DynamicTest.dynamicTest(outcome.rule().toString(), () -> judge(outcome, publisher)));
    }
    if (!found.expiredWaivers().isEmpty() || !found.unusedWaivers().isEmpty()) {
      String text = waivers(found);
      tests.add(
          DynamicTest.dynamicTest(
              WAIVERS, () -> publisher.publish(WAIVERS, Severity.WARNING, text)));
    }
    return List.copyOf(tests);
  }

  private static void judge(RuleOutcome outcome, Publisher publisher) {
    if (outcome.status() == Status.ERROR_IN_RULE) {
      throw new IllegalStateException(outcome.text(), outcome.thrown().orElse(null));
    }
    if (!outcome.isChecked()) {
      throw new TestAbortedException(outcome.reason().orElse(""));
    }
    if (outcome.status() == Status.VIOLATED && outcome.severity() == Severity.ERROR) {
      throw new AssertionFailedError(outcome.text());
    }
    if (outcome.status() == Status.VIOLATED || outcome.notKnown() > 0) {
      Severity severity = outcome.status() == Status.VIOLATED ? outcome.severity() : Severity.INFO;
      publisher.publish(outcome.rule().id(), severity, outcome.text());
    }
  }

  private static String waivers(Findings found) {
    List<String> lines = new ArrayList<>();
    lines.add(WAIVERS + found.day().map(day -> " as of " + day).orElse(""));
    add(lines, "ended ", found.expiredWaivers());
    add(lines, "unused", found.unusedWaivers());
    return String.join("\n", lines);
  }

  private static void add(List<String> lines, String what, List<?> waivers) {
    waivers.stream()
        .limit(WAIVERS_SHOWN)
        .forEach(waiver -> lines.add("  " + what + "  waiver of " + waiver));
    if (waivers.size() > WAIVERS_SHOWN) {
      lines.add("  " + what + "  ..." + Phrases.more(waivers.size(), WAIVERS_SHOWN));
    }
  }
}
