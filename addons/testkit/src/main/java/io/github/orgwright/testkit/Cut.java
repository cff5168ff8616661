package io.github.orgwright.testkit;

import io.github.orgwright.core.Assignment;
import io.github.orgwright.core.AssignmentKind;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.Role;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The ways to make an organization smaller, those that take the most away first. A way has places
 * where it can be gone; some are gone at many places at once, first at half of them, then at
 * quarters, at last at each alone.
 */
enum Cut {
  /** All but one seat. */
  ONE_SEAT(false, Integer.MAX_VALUE) {
    @Override
    int places(Subject subject) {
      return subject.size() > 1 ? 2 : 0;
    }

    @Override
    Sketch at(Subject subject, int from, int to) {
      int last = subject.size() - 1;
      return from == 0 ? subject.sketch.without(1, last + 1) : subject.sketch.without(0, last);
    }
  },

  /** All but a subtree on the path of the largest ones: about half of all seats, a quarter ... */
  HEAVY_SUBTREE(false, Integer.MAX_VALUE) {
    @Override
    int places(Subject subject) {
      return subject.heavy.get().length;
    }

    @Override
    Sketch at(Subject subject, int from, int to) {
      return subject.sketch.subtree(subject.heavy.get()[from]);
    }
  },

  /** All but one of the largest branches. */
  BRANCH(false, Integer.MAX_VALUE) {
    @Override
    int places(Subject subject) {
      return subject.branches.get().length;
    }

    @Override
    Sketch at(Subject subject, int from, int to) {
      return subject.sketch.subtree(subject.branches.get()[from]);
    }
  },

  /** Not some neighbors in pre-order, whose reports move up. */
  CHUNK(true, Integer.MAX_VALUE) {
    @Override
    int places(Subject subject) {
      return subject.size() > 1 ? subject.size() : 0;
    }

    @Override
    Sketch at(Subject subject, int from, int to) {
      return subject.sketch.without(from, to);
    }
  },

  /** Not a subtree, the largest first. */
  SUBTREE(false, Integer.MAX_VALUE) {
    @Override
    int places(Subject subject) {
      return subject.subtrees.get().length;
    }

    @Override
    Sketch at(Subject subject, int from, int to) {
      int seat = subject.subtrees.get()[from];
      return subject.sketch.without(seat, subject.sketch.ends()[seat]);
    }
  },

  /** Not a manager: one of the reports takes the place. */
  CONTRACT(false, Integer.MAX_VALUE) {
    @Override
    int places(Subject subject) {
      return subject.size();
    }

    @Override
    @Nullable Sketch at(Subject subject, int from, int to) {
      return subject.sketch.managers[from] == Sketch.TOP
          ? null
          : subject.sketch.inPlaceOfManager(from);
    }
  },

  /** Not the second of two managers of one role: the first takes the reports over. */
  MERGE(false, Integer.MAX_VALUE) {
    @Override
    int places(Subject subject) {
      return subject.twins.get().length / 2;
    }

    @Override
    Sketch at(Subject subject, int from, int to) {
      return subject.sketch.merged(
          subject.twins.get()[2 * from + 1], subject.twins.get()[2 * from]);
    }
  },

  /** Not some lines beside the forest. */
  LINES(true, Integer.MAX_VALUE) {
    @Override
    int places(Subject subject) {
      return subject.sketch.extras.size();
    }

    @Override
    Sketch at(Subject subject, int from, int to) {
      return subject.sketch.withExtras(without(subject.sketch.extras, from, to));
    }
  },

  /** Not some holders. */
  HOLDERS(true, Integer.MAX_VALUE) {
    @Override
    int places(Subject subject) {
      return subject.sketch.held.size();
    }

    @Override
    Sketch at(Subject subject, int from, int to) {
      return subject.sketch.withHeld(without(subject.sketch.held, from, to));
    }
  },

  /** Some seats with the simplest role. */
  ROLES(true, Integer.MAX_VALUE) {
    @Override
    int places(Subject subject) {
      return subject.seatsWithRoles.get().length;
    }

    @Override
    Sketch at(Subject subject, int from, int to) {
      return subject.withSeats(subject.seatsWithRoles.get(), from, to, subject::simplest);
    }
  },

  /** Some seats without some detail, one kind of detail after the other. */
  DETAILS(true, Integer.MAX_VALUE) {
    @Override
    int places(Subject subject) {
      return subject.details.get().size();
    }

    @Override
    Sketch at(Subject subject, int from, int to) {
      return subject.withoutDetails(from, to);
    }
  },

  /** Not some people, scopes, expectations or KPIs that hang on no seat. */
  WHOLE(true, Integer.MAX_VALUE) {
    @Override
    int places(Subject subject) {
      return subject.loose();
    }

    @Override
    Sketch at(Subject subject, int from, int to) {
      return subject.withoutLoose(from, to);
    }
  },

