package io.github.orgwright.query;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.orgwright.core.internal.SafeText;
import java.util.List;
import java.util.function.BiFunction;

/**
 * Something that can be said of a subject, in plural present so that it reads well after "that" and
 * "should": {@code stand vacant}, {@code lead at least 8 directly}. Ready ones are in {@link
 * Traits}, which also makes ones of your own out of a function; extend this class where a function
 * does not do.
 *
 * <p>Traits are values to combine: {@code a.and(not(b))}. There is no chain of "and" and "or", so
 * nobody needs to know which binds closer.
 *
 * <p>Implementations must be immutable and must give the same verdict for the same subject and
 * organization.
 *
 * @param <S> what it is said of: positions, mostly
 * @since 0.1.0
 */
public abstract class Trait<S> {
  private final Class<S> subject;
  private final String words;

  /**
   * Names a trait.
   *
   * @param subject what it is said of
   * @param words a phrase in plural present, without "be": {@code work alone}
   * @throws IllegalArgumentException if the words are blank
   */
  protected Trait(Class<S> subject, String words) {
    this.subject = requireNonNull(subject, "subject");
    this.words = SafeText.of(requireNonNull(words, "words"));
    checkArgument(!words.isBlank(), "words of a trait must not be blank");
  }

  /** A trait that a function judges. */
  static <S> Trait<S> of(Class<S> subject, String words, BiFunction<S, OrgFacts, Verdict> judge) {
    requireNonNull(judge, "judge");
    return new Trait<>(subject, words) {
      @Override
      public Verdict judge(S candidate, OrgFacts who) {
        return judge.apply(candidate, who);
      }
    };
  }

  /**
   * {@return whether the subject has this trait, and the facts that decide}
   *
   * @param candidate the subject
   * @param who what may be asked to tell
   */
  public abstract Verdict judge(S candidate, OrgFacts who);

  /** {@return what this is said of} */
  public final Class<S> subject() {
    return subject;
  }

  /**
   * {@return a trait that holds where both hold, fails where one fails, and else is not known}
   *
   * @param other the other trait; it is not judged where this one fails
   */
  public final Trait<S> and(Trait<S> other) {
    return new Both<>(this, other);
  }

  /**
   * {@return a trait that holds where one holds, fails where both fail, and else is not known}
   *
   * @param other the other trait; it is not judged where this one holds
   */
  public final Trait<S> or(Trait<S> other) {
    return new Either<>(this, other);
  }

  /** The opposite of this trait. */
  Trait<S> negated() {
    return new Not<>(this);
  }

  /**
   * {@return the traits that must all hold for this one to hold: those that {@code and} joined, in
   * order, or this one alone}
   */
  public List<Trait<S>> parts() {
    return ImmutableList.of(this);
  }

  /** The words as they stand inside other words, so that they can be read in one way. */
  String wordsInside() {
    return words.contains(" that ") ? "(" + words + ")" : words;
  }

  /** The words as they stand after "do not". */
  String wordsAfterNot() {
    return words;
  }

  /** {@return the words} */
  @Override
  public final String toString() {
    return words;
  }

  private static final class Both<S> extends Trait<S> {
    private final Trait<S> first;
    private final Trait<S> second;

    Both(Trait<S> first, Trait<S> second) {
      super(first.subject(), words(first) + " and " + words(second));
      this.first = first;
      this.second = second;
    }

    private static String words(Trait<?> part) {
      return part instanceof Both ? part.toString() : part.wordsInside();
    }

    @Override
    public Verdict judge(S candidate, OrgFacts who) {
      Verdict one = first.judge(candidate, who);
      if (one.fails()) {
        return one;
      }
      Verdict other = second.judge(candidate, who);
      return other.fails() || one.holds() ? other : one;
    }

    @Override
    public List<Trait<S>> parts() {
      return ImmutableList.<Trait<S>>builder().addAll(first.parts()).addAll(second.parts()).build();
    }

    @Override
    String wordsInside() {
      return "(" + this + ")";
    }

    @Override
    String wordsAfterNot() {
      return wordsInside();
    }
  }

  private static final class Either<S> extends Trait<S> {
    private final Trait<S> first;
    private final Trait<S> second;

    Either(Trait<S> first, Trait<S> second) {
      super(first.subject(), words(first) + " or " + words(second));
      this.first = first;
      this.second = second;
    }

    private static String words(Trait<?> part) {
      return part instanceof Either ? part.toString() : part.wordsInside();
    }

    @Override
    public Verdict judge(S candidate, OrgFacts who) {
      Verdict one = first.judge(candidate, who);
      if (one.holds()) {
        return one;
      }
      Verdict other = second.judge(candidate, who);
      return other.holds() || one.fails() ? other : one;
    }

    @Override
    String wordsInside() {
      return "(" + this + ")";
    }

    @Override
    String wordsAfterNot() {
      return wordsInside();
    }
  }

  private static final class Not<S> extends Trait<S> {
    private final Trait<S> trait;

    Not(Trait<S> trait) {
      super(trait.subject(), "do not " + trait.wordsAfterNot());
      this.trait = trait;
    }

    @Override
    Trait<S> negated() {
      return trait;
    }

    @Override
    public Verdict judge(S candidate, OrgFacts who) {
      return trait.judge(candidate, who).negated();
    }
  }
}
