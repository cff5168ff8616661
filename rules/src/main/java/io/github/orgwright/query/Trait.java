package io.github.orgwright.query;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.function.BiFunction;

/**
 * A condition that positions or other subjects meet or do not meet, such as being vacant or
 * managing at least 6 positions. {@link Traits} has ready-made traits, and creates custom traits
 * from a function: {@code trait("are on call", position -> ...)}. Extend this class if a function
 * is not enough.
 *
 * <p>Traits can be combined: {@code a.and(not(b))}. Each combination is a single trait, so no
 * operator has precedence over another.
 *
 * <p>Implementations must be immutable and must give the same verdict for the same subject and
 * organization.
 *
 * @param <S> the type of the subjects, usually positions
 * @since 0.1.0
 */
public abstract class Trait<S> {
  private final Class<S> subject;
  private final TraitWords words;

  /**
   * Creates a trait with the given phrase.
   *
   * @param subject the type of the subjects
   * @param phrase a phrase in the plural: {@code are on call}, {@code work alone}
   * @throws IllegalArgumentException if the phrase does not begin with a verb in the plural
   */
  protected Trait(Class<S> subject, String phrase) {
    this(subject, TraitWords.of(phrase));
  }

  /**
   * Creates a trait with the given words, which contain all grammatical forms: plural, singular,
   * "should" and the opposite.
   *
   * @param subject the type of the subjects
   * @param words the words in all forms
   */
  protected Trait(Class<S> subject, TraitWords words) {
    this.subject = requireNonNull(subject, "subject");
    this.words = requireNonNull(words, "words");
  }

  /** Creates a trait from a function that judges subjects. */
  static <S> Trait<S> of(
      Class<S> subject, TraitWords words, BiFunction<S, OrgFacts, Verdict> judge) {
    requireNonNull(judge, "judge");
    return new Trait<>(subject, words) {
      @Override
      public Verdict judge(S candidate, OrgFacts who) {
        return judge.apply(candidate, who);
      }
    };
  }

  /**
   * {@return a verdict that says whether the subject has this trait, with the facts that decide it}
   *
   * @param candidate the subject
   * @param who answers questions about the organization of the subject
   */
  public abstract Verdict judge(S candidate, OrgFacts who);

  /** {@return the type of the subjects} */
  public final Class<S> subject() {
    return subject;
  }

  /** {@return the words of this trait in all forms} */
  public final TraitWords words() {
    return words;
  }

  /**
   * {@return a trait that holds if both traits hold, fails if one fails, and is otherwise not
   * known}
   *
   * @param other the other trait; it is not judged if this trait fails
   */
  public final Trait<S> and(Trait<S> other) {
    return new Joined<>(this, other, true);
  }

  /**
   * {@return a trait that holds if one of the two traits holds, fails if both fail, and is
   * otherwise not known}
   *
   * @param other the other trait; it is not judged if this trait holds
   */
  public final Trait<S> or(Trait<S> other) {
    return new Joined<>(this, other, false);
  }

  /**
   * {@return a copy of this trait that needs data of the given kind: if the organization states no
   * such data, each verdict is not known; otherwise, the verdicts are those of this trait}
   *
   * <p>The built-in traits already need their data. Call this method for a custom trait that looks
   * at such data: {@code trait("have a busy manager", ...).needing(DataKind.LINES)}. Without it, a
   * custom trait is judged whatever the organization states. If a trait needs several kinds, call
   * this method for each.
   *
   * @param kind the data without which this trait cannot be judged
   */
  public final Trait<S> needing(DataKind kind) {
    return new Needing<>(this, requireNonNull(kind, "kind"));
  }

  /** The opposite of this trait. */
  Trait<S> negated() {
    return new Not<>(this);
  }

  /** The trait that this one is the opposite of; otherwise this trait. */
  Trait<S> affirmed() {
    return this;
  }

  /**
   * {@return the traits that {@link #and} combined into this trait, in order. If it is not such a
   * combination, the list contains only this trait}
   */
  public List<Trait<S>> parts() {
    return ImmutableList.of(this);
  }

  /** {@return the phrase in the plural, such as {@code are vacant}} */
  @Override
  public final String toString() {
    return words.plural();
  }

  /** Two traits combined by "and" or "or". */
  private static final class Joined<S> extends Trait<S> {
    private final Trait<S> first;
    private final Trait<S> second;
    private final boolean isBoth;

    Joined(Trait<S> first, Trait<S> second, boolean isBoth) {
      super(
          first.subject(),
          TraitWords.joined(
              isBoth ? "and" : "or", ImmutableList.of(first.words(), second.words())));
      this.first = first;
      this.second = second;
      this.isBoth = isBoth;
    }

    /** Whether the verdict on one trait decides the combination. */
    private boolean decides(Verdict verdict) {
      return isBoth ? verdict.fails() : verdict.holds();
    }

    @Override
    public Verdict judge(S candidate, OrgFacts who) {
      Verdict one = first.judge(candidate, who);
      if (decides(one)) {
        return one;
      }
      Verdict other = second.judge(candidate, who);
      return decides(other) || one.isKnown() ? other : one;
    }

    @Override
    public List<Trait<S>> parts() {
      return isBoth
          ? ImmutableList.<Trait<S>>builder().addAll(first.parts()).addAll(second.parts()).build()
          : super.parts();
    }
  }

  private static final class Not<S> extends Trait<S> {
    private final Trait<S> trait;

    Not(Trait<S> trait) {
      super(trait.subject(), trait.words().not());
      this.trait = trait;
    }

    @Override
    Trait<S> negated() {
      return trait;
    }

    @Override
    Trait<S> affirmed() {
      return trait;
    }

    @Override
    public Verdict judge(S candidate, OrgFacts who) {
      return trait.judge(candidate, who).negated();
    }
  }

  /** A trait that is judged only where the organization states some data of a kind. */
  private static final class Needing<S> extends Trait<S> {
    private final Trait<S> trait;
    private final DataKind kind;

    Needing(Trait<S> trait, DataKind kind) {
      super(trait.subject(), trait.words());
      this.trait = trait;
      this.kind = kind;
    }

    @Override
    Trait<S> affirmed() {
      return trait.affirmed();
    }

    @Override
    public Verdict judge(S candidate, OrgFacts who) {
      return who.states(kind)
          ? trait.judge(candidate, who)
          : Verdict.lacking(ImmutableSet.of(kind));
    }

    @Override
    public List<Trait<S>> parts() {
      List<Trait<S>> parts = trait.parts();
      return parts.size() == 1
          ? super.parts()
          : parts.stream().map(part -> part.needing(kind)).collect(ImmutableList.toImmutableList());
    }
  }
}
