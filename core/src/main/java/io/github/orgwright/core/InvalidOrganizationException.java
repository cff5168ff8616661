package io.github.orgwright.core;

import com.google.common.collect.ImmutableList;
import io.github.orgwright.core.internal.Phrases;
import io.github.orgwright.core.internal.SafeText;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Thrown if an organization has problems that {@link OrganizationBuilder#build} or {@link
 * LoadResult#orThrow} does not accept. The message lists the first twenty problems; {@link
 * #problems()} returns all of them.
 *
 * @since 0.1.0
 */
public final class InvalidOrganizationException extends IllegalStateException {
  private static final long serialVersionUID = 1L;
  private static final int SHOWN = 20;

  private final transient ImmutableList<Problem> problems;

  InvalidOrganizationException(String organization, List<Problem> problems) {
    super(message(organization, problems));
    this.problems = ImmutableList.copyOf(problems);
  }

  private static String message(String organization, List<Problem> problems) {
    String shown =
        problems.stream()
            .limit(SHOWN)
            .map(problem -> "\n  " + problem)
            .collect(Collectors.joining());
    String more =
        problems.size() > SHOWN
            ? "\n " + Phrases.more(problems.size(), SHOWN) + ", see problems()"
            : "";
    return SafeText.of(organization)
        + " has "
        + Phrases.count(problems.size(), "problem")
        + ":"
        + shown
        + more;
  }

  /** {@return all problems, in the order in which they were found} */
  public List<Problem> problems() {
    return problems;
  }
}
