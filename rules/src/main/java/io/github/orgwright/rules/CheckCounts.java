package io.github.orgwright.rules;

import io.github.orgwright.query.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What a check found so far. */
final class CheckCounts {
  private final List<Failure> failures = new ArrayList<>();
  private int found;
  private int checked;
  private int notKnown;
  private int maybeSubjects;
  private @Nullable Object subject;

  /**
   * One subject that breaks the rule.
   *
   * @param subject the subject, a value
   * @param ids what identifies it
   * @param startsWithSubject whether the message begins with the subject
   * @param message what is wrong; told only where somebody asks
   * @param verdict facts and evidence
   * @param fix the way out, where it is another one than that of the rule
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

  /** What is looked at now: where a check throws, this is what it threw at. */
  void lookAt(Object now) {
    subject = now;
  }

  @Nullable Object subject() {
    return subject;
  }

  /** A subject of which it is not known whether it is one. */
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

  /** A further violation by a subject that was counted already. */
  void failsToo(Failure one) {
    failures.add(one);
  }

  /** How many subjects there are for certain. */
  int found() {
    return found;
  }

  /** How many more there may be. */
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
