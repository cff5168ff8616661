package io.github.orgwright.core;

import io.github.orgwright.core.internal.FixedList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;

/**
 * Values that each link a position to something, such as reporting lines, with the indexes of both
 * ends; -1 for an unknown end. They are in the order of their positions; those of one position are
 * in the order of their kinds, and those of one kind in the order of declaration.
 */
final class IndexedEdges<T> {
  final FixedList<T> list;

  /** The indexes of the positions. */
  final int[] starts;

  /** The indexes of the other ends. */
  final int[] ends;

  private IndexedEdges(FixedList<T> list, int[] starts, int[] ends) {
    this.list = list;
    this.starts = starts;
    this.ends = ends;
  }

  int size() {
    return starts.length;
  }

  /** The index of the first link of the given position, or of the next position that has one. */
  int from(int position) {
    return from(position, 0, starts.length);
  }

  /** Whether an index is that of {@link #from(int)}. */
  boolean isFrom(int position, int index) {
    return (index == 0 || starts[index - 1] < position)
        && (index == starts.length || starts[index] >= position);
  }

  /** As {@link #from(int)}, between the given indexes. */
  private int from(int position, int lowest, int highest) {
    int low = lowest;
    int high = highest;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (starts[middle] < position) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** As {@link #from(int)}, at or after the given index; fast if it is near. */
  private int fromNear(int position, int near) {
    int low = near;
    int high = near;
    for (int step = 1; high < starts.length && starts[high] < position; step *= 2) {
      low = high + 1;
      high = Math.min(starts.length, high + step);
    }
    return from(position, low, high);
  }

  /** The links of the given position; takes time logarithmic in the number of all links. */
  List<T> of(int position) {
    return list.subList(from(position), from(position + 1));
  }

  /**
   * A copy with the links of some positions replaced. Positions may be new.
   *
   * @param replaced the indexes of these positions
   * @param linksOf returns the new links of a position, in order
   * @param endOf returns the index of the other end of a link, or -1
   */
  IndexedEdges<T> with(
      BitSet replaced, IntFunction<List<T>> linksOf, ToIntFunction<? super T> endOf) {
    List<List<T>> links = new ArrayList<>();
    int expected = size();
    int at = 0;
    for (int position = replaced.nextSetBit(0);
        position >= 0;
        position = replaced.nextSetBit(position + 1)) {
      List<T> own = linksOf.apply(position);
      links.add(own);
      int from = fromNear(position, at);
      at = fromNear(position + 1, from);
      expected += own.size() - (at - from);
    }
    Collector<T> collector = new Collector<>(expected);
    int copied = 0;
    int position = -1;
    for (List<T> own : links) {
      position = replaced.nextSetBit(position + 1);
      int from = fromNear(position, copied);
      collector.addAll(this, copied, from);
      copied = fromNear(position + 1, from);
      for (T link : own) {
        collector.add(link, position, endOf.applyAsInt(link));
      }
    }
    collector.addAll(this, copied, size());
    return collector.inOrder();
  }

  /** A copy with other ends. */
  IndexedEdges<T> withEnds(int[] newEnds) {
    return new IndexedEdges<>(list, starts, newEnds);
  }

  /**
   * Subtracts from all indexes the number of removed ones below them; the array must not be shared
   * yet.
   */
  static void closeGaps(int[] places, BitSet gone) {
    if (gone.cardinality() == 1) {
      int only = gone.length() - 1;
      for (int i = 0; i < places.length; i++) {
        places[i] -= (only - places[i]) >>> 31; // 1 where it is greater: many are, so no branch
      }
      return;
    }
    int[] below = new int[gone.length() + 1];
    for (int place = 0; place < gone.length(); place++) {
      below[place + 1] = below[place] + (gone.get(place) ? 1 : 0);
    }
    for (int i = 0; i < places.length; i++) {
      places[i] -= below[Math.max(0, Math.min(places[i], gone.length()))]; // -1 stays
    }
  }

  /** Collects links and the indexes of their ends. */
  static final class Collector<T> {
    private final FixedList.Collector<T> list;
    private int[] starts;
    private int[] ends;
    private int count;

    /**
     * Creates an empty collector.
     *
     * @param expected the expected number of links; if it is exact, no array needs to be copied
     */
    Collector(int expected) {
      this.list = new FixedList.Collector<>(expected);
      this.starts = new int[expected];
      this.ends = new int[expected];
    }

    void add(T link, int position, int end) {
      ensureRoomFor(1);
      list.add(link);
      starts[count] = position;
      ends[count++] = end;
    }

    /** Adds a range of existing links, unchanged. */
    void addAll(IndexedEdges<T> others, int from, int to) {
      if (from == to) {
        return;
      }
      ensureRoomFor(to - from);
      list.addAll(others.list, from, to);
      System.arraycopy(others.starts, from, starts, count, to - from);
      System.arraycopy(others.ends, from, ends, count, to - from);
      count += to - from;
    }

    private void ensureRoomFor(int more) {
      if (count + more > starts.length) {
        int length = Math.max(count + more, Math.max(16, count + (count >> 1)));
        starts = Arrays.copyOf(starts, length);
        ends = Arrays.copyOf(ends, length);
      }
    }

    /** The collected links, which are in order already. */
    IndexedEdges<T> inOrder() {
      return inOrder(list.build());
    }

    private IndexedEdges<T> inOrder(FixedList<T> links) {
      boolean isFull = count == starts.length;
      return new IndexedEdges<>(
          links,
          isFull ? starts : Arrays.copyOf(starts, count),
          isFull ? ends : Arrays.copyOf(ends, count));
    }

    /**
     * The collected links, put in order.
     *
     * @param byKind compares the kinds of two links
     */
    IndexedEdges<T> sorted(Comparator<T> byKind) {
      FixedList<T> links = list.build();
      if (isSorted(links, byKind)) {
        return inOrder(links);
      }
      Integer[] order = new Integer[count];
      Arrays.setAll(order, i -> i);
      Arrays.sort(
          order,
          Comparator.<Integer>comparingInt(i -> starts[i])
              .thenComparing(links::get, byKind)); // stable
      Collector<T> sorted = new Collector<>(count);
      for (int i : order) {
        sorted.add(links.get(i), starts[i], ends[i]);
      }
      return sorted.inOrder();
    }

    private boolean isSorted(List<T> links, Comparator<T> byKind) {
      for (int i = 1; i < count; i++) {
        if (starts[i - 1] > starts[i]
            || (starts[i - 1] == starts[i] && byKind.compare(links.get(i - 1), links.get(i)) > 0)) {
          return false;
        }
      }
      return true;
    }
  }
}
