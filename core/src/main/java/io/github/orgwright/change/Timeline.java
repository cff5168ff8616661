package io.github.orgwright.change;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The versions of one id, in the order of days. They do not overlap, and those that follow each
 * other differ. On the days between two versions there is no value.
 */
record Timeline<V>(ImmutableList<Dated<V>> versions) {
  /** No value on any day. */
  static <V> Timeline<V> empty() {
    return new Timeline<>(ImmutableList.of());
  }

  /** The same value on all days. */
  static <V> Timeline<V> always(V value) {
    return new Timeline<>(ImmutableList.of(new Dated<>(Validity.always(), value)));
  }

  private static <V> Timeline<V> joined(Iterable<Dated<V>> versions) {
    List<Dated<V>> joined = new ArrayList<>();
    versions.forEach(version -> append(joined, version));
    return new Timeline<>(ImmutableList.copyOf(joined));
  }

  /** The same days with other values. */
  <W> Timeline<W> map(Function<V, W> change) {
    return joined(
        Iterables.transform(
            versions, one -> new Dated<>(one.validity(), change.apply(one.value()))));
  }

  /** The values on some days alone. */
  private Iterable<Dated<V>> during(Validity days) {
    List<Dated<V>> part = new ArrayList<>();
    for (Dated<V> version : versions) {
      version
          .validity()
          .common(days)
          .ifPresent(common -> part.add(new Dated<>(common, version.value())));
    }
    return part;
  }

  /** On some days, what another timeline has; on all others, the values of this one. */
  Timeline<V> with(Validity days, Timeline<V> other) {
    Iterable<Dated<V>> before =
        days.from().map(Validity::endingBefore).map(this::during).orElse(List.of());
    Iterable<Dated<V>> after =
        days.until().map(Validity::startingOn).map(this::during).orElse(List.of());
    return joined(Iterables.concat(before, other.during(days), after));
  }

  /** The longest period around a day in which the value is the same, or in which there is none. */
  Validity around(LocalDate day) {
    @Nullable LocalDate from = null;
    for (Dated<V> version : versions) {
      Validity validity = version.validity();
      if (validity.contains(day)) {
        return validity;
      }
      @Nullable LocalDate first = validity.first();
      if (first != null && first.isAfter(day)) {
        return Validity.of(from, first);
      }
      from = validity.end();
    }
    return Validity.of(from, null);
  }

  /** The value on a day. */
  Optional<V> on(LocalDate day) {
    return versions.stream()
        .filter(version -> version.validity().contains(day))
        .map(Dated::value)
        .findFirst();
  }

  /**
   * Adds a version after all others; prolongs the last one if it ends where the new one begins, and
   * is equal.
   */
  static <V> void append(List<Dated<V>> versions, Dated<V> next) {
    int last = versions.size() - 1;
    if (last >= 0 && isContinued(versions.get(last), next)) {
      Dated<V> before = versions.get(last);
      Validity both = Validity.of(before.validity().first(), next.validity().end());
      versions.set(last, new Dated<>(both, before.value()));
    } else {
      versions.add(next);
    }
  }

  private static boolean isContinued(Dated<?> before, Dated<?> next) {
    @Nullable LocalDate end = before.validity().end();
    return end != null
        && end.equals(next.validity().first())
        && before.value().equals(next.value());
  }
}
