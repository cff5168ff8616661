package io.github.orgwright.testkit;

import java.util.Arrays;

/**
 * Grows a forest seat by seat, only where there is {@link Room}, so that no tree is ever thrown
 * away. Roles are chosen so that enough room is left for the seats that are still to come.
 */
final class Growth {
  private static final int NOBODY = -1;

  private final Room room;
  private final double[][] capacities;
  private final Chance chance;
  private final OrgShape shape;
  private final int goal;
  private final int[] managers;
  private final int[] roles;
  private final int[] layers;
  private final int[] spans;

  /** The seats with room for more, in no order that matters. */
  private final int[] open;

  private final int[] openAt;
  private int openSeats;
  private double capacity;
  private int size;

  // where the shape goes on
  private int current;
  private int currentGoal;
  private final int[] hubs = {NOBODY, NOBODY, NOBODY};

  private Growth(Room room, Chance chance, OrgShape shape, int goal) {
    this.room = room;
    this.capacities = room.capacities();
    this.chance = chance;
    this.shape = shape;
    this.goal = goal;
    managers = new int[goal];
    roles = new int[goal];
    layers = new int[goal];
    spans = new int[goal];
    open = new int[goal];
    openAt = new int[goal];
  }

  /** A forest that was grown: in pre-order, the manager and the role of each seat. */
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
   * {@return a forest with as many seats as were asked for, or fewer where there is no room}
   *
   * @param tops how many seats are to be at the top, at most all
   */
  static Forest grow(Room room, Chance chance, OrgShape shape, int goal, int tops) {
    Growth growth = new Growth(room, chance, shape, goal);
    growth.plant(Math.min(tops, goal));
    growth.grow();
    return growth.forest();
  }

  private void plant(int tops) {
    for (int top = 0; top < tops; top++) {
      int role = roleOf(NOBODY, goal - size - (tops - top));
      if (role == NOBODY) {
        return;
      }
      add(NOBODY, role);
    }
  }

  private void grow() {
    while (size < goal && openSeats > 0) {
      int manager = manager();
      int more = spans[manager] == 0 ? room.leastSpan()[roles[manager]] : 1;
      if (more > goal - size) {
        manager = managerOfSome();
        if (manager == NOBODY) {
          return;
        }
        more = 1;
      }
      for (int i = 0; i < more; i++) {
        int role = roleOf(manager, goal - size - 1);
        if (role == NOBODY) {
          close(manager);
          break;
        }
        add(manager, role);
      }
    }
  }

  private int managerOfSome() {
    int start = chance.below(openSeats);
    for (int i = 0; i < openSeats; i++) {
      int seat = open[(start + i) % openSeats];
      if (spans[seat] > 0) {
        return seat;
      }
    }
    return NOBODY;
  }

  // which role

  /** {@return a role for a report, after which there is room for so many more} */
  private int roleOf(int manager, int more) {
    if (room.isEndless()) {
      return chance.below(room.tops().length);
    }
    int layer = manager == NOBODY ? 1 : layers[manager] + 1;
    boolean[] allowed = manager == NOBODY ? room.tops() : room.under()[roles[manager]];
    double without = manager == NOBODY ? capacity : capacity - slot(manager);
    int best = NOBODY;
    int chosen = NOBODY;
    int choices = 0;
    for (int role = 0; role < allowed.length; role++) {
      if (!allowed[role]) {
        continue;
      }
      double below = below(role, layer);
      if (best == NOBODY || below > below(best, layer)) {
        best = role;
      }
      if (without + below >= more && chance.oneIn(++choices)) {
        chosen = role;
      }
    }
    return chosen == NOBODY ? best : chosen;
  }

  private double below(int role, int layer) {
    int left = Math.min(room.mostLayers() - layer, capacities.length - 1);
    return left <= 0 ? 0 : capacities[left][role];
  }

  /** {@return how many seats one more report of a manager makes room for, itself among them} */
  private double slot(int manager) {
    int role = roles[manager];
    return below(role, layers[manager]) / room.mostSpan()[role];
  }

  private void add(int manager, int role) {
    int seat = size++;
    managers[seat] = manager;
    roles[seat] = role;
    layers[seat] = manager == NOBODY ? 1 : layers[manager] + 1;
    double below = room.isEndless() ? 1 : below(role, layers[seat]);
    if (below > 0) {
      openAt[seat] = openSeats;
      open[openSeats++] = seat;
      capacity += below;
    } else {
      openAt[seat] = NOBODY;
    }
    if (manager != NOBODY) {
      capacity -= room.isEndless() ? 0 : slot(manager);
      if (++spans[manager] == room.mostSpan()[roles[manager]]) {
        close(manager);
      }
    }
  }

  private void close(int seat) {
    int at = openAt[seat];
    if (at == NOBODY) {
      return;
    }
    int last = open[--openSeats];
    open[at] = last;
    openAt[last] = at;
    openAt[seat] = NOBODY;
  }

  private boolean isOpen(int seat) {
    return openAt[seat] != NOBODY;
  }

  // who gets the next report

  private int manager() {
    return switch (shape) {
      case UNIFORM -> anybody();
      case CHAIN -> openOrAnybody(size - 1);
      case STAR -> openOrNext();
      case REALISTIC -> layerByLayer();
      case HUBS -> hub();
      case BROOM -> size <= goal / 2 ? openOrAnybody(size - 1) : endOfChain();
      case CATERPILLAR -> spine();
    };
  }

  private int anybody() {
    return open[chance.below(openSeats)];
  }

  private int openOrAnybody(int seat) {
    return isOpen(seat) ? seat : anybody();
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
      currentGoal = chance.between(5, 9);
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
    int which = chance.below(hubs.length + 1);
    if (which == hubs.length) {
      return anybody();
    }
    if (hubs[which] == NOBODY || !isOpen(hubs[which])) {
      hubs[which] = anybody();
    }
    return hubs[which];
  }

  private int endOfChain() {
    if (current == 0) {
      current = size - 1;
    }
    return openOrAnybody(current);
  }

  /** Every other seat goes on with the chain. */
  private int spine() {
    if (size % 2 == 0) {
      return openOrAnybody(current);
    }
    int manager = openOrAnybody(current);
    current = size;
    return manager;
  }

  // and into pre-order

  private Forest forest() {
    int[] grown = Arrays.copyOf(managers, size);
    int[] order = Sketch.preOrder(grown);
    int[] places = new int[size];
    for (int place = 0; place < size; place++) {
      places[order[place]] = place;
    }
    int[] above = new int[size];
    int[] ordered = new int[size];
    for (int place = 0; place < size; place++) {
      int manager = grown[order[place]];
      above[place] = manager == NOBODY ? Sketch.TOP : places[manager];
      ordered[place] = roles[order[place]];
    }
    return new Forest(above, ordered);
  }
}
