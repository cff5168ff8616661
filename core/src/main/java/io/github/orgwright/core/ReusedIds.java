package io.github.orgwright.core;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.github.orgwright.core.internal.IdTable;
import java.util.Arrays;

/**
 * Numbers ids in the order in which they are added. Those of an earlier table that are known by
 * their places in it are not hashed.
 */
final class ReusedIds {
  private final IdTable before;

  /** The new place of each id of the earlier table; -1 if it is not added. */
  private final int[] places;

  private final IdTable others = IdTable.withCapacity(0);

  /** The new places of the other ids. */
  private int[] placesOfOthers = {};

  private int size;

  ReusedIds(IdTable before) {
    this.before = before;
    this.places = new int[before.size()];
    Arrays.fill(places, -1);
  }

  int size() {
    return size;
  }

  /** The place in the earlier table of an id, or -1. */
  int placeBefore(String id) {
    return before.find(id);
  }

  /** The new place of the id that has the given place in the earlier table, or -1. */
  int placeOf(int placeBefore) {
    return places[placeBefore];
  }

  /** The new place of an id, or -1. */
  int find(String id) {
    int known = before.find(id);
    if (known >= 0) {
      return places[known];
    }
    int other = others.find(id);
    return other < 0 ? -1 : placesOfOthers[other];
  }

  /** Whether an id is added; its place in the earlier table is given, or -1. */
  boolean isAdded(int placeBefore, String id) {
    return placeBefore < 0 ? others.find(id) >= 0 : places[placeBefore] >= 0;
  }

  /** Adds the id that has the given place in the earlier table, and returns its new place. */
  @CanIgnoreReturnValue
  int addFromBefore(int placeBefore) {
    places[placeBefore] = size;
    return size++;
  }

  /** Adds an id that neither the earlier table nor this one has, and returns its new place. */
  @CanIgnoreReturnValue
  int addOther(String id) {
    if (others.size() == placesOfOthers.length) {
      placesOfOthers = Arrays.copyOf(placesOfOthers, 16 + 2 * placesOfOthers.length);
    }
    placesOfOthers[others.size()] = size;
    others.putIfAbsent(id);
    return size++;
  }

  /** The table of the ids by their new places. */
  IdTable table() {
    return before.renumbered(places, others, placesOfOthers, size);
  }
}
