package io.github.orgwright.io;

import io.github.orgwright.core.Duty;
import io.github.orgwright.core.Involvement;
import io.github.orgwright.core.Responsibility;
import io.github.orgwright.core.Scope;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads and writes a duty as text: how the position is involved, the id of the responsibility, and
 * the scope if it has one, such as {@code accountable:roadmap@organization:Acme}.
 */
final class DutyText {
  private static final char INVOLVED = ':';

  private DutyText() {}

  /** Whether the text of the given duty can be read. */
  static boolean canHold(Duty duty) {
    return duty.scope().map(ScopePath::canHold).orElse(true);
  }

  static String write(Duty duty) {
    return duty.involvement().name().toLowerCase(Locale.ROOT)
        + INVOLVED
        + Escapes.encode(
            duty.responsibility().id(), ScopePath.WITHIN + MappingSpec.DEFAULT_SEPARATOR)
        + ScopePath.suffix(duty.scope());
  }

  /** The duty that the given text describes; empty if it does not describe one. */
  static Optional<Duty> read(String text, Function<String, Responsibility> responsibilities) {
    int at = text.indexOf(ScopePath.WITHIN);
    String duty = at < 0 ? text : text.substring(0, at);
    int colon = duty.indexOf(INVOLVED);
    Optional<Involvement> involvement = involvement(duty.substring(0, Math.max(colon, 0)));
    String id = ScopePath.decode(duty.substring(colon + 1));
    Optional<Scope> scope = at < 0 ? Optional.empty() : ScopePath.read(text.substring(at + 1));
    return involvement.isEmpty() || id.isBlank() || (at >= 0 && scope.isEmpty())
        ? Optional.empty()
        : Optional.of(new Duty(responsibilities.apply(id), involvement.get(), scope));
  }

  private static Optional<Involvement> involvement(String text) {
    return Arrays.stream(Involvement.values())
        .filter(involvement -> involvement.name().equalsIgnoreCase(Spaces.trim(text)))
        .findFirst();
  }
}