  /** A seat that reports to the manager of its manager. */
  MOVE_UP(false, Integer.MAX_VALUE) {
    @Override
    int places(Subject subject) {
      return subject.size();
    }

    @Override
    @Nullable Sketch at(Subject subject, int from, int to) {
      int[] managers = subject.sketch.managers;
      int manager = managers[from];
      return manager == Sketch.TOP || managers[manager] == Sketch.TOP
          ? null
          : subject.sketch.moved(from, managers[manager]);
    }
  },

  /** Not any range of seats. */
  RANGE(false, 24) {
    @Override
    int places(Subject subject) {
      return subject.size() * subject.size();
    }

    @Override
    @Nullable Sketch at(Subject subject, int from, int to) {
      int start = from / subject.size();
      int end = from % subject.size() + 1;
      return start >= end || end - start == subject.size()
          ? null
          : subject.sketch.without(start, end);
    }
  },

  /** Not any two seats. */
  PAIR(false, 24) {
    @Override
    int places(Subject subject) {
      return subject.size() > 2 ? subject.size() * subject.size() : 0;
    }

    @Override
    @Nullable Sketch at(Subject subject, int from, int to) {
      int one = from / subject.size();
      int other = from % subject.size();
      return one >= other ? null : subject.sketch.without(one, one + 1, other, other + 1);
    }
  },

  /** Not a seat: any other, not below it, takes its reports over. */
  HAND_OVER(false, 14) {
    @Override
    int places(Subject subject) {
      return subject.size() * subject.size();
    }

    @Override
    @Nullable Sketch at(Subject subject, int from, int to) {
      int gone = from / subject.size();
      int into = from % subject.size();
      boolean isBelow = into >= gone && into < subject.sketch.ends()[gone];
      return isBelow ? null : subject.sketch.merged(gone, into);
    }
  },

  /** A role that is simpler, though not the simplest. */
  SIMPLER_ROLE(false, 24) {
    @Override
    int places(Subject subject) {
      return subject.size() * subject.sample.frame.palette().size();
    }

    @Override
    @Nullable Sketch at(Subject subject, int from, int to) {
      List<Role> palette = subject.sample.frame.palette();
      int place = from / palette.size();
      int rank = from % palette.size();
      Position seat = subject.sketch.seats.get(place);
      if (rank == 0 || rank >= Weights.roles(seat, palette)) {
        return null;
      }
      return subject.withSeat(place, Detail.withRoles(seat, List.of(palette.get(rank))));
    }
  },

  /** One detail of one seat, or one of its roles. */
  ITEM(false, 24) {
    @Override
    int places(Subject subject) {
      return subject.items.get().size();
    }

    @Override
    Sketch at(Subject subject, int from, int to) {
      Subject.Item item = subject.items.get().get(from);
      return subject.withSeat(item.place(), item.seat());
    }
  },

  /** A holder who is neither acting nor a deputy. */
  SUBSTANTIVE(false, 24) {
    @Override
    int places(Subject subject) {
      return subject.sketch.held.size();
    }

    @Override
    @Nullable Sketch at(Subject subject, int from, int to) {
      Sketch.Held held = subject.sketch.held.get(from);
      Assignment was = held.assignment();
      if (was.kind() == AssignmentKind.SUBSTANTIVE) {
        return null;
      }
      List<Sketch.Held> newHeld = new ArrayList<>(subject.sketch.held);
      newHeld.set(
          from,
          new Sketch.Held(
              held.seat(),
              Assignment.of(was.position(), was.person(), AssignmentKind.SUBSTANTIVE)));
      return subject.sketch.withHeld(newHeld);
    }
  },

  /** A seat higher up. */
  MOVE(false, 14) {
    @Override
    int places(Subject subject) {
      return subject.size() * subject.size();
    }

    @Override
    @Nullable Sketch at(Subject subject, int from, int to) {
      int seat = from / subject.size();
      int manager = from % subject.size();
      int[] depths = subject.depths.get();
      boolean isHigher =
          subject.sketch.managers[seat] != Sketch.TOP && depths[manager] < depths[seat] - 1;
      return isHigher ? subject.sketch.moved(seat, manager) : null;
    }
  };

  /**
   * Where in the list of all ways a smaller organization was found: from there its own list begins,
   * since what failed to make it smaller before mostly fails again.
   *
   * @param cut the way
   * @param grain at how many places at once
   * @param index which of them
   */
  record Mark(Cut cut, int grain, int index) {}

  static final Mark START = new Mark(ONE_SEAT, Integer.MAX_VALUE, 0);

  private final boolean isGrained;
  private final int mostSeats;

  Cut(boolean isGrained, int mostSeats) {
    this.isGrained = isGrained;
    this.mostSeats = mostSeats;
  }

  /** {@return at how many places it can be gone} */
  abstract int places(Subject subject);

  /** {@return what comes of going it at some places, if it can be gone there} */
  abstract @Nullable Sketch at(Subject subject, int from, int to);

  /** {@return at how many places at once to go it first; 0 for not at all} */
  int firstGrain(Subject subject) {
    if (subject.size() > mostSeats) {
      return 0;
    }
    int places = places(subject);
    if (!isGrained || places == 0) {
      return Math.min(1, places);
    }
    return this == CHUNK ? places / 2 : places;
  }

  /** {@return whether its places mean the same after it was gone at one} */
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
