package io.github.orgwright.io;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;

/** The rows of a file whose rows are valid only on some days, each with these days. */
final class DatedRows {
  private final List<Dated> rows = new ArrayList<>();

  /** The days on which rows begin that end others, by what these rows are about. */
  private final Map<String, NavigableSet<LocalDate>> begins = new HashMap<>();

  /**
   * What the dates of a row say.
   *
   * @param days the days on which it counts, as far as it says
   * @param hasEnds whether the file has a column of end dates, so that a row without an end has
   *     none
   * @param isUsable whether the row is valid on these days; otherwise it is not valid on any day
   */
  record Dates(DayRange days, boolean hasEnds, boolean isUsable) {}

  /**
   * A row with its days.
   *
   * @param line the row as it is in the file
   * @param fields its fields, with those that are filled from rows above
   * @param id the id of its position, or nothing
   * @param person the id of its person, or nothing
   * @param names what managers can name it by
   * @param ledGroups the groups in folded form that it leads
   * @param series what rows have in common of which one ends where the next one begins
   * @param dates what its dates say
   */
  record Dated(
      Row line,
      List<String> fields,
      String id,
      String person,
      List<String> names,
      List<String> ledGroups,
      String series,
      Dates dates) {
    int number() {
      return line.number();
    }

    /** The id that it is about, or nothing. */
    String subject() {
      return id.isEmpty() ? person : id;
    }
  }

  void add(Dated row) {
    rows.add(row);
  }

  /** Lets rows of a series that have no end end where a row with the given dates begins. */
  void endOthers(String series, Dates dates) {
    LocalDate begin = dates.days().from();
    if (begin != null) {
      begins.computeIfAbsent(series, key -> new TreeSet<>()).add(begin);
    }
  }

  /** All rows in order. */
  List<Dated> rows() {
    return rows;
  }

  /**
   * The days on which a row is valid, if its dates are usable: without a column of end dates, until
   * the next row.
   */
  DayRange days(Dated row) {
    DayRange stated = row.dates().days();
    NavigableSet<LocalDate> all = begins.get(row.series());
    if (stated.until() != null || row.dates().hasEnds() || all == null) {
      return stated;
    }
    LocalDate next = stated.from() == null ? all.first() : all.higher(stated.from());
    return next == null ? stated : stated.endedBy(next);
  }

  /** Whether some rows are not valid on the given day only because another row begins before it. */
  boolean endsWhereOthersBegin(LocalDate day) {
    return rows.stream()
        .anyMatch(
            row ->
                row.dates().isUsable()
                    && row.dates().days().includes(day)
                    && !days(row).includes(day));
  }

  /** The rows that are valid on the given day, in order. */
  ImmutableList<Dated> on(LocalDate day) {
    return rows.stream().filter(row -> isOn(row, day)).collect(ImmutableList.toImmutableList());
  }

  boolean isOn(Dated row, LocalDate day) {
    return row.dates().isUsable() && days(row).includes(day);
  }
}
