package io.github.orgwright.change;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import io.github.orgwright.core.internal.SafeText;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A period of whole days in which something is valid, such as a position of an organization. It
 * goes from a first day, which is included, until a last bound, which is not: a period from 1
 * January until 1 May ends with the last day of April. Either bound may be open.
 *
 * <pre>{@code
 * Validity.between(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 5, 1)); // 2024-01-01/2024-05-01
 * Validity.startingOn(LocalDate.of(2024, 1, 1));                        // 2024-01-01/..
 * Validity.endingBefore(LocalDate.of(2024, 5, 1));                      // ../2024-05-01
 * Validity.always();                                                    // ../..
 * }</pre>
 *
 * <p>A period contains at least one day. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class Validity {
  private static final String OPEN = "..";
  private static final Validity ALWAYS = new Validity(null, null);

  /** Compares the first days; an open one comes first. */
  static final Comparator<Validity> BY_FIRST_DAY =
      Comparator.comparing(Validity::first, Comparator.nullsFirst(LocalDate::compareTo));

  private final @Nullable LocalDate from;
  private final @Nullable LocalDate until;

  private Validity(@Nullable LocalDate from, @Nullable LocalDate until) {
    this.from = from;
    this.until = until;
    checkArgument(
        from == null || until == null || from.isBefore(until),
        "period \"%s\" contains no day; fix: end it after its first day, because the end is not"
            + " included",
        this);
  }

  /**
   * {@return a period with both bounds}
   *
   * @param from the first day
   * @param until the day after the last day
   * @throws IllegalArgumentException if the period contains no day
   */
  public static Validity between(LocalDate from, LocalDate until) {
    return new Validity(requireNonNull(from, "from"), requireNonNull(until, "until"));
  }

  /**
   * {@return a period without an end}
   *
   * @param from the first day
   */
  public static Validity startingOn(LocalDate from) {
    return new Validity(requireNonNull(from, "from"), null);
  }

  /**
   * {@return a period whose first day is not known, or that has no first day}
   *
   * @param until the day after the last day
   */
  public static Validity endingBefore(LocalDate until) {
    return new Validity(null, requireNonNull(until, "until"));
  }

  /** {@return the period of all days} */
  public static Validity always() {
    return ALWAYS;
  }

  /** A period whose bounds are open where a day is null. */
  static Validity of(@Nullable LocalDate from, @Nullable LocalDate until) {
    return from == null && until == null ? ALWAYS : new Validity(from, until);
  }

  /**
   * {@return the period that a text describes; the inverse of {@link #toString()}}
   *
   * @param text two days with a slash between them, {@code ..} for an open bound
   * @throws IllegalArgumentException if the text is something else, or the period contains no day
   */
  public static Validity parse(String text) {
    int slash = requireNonNull(text, "text").indexOf('/');
    checkArgument(slash >= 0, unreadable(text));
    return of(day(text.substring(0, slash), text), day(text.substring(slash + 1), text));
  }

  private static @Nullable LocalDate day(String bound, String text) {
    if (bound.equals(OPEN)) {
      return null;
    }
    try {
      return LocalDate.parse(bound);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(unreadable(text), e);
    }
  }

  private static String unreadable(String text) {
    return "text \""
        + SafeText.of(text)
        + "\" is not a period; fix: write two days with a slash between them, such as"
        + " 2024-01-01/2024-05-01, or .. for an open end, such as 2024-01-01/..";
  }

  /** {@return the first day; empty if there is none or it is not known} */
  public Optional<LocalDate> from() {
    return Optional.ofNullable(from);
  }

  /** {@return the day after the last day; empty if the period has no end} */
  public Optional<LocalDate> until() {
    return Optional.ofNullable(until);
  }

  /** The first day, or null. */
  @Nullable LocalDate first() {
    return from;
  }

  /** The day after the last day, or null. */
  @Nullable LocalDate end() {
    return until;
  }

  /**
   * {@return whether this period contains the given day}
   *
   * @param day the day
   */
  public boolean contains(LocalDate day) {
    return (from == null || !day.isBefore(from)) && !isOver(day);
  }

  /** Whether this period has ended on a day. */
  boolean isOver(LocalDate day) {
    return until != null && !day.isBefore(until);
  }

  /**
   * {@return whether this period and the given one have a day in common}
   *
   * @param other the other period
   */
  public boolean overlaps(Validity other) {
    return startsBeforeEndOf(other) && other.startsBeforeEndOf(this);
  }

  /**
   * {@return the days that this period and the given one have in common; empty if there are none}
   *
   * @param other the other period
   */
  public Optional<Validity> common(Validity other) {
    if (!overlaps(other)) {
      return Optional.empty();
    }
    Validity later = BY_FIRST_DAY.compare(this, other) < 0 ? other : this;
    return Optional.of(of(later.from, endsAfter(other) ? other.until : until));
  }

  /**
   * {@return the shortest period that contains this one and the given one, with all days between
   * them}
   *
   * @param other the other period
   */
  public Validity span(Validity other) {
    Validity earlier = BY_FIRST_DAY.compare(this, other) < 0 ? this : other;
    return of(earlier.from, endsAfter(other) ? until : other.until);
  }

  private boolean startsBeforeEndOf(Validity other) {
    return from == null || !other.isOver(from);
  }

  /** Whether this period ends after another one; an open end is after all others. */
  boolean endsAfter(Validity other) {
    return other.until != null && (until == null || until.isAfter(other.until));
  }

  @Override
  public boolean equals(@Nullable Object object) {
    return object instanceof Validity that
        && Objects.equals(from, that.from)
        && Objects.equals(until, that.until);
  }

  @Override
  public int hashCode() {
    return Objects.hash(from, until);
  }

  /**
   * {@return the period as in ISO 8601-2, such as {@code 2024-01-01/2024-05-01}, {@code
   * 2024-01-01/..} or {@code ../..}; the second date is the day after the last day}
   */
  @Override
  public String toString() {
    return (from == null ? OPEN : from) + "/" + (until == null ? OPEN : until);
  }
}
