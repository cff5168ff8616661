package io.github.orgwright.core;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;

/**
 * All lines in the order of declaration, with the indexes of their ends; -1 for an unknown manager.
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
  private final Map<Integer, List<ReportingLine>> unresolved;
  private final int size;
  private final PerKinds<Forest> forests = new PerKinds<>(this::forestOf);

  Lines(IndexedEdges<ReportingLine> links, int size) {
    this.size = size;
    this.links = links;
    this.list = links.list;
    this.reporters = links.starts;
    this.managers = links.ends;
    this.unresolved = new HashMap<>();
    for (int i = 0; i < managers.length; i++) {
      if (managers[i] < 0) {
        unresolved.computeIfAbsent(reporters[i], place -> new ArrayList<>()).add(list.get(i));
      }
    }
  }

  ImmutableList<ReportingLine> list() {
    return list;
  }

  /** The unresolved lines of one position. */
  List<ReportingLine> unresolvedOf(int place) {
    List<ReportingLine> lines = unresolved.get(place);
    return lines == null ? ImmutableList.of() : ImmutableList.copyOf(lines);
  }

  /** All unresolved lines, in the order of declaration. */
  List<ReportingLine> unresolved() {
    if (unresolved.isEmpty()) {
      return ImmutableList.of();
    }
    ImmutableList.Builder<ReportingLine> lines = ImmutableList.builder();
    for (int i = 0; i < managers.length; i++) {
      if (managers[i] < 0) {
        lines.add(list.get(i));
      }
    }
    return lines.build();
  }

  /** The lines of one position, in the order of declaration; takes time linear in all lines. */
  List<ReportingLine> of(int place) {
    ImmutableList.Builder<ReportingLine> lines = ImmutableList.builder();
    for (int i = 0; i < reporters.length; i++) {
      if (reporters[i] == place) {
        lines.add(list.get(i));
      }
    }
    return lines.build();
  }

  /** The lines of each position, by the index of the position, in the order of declaration. */
  ImmutableList<ImmutableList<ReportingLine>> byReporter() {
    int[] start = new int[size + 1];
    for (int reporter : reporters) {
      start[reporter + 1]++;
    }
    for (int place = 0; place < size; place++) {
      start[place + 1] += start[place];
    }
    ReportingLine[] grouped = new ReportingLine[reporters.length];
    int[] next = Arrays.copyOf(start, size);
    for (int i = 0; i < reporters.length; i++) {
      grouped[next[reporters[i]]++] = list.get(i);
    }
    List<ReportingLine> all = Arrays.asList(grouped);
    ImmutableList.Builder<ImmutableList<ReportingLine>> groups = ImmutableList.builder();
    for (int place = 0; place < size; place++) {
      groups.add(ImmutableList.copyOf(all.subList(start[place], start[place + 1])));
    }
    return groups.build();
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
    IndexedEdges<ReportingLine> rest = collector.links();
    IndexedEdges.closeGaps(rest.starts, gone);
    IndexedEdges.closeGaps(rest.ends, gone);
    return new Lines(rest, size - gone.cardinality());
  }
}
