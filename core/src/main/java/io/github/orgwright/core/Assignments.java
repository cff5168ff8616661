package io.github.orgwright.core;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** All assignments in declared order, with the places of the position and of the person. */
final class Assignments {
  private final ImmutableList<Assignment> list;
  private final int[] seats;
  private final int[] persons;
  private volatile @Nullable Holders index;

  Assignments(ImmutableList<Assignment> list, int[] seats, int[] persons) {
    this.list = list;
    this.seats = seats;
    this.persons = persons;
  }

  ImmutableList<Assignment> list() {
    return list;
  }

  Holders index(int seatCount, int personCount) {
    Holders known = index;
    if (known == null) {
      known = new Holders(list, seats, persons, seatCount, personCount);
      index = known;
    }
    return known;
  }

  /** A copy in which some positions are filled otherwise. */
  Assignments with(SortedMap<Integer, List<Assignment>> changes, Catalog<Person> people) {
    Collector collector = new Collector(list.size() + changes.size());
    Set<Integer> done = new HashSet<>();
    for (int i = 0; i < seats.length; i++) {
      List<Assignment> change = changes.get(seats[i]);
      if (change == null) {
        collector.add(list.get(i), seats[i], persons[i]);
      } else if (done.add(seats[i])) {
        collector.addAll(change, seats[i], people);
      }
    }
    changes.forEach(
        (seat, change) -> {
          if (!done.contains(seat)) {
            collector.addAll(change, seat, people);
          }
        });
    return collector.assignments();
  }

  /** A copy without those of one position. */
  Assignments without(int gone) {
    Collector collector = new Collector(list.size());
    for (int i = 0; i < seats.length; i++) {
      if (seats[i] != gone) {
        collector.add(list.get(i), seats[i] > gone ? seats[i] - 1 : seats[i], persons[i]);
      }
    }
    return collector.assignments();
  }

  /** Collects assignments and the places of their ends. */
  static final class Collector {
    private final ImmutableList.Builder<Assignment> list;
    private int[] seats;
    private int[] persons;
    private int count;

    Collector(int expected) {
      this.list = ImmutableList.builderWithExpectedSize(expected);
      this.seats = new int[expected];
      this.persons = new int[expected];
    }

    void add(Assignment assignment, int seat, int person) {
      if (count == seats.length) {
        int length = Math.max(16, count + (count >> 1));
        seats = Arrays.copyOf(seats, length);
        persons = Arrays.copyOf(persons, length);
      }
      list.add(assignment);
      seats[count] = seat;
      persons[count++] = person;
    }

    private void addAll(List<Assignment> assignments, int seat, Catalog<Person> people) {
      for (Assignment assignment : assignments) {
        add(assignment, seat, people.placeOf(assignment.person()));
      }
    }

    Assignments assignments() {
      return new Assignments(
          list.build(), Arrays.copyOf(seats, count), Arrays.copyOf(persons, count));
    }
  }
}
