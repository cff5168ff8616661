package io.github.orgwright.io;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Compares two orders of elements on all days on which some of them exist. */
final class OrderComparison {
  private final TreeMap<LocalDate, List<Change>> changes = new TreeMap<>();

  /** A place in an order; there are no equal places on one day. */
  record Place(int group, int place, int index) implements Comparable<Place> {
    @Override
    public int compareTo(Place other) {
      int byGroup = Integer.compare(group, other.group);
      int byPlace = byGroup == 0 ? Integer.compare(place, other.place) : byGroup;
      return byPlace == 0 ? Integer.compare(index, other.index) : byPlace;
    }
  }

  /** An element that begins or ends. */
  private record Change(boolean begins, Place one, Place other) {}

  /** Adds an element with its places in both orders on some days. */
  void add(DayRange days, Place one, Place other) {
    LocalDate from = days.from();
    LocalDate until = days.until();
    on(from == null ? LocalDate.MIN : from).add(new Change(true, one, other));
    if (until != null) {
      on(until).add(new Change(false, one, other));
    }
  }

  private List<Change> on(LocalDate day) {
    return changes.computeIfAbsent(day, key -> new ArrayList<>());
  }

  /** Whether both orders are the same on each day. */
  boolean isSame() {
    Elements elements = new Elements();
    for (List<Change> ofDay : changes.values()) {
      ofDay.stream().filter(change -> !change.begins()).forEach(elements::remove);
      ofDay.stream().filter(Change::begins).forEach(elements::add);
      if (elements.turned > 0) {
        return false;
      }
    }
    return true;
  }

  /** The elements of a day in the first order, with the number of neighbors in another order. */
  private static final class Elements {
    private final NavigableMap<Place, Place> all = new TreeMap<>();
    private int turned;

    void add(Change change) {
      count(change.one(), change.other(), 1);
      all.put(change.one(), change.other());
    }

    void remove(Change change) {
      all.remove(change.one());
      count(change.one(), change.other(), -1);
    }

    /** Counts what an element between its neighbors changes. */
    private void count(Place one, Place other, int sign) {
      Map.@Nullable Entry<Place, Place> before = all.lowerEntry(one);
      Map.@Nullable Entry<Place, Place> after = all.higherEntry(one);
      if (before != null && after != null) {
        turned -= sign * turned(before.getValue(), after.getValue());
      }
      turned += before == null ? 0 : sign * turned(before.getValue(), other);
      turned += after == null ? 0 : sign * turned(other, after.getValue());
    }

    private static int turned(Place first, Place second) {
      return first.compareTo(second) > 0 ? 1 : 0;
    }
  }
}
