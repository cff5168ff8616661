package io.github.orgwright.io;

import io.github.orgwright.core.Kpi;
import io.github.orgwright.core.Scope;
import io.github.orgwright.core.ScopedKpi;
import io.github.orgwright.core.internal.PlainAmount;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads and writes a KPI of a position as text: its id, the target for the position if it has one,
 * and the scope if it has one, such as {@code retention=0.9@organization:Acme}.
 */
final class KpiText {
  private static final String TARGET = "=";

  private KpiText() {}

  /** Whether the text of the given KPI can be read. */
  static boolean canHold(ScopedKpi kpi) {
    return kpi.scope().map(ScopePath::canHold).orElse(true)
        && kpi.ownTarget().map(Numbers::canHold).orElse(true);
  }

  static String write(ScopedKpi kpi) {
    return Escapes.encode(kpi.kpi().id(), TARGET + ScopePath.WITHIN + MappingSpec.DEFAULT_SEPARATOR)
        + kpi.ownTarget().map(target -> TARGET + PlainAmount.of(target)).orElse("")
        + ScopePath.suffix(kpi.scope());
  }

  /** The KPI that the given text describes; empty if it does not describe one. */
  static Optional<ScopedKpi> read(String text, Numbers numbers, Function<String, Kpi> kpis) {
    int at = text.indexOf(ScopePath.WITHIN);
    String measure = at < 0 ? text : text.substring(0, at);
    int equals = measure.indexOf(TARGET);
    String id = ScopePath.decode(equals < 0 ? measure : measure.substring(0, equals));
    Optional<BigDecimal> target =
        equals < 0 ? Optional.empty() : target(measure.substring(equals + 1), numbers);
    Optional<Scope> scope = at < 0 ? Optional.empty() : ScopePath.read(text.substring(at + 1));
    if (id.isBlank() || (equals >= 0 && target.isEmpty()) || (at >= 0 && scope.isEmpty())) {
      return Optional.empty();
    }
    Kpi kpi = kpis.apply(id);
    return kpi.isQualitative() && target.isPresent()
        ? Optional.empty()
        : Optional.of(new ScopedKpi(kpi, scope, target));
  }

  private static Optional<BigDecimal> target(String text, Numbers numbers) {
    String number = Spaces.trim(text);
    return number.startsWith("-")
        ? numbers.decimal(number.substring(1)).map(BigDecimal::negate)
        : numbers.decimal(number);
  }
}
