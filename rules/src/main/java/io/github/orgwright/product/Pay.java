package io.github.orgwright.product;

import com.google.common.base.Splitter;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A pay figure in a document, as printed. Figures of different years, places and kinds cannot be
 * compared. Therefore this class is not {@code Comparable}, and no rule uses pay.
 *
 * <p>Immutable and thread-safe.
 *
 * @param measure what was measured, such as {@code average salary}
 * @param raw the amount as in the claim, even if damaged
 * @param dollars the amount in dollars, assumed to be US dollars; empty if the printed number is
 *     damaged
 * @param period the period that is paid for; empty if not stated
 * @param place the country; empty if not stated
 * @param asOf the date of the figure; empty if not stated
 * @param creditedTo the source that the document names; empty if it names none
 * @param remark to whom the figure applies, or how exact it is, such as {@code more than 20 years
 *     of experience}; empty if not stated
 * @since 0.1.0
 */
public record Pay(
    String measure,
    String raw,
    OptionalLong dollars,
    Optional<String> period,
    Optional<String> place,
    Optional<LocalDate> asOf,
    Optional<String> creditedTo,
    Optional<String> remark) {
  private static final Splitter PARTS = Splitter.on("; ");

  /** Parts of the condition that other components hold, or that say what is missing. */
  private static final Pattern OTHERS =
      Pattern.compile("(per|source|United States|as of)\\b.*|.*\\b(not stated|damaged)");

  static Pay of(Claim claim) {
    return new Pay(
        claim.predicate().replace('_', ' '),
        claim.objectTerm(),
        Figures.dollars(claim),
        part(claim, "per "),
        claim
            .condition()
            .filter(text -> text.startsWith("United States"))
            .map(s -> "United States"),
        Figures.date(claim).map(DocumentedDate::from),
        part(claim, "source "),
        parts(claim)
            .filter(text -> !OTHERS.matcher(text).matches())
            .reduce((one, other) -> one + "; " + other));
  }

  private static Stream<String> parts(Claim claim) {
    return PARTS.splitToStream(claim.condition().orElse(""));
  }

  private static Optional<String> part(Claim claim, String prefix) {
    return parts(claim)
        .filter(text -> text.startsWith(prefix))
        .map(text -> text.substring(prefix.length()))
        .findFirst();
  }

  /**
   * {@return the figure in words, such as {@code average salary 183,724 USD per year, Glassdoor}}
   */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(measure).append(' ');
    if (dollars.isPresent()) {
      text.append(String.format(Locale.ROOT, "%,d USD", dollars.getAsLong()));
    } else {
      text.append(raw);
    }
    period.ifPresent(time -> text.append(" per ").append(time));
    place.ifPresent(country -> text.append(", ").append(country));
    asOf.ifPresent(day -> text.append(", as of ").append(day));
    remark.ifPresent(words -> text.append(", ").append(words));
    creditedTo.ifPresent(source -> text.append(", ").append(source));
    return text.toString();
  }
}
