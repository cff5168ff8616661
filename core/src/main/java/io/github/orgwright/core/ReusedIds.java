package io.github.orgwright.core;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.github.orgwright.core.internal.IdTable;
import java.util.Arrays;
import java.util.Locale;

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
  private boolean areSame = true;

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

  /**
   * Adds an id, and returns its new place.
   *
   * @param subject what the id identifies, in messages
   * @param placeBefore its place in the earlier table, or -1
   * @throws IllegalArgumentException if it is added already
   */
  @CanIgnoreReturnValue
  int add(String subject, int placeBefore, String id) {
    if (placeBefore >= 0) {
      return addFromBefore(subject, placeBefore);
    }
    checkArgument(others.putIfAbsent(id) < 0, Catalog.DUPLICATE, subject, id);
    if (others.size() > placesOfOthers.length) {
      placesOfOthers = Arrays.copyOf(placesOfOthers, 16 + 2 * placesOfOthers.length);
    }
    placesOfOthers[others.size() - 1] = size;
    areSame = false;
    return size++;
  }

  /** Adds the id that has the given place in the earlier table; see {@link #add}. */
  @CanIgnoreReturnValue
  int addFromBefore(String subject, int placeBefore) {
    if (places[placeBefore] >= 0) {
      throw new IllegalArgumentException(
          String.format(Locale.ROOT, Catalog.DUPLICATE, subject, before.id(placeBefore)));
    }
    places[placeBefore] = size;
    areSame &= placeBefore == size;
    return size++;
  }

  /** Whether the ids are those of the earlier table, in the same order. */
  boolean areSame() {
    return areSame && size == before.size();
  }

  /** The table of the ids by their new places. */
  IdTable table() {
    return areSame() ? before : before.renumbered(places, others, placesOfOthers, size);
  }
}
