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
  private final List<Trait<S>> parts;

  TraitCheck(SubjectKind<S> kind, @Nullable Trait<S> that, Trait<S> should) {
    this.kind = kind;
    this.that = that;
    this.should = should;
    this.parts = should.parts();
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
  public void run(Who who, CheckCounts counts) {
    List<S> subjects = kind.in(who.organization());
    try {
      run(subjects, who, counts);
    } catch (RuntimeException | Error e) {
      // Of those that it throws at, the one with the smallest ids is told, whatever the order.
      run(ImmutableList.sortedCopyOf(this::byIds, subjects), who, counts);
      throw e;
    }
  }

  private int byIds(S one, S other) {
    return CodePointOrder.compare(Keys.of("", kind.ids(one)), Keys.of("", kind.ids(other)));
  }

  private void run(List<S> subjects, Who who, CheckCounts counts) {
    for (S subject : subjects) {
      counts.lookAt(subject);
      if (that != null) {
        Verdict is = that.judge(subject, who);
        if (!is.isKnown()) {
          counts.maybe();
        }
        if (!is.holds()) {
          continue;
        }
      }
      judge(subject, who, counts);
    }
  }

  private void judge(S subject, Who who, CheckCounts counts) {
    boolean isKnown = true;
    for (Trait<S> part : parts) {
      Verdict verdict = part.judge(subject, who);
      if (verdict.fails()) {
        counts.fails(
            CheckCounts.Failure.of(
                subject, kind.ids(subject), () -> message(part, verdict), verdict));
        return;
      }
      isKnown &= verdict.isKnown();
    }
    if (isKnown) {
      counts.passes();
    } else {
      counts.isNotKnown();
    }
  }

  /** What follows the subject: the part that fails, and the facts that show it. */
  private static String message(Trait<?> part, Verdict verdict) {
    String words = part.toString();
    String facts =
        verdict.facts().entrySet().stream()
            .filter(fact -> isNumber(fact.getValue()) || !words.contains(fact.getValue()))
            .map(fact -> fact.getKey() + " " + fact.getValue())
            .collect(Collectors.joining(", "));
    return (words.startsWith(NOT) ? " does " + words.substring(NOT.length()) : " does not " + words)
        + (facts.isEmpty() ? "" : " (" + facts + ")");
  }

  private static boolean isNumber(String value) {
    return value.chars().allMatch(Character::isDigit);
  }
}
