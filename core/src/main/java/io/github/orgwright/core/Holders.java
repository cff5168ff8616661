package io.github.orgwright.core;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.List;

/** An index of assignments by position and by person. */
final class Holders {
  private final List<Assignment> assignments;
  private final int[] positionStart;
  private final int[] byPosition;
  private final int[] personStart;
  private final int[] byPerson;
  private final int[] positions;

  /**
   * Builds the index in linear time.
   *
   * @param positions the place of the position of each assignment
   * @param persons the place of the person of each assignment
   */
  Holders(
      List<Assignment> assignments,
      int[] positions,
      int[] persons,
      int positionCount,
      int personCount) {
    this.assignments = assignments;
    this.positions = positions;
    this.positionStart = new int[positionCount + 1];
    this.byPosition = group(positions, persons, positionStart, personCount);
    this.personStart = new int[personCount + 1];
    this.byPerson = group(persons, positions, personStart, positionCount);
  }

  /**
   * Groups assignments by one end. Of several assignments of a person to a position, only the
   * strongest kind is kept, so that the order of rows does not decide who holds a position.
   */
  private int[] group(int[] ends, int[] others, int[] start, int otherCount) {
    int size = start.length - 1;
    for (int end : ends) {
      start[end + 1]++;
    }
    for (int place = 0; place < size; place++) {
      start[place + 1] += start[place];
    }
    int[] grouped = new int[ends.length];
    int[] next = Arrays.copyOf(start, size);
    for (int i = 0; i < ends.length; i++) {
      grouped[next[ends[i]]++] = i;
    }
    int[] keptAt = new int[otherCount];
    Arrays.fill(keptAt, -1);
    int kept = 0;
    int at = 0;
    for (int place = 0; place < size; place++) {
      int end = start[place + 1];
      start[place] = kept;
      for (; at < end; at++) {
        int other = others[grouped[at]];
        if (keptAt[other] < start[place]) {
          keptAt[other] = kept;
          grouped[kept++] = grouped[at];
        } else if (kind(grouped[at]).compareTo(kind(grouped[keptAt[other]])) < 0) {
          grouped[keptAt[other]] = grouped[at];
        }
      }
    }
    start[size] = kept;
    return grouped;
  }

  private AssignmentKind kind(int assignment) {
    return assignments.get(assignment).kind();
  }

  /** The assignments of the given position, in order. */
  List<Assignment> ofPosition(int position) {
    ImmutableList.Builder<Assignment> list = ImmutableList.builder();
    for (int at = positionStart[position]; at < positionStart[position + 1]; at++) {
      list.add(assignments.get(byPosition[at]));
    }
    return list.build();
  }

  /** The assignments of the substantive and acting holders of the given position, in order. */
  List<Assignment> holdersOf(int position) {
    return ofPosition(position).stream()
        .filter(assignment -> assignment.kind().holds())
        .collect(ImmutableList.toImmutableList());
  }

  /** Whether the given position has a substantive or acting holder. */
  private boolean isHeld(int position) {
    for (int at = positionStart[position]; at < positionStart[position + 1]; at++) {
      if (assignments.get(byPosition[at]).kind().holds()) {
        return true;
      }
    }
    return false;
  }

  /** The occupancy of a position: by its holders, else as it states, else the default. */
  Occupancy occupancy(int place, Position position, Occupancy byDefault) {
    return isHeld(place) ? Occupancy.FILLED : position.statedOccupancy().orElse(byDefault);
  }

  /** The indexes of the positions that the given person holds as a substantive or acting holder. */
  int[] heldBy(int person) {
    int[] held = new int[personStart[person + 1] - personStart[person]];
    int count = 0;
    for (int at = personStart[person]; at < personStart[person + 1]; at++) {
      if (assignments.get(byPerson[at]).kind().holds()) {
        held[count++] = positions[byPerson[at]];
      }
    }
    return Arrays.copyOf(held, count);
  }
}
