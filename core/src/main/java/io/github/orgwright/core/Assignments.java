package io.github.orgwright.core;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** All assignments in declared order, with the places of the position and of the person. */
final class Assignments {
  private final Links<Assignment> links;
  private volatile @Nullable Holders index;

  Assignments(Links<Assignment> links) {
    this.links = links;
  }

  ImmutableList<Assignment> list() {
    return links.list;
  }

  Holders index(int seatCount, int personCount) {
    Holders known = index;
    if (known == null) {
      known = new Holders(links.list, links.seats, links.ends, seatCount, personCount);
      index = known;
    }
    return known;
  }

  /** A copy in which some positions are filled otherwise. */
  Assignments with(SortedMap<Integer, List<Assignment>> changes, Catalog<Person> people) {
    return new Assignments(links.with(changes, assignment -> people.placeOf(assignment.person())));
  }

  /** A copy without those of one position. */
  Assignments without(int gone) {
    Links.Collector<Assignment> collector = new Links.Collector<>(links.size());
    int[] seats = links.seats;
    for (int i = 0; i < seats.length; i++) {
      if (seats[i] != gone) {
        collector.add(links.list.get(i), seats[i] > gone ? seats[i] - 1 : seats[i], links.ends[i]);
      }
    }
    return new Assignments(collector.links());
  }
}
