package io.github.orgwright.rules;

import io.github.orgwright.core.Position;
import io.github.orgwright.core.Severity;
import io.github.orgwright.core.internal.SafeText;
import io.github.orgwright.query.Evidence;
import io.github.orgwright.query.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One broken rule at one subject: what is wrong, the smallest evidence, the reason, the source, the
 * way out, and a key made of ids alone, on which waivers hang. Nothing of it tells names, years or
 * degrees of people.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class Violation {
  private final Rule rule;
  private final Object subject;
  private final List<String> subjectIds;
  private final boolean startsWithSubject;
  private final Supplier<String> message;
  private final Verdict verdict;
  private final String fix;
  private final String key;
  private final @Nullable Waiver waiver;

  Violation(Rule rule, CheckCounts.Failure failure, String key, @Nullable Waiver waiver) {
    this.rule = rule;
    this.subject = failure.subject();
    this.subjectIds = failure.ids();
    this.startsWithSubject = failure.startsWithSubject();
    this.message = failure.message();
    this.verdict = failure.verdict();
    this.fix = failure.fix().isEmpty() ? rule.proposedFix().orElse("") : failure.fix();
    this.key = key;
    this.waiver = waiver;
  }

  /** {@return the id of the rule} */
  public String ruleId() {
    return rule.id();
  }

  /** {@return how much it matters} */
  public Severity severity() {
    return rule.violationSeverity();
  }

  /**
   * {@return what breaks the rule, a value: a position, role, responsibility, KPI, scope, reporting
   * line or organization; a problem where loading found it}
   */
  public Object subject() {
    return subject;
  }

  /** {@return the ids that identify what breaks the rule, in given order} */
  public List<String> subjectIds() {
    return subjectIds;
  }

  /** {@return what is wrong, in a sentence without a full stop, positions by id and title} */
  public String message() {
    return message(Position::toString);
  }

  /**
   * {@return what is wrong, in a sentence without a full stop}
   *
   * @param label how a position is told
   */
  public String message(Function<? super Position, String> label) {
    return startsWithSubject ? SubjectKind.told(subject, label) + message.get() : message.get();
  }

  /** {@return the facts that decided, by name, in given order} */
  public Map<String, String> facts() {
    return verdict.facts();
  }

  /**
   * {@return the smallest evidence: a path to follow, or what must change; computed anew by each
   * call, since it may be long}
   */
  public List<Evidence> evidence() {
    return verdict.evidence();
  }

  /** {@return the reason for the rule} */
  public Optional<String> reason() {
    return rule.reason();
  }

  /** {@return the places that speak for the rule, and against it} */
  public List<Citation> citations() {
    return rule.citations();
  }

  /** {@return the way out} */
  public Optional<String> proposedFix() {
    return fix.isEmpty() ? Optional.empty() : Optional.of(fix);
  }

  /**
   * {@return the key: the rule id, a slash and the ids of the subject, sorted by code point and
   * joined by plus. Percent, slash and plus inside ids are percent-encoded; of more than eight ids,
   * it has the smallest, their number and 16 hex digits of the SHA-256 of all. Unique in findings,
   * and the same however titles and holders change}
   */
  public String key() {
    return key;
  }

  /** {@return the waiver that holds for it; empty for one that counts} */
  public Optional<Waiver> waiver() {
    return Optional.ofNullable(waiver);
  }

  @Override
  public boolean equals(@Nullable Object object) {
    return object instanceof Violation that
        && rule.equals(that.rule)
        && key.equals(that.key)
        && subject.equals(that.subject)
        && message().equals(that.message())
        && verdict.facts().equals(that.verdict.facts())
        && Objects.equals(waiver, that.waiver);
  }

  @Override
  public int hashCode() {
    return key.hashCode();
  }

  /** {@return severity, key and message in one line} */
  @Override
  public String toString() {
    return SafeText.of(severity() + " [" + key + "] " + message());
  }
}
