package io.github.orgwright.io;

import com.google.common.base.Suppliers;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Ids, indexed on first use, since most files do not need that. */
final class StatedIds {
  private final Supplier<Set<String>> known;

  /** The first id of each spelling in lower case. */
  private final Supplier<Map<String, String>> byLowerCase;

  /**
   * Ids that are all there when they are first asked for.
   *
   * @param ids the ids; an empty text is none
   */
  StatedIds(Iterable<String> ids) {
    known =
        Suppliers.memoize(
            () -> {
              Set<String> all = new HashSet<>();
              ids.forEach(all::add);
              all.remove("");
              return all;
            });
    byLowerCase =
        Suppliers.memoize(
            () -> {
              Map<String, String> all = new HashMap<>();
              ids.forEach(id -> all.putIfAbsent(id.toLowerCase(Locale.ROOT), id));
              all.remove("");
              return all;
            });
  }

  boolean contains(String id) {
    return known.get().contains(id);
  }

  /** The first id that differs from the given one at most in case. */
  Optional<String> like(String id) {
    return Optional.ofNullable(byLowerCase.get().get(id.toLowerCase(Locale.ROOT)));
  }

  /** Whether some ids differ in case alone, so that case cannot be ignored. */
  boolean differInCase() {
    return byLowerCase.get().size() < known.get().size();
  }
}
