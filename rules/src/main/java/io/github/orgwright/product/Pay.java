package io.github.orgwright.product;

import com.google.common.base.Splitter;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A pay figure in a document, as printed. Figures of different years, places and kinds cannot be
 * compared, so this is not {@code Comparable}, and no rule uses it.
 *
 * <p>Immutable and thread-safe.
 *
 * @param measure what was measured, such as {@code average salary}
 * @param raw the amount as in the claim, even if damaged
 * @param dollars the amount in dollars, assumed to be US dollars; empty if the printed number is
 *     damaged
 * @param period the period that is paid for; empty if not stated
 * @param place the country; empty if not stated
 * @param asOf the date; empty if not stated
 * @param creditedTo the source that the document names; empty if it names none
 * @since 0.1.0
 */
public record Pay(
    String measure,
    String raw,
    OptionalLong dollars,
    Optional<String> period,
    Optional<String> place,
    Optional<String> asOf,
    Optional<String> creditedTo) {
  private static final Pattern AMOUNT = Pattern.compile("usd_([0-9]{1,12})");
  private static final Splitter PARTS = Splitter.on("; ");

  static Pay of(Claim claim) {
    Matcher amount = AMOUNT.matcher(claim.objectTerm());
    return new Pay(
        claim.predicate().replace('_', ' '),
        claim.objectTerm(),
        amount.matches() ? OptionalLong.of(Long.parseLong(amount.group(1))) : OptionalLong.empty(),
        part(claim, "per "),
        claim
            .condition()
            .filter(text -> text.startsWith("United States"))
            .map(s -> "United States"),
        part(claim, "as of "),
        part(claim, "source "));
  }

  private static Optional<String> part(Claim claim, String prefix) {
    return PARTS
        .splitToStream(claim.condition().orElse(""))
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
    creditedTo.ifPresent(source -> text.append(", ").append(source));
    return text.toString();
  }
}
