package io.github.orgwright.rules;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import io.github.orgwright.core.Catalog;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.Severity;
import io.github.orgwright.core.internal.CodePointOrder;
import io.github.orgwright.core.internal.Phrases;
import io.github.orgwright.core.internal.SafeText;
import io.github.orgwright.rules.RuleOutcome.Status;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The result of a check: how each rule ended, and all violations. The same organization and rules
 * give the same findings, whatever the order of rows and rules.
 *
 * <p>Severity decides failure: {@code found.orThrow(ERROR)}. A rule that is itself broken counts as
 * an error, since nobody knows whether it is kept. Violations that are waived do not count.
 *
 * <p>No format tells names, years or degrees of people; who may see names passes them to {@link
 * #text(Function)}.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class Findings {
  private final Organization organization;
  private final LocalDate day;
  private final ImmutableList<RuleOutcome> outcomes;
  private final ImmutableList<Violation> violations;
  private final ImmutableList<Violation> waived;
  private final ImmutableList<Waiver> stale;
  private final ImmutableList<Waiver> unused;
  private final boolean hasWaivers;

  Findings(
      Organization organization,
      LocalDate day,
      List<RuleOutcome> ended,
      Waivers waivers,
      boolean hasWaivers) {
    this.organization = organization;
    this.day = day;
    this.outcomes =
        ended.stream()
            .sorted(
                Comparator.comparing(RuleOutcome::severity)
                    .thenComparing(outcome -> outcome.rule().id(), CodePointOrder.COMPARATOR))
            .collect(ImmutableList.toImmutableList());
    this.violations =
        outcomes.stream()
            .flatMap(outcome -> outcome.violations().stream())
            .collect(ImmutableList.toImmutableList());
    this.waived =
        outcomes.stream()
            .flatMap(outcome -> outcome.waived().stream())
            .collect(ImmutableList.toImmutableList());
    this.stale = ImmutableList.copyOf(waivers.stale());
    this.unused = ImmutableList.copyOf(waivers.unused());
    this.hasWaivers = hasWaivers;
  }

  /** {@return the organization that was checked} */
  public Organization organization() {
    return organization;
  }

  /** {@return the day as of which waivers were looked at; empty where there were none} */
  public Optional<LocalDate> day() {
    return hasWaivers ? Optional.of(day) : Optional.empty();
  }

  /** {@return how each rule ended, by severity, then by id} */
  public List<RuleOutcome> outcomes() {
    return outcomes;
  }

  /**
   * {@return the rules that ended in some way, by severity, then by id}
   *
   * @param status the way
   */
  public List<RuleOutcome> outcomes(Status status) {
    return outcomes.stream()
        .filter(outcome -> outcome.status() == status)
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * {@return how one rule ended}
   *
   * @param ruleId the id of the rule
   * @throws io.github.orgwright.core.UnknownIdException if no such rule was checked; it names the
   *     nearest ids
   */
  public RuleOutcome outcome(String ruleId) {
    return Catalog.of("rule", outcomes, outcome -> outcome.rule().id()).get(ruleId);
  }

  /** {@return the violations that count, by severity, rule and key} */
  public List<Violation> violations() {
    return violations;
  }

  /**
   * {@return the violations of one rule that count, by key}
   *
   * @param ruleId the id of the rule
   */
  public List<Violation> violations(String ruleId) {
    return violations.stream()
        .filter(violation -> violation.ruleId().equals(ruleId))
        .collect(ImmutableList.toImmutableList());
  }

  /** {@return the violations that are waived, by severity, rule and key; each names its waiver} */
  public List<Violation> waived() {
    return waived;
  }

  /** {@return the waivers that have ended, by what they waived} */
  public List<Waiver> expiredWaivers() {
    return stale;
  }

  /** {@return the waivers that hold but waive nothing, by what they would waive} */
  public List<Waiver> unusedWaivers() {
    return unused;
  }

  /**
   * {@return whether something of that severity or worse was found: a violation that counts, or a
   * broken rule, which is an error}
   *
   * @param severity the mildest severity that counts
   */
  public boolean has(Severity severity) {
    return !outcomes(Status.ERROR_IN_RULE).isEmpty()
        || violations.stream().anyMatch(one -> one.severity().compareTo(severity) <= 0);
  }

  /**
   * Refuses an organization that breaks rules.
   *
   * @param severity the mildest severity that is refused
   * @throws FindingsException if something of that severity or worse was found; it carries these
   *     findings
   */
  public void orThrow(Severity severity) {
    if (has(severity)) {
      throw new FindingsException(this);
    }
  }

  /**
   * {@return what became of violations since an earlier check: new ones, ones gone and ones kept}
   *
   * @param previous the findings of the earlier check
   */
  public FindingsDiff since(Findings previous) {
    return new FindingsDiff(previous.violations, violations);
  }

  /**
   * {@return waivers of all violations that count, one for each key: with them, an organization
   * that breaks rules today can adopt them, and anything new is found}
   *
   * @param reason why they are accepted, not blank
   * @param approver who accepts them, not blank
   * @param until the last day on which they are accepted
   * @throws IllegalArgumentException if a text is blank
   */
  public List<Waiver> freeze(String reason, String approver, LocalDate until) {
    checkArgument(!reason.isBlank(), "reason of a waiver must not be blank");
    checkArgument(!approver.isBlank(), "approver of a waiver must not be blank");
    return violations.stream()
        .map(one -> Waiver.ofKey(one.key()).reason(reason).approvedBy(approver).until(until))
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * {@return the findings for people: positions by id and title, by id in paths; at most twenty
   * violations of a rule and eight lines of a path, then how many more; totals count all}
   */
  public String text() {
    return FindingsText.of(summary(), outcomes, remarks(), Position::toString, Position::id);
  }

  /**
   * {@return the findings for people}
   *
   * @param label how a position is told; may tell names of holders to those who may see them
   */
  public String text(Function<? super Position, String> label) {
    return FindingsText.of(summary(), outcomes, remarks(), label, label);
  }

  /** {@return the findings in Markdown, such as for a pull request; as long as the text} */
  public String markdown() {
    return new FindingsMarkdown(summary(), outcomes, remarks()).toString();
  }

  private List<Remark> remarks() {
    return Remark.of(outcomes, waived, stale, unused, day());
  }

  /**
   * {@return the findings in some format}
   *
   * @param format the format
   */
  public String formatted(FindingsFormat format) {
    return format.format(this);
  }

  /** {@return how many rules are broken, and by how many violations} */
  public String summary() {
    long broken = outcomes(Status.VIOLATED).size();
    StringBuilder summary = new StringBuilder(SafeText.of(organization.name())).append(" breaks ");
    summary
        .append(broken == 0 ? "none" : Long.toString(broken))
        .append(" of ")
        .append(Phrases.count(outcomes.size(), "rule"));
    String separator = ": ";
    for (Severity severity : Severity.values()) {
      long count = violations.stream().filter(one -> one.severity() == severity).count();
      if (count > 0) {
        summary.append(separator).append(count(severity, count));
        separator = ", ";
      }
    }
    int thrown = outcomes(Status.ERROR_IN_RULE).size();
    if (thrown > 0) {
      summary.append("; ").append(Phrases.count(thrown, "rule")).append(" could not be checked");
    }
    return summary.toString();
  }

  private static String count(Severity severity, long count) {
    return switch (severity) {
      case ERROR -> Phrases.count(count, "error");
      case WARNING -> Phrases.count(count, "warning");
      case INFO -> count + " for information";
    };
  }

  /** {@return the summary} */
  @Override
  public String toString() {
    return summary();
  }
}
