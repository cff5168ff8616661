package io.github.orgwright.rules;

import com.google.common.collect.ImmutableList;
import io.github.orgwright.core.internal.CodePointOrder;
import io.github.orgwright.query.Trait;
import io.github.orgwright.query.Verdict;
import io.github.orgwright.query.Who;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Checks that the subjects with one trait have another. */
final class TraitCheck<S> implements Check {
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

  /** One subject in words. */
  String subject() {
    return kind.singular() + (that == null ? "" : " that " + that.words().singular());
  }

  /** The subjects in words, in the plural. */
  String subjects() {
    return that == null ? kind.toString() : kind.limited() + " that " + that;
  }

  String sentence() {
    return subjects() + " " + should.words().should();
  }

  @Override
  public void run(Who who, CheckCounts counts) {
    List<S> subjects = kind.in(who.organization());
    try {
      run(subjects, who, counts);
    } catch (RuntimeException | Error e) {
      // Names the subject with the smallest ids for which it throws, whatever the order.
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
        Verdict is = verdict(that, subject, who, counts);
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
      Verdict verdict = verdict(part, subject, who, counts);
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

  /** The verdict on a subject; counts what the organization does not state. */
  private static <S> Verdict verdict(Trait<S> trait, S subject, Who who, CheckCounts counts) {
    Verdict verdict = trait.judge(subject, who);
    counts.lacks(verdict.lacking());
    return verdict;
  }

  /** The text after the subject: the opposite of the part that fails, and the facts. */
  private static String message(Trait<?> part, Verdict verdict) {
    String words = part.words().not().singular();
    String facts =
        verdict.facts().entrySet().stream()
            .filter(fact -> !isSaid(fact.getValue(), words))
            .map(fact -> fact.getKey() + ": " + fact.getValue())
            .collect(Collectors.joining(", "));
    return " " + words + (facts.isEmpty() ? "" : " (" + facts + ")");
  }

  /**
   * Whether the words already state the given fact. A number in them may come from the rule, so
   * only "no" counts, as 0.
   */
  private static boolean isSaid(String fact, String words) {
    boolean isNumber = fact.chars().allMatch(Character::isDigit);
    return isNumber ? fact.equals("0") && words.contains(" no ") : words.contains(fact);
  }
}
