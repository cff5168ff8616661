package io.github.orgwright.product;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a role requires, according to one claim. Minimums, preferences and observations are never
 * combined into one figure.
 *
 * <p>Immutable and thread-safe.
 *
 * @param what what is required, as an id such as {@code bachelors_degree}
 * @param nature whether it is a minimum, needed, preferred, observed or left open
 * @param years the years, for requirements in years
 * @param percent the share of holders or applicants, for observations with a number
 * @since 0.1.0
 */
public record Requirement(
    String what, Nature nature, Optional<YearRange> years, OptionalInt percent) {
  /**
   * The kinds of requirements.
   *
   * @since 0.1.0
   */
  public enum Nature {
    /** The least that is accepted. */
    MINIMUM,
    /** Necessary for the work. */
    NEEDED,
    /** Useful, preferred or advised. */
    PREFERRED,
    /** Observed among holders or applicants. */
    OBSERVED,
    /** Left open: a document says that the field of education is free or varied. */
    OPEN
  }

  /**
   * Creates a requirement.
   *
   * @param what what is required
   * @param nature the kind of requirement
   * @param years the years
   * @param percent the share
   */
  public Requirement {
    requireNonNull(what, "what");
    requireNonNull(nature, "nature");
    requireNonNull(years, "years");
    requireNonNull(percent, "percent");
  }

  static Requirement of(Claim claim) {
    return new Requirement(
        Figures.withoutPercent(claim), nature(claim), Figures.years(claim), Figures.percent(claim));
  }

  private static Nature nature(Claim claim) {
    return switch (Relation.of(claim).topic()) {
      case OBSERVATION -> Nature.OBSERVED;
      case PREFERENCE ->
          claim.predicate().equals("education_field") && claim.modality() == Modality.ALWAYS
              ? Nature.OPEN
              : Nature.PREFERRED;
      default -> claim.predicate().startsWith("min_") ? Nature.MINIMUM : Nature.NEEDED;
    };
  }

  /** {@return share, requirement and kind, such as {@code 53 % masters_degree (observed)}} */
  @Override
  public String toString() {
    return (percent.isPresent() ? percent.getAsInt() + " % " : "")
        + what
        + " ("
        + nature.name().toLowerCase(Locale.ROOT)
        + ")";
  }
}
