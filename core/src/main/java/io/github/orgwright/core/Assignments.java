package io.github.orgwright.core;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import java.util.BitSet;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Supplier;

/**
 * All assignments, each with the index of its position and of its person. They are in the order of
 * their positions; those of one position are in the order of their kinds, and those of one kind in
 * the order of declaration.
 */
final class Assignments {
  private final IndexedEdges<Assignment> links;
  private final int positionCount;
  private final int personCount;
  private final Supplier<Holders> holders;

  Assignments(IndexedEdges<Assignment> links, int positionCount, int personCount) {
    this.links = links;
    this.positionCount = positionCount;
    this.personCount = personCount;
    this.holders =
        Suppliers.memoize(
            () -> new Holders(links.list, links.starts, links.ends, positionCount, personCount));
  }

  ImmutableList<Assignment> list() {
    return links.list;
  }

  /** The assignments, indexed by position and by person on first use. */
  Holders holders() {
    return holders.get();
  }

  /** A copy with the assignments of some positions replaced. */
  Assignments with(SortedMap<Integer, List<Assignment>> changes, Catalog<Person> people) {
    return new Assignments(
        links.with(changes, assignment -> people.placeOf(assignment.person())),
        positionCount,
        people.size());
  }

  /** A copy without the assignments of some positions. */
  Assignments without(BitSet gone) {
    int held = 0;
    for (int position : links.starts) {
      held += gone.get(position) ? 1 : 0;
    }
    IndexedEdges.Collector<Assignment> collector =
        new IndexedEdges.Collector<>(links.size() - held);
    int copied = 0;
    for (int i = 0; i < links.size(); i++) {
      if (gone.get(links.starts[i])) {
        collector.addAll(links, copied, i);
        copied = i + 1;
      }
    }
    collector.addAll(links, copied, links.size());
    IndexedEdges<Assignment> rest = collector.inOrder();
    IndexedEdges.closeGaps(rest.starts, gone);
    return new Assignments(rest, positionCount - gone.cardinality(), personCount);
  }
}
