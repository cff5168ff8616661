package io.github.orgwright.rules;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.orgwright.core.internal.SafeKey;
import io.github.orgwright.core.internal.SafeText;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Accepts one violation, or all violations of a rule, until a given date. Start with {@link #of},
 * {@link #ofKey} or {@link #ofRule}; reason, approver and end date are required. A waiver is valid
 * up to and including its end date. Expired and unused waivers are listed in {@link Findings}.
 *
 * <pre>{@code
 * Waiver.of("one-manager", "pm").reason("matrix pilot").approvedBy("coo")
 *     .until(LocalDate.of(2027, 6, 30))
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class Waiver {
  /**
   * The step that states the reason.
   *
   * @since 0.1.0
   */
  public interface Reason {
    /**
     * Sets the reason.
     *
     * @param reason why the violation is accepted, not blank
     * @return the next step, which states the approver
     * @throws IllegalArgumentException if it is blank
     */
    Approver reason(String reason);
  }

  /**
   * The step that states the approver.
   *
   * @since 0.1.0
   */
  public interface Approver {
    /**
     * Sets the approver.
     *
     * @param approver the id of the person or position that accepts the violation, not blank;
     *     findings show it
     * @return the next step, which states the end
     * @throws IllegalArgumentException if it is blank
     */
    End approvedBy(String approver);
  }

  /**
   * The step that states the end date.
   *
   * @since 0.1.0
   */
  public interface End {
    /**
     * Sets the end date.
     *
     * @param lastDay the last day on which the waiver is valid
     * @return the waiver
     */
    Waiver until(LocalDate lastDay);
  }

  private final String ruleId;
  private final String target;
  private final String reason;
  private final String approver;
  private final LocalDate until;

  private Waiver(String ruleId, String target, String reason, String approver, LocalDate until) {
    this.ruleId = ruleId;
    this.target = target;
    this.reason = reason;
    this.approver = approver;
    this.until = until;
  }

  /**
   * Starts a waiver for the violation of the given rule by the given subject.
   *
   * @param ruleId the id of the rule
   * @param subjectId the id of the subject
   * @param moreIds the other ids, if the subject has several ids, such as the positions of a cycle;
   *     in any order. The ids are not checked here: {@link RuleSet#waiving} refuses a waiver for a
   *     rule that the set does not have, and findings list waivers that match no violation
   * @return the next step, which states the reason
   */
  public static Reason of(String ruleId, String subjectId, String... moreIds) {
    List<String> ids = ImmutableList.<String>builder().add(subjectId).add(moreIds).build();
    return new Draft(requireNonNull(ruleId, "ruleId"), Keys.of(ruleId, ids), "", "");
  }

  /**
   * Starts a waiver for the violation with the given key.
   *
   * @param key the key of the violation, as in findings
   * @return the next step, which states the reason
   * @throws IllegalArgumentException if the key does not consist of a rule id, a slash and ids
   */
  public static Reason ofKey(String key) {
    int slash = key.indexOf('/');
    checkArgument(
        slash > 0 && slash < key.length() - 1,
        "\"%s\" is not the key of a violation; fix: copy the key from findings, such as"
            + " \"no-cycles/coo+cpo\", or waive a whole rule with Waiver.ofRule",
        key);
    return new Draft(key.substring(0, slash), key, "", "");
  }

  /**
   * Starts a waiver for all violations of the given rule, including future ones.
   *
   * @param ruleId the id of the rule
   * @return the next step, which states the reason
   */
  public static Reason ofRule(String ruleId) {
    return new Draft(requireNonNull(ruleId, "ruleId"), ruleId, "", "");
  }

  private record Draft(String ruleId, String target, String reason, String approver)
      implements Reason, Approver, End {
    @Override
    public Approver reason(String why) {
      return new Draft(ruleId, target, notBlank("reason", why), approver);
    }

    @Override
    public End approvedBy(String who) {
      return new Draft(ruleId, target, reason, notBlank("approver", who));
    }

    private String notBlank(String what, String text) {
      return Messages.notBlank(
          text,
          what,
          "the waiver of " + (target.equals(ruleId) ? "rule" : "violation") + " \"" + target + '"');
    }

    @Override
    public Waiver until(LocalDate lastDay) {
      return new Waiver(ruleId, target, reason, approver, requireNonNull(lastDay, "lastDay"));
    }
  }

  /** {@return the id of the rule} */
  public String ruleId() {
    return ruleId;
  }

  /** {@return the key of the violation that is waived, or the id of the rule that is waived} */
  public String target() {
    return target;
  }

  /** {@return why the violation is accepted} */
  public String reason() {
    return reason;
  }

  /** {@return who accepts the violation} */
  public String approver() {
    return approver;
  }

  /** {@return the last day on which this waiver is valid} */
  public LocalDate until() {
    return until;
  }

  /**
   * {@return whether this waiver is valid on the given day}
   *
   * @param day the day
   */
  public boolean holdsOn(LocalDate day) {
    return !day.isAfter(until);
  }

  @Override
  public boolean equals(@Nullable Object object) {
    return object instanceof Waiver that
        && target.equals(that.target)
        && reason.equals(that.reason)
        && approver.equals(that.approver)
        && until.equals(that.until);
  }

  @Override
  public int hashCode() {
    return Objects.hash(target, reason, approver, until);
  }

  SafeKey keyed() {
    return new SafeKey(this, () -> target + "\n" + until + "\n" + approver + "\n" + reason);
  }

  /** {@return the target, the end date, the approver and the reason} */
  @Override
  public String toString() {
    return SafeText.of(target + " " + terms());
  }

  /** The end date, the approver and the reason. */
  String terms() {
    return "(until " + until + ", approved by " + approver + "; reason: " + reason + ")";
  }
}
