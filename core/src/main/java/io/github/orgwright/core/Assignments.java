package io.github.orgwright.core;

import com.google.common.collect.ImmutableList;
import java.util.BitSet;
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

  /** How many people are assigned, each counted once. */
  int countPeople() {
    BitSet people = new BitSet();
    for (int person : links.ends) {
      people.set(person);
    }
    return people.cardinality();
  }

  /** A copy in which some positions are filled otherwise. */
  Assignments with(SortedMap<Integer, List<Assignment>> changes, Catalog<Person> people) {
    return new Assignments(links.with(changes, assignment -> people.placeOf(assignment.person())));
  }

  /** A copy without those of one position. */
  Assignments without(int gone) {
    int held = 0;
    for (int seat : links.seats) {
      held += seat == gone ? 1 : 0;
    }
    Links.Collector<Assignment> collector = new Links.Collector<>(links.size() - held);
    int copied = 0;
    for (int i = 0; i < links.size(); i++) {
      if (links.seats[i] == gone) {
        collector.addAll(links, copied, i);
        copied = i + 1;
      }
    }
    collector.addAll(links, copied, links.size());
    Links<Assignment> rest = collector.links();
    Links.closeGap(rest.seats, gone);
    return new Assignments(rest);
  }
}
