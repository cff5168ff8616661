package io.github.orgwright.testkit;

import io.github.orgwright.core.AssignmentKind;
import io.github.orgwright.core.Person;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.Role;
import java.util.List;

/** How large an organization is, in numbers to be compared from the first on. */
final class Weights {
  private Weights() {}

  /** {@return seats, further lines, roles, details of seats, holders, what hangs on none, depth} */
  static List<Long> of(Sketch sketch, List<Role> palette) {
    long roles = 0;
    long details = 0;
    for (Position seat : sketch.seats) {
      roles += roles(seat, palette);
      details += details(seat);
    }
    long depth = 0;
    for (int each : sketch.depths()) {
      depth += each;
    }
    return List.of(
        (long) sketch.size(),
        (long) sketch.extras.size(),
        roles,
        details,
        sketch.held.stream().mapToLong(Weights::holder).sum(),
        whole(sketch.whole),
        depth);
  }

  /** {@return how far the roles of a seat are from the simplest} */
  static int roles(Position seat, List<Role> palette) {
    if (palette.isEmpty()) {
      return seat.roles().size();
    }
    int weight = Math.max(0, seat.roles().size() - 1) * palette.size();
    for (Role role : seat.roles()) {
      weight += rank(role, palette);
    }
    return weight;
  }

  /** {@return how far a role is from the simplest} */
  static int rank(Role role, List<Role> palette) {
    int rank = palette.indexOf(role);
    return rank < 0 ? palette.size() : rank;
  }

  private static long details(Position seat) {
    long details = 0;
    for (Detail detail : Detail.ALL) {
      details += detail.weight(seat);
    }
    return details;
  }

  static int holder(Sketch.Held held) {
    return held.assignment().kind() == AssignmentKind.SUBSTANTIVE ? 1 : 2;
  }

  private static long whole(Sketch.Whole whole) {
    return whole.scopes().size()
        + whole.expectations().size()
        + whole.tracked().size()
        + whole.people().stream().mapToLong(Weights::person).sum();
  }

  static int person(Person person) {
    return 1
        + (person.name().isPresent() ? 1 : 0)
        + (person.yearsOfExperience().isPresent() ? 1 : 0)
        + (person.education().isPresent() ? 1 : 0);
  }
}
