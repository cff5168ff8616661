package io.github.orgwright.query;

import com.google.common.collect.ImmutableList;
import io.github.orgwright.core.Position;
import java.util.List;

/**
 * Thrown by {@link Matches#only()} if there is more than one match.
 *
 * @since 0.1.0
 */
public final class SeveralMatchesException extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  private final transient ImmutableList<Position> matches;

  SeveralMatchesException(String question, List<Position> matches) {
    super(AnswerTexts.severalMatches(question, matches));
    this.matches = ImmutableList.copyOf(matches);
  }

  /** {@return all matches, in order} */
  public List<Position> matches() {
    return matches;
  }
}
