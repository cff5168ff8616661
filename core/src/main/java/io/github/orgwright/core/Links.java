package io.github.orgwright.core;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToIntFunction;

/**
 * Values that each link a position to something, in declared order, with the places of both ends;
 * -1 for an end that is not known.
 */
final class Links<T> {
  final ImmutableList<T> list;

  /** The places of the positions. */
  final int[] seats;

  /** The places of the other ends. */
  final int[] ends;

  private Links(ImmutableList<T> list, int[] seats, int[] ends) {
    this.list = list;
    this.seats = seats;
    this.ends = ends;
  }

  int size() {
    return seats.length;
  }

  /**
   * A copy in which some positions have other links. Where a position had some, the new ones stand
   * in the place of the first of them; else they stand at the end.
   *
   * @param changes the links of each position that is to have others, by its place
   * @param endOf the place of the other end, or -1
   */
  Links<T> with(SortedMap<Integer, List<T>> changes, ToIntFunction<T> endOf) {
    SortedMap<Integer, List<T>> waiting = new TreeMap<>(changes);
    BitSet changed = new BitSet(); // for the many that do not change
    changes.keySet().forEach(changed::set);
    int more = changes.values().stream().mapToInt(List::size).sum();
    Collector<T> collector = new Collector<>(size() - count(changed) + more);
    int copied = 0;
    for (int i = 0; i < seats.length; i++) {
      if (changed.get(seats[i])) {
        collector.addAll(this, copied, i);
        copied = i + 1;
        List<T> change = waiting.remove(seats[i]);
        if (change != null) {
          collector.addAll(change, seats[i], endOf);
        }
      }
    }
    collector.addAll(this, copied, size());
    waiting.forEach((seat, change) -> collector.addAll(change, seat, endOf));
    return collector.links();
  }

  /** How many links those positions have. */
  private int count(BitSet places) {
    int count = 0;
    for (int seat : seats) {
      count += places.get(seat) ? 1 : 0;
    }
    return count;
  }

  /** Moves places behind one that is gone up by one, in arrays that nobody else has yet. */
  static void closeGap(int[] places, int gone) {
    for (int i = 0; i < places.length; i++) {
      places[i] -= (gone - places[i]) >>> 31; // 1 where it is greater: many are, so no branch
    }
  }

  /** Collects links and the places of their ends. */
  static final class Collector<T> {
    private final ImmutableList.Builder<T> list;
    private int[] seats;
    private int[] ends;
    private int count;

    /**
     * Makes an empty one.
     *
     * @param expected how many links there will be; what is told exactly is not copied again
     */
    Collector(int expected) {
      this.list = ImmutableList.builderWithExpectedSize(expected);
      this.seats = new int[expected];
      this.ends = new int[expected];
    }

    void add(T link, int seat, int end) {
      ensureRoomFor(1);
      list.add(link);
      seats[count] = seat;
      ends[count++] = end;
    }

    /** Adds links as they are, from one index to before another. */
    void addAll(Links<T> others, int from, int to) {
      if (from == to) {
        return;
      }
      ensureRoomFor(to - from);
      list.addAll(others.list.subList(from, to));
      System.arraycopy(others.seats, from, seats, count, to - from);
      System.arraycopy(others.ends, from, ends, count, to - from);
      count += to - from;
    }

    private void addAll(List<T> links, int seat, ToIntFunction<T> endOf) {
      links.forEach(link -> add(link, seat, endOf.applyAsInt(link)));
    }

    private void ensureRoomFor(int more) {
      if (count + more > seats.length) {
        int length = Math.max(count + more, Math.max(16, count + (count >> 1)));
        seats = Arrays.copyOf(seats, length);
        ends = Arrays.copyOf(ends, length);
      }
    }

    Links<T> links() {
      boolean isFull = count == seats.length;
      return new Links<>(
          list.build(),
          isFull ? seats : Arrays.copyOf(seats, count),
          isFull ? ends : Arrays.copyOf(ends, count));
    }
  }
}
