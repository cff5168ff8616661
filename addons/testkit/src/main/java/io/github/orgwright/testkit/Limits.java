package io.github.orgwright.testkit;

import java.util.Arrays;

/**
 * What an organization is measured by that is generated within limits, and shrunk within them.
 *
 * @param leastSeats the least number of seats
 * @param mostSeats the greatest number of seats
 * @param leastSpan the least number of direct reports of a manager
 * @param mostSpan the greatest
 * @param mostLayers the greatest number of layers
 */
record Limits(int leastSeats, int mostSeats, int leastSpan, int mostSpan, int mostLayers) {
  static final int NO_LIMIT = Integer.MAX_VALUE;

  static final Limits NONE = new Limits(0, NO_LIMIT, 0, NO_LIMIT, NO_LIMIT);

  boolean limitShape() {
    return leastSpan > 1 || mostSpan < NO_LIMIT || mostLayers < NO_LIMIT;
  }

  boolean allow(Sketch sketch) {
    if (sketch.size() < leastSeats || sketch.size() > mostSeats) {
      return false;
    }
    return !limitShape()
        || (Arrays.stream(sketch.spans())
                .allMatch(span -> span == 0 || (span >= leastSpan && span <= mostSpan))
            && Arrays.stream(sketch.depths()).allMatch(depth -> depth < mostLayers));
  }
}
