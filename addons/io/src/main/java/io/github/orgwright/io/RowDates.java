package io.github.orgwright.io;

import io.github.orgwright.io.RowProblems.BadValue;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads on which days rows are valid. Dates that cannot be read are reported. */
final class RowDates {
  /** An end from this time on is meant as the end of its day. */
  private static final LocalTime END_OF_DAY = LocalTime.of(23, 59);

  /** No date is after this year, so that a year with a digit too many is reported. */
  private static final int LAST_YEAR = 9999;

  private final RowCells row;
  private final MappingSpec spec;
  private final DatedProblems problems;
  private final DateFormats formats;

  RowDates(RowCells row, DatedProblems problems) {
    this.problems = problems;
    this.row = row;
    this.spec = row.spec;
    this.formats = new DateFormats(row.spec);
  }

  /** A cell for a date; the date is null if it is blank, not a date, or stands for no end. */
  private record Cell(@Nullable LocalDate date, boolean isBad) {}

  /**
   * Reads the dates of the row.
   *
   * @param reports whether problems are reported
   */
  DatedRows.Dates read(boolean reports) {
    Cell from = read(spec.validFrom(), false, reports);
    Optional<String> ends = spec.validUntil().or(spec::validThrough);
    Cell until = read(ends, true, reports);
    boolean hasEnds = ends.filter(row.columns::has).isPresent();
    DayRange days = new DayRange(from.date(), until.date());
    if (from.isBad() || until.isBad()) {
      return new DatedRows.Dates(days, hasEnds, false);
    }
    boolean isThrough = spec.validThrough().isPresent();
    if (days.isReversed() || (isThrough && days.isEmpty())) {
      if (reports) {
        problems.endsBeforeItBegins(row.number(), row.subject(), days, isThrough);
      }
      return new DatedRows.Dates(days, hasEnds, false);
    }
    if (days.isEmpty()) {
      if (reports) {
        problems.emptyDays(row.number(), row.subject(), days);
      }
      return new DatedRows.Dates(days, hasEnds, false);
    }
    return new DatedRows.Dates(days, hasEnds, true);
  }

  private Cell read(Optional<String> column, boolean isEnd, boolean reports) {
    String text = column.map(name -> Spaces.trim(row.cell(name))).orElse("");
    if (text.isEmpty()) {
      return new Cell(null, false);
    }
    Optional<LocalDateTime> date = formats.read(text);
    Optional<LocalDate> read = date.map(LocalDateTime::toLocalDate);
    if (read.filter(day -> isEnd ? spec.openEnds().contains(day) : day.equals(LocalDate.MIN))
        .isPresent()) {
      return new Cell(null, false);
    }
    if (read.filter(day -> day.getYear() > 0 && day.getYear() <= LAST_YEAR).isEmpty()) {
      if (reports) {
        row.problems.badCell(
            row.number(),
            row.subject(),
            text,
            column.orElseThrow(),
            formats.isMissingDay(text) ? BadValue.MISSING_DAY : BadValue.DATE);
      }
      return new Cell(null, true);
    }
    LocalDateTime time = date.orElseThrow();
    boolean isLastDay =
        isEnd && (spec.validThrough().isPresent() || !time.toLocalTime().isBefore(END_OF_DAY));
    return new Cell(time.toLocalDate().plusDays(isLastDay ? 1 : 0), false);
  }
}
