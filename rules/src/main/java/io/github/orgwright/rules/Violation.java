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
 * A violation of a rule by one subject: what is wrong, the evidence, the reason, the citations, the
 * fix, and a key for waivers. Get violations from {@link Findings#violations()}. Texts show no
 * names, years of experience or education of people, with one exception: a loading problem quotes
 * the value of a manager cell, which is a name if the mapping reads managers by name ({@code
 * managerBy}).
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

  /** {@return the severity} */
  public Severity severity() {
    return rule.violationSeverity();
  }

  /**
   * {@return the subject that violates the rule: a position, role, responsibility, KPI, scope,
   * reporting line or organization; for a loading problem, the {@link
   * io.github.orgwright.core.Problem}}
   */
  public Object subject() {
    return subject;
  }

  /** {@return the ids that identify the subject, in a fixed order} */
  public List<String> subjectIds() {
    return subjectIds;
  }

  /** {@return what is wrong, as a sentence without a period; shows positions by id and title} */
  public String message() {
    return message(Position::toString);
  }

  /**
   * {@return what is wrong, as a sentence without a period}
   *
   * @param label returns the label of a position
   */
  public String message(Function<? super Position, String> label) {
    return startsWithSubject ? SubjectKind.label(subject, label) + message.get() : message.get();
  }

  /**
   * {@return the facts that show the violation, such as the number of direct reports, by name and
   * in a fixed order}
   */
  public Map<String, String> facts() {
    return verdict.facts();
  }

  /**
   * {@return the evidence: positions and relations that show the violation, such as the reporting
   * lines of a cycle. It may be long, so it is not stored: each call computes it again}
   */
  public List<Evidence> evidence() {
    return verdict.evidence();
  }

  /** {@return the reason for the rule; empty if none is stated} */
  public Optional<String> reason() {
    return rule.reason();
  }

  /** {@return the citations that support or contradict the rule} */
  public List<Citation> citations() {
    return rule.citations();
  }

  /** {@return the proposed fix; empty if none is stated} */
  public Optional<String> proposedFix() {
    return fix.isEmpty() ? Optional.empty() : Optional.of(fix);
  }

  /**
   * {@return the key: the rule id, a slash, and the ids of the subject, sorted by code point and
   * joined by plus signs. Percent, slash and plus signs inside ids are percent-encoded. If there
   * are more than eight ids, the key contains the smallest id, the number of ids and 16 hex digits
   * of the SHA-256 of all ids. The key is unique in findings. It does not change if titles or
   * holders change}
   */
  public String key() {
    return key;
  }

  /** {@return the waiver of this violation; empty if it is not waived} */
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

  /** {@return the severity, key and message in one line} */
  @Override
  public String toString() {
    return SafeText.of(severity() + " [" + key + "] " + message());
  }
}
