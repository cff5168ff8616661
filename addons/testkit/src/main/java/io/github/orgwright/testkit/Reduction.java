package io.github.orgwright.testkit;

import io.github.orgwright.core.Assignment;
import io.github.orgwright.core.AssignmentKind;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.Role;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The kinds of reduction of an organization, those that remove the most first. Each kind has places
 * where it applies. Some kinds apply to ranges of places: first to half of them, then to quarters,
 * and so on down to single places.
 */
enum Reduction {
  /** Keeps one position. */
  ONE_POSITION(false, Integer.MAX_VALUE) {
    @Override
    int places(ReductionInput input) {
      return input.size() > 1 ? 2 : 0;
    }

    @Override
    Skeleton at(ReductionInput input, int from, int to) {
      int last = input.size() - 1;
      return from == 0 ? input.skeleton.without(1, last + 1) : input.skeleton.without(0, last);
    }
  },

  /**
   * Keeps a subtree on the path of the largest subtrees: about half of all positions, a quarter ...
   */
  HEAVY_SUBTREE(false, Integer.MAX_VALUE) {
    @Override
    int places(ReductionInput input) {
      return input.heavy.get().length;
    }

    @Override
    Skeleton at(ReductionInput input, int from, int to) {
      return input.skeleton.subtree(input.heavy.get()[from]);
    }
  },

  /** Keeps one of the largest branches. */
  BRANCH(false, Integer.MAX_VALUE) {
    @Override
    int places(ReductionInput input) {
      return input.branches.get().length;
    }

    @Override
    Skeleton at(ReductionInput input, int from, int to) {
      return input.skeleton.subtree(input.branches.get()[from]);
    }
  },

  /** Removes neighbors in pre-order; their reports move up. */
  CHUNK(true, Integer.MAX_VALUE) {
    @Override
    int places(ReductionInput input) {
      return input.size() > 1 ? input.size() : 0;
    }

    @Override
    Skeleton at(ReductionInput input, int from, int to) {
      return input.skeleton.without(from, to);
    }
  },

  /** Removes a subtree, the largest first. */
  SUBTREE(false, Integer.MAX_VALUE) {
    @Override
    int places(ReductionInput input) {
      return input.subtrees.get().length;
    }

    @Override
    Skeleton at(ReductionInput input, int from, int to) {
      int node = input.subtrees.get()[from];
      return input.skeleton.without(node, input.skeleton.ends()[node]);
    }
  },

  /** Removes a manager: one of the direct reports takes its place. */
  CONTRACT(false, Integer.MAX_VALUE) {
    @Override
    int places(ReductionInput input) {
      return input.size();
    }

    @Override
    @Nullable Skeleton at(ReductionInput input, int from, int to) {
      return input.skeleton.managers[from] == Skeleton.ROOT
          ? null
          : input.skeleton.inPlaceOfManager(from);
    }
  },

  /** Removes the second of two managers of one role: the first takes over its reports. */
  MERGE(false, Integer.MAX_VALUE) {
    @Override
    int places(ReductionInput input) {
      return input.twins.get().length / 2;
    }

    @Override
    Skeleton at(ReductionInput input, int from, int to) {
      return input.skeleton.merged(input.twins.get()[2 * from + 1], input.twins.get()[2 * from]);
    }
  },

  /** Removes lines that are not part of the forest. */
  LINES(true, Integer.MAX_VALUE) {
    @Override
    int places(ReductionInput input) {
      return input.skeleton.extras.size();
    }

    @Override
    Skeleton at(ReductionInput input, int from, int to) {
      return input.skeleton.withExtras(without(input.skeleton.extras, from, to));
    }
  },

  /** Removes some holders. */
  HOLDERS(true, Integer.MAX_VALUE) {
    @Override
    int places(ReductionInput input) {
      return input.skeleton.held.size();
    }

    @Override
    Skeleton at(ReductionInput input, int from, int to) {
      return input.skeleton.withHeld(without(input.skeleton.held, from, to));
    }
  },

  /** Gives some positions the simplest role. */
  ROLES(true, Integer.MAX_VALUE) {
    @Override
    int places(ReductionInput input) {
      return input.positionsWithRoles.get().length;
    }

    @Override
    Skeleton at(ReductionInput input, int from, int to) {
      return input.withPositions(input.positionsWithRoles.get(), from, to, input::simplest);
    }
  },

  /** Removes a kind of detail from some positions, one kind after the other. */
  DETAILS(true, Integer.MAX_VALUE) {
    @Override
    int places(ReductionInput input) {
      return input.details.get().size();
    }

    @Override
    Skeleton at(ReductionInput input, int from, int to) {
      return input.withoutDetails(from, to);
    }
  },

  /** Removes some people, scopes, expectations or KPIs that belong to no position. */
  WHOLE(true, Integer.MAX_VALUE) {
    @Override
    int places(ReductionInput input) {
      return input.loose();
    }

    @Override
    Skeleton at(ReductionInput input, int from, int to) {
      return input.withoutLoose(from, to);
    }
  },

  /** Moves a position up to the manager of its manager. */
  MOVE_UP(false, Integer.MAX_VALUE) {
    @Override
    int places(ReductionInput input) {
      return input.size();
    }

    @Override
    @Nullable Skeleton at(ReductionInput input, int from, int to) {
      int[] managers = input.skeleton.managers;
      int manager = managers[from];
      return manager == Skeleton.ROOT || managers[manager] == Skeleton.ROOT
          ? null
          : input.skeleton.moved(from, managers[manager]);
    }
  },

