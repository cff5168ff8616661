package io.github.orgwright.testkit;

import io.github.orgwright.core.AssignmentKind;
import io.github.orgwright.core.Person;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.Role;
import java.util.List;

/** Measures the size of an organization in numbers to compare in order. */
final class SizeMeasure {
  private SizeMeasure() {}

  /**
   * {@return the numbers of positions, further lines, roles, details of positions, holders, values
   * of no position, and layers}
   */
  static List<Long> of(Skeleton skeleton, List<Role> palette) {
    long roles = 0;
    long details = 0;
    for (Position position : skeleton.positions) {
      roles += roles(position, palette);
      details += details(position);
    }
    long depth = 0;
    for (int each : skeleton.depths()) {
      depth += each;
    }
    return List.of(
        (long) skeleton.size(),
        (long) skeleton.extras.size(),
        roles,
        details,
        skeleton.held.stream().mapToLong(SizeMeasure::holder).sum(),
        whole(skeleton.whole),
        depth);
  }

  /** {@return how far the roles of a position are from the simplest} */
  static int roles(Position position, List<Role> palette) {
    if (palette.isEmpty()) {
      return position.roles().size();
    }
    int weight = Math.max(0, position.roles().size() - 1) * palette.size();
    for (Role role : position.roles()) {
      weight += rank(role, palette);
    }
    return weight;
  }

  /** {@return how far a role is from the simplest} */
  static int rank(Role role, List<Role> palette) {
    int rank = palette.indexOf(role);
    return rank < 0 ? palette.size() : rank;
  }

  private static long details(Position position) {
    long details = 0;
    for (PositionDetail detail : PositionDetail.ALL) {
      details += detail.weight(position);
    }
    return details;
  }

  static int holder(Skeleton.Held held) {
    return held.assignment().kind() == AssignmentKind.SUBSTANTIVE ? 1 : 2;
  }

  private static long whole(Skeleton.Whole whole) {
    return whole.scopes().size()
        + whole.expectations().size()
        + whole.tracked().size()
        + whole.people().stream().mapToLong(SizeMeasure::person).sum();
  }

  static int person(Person person) {
    return 1
        + (person.name().isPresent() ? 1 : 0)
        + (person.yearsOfExperience().isPresent() ? 1 : 0)
        + (person.education().isPresent() ? 1 : 0);
  }
}
