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
 * The result of one rule in a check: its status, how many subjects were checked, and its
 * violations. Get it from {@link Findings#outcomes()} or {@link Findings#outcome}.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class RuleOutcome {
  /**
   * The possible results of a rule. The constants are stable: programs may use them.
   *
   * @since 0.1.0
   */
  public enum Status {
    /** No subject violates the rule, or all violations are waived. */
    PASSED,
    /** At least one violation is not waived. */
    VIOLATED,
    /** The condition of the rule is not met, or it is not known whether it is met. */
    NOT_APPLICABLE,
    /** The organization has nothing that the rule is about. */
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
  private final String notKnownInWords;
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
    this.notKnownInWords = counts.notKnownInWords();
    this.violations = ImmutableList.copyOf(violations);
    this.waived = ImmutableList.copyOf(waived);
    this.reason = reason;
    this.thrown = thrown;
  }

  /** {@return the rule; for loading problems, the rule for their code} */
  public Rule rule() {
    return rule;
  }

  /** {@return the severity of the rule; an error if the rule threw an exception} */
  public Severity severity() {
    return status == Status.ERROR_IN_RULE ? Severity.ERROR : rule.violationSeverity();
  }

  /** {@return the status} */
  public Status status() {
    return status;
  }

  /** {@return whether subjects were checked: the rule passed or is violated} */
  public boolean isChecked() {
    return status == Status.PASSED || status == Status.VIOLATED;
  }

  /** {@return the number of subjects that were checked} */
  public int checked() {
    return checked;
  }

  /** {@return the number of subjects that could not be checked because data is missing} */
  public int notKnown() {
    return notKnown;
  }

  /** The subjects for which data is missing, such as "2 positions"; empty if there are none. */
  String notKnownInWords() {
    return notKnownInWords;
  }

  /** {@return the violations that are not waived, sorted by key} */
  public List<Violation> violations() {
    return violations;
  }

  /** {@return the violations that are waived, sorted by key} */
  public List<Violation> waived() {
    return waived;
  }

  /** {@return the reason why the rule was not checked; empty if it was checked} */
  public Optional<String> reason() {
    return reason.isEmpty() ? Optional.empty() : Optional.of(reason);
  }

  /**
   * {@return the exception that the rule threw; empty if it threw none. No format of findings shows
   * the message of the exception, because it may contain personal data}
   */
  public Optional<Throwable> thrown() {
    return Optional.ofNullable(thrown);
  }

  /**
   * {@return this result as text, as {@link Findings#text()} shows it. For a rule without
   * violations, the text states its status, and the numbers or the reason why it was not checked}
   */
  public String text() {
    return block(Position::toString, Position::id).stream()
        .map(SafeText::of)
        .collect(Collectors.joining("\n"));
  }

  /** Whether findings show this result as a separate block, not as a remark at the end. */
  boolean isBlock() {
    return status == Status.VIOLATED || status == Status.ERROR_IN_RULE;
  }

  /** The lines of the block. */
  List<String> block(
      Function<? super Position, String> label, Function<? super Position, String> pathLabel) {
    RuleBlock block =
        new RuleBlock(isBlock() ? severity() + " " + rule : toString(), rule, label, pathLabel);
    if (reason.isEmpty()) {
      block.add(Messages.CHECKED, counts());
      block.add(violations);
    } else {
      block.add(status == Status.ERROR_IN_RULE ? Messages.ERROR : "cause", reason);
    }
    return block.lines();
  }

  /** The numbers of subjects and violations, in words. */
  String counts() {
    return rule.counted(checked)
        + ", found "
        + Phrases.count(violations.size(), "violation")
        + (waived.isEmpty() ? "" : "; " + waived.size() + " waived")
        + (notKnown == 0 ? "" : "; result not known for " + notKnown);
  }

  /** {@return the status, and the rule with its sentence} */
  @Override
  public String toString() {
    return status + " " + rule;
  }
}
