package io.github.orgwright.io;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import io.github.orgwright.core.internal.NearestIds;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** Ids, indexed on first use, since most files do not need that. */
final class StatedIds {
  private final Supplier<Set<String>> known;

  /** The ids of each form, which differ only in what people do not see or mean, in order. */
  private final Supplier<Map<String, List<String>>> byForm;

  private final Supplier<Boolean> differInCase;

  /**
   * Ids that are all there when they are first asked for.
   *
   * @param ids the ids; an empty string is none
   */
  StatedIds(Iterable<String> ids) {
    known =
        Suppliers.memoize(
            () -> {
              Set<String> all = new LinkedHashSet<>();
              ids.forEach(all::add);
              all.remove("");
              return all;
            });
    byForm =
        Suppliers.memoize(
            () -> {
              Map<String, List<String>> all = new HashMap<>();
              for (String id : known.get()) {
                all.computeIfAbsent(NearestIds.form(id), form -> new ArrayList<>(1)).add(id);
              }
              return all;
            });
    differInCase =
        Suppliers.memoize(
            () -> {
              Set<String> all = new HashSet<>();
              known.get().forEach(id -> all.add(id.toLowerCase(Locale.ROOT)));
              return all.size() < known.get().size();
            });
  }

  boolean contains(String id) {
    return known.get().contains(id);
  }

  /**
   * The ids that differ from the given one only in case, in order; if there are none, those that
   * differ in other ways that people do not see or mean, such as leading zeros.
   */
  List<String> alike(String id) {
    return NearestIds.alike(id, byForm.get().getOrDefault(NearestIds.form(id), ImmutableList.of()));
  }

  /** Whether some ids differ in case alone, so that case cannot be ignored. */
  boolean differInCase() {
    return differInCase.get();
  }
}
