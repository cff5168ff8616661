package io.github.orgwright.rules;

import com.google.common.collect.ImmutableList;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.Severity;
import io.github.orgwright.core.internal.Phrases;
import io.github.orgwright.core.internal.SafeText;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How one rule ended: whether it is kept, how many subjects were checked, and its violations.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class RuleOutcome {
  /**
   * How a rule can end. The constants are promised.
   *
   * @since 0.1.0
   */
  public enum Status {
    /** Every subject keeps it, or its violations are waived. */
    PASSED,
    /** Some subject breaks it. */
    VIOLATED,
    /** The condition of the rule does not hold, or it is not known whether it holds. */
    NOT_APPLICABLE,
    /** The organization has no such subjects. */
    NO_SUBJECTS,
    /** Data is missing for every subject, so none could be checked. */
    NOT_KNOWN,
    /** The rule threw an exception; other rules are not affected. */
    ERROR_IN_RULE
  }

  private final Rule rule;
  private final Status status;
  private final int checked;
  private final int notKnown;
  private final ImmutableList<Violation> violations;
  private final ImmutableList<Violation> waived;
  private final String reason;
  private final @Nullable Throwable thrown;

  RuleOutcome(
      Rule rule,
      Status status,
      CheckCounts counts,
      List<Violation> violations,
      List<Violation> waived,
      String reason,
      @Nullable Throwable thrown) {
    this.rule = rule;
    this.status = status;
    this.checked = counts.checked();
    this.notKnown = counts.notKnown();
    this.violations = ImmutableList.copyOf(violations);
    this.waived = ImmutableList.copyOf(waived);
    this.reason = reason;
    this.thrown = thrown;
  }

  /** {@return the rule; for problems of loading, one made for their kind} */
  public Rule rule() {
    return rule;
  }

  /** {@return how much it matters: the severity of the rule, an error where the rule is broken} */
  public Severity severity() {
    return status == Status.ERROR_IN_RULE ? Severity.ERROR : rule.violationSeverity();
  }

  /** {@return how it ended} */
  public Status status() {
    return status;
  }

  /** {@return whether subjects were checked: the rule passed or is violated} */
  public boolean isChecked() {
    return status == Status.PASSED || status == Status.VIOLATED;
  }

  /** {@return how many subjects were checked} */
  public int checked() {
    return checked;
  }

  /** {@return of how many subjects it is not known whether they keep the rule, for want of data} */
  public int notKnown() {
    return notKnown;
  }

  /** {@return the violations that count, by key} */
  public List<Violation> violations() {
    return violations;
  }

  /** {@return the violations that are waived, by key} */
  public List<Violation> waived() {
    return waived;
  }

  /**
   * {@return why the rule did not apply, had no subjects or broke, for people; empty where it was
   * checked}
   */
  public Optional<String> reason() {
    return reason.isEmpty() ? Optional.empty() : Optional.of(reason);
  }

  /**
   * {@return what the rule threw, where it did. Its message is the rule's own: it is not among the
   * formats of findings, since nobody knows what it tells}
   */
  public Optional<Throwable> thrown() {
    return Optional.ofNullable(thrown);
  }

  /**
   * {@return how this rule ended, for people: what the text of findings says of it alone; where it
   * is neither violated nor broken, the status, and what was counted or why it was not checked}
   */
  public String text() {
    return block(Position::toString, Position::id).stream()
        .map(SafeText::of)
        .collect(Collectors.joining("\n"));
  }

  /** Whether findings tell it in a block, not in a remark. */
  boolean isBlock() {
    return status == Status.VIOLATED || status == Status.ERROR_IN_RULE;
  }

  /** The lines that tell it among findings. */
  List<String> block(
      Function<? super Position, String> label, Function<? super Position, String> pathLabel) {
    RuleBlock block =
        new RuleBlock(isBlock() ? severity() + " " + rule : toString(), rule, label, pathLabel);
    if (reason.isEmpty()) {
      block.add("checked", counts());
      block.add(violations);
    } else {
      block.add(status == Status.ERROR_IN_RULE ? "broken" : "reason", reason);
    }
    return block.lines();
  }

  /** How many subjects were checked and how many violations there are, in words. */
  String counts() {
    return checked
        + (notKnown == 0 ? "" : ", not known " + notKnown)
        + ", violated "
        + Phrases.count(violations.size(), "time")
        + (waived.isEmpty() ? "" : ", waived " + waived.size());
  }

  /** {@return the status and the rule} */
  @Override
  public String toString() {
    return status + " " + rule;
  }
}
