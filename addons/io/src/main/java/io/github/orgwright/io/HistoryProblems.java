package io.github.orgwright.io;

import com.google.common.collect.ImmutableSet;
import io.github.orgwright.io.RowComparison.DifferentValues;
import io.github.orgwright.io.RowComparison.Shared;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Collects what rows that are valid at the same time say about each other. What is said about one
 * topic on several days is one problem, if some row is concerned on these days.
 */
final class HistoryProblems {
  private final RowProblems problems;
  private final MappingSpec spec;
  private final List<Found> all = new ArrayList<>();

  /** By topic and row, as texts, which are compared fast whatever their hashes are. */
  private final Map<String, Found> byRow = new HashMap<>();

  /** The ids of positions without a manager, by their rows, if the mapping requires managers. */
  private final Map<Integer, String> withoutManager = new TreeMap<>();

  /** What is said on some days. */
  private static final class Found {
    private final RowComparison comparison;
    private final List<DayRange> days = new ArrayList<>();

    Found(RowComparison comparison) {
      this.comparison = comparison;
    }

    void add(DayRange next) {
      int last = days.size() - 1;
      if (last >= 0 && next.from() != null && next.from().equals(days.get(last).until())) {
        days.set(last, new DayRange(days.get(last).from(), next.until()));
      } else if (last < 0 || !days.get(last).equals(next)) {
        days.add(next);
      }
    }

    void report(RowProblems problems) {
      List<DayRange> joined = DayRange.joined(days);
      comparison.report(
          problems,
          joined.equals(List.of(DayRange.ALWAYS)) ? "" : " (" + DayRange.text(joined) + ")");
    }
  }

  HistoryProblems(RowProblems problems, MappingSpec spec) {
    this.problems = problems;
    this.spec = spec;
  }

  /** Adds what rows say that are valid on some days, on which nothing changes. */
  void add(RowComparison comparison, DayRange days) {
    comparison.parts().forEach(part -> addPart(part, days));
  }

  private void addPart(RowComparison part, DayRange days) {
    List<String> keys = part.rows().stream().map(row -> row + "\0" + part.topic()).toList();
    @Nullable Found known = null;
    for (int i = 0; i < keys.size() && known == null; i++) {
      known = byRow.get(keys.get(i));
    }
    Found found = known;
    if (found == null) {
      found = new Found(part);
      all.add(found);
    } else {
      found.comparison.join(part);
    }
    found.add(days);
    for (String key : keys) {
      byRow.put(key, found);
    }
  }

  void noManager(String id, int row) {
    withoutManager.put(row, id);
  }

  /** Reports all that was found. */
  void report(List<Entry> entries) {
    Map<String, Set<Integer>> overlapping = new HashMap<>();
    for (Found one : all) {
      if (problems.haveDifferentDays(one.comparison.rows())) {
        one.comparison
            .differing()
            .ifPresent(
                id ->
                    overlapping
                        .computeIfAbsent(id, key -> new TreeSet<>())
                        .addAll(one.comparison.rows()));
      }
    }
    for (Found one : withColumnsOfEqualDays()) {
      boolean isOfOverlap =
          one.comparison instanceof Shared shared
              && overlapping.getOrDefault(shared.id(), Set.of()).containsAll(shared.rows());
      if (!isOfOverlap) {
        one.report(problems);
      }
    }
    if (spec.isManagerRequired()) {
      problems.noManager(
          ImmutableSet.copyOf(withoutManager.values()).asList(),
          new ArrayList<>(withoutManager.keySet()));
    }
    if (!spec.isOwnConvention()) {
      FirstRows first = new FirstRows(entries.size());
      entries.forEach(entry -> first.putIfAbsent(entry.position().id(), entry));
      DamagedIds.report(first, problems);
      LookalikeIds.report(entries, problems);
    }
  }

  /** Differences of the same rows in several columns on the same days are one. */
  private List<Found> withColumnsOfEqualDays() {
    Map<Object, List<Found>> groups = new LinkedHashMap<>();
    for (Found one : all) {
      Object group =
          one.comparison instanceof DifferentValues values
              ? List.of(values.group(), DayRange.joined(one.days))
              : one;
      groups.computeIfAbsent(group, key -> new ArrayList<>(1)).add(one);
    }
    List<Found> found = new ArrayList<>();
    for (List<Found> group : groups.values()) {
      Found first = group.get(0);
      found.add(first);
      group.stream().skip(1).forEach(other -> first.comparison.join(other.comparison));
    }
    return found;
  }
}
