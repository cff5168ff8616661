package io.github.orgwright.query;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import io.github.orgwright.core.Position;
import java.util.function.IntFunction;

/**
 * The managers or reports of a position or person, nearest first. {@link #withinSteps(int)} limits
 * how far away they may be. Get them from {@link Who#manages} or {@link Who#reportsTo}.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class ChainMatches extends Matches {
  private final IntFunction<PositionAnswer> withinSteps;

  ChainMatches(
      PositionAnswer answer,
      IntFunction<PositionAnswer> withinSteps,
      ImmutableList<Trait<Position>> traits) {
    super(answer, traits);
    this.withinSteps = withinSteps;
  }

  @Override
  public ChainMatches that(Trait<Position> trait) {
    return new ChainMatches(answer(), withinSteps, with(trait));
  }

  /**
   * {@return only the positions that are at most the given number of lines away}
   *
   * @param steps the maximum number of lines, at least 1; 1 means only direct managers or reports
   * @throws IllegalArgumentException if the number is below 1
   */
  public ChainMatches withinSteps(int steps) {
    checkArgument(steps > 0, "number of steps must be at least 1, but is %s", steps);
    return new ChainMatches(withinSteps.apply(steps), withinSteps, traits());
  }
}
