package io.github.orgwright.query;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.primitives.Ints;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * An index from keys, such as scopes, to the places of positions in the order of declaration. Keys
 * that come from a role share one list of all positions that have the role. Several lists for one
 * key are joined on first use.
 *
 * @param <K> the type of the keys
 */
final class PositionIndex<K> {
  private static final int[] NOWHERE = {};

  private final ImmutableListMultimap<K, int[]> lists;

  /** The joined lists, only for keys with several lists, to save memory. */
  private final Map<K, int[]> joined = new ConcurrentHashMap<>();

  private PositionIndex(ImmutableListMultimap<K, int[]> lists) {
    this.lists = lists;
  }

  /**
   * The places for the given key, in the order of declaration, each once; callers must not change
   * the array.
   */
  int[] places(K key) {
    List<int[]> found = lists.get(key);
    return switch (found.size()) {
      case 0 -> NOWHERE;
      case 1 -> found.get(0);
      default -> joined.computeIfAbsent(key, several -> join(found));
    };
  }

  /** The places in any of these lists, in the order of declaration, each once. */
  static int[] join(List<int[]> lists) {
    int[] all = Ints.concat(lists.toArray(int[][]::new));
    Arrays.sort(all);
    int size = 0;
    for (int place : all) {
      if (size == 0 || all[size - 1] != place) {
        all[size++] = place;
      }
    }
    return Arrays.copyOf(all, size);
  }

  /**
   * The places in both lists, in the order of declaration; looks up each place of the shorter list
   * in the longer one.
   */
  static int[] common(int[] one, int[] other) {
    int[] shorter = one.length < other.length ? one : other;
    int[] longer = one.length < other.length ? other : one;
    return Arrays.stream(shorter)
        .filter(place -> Arrays.binarySearch(longer, place) >= 0)
        .toArray();
  }

  /** Collects lists of places; each must be in the order of declaration, without repeats. */
  static final class Builder<K> {
    private final ImmutableListMultimap.Builder<K, int[]> lists = ImmutableListMultimap.builder();

    void add(K key, int[] places) {
      lists.put(key, places);
    }

    PositionIndex<K> build() {
      return new PositionIndex<>(lists.build());
    }
  }
}
