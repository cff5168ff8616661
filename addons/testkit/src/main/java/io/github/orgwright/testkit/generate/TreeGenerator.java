package io.github.orgwright.testkit.generate;

import io.github.orgwright.testkit.model.OrgShape;
import io.github.orgwright.testkit.shrink.Limits;
import io.github.orgwright.testkit.shrink.Skeleton;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Generates a forest position by position within {@link RoleConstraints}, so that no tree is
 * discarded: a position is added together with the reports that it needs. Roles are chosen so that
 * enough capacity is left for the remaining positions.
 */
public final class TreeGenerator {
  private static final int NONE = -1;

  private final RoleConstraints constraints;
  private final double[][] capacities;
  private final SeededRandom random;
  private final OrgShape shape;
  private final int goal;
  private final int[] managers;
  private final int[] roles;
  private final int[] layers;
  private final int[] spans;

  /** For each position, the number of its direct reports of each role; if roles limit them. */
  private final int @Nullable [][] reports;

  /** For each role, the number of positions. */
  private final int[] have;

  private final int[] least;
  private final int[] most;

  /** The positions that can have more reports, in no particular order. */
  private final int[] open;

  private final int[] openAt;
  private int openPositions;
  private double capacity;
  private int size;

  // where the shape goes on
  private int current;
  private int currentGoal;
  private final int[] hubs = {NONE, NONE, NONE};

  private TreeGenerator(
      RoleConstraints constraints, SeededRandom random, OrgShape shape, int goal) {
    this.constraints = constraints;
    this.capacities = constraints.capacities;
    this.random = random;
    this.shape = shape;
    this.goal = goal;
    managers = new int[goal];
    roles = new int[goal];
    layers = new int[goal];
    spans = new int[goal];
    open = new int[goal];
    openAt = new int[goal];
    have = new int[constraints.roots.length];
    reports = constraints.limitsReports ? new int[goal][] : null;
    least = constraints.least.clone();
    most = constraints.most.clone();
    for (int role = 0; role < most.length; role++) {
      if (constraints.leastIfAny[role] > 0 && least[role] == 0) {
        boolean isUsed = !random.oneIn(4);
        least[role] = isUsed ? constraints.leastIfAny[role] : 0;
        most[role] = isUsed ? most[role] : 0;
      }
    }
  }

  /** A generated forest: in pre-order, the manager and the role of each position. */
  @SuppressWarnings("ArrayRecordComponent") // forests are never compared
  public record Forest(int[] managers, int[] roles) {
    public int size() {
      return managers.length;
    }
  }

  /**
   * {@return a forest of the requested size, or smaller if the constraints require it}
   *
   * @param roots the number of roots
   */
  public static Forest grow(
      RoleConstraints constraints, SeededRandom random, OrgShape shape, int goal, int roots) {
    TreeGenerator growth = new TreeGenerator(constraints, random, shape, goal);
    growth.plant(Math.min(roots, goal));
    growth.deepen();
    growth.addRequired();
    growth.grow();
    return growth.forest();
  }

  /** {@return a small forest with all positions that roles need, and no more than a goal} */
  public static Forest small(RoleConstraints constraints, SeededRandom random, int goal) {
    int size = constraints.smallestTree();
    TreeGenerator growth = new TreeGenerator(constraints, random, OrgShape.UNIFORM, goal);
    for (int role = 0; role < constraints.roots.length && growth.size == 0; role++) {
      if (constraints.roots[role] && constraints.sizes[role] == size && size <= goal) {
        growth.add(NONE, role);
        growth.addRequired();
      }
    }
    return growth.forest();
  }

  private void plant(int roots) {
    for (int top = 0; top < roots; top++) {
      int role = roleOf(NONE, goal - size - (roots - top), goal - size);
      if (role == NONE) {
        return;
      }
      add(NONE, role);
    }
  }

