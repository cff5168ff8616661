package io.github.orgwright.io;

import io.github.orgwright.core.Authority;
import io.github.orgwright.core.internal.PlainAmount;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads and writes an authority as text: its name, with its limit if it has one, such as {@code
 * spend<=10000}.
 */
final class AuthorityText {
  private static final String UP_TO = "<=";

  /** What may be meant as a limit, but is not written as one. */
  private static final Pattern LIKE_LIMIT =
      Pattern.compile(
          "[<>=\u2264]|:\\s*[0-9]|(?i:\\bup to\\b)"
              // a number of more than one digit, with a currency, at the end: "level 2" is a name
              + "|\\s\\p{Sc}?\\s?[0-9][0-9.,'\u2019]*[0-9](?:\\s?(?:[A-Z]{3}|\\p{Sc}|[kKmM]))?$"
              + "|\\s(?:[A-Z]{3}|\\p{Sc})\\s?[0-9]+$");

  private AuthorityText() {}

  /** Whether the text of the given authority can be read. */
  static boolean canHold(Authority authority) {
    return authority.limit().map(Numbers::canHold).orElse(true);
  }

  static String write(Authority authority) {
    String name = Escapes.encode(authority.name(), "<" + MappingSpec.DEFAULT_SEPARATOR);
    return authority.limit().map(limit -> name + UP_TO + PlainAmount.of(limit)).orElse(name);
  }

  /** The authority that the given text describes; empty if it does not describe one. */
  static Optional<Authority> read(String text, boolean isEncoded, Numbers numbers) {
    int at = text.lastIndexOf(UP_TO);
    String cell = Spaces.trim(at < 0 ? text : text.substring(0, at));
    String name = isEncoded ? Escapes.decode(cell) : cell;
    if (name.isBlank()
        || (!isEncoded && LIKE_LIMIT.matcher(Numbers.withPlainDigits(name)).find())) {
      return Optional.empty();
    }
    Authority authority = Authority.named(name);
    return at < 0
        ? Optional.of(authority)
        : numbers.decimal(text.substring(at + UP_TO.length())).map(authority::upTo);
  }
}
