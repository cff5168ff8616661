package io.github.orgwright.testkit.shrink;

import static com.google.common.base.Preconditions.checkArgument;

import io.github.orgwright.core.internal.Phrases;
import java.util.Arrays;

/** The limits of generated organizations and of their smaller samples. */
public record Limits(
    int leastPositions, int mostPositions, int leastSpan, int mostSpan, int mostLayers) {
  public static final int NO_LIMIT = Integer.MAX_VALUE;

  public static final Limits NONE = new Limits(0, NO_LIMIT, 0, NO_LIMIT, NO_LIMIT);

  /**
   * Checks that two numbers are a range.
   *
   * @throws IllegalArgumentException if the least is below a floor or above the greatest
   */
  public static void checkRange(String what, int floor, int least, int most) {
    checkArgument(
        floor <= least && least <= most,
        "%s from %s to %s is not a valid range; "
            + "fix: use a minimum of at least %s and a maximum that is not below it",
        what,
        least,
        most,
        floor);
  }

  public Limits withPositions(int least, int most) {
    return new Limits(least, most, leastSpan, mostSpan, mostLayers);
  }

  public Limits withSpan(int least, int most) {
    return new Limits(leastPositions, mostPositions, least, most, mostLayers);
  }

  public Limits withLayers(int most) {
    return new Limits(leastPositions, mostPositions, leastSpan, mostSpan, most);
  }

  /** {@return the allowed numbers of positions, such as {@code 1 to 100 positions}} */
  public String positions() {
    return (leastPositions == mostPositions ? "" : leastPositions + " to ")
        + Phrases.count(mostPositions, "position");
  }

  public boolean limitShape() {
    return leastSpan > 1 || mostSpan < NO_LIMIT || mostLayers < NO_LIMIT;
  }

  public boolean allow(Skeleton skeleton) {
    if (skeleton.size() < leastPositions || skeleton.size() > mostPositions) {
      return false;
    }
    return !limitShape()
        || (Arrays.stream(skeleton.spans())
                .allMatch(span -> span == 0 || (span >= leastSpan && span <= mostSpan))
            && Arrays.stream(skeleton.depths()).allMatch(depth -> depth < mostLayers));
  }
}
