package io.github.orgwright.rules;

import com.google.common.collect.ImmutableList;
import io.github.orgwright.core.internal.CodePointOrder;
import io.github.orgwright.query.Trait;
import io.github.orgwright.query.Verdict;
import io.github.orgwright.query.Who;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** That subjects which have one trait should have another. */
final class TraitCheck<S> implements Check {
  private static final String NOT = "do not ";

  private final SubjectKind<S> kind;
  private final @Nullable Trait<S> that;
  private final Trait<S> should;

  TraitCheck(SubjectKind<S> kind, @Nullable Trait<S> that, Trait<S> should) {
    this.kind = kind;
    this.that = that;
    this.should = should;
  }

  /** Which subjects, in words. */
  String subjects() {
    return kind + (that == null ? "" : " that " + that);
  }

  String sentence() {
    return subjects() + " should " + without(NOT, "not ", should.toString());
  }

  private static String without(String start, String instead, String words) {
    return words.startsWith(start) ? instead + words.substring(start.length()) : words;
  }

  @Override
  public void run(Who who, Tally tally) {
    List<S> subjects = kind.in(who.organization());
    try {
      run(subjects, who, tally);
    } catch (RuntimeException | Error e) {
      // Of those that it throws at, the one with the smallest ids is told, whatever the order.
      run(ImmutableList.sortedCopyOf(this::byIds, subjects), who, tally);
      throw e;
    }
  }

  private int byIds(S one, S other) {
    return CodePointOrder.compare(Keys.of("", kind.ids(one)), Keys.of("", kind.ids(other)));
  }

  private void run(List<S> subjects, Who who, Tally tally) {
    for (S subject : subjects) {
      tally.lookAt(subject);
      if (that != null) {
        Verdict is = that.judge(subject, who);
        if (!is.isKnown()) {
          tally.perhaps();
        }
        if (!is.holds()) {
          continue;
        }
      }
      Verdict verdict = should.judge(subject, who);
      if (verdict.holds()) {
        tally.keeps();
      } else if (verdict.isKnown()) {
        tally.breaks(
            new Tally.Broken(
                subject,
                kind.ids(subject),
                true,
                () -> message(subject, verdict, who),
                verdict,
                ""));
      } else {
        tally.isNotKnown();
      }
    }
  }

  /** What follows the subject: which part fails, and the facts that show it. */
  private String message(S subject, Verdict verdict, Who who) {
    String words = should.toString();
    for (Trait<S> part : should.parts()) {
      if (part.judge(subject, who).fails()) {
        words = part.toString();
        break;
      }
    }
    String said = words;
    String facts =
        verdict.facts().entrySet().stream()
            .filter(fact -> isNumber(fact.getValue()) || !said.contains(fact.getValue()))
            .map(fact -> fact.getKey() + " " + fact.getValue())
            .collect(Collectors.joining(", "));
    return (words.startsWith(NOT) ? " does " + words.substring(NOT.length()) : " does not " + words)
        + (facts.isEmpty() ? "" : " (" + facts + ")");
  }

  private static boolean isNumber(String value) {
    return value.chars().allMatch(Character::isDigit);
  }
}
