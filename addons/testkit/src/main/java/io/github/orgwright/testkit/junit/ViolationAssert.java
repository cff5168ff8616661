package io.github.orgwright.testkit.junit;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.github.orgwright.core.internal.Phrases;
import io.github.orgwright.query.Evidence;
import io.github.orgwright.rules.Violation;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opentest4j.AssertionFailedError;

/**
 * Asserts the details of one violation. Returned by {@link RejectionAssert#at}.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class ViolationAssert {
  private final Violation violation;
  private final RejectionAssert rejection;

  ViolationAssert(Violation violation, RejectionAssert rejection) {
    this.violation = violation;
    this.rejection = rejection;
  }

  /**
   * Asserts that a fact of the violation has the given value.
   *
   * @param name the name of the fact
   * @param value the value; its text is compared
   * @return this assertion
   * @throws AssertionFailedError if the fact has another value or does not exist
   */
  @CanIgnoreReturnValue
  public ViolationAssert withFact(String name, Object value) {
    @Nullable String actual = violation.facts().get(name);
    if (actual == null) {
      throw rejection.failure(
          "fact \"" + name + "\"" + of(),
          "its facts are " + Phrases.quoted(violation.facts().keySet()));
    }
    checkSame("fact \"" + name + "\"" + of(), value.toString(), actual);
    return this;
  }

  /**
   * Asserts that the violation has the given message.
   *
   * @param message the whole message
   * @return this assertion
   * @throws AssertionFailedError if the message differs
   */
  @CanIgnoreReturnValue
  public ViolationAssert withMessage(String message) {
    checkSame("the message" + of(), message, violation.message());
    return this;
  }

  /**
   * Asserts that the violation has the given evidence.
   *
   * @param steps the whole evidence, each step as its text, such as {@code pm --reports to--> hop}
   * @return this assertion
   * @throws AssertionFailedError if the evidence differs
   */
  @CanIgnoreReturnValue
  public ViolationAssert withEvidence(String... steps) {
    checkSame(
        "the evidence" + of(),
        List.of(steps),
        violation.evidence().stream().map(Evidence::toString).toList());
    return this;
  }

  /**
   * Asserts that the violation proposes the given fix.
   *
   * @param fix the whole fix
   * @return this assertion
   * @throws AssertionFailedError if the fix differs or there is none
   */
  @CanIgnoreReturnValue
  public ViolationAssert withFix(String fix) {
    checkSame("the fix" + of(), fix, violation.proposedFix().orElse(""));
    return this;
  }

  /**
   * Asserts that there is another violation, with the given key.
   *
   * @param key the key of its violation
   * @return an assertion about that violation
   * @throws AssertionFailedError if there is no violation with that key
   */
  @CanIgnoreReturnValue
  public ViolationAssert at(String key) {
    return rejection.at(key);
  }

  /**
   * Asserts that there are no violations other than those whose keys were passed to {@code at}.
   *
   * @throws AssertionFailedError if there are other violations
   */
  public void andNowhereElse() {
    rejection.checkNoOther();
  }

  private String of() {
    return " of violation \"" + violation.key() + "\"";
  }

  private void checkSame(String what, Object expected, Object actual) {
    if (!expected.equals(actual)) {
      throw rejection.failure(what, expected, actual);
    }
  }
}
