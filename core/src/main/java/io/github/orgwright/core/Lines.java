package io.github.orgwright.core;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.Ints;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All lines, with the indexes of their ends; -1 for an unknown manager. They are in the order of
 * their reporters; those of one reporter are in the order of their kinds, and those of one kind in
 * the order of declaration.
 */
final class Lines {
  private final IndexedEdges<ReportingLine> links;
  private final List<ReportingLine> list;
  private final int[] reporters;
  private final int[] managers;
  private final boolean isResolved;
  private final int size;
  private final PerKinds<Forest> forests = new PerKinds<>(this::forestOf);

  /** The forest of an organization that this one is a copy of, if it is built; only one is kept. */
  private final @Nullable Forest original;

  /** The places of the positions whose lines differ from those of the original. */
  private final BitSet different;

  /** The forest of solid lines, once it is built. */
  private volatile @Nullable Forest solid;

  Lines(IndexedEdges<ReportingLine> links, int size) {
    this(links, size, null, new BitSet());
  }

  private Lines(
      IndexedEdges<ReportingLine> links, int size, @Nullable Forest original, BitSet different) {
    this.original = original;
    this.different = different;
    this.size = size;
    this.links = links;
    this.list = links.list;
    this.reporters = links.starts;
    this.managers = links.ends;
    this.isResolved = !Ints.contains(managers, -1);
  }

  /**
   * The lines of a copy with the same positions.
   *
   * @param after its lines
   * @param changed the places of the positions whose lines differ from these
   */
  Lines copy(IndexedEdges<ReportingLine> after, BitSet changed) {
    Forest own = solid;
    BitSet all = changed;
    if (own == null && original != null) {
      all = (BitSet) different.clone();
      all.or(changed);
    }
    Forest known = own == null ? original : own;
    return all.cardinality() > MovedPositions.MOST
        ? new Lines(after, size)
        : new Lines(after, size, known, all);
  }

  /**
   * The positions whose solid lines differ from those of an original with an index; null if there
   * is no such original, or if the index of these lines is built already.
   */
  @Nullable MovedPositions moved() {
    return original == null || solid != null ? null : MovedPositions.of(original, different, links);
  }

  List<ReportingLine> list() {
    return list;
  }

  /** The unresolved lines of one position. */
  List<ReportingLine> unresolvedOf(int place) {
    return isResolved ? ImmutableList.of() : unresolved(links.from(place), links.from(place + 1));
  }

  /** All unresolved lines. */
  List<ReportingLine> unresolved() {
    return isResolved ? ImmutableList.of() : unresolved(0, managers.length);
  }

  private List<ReportingLine> unresolved(int from, int to) {
    ImmutableList.Builder<ReportingLine> lines = ImmutableList.builder();
    for (int i = from; i < to; i++) {
      if (managers[i] < 0) {
        lines.add(list.get(i));
      }
    }
    return lines.build();
  }

  /** The lines of one position. */
  List<ReportingLine> of(int place) {
    return links.of(place);
  }

  /**
   * The lines of the given kinds as a forest, built on first use and shared by all organizations
   * with these lines.
   */
  Forest forest(Set<LineKind> kinds) {
    Forest forest = forests.get(kinds);
    if (kinds.equals(PerKinds.SOLID)) {
      solid = forest;
    }
    return forest;
  }

  private Forest forestOf(Set<LineKind> kinds) {
    BitSet included = new BitSet(reporters.length);
    LineKind last = LineKind.SOLID;
    boolean isIncluded = kinds.contains(last);
    for (int i = 0; i < reporters.length; i++) {
      LineKind kind = list.get(i).kind();
      if (!kind.equals(last)) {
        last = kind;
        isIncluded = kinds.contains(kind);
      }
      included.set(i, isIncluded);
    }
    return included.cardinality() == reporters.length
        ? new Forest(size, reporters, managers)
        : new Forest(
            size,
            included.stream().map(i -> reporters[i]).toArray(),
            included.stream().map(i -> managers[i]).toArray());
  }

  /** Whether all managers are known. */
  boolean isResolved() {
    return isResolved;
  }

  /** The number of positions. */
  int size() {
    return size;
  }

  IndexedEdges<ReportingLine> links() {
    return links;
  }
}
