package io.github.orgwright.testkit.shrink;

import io.github.orgwright.core.AssignmentKind;
import io.github.orgwright.core.Person;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.Role;
import java.util.List;

/** Measures the size of an organization in numbers to compare in order, and tells equal ones. */
public final class SizeMeasure {
  private SizeMeasure() {}

  /**
   * {@return the numbers of positions, further lines, roles, details of positions, holders, values
   * of no position, and layers}
   */
  public static List<Long> of(Skeleton skeleton, List<Role> palette) {
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
        + (whole.defaultOccupancy().isPresent() ? 1 : 0)
        + whole.people().stream().mapToLong(SizeMeasure::person).sum();
  }

  static int person(Person person) {
    return 1
        + (person.name().isPresent() ? 1 : 0)
        + (person.yearsOfExperience().isPresent() ? 1 : 0)
        + (person.education().isPresent() ? 1 : 0);
  }

  /** {@return a 64-bit hash of an organization; the ids of generated positions do not count} */
  public static long signature(Skeleton skeleton, List<Role> palette) {
    boolean idsCount = palette.isEmpty();
    long signature = skeleton.size();
    for (int node = 0; node < skeleton.size(); node++) {
      signature = mixed(signature, skeleton.managers[node]);
      Position position = skeleton.positions.get(node);
      if (idsCount) {
        signature = mixed(signature, position.id().hashCode());
      }
      for (Role role : position.roles()) {
        signature = mixed(signature, role.id().hashCode());
      }
      for (PositionDetail detail : PositionDetail.ALL) {
        if (detail.weight(position) > 0) {
          signature = mixed(signature, detail.name().hashCode());
          signature = mixed(signature, detail.value(position).hashCode());
        }
      }
    }
    for (Skeleton.Extra extra : skeleton.extras) {
      signature = mixed(signature, extra.reporter());
      signature = mixed(signature, extra.manager());
      signature = mixed(signature, extra.kind().hashCode());
    }
    for (Skeleton.Held held : skeleton.held) {
      signature = mixed(signature, held.node());
      signature = mixed(signature, held.assignment().person().hashCode());
      signature = mixed(signature, held.assignment().kind().name().hashCode());
    }
    signature = mixed(signature, skeleton.whole.defaultOccupancy().hashCode());
    signature = mixed(signature, skeleton.whole.people().hashCode());
    signature = mixed(signature, skeleton.whole.scopes().hashCode());
    signature = mixed(signature, skeleton.whole.expectations().hashCode());
    return mixed(signature, skeleton.whole.tracked().hashCode());
  }

  private static long mixed(long signature, long more) {
    long mixed = (signature ^ more) * 0x9E3779B97F4A7C15L;
    return mixed ^ (mixed >>> 32);
  }
}
