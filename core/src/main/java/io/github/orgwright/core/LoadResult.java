package io.github.orgwright.core;

import static java.util.Objects.requireNonNull;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import io.github.orgwright.core.internal.Phrases;
import java.util.List;
import java.util.function.Supplier;

/**
 * The result of loading an organization: the organization, with all data that could be used, and
 * the problems that were found. {@link OrganizationBuilder#tryBuild} finds problems when they are
 * first asked for.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class LoadResult {
  private final Organization organization;
  private final Supplier<ImmutableList<Problem>> problems;

  /** Creates a result; the problems are found when they are first needed, and only once. */
  LoadResult(Organization organization, Supplier<ImmutableList<Problem>> problems) {
    this.organization = organization;
    this.problems = Suppliers.memoize(problems::get);
  }

  /**
   * {@return a result with the given organization and problems. Use this method in your own code
   * that reads other formats}
   *
   * @param organization the organization
   * @param problems the problems, in the order in which they are reported
   */
  public static LoadResult of(Organization organization, List<Problem> problems) {
    ImmutableList<Problem> copy = ImmutableList.copyOf(problems);
    return new LoadResult(requireNonNull(organization, "organization"), () -> copy);
  }

  /** {@return the organization, with all data that could be used} */
  public Organization organization() {
    return organization;
  }

  /** {@return all problems: problems of rows first, then problems of the structure} */
  public List<Problem> problems() {
    return problems.get();
  }

  /**
   * {@return the problems with at least the given severity}
   *
   * @param severity the lowest severity that is returned
   */
  public List<Problem> problems(Severity severity) {
    return problems().stream()
        .filter(problem -> problem.severity().compareTo(severity) <= 0)
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * {@return the problems with the given code}
   *
   * @param code the code
   */
  public List<Problem> problems(ProblemCode code) {
    return problems().stream()
        .filter(problem -> problem.code().equals(code))
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * {@return the organization, or throws an exception if it has problems with at least the given
   * severity}
   *
   * @param severity the lowest severity that is refused
   * @throws InvalidOrganizationException if there are such problems; {@link
   *     InvalidOrganizationException#problems} returns them
   */
  public Organization orThrow(Severity severity) {
    List<Problem> refused = problems(severity);
    if (!refused.isEmpty()) {
      throw new InvalidOrganizationException(organization.name(), refused);
    }
    return organization;
  }

  /** {@return the name and size of the organization, and the number of problems} */
  @Override
  public String toString() {
    return organization + ", " + Phrases.count(problems().size(), "problem");
  }
}
