package io.github.orgwright.query;

import com.google.common.collect.ImmutableList;
import io.github.orgwright.core.Position;
import java.util.List;

/**
 * A candidate that is not among the answers, and why.
 *
 * @param position the candidate
 * @param reason why it is not among the answers
 * @param unmet the traits of the question that the position is not known to have, and last the
 *     first that it does not have; empty for other reasons
 * @since 0.1.0
 */
public record Skipped(Position position, Reason reason, List<Trait<Position>> unmet) {
  /**
   * Makes a value.
   *
   * @param position the candidate
   * @param reason why it is not among the answers
   * @param unmet the traits that it does not have
   */
  public Skipped {
    unmet = ImmutableList.copyOf(unmet);
  }

  static Skipped of(Position position, Reason reason) {
    return new Skipped(position, reason, ImmutableList.of());
  }
}
