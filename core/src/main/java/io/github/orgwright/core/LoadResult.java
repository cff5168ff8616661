package io.github.orgwright.core;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.orgwright.core.internal.Phrases;
import java.util.List;

/**
 * The result of loading: an organization with everything that could be kept, and the problems that
 * were found.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class LoadResult {
  private final Organization organization;
  private final ImmutableList<Problem> problems;

  private LoadResult(Organization organization, ImmutableList<Problem> problems) {
    this.organization = organization;
    this.problems = problems;
  }

  /**
   * {@return a result; for readers, which make both}
   *
   * @param organization the organization
   * @param problems what was found, in the order in which it is to be reported
   */
  public static LoadResult of(Organization organization, List<Problem> problems) {
    return new LoadResult(
        requireNonNull(organization, "organization"), ImmutableList.copyOf(problems));
  }

  /** {@return the organization, with all that could be kept} */
  public Organization organization() {
    return organization;
  }

  /** {@return all problems: those of rows first, then those of the structure} */
  public List<Problem> problems() {
    return problems;
  }

  /**
   * {@return the problems of that severity or worse}
   *
   * @param severity the mildest severity wanted
   */
  public List<Problem> problems(Severity severity) {
    return problems.stream()
        .filter(problem -> problem.severity().compareTo(severity) <= 0)
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * {@return the problems of that kind}
   *
   * @param code the kind
   */
  public List<Problem> problems(ProblemCode code) {
    return problems.stream()
        .filter(problem -> problem.code().equals(code))
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * {@return the organization, if nothing of that severity or worse was found}
   *
   * @param severity the mildest severity that is refused
   * @throws InvalidOrganizationException if there are such problems; it carries them
   */
  public Organization orThrow(Severity severity) {
    List<Problem> refused = problems(severity);
    if (!refused.isEmpty()) {
      throw new InvalidOrganizationException(organization.name(), refused);
    }
    return organization;
  }

  /** {@return the organization's name, its size and the number of problems} */
  @Override
  public String toString() {
    return organization + ", " + Phrases.count(problems.size(), "problem");
  }
}
