package io.github.orgwright.core;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;

/**
 * All lines, with the indexes of their ends; -1 for an unknown manager. They are in the order of
 * their reporters; those of one reporter are in the order of their kinds, and those of one kind in
 * the order of declaration.
 */
final class Lines {
  /** Fast also for ids that were chosen to collide. */
  private static final Comparator<ReportingLine> IN_ORDER =
      Comparator.comparing(ReportingLine::reporter)
          .thenComparing(ReportingLine::manager)
          .thenComparing(ReportingLine::kind);

  private final IndexedEdges<ReportingLine> links;
  private final ImmutableList<ReportingLine> list;
  private final int[] reporters;
  private final int[] managers;
  private final boolean isResolved;
  private final int size;
  private final PerKinds<Forest> forests = new PerKinds<>(this::forestOf);

  Lines(IndexedEdges<ReportingLine> links, int size) {
    this.size = size;
    this.links = links;
    this.list = links.list;
    this.reporters = links.starts;
    this.managers = links.ends;
    this.isResolved = Arrays.stream(managers).noneMatch(manager -> manager < 0);
  }

  ImmutableList<ReportingLine> list() {
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
    return forests.get(kinds);
  }

  private Forest forestOf(Set<LineKind> kinds) {
    int[] lower = new int[reporters.length];
    int[] upper = new int[reporters.length];
    int count = 0;
    for (int i = 0; i < reporters.length; i++) {
      if (kinds.contains(list.get(i).kind())) {
        lower[count] = reporters[i];
        upper[count++] = managers[i];
      }
    }
    return count == reporters.length
        ? new Forest(size, reporters, managers)
        : new Forest(size, Arrays.copyOf(lower, count), Arrays.copyOf(upper, count));
  }

  /** A copy with the lines of the given positions replaced. */
  Lines with(SortedMap<Integer, List<ReportingLine>> changes, Catalog<Position> positions) {
    return new Lines(links.with(changes, line -> positions.placeOrNone(line.manager())), size);
  }

  /** A copy without some positions, whose reports move to the managers that remain. */
  Lines without(BitSet gone) {
    RemainingManagers remaining = new RemainingManagers(list, reporters, managers, gone);
    BitSet changing = new BitSet(size); // removed positions, and reports that move
    changing.or(gone);
    for (int i = 0; i < managers.length; i++) {
      if (managers[i] >= 0 && gone.get(managers[i])) {
        changing.set(reporters[i]);
      }
    }
    Set<ReportingLine> kept = new TreeSet<>(IN_ORDER);
    IndexedEdges.Collector<ReportingLine> collector =
        new IndexedEdges.Collector<>(links.size() - remaining.removedLines());
    int copied = 0;
    for (int i = 0; i < reporters.length; i++) {
      int reporter = reporters[i];
      if (!changing.get(reporter)) {
        continue; // most lines stay, and are copied many at once
      }
      collector.addAll(links, copied, i);
      copied = i + 1;
      ReportingLine line = list.get(i);
      if (gone.get(reporter)) {
        continue;
      }
      if (!remaining.leadsToRemoved(i)) {
        if (kept.add(line)) {
          collector.add(line, reporter, managers[i]);
        }
        continue;
      }
      for (int end : remaining.after(i)) {
        ReportingLine moved =
            ReportingLine.of(line.reporter(), list.get(end).manager(), line.kind());
        if (managers[end] != reporter && kept.add(moved)) {
          collector.add(moved, reporter, managers[end]);
        }
      }
    }
    collector.addAll(links, copied, links.size());
    IndexedEdges<ReportingLine> rest = collector.inOrder();
    IndexedEdges.closeGaps(rest.starts, gone);
    IndexedEdges.closeGaps(rest.ends, gone);
    return new Lines(rest, size - gone.cardinality());
  }
}
