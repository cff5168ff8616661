package io.github.orgwright.rules;

import io.github.orgwright.query.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What a check has found so far. */
final class CheckCounts {
  private final List<Failure> failures = new ArrayList<>();
  private int found;
  private int checked;
  private int notKnown;
  private int maybeSubjects;
  private @Nullable Object subject;

  /**
   * A subject that violates the rule.
   *
   * @param subject the subject, a value
   * @param ids the ids that identify the subject
   * @param startsWithSubject whether the message begins with the subject
   * @param message what is wrong; made only on demand
   * @param verdict facts and evidence
   * @param fix the fix, if it is not that of the rule
   */
  record Failure(
      Object subject,
      List<String> ids,
      boolean startsWithSubject,
      Supplier<String> message,
      Verdict verdict,
      String fix) {
    /** A message that begins with the subject; the fix is that of the rule. */
    static Failure of(Object subject, List<String> ids, Supplier<String> message, Verdict verdict) {
      return new Failure(subject, ids, true, message, verdict, "");
    }
  }

  /** Sets the current subject, which is named if the check throws. */
  void lookAt(Object now) {
    subject = now;
  }

  @Nullable Object subject() {
    return subject;
  }

  /** Counts a subject for which it is not known whether the rule is about it. */
  void maybe() {
    maybeSubjects++;
    notKnown++;
  }

  void passes() {
    found++;
    checked++;
  }

  void isNotKnown() {
    found++;
    notKnown++;
  }

  void fails(Failure one) {
    found++;
    checked++;
    failures.add(one);
  }

  /** Adds another violation by a subject that is counted already. */
  void failsToo(Failure one) {
    failures.add(one);
  }

  /** The number of subjects that the rule is about for certain. */
  int found() {
    return found;
  }

  /** The number of further subjects that the rule may be about. */
  int maybeSubjects() {
    return maybeSubjects;
  }

  int checked() {
    return checked;
  }

  int notKnown() {
    return notKnown;
  }

  List<Failure> failures() {
    return failures;
  }
}
