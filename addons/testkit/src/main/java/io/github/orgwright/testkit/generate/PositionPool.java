package io.github.orgwright.testkit.generate;

import io.github.orgwright.core.Assignment;
import io.github.orgwright.core.AssignmentKind;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.Role;
import io.github.orgwright.testkit.shrink.Skeleton;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;

/**
 * Caches positions with nothing but an id and a role, for all organizations of one list of roles.
 */
public final class PositionPool {
  private static final int KEPT = 10_000;
  private static final String[] IDS = named("s", KEPT);
  private static final String[] PEOPLE = named("h", 2 * KEPT);

  private final List<Role> palette;
  private final Details details;
  private final List<AtomicReferenceArray<Position>> positions;
  private final AtomicReferenceArray<Skeleton.Held> holders = new AtomicReferenceArray<>(KEPT);

  public PositionPool(List<Role> palette, Details details) {
    this.palette = palette;
    this.details = details;
    positions = palette.stream().map(role -> new AtomicReferenceArray<Position>(KEPT)).toList();
  }

  private static String[] named(String prefix, int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(number -> prefix + number)
        .toArray(String[]::new);
  }

  Details details() {
    return details;
  }

  int roles() {
    return palette.size();
  }

  Role role(int place) {
    return palette.get(place);
  }

  String id(int node) {
    return node < KEPT ? IDS[node] : "s" + (node + 1);
  }

  String person(int place) {
    return place < PEOPLE.length ? PEOPLE[place] : "h" + (place + 1);
  }

  Position position(int place, int role) {
    if (place >= KEPT) {
      return made(place, role);
    }
    Position known = positions.get(role).get(place);
    if (known == null) {
      known = made(place, role);
      positions.get(role).set(place, known);
    }
    return known;
  }

  /** {@return a substantive assignment; usually the person with the same number as the position} */
  Skeleton.Held held(int node, int person) {
    if (node != person || node >= KEPT) {
      return new Skeleton.Held(node, assignment(node, person, AssignmentKind.SUBSTANTIVE));
    }
    Skeleton.Held known = holders.get(node);
    if (known == null) {
      known = new Skeleton.Held(node, assignment(node, person, AssignmentKind.SUBSTANTIVE));
      holders.set(node, known);
    }
    return known;
  }

  Assignment assignment(int node, int person, AssignmentKind kind) {
    return Assignment.of(id(node), person(person), kind);
  }

  private Position made(int place, int role) {
    return Position.builder().id(id(place)).roles(List.of(palette.get(role))).build();
  }
}
