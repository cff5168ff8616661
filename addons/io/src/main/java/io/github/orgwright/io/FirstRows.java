package io.github.orgwright.io;

import com.google.common.collect.ContiguousSet;
import com.google.common.collect.DiscreteDomain;
import com.google.common.collect.Iterables;
import com.google.common.collect.Range;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.github.orgwright.core.internal.IdTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** The first row of each position, by id, in the order added. It is smaller than a map. */
final class FirstRows {
  private IdTable ids;
  private List<Entry> entries;

  FirstRows(int capacity) {
    ids = IdTable.withCapacity(capacity);
    entries = new ArrayList<>(capacity);
  }

  /** Adds the first row of a position; returns the row that the position already has, or null. */
  @CanIgnoreReturnValue
  @Nullable Entry putIfAbsent(String id, Entry entry) {
    int known = ids.putIfAbsent(id);
    if (known >= 0) {
      return entries.get(known);
    }
    entries.add(entry);
    return null;
  }

  /** The first row of a position, or null. */
  @Nullable Entry get(String id) {
    int place = ids.find(id);
    return place < 0 ? null : entries.get(place);
  }

  boolean containsKey(String id) {
    return ids.find(id) >= 0;
  }

  int size() {
    return entries.size();
  }

  /** The ids in order, including those that are added later. */
  Iterable<String> ids() {
    return () -> Iterables.transform(indexes(), at -> ids.id(at)).iterator();
  }

  /** Sorts the rows by the places that a function returns for each id and its row. */
  <P extends Comparable<P>> void sortBy(BiFunction<String, Entry, P> placeOf) {
    List<Integer> order = new ArrayList<>(indexes());
    order.sort(Comparator.comparing(at -> placeOf.apply(ids.id(at), entries.get(at))));
    IdTable sortedIds = IdTable.withCapacity(entries.size());
    List<Entry> sorted = new ArrayList<>(entries.size());
    for (int at : order) {
      sortedIds.putIfAbsent(ids.id(at));
      sorted.add(entries.get(at));
    }
    ids = sortedIds;
    entries = sorted;
  }

  private ContiguousSet<Integer> indexes() {
    return ContiguousSet.create(Range.closedOpen(0, entries.size()), DiscreteDomain.integers());
  }

  void forEach(BiConsumer<String, Entry> action) {
    for (int place = 0; place < entries.size(); place++) {
      action.accept(ids.id(place), entries.get(place));
    }
  }
}
