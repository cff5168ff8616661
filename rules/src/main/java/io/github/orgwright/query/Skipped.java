package io.github.orgwright.query;

import com.google.common.collect.ImmutableList;
import io.github.orgwright.core.Position;
import java.util.List;

/**
 * A candidate that is not among the answers, and why.
 *
 * @param position the candidate
 * @param reason why it is not among the answers
 * @param unmet the traits of the question because of which the candidate was skipped: those for
 *     which data is missing, then the first that it does not have; empty for other reasons
 * @since 0.1.0
 */
public record Skipped(Position position, Reason reason, List<Trait<Position>> unmet) {
  /**
   * Creates a skipped candidate.
   *
   * @param position the candidate
   * @param reason why it is not among the answers
   * @param unmet the traits because of which it was skipped
   */
  public Skipped {
    unmet = ImmutableList.copyOf(unmet);
  }

  static Skipped of(Position position, Reason reason) {
    return new Skipped(position, reason, ImmutableList.of());
  }
}
