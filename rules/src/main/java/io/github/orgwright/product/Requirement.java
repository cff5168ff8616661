package io.github.orgwright.product;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a role asks of those who hold it. What is asked at least, what is wished for and what
 * holders were seen to have are three things, and never one figure.
 *
 * <p>Immutable and thread-safe.
 *
 * @param what what is asked, as a term of the ledger such as {@code bachelors_degree}
 * @param nature whether it is a minimum, needed, preferred or observed
 * @param years the years at least, where it is years that are asked; of a range, its lower end
 * @since 0.1.0
 */
public record Requirement(String what, Nature nature, OptionalInt years) {
  /** In which way something is asked. */
  public enum Nature {
    /** The least that is accepted. */
    MINIMUM,
    /** Needed for the work. */
    NEEDED,
    /** Of use, wished for or advised. */
    PREFERRED,
    /** What holders, or those who apply, were seen to have. */
    OBSERVED
  }

  /** Such as {@code 5_to_7_years}. */
  private static final Pattern YEARS = Pattern.compile("([0-9]{1,3})(_to_[0-9]+)?_years");

  /**
   * Checks that nothing is null.
   *
   * @param what what is asked
   * @param nature in which way
   * @param years the years at least
   */
  public Requirement {
    requireNonNull(what, "what");
    requireNonNull(nature, "nature");
    requireNonNull(years, "years");
  }

  static Requirement of(Claim claim) {
    return new Requirement(claim.object(), nature(claim.predicate()), years(claim));
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
    Matcher years = YEARS.matcher(claim.object());
    return years.matches() ? OptionalInt.of(Integer.parseInt(years.group(1))) : OptionalInt.empty();
  }

  /** {@return such as {@code 10_years (minimum)}} */
  @Override
  public String toString() {
    return what + " (" + nature.name().toLowerCase(Locale.ROOT) + ")";
  }
}
