package io.github.orgwright.rules;

import com.google.common.collect.ImmutableList;
import io.github.orgwright.core.Catalog;
import io.github.orgwright.core.LoadResult;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.Problem;
import io.github.orgwright.core.Severity;
import io.github.orgwright.core.internal.CodePointOrder;
import io.github.orgwright.core.internal.Phrases;
import io.github.orgwright.core.internal.SafeText;
import io.github.orgwright.rules.RuleOutcome.Status;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The result of a check: the outcome of each rule, and all violations. Get it from {@link
 * RuleSet#check(Organization)}; start with {@link #violations()}, {@link #text()} or {@link
 * #orThrow}. The order of rows and rules does not affect the findings.
 *
 * <p>Severity decides whether a check fails: {@code found.orThrow(ERROR)}. A rule that throws an
 * exception counts as an error. Waived violations do not count.
 *
 * <p>Texts show no names, years of experience or education of people, with one exception: a loading
 * problem quotes the value of a manager cell, which is a name if the mapping reads managers by name
 * ({@code managerBy}). For readers who may see names, pass a label function to {@link
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
  private final ImmutableList<Problem> notes;
  private final ImmutableList<Waiver> expired;
  private final ImmutableList<Waiver> unused;
  private final boolean hasWaivers;

  Findings(
      Organization organization,
      LocalDate day,
      List<RuleOutcome> ended,
      List<Problem> notes,
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
    this.notes = ImmutableList.copyOf(notes);
    this.expired = ImmutableList.copyOf(waivers.expired());
    this.unused = ImmutableList.copyOf(waivers.unused());
    this.hasWaivers = hasWaivers;
  }

  /** {@return the organization that was checked} */
  public Organization organization() {
    return organization;
  }

  /** {@return the day for which waivers were evaluated; empty if the rules have no waivers} */
  public Optional<LocalDate> day() {
    return hasWaivers ? Optional.of(day) : Optional.empty();
  }

  /** {@return the outcome of each rule, sorted by severity, then by id} */
  public List<RuleOutcome> outcomes() {
    return outcomes;
  }

  /**
   * {@return the outcomes with the given status, sorted by severity, then by id}
   *
   * @param status the status
   */
  public List<RuleOutcome> outcomes(Status status) {
    return outcomes.stream()
        .filter(outcome -> outcome.status() == status)
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * {@return the outcome of one rule}
   *
   * @param ruleId the id of the rule
   * @throws io.github.orgwright.core.UnknownIdException if the check had no rule with that id; the
   *     message names similar ids
   */
  public RuleOutcome outcome(String ruleId) {
    return Catalog.of("rule", outcomes, outcome -> outcome.rule().id()).get(ruleId);
  }

  /** {@return the violations that are not waived, sorted by severity, rule and key} */
  public List<Violation> violations() {
    return violations;
  }

  /**
   * {@return the violations of one rule that are not waived, sorted by key. Empty for a rule about
   * a kind of loading problem ({@code loading-...}) that was not found}
   *
   * @param ruleId the id of the rule
   * @throws io.github.orgwright.core.UnknownIdException if the check had no rule with that id; the
   *     message names similar ids
   */
  public List<Violation> violations(String ruleId) {
    Catalog<RuleOutcome> known = Catalog.of("rule", outcomes, outcome -> outcome.rule().id());
    return ruleId.startsWith(ProblemRules.PREFIX) && known.find(ruleId).isEmpty()
        ? ImmutableList.of()
        : known.get(ruleId).violations();
  }

  /** {@return the waived violations with their waivers, sorted by severity, rule and key} */
  public List<Violation> waived() {
    return waived;
  }

  /**
   * {@return the loading problems with the severity INFO, such as excluded rows and shared
   * positions, in the order of {@link LoadResult#problems()}. They are not violations. Texts show
   * only their codes and the number of rows}
   */
  public List<Problem> notes() {
    return notes;
  }

  /** {@return the expired waivers, sorted by target} */
  public List<Waiver> expiredWaivers() {
    return expired;
  }

  /** {@return the valid waivers that do not match a violation, sorted by target} */
  public List<Waiver> unusedWaivers() {
    return unused;
  }

  /**
   * {@return whether there is a violation with at least the given severity, or a rule that threw an
   * exception}
   *
   * @param severity the lowest severity that counts
   */
  public boolean has(Severity severity) {
    return !outcomes(Status.ERROR_IN_RULE).isEmpty()
        || violations.stream().anyMatch(one -> one.severity().compareTo(severity) <= 0);
  }

  /**
   * Throws an exception if rules are violated.
   *
   * @param severity the lowest severity that counts
   * @throws FindingsException if {@link #has} is true for the severity; the exception contains
   *     these findings
   */
  public void orThrow(Severity severity) {
    if (has(severity)) {
      throw new FindingsException(this);
    }
  }

  /**
   * {@return a comparison with an earlier check: new, resolved and unchanged violations}
   *
   * @param previous the findings of the earlier check
   */
  public FindingsDiff since(Findings previous) {
    return new FindingsDiff(previous.violations, violations);
  }

  /**
   * {@return a waiver for each violation that is not waived. With these waivers, you can adopt
   * rules that an organization does not follow yet, and still find new violations}
   *
   * @param reason why the violations are accepted, not blank
   * @param approver the id of the person or position that accepts them, not blank
   * @param until the last day on which the waivers are valid
   * @throws IllegalArgumentException if the reason or the approver is blank
   */
  public List<Waiver> freeze(String reason, String approver, LocalDate until) {
    String why = Messages.notBlank(reason, "reason", "a waiver");
    String who = Messages.notBlank(approver, "approver", "a waiver");
    return violations.stream()
        .map(one -> Waiver.ofKey(one.key()).reason(why).approvedBy(who).until(until))
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * {@return the findings as text. Messages show positions by id and title; evidence shows them by
   * id. For each rule, at most twenty violations are shown, with at most eight lines of evidence
   * each, and the number of violations that are not shown}
   */
  public String text() {
    return FindingsText.of(summary(), outcomes, remarks(), Position::toString, Position::id);
  }

  /**
   * {@return the findings as text, with custom labels for positions}
   *
   * @param label returns the label of a position, which may include names of holders if all readers
   *     may see them
   */
  public String text(Function<? super Position, String> label) {
    return FindingsText.of(summary(), outcomes, remarks(), label, label);
  }

  /**
   * {@return the findings as Markdown, for a pull request or a report, with the same content as
   * {@link #text()}}
   */
  public String markdown() {
    return new FindingsMarkdown(summary(), outcomes, remarks()).toString();
  }

  private List<Remark> remarks() {
    return Remark.of(outcomes, waived, expired, unused, day());
  }

  /**
   * {@return the findings in a custom format}
   *
   * @param format the format
   */
  public String formatted(FindingsFormat format) {
    return format.format(this);
  }

  /** {@return the numbers of rules and violations, in one line} */
  public String summary() {
    long checked = outcomes.stream().filter(RuleOutcome::isChecked).count();
    int violated = outcomes(Status.VIOLATED).size();
    int thrown = outcomes(Status.ERROR_IN_RULE).size();
    long others = outcomes.size() - checked - thrown;
    String bySeverity =
        Stream.of(Severity.values())
            .map(severity -> count(severity))
            .filter(count -> !count.isEmpty())
            .collect(Collectors.joining(", "));
    return SafeText.of(organization.name())
        + ": "
        + (checked == 0 ? "no rules" : Phrases.count(checked, "rule"))
        + " checked"
        + (violated > 0
            ? ", "
                + violated
                + " violated; "
                + Phrases.count(violations.size(), "violation")
                + " ("
                + bySeverity
                + ")"
            : "")
        + (violated == 0 && checked > 0 ? ", no violations" : "")
        + (waived.isEmpty() ? "" : "; " + Phrases.count(waived.size(), "violation") + " waived")
        + (others > 0 ? "; " + Phrases.count(others, "rule") + " not checked" : "")
        + (thrown > 0 ? "; " + Phrases.count(thrown, "rule") + " threw an exception" : "")
        + (notes.isEmpty() ? "" : "; for information: " + countsOfNotes());
  }

  /** The codes of the notes, and in how many rows: "EXCLUDED in 62 rows". */
  private String countsOfNotes() {
    Map<String, Integer> rows = new TreeMap<>();
    notes.forEach(note -> rows.merge(note.code().id(), note.rows().size(), Integer::sum));
    return rows.entrySet().stream()
        .map(
            code ->
                code.getKey()
                    + (code.getValue() == 0 ? "" : " in " + Phrases.count(code.getValue(), "row")))
        .collect(Collectors.joining(", "));
  }

  private String count(Severity severity) {
    long count = violations.stream().filter(one -> one.severity() == severity).count();
    if (count == 0) {
      return "";
    }
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
