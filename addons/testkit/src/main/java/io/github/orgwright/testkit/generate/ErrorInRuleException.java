package io.github.orgwright.testkit.generate;

import com.google.common.base.Strings;
import io.github.orgwright.core.internal.SafeText;
import io.github.orgwright.rules.RuleOutcome;

/** Nothing was found, and a rule threw an exception, which is the cause. */
public final class ErrorInRuleException extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  /**
   * @param missing what was not found
   * @param outcome the outcome of the rule that threw an exception
   */
  public ErrorInRuleException(String missing, RuleOutcome outcome) {
    super(
        SafeText.of(
            Strings.lenientFormat(
                "%s: rule \"%s\" %s%s; fix: correct the rule",
                missing,
                outcome.rule().id(),
                outcome.reason().orElse(""),
                outcome.thrown().map(Throwable::getMessage).map(one -> ": " + one).orElse(""))),
        outcome.thrown().orElse(null));
  }
}
