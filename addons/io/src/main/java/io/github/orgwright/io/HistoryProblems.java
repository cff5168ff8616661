package io.github.orgwright.io;

import com.google.common.collect.ImmutableSet;
import io.github.orgwright.core.Problem;
import io.github.orgwright.core.ProblemCode;
import io.github.orgwright.core.internal.Phrases;
import io.github.orgwright.io.RowProblems.Subject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Collects what rows that are valid at the same time say about each other. What is found on several
 * days is one problem.
 */
final class HistoryProblems {
  private final RowProblems problems;
  private final MappingSpec spec;
  private final Map<Integer, DayRange> daysOfRows = new HashMap<>();

  /** By code and ids, as texts, which are compared fast whatever their hashes are. */
  private final Map<String, Found> found = new LinkedHashMap<>();

  /** The ids of positions without a manager, by their rows, if the mapping requires managers. */
  private final Map<Integer, String> withoutManager = new TreeMap<>();

  /** A problem on some days, as it was first found. */
  private static final class Found {
    private final Problem first;
    private final Set<Integer> rows = new TreeSet<>();
    private final List<DayRange> days = new ArrayList<>();
    private boolean isDifference;

    Found(Problem first) {
      this.first = first;
    }

    /** The id that the problem is about; nothing if it is about none. */
    String id() {
      return first.ids().isEmpty() ? "" : first.ids().get(0);
    }
  }

  HistoryProblems(RowProblems problems, MappingSpec spec) {
    this.problems = problems;
    this.spec = spec;
  }

  /** Says on which days a row is valid. */
  void addRow(int row, DayRange days) {
    daysOfRows.put(row, days);
  }

  /** Adds the problems of rows that are valid on some days, on which nothing changes. */
  void add(RowProblems ofDays, DayRange days) {
    List<Problem> all = ofDays.inOrder();
    for (Problem problem : all) {
      boolean isDifference =
          !problem.ids().isEmpty()
              && ofDays.differing().containsKey(problem.ids().get(0))
              && (problem.code().equals(ProblemCode.DUPLICATE_ID)
                  || problem.code().equals(RowProblemCodes.DIFFERENT_ROWS));
      add(problem, days, isDifference);
    }
  }

  private void add(Problem problem, DayRange days, boolean isDifference) {
    Found one =
        found.computeIfAbsent(
            problem.code() + "\0" + String.join("\0", problem.ids()), key -> new Found(problem));
    one.rows.addAll(problem.rows());
    one.isDifference |= isDifference;
    int last = one.days.size() - 1;
    if (last >= 0 && days.from() != null && days.from().equals(one.days.get(last).until())) {
      one.days.set(last, new DayRange(one.days.get(last).from(), days.until()));
    } else {
      one.days.add(days);
    }
  }

  void differentPerson(String person, int first, int other, DayRange days) {
    RowProblems ofDays = new RowProblems(0);
    ofDays.differentPerson(person, first, other);
    add(ofDays, days);
  }

  void noManager(String id, int row) {
    withoutManager.put(row, id);
  }

  /** Reports all that was found. */
  void report(List<Entry> entries) {
    Map<String, Set<Integer>> overlapping = new HashMap<>();
    for (Found one : found.values()) {
      if (one.isDifference && haveDifferentDays(one.rows)) {
        overlapping.computeIfAbsent(one.id(), id -> new TreeSet<>()).addAll(one.rows);
        reportOverlap(one);
      }
    }
    for (Found one : found.values()) {
      boolean isOverlap = one.isDifference && haveDifferentDays(one.rows);
      boolean isOfOverlap =
          one.first.code().equals(RowProblemCodes.SHARED_POSITION)
              && overlapping.getOrDefault(one.id(), Set.of()).containsAll(one.rows);
      if (!isOverlap && !isOfOverlap) {
        problems.add(
            one.first.code(),
            new Subject(one.rows, one.first.ids()),
            one.first.message() + onDays(one.days),
            one.first.fix());
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

  private boolean haveDifferentDays(Set<Integer> rows) {
    Set<@Nullable DayRange> days = new HashSet<>();
    rows.forEach(row -> days.add(daysOfRows.get(row)));
    return days.size() > 1;
  }

  /** Several managers stay an error, as on each of these days. */
  private void reportOverlap(Found one) {
    problems.add(
        one.first.code().equals(ProblemCode.DUPLICATE_ID)
            ? ProblemCode.DUPLICATE_ID
            : RowProblemCodes.OVERLAP,
        new Subject(one.rows, List.of(one.id())),
        one.first.message() + "; these rows are valid at the same time" + onDays(one.days),
        "end each row where the next one begins; if both are right, " + one.first.fix());
  }

  private static String onDays(List<DayRange> days) {
    List<DayRange> joined = DayRange.joined(days);
    return joined.equals(List.of(DayRange.ALWAYS))
        ? ""
        : " (" + Phrases.list(joined.stream().map(DayRange::toString).toList()) + ")";
  }
}
