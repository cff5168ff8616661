package io.github.orgwright.testkit.junit;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedSet;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.github.orgwright.core.internal.CodePointOrder;
import io.github.orgwright.core.internal.Phrases;
import io.github.orgwright.core.internal.SafeText;
import io.github.orgwright.query.Evidence;
import io.github.orgwright.rules.RuleOutcome;
import io.github.orgwright.rules.Violation;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.opentest4j.AssertionFailedError;

/**
 * Asserts which violations an organization has, and the details of one of them: of the one last
 * passed to {@link #at}, or else of the first one. Returned by {@link RuleAssert#rejects}.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class RejectionAssert {
  private final RuleOutcome outcome;
  private final Violation violation;
  private final ImmutableSortedSet<String> named;

  RejectionAssert(RuleOutcome outcome) {
    this(
        outcome,
        outcome.violations().get(0),
        ImmutableSortedSet.orderedBy(CodePointOrder.COMPARATOR).build());
  }

  private RejectionAssert(
      RuleOutcome outcome, Violation violation, ImmutableSortedSet<String> named) {
    this.outcome = outcome;
    this.violation = violation;
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
  public RejectionAssert at(String key) {
    requireNonNull(key, "key");
    for (Violation found : outcome.violations()) {
      if (found.key().equals(key)) {
        return new RejectionAssert(
            outcome,
            found,
            ImmutableSortedSet.orderedBy(CodePointOrder.COMPARATOR).addAll(named).add(key).build());
      }
    }
    throw failure("a violation with key \"" + key + "\"", "found " + keys(Set.of()));
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
  public RejectionAssert withFact(String name, Object value) {
    String what = "fact \"" + name + "\"";
    @Nullable String actual = violation.facts().get(name);
    if (actual == null) {
      throw failure(what + of(), "its facts are " + Phrases.quoted(violation.facts().keySet()));
    }
    return same(what, value.toString(), actual);
  }

  /**
   * Asserts that the violation has the given message.
   *
   * @param message the whole message
   * @return this assertion
   * @throws AssertionFailedError if the message differs
   */
  @CanIgnoreReturnValue
  public RejectionAssert withMessage(String message) {
    return same("the message", message, violation.message());
  }

  /**
   * Asserts that the violation has the given evidence.
   *
   * @param steps the whole evidence, each step as its text, such as {@code pm --reports to--> hop}
   * @return this assertion
   * @throws AssertionFailedError if the evidence differs
   */
  @CanIgnoreReturnValue
  public RejectionAssert withEvidence(String... steps) {
    return same(
        "the evidence",
        List.of(steps),
        violation.evidence().stream().map(Evidence::toString).toList());
  }

  /**
   * Asserts that the violation proposes the given fix.
   *
   * @param fix the whole fix
   * @return this assertion
   * @throws AssertionFailedError if the fix differs or there is none
   */
  @CanIgnoreReturnValue
  public RejectionAssert withFix(String fix) {
    return same("the fix", fix, violation.proposedFix().orElse(""));
  }

  /**
   * Asserts that there are no violations other than those whose keys were passed to {@code at}, or
   * else than the first one.
   *
   * @throws AssertionFailedError if there are other violations
   */
  public void andNowhereElse() {
    Set<String> but = named.isEmpty() ? Set.of(violation.key()) : named;
    String others = keys(but);
    if (!others.isEmpty()) {
      throw failure("no violations other than " + Phrases.quoted(but), "found " + others);
    }
  }

  /** The keys of the violations except some, quoted. */
  private String keys(Set<String> but) {
    return Phrases.quoted(
        outcome.violations().stream()
            .map(Violation::key)
            .filter(key -> !but.contains(key))
            .toList());
  }

  private String of() {
    return " of violation \"" + violation.key() + "\"";
  }

  private RejectionAssert same(String what, Object expected, Object actual) {
    if (!expected.equals(actual)) {
      String message =
          message(what + of() + " to be \"" + expected + "\"", "it is \"" + actual + "\"");
      throw new AssertionFailedError(message, expected, actual);
    }
    return this;
  }

  private AssertionFailedError failure(String expected, String was) {
    return new AssertionFailedError(message(expected, was));
  }

  private String message(String expected, String was) {
    return SafeText.of("expected " + expected + ", but " + was) + "\n\n" + outcome.text();
  }
}
