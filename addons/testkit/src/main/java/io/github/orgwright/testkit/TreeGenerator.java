package io.github.orgwright.testkit;

import java.util.Arrays;

/**
 * Generates a forest position by position within {@link RoleConstraints}, so that no tree is
 * discarded. Roles are chosen so that enough capacity is left for the remaining positions.
 */
final class TreeGenerator {
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
    this.capacities = constraints.capacities();
    this.random = random;
    this.shape = shape;
    this.goal = goal;
    managers = new int[goal];
    roles = new int[goal];
    layers = new int[goal];
    spans = new int[goal];
    open = new int[goal];
    openAt = new int[goal];
  }

  /** A generated forest: in pre-order, the manager and the role of each position. */
  static final class Forest {
    private final int[] managers;
    private final int[] roles;

    Forest(int[] managers, int[] roles) {
      this.managers = managers;
      this.roles = roles;
    }

    int size() {
      return managers.length;
    }

    int[] managers() {
      return managers;
    }

    int[] roles() {
      return roles;
    }
  }

  /**
   * {@return a forest of the requested size, or smaller if the constraints require it}
   *
   * @param roots the number of roots
   */
  static Forest grow(
      RoleConstraints constraints, SeededRandom random, OrgShape shape, int goal, int roots) {
    TreeGenerator growth = new TreeGenerator(constraints, random, shape, goal);
    growth.plant(Math.min(roots, goal));
    growth.grow();
    return growth.forest();
  }

  private void plant(int roots) {
    for (int top = 0; top < roots; top++) {
      int role = roleOf(NONE, goal - size - (roots - top));
      if (role == NONE) {
        return;
      }
      add(NONE, role);
    }
  }

  private void grow() {
    while (size < goal && openPositions > 0) {
      int manager = manager();
      int more = spans[manager] == 0 ? constraints.leastSpan()[roles[manager]] : 1;
      if (more > goal - size) {
        manager = managerOfSome();
        if (manager == NONE) {
          return;
        }
        more = 1;
      }
      for (int i = 0; i < more; i++) {
        int role = roleOf(manager, goal - size - 1);
        if (role == NONE) {
          close(manager);
          break;
        }
        add(manager, role);
      }
    }
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

  /** {@return a role for a report that leaves enough capacity} */
  private int roleOf(int manager, int more) {
    if (constraints.isEndless()) {
      return random.below(constraints.roots().length);
    }
    int layer = manager == NONE ? 1 : layers[manager] + 1;
    boolean[] allowed = manager == NONE ? constraints.roots() : constraints.under()[roles[manager]];
    double without = manager == NONE ? capacity : capacity - slot(manager);
    int best = NONE;
    int chosen = NONE;
    int choices = 0;
    for (int role = 0; role < allowed.length; role++) {
      if (!allowed[role]) {
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

  private double below(int role, int layer) {
    int left = Math.min(constraints.mostLayers() - layer, capacities.length - 1);
    return left <= 0 ? 0 : capacities[left][role];
  }

  /** {@return the capacity that one more report of a manager uses} */
  private double slot(int manager) {
    int role = roles[manager];
    return below(role, layers[manager]) / constraints.mostSpan()[role];
  }

  private void add(int manager, int role) {
    int node = size++;
    managers[node] = manager;
    roles[node] = role;
    layers[node] = manager == NONE ? 1 : layers[manager] + 1;
    double below = constraints.isEndless() ? 1 : below(role, layers[node]);
    if (below > 0) {
      openAt[node] = openPositions;
      open[openPositions++] = node;
      capacity += below;
    } else {
      openAt[node] = NONE;
    }
    if (manager != NONE) {
      capacity -= constraints.isEndless() ? 0 : slot(manager);
      if (++spans[manager] == constraints.mostSpan()[roles[manager]]) {
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
      case STAR -> openOrNext();
      case REALISTIC -> layerByLayer();
      case HUBS -> hub();
      case BROOM -> size <= goal / 2 ? openOrAny(size - 1) : endOfChain();
      case CATERPILLAR -> spine();
    };
  }

  private int anyOpen() {
    return open[random.below(openPositions)];
  }

  private int openOrAny(int node) {
    return isOpen(node) ? node : anyOpen();
  }

  private int openOrNext() {
    while (!isOpen(current)) {
      current++;
    }
    return current;
  }

  private int layerByLayer() {
    if (currentGoal == 0 || spans[current] >= currentGoal) {
      current += currentGoal == 0 ? 0 : 1;
      currentGoal = random.between(5, 9);
    }
    if (current >= size) {
      current = 0;
    }
    for (int tried = 0; tried < size && !isOpen(current); tried++) {
      current = current + 1 == size ? 0 : current + 1;
    }
    return current;
  }

  private int hub() {
    int which = random.below(hubs.length + 1);
    if (which == hubs.length) {
      return anyOpen();
    }
    if (hubs[which] == NONE || !isOpen(hubs[which])) {
      hubs[which] = anyOpen();
    }
    return hubs[which];
  }

  private int endOfChain() {
    if (current == 0) {
      current = size - 1;
    }
    return openOrAny(current);
  }

  /** Every other position goes on with the chain. */
  private int spine() {
    if (size % 2 == 0) {
      return openOrAny(current);
    }
    int manager = openOrAny(current);
    current = size;
    return manager;
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
