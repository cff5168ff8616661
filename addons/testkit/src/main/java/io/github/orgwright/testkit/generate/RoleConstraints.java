package io.github.orgwright.testkit.generate;

import io.github.orgwright.testkit.shrink.Limits;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The constraints on roles: which may be a root, which may report to which, how many reports they
 * need, and how many they may have. A role is an index into the list of roles.
 */
public final class RoleConstraints {
  /** The size of a role that cannot be closed: the reports that it needs never end. */
  public static final int ENDLESS_SIZE = 1_000_000_000;

  private static final double MOST = 1e12;
  private static final int DEEPEST = 64;

  /** For each role, whether it may be a root. */
  final boolean[] roots;

  /** For each role of a manager and each role of a report, whether one may report to the other. */
  final boolean[][] under;

  /** For each role, the direct reports that it needs: the roles that each of them may have. */
  final int[][][] needs;

  /** For each role of a manager and each role of a report, the maximum number of such reports. */
  final int[][] mostOf;

  /** For each role, the minimum number of direct reports of a manager. */
  final int[] leastSpan;

  /** For each role, the maximum number of direct reports. */
  final int[] mostSpan;

  /** For each role, the minimum number of positions of an organization that have it. */
  final int[] least;

  /** For each role, the minimum number of positions that have it, unless none has it. */
  final int[] leastIfAny;

  /** For each role, the maximum number of positions of an organization that have it. */
  final int[] most;

  int leastLayers = 1;
  int mostLayers = Limits.NO_LIMIT;
  public int leastPositions;
  int mostPositions = Limits.NO_LIMIT;

  /** Whether any role is allowed anywhere, with any number of reports. */
  boolean isEndless;

  // derived

  /** For each role, the number of positions of each role in its smallest closed subtree. */
  int[][] contents = {};

  /** For each role, the number of positions of its smallest closed subtree. */
  final int[] sizes;

  /** For each role, the number of layers of its smallest closed subtree. */
  final int[] heights;

  /** For each role, the maximum number of layers of a chain that begins with it, up to a limit. */
  final int[] chains;

  /** For each role, the number of positions that its smallest possible report adds. */
  final int[] leastReport;

  /** Whether a manager of some role may have only a limited number of reports of some role. */
  boolean limitsReports;

  /** Whether only a limited number of positions may have some role. */
  boolean limitsRoles;

  /**
   * For each number of layers left below a position and each role, the maximum number of positions
   * below it; the last entry applies to larger numbers of layers, too.
   */
  double[][] capacities = {};

  /** Allows everything. */
  public RoleConstraints(int roles) {
    roots = new boolean[roles];
    under = new boolean[roles][roles];
    needs = new int[roles][0][];
    mostOf = new int[roles][roles];
    leastSpan = new int[roles];
    mostSpan = new int[roles];
    least = new int[roles];
    leastIfAny = new int[roles];
    most = new int[roles];
    sizes = new int[roles];
    heights = new int[roles];
    chains = new int[roles];
    leastReport = new int[roles];
    Arrays.fill(roots, true);
    for (int role = 0; role < roles; role++) {
      Arrays.fill(under[role], true);
      Arrays.fill(mostOf[role], Limits.NO_LIMIT);
    }
    Arrays.fill(leastSpan, 1);
    Arrays.fill(mostSpan, Limits.NO_LIMIT);
    Arrays.fill(most, Limits.NO_LIMIT);
    isEndless = true;
  }

  /** {@return a copy that limits restrict further, ready for use} */
  public RoleConstraints within(Limits limits) {
    RoleConstraints copy = new RoleConstraints(roots.length);
    copy.isEndless = isEndless && !limits.limitShape();
    copy.leastLayers = leastLayers;
    copy.mostLayers = Math.min(mostLayers, limits.mostLayers());
    copy.leastPositions = Math.max(leastPositions, limits.leastPositions());
    copy.mostPositions = Math.min(mostPositions, limits.mostPositions());
    System.arraycopy(roots, 0, copy.roots, 0, roots.length);
    System.arraycopy(least, 0, copy.least, 0, roots.length);
    System.arraycopy(leastIfAny, 0, copy.leastIfAny, 0, roots.length);
    System.arraycopy(most, 0, copy.most, 0, roots.length);
    for (int role = 0; role < roots.length; role++) {
      copy.under[role] = under[role].clone();
      copy.mostOf[role] = mostOf[role].clone();
      copy.needs[role] = needs[role];
      copy.leastSpan[role] = Math.max(leastSpan[role], limits.leastSpan());
      copy.mostSpan[role] = Math.min(mostSpan[role], limits.mostSpan());
      copy.needAsMany(role);
    }
    copy.derive();
    return copy;
  }

  /** Needed reports are at least as many as the minimum number of reports of a manager. */
  private void needAsMany(int manager) {
    int[][] needed = needs[manager];
    if (needed.length == 0 || needed.length >= leastSpan[manager]) {
      return;
    }
    needs[manager] = Arrays.copyOf(needed, leastSpan[manager]);
    for (int i = needed.length; i < leastSpan[manager]; i++) {
      needs[manager][i] = needed[needed.length - 1];
    }
  }

