package io.github.orgwright.testkit;

import java.util.Arrays;

/** The constraints on roles: which may be a root, which may report to which, and how many. */
final class RoleConstraints {
  private static final double MOST = 1e12;
  private static final int DEEPEST = 64;

  private final boolean[] roots;
  private final boolean[][] under;
  private final int[] leastSpan;
  private final int[] mostSpan;
  private final int mostLayers;
  private final double[][] capacities;
  private final boolean isEndless;

  RoleConstraints(
      boolean[] roots, boolean[][] under, int[] leastSpan, int[] mostSpan, int mostLayers) {
    this(roots, under, leastSpan, mostSpan, mostLayers, false);
  }

  private RoleConstraints(
      boolean[] roots,
      boolean[][] under,
      int[] leastSpan,
      int[] mostSpan,
      int mostLayers,
      boolean isEndless) {
    this.isEndless = isEndless;
    this.roots = roots;
    this.under = under;
    this.leastSpan = leastSpan;
    this.mostSpan = mostSpan;
    this.mostLayers = mostLayers;
    capacities = counted();
  }

  /** {@return whether any role is allowed anywhere, with any number of reports} */
  boolean isEndless() {
    return isEndless;
  }

  /** {@return whether a role is forbidden somewhere} */
  boolean isChoosy() {
    for (int role = 0; role < roots.length; role++) {
      if (!roots[role]) {
        return true;
      }
      for (boolean isAllowed : under[role]) {
        if (!isAllowed) {
          return true;
        }
      }
    }
    return false;
  }

  /** {@return for each role, whether it may be a root} */
  boolean[] roots() {
    return roots;
  }

  /**
   * {@return for each role of a manager and each role of a report, whether one may report to the
   * other}
   */
  boolean[][] under() {
    return under;
  }

  /** {@return for each role, the least number of direct reports of a manager} */
  int[] leastSpan() {
    return leastSpan;
  }

  /** {@return for each role, the greatest number of direct reports} */
  int[] mostSpan() {
    return mostSpan;
  }

  /** {@return the greatest number of layers} */
  int mostLayers() {
    return mostLayers;
  }

  /** {@return constraints that only limits impose} */
  static RoleConstraints within(Limits limits, int roles) {
    boolean[] roots = new boolean[roles];
    Arrays.fill(roots, true);
    boolean[][] under = new boolean[roles][roles];
    int[] least = new int[roles];
    int[] most = new int[roles];
    for (int role = 0; role < roles; role++) {
      Arrays.fill(under[role], true);
      least[role] = Math.max(1, limits.leastSpan());
      most[role] = limits.mostSpan();
    }
    return new RoleConstraints(
        roots, under, least, most, limits.mostLayers(), !limits.limitShape());
  }

  /**
   * {@return for each number of layers left below a position and each role, the greatest number of
   * positions below it; the last entry applies to larger numbers of layers, too}
   */
  double[][] capacities() {
    return capacities;
  }

  private double[][] counted() {
    int roles = roots.length;
    int deepest = Math.min(mostLayers, DEEPEST);
    double[][] below = new double[deepest][roles];
    for (int layers = 1; layers < deepest; layers++) {
      for (int manager = 0; manager < roles; manager++) {
        double best = 0;
        for (int report = 0; report < roles; report++) {
          if (under[manager][report]) {
            best = Math.max(best, 1 + below[layers - 1][report]);
          }
        }
        below[layers][manager] = Math.min(MOST, best * mostSpan[manager]);
      }
    }
    return below;
  }

  /** {@return the greatest number of positions of a tree} */
  double mostPositions() {
    double[][] below = capacities;
    double most = 0;
    for (int role = 0; role < roots.length; role++) {
      if (roots[role]) {
        most = Math.max(most, 1 + below[below.length - 1][role]);
      }
    }
    return most;
  }
}
