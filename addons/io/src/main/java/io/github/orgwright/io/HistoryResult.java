package io.github.orgwright.io;

import static java.util.Objects.requireNonNull;

import io.github.orgwright.change.History;
import io.github.orgwright.core.InvalidOrganizationException;
import io.github.orgwright.core.LoadResult;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Problem;
import io.github.orgwright.core.ProblemCode;
import io.github.orgwright.core.Severity;
import io.github.orgwright.core.internal.Phrases;
import java.util.List;

/**
 * The result of {@link OrgReader#readHistory}: the history, with all rows that could be used, and
 * the problems that were found.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class HistoryResult {
  private final History history;
  private final LoadResult problems;

  /**
   * Creates a result.
   *
   * @param name the name of the organization
   */
  HistoryResult(String name, History history, List<Problem> problems) {
    this.history = requireNonNull(history, "history");
    this.problems = LoadResult.of(Organization.named(name).build(), problems);
  }

  /** {@return the history, with all rows that could be used} */
  public History history() {
    return history;
  }

  /** {@return all problems: problems of rows first, then problems of managers} */
  public List<Problem> problems() {
    return problems.problems();
  }

  /**
   * {@return the problems with at least the given severity}
   *
   * @param severity the lowest severity that is returned
   */
  public List<Problem> problems(Severity severity) {
    return problems.problems(severity);
  }

  /**
   * {@return the problems with the given code}
   *
   * @param code the code
   */
  public List<Problem> problems(ProblemCode code) {
    return problems.problems(code);
  }

  /**
   * {@return the history, or throws an exception if it has problems with at least the given
   * severity}
   *
   * @param severity the lowest severity that is refused
   * @throws InvalidOrganizationException if there are such problems; {@link
   *     InvalidOrganizationException#problems} returns them
   */
  public History orThrow(Severity severity) {
    Organization unused = problems.orThrow(severity);
    return history;
  }

  /** {@return the history and the number of problems} */
  @Override
  public String toString() {
    return history + ", " + Phrases.count(problems().size(), "problem");
  }
}
