package io.github.orgwright.io;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.primitives.Ints;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Predicate;

/**
 * The part of a mapping that says which rows are read.
 *
 * @param <M> the mapping
 */
abstract class RowSelection<M> {
  private final MappingSpec spec;

  RowSelection(MappingSpec spec) {
    this.spec = spec;
  }

  final MappingSpec spec() {
    return spec;
  }

  private ImmutableMappingSpec.Builder change() {
    return spec.toBuilder();
  }

  abstract M with(ImmutableMappingSpec.Builder changed);

  static String column(String name) {
    return requireNonNull(name, "column");
  }

  static List<String> columns(String... names) {
    return ImmutableList.copyOf(names);
  }

  /**
   * {@return a copy that also excludes rows in which the given column has one of the given words.
   * Such rows are reported as problems, and do not become positions}
   *
   * @param column the column
   * @param words the words; an empty word stands for an empty cell
   */
  public M exclude(String column, String... words) {
    return with(change().addExcluded(MappingSpec.Condition.of(column(column), columns(words))));
  }

  /**
   * {@return a copy that also excludes rows whose cell in the given column meets the given
   * condition: they do not become positions, and are reported as problems}
   *
   * @param column the column
   * @param condition tests a cell without surrounding space, such as {@code cell ->
   *     cell.startsWith("Report")}; if it throws, reading throws an IllegalStateException that
   *     names the row and the column
   */
  public M exclude(String column, Predicate<String> condition) {
    return with(
        change()
            .addExcludedWhere(
                new MappingSpec.Test(column(column), requireNonNull(condition, "condition"))));
  }

  /**
   * {@return a copy that reads only rows above the first blank row after the header; rows below it
   * are excluded, and reported as one problem}
   */
  public M untilBlankRow() {
    return with(change().endsAtBlankRow(true));
  }

  /**
   * {@return a copy that also excludes rows by number. Such rows are reported as problems, and do
   * not become positions}
   *
   * <p>Use this to choose between rows that have the same id but different managers.
   *
   * @param rows the numbers of the rows, as problems give them
   */
  public M excludeRows(int... rows) {
    return with(change().addAllExcludedRows(Ints.asList(rows)));
  }

  /**
   * {@return a copy that reads only the rows that are valid on the given day, in a file with dated
   * rows}
   *
   * <p>On each day, positions and people are in the order of the first rows of their ids, even if
   * these are not valid on the day. {@link OrgReader#readHistory} reads all days at once.
   *
   * <p>The other rows are reported as one problem. A row is valid from the day in the column of
   * {@link #validFrom} until the day before that of {@link #validUntil}, or through the day of
   * {@link #validThrough}. Rows may be in any order.
   *
   * <p>In a file without a column of end dates, a row ends where the next row of its id and of the
   * same sort begins, even if that row is excluded by a word or a condition. The sorts are:
   *
   * <ul>
   *   <li>rows of substantive holders, of acting holders, and of {@linkplain Mapping#deputyWhere
   *       deputies}
   *   <li>in a file with a {@linkplain Mapping#lineKind row for each line}: the rows of each kind
   *       of line
   *   <li>rows that only name managers by {@linkplain Mapping#line lines that are not solid}: they
   *       add their lines to other rows
   *   <li>with {@link Mapping#managerOfGroup}: the rows that lead one group, and the rows of
   *       members of groups
   * </ul>
   *
   * <p>A row that names all its managers also ends rows that only add lines, and a row of a member
   * of a group also ends the row that leads this group. A later row of the same sort with a
   * different holder or group replaces the earlier one; a file in which several are valid on one
   * day needs a column of end dates. Two rows with the same id that are valid on the day are read
   * like {@linkplain OrgReader several rows with one id}.
   *
   * <p>A row is not valid on any day, and is reported, if one of its dates cannot be read, or if it
   * ends before it begins. A row that ends on the day on which it begins is reported and not used.
   *
   * @param day the day
   */
  public M asOf(LocalDate day) {
    return with(change().asOf(requireNonNull(day, "day")));
  }

  /**
   * {@return a copy for dated rows: a row is valid from the day in the given column on; an empty
   * cell means that it has no start}
   *
   * <p>Such a mapping needs a day, given with {@link #asOf}, unless it is for {@link
   * OrgReader#readHistory}.
   *
   * @param column the column
   * @see #dates
   */
  public M validFrom(String column) {
    return with(change().validFrom(column(column)));
  }

  /**
   * {@return a copy for dated rows: a row is valid until the day before the one in the given
   * column; an empty cell means that the row has no end}
   *
   * <p>An end at 23:59 or later is read as the end of that day.
   *
   * @param column the column, whose days are the first ones on which rows are no longer valid
   * @throws IllegalArgumentException if another column of end dates was given with {@link
   *     #validThrough}
   */
  public M validUntil(String column) {
    refuseSecondEnd(spec.validThrough().isPresent(), column);
    return with(change().validUntil(column(column)));
  }

  /**
   * {@return a copy for dated rows: a row is valid through the day in the given column; an empty
   * cell means that the row has no end}
   *
   * @param column the column, whose days are the last ones on which rows are valid
   * @throws IllegalArgumentException if another column of end dates was given with {@link
   *     #validUntil}
   */
  public M validThrough(String column) {
    refuseSecondEnd(spec.validUntil().isPresent(), column);
    return with(change().validThrough(column(column)));
  }

  private static void refuseSecondEnd(boolean isSecond, String column) {
    checkArgument(
        !isSecond,
        "column \"%s\" is a second column of end dates; fix: call only validUntil(...), if its dates are"
            + " the first days on which rows are no longer valid, or only validThrough(...), if they"
            + " are the last days on which rows are valid",
        column);
  }

  /**
   * {@return a copy that reads dates in the given patterns, which are tried in order; names of
   * months are those of the {@linkplain Mapping#locale locale}, or English ones}
   *
   * <p>Dates such as {@code 2026-01-31} and {@code 2026-01-31T12:00} are always read, so that
   * values of databases, workbooks and programs need no pattern. Times and time zones are ignored.
   *
   * @param patterns the patterns, as {@link java.time.format.DateTimeFormatter} describes them,
   *     such as {@code d/M/yyyy} or {@code d MMM yyyy}
   * @throws IllegalArgumentException if a pattern is not valid, lacks the year, the month or the
   *     day, or has years with fewer than four digits, which do not say the century
   */
  public M dates(String... patterns) {
    ImmutableList.copyOf(patterns).forEach(DateFormats::check);
    return with(change().datePatterns(ImmutableList.copyOf(patterns)));
  }

  /**
   * {@return a copy that reads points in time, such as a {@link java.util.Date} or an {@link
   * java.time.Instant} of {@link Rows}, as days of the given time zone instead of UTC}
   *
   * <p>The result does not depend on the time zone of the program. Values that have a day of their
   * own are read as they are: dates and times of {@code java.sql}, a {@link java.util.Calendar},
   * and dates of {@code java.time} with or without a time zone.
   *
   * @param zone the time zone, such as {@code ZoneId.of("Europe/Berlin")}
   */
  public M timeZone(ZoneId zone) {
    return with(change().timeZone(requireNonNull(zone, "zone")));
  }

  /**
   * {@return a copy in which a row has no end if its end is one of the given days. By default,
   * these are {@code 9999-12-31} and {@code 4712-12-31}, which some programs write for an open end,
   * and {@link LocalDate#MAX}}
   *
   * @param days the days, as they are in the column of end dates
   */
  public M openEnds(LocalDate... days) {
    return with(change().openEnds(ImmutableSet.copyOf(days)));
  }
}
