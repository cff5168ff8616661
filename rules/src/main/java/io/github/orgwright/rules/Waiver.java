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
 * That somebody accepts a violation, or all violations of a rule, until a day. Reason, approver and
 * end are required; a waiver holds through its end date, and one that has ended, or waives nothing,
 * is named in the findings.
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
   * The step that asks why.
   *
   * @since 0.1.0
   */
  public interface Reason {
    /**
     * {@return the next step}
     *
     * @param reason why the violation is accepted, not blank
     * @throws IllegalArgumentException if it is blank
     */
    Approver reason(String reason);
  }

  /**
   * The step that asks who accepts.
   *
   * @since 0.1.0
   */
  public interface Approver {
    /**
     * {@return the next step}
     *
     * @param approver who accepts the violation: an id, since findings show it; not blank
     * @throws IllegalArgumentException if it is blank
     */
    End approvedBy(String approver);
  }

  /**
   * The step that asks until when.
   *
   * @since 0.1.0
   */
  public interface End {
    /**
     * {@return the waiver}
     *
     * @param lastDay the last day on which it holds
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
   * {@return a waiver of the violation of a rule by one subject}
   *
   * @param ruleId the id of the rule
   * @param subjectId the id of the subject
   * @param moreIds the other ids of a subject that has several, such as the members of a circle; in
   *     any order
   */
  public static Reason of(String ruleId, String subjectId, String... moreIds) {
    List<String> ids = ImmutableList.<String>builder().add(subjectId).add(moreIds).build();
    return new Draft(requireNonNull(ruleId, "ruleId"), Keys.of(ruleId, ids), "", "");
  }

  /**
   * {@return a waiver of the violation that has a key}
   *
   * @param key the key of the violation, as findings give it
   * @throws IllegalArgumentException if it is not a key: a rule id, a slash and ids
   */
  public static Reason ofKey(String key) {
    int slash = key.indexOf('/');
    checkArgument(
        slash > 0 && slash < key.length() - 1,
        "a key must be a rule id, a slash and the ids of the subject: \"%s\"; "
            + "ofRule waives a whole rule",
        key);
    return new Draft(key.substring(0, slash), key, "", "");
  }

  /**
   * {@return a waiver of all violations of a rule, those to come among them}
   *
   * @param ruleId the id of the rule
   */
  public static Reason ofRule(String ruleId) {
    return new Draft(requireNonNull(ruleId, "ruleId"), ruleId, "", "");
  }

  private record Draft(String ruleId, String target, String reason, String approver)
      implements Reason, Approver, End {
    @Override
    public Approver reason(String why) {
      checkArgument(!why.isBlank(), "reason of the waiver of %s must not be blank", target);
      return new Draft(ruleId, target, why, approver);
    }

    @Override
    public End approvedBy(String who) {
      checkArgument(!who.isBlank(), "approver of the waiver of %s must not be blank", target);
      return new Draft(ruleId, target, reason, who);
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

  /** {@return the key of the violation that is waived, or the id of the rule} */
  public String target() {
    return target;
  }

  /** {@return why the violation is accepted} */
  public String reason() {
    return reason;
  }

  /** {@return who accepts it} */
  public String approver() {
    return approver;
  }

  /** {@return the last day on which it holds} */
  public LocalDate until() {
    return until;
  }

  /**
   * {@return whether it holds on a day}
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

  /** {@return what is waived, until when, by whom and why} */
  @Override
  public String toString() {
    return SafeText.of(target + " " + terms());
  }

  /** Until when it holds, who accepts and why. */
  String terms() {
    return "until " + until + ", approved by " + approver + ": " + reason;
  }
}
