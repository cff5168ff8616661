package io.github.orgwright.product;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a role requires, according to one claim. Minimums, preferences and observations are never
 * combined into one figure.
 *
 * <p>Immutable and thread-safe.
 *
 * @param what what is required, as an id such as {@code bachelors_degree}
 * @param nature whether it is a minimum, needed, preferred or observed
 * @param years the years required, for requirements in years; the lower end of a range
 * @since 0.1.0
 */
public record Requirement(String what, Nature nature, OptionalInt years) {
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
    OBSERVED
  }

  /** Matches ids such as {@code 5_to_7_years}. */
  private static final Pattern YEARS = Pattern.compile("([0-9]{1,3})(_to_[0-9]+)?_years");

  /**
   * Creates a requirement.
   *
   * @param what what is required
   * @param nature the kind of requirement
   * @param years the years required
   */
  public Requirement {
    requireNonNull(what, "what");
    requireNonNull(nature, "nature");
    requireNonNull(years, "years");
  }

  static Requirement of(Claim claim) {
    return new Requirement(claim.objectTerm(), nature(claim.predicate()), years(claim));
  }

  private static Nature nature(String predicate) {
    if (predicate.startsWith("min_")) {
      return Nature.MINIMUM;
    }
    return switch (predicate) {
      case "holders_share", "holders_years_experience", "applicants_share", "typical_field" ->
          Nature.OBSERVED;
      case "education_level",
          "education_field",
          "helped_by_skill",
          "helped_by_experience",
          "shows_evidence" ->
          Nature.PREFERRED;
      default -> Nature.NEEDED;
    };
  }

  private static OptionalInt years(Claim claim) {
    Matcher years = YEARS.matcher(claim.objectTerm());
    return years.matches() ? OptionalInt.of(Integer.parseInt(years.group(1))) : OptionalInt.empty();
  }

  /** {@return the requirement and its kind, such as {@code 10_years (minimum)}} */
  @Override
  public String toString() {
    return what + " (" + nature.name().toLowerCase(Locale.ROOT) + ")";
  }
}
