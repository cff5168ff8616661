package io.github.orgwright.testkit.junit;

import static com.google.common.base.Strings.lenientFormat;
import static java.util.Objects.requireNonNull;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.internal.SafeText;
import io.github.orgwright.rules.Rule;
import io.github.orgwright.rules.RuleOutcome;
import io.github.orgwright.rules.RuleOutcome.Status;
import io.github.orgwright.rules.RuleSet;
import org.opentest4j.AssertionFailedError;

/**
 * Asserts how a rule treats organizations, for tests of your own rules:
 *
 * <pre>{@code
 * assertRule(ONE_MANAGER)
 *     .accepts(sound)
 *     .doesNotCheck(tiny)
 *     .rejects(matrix).at("one-manager/pm").withFact("managers", 2).andNowhereElse();
 * }</pre>
 *
 * <p>Failures are {@link AssertionFailedError}s that contain the outcome of the rule.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class RuleAssert {
  private static final String NOT_CHECKED = "checked nothing";

  private final Rule rule;

  private RuleAssert(Rule rule) {
    this.rule = rule;
  }

  /**
   * {@return an assertion about the given rule}
   *
   * @param rule the rule
   */
  public static RuleAssert assertRule(Rule rule) {
    return new RuleAssert(requireNonNull(rule, "rule"));
  }

  /**
   * Asserts that the given organization does not violate the rule. The assertion also fails if the
   * rule does not apply, has no subjects, or its result is not known, because the test then proves
   * nothing.
   *
   * @param organization the organization
   * @return this assertion
   * @throws AssertionFailedError if the rule is violated, was not checked or threw an exception
   */
  @CanIgnoreReturnValue
  public RuleAssert accepts(Organization organization) {
    RuleOutcome outcome = check(organization);
    if (outcome.status() != Status.PASSED) {
      String was =
          outcome.isChecked() ? "rejected it" : NOT_CHECKED + ", so the test proves nothing";
      throw failure("to accept", organization, was, outcome);
    }
    return this;
  }

  /**
   * Asserts that the given organization violates the rule, whatever its severity.
   *
   * @param organization the organization
   * @return an assertion about the violations
   * @throws AssertionFailedError if the rule is not violated, was not checked or threw an exception
   */
  @CanIgnoreReturnValue
  public RejectionAssert rejects(Organization organization) {
    RuleOutcome outcome = check(organization);
    if (outcome.status() != Status.VIOLATED) {
      String was = outcome.isChecked() ? "accepted it" : NOT_CHECKED;
      throw failure("to reject", organization, was, outcome);
    }
    return new RejectionAssert(outcome);
  }

  /**
   * Asserts that the rule has no result for the given organization: it does not apply, has no
   * subjects in it, or its result is not known.
   *
   * @param organization the organization
   * @return this assertion
   * @throws AssertionFailedError if the rule was checked or threw an exception
   */
  @CanIgnoreReturnValue
  public RuleAssert doesNotCheck(Organization organization) {
    RuleOutcome outcome = check(organization);
    if (outcome.isChecked()) {
      throw failure("not to check", organization, "did", outcome);
    }
    return this;
  }

  private RuleOutcome check(Organization organization) {
    RuleOutcome outcome = RuleSet.of(rule).check(organization).outcomes().get(0);
    if (outcome.status() == Status.ERROR_IN_RULE) {
      throw failure("to check", organization, "threw an exception", outcome);
    }
    return outcome;
  }

  private static AssertionFailedError failure(
      String wanted, Organization organization, String was, RuleOutcome outcome) {
    String message =
        lenientFormat(
            "expected rule \"%s\" %s %s, but it %s\n\n%s",
            SafeText.of(outcome.rule().id()),
            wanted,
            SafeText.of(organization.name()),
            was,
            outcome.text());
    return new AssertionFailedError(message, outcome.thrown().orElse(null));
  }
}
