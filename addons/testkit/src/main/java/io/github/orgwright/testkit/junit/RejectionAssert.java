package io.github.orgwright.testkit.junit;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.github.orgwright.core.internal.CodePointOrder;
import io.github.orgwright.core.internal.Phrases;
import io.github.orgwright.core.internal.SafeText;
import io.github.orgwright.rules.RuleOutcome;
import io.github.orgwright.rules.Violation;
import java.util.Set;
import java.util.TreeSet;
import org.opentest4j.AssertionFailedError;

/**
 * Asserts which violations an organization has. Returned by {@link RuleAssert#rejects}.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class RejectionAssert {
  private final RuleOutcome outcome;
  private final Set<String> named;

  RejectionAssert(RuleOutcome outcome, Set<String> named) {
    this.outcome = outcome;
    this.named = named;
  }

  /**
   * Asserts that there is a violation with the given key.
   *
   * @param key the key of the violation as shown by findings, such as {@code one-manager/pm}
   * @return an assertion about that violation
   * @throws AssertionFailedError if there is no violation with that key
   */
  @CanIgnoreReturnValue
  public ViolationAssert at(String key) {
    for (Violation violation : outcome.violations()) {
      if (violation.key().equals(key)) {
        Set<String> more = new TreeSet<>(CodePointOrder.COMPARATOR);
        more.addAll(named);
        more.add(key);
        return new ViolationAssert(violation, new RejectionAssert(outcome, more));
      }
    }
    throw failure("a violation with key \"" + key + "\"", "found " + keys(Set.of()));
  }

  /** The keys of the violations except some, quoted. */
  private String keys(Set<String> but) {
    return Phrases.quoted(
        outcome.violations().stream()
            .map(Violation::key)
            .filter(key -> !but.contains(key))
            .toList());
  }

  void checkNoOther() {
    String others = keys(named);
    if (!others.isEmpty()) {
      throw failure("no violations other than " + Phrases.quoted(named), "found " + others);
    }
  }

  AssertionFailedError failure(String expected, String was) {
    return new AssertionFailedError(message(expected, was));
  }

  AssertionFailedError failure(String what, Object expected, Object actual) {
    return new AssertionFailedError(
        message(what + " to be \"" + expected + "\"", "it is \"" + actual + "\""),
        expected,
        actual);
  }

  private String message(String expected, String was) {
    return SafeText.of("expected " + expected + ", but " + was) + "\n\n" + outcome.text();
  }
}
