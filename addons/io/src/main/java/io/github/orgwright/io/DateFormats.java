package io.github.orgwright.io;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.chrono.IsoEra;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads dates, with or without a time, in some patterns and in the form of ISO 8601. */
final class DateFormats {
  private static final Pattern ISO =
      Pattern.compile(
          "([+-]?[0-9]{4,9}-[0-9]{2}-[0-9]{2})"
              + "(?:[T ]([0-9]{2}:[0-9]{2})(?::[0-9]{2}(?:\\.[0-9]*)?)?"
              + " ?(?:Z|UTC|[+-][0-9]{2}(?::?[0-9]{2})?)?(?:\\[[^]]*])?)?");

  /** A day, a month and a year, or a month, a day and a year. */
  private static final Pattern IN_NUMBERS =
      Pattern.compile("([0-9]{1,2})([./-])([0-9]{1,2})\\2[0-9]{4}");

  /** Years of fewer than four digits in a pattern, after its quoted text is taken away. */
  private static final Pattern SHORT_YEAR = Pattern.compile("(?<![yu])[yu]{1,3}(?![yu])");

  /** Letters for years of weeks, for weeks, and for days that are counted in weeks. */
  private static final CharMatcher WEEKS = CharMatcher.anyOf("YwWec");

  private static final CharMatcher MONTH_OR_DAY = CharMatcher.anyOf("MLd");

  private static final Pattern QUOTED = Pattern.compile("'[^']*'");

  private static final int MONTHS = 12;
  private static final int MOST_DAYS = 31;

  /** The last day of a leap year, counted from its first one. */
  private static final int LEAP_DAY = 366;

  private static final ZonedDateTime EXAMPLE =
      ZonedDateTime.of(2001, 11, 23, 14, 45, 56, 0, ZoneOffset.UTC);

  private final ImmutableList<DateTimeFormatter> formats;

  DateFormats(MappingSpec spec) {
    ImmutableList.Builder<DateTimeFormatter> all = ImmutableList.builder();
    for (String pattern : spec.datePatterns()) {
      spec.locale().ifPresent(locale -> all.add(format(pattern, locale)));
      all.add(format(pattern, Locale.ENGLISH));
    }
    this.formats = all.build();
  }

  /**
   * Fails for a pattern that is not valid, or that does not say which day a date is.
   *
   * @throws IllegalArgumentException for such a pattern
   */
  static void check(String pattern) {
    String why = "it needs a year, a month and a day";
    boolean isRead = true;
    try {
      DateTimeFormatter format = format(pattern, Locale.ENGLISH);
      for (int month = 0; month < MONTHS; month++) {
        ZonedDateTime time = EXAMPLE.plusMonths(month);
        isRead &=
            date(format, time.format(format))
                .map(LocalDateTime::toLocalDate)
                .equals(Optional.of(time.toLocalDate()));
      }
    } catch (IllegalArgumentException | DateTimeException e) {
      why = e.getMessage();
      isRead = false;
    }
    String letters = QUOTED.matcher(pattern).replaceAll("");
    if (SHORT_YEAR.matcher(letters).find()) {
      why = "years of fewer than four digits do not say the century";
      isRead = false;
    } else if (WEEKS.matchesAnyOf(letters)) {
      why = "weeks do not begin on the same day in all countries";
      isRead = false;
    } else if (letters.indexOf('D') >= 0 && MONTH_OR_DAY.matchesAnyOf(letters)) {
      why = "D is the day of the year, and d is the day of the month";
      isRead = false;
    }
    checkArgument(
        isRead,
        "\"%s\" cannot be used as a date pattern, because %s; fix: write a pattern such as"
            + " d/M/yyyy",
        pattern,
        why);
  }

  /** Strict, so that February 30 is no date, and with a year that needs no era. */
  private static DateTimeFormatter format(String pattern, Locale locale) {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern(pattern)
        .parseDefaulting(ChronoField.ERA, IsoEra.CE.getValue())
        .toFormatter(locale)
        .withResolverStyle(ResolverStyle.STRICT);
  }

