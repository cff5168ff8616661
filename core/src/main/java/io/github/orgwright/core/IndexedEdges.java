package io.github.orgwright.core;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToIntFunction;

/**
 * Values that each link a position to something, such as reporting lines, in the order of
 * declaration, with the indexes of both ends; -1 for an unknown end.
 */
final class IndexedEdges<T> {
  final ImmutableList<T> list;

  /** The indexes of the positions. */
  final int[] starts;

  /** The indexes of the other ends. */
  final int[] ends;

  private IndexedEdges(ImmutableList<T> list, int[] starts, int[] ends) {
    this.list = list;
    this.starts = starts;
    this.ends = ends;
  }

  int size() {
    return starts.length;
  }

  /**
   * A copy with the links of some positions replaced. The new links of a position are inserted
   * where its first old link was; if it had none, they come last.
   *
   * @param changes the new links of each changed position, by its index
   * @param endOf returns the index of the other end of a link, or -1
   */
  IndexedEdges<T> with(SortedMap<Integer, List<T>> changes, ToIntFunction<T> endOf) {
    SortedMap<Integer, List<T>> waiting = new TreeMap<>(changes);
    BitSet changed = new BitSet(); // for the many that do not change
    changes.keySet().forEach(changed::set);
    int more = changes.values().stream().mapToInt(List::size).sum();
    Collector<T> collector = new Collector<>(size() - count(changed) + more);
    int copied = 0;
    for (int i = 0; i < starts.length; i++) {
      if (changed.get(starts[i])) {
        collector.addAll(this, copied, i);
        copied = i + 1;
        List<T> change = waiting.remove(starts[i]);
        if (change != null) {
          collector.addAll(change, starts[i], endOf);
        }
      }
    }
    collector.addAll(this, copied, size());
    waiting.forEach((position, change) -> collector.addAll(change, position, endOf));
    return collector.links();
  }

  /** The number of links of some positions. */
  private int count(BitSet places) {
    int count = 0;
    for (int position : starts) {
      count += places.get(position) ? 1 : 0;
    }
    return count;
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
    private final ImmutableList.Builder<T> list;
    private int[] starts;
    private int[] ends;
    private int count;

    /**
     * Creates an empty collector.
     *
     * @param expected the expected number of links; if it is exact, no array needs to be copied
     */
    Collector(int expected) {
      this.list = ImmutableList.builderWithExpectedSize(expected);
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
      list.addAll(others.list.subList(from, to));
      System.arraycopy(others.starts, from, starts, count, to - from);
      System.arraycopy(others.ends, from, ends, count, to - from);
      count += to - from;
    }

    private void addAll(List<T> links, int position, ToIntFunction<T> endOf) {
      links.forEach(link -> add(link, position, endOf.applyAsInt(link)));
    }

    private void ensureRoomFor(int more) {
      if (count + more > starts.length) {
        int length = Math.max(count + more, Math.max(16, count + (count >> 1)));
        starts = Arrays.copyOf(starts, length);
        ends = Arrays.copyOf(ends, length);
      }
    }

    IndexedEdges<T> links() {
      boolean isFull = count == starts.length;
      return new IndexedEdges<>(
          list.build(),
          isFull ? starts : Arrays.copyOf(starts, count),
          isFull ? ends : Arrays.copyOf(ends, count));
    }
  }
}