  /** Removes any range of positions. */
  RANGE(false, 24) {
    @Override
    int places(ReductionInput input) {
      return input.size() * input.size();
    }

    @Override
    @Nullable Skeleton at(ReductionInput input, int from, int to) {
      int start = from / input.size();
      int end = from % input.size() + 1;
      return start >= end || end - start == input.size()
          ? null
          : input.skeleton.without(start, end);
    }
  },

  /** Removes any two positions. */
  PAIR(false, 24) {
    @Override
    int places(ReductionInput input) {
      return input.size() > 2 ? input.size() * input.size() : 0;
    }

    @Override
    @Nullable Skeleton at(ReductionInput input, int from, int to) {
      int one = from / input.size();
      int other = from % input.size();
      return one >= other ? null : input.skeleton.without(one, one + 1, other, other + 1);
    }
  },

  /** Removes a position: another one, not below it, takes over its reports. */
  HAND_OVER(false, 14) {
    @Override
    int places(ReductionInput input) {
      return input.size() * input.size();
    }

    @Override
    @Nullable Skeleton at(ReductionInput input, int from, int to) {
      int gone = from / input.size();
      int into = from % input.size();
      boolean isBelow = into >= gone && into < input.skeleton.ends()[gone];
      return isBelow ? null : input.skeleton.merged(gone, into);
    }
  },

  /** Gives a position a role that is simpler, though not the simplest. */
  SIMPLER_ROLE(false, 24) {
    @Override
    int places(ReductionInput input) {
      return input.size() * input.sample.frame.palette().size();
    }

    @Override
    @Nullable Skeleton at(ReductionInput input, int from, int to) {
      List<Role> palette = input.sample.frame.palette();
      int place = from / palette.size();
      int rank = from % palette.size();
      Position position = input.skeleton.positions.get(place);
      if (rank == 0 || rank >= SizeMeasure.roles(position, palette)) {
        return null;
      }
      return input.withPosition(
          place, PositionDetail.withRoles(position, List.of(palette.get(rank))));
    }
  },

  /** Removes one detail of one position, or one of its roles. */
  ITEM(false, 24) {
    @Override
    int places(ReductionInput input) {
      return input.items.get().size();
    }

    @Override
    Skeleton at(ReductionInput input, int from, int to) {
      ReductionInput.Item item = input.items.get().get(from);
      return input.withPosition(item.place(), item.position());
    }
  },

  /** Makes an acting holder or a deputy a substantive holder. */
  SUBSTANTIVE(false, 24) {
    @Override
    int places(ReductionInput input) {
      return input.skeleton.held.size();
    }

    @Override
    @Nullable Skeleton at(ReductionInput input, int from, int to) {
      Skeleton.Held held = input.skeleton.held.get(from);
      Assignment was = held.assignment();
      if (was.kind() == AssignmentKind.SUBSTANTIVE) {
        return null;
      }
      List<Skeleton.Held> newHeld = new ArrayList<>(input.skeleton.held);
      newHeld.set(
          from,
          new Skeleton.Held(
              held.node(),
              Assignment.of(was.position(), was.person(), AssignmentKind.SUBSTANTIVE)));
      return input.skeleton.withHeld(newHeld);
    }
  },

  /** Moves a position higher up. */
  MOVE(false, 14) {
    @Override
    int places(ReductionInput input) {
      return input.size() * input.size();
    }

    @Override
    @Nullable Skeleton at(ReductionInput input, int from, int to) {
      int node = from / input.size();
      int manager = from % input.size();
      int[] depths = input.depths.get();
      boolean isHigher =
          input.skeleton.managers[node] != Skeleton.ROOT && depths[manager] < depths[node] - 1;
      return isHigher ? input.skeleton.moved(node, manager) : null;
    }
  };

  /**
   * The place in the list of candidates where a smaller organization was found. Its own list begins
   * there, since the reductions that failed before it mostly fail again.
   *
   * @param cut the way
   * @param grain at how many places at once
   * @param index which of them
   */
  record Mark(Reduction cut, int grain, int index) {}

  static final Mark START = new Mark(ONE_POSITION, Integer.MAX_VALUE, 0);

  private final boolean isGrained;
  private final int mostPositions;

  Reduction(boolean isGrained, int mostPositions) {
    this.isGrained = isGrained;
    this.mostPositions = mostPositions;
  }

  /** {@return the number of places where it applies} */
  abstract int places(ReductionInput input);

  /** {@return the result of applying it to a range of places, if it applies there} */
  abstract @Nullable Skeleton at(ReductionInput input, int from, int to);

  /**
   * {@return the number of places that this is first applied to at once; 0 if it is not applied}
   */
  int firstGrain(ReductionInput input) {
    if (input.size() > mostPositions) {
      return 0;
    }
    int places = places(input);
    if (!isGrained || places == 0) {
      return Math.min(1, places);
    }
    return this == CHUNK ? places / 2 : places;
  }

  /** {@return whether its places stay the same after one was reduced} */
  boolean leavesPlaces() {
    return this != HEAVY_SUBTREE && this != BRANCH;
  }

  private static <T> List<T> without(List<T> list, int from, int to) {
    List<T> shorter = new ArrayList<>(list.size() - (to - from));
    shorter.addAll(list.subList(0, from));
    shorter.addAll(list.subList(to, list.size()));
    return shorter;
  }
}
