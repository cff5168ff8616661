package io.github.orgwright.testkit.junit;

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
 * Turns findings into JUnit tests, one for each rule. The name of each test consists of the id and
 * the sentence of its rule.
 *
 * <pre>{@code @TestFactory
 * List<DynamicTest> ourOrganization(TestReporter reporter) {
 *   return OrgTests.of(RULES.check(ORGANIZATION), reporter);
 * }
 * }</pre>
 *
 * <ul>
 *   <li>A test passes if the rule has no violations, or all are waived.
 *   <li>It fails with an {@link AssertionFailedError} that contains the outcome if a rule of
 *       severity error is violated.
 *   <li>It passes if a rule of severity warning or information is violated, or if the result is not
 *       known for some subjects; the outcome is published.
 *   <li>It is skipped, with the reason, if the rule does not apply, has no subjects, or its result
 *       is not known for any subject.
 *   <li>It throws an {@link IllegalStateException} if the rule itself threw an exception, which is
 *       the cause. The message of the cause comes from the rule and may contain personal data.
 * </ul>
 *
 * <p>Findings of a {@link io.github.orgwright.core.LoadResult} also have a rule for each code of
 * its problems, such as {@code loading-duplicate-id}, whose violations are the problems. It has a
 * test like any other rule.
 *
 * <p>If waivers have ended or are unused, a last test named {@code waivers} reports them, and
 * passes.
 *
 * <p>Published text goes to the reporter, under the id of the rule; without a reporter, to the
 * {@link System.Logger} named {@code io.github.orgwright.testkit.junit}, at the level of the
 * severity.
 *
 * <p>IDEs show these names. Surefire's files show them if its plugin is configured to report the
 * display names of methods; see the page about the test kit in the documentation.
 *
 * <p>Tests are ordered by severity, then by id. No message contains names, years of experience or
 * education of people.
 *
 * @since 0.1.0
 */
public final class OrgTests {
  private static final String WAIVERS = "waivers";
  private static final int WAIVERS_SHOWN = 20;

  private OrgTests() {}

  /**
   * {@return one test for each rule, in the order described above}
   *
   * @param found the findings, such as {@code rules.check(organization)}
   */
  public static List<DynamicTest> of(Findings found) {
    return tests(found, Publisher.LOG);
  }

  /**
   * {@return one test for each rule, in the order described above}
   *
   * @param found the findings, such as {@code rules.check(organization)}
   * @param reporter the reporter that publishes text; a parameter of the factory method
   */
  public static List<DynamicTest> of(Findings found, TestReporter reporter) {
    return tests(found, Publisher.of(reporter));
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