  private void grow() {
    while (size < goal && openPositions > 0) {
      int manager = manager();
      int more = spans[manager] == 0 ? constraints.leastSpan[roles[manager]] : 1;
      int least = constraints.leastReport[roles[manager]];
      if (more * (long) least > goal - size) {
        manager = managerOfSome();
        if (manager == NONE) {
          return;
        }
        more = 1;
      }
      for (int i = more; i > 0; i--) {
        int role = roleOf(manager, goal - size - 1, goal - size - (i - 1) * least);
        if (role == NONE) {
          close(manager);
          break;
        }
        add(manager, role);
      }
    }
  }

  /** Adds a chain of as many layers as there must be. */
  private void deepen() {
    int last = 0;
    int missing = size == 0 ? 0 : constraints.leastLayers - 1;
    for (; missing > 0; missing--) {
      int chosen = NONE;
      int choices = 0;
      for (int role = 0; role < have.length; role++) {
        if (constraints.under[roles[last]][role]
            && constraints.chains[role] >= missing
            && fits(last, role, goal - size)
            && random.oneIn(++choices)) {
          chosen = role;
        }
      }
      if (chosen == NONE) {
        return;
      }
      int next = size;
      add(last, chosen);
      last = next;
    }
  }

  /** Adds positions of the roles that the whole organization needs, and managers for them. */
  private void addRequired() {
    for (int role = 0; role < have.length; role++) {
      int[] steps = have[role] < least[role] ? constraints.stepsTo(role) : new int[0];
      boolean isAdded = true;
      while (isAdded && have[role] < least[role]) {
        isAdded = addToward(steps);
      }
    }
  }

  /** Adds one position as near as possible to a role that is needed. */
  private boolean addToward(int[] steps) {
    int manager = NONE;
    int chosen = NONE;
    int start = random.below(Math.max(1, size));
    for (int i = 0; i < size; i++) {
      int node = (start + i) % size;
      for (int role = 0; role < steps.length && isOpen(node); role++) {
        if (constraints.under[roles[node]][role]
            && (chosen == NONE ? steps[role] < Limits.NO_LIMIT : steps[role] < steps[chosen])
            && fits(node, role, goal - size)) {
          manager = node;
          chosen = role;
        }
      }
    }
    if (chosen != NONE) {
      add(manager, chosen);
    }
    return chosen != NONE;
  }

  private int managerOfSome() {
    int start = random.below(openPositions);
    for (int i = 0; i < openPositions; i++) {
      int node = open[(start + i) % openPositions];
      if (spans[node] > 0) {
        return node;
      }
    }
    return NONE;
  }

  // which role

  /**
   * {@return a role for a report that leaves enough capacity}
   *
   * @param more the number of positions that follow
   * @param room the maximum number of positions of the report and of the reports that it needs
   */
  private int roleOf(int manager, int more, int room) {
    if (constraints.isEndless) {
      return random.below(constraints.roots.length);
    }
    int layer = layerBelow(manager);
    boolean[] allowed = manager == NONE ? constraints.roots : constraints.under[roles[manager]];
    double without = manager == NONE ? capacity : capacity - slot(manager);
    int best = NONE;
    int chosen = NONE;
    int choices = 0;
    for (int role = 0; role < allowed.length; role++) {
      if (!allowed[role] || !fits(manager, role, room)) {
        continue;
      }
      double below = below(role, layer);
      if (best == NONE || below > below(best, layer)) {
        best = role;
      }
      if (without + below >= more && random.oneIn(++choices)) {
        chosen = role;
      }
    }
    return chosen == NONE ? best : chosen;
  }

  private int layerBelow(int manager) {
    return manager == NONE ? 1 : layers[manager] + 1;
  }

  private boolean fits(int manager, int role, int room) {
    if (constraints.sizes[role] > room
        || layerBelow(manager) + constraints.heights[role] - 1 > constraints.mostLayers
        || (manager != NONE
            && reports != null
            && reports[manager][role] >= constraints.mostOf[roles[manager]][role])) {
      return false;
    }
    int[] added = constraints.contents[role];
    for (int other = 0; constraints.limitsRoles && other < added.length; other++) {
      if (added[other] > most[other] - have[other]) {
        return false;
      }
    }
    return true;
  }

