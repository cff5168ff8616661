package io.github.orgwright.core.internal;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.Arrays;
import java.util.BitSet;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds the index of an id in an array of distinct ids. It is a hash table with open addressing, in
 * one {@code int} array that is at most half full. A slot contains an index and, in the remaining
 * bits, some bits of the hash, so that other ids are rarely compared. If many hash codes collide, a
 * tree map is used instead, so a look-up takes at most logarithmic time.
 *
 * <p>Thread-safe once filled; copies do not hash ids again.
 */
public final class IdTable {
  private static final int LONGEST_PROBE = 256;
  private static final int FREE = -1;
  private static final int GONE = -2;

  private @Nullable String[] ids;
  private int size;
  private int taken; // slots that are not free
  private int[] table;
  private @Nullable TreeMap<String, Integer> tree;

  private IdTable(@Nullable String[] ids, int size, int[] table) {
    this.ids = ids;
    this.size = size;
    this.table = table;
  }

  /** Creates an empty table for the given number of ids; it grows if more are added. */
  public static IdTable withCapacity(int capacity) {
    return new IdTable(new String[capacity], 0, emptyTable(capacity));
  }

  private static int[] emptyTable(int capacity) {
    long slots = Math.max(4, Long.highestOneBit(Math.max(1, capacity) * 2L - 1) * 2);
    if (slots > 1 << 30) {
      throw new IllegalArgumentException(
          "an organization can have at most 536870912 ids, but needs room for " + capacity);
    }
    int[] table = new int[(int) slots];
    Arrays.fill(table, FREE);
    return table;
  }

  public int size() {
    return size;
  }

  /** The id at an index below {@link #size}. */
  public String id(int place) {
    String id = ids[place];
    if (id == null) {
      throw new AssertionError(place);
    }
    return id;
  }

  /** Adds the given id, unless it is present; returns its index if it was present, else -1. */
  @CanIgnoreReturnValue
  public int putIfAbsent(String id) {
    if (size == ids.length) {
      ids = Arrays.copyOf(ids, Math.max(16, size + (size >> 1)));
    }
    if (tree == null && (taken + 1) * 2L > table.length) {
      rehash(ids.length);
    }
    int known = enter(id, size);
    if (known < 0) {
      ids[size++] = id;
    }
    return known;
  }

  /** Makes room for a number of further ids, so that adding them hashes each once. */
  public void ensureRoomFor(int more) {
    int capacity = Math.addExact(size, more);
    if (tree == null && (taken + (long) more) * 2 > table.length) {
      rehash(capacity);
    }
    if (capacity > ids.length) {
      ids = Arrays.copyOf(ids, capacity);
    }
  }

  private void rehash(int capacity) {
    table = emptyTable(capacity);
    taken = 0;
    for (int place = 0; place < size && tree == null; place++) {
      enter(id(place), place);
    }
  }

  /** Enters the index of an id, unless the id is present; returns its index if it was, else -1. */
  @CanIgnoreReturnValue
  private int enter(String id, int place) {
    if (tree == null) {
      int mask = table.length - 1;
      int mixed = smear(id.hashCode());
      int tag = tag(mixed, mask);
      int slot = mixed & mask;
      for (int probe = 0; probe < LONGEST_PROBE; probe++) {
        int entry = table[slot];
        if (entry == FREE) {
          table[slot] = tag | place;
          taken++;
          return -1;
        }
        if ((entry & ~mask) == tag && id.equals(ids[entry & mask])) {
          return entry & mask;
        }
        slot = (slot + 1) & mask;
      }
      tree = new TreeMap<>();
      for (int each = 0; each < size; each++) {
        tree.put(id(each), each);
      }
      table = new int[0];
    }
    Integer known = tree.putIfAbsent(id, place);
    return known == null ? -1 : known;
  }

  /** The index of the given id, or -1. */
  public int find(String id) {
    if (tree != null) {
      Integer place = tree.get(id);
      return place == null ? -1 : place;
    }
    int mask = table.length - 1;
    int mixed = smear(id.hashCode());
    int tag = tag(mixed, mask);
    int slot = mixed & mask;
    // No id stands further from its slot; runs of neighbors may be longer.
    for (int probe = 0; probe < LONGEST_PROBE; probe++) {
      int entry = table[slot];
      if ((entry & ~mask) == tag) {
        int place = entry & mask;
        if (id.equals(ids[place])) {
          return place;
        }
      } else if (entry == FREE) {
        return -1;
      }
      slot = (slot + 1) & mask;
    }
    return -1;
  }

