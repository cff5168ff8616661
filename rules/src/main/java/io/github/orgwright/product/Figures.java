package io.github.orgwright.product;

import io.github.orgwright.product.DocumentedDate.Sense;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the years, shares, amounts and dates in a claim. */
final class Figures {
  private static final Pattern YEARS = Pattern.compile("\\b([0-9]{1,2})(?:_to_([0-9]+))?[_ ]years");
  private static final Pattern PERCENT = Pattern.compile("^([0-9]{1,3})_percent_?(?:with_)?");
  private static final Pattern DOLLARS = Pattern.compile("usd_([0-9]{1,12})");
  private static final Pattern DATE =
      Pattern.compile(
          "(before |after |about )?(?:\\b([A-Z][a-z]{2,8}) )?\\b((?:19|20)[0-9]{2})"
              + "(-[0-9]{2}-[0-9]{2})?\\b");

  private Figures() {}

  /** The years in the object or the condition. */
  static Optional<YearRange> years(Claim claim) {
    Matcher years =
        YEARS.matcher(claim.objectTerm().replace("at_least_", " ") + " " + conditionOf(claim));
    return years.find()
        ? Optional.of(
            new YearRange(
                Integer.parseInt(years.group(1)),
                years.group(2) == null
                    ? OptionalInt.empty()
                    : OptionalInt.of(Integer.parseInt(years.group(2)))))
        : Optional.empty();
  }

  private static String conditionOf(Claim claim) {
    return claim.condition().orElse("");
  }

  static OptionalInt percent(Claim claim) {
    Matcher percent = PERCENT.matcher(claim.objectTerm());
    return percent.find()
        ? OptionalInt.of(Integer.parseInt(percent.group(1)))
        : OptionalInt.empty();
  }

  /** The object without the share that it begins with. */
  static String withoutPercent(Claim claim) {
    return PERCENT.matcher(claim.objectTerm()).replaceFirst("");
  }

  /** The amount in dollars; empty if it is damaged. */
  static OptionalLong dollars(Claim claim) {
    Matcher amount = DOLLARS.matcher(claim.objectTerm());
    return amount.matches()
        ? OptionalLong.of(Long.parseLong(amount.group(1)))
        : OptionalLong.empty();
  }

  /** The date in the condition. */
  static Optional<DocumentedDate> date(Claim claim) {
    Matcher date = DATE.matcher(conditionOf(claim));
    if (!date.find()) {
      return Optional.empty();
    }
    Sense sense =
        date.group(1) == null
            ? Sense.IN
            : Sense.valueOf(date.group(1).strip().toUpperCase(Locale.ROOT));
    int year = Integer.parseInt(date.group(3));
    if (date.group(4) != null) {
      LocalDate day = LocalDate.parse(date.group(3) + date.group(4));
      return Optional.of(new DocumentedDate(sense, day, day));
    }
    if (date.group(2) != null) {
      YearMonth month = YearMonth.of(year, Month.valueOf(date.group(2).toUpperCase(Locale.ROOT)));
      return Optional.of(new DocumentedDate(sense, month.atDay(1), month.atEndOfMonth()));
    }
    return Optional.of(
        new DocumentedDate(sense, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)));
  }
}
