package io.github.orgwright.io;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.Lists;
import io.github.orgwright.core.ProblemCode;
import io.github.orgwright.core.internal.Phrases;
import io.github.orgwright.io.RowProblems.Subject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Collects the problems of dated rows. All their messages are here. */
final class DatedProblems {
  private final RowProblems problems;

  private final List<BadRow> reversed = new ArrayList<>();
  private final List<BadRow> empty = new ArrayList<>();
  private Optional<LocalDate> day = Optional.empty();

  /** A row with dates that cannot be used. */
  private record BadRow(int row, String id, String text) {}

  DatedProblems(RowProblems problems) {
    this.problems = problems;
  }

  /**
   * Reports what only all rows together show.
   *
   * @param comparisons what rows of one day say about each other
   */
  void report(List<RowComparison> comparisons) {
    addBadRows();
    if (day.isPresent()) {
      Map<String, Set<Integer>> differing = new LinkedHashMap<>();
      for (RowComparison comparison : comparisons) {
        comparison
            .differing()
            .ifPresent(
                id ->
                    differing
                        .computeIfAbsent(id, key -> new TreeSet<>())
                        .addAll(comparison.rows()));
      }
      differing.forEach(this::addOverlap);
    }
  }

  void endsBeforeItBegins(int row, String id, DayRange found, boolean isThrough) {
    LocalDate end = requireNonNull(found.until());
    String text =
        "%s ends on %s, before it begins on %s, so it is not valid on any day"
            .formatted(RowProblems.rowOf(id), isThrough ? end.minusDays(1) : end, found.from());
    reversed.add(new BadRow(row, id, text));
  }

  void emptyDays(int row, String id, DayRange found) {
    String text =
        "%s begins and ends on %s, so it is not valid on any day"
            .formatted(RowProblems.rowOf(id), found.from());
    empty.add(new BadRow(row, id, text));
  }

  /** Rows of which one cause is likely are one problem. */
  private void add(ProblemCode code, List<BadRow> rows, String several, String fix) {
    if (!rows.isEmpty()) {
      problems.add(
          code,
          new Subject(Lists.transform(rows, BadRow::row), Lists.transform(rows, BadRow::id)),
          rows.size() == 1
              ? rows.get(0).text()
              : several.formatted(rows.size(), rows.get(0).text()),
          fix);
    }
  }

  private void addBadRows() {
    add(
        RowProblemCodes.ENDS_BEFORE_IT_BEGINS,
        reversed,
        "%s rows end before they begin, for example: %s",
        reversed.size() == 1 ? "correct one of the dates" : "correct one of the dates of each row");
    add(
        RowProblemCodes.EMPTY_VALIDITY,
        empty,
        "%s rows begin and end on one day, for example: %s",
        "correct one of the dates, or use validThrough(...) if the column has the last day on which"
            + " a row is valid");
  }

  /** Reports the rows that are not valid on the given day, and keeps the days of the others. */
  void count(DatedRows dated, LocalDate asked) {
    day = Optional.of(asked);
    List<Integer> others = new ArrayList<>();
    for (DatedRows.Dated row : dated.rows()) {
      if (dated.isOn(row, asked)) {
        problems.setDays(row.number(), dated.days(row));
      } else if (row.dates().isUsable()) {
        others.add(row.number());
      }
    }
    if (!others.isEmpty()) {
      problems.add(
          RowProblemCodes.EXCLUDED,
          new Subject(others, List.of()),
          "%s of %s %s excluded because %s not valid on %s"
              .formatted(
                  others.size(),
                  Phrases.count(dated.rows().size(), "row"),
                  others.size() == 1 ? "is" : "are",
                  others.size() == 1 ? "it is" : "they are",
                  asked),
          "none needed; to read other rows, use another day in asOf(...)"
              + (dated.endsWhereOthersBegin(asked)
                  ? "; a row ends where the next row of its id begins, unless the mapping has"
                      + " validUntil(...) or validThrough(...)"
                  : ""));
    }
  }

  private void addOverlap(String id, Set<Integer> rows) {
    if (problems.haveDifferentDays(rows)) {
      problems.add(
          RowProblemCodes.OVERLAP,
          new Subject(rows, List.of(id)),
          "%s of %s differ, but are valid on the same day, %s (%s)"
              .formatted(
                  RowProblems.rows(List.copyOf(rows)),
                  id,
                  day.map(String::valueOf).orElse(""),
                  Phrases.list(rows.stream().map(row -> problems.daysOf(List.of(row))).toList())),
          RowComparison.oneOnEachDay());
    }
  }
}
