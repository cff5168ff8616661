package io.github.orgwright.core;

import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Answers questions about a copy of an organization in which a few positions have other managers,
 * by the index of the original. Building an index takes time linear in all positions; this takes
 * time for the few ones only, so that trying a move costs little more than copying.
 *
 * <p>Both organizations must be forests of the same positions. The lines of moved positions cut the
 * original forest into parts: one below each moved position, and the rest. A part is whole in the
 * copy too; only what it hangs on differs.
 *
 * <p>A <i>place</i> is an index in the list of positions.
 */
final class MovedPositions {
  /** Each question compares all moved positions with each other, so more would not be cheap. */
  static final int MOST = 16;

  /** Stands for the place of a manager where there are several. */
  private static final int SEVERAL = -2;

  private final Forest original;

  /** The places of moved positions. */
  private final int[] moved;

  /** The place of the manager of each of them in the copy; -1 if there is none. */
  private final int[] managers;

  private MovedPositions(Forest original, int[] moved, int[] managers) {
    this.original = original;
    this.moved = moved;
    this.managers = managers;
  }

  /**
   * The moved positions of a copy; null if these are too many, or if one of both organizations is
   * not a forest.
   *
   * @param original the index of the original
   * @param places the places of the positions whose lines differ
   * @param lines the lines of the copy
   */
  static @Nullable MovedPositions of(
      Forest original, BitSet places, IndexedEdges<ReportingLine> lines) {
    if (original.nonTree != null || places.cardinality() > MOST) {
      return null;
    }
    int[] moved = places.stream().toArray();
    int[] managers = new int[moved.length];
    for (int i = 0; i < moved.length; i++) {
      managers[i] = onlyManager(moved[i], lines);
      if (managers[i] == moved[i] || managers[i] == SEVERAL) {
        return null;
      }
    }
    MovedPositions all = new MovedPositions(original, moved, managers);
    return all.formCycle() ? null : all;
  }

  /** The place of the only known solid-line manager of a position; -1 if there is none. */
  private static int onlyManager(int place, IndexedEdges<ReportingLine> lines) {
    int only = -1;
    for (int line = lines.from(place); line < lines.from(place + 1); line++) {
      int manager = lines.ends[line];
      if (manager >= 0 && lines.list.get(line).kind().equals(LineKind.SOLID)) {
        if (only >= 0 && only != manager) {
          return SEVERAL;
        }
        only = manager;
      }
    }
    return only;
  }

  private boolean formCycle() {
    for (int start = 0; start < moved.length; start++) {
      int at = start;
      for (int step = 0; at >= 0 && step <= moved.length; step++) {
        at = managers[at] < 0 ? -1 : partOf(managers[at]);
      }
      if (at >= 0) {
        return true;
      }
    }
    return false;
  }

  /** The lowest moved position at or above a place in the original, by its index; -1 if none is. */
  private int partOf(int place) {
    int lowest = -1;
    for (int i = 0; i < moved.length; i++) {
      if (original.isAboveOrSamePlace(moved[i], place)
          && (lowest < 0 || original.isAbovePlace(moved[lowest], moved[i]))) {
        lowest = i;
      }
    }
    return lowest;
  }

  /** Whether the position at one place is above the one at another. */
  boolean isAbove(int upper, int lower) {
    if (upper == lower) {
      return false;
    }
    int partOfUpper = partOf(upper);
    int place = lower;
    int part = partOf(lower);
    while (part != partOfUpper) {
      if (part < 0 || managers[part] < 0) {
        return false;
      }
      place = managers[part];
      part = partOf(place);
    }
    return original.isAboveOrSamePlace(upper, place);
  }

  /** The number of reports of the position at a place, at any distance. */
  int countReports(int place) {
    int count = sizeOfPart(place) - 1;
    for (int position : moved) {
      if (isAbove(place, position)) {
        count += sizeOfPart(position);
      }
    }
    return count;
  }

  /** How many positions are at or below a place in its part. */
  private int sizeOfPart(int place) {
    int size = original.subtreeOfPlace(place);
    for (int position : moved) {
      if (original.isAbovePlace(place, position) && isHighestBelow(place, position)) {
        size -= original.subtreeOfPlace(position);
      }
    }
    return size;
  }

  private boolean isHighestBelow(int place, int position) {
    return Arrays.stream(moved)
        .noneMatch(
            other -> original.isAbovePlace(place, other) && original.isAbovePlace(other, position));
  }
}