  /** The date in the given text, at midnight if it has no time; empty if it is not a date. */
  Optional<LocalDateTime> read(String cell) {
    String text = Numbers.withPlainDigits(cell);
    for (DateTimeFormatter format : formats) {
      Optional<LocalDateTime> date = date(format, text);
      if (date.isPresent()) {
        return date;
      }
    }
    Matcher iso = ISO.matcher(text);
    if (!iso.matches()) {
      return Optional.empty();
    }
    try {
      LocalDate day = LocalDate.parse(iso.group(1));
      return Optional.of(
          iso.group(2) == null ? day.atStartOfDay() : day.atTime(LocalTime.parse(iso.group(2))));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<LocalDateTime> date(DateTimeFormatter format, String text) {
    try {
      TemporalAccessor read = format.parse(text);
      LocalDate day = read.query(TemporalQueries.localDate());
      LocalTime time = read.query(TemporalQueries.localTime());
      return Optional.ofNullable(day)
          .map(date -> time == null ? date.atStartOfDay() : date.atTime(time));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Whether the given text, which is not read as a date, has the form of a day that is missing. */
  boolean isMissingDay(String cell) {
    String text = Numbers.withPlainDigits(cell);
    Matcher iso = ISO.matcher(text);
    return iso.matches()
        ? isMissingDay(DateTimeFormatter.ISO_LOCAL_DATE, iso.group(1))
        : formats.stream().anyMatch(format -> isMissingDay(format, text));
  }

  private static boolean isMissingDay(DateTimeFormatter format, String text) {
    ParsePosition end = new ParsePosition(0);
    @Nullable TemporalAccessor fields = format.parseUnresolved(text, end);
    if (fields == null || end.getErrorIndex() >= 0 || end.getIndex() < text.length()) {
      return false;
    }
    long year = value(fields, ChronoField.YEAR, value(fields, ChronoField.YEAR_OF_ERA, -1));
    long month = value(fields, ChronoField.MONTH_OF_YEAR, -1);
    long day = value(fields, ChronoField.DAY_OF_MONTH, -1);
    boolean isInMonth = month >= 1 && month <= MONTHS && day >= 1 && day <= MOST_DAYS;
    return year >= 0
        && year <= Year.MAX_VALUE
        && (isInMonth
            ? !YearMonth.of((int) year, (int) month).isValidDay((int) day)
            : value(fields, ChronoField.DAY_OF_YEAR, -1) == LEAP_DAY && !Year.isLeap(year));
  }

  private static long value(TemporalAccessor fields, ChronoField field, long other) {
    return fields.isSupported(field) ? fields.getLong(field) : other;
  }

  /** Whether the given text has the form of a day that is missing in the given patterns. */
  static boolean isMissingDay(String cell, List<String> patterns) {
    String text = Numbers.withPlainDigits(cell);
    return patterns.stream()
        .map(pattern -> format(pattern, Locale.ENGLISH))
        .allMatch(format -> isMissingDay(format, text));
  }

  /** The patterns in which the given text, which is not read as a date, may be one. */
  static List<String> guess(String text) {
    Matcher numbers = IN_NUMBERS.matcher(Numbers.withPlainDigits(text));
    if (!numbers.matches()) {
      return ImmutableList.of();
    }
    String separator = numbers.group(2);
    ImmutableList.Builder<String> patterns = ImmutableList.builder();
    if (Integer.parseInt(numbers.group(3)) <= MONTHS) {
      patterns.add("d" + separator + "M" + separator + "yyyy");
    }
    if (Integer.parseInt(numbers.group(1)) <= MONTHS && !separator.equals(".")) {
      patterns.add("M" + separator + "d" + separator + "yyyy");
    }
    return patterns.build();
  }
}
