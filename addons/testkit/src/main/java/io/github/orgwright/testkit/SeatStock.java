package io.github.orgwright.testkit;

import io.github.orgwright.core.Assignment;
import io.github.orgwright.core.AssignmentKind;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.Role;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;

/** Seats that tell nothing but a role, made once and used in all organizations of one palette. */
final class SeatStock {
  private static final int KEPT = 10_000;
  private static final String[] IDS = named("s", KEPT);
  private static final String[] PEOPLE = named("h", 2 * KEPT);

  private final List<Role> palette;
  private final List<AtomicReferenceArray<Position>> seats;
  private final AtomicReferenceArray<Sketch.Held> holders = new AtomicReferenceArray<>(KEPT);

  SeatStock(List<Role> palette) {
    this.palette = palette;
    seats = palette.stream().map(role -> new AtomicReferenceArray<Position>(KEPT)).toList();
  }

  private static String[] named(String prefix, int count) {
    String[] names = new String[count];
    for (int i = 0; i < count; i++) {
      names[i] = prefix + (i + 1);
    }
    return names;
  }

  int roles() {
    return palette.size();
  }

  Role role(int place) {
    return palette.get(place);
  }

  String id(int seat) {
    return seat < KEPT ? IDS[seat] : "s" + (seat + 1);
  }

  String person(int place) {
    return place < PEOPLE.length ? PEOPLE[place] : "h" + (place + 1);
  }

  Position seat(int place, int role) {
    if (place >= KEPT) {
      return made(place, role);
    }
    Position known = seats.get(role).get(place);
    if (known == null) {
      known = made(place, role);
      seats.get(role).set(place, known);
    }
    return known;
  }

  /** {@return that somebody holds a seat; the person of the same place mostly holds it} */
  Sketch.Held held(int seat, int person) {
    if (seat != person || seat >= KEPT) {
      return new Sketch.Held(seat, assignment(seat, person, AssignmentKind.SUBSTANTIVE));
    }
    Sketch.Held known = holders.get(seat);
    if (known == null) {
      known = new Sketch.Held(seat, assignment(seat, person, AssignmentKind.SUBSTANTIVE));
      holders.set(seat, known);
    }
    return known;
  }

  Assignment assignment(int seat, int person, AssignmentKind kind) {
    return Assignment.of(id(seat), person(person), kind);
  }

  private Position made(int place, int role) {
    return Position.builder().id(id(place)).roles(List.of(palette.get(role))).build();
  }
}
