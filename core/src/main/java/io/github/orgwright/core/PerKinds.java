package io.github.orgwright.core;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;

/** Caches one value for each set of line kinds, computed on first use. */
final class PerKinds<T> {
  static final ImmutableSet<LineKind> SOLID = ImmutableSet.of(LineKind.SOLID);

  private final Supplier<T> solid;
  private final Function<Set<LineKind>, T> make;
  private final Map<Set<LineKind>, T> others = new ConcurrentHashMap<>();

  PerKinds(Function<Set<LineKind>, T> make) {
    this.make = make;
    solid = Suppliers.memoize(() -> make.apply(SOLID));
  }

  T solid() {
    return solid.get();
  }

  /** The value of some kinds, which are not empty, in their order. */
  T get(Set<LineKind> kinds) {
    return kinds.equals(SOLID) ? solid.get() : others.computeIfAbsent(kinds, make);
  }
}
