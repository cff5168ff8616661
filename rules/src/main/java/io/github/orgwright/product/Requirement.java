package io.github.orgwright.product;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a role requires, according to one claim. Minimums, preferences and observations are separate
 * requirements, and are never combined.
 *
 * <p>Immutable and thread-safe.
 *
 * @param what the requirement, as an id such as {@code bachelors_degree}
 * @param nature whether it is a minimum, needed, recommended, preferred, observed or left open
 * @param years the years, for requirements in years
 * @param percent the share of holders or applicants, for observations with a number
 * @param condition in which field or under which condition; empty if not stated
 * @since 0.1.0
 */
public record Requirement(
    String what,
    Nature nature,
    Optional<YearRange> years,
    OptionalInt percent,
    Optional<String> condition) {
  /**
   * The kinds of requirements.
   *
   * @since 0.1.0
   */
  public enum Nature {
    /** The minimum that is required. */
    MINIMUM,
    /** Necessary for the work. */
    NEEDED,
    /** Part of an ideal profile, or recommended for those who want the role. */
    RECOMMENDED,
    /** Useful, preferred or advised. */
    PREFERRED,
    /** Observed among holders or applicants. */
    OBSERVED,
    /** Left open: a document says that the field of education is free or varied. */
    OPEN;

    /** {@return the name in lower case} */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Creates a requirement.
   *
   * @param what what is required
   * @param nature the kind of requirement
   * @param years the years
   * @param percent the share
   * @param condition the field or condition
   */
  public Requirement {
    requireNonNull(what, "what");
    requireNonNull(nature, "nature");
    requireNonNull(years, "years");
    requireNonNull(percent, "percent");
    requireNonNull(condition, "condition");
  }

  static Requirement of(Claim claim) {
    return new Requirement(
        Figures.withoutPercent(claim),
        natureOf(claim),
        Figures.years(claim),
        Figures.percent(claim),
        claim.conditionInWords().filter(words -> !words.startsWith("source ")));
  }

  static Nature natureOf(Claim claim) {
    return switch (Relation.of(claim).topic()) {
      case OBSERVATION -> Nature.OBSERVED;
      case PREFERENCE -> Relation.leavesOpen(claim) ? Nature.OPEN : Nature.PREFERRED;
      default ->
          claim.isRecommended()
              ? Nature.RECOMMENDED
              : claim.predicate().startsWith("min_") ? Nature.MINIMUM : Nature.NEEDED;
    };
  }

  /**
   * {@return the share, requirement, kind and condition, such as {@code 53 % masters_degree
   * (observed)} or {@code 5_to_7_years (minimum; in product management)}}
   */
  @Override
  public String toString() {
    return (percent.isPresent() ? percent.getAsInt() + " % " : "")
        + what
        + " ("
        + nature
        + condition.map(words -> "; " + words).orElse("")
        + ")";
  }
}