  private int slotOf(int place) {
    int mask = table.length - 1;
    int slot = smear(id(place).hashCode()) & mask;
    while (table[slot] < 0 || (table[slot] & mask) != place) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  /** The bits of a hash that are stored in a slot: those that an index does not use. */
  private static int tag(int mixed, int mask) {
    return mixed & ~mask & Integer.MAX_VALUE;
  }

  /** A copy to which ids can be added; no id is hashed again while there is room. */
  public IdTable copy() {
    IdTable copy = new IdTable(Arrays.copyOf(ids, size), size, table.clone());
    copy.taken = taken;
    copy.tree = tree == null ? null : new TreeMap<>(tree);
    return copy;
  }

  /** A copy without the ids at some indexes; the indexes of later ids become smaller. */
  public IdTable without(BitSet gone) {
    if (gone.cardinality() == 1) {
      return without(gone.length() - 1);
    }
    IdTable rest = withCapacity(size - gone.cardinality());
    for (int place = gone.nextClearBit(0); place < size; place = gone.nextClearBit(place + 1)) {
      rest.putIfAbsent(id(place));
    }
    return rest;
  }

  /** A copy without the id at an index; the indexes of later ids become smaller by one. */
  IdTable without(int gone) {
    @Nullable String[] rest = new String[size - 1];
    System.arraycopy(ids, 0, rest, 0, gone);
    System.arraycopy(ids, gone + 1, rest, gone, size - gone - 1);
    int[] slots = new int[table.length];
    int mask = slots.length - 1;
    for (int slot = 0; slot < slots.length; slot++) {
      int entry = table[slot];
      int isLater = (gone - (entry & mask)) >>> 31;
      int isTaken = ~entry >>> 31;
      // Without branches, which half of the slots would mispredict.
      slots[slot] = entry - (isLater & isTaken);
    }
    if (tree == null) {
      slots[slotOf(gone)] = GONE;
    }
    IdTable copy = new IdTable(rest, rest.length, slots);
    copy.taken = taken;
    if (tree != null) {
      TreeMap<String, Integer> all = new TreeMap<>();
      tree.forEach(
          (id, place) -> {
            if (place != gone) {
              all.put(id, place > gone ? place - 1 : place);
            }
          });
      copy.tree = all;
    }
    return copy;
  }

  /**
   * A table of some ids of this one, with other places, and of further ids. No id of this table is
   * hashed again while there is room.
   *
   * @param newPlaces the new place of each id, or -1 for one that is left out
   * @param others further ids
   * @param placesOfOthers the places of the further ids
   * @param newSize the number of all ids; each place below it is that of one id
   */
  public IdTable renumbered(int[] newPlaces, IdTable others, int[] placesOfOthers, int newSize) {
    @Nullable String[] newIds = new String[newSize];
    for (int place = 0; place < size; place++) {
      if (newPlaces[place] >= 0) {
        newIds[newPlaces[place]] = ids[place];
      }
    }
    for (int other = 0; other < others.size; other++) {
      newIds[placesOfOthers[other]] = others.id(other);
    }
    if (tree != null || (taken + (long) others.size) * 2 > table.length) {
      IdTable fresh = new IdTable(newIds, newSize, table);
      fresh.rehash(newSize);
      return fresh;
    }
    int mask = table.length - 1;
    int[] slots = table.clone();
    for (int slot = 0; slot < slots.length; slot++) {
      int entry = slots[slot];
      if (entry >= 0) {
        int place = newPlaces[entry & mask];
        slots[slot] = place < 0 ? GONE : (entry & ~mask) | place;
      }
    }
    IdTable copy = new IdTable(newIds, newSize, slots);
    copy.taken = taken;
    for (int other = 0; other < others.size && copy.tree == null; other++) {
      copy.enter(others.id(other), placesOfOthers[other]);
    }
    return copy;
  }

  private static int smear(int hash) {
    int mixed = hash * 0x9E3779B9;
    return mixed ^ (mixed >>> 15);
  }
}