  void derive() {
    int count = roots.length;
    contents = new int[count][count];
    Arrays.fill(sizes, ENDLESS_SIZE);
    for (boolean isChanged = true; isChanged; ) {
      isChanged = false;
      for (int role = 0; role < count; role++) {
        isChanged |= sizes[role] == ENDLESS_SIZE && close(role);
      }
    }
    for (int manager = 0; manager < count; manager++) {
      roots[manager] &= sizes[manager] < ENDLESS_SIZE;
      for (int report = 0; report < count; report++) {
        under[manager][report] &= sizes[report] < ENDLESS_SIZE && sizes[manager] < ENDLESS_SIZE;
        limitsReports |= under[manager][report] && mostOf[manager][report] < Limits.NO_LIMIT;
      }
    }
    for (int role = 0; role < count; role++) {
      limitsRoles |= most[role] < Limits.NO_LIMIT || leastIfAny[role] > 0;
    }
    Arrays.fill(chains, 1);
    for (int layers = 1; layers < leastLayers; layers++) {
      int[] shorter = chains.clone();
      Arrays.setAll(
          chains, role -> 1 + reports(role).map(report -> shorter[report]).max().orElse(0));
    }
    Arrays.setAll(leastReport, role -> reports(role).map(report -> sizes[report]).min().orElse(1));
    capacities = counted();
  }

  private IntStream reports(int manager) {
    return IntStream.range(0, roots.length).filter(report -> under[manager][report]);
  }

  /** {@return for each role, in how many steps down a position of another role can follow} */
  int[] stepsTo(int target) {
    int[] steps = new int[roots.length];
    Arrays.fill(steps, Limits.NO_LIMIT);
    steps[target] = 0;
    for (int step = 1; step < steps.length; step++) {
      for (int role = 0; role < steps.length; role++) {
        int before = step - 1;
        if (steps[role] == Limits.NO_LIMIT && reports(role).anyMatch(r -> steps[r] == before)) {
          steps[role] = step;
        }
      }
    }
    return steps;
  }

  private boolean close(int role) {
    if (needs[role].length > mostSpan[role]) {
      return false;
    }
    long size = 1;
    int height = 1;
    int[] content = new int[roots.length];
    content[role] = 1;
    for (int[] possible : needs[role]) {
      int report = possible[0];
      size += sizes[report];
      height = Math.max(height, 1 + heights[report]);
      Arrays.setAll(content, other -> content[other] + contents[report][other]);
    }
    if (size >= ENDLESS_SIZE) {
      return false;
    }
    sizes[role] = (int) size;
    heights[role] = height;
    contents[role] = content;
    return true;
  }

  /** {@return whether a role is forbidden somewhere, or needs reports} */
  public boolean isChoosy() {
    return IntStream.range(0, roots.length)
        .anyMatch(
            role -> !roots[role] || needs[role].length > 0 || reports(role).count() < roots.length);
  }

  private double[][] counted() {
    int roles = roots.length;
    int deepest = Math.min(mostLayers, DEEPEST);
    double[][] below = new double[deepest][roles];
    for (int layers = 1; layers < deepest; layers++) {
      for (int manager = 0; manager < roles; manager++) {
        below[layers][manager] = Math.min(MOST, below(manager, below[layers - 1]));
      }
    }
    return below;
  }

  /** {@return the maximum number of positions below a manager, from those below its reports} */
  private double below(int manager, double[] ofReports) {
    double sum = 0;
    int left = mostSpan[manager];
    for (int report :
        reports(manager)
            .boxed()
            .sorted(Comparator.comparingDouble(report -> -ofReports[report]))
            .toList()) {
      int taken = Math.min(left, mostOf[manager][report]);
      sum += taken * (1 + ofReports[report]);
      left -= taken;
    }
    return sum;
  }

  private IntStream rootRoles() {
    return IntStream.range(0, roots.length).filter(role -> roots[role]);
  }

  /** {@return the maximum number of positions of a tree} */
  public double mostInTree() {
    double[] below = capacities[capacities.length - 1];
    return Math.min(
        mostPositions, rootRoles().mapToDouble(role -> 1 + below[role]).max().orElse(0));
  }

  /** {@return a number of positions with room for some managers that need reports; 0 if none do} */
  public int roomy() {
    int most = 1;
    for (int role = 0; role < roots.length; role++) {
      int span = leastSpan[role] > 1 ? leastSpan[role] + 1 : 1;
      int number = Math.max(leastIfAny[role], least[role]);
      int size = sizes[role] == ENDLESS_SIZE ? 1 : sizes[role];
      most = Math.max(most, Math.max(size, Math.max(span, number)));
    }
    return most == 1 ? 0 : smallestTree() + 4 * most;
  }

  /** {@return the number of positions of the smallest closed tree} */
  public int smallestTree() {
    return rootRoles().map(role -> sizes[role]).min().orElse(ENDLESS_SIZE);
  }
}
