package io.github.orgwright.query;

import com.google.common.collect.ImmutableList;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.internal.SafeText;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Thrown by {@link Matches#only()} where there are more than one.
 *
 * @since 0.1.0
 */
public final class SeveralMatchesException extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  private final transient ImmutableList<Position> matches;

  SeveralMatchesException(String question, List<Position> matches) {
    super(
        question
            + " "
            + matches.size()
            + " positions, where only one was expected: "
            + matches.stream()
                .limit(Explanation.SHOWN)
                .map(position -> SafeText.of(position.id()))
                .collect(Collectors.joining(", "))
            + (matches.size() > Explanation.SHOWN ? " and more" : "")
            + "; take first() for the nearest, or list() for all");
    this.matches = ImmutableList.copyOf(matches);
  }

  /** {@return all matches, in order} */
  public List<Position> matches() {
    return matches;
  }
}
