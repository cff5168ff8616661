package io.github.orgwright.rules;

import com.google.common.collect.ImmutableList;
import io.github.orgwright.core.internal.CodePointOrder;
import io.github.orgwright.core.internal.SafeKey;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The waivers of one check: which are valid on the day, and which were used. */
final class Waivers {
  private static final Comparator<Waiver> BY_TARGET =
      Comparator.comparing(Waiver::target, CodePointOrder.COMPARATOR)
          .thenComparing(Waiver::until)
          .thenComparing(Waiver::toString);

  private final ImmutableList<Waiver> all;
  private final LocalDate day;
  private final Map<String, Waiver> holding = new HashMap<>();
  private final Set<SafeKey> used = new HashSet<>();

  Waivers(ImmutableList<Waiver> all, LocalDate day) {
    this.all = all;
    this.day = day;
    for (Waiver waiver : all) {
      if (waiver.holdsOn(day)) {
        // Of several waivers with one target, the one that ends last is used.
        holding.merge(waiver.target(), waiver, (a, b) -> b.until().isAfter(a.until()) ? b : a);
      }
    }
  }

  /** The waiver of a violation, by its key, otherwise by its rule. */
  @Nullable Waiver use(String ruleId, String key) {
    @Nullable Waiver waiver = holding.get(key);
    if (waiver == null) {
      waiver = holding.get(ruleId);
    }
    if (waiver != null) {
      used.add(waiver.keyed());
    }
    return waiver;
  }

  /** The expired waivers. */
  List<Waiver> expired() {
    return all.stream()
        .filter(waiver -> !waiver.holdsOn(day))
        .sorted(BY_TARGET)
        .collect(ImmutableList.toImmutableList());
  }

  /** The valid waivers that do not match a violation. */
  List<Waiver> unused() {
    return all.stream()
        .filter(waiver -> waiver.holdsOn(day) && !used.contains(waiver.keyed()))
        .sorted(BY_TARGET)
        .collect(ImmutableList.toImmutableList());
  }
}