  private double below(int role, int layer) {
    int left = Math.min(constraints.mostLayers - layer, capacities.length - 1);
    return left <= 0 ? 0 : capacities[left][role];
  }

  /** {@return the capacity that one more report of a manager uses} */
  private double slot(int manager) {
    int role = roles[manager];
    return below(role, layers[manager]) / constraints.mostSpan[role];
  }

  /** Adds a position, the reports that it needs, and those that they need. */
  private void add(int manager, int role) {
    int first = size;
    place(manager, role);
    for (int node = first; node < size; node++) {
      for (int[] possible : constraints.needs[roles[node]]) {
        place(node, possible.length == 1 ? possible[0] : possible[random.below(possible.length)]);
      }
    }
  }

  private void place(int manager, int role) {
    int node = size++;
    managers[node] = manager;
    roles[node] = role;
    layers[node] = layerBelow(manager);
    have[role]++;
    if (reports != null) {
      reports[node] = new int[have.length];
    }
    double below = constraints.isEndless ? 1 : below(role, layers[node]);
    if (below > 0) {
      openAt[node] = openPositions;
      open[openPositions++] = node;
      capacity += below;
    } else {
      openAt[node] = NONE;
    }
    if (manager != NONE) {
      if (reports != null) {
        reports[manager][role]++;
      }
      capacity -= constraints.isEndless ? 0 : slot(manager);
      if (++spans[manager] == constraints.mostSpan[roles[manager]]) {
        close(manager);
      }
    }
  }

  private void close(int node) {
    int at = openAt[node];
    if (at == NONE) {
      return;
    }
    int last = open[--openPositions];
    open[at] = last;
    openAt[last] = at;
    openAt[node] = NONE;
  }

  private boolean isOpen(int node) {
    return openAt[node] != NONE;
  }

  // who gets the next report

  private int manager() {
    return switch (shape) {
      case UNIFORM -> anyOpen();
      case CHAIN -> openOrAny(size - 1);
      case STAR -> layerByLayer(Limits.NO_LIMIT, Limits.NO_LIMIT);
      case REALISTIC -> layerByLayer(5, 9);
      case HUBS -> hub();
      case BROOM -> openOrAny(Math.min(size - 1, goal / 2));
      case CATERPILLAR -> openOrAny(size - 1 - size % 2);
    };
  }

  private int anyOpen() {
    return open[random.below(openPositions)];
  }

  private int openOrAny(int node) {
    return node >= 0 && node < size && isOpen(node) ? node : anyOpen();
  }

  private int hub() {
    int which = random.below(hubs.length + 1);
    if (which == hubs.length) {
      return anyOpen();
    }
    hubs[which] = openOrAny(hubs[which]);
    return hubs[which];
  }

  /** The first position with fewer reports than its goal, which is between two numbers. */
  private int layerByLayer(int least, int most) {
    if (currentGoal == 0 || spans[current] >= currentGoal) {
      current += currentGoal == 0 ? 0 : 1;
      currentGoal = least == most ? most : random.between(least, most);
    }
    if (current >= size) {
      current = 0;
    }
    for (int tried = 0; tried < size && !isOpen(current); tried++) {
      current = current + 1 == size ? 0 : current + 1;
    }
    return current;
  }

  // and into pre-order

  private Forest forest() {
    int[] grown = Arrays.copyOf(managers, size);
    int[] order = Skeleton.preOrder(grown);
    int[] places = new int[size];
    for (int place = 0; place < size; place++) {
      places[order[place]] = place;
    }
    int[] above = new int[size];
    int[] ordered = new int[size];
    for (int place = 0; place < size; place++) {
      int manager = grown[order[place]];
      above[place] = manager == NONE ? Skeleton.ROOT : places[manager];
      ordered[place] = roles[order[place]];
    }
    return new Forest(above, ordered);
  }
}
