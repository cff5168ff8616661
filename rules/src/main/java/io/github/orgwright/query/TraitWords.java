package io.github.orgwright.query;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.orgwright.core.internal.SafeText;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The words of a {@link Trait} in all forms that sentences need. They are derived from one phrase
 * in the plural: {@code are vacant} gives "positions that are vacant", "positions should be vacant"
 * and "pm is vacant"; {@link #not} gives the same three forms of the opposite.
 *
 * <p>A phrase begins with "are" or with another verb in the plural, in lower case: {@code are on
 * call}, {@code have a manager}, {@code work alone}. Start with {@link #of}. Use the other factory
 * methods if the opposite or the singular needs other words, or if the phrase contains a number.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public abstract class TraitWords {
  private static final ImmutableSet<String> NOT_PLURAL_VERBS =
      ImmutableSet.of(
          "am", "be", "been", "being", "can", "cannot", "could", "do", "does", "had", "has", "is",
          "may", "might", "must", "neither", "never", "no", "not", "only", "shall", "should",
          "that", "was", "were", "will", "would");

  private static final ImmutableSet<String> VERBS_IN_LY =
      ImmutableSet.of(
          "ally", "apply", "comply", "fly", "imply", "multiply", "rely", "reply", "supply");

  TraitWords() {}

  /**
   * {@return the words of a phrase whose opposite is formed with "not"}
   *
   * @param phrase a phrase in the plural, such as {@code are vacant}
   * @throws IllegalArgumentException if the phrase does not begin with a verb in the plural; the
   *     message shows how to write one
   */
  public static TraitWords of(String phrase) {
    return Phrase.parse(phrase);
  }

  /**
   * {@return the words of a phrase whose opposite is not formed with "not", such as "own no scope"}
   *
   * @param phrase a phrase in the plural, such as {@code own a scope}
   * @param opposite its opposite, such as {@code own no scope}
   * @throws IllegalArgumentException if one of them does not begin with a verb in the plural
   */
  public static TraitWords withOpposite(String phrase, String opposite) {
    return new Opposites(Phrase.parse(phrase), Phrase.parse(opposite));
  }

  /**
   * {@return the words of a phrase that ends differently in the singular: "are roots", but "is a
   * root"}
   *
   * @param phrase a phrase in the plural, such as {@code are roots}
   * @param ofOne the words after the verb in the singular, such as {@code a root}
   * @throws IllegalArgumentException if the phrase does not begin with a verb in the plural
   */
  public static TraitWords withSingular(String phrase, String ofOne) {
    return Phrase.parse(phrase).ofOne(" " + requireNonNull(ofOne, "ofOne"));
  }

  /**
   * {@return the words of a phrase with a counted noun: the opposite of {@code have at most 8
   * direct reports} is {@code have more than 8 direct reports}}
   *
   * @param verb the words before the number, which begin with a verb in the plural, such as {@code
   *     have} or {@code are used by}
   * @param quantity how many
   * @param singular what is counted, such as {@code direct report}
   * @param plural the same in the plural
   * @throws IllegalArgumentException if the phrase does not begin with a verb in the plural
   */
  public static TraitWords counting(
      String verb, Quantity quantity, String singular, String plural) {
    TraitWords words = of(verb + " " + quantity.of(singular, plural));
    return quantity
        .opposite(singular, plural)
        .map(opposite -> withOpposite(words.plural(), verb + " " + opposite))
        .orElse(words);
  }

  /** {@return the phrase in the plural, used after "positions that": {@code are vacant}} */
  public abstract String plural();

  /** {@return the phrase of a rule, used after "positions": {@code should be vacant}} */
  public abstract String should();

  /** {@return the phrase in the singular, used after the name of one subject: {@code is vacant}} */
  public abstract String singular();

  /**
   * {@return the words of the opposite, such as {@code are not vacant}; calling this method twice
   * gives the original words}
   */
  public abstract TraitWords not();

  /** The words of several traits, joined by "and" or "or". */
  static TraitWords joined(String conjunction, Iterable<TraitWords> parts) {
    ImmutableList.Builder<TraitWords> flat = ImmutableList.builder();
    for (TraitWords part : parts) {
      if (part instanceof Joined joined && joined.conjunction.equals(conjunction)) {
        flat.addAll(joined.parts);
      } else {
        flat.add(part);
      }
    }
    ImmutableList<TraitWords> all = flat.build();
    return all.size() == 1 ? all.get(0) : new Joined(conjunction, all);
  }

  /** {@return the phrase in the plural} */
  @Override
  public final String toString() {
    return plural();
  }

  /** A verb in the plural, and the rest of the phrase with a leading space, or an empty rest. */
  private static final class Phrase extends TraitWords {
    private final String verb;
    private final String rest;
    private final String restOfOne;
    private final boolean isNot;

    private Phrase(String verb, String rest, String restOfOne, boolean isNot) {
      this.verb = verb;
      this.rest = rest;
      this.restOfOne = restOfOne;
      this.isNot = isNot;
    }

    static Phrase parse(String phrase) {
      String text = SafeText.of(requireNonNull(phrase, "phrase")).strip();
      int end = text.indexOf(' ');
      String verb = end < 0 ? text : text.substring(0, end);
      checkArgument(
          isPluralVerb(verb),
          "trait phrase \"%s\" must begin with \"are\" or another verb in the plural; fix:"
              + " write it like \"are vacant\" or \"have a manager\"",
          text);
      String rest = text.substring(verb.length());
      return new Phrase(verb, rest, rest, false);
    }

    private static boolean isPluralVerb(String word) {
      return !word.isEmpty()
          && word.chars().allMatch(letter -> Character.isLowerCase(letter) || letter == '-')
          && !NOT_PLURAL_VERBS.contains(word)
          && (!word.endsWith("ly") || VERBS_IN_LY.contains(word));
    }

    Phrase ofOne(String words) {
      return new Phrase(verb, rest, words, isNot);
    }

    private boolean isState() {
      return verb.equals("are");
    }

    @Override
    public String plural() {
      if (!isNot) {
        return verb + rest;
      }
      return (isState() ? "are not" : "do not " + verb) + rest;
    }

    @Override
    public String singular() {
      if (!isNot) {
        return ofOne() + restOfOne;
      }
      return (isState() ? "is not" : "does not " + verb) + restOfOne;
    }

    /** The verb in the singular: is, has, reports, carries. */
    private String ofOne() {
      if (isState()) {
        return "is";
      }
      if (verb.equals("have")) {
        return "has";
      }
      if (verb.matches(".*(s|x|z|ch|sh|[^aeiou]o)")) {
        return verb + "es";
      }
      return verb.matches(".*[^aeiou]y")
          ? verb.substring(0, verb.length() - 1) + "ies"
          : verb + "s";
    }

    @Override
    public String should() {
      return (isNot ? "should not " : "should ") + (isState() ? "be" : verb) + rest;
    }

    @Override
    public TraitWords not() {
      return new Phrase(verb, rest, restOfOne, !isNot);
    }
  }

  /** A phrase and the phrase that says its opposite. */
  private static final class Opposites extends TraitWords {
    private final Phrase said;
    private final Phrase opposite;

    Opposites(Phrase said, Phrase opposite) {
      this.said = said;
      this.opposite = opposite;
    }

    @Override
    public String plural() {
      return said.plural();
    }

    @Override
    public String singular() {
      return said.singular();
    }

    @Override
    public String should() {
      return said.should();
    }

    @Override
    public TraitWords not() {
      return new Opposites(/* said= */ opposite, /* opposite= */ said);
    }
  }

  /** Phrases joined by "and" or "or", with brackets where the text would be ambiguous. */
  private static final class Joined extends TraitWords {
    private final String conjunction;
    private final ImmutableList<TraitWords> parts;

    Joined(String conjunction, ImmutableList<TraitWords> parts) {
      this.conjunction = conjunction;
      this.parts = parts;
    }

    private String joined(Function<TraitWords, String> form) {
      return IntStream.range(0, parts.size())
          .mapToObj(
              index -> {
                String text = form.apply(parts.get(index));
                boolean goesOn = index < parts.size() - 1 && text.contains(" that ");
                return goesOn || parts.get(index) instanceof Joined ? "(" + text + ")" : text;
              })
          .collect(Collectors.joining(" " + conjunction + " "));
    }

    @Override
    public String plural() {
      return joined(TraitWords::plural);
    }

    @Override
    public String singular() {
      return joined(TraitWords::singular);
    }

    @Override
    public String should() {
      return joined(TraitWords::should);
    }

    @Override
    public TraitWords not() {
      return new Joined(
          conjunction.equals("and") ? "or" : "and",
          parts.stream().map(TraitWords::not).collect(ImmutableList.toImmutableList()));
    }
  }
}
