package io.github.orgwright.io;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The ids in one column of all rows, collected on first use, since most files do not need them. */
final class StatedIds {
  private final List<Entry> entries;
  private final Function<Entry, String> column;
  private @Nullable Set<String> ids;

  StatedIds(List<Entry> entries, Function<Entry, String> column) {
    this.entries = entries;
    this.column = column;
  }

  boolean contains(String id) {
    Set<String> known = ids;
    if (known == null) {
      known = new HashSet<>();
      for (Entry entry : entries) {
        known.add(column.apply(entry));
      }
      known.remove("");
      ids = known;
    }
    return known.contains(id);
  }
}
