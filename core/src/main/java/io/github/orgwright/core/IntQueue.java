package io.github.orgwright.core;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.Arrays;

/**
 * A queue of non-negative numbers for a breadth-first search. Each number is added at most once.
 */
final class IntQueue {
  private int[] items = new int[8];
  private int[] slots = filled(16);
  private int size;

  private static int[] filled(int length) {
    int[] slots = new int[length];
    Arrays.fill(slots, -1);
    return slots;
  }

  int size() {
    return size;
  }

  int get(int index) {
    return items[index];
  }

  /** The index at which the given number was added, or -1. */
  int indexOf(int number) {
    int mask = slots.length - 1;
    for (int slot = slot(number, mask); slots[slot] >= 0; slot = (slot + 1) & mask) {
      if (items[slots[slot]] == number) {
        return slots[slot];
      }
    }
    return -1;
  }

  boolean contains(int number) {
    return indexOf(number) >= 0;
  }

  /** Adds the given number, unless it was added before; returns whether it is new. */
  @CanIgnoreReturnValue
  boolean add(int number) {
    int mask = slots.length - 1;
    int slot = slot(number, mask);
    while (slots[slot] >= 0) {
      if (items[slots[slot]] == number) {
        return false;
      }
      slot = (slot + 1) & mask;
    }
    if (size == items.length) {
      items = Arrays.copyOf(items, size * 2);
    }
    items[size] = number;
    slots[slot] = size++;
    if (size * 2 > slots.length) {
      grow();
    }
    return true;
  }

  private void grow() {
    slots = filled(slots.length * 2);
    int mask = slots.length - 1;
    for (int index = 0; index < size; index++) {
      int slot = slot(items[index], mask);
      while (slots[slot] >= 0) {
        slot = (slot + 1) & mask;
      }
      slots[slot] = index;
    }
  }

  private static int slot(int number, int mask) {
    int mixed = number * 0x9E3779B9;
    return (mixed ^ (mixed >>> 16)) & mask;
  }
}
