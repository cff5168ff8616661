package io.github.orgwright.testkit.junit;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.github.orgwright.core.internal.Phrases;
import io.github.orgwright.query.Evidence;
import io.github.orgwright.rules.Violation;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opentest4j.AssertionFailedError;

/**
 * How one subject violates a rule: what follows {@link RejectionAssert#at}.
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
   * Fails unless a fact of the violation has a value.
   *
   * @param name the name of the fact
   * @param value the value; facts are texts, so any value stands for its text
   * @return this
   * @throws AssertionFailedError if the fact has another value, or there is none of that name
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
   * Fails unless the violation has a message.
   *
   * @param message the whole message
   * @return this
   * @throws AssertionFailedError if the message is another
   */
  @CanIgnoreReturnValue
  public ViolationAssert withMessage(String message) {
    checkSame("the message" + of(), message, violation.message());
    return this;
  }

  /**
   * Fails unless the violation has evidence.
   *
   * @param steps the whole evidence, each step as its text, such as {@code pm --reports to--> hop}
   * @return this
   * @throws AssertionFailedError if the evidence is another
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
   * Fails unless the violation names a way out.
   *
   * @param fix the whole way out
   * @return this
   * @throws AssertionFailedError if the way out is another, or none is named
   */
  @CanIgnoreReturnValue
  public ViolationAssert withFix(String fix) {
    checkSame("the fix" + of(), fix, violation.proposedFix().orElse(""));
    return this;
  }

  /**
   * Fails unless another subject violates the rule, too.
   *
   * @param key the key of its violation
   * @return assertions of that violation
   * @throws AssertionFailedError if there is no violation with that key
   */
  @CanIgnoreReturnValue
  public ViolationAssert at(String key) {
    return rejection.at(key);
  }

  /**
   * Fails if there are violations but those that were named by {@code at}.
   *
   * @throws AssertionFailedError if there are others
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
