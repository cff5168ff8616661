package io.github.orgwright.core;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;

/** All lines in declared order, with the places of their ends; -1 for a manager not known. */
final class Lines {
  private final ImmutableList<ReportingLine> list;
  private final int[] reporters;
  private final int[] managers;
  private final Map<Integer, List<ReportingLine>> unresolved;

  Lines(ImmutableList<ReportingLine> list, int[] reporters, int[] managers) {
    this.list = list;
    this.reporters = reporters;
    this.managers = managers;
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

  /** All unresolved lines, in declared order. */
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

  /** The lines of one position, in declared order; linear in all lines. */
  List<ReportingLine> of(int place) {
    ImmutableList.Builder<ReportingLine> lines = ImmutableList.builder();
    for (int i = 0; i < reporters.length; i++) {
      if (reporters[i] == place) {
        lines.add(list.get(i));
      }
    }
    return lines.build();
  }

  /** The lines of every position that has some, by place, in declared order. */
  ImmutableList<ImmutableList<ReportingLine>> byReporter(int size) {
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

  /** The lines of some kinds as a forest. */
  Forest forest(int size, Collection<LineKind> kinds) {
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

  /**
   * A copy in which some positions have other lines. Where a position had lines, the new ones stand
   * in the place of the first of them; else they stand at the end.
   */
  Lines with(SortedMap<Integer, List<ReportingLine>> changes, Catalog<Position> positions) {
    Collector collector = new Collector(list.size() + changes.size());
    Set<Integer> done = new HashSet<>();
    for (int i = 0; i < reporters.length; i++) {
      List<ReportingLine> change = changes.get(reporters[i]);
      if (change == null) {
        collector.add(list.get(i), reporters[i], managers[i]);
      } else if (done.add(reporters[i])) {
        collector.addAll(change, reporters[i], positions);
      }
    }
    changes.forEach(
        (place, change) -> {
          if (!done.contains(place)) {
            collector.addAll(change, place, positions);
          }
        });
    return collector.lines();
  }

  /** A copy without one position, whose reports move to its managers. */
  Lines without(int gone) {
    List<ReportingLine> upward = of(gone);
    int[] upwardManagers = new int[upward.size()];
    int found = 0;
    Set<Keyed> kept = new HashSet<>();
    for (int i = 0; i < reporters.length; i++) {
      if (reporters[i] == gone) {
        upwardManagers[found++] = managers[i];
      }
    }
    Set<Integer> movers = new HashSet<>();
    for (int i = 0; i < managers.length; i++) {
      if (managers[i] == gone) {
        movers.add(reporters[i]);
      }
    }
    Collector collector = new Collector(list.size());
    for (int i = 0; i < reporters.length; i++) {
      int reporter = reporters[i];
      ReportingLine line = list.get(i);
      if (reporter == gone) {
        continue;
      }
      if (managers[i] != gone) {
        if (!movers.contains(reporter) || kept.add(keyed(line))) {
          collector.add(line, shifted(reporter, gone), shifted(managers[i], gone));
        }
        continue;
      }
      for (int j = 0; j < upward.size(); j++) {
        ReportingLine up = upward.get(j);
        if (up.kind() == line.kind()
            && upwardManagers[j] != gone
            && upwardManagers[j] != reporter) {
          ReportingLine moved = ReportingLine.of(line.reporter(), up.manager(), up.kind());
          if (kept.add(keyed(moved))) {
            collector.add(moved, shifted(reporter, gone), shifted(upwardManagers[j], gone));
          }
        }
      }
    }
    return collector.lines();
  }

  private static Keyed keyed(ReportingLine line) {
    return new Keyed(line, () -> line.reporter() + "\n" + line.manager());
  }

  private static int shifted(int place, int gone) {
    return place > gone ? place - 1 : place;
  }

  /** Collects lines and the places of their ends. */
  static final class Collector {
    private final ImmutableList.Builder<ReportingLine> list;
    private int[] reporters;
    private int[] managers;
    private int count;

    Collector(int expected) {
      this.list = ImmutableList.builderWithExpectedSize(expected);
      this.reporters = new int[expected];
      this.managers = new int[expected];
    }

    void add(ReportingLine line, int reporter, int manager) {
      if (count == reporters.length) {
        int length = Math.max(16, count + (count >> 1));
        reporters = Arrays.copyOf(reporters, length);
        managers = Arrays.copyOf(managers, length);
      }
      list.add(line);
      reporters[count] = reporter;
      managers[count++] = manager;
    }

    private void addAll(List<ReportingLine> lines, int reporter, Catalog<Position> positions) {
      for (ReportingLine line : lines) {
        add(line, reporter, positions.placeOrNone(line.manager()));
      }
    }

    Lines lines() {
      return new Lines(
          list.build(), Arrays.copyOf(reporters, count), Arrays.copyOf(managers, count));
    }
  }
}
