package io.github.orgwright.rules;

import io.github.orgwright.core.internal.CodePointOrder;
import io.github.orgwright.query.DataKind;
import io.github.orgwright.query.Verdict;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Counts subjects and violations while a check runs. */
final class CheckCounts {
  private final List<Failure> failures = new ArrayList<>();
  private int found;
  private int checked;
  private int notKnown;
  private int maybeSubjects;
  private final Set<DataKind> lacking = new HashSet<>();
  private @Nullable Object subject;
  private @Nullable Object notKnownSubject;

  /**
   * A subject that violates the rule.
   *
   * @param subject the subject, a value
   * @param ids the ids that identify the subject
   * @param startsWithSubject whether the message begins with the subject
   * @param message what is wrong; computed only on request
   * @param verdict facts and evidence
   * @param fix the fix, if it differs from the fix of the rule
   */
  record Failure(
      Object subject,
      List<String> ids,
      boolean startsWithSubject,
      Supplier<String> message,
      Verdict verdict,
      String fix) {
    /** A failure whose message begins with the subject, and whose fix is that of the rule. */
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

  /** Counts a subject for which it is not known whether the rule applies to it. */
  void maybe() {
    maybeSubjects++;
    notKnown++;
    notKnownSubject = subject;
  }

  /** Notes kinds of data that the rule needs and that the organization does not state. */
  void lacks(Set<DataKind> kinds) {
    lacking.addAll(kinds);
  }

  /** The kinds of data that the organization does not state, in words, sorted. */
  List<String> lacking() {
    return lacking.stream().map(DataKind::toString).sorted(CodePointOrder.COMPARATOR).toList();
  }

  void passes() {
    found++;
    checked++;
  }

  void isNotKnown() {
    found++;
    notKnown++;
    notKnownSubject = subject;
  }

  void fails(Failure one) {
    found++;
    checked++;
    failures.add(one);
  }

  /** Adds another violation by a subject that is already counted. */
  void failsToo(Failure one) {
    failures.add(one);
  }

  /** The number of subjects to which the rule certainly applies. */
  int found() {
    return found;
  }

  /** The number of further subjects to which the rule may apply. */
  int maybeSubjects() {
    return maybeSubjects;
  }

  int checked() {
    return checked;
  }

  int notKnown() {
    return notKnown;
  }

  /** The subjects for which data is missing, such as "2 positions"; empty if there are none. */
  String notKnownInWords() {
    return notKnownSubject == null ? "" : SubjectKind.count(notKnown, notKnownSubject);
  }

  List<Failure> failures() {
    return failures;
  }
}
