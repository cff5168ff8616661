package io.github.orgwright.core;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/** Caches one value for each set of line kinds, computed on first use. */
final class PerKinds<T> {
  private static final ImmutableSet<LineKind> SOLID = Sets.immutableEnumSet(LineKind.SOLID);

  private final Supplier<T> solid;
  private final Supplier<T> dotted;
  private final Supplier<T> both;

  PerKinds(Function<Set<LineKind>, T> make) {
    solid = Suppliers.memoize(() -> make.apply(SOLID));
    dotted = Suppliers.memoize(() -> make.apply(Sets.immutableEnumSet(LineKind.DOTTED)));
    both =
        Suppliers.memoize(() -> make.apply(Sets.immutableEnumSet(LineKind.SOLID, LineKind.DOTTED)));
  }

  T solid() {
    return solid.get();
  }

  T get(Set<LineKind> kinds) {
    return kinds.size() > 1 ? both.get() : kinds.equals(SOLID) ? solid.get() : dotted.get();
  }
}
