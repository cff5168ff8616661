package io.github.orgwright.core;

import com.google.common.base.Suppliers;
import java.util.List;
import java.util.function.Supplier;

/**
 * All assignments, each with the index of its position and of its person. They are in the order of
 * their positions; those of one position are in the order of their kinds, and those of one kind in
 * the order of declaration.
 */
final class Assignments {
  private final IndexedEdges<Assignment> links;
  private final Supplier<Holders> holders;

  Assignments(IndexedEdges<Assignment> links, int positionCount, int personCount) {
    this.links = links;
    this.holders =
        Suppliers.memoize(
            () -> new Holders(links.list, links.starts, links.ends, positionCount, personCount));
  }

  List<Assignment> list() {
    return links.list;
  }

  /** The assignments, indexed by position and by person on first use. */
  Holders holders() {
    return holders.get();
  }

  IndexedEdges<Assignment> links() {
    return links;
  }
}
