package io.github.orgwright.testkit.shrink;

import io.github.orgwright.core.AssignmentKind;
import io.github.orgwright.core.Person;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.Role;
import java.util.Arrays;
import java.util.List;

/** Measures the size of an organization in numbers to compare in order, and tells equal ones. */
public final class SizeMeasure {
  private SizeMeasure() {}

  /**
   * {@return the numbers of positions, further lines, roles, details of positions, holders, values
   * of no position, and layers}
   */
  public static List<Long> of(Skeleton skeleton, List<Role> palette) {
    return List.of(
        (long) skeleton.size(),
        (long) skeleton.extras.size(),
        skeleton.positions.stream().mapToLong(one -> roles(one, palette)).sum(),
        skeleton.positions.stream().mapToLong(SizeMeasure::details).sum(),
        skeleton.held.stream().mapToLong(SizeMeasure::holder).sum(),
        whole(skeleton.whole),
        Arrays.stream(skeleton.depths()).asLongStream().sum());
  }

  /** {@return how far the roles of a position are from the simplest} */
  static int roles(Position position, List<Role> palette) {
    if (palette.isEmpty()) {
      return position.roles().size();
    }
    return Math.max(0, position.roles().size() - 1) * palette.size()
        + position.roles().stream().mapToInt(role -> rank(role, palette)).sum();
  }

  static int rank(Role role, List<Role> palette) {
    int rank = palette.indexOf(role);
    return rank < 0 ? palette.size() : rank;
  }

  private static long details(Position position) {
    return PositionDetail.ALL.stream().mapToLong(detail -> detail.values(position).size()).sum();
  }

  private static int holder(Skeleton.Held held) {
    return held.assignment().kind() == AssignmentKind.SUBSTANTIVE ? 1 : 2;
  }

  private static long whole(Skeleton.Whole whole) {
    return whole.scopes().size()
        + whole.expectations().size()
        + whole.tracked().size()
        + whole.defaultOccupancy().stream().count()
        + whole.people().stream().mapToLong(one -> one.equals(Person.of(one.id())) ? 1 : 2).sum();
  }

  /** {@return a 64-bit hash of an organization; the ids of generated positions do not count} */
  static long signature(Skeleton skeleton, List<Role> palette) {
    long signature = skeleton.whole.hashCode();
    for (int node = 0; node < skeleton.size(); node++) {
      Position position = skeleton.positions.get(node);
      signature = mixed(signature, skeleton.managers[node]);
      signature = mixed(signature, palette.isEmpty() ? position.id().hashCode() : 0);
      for (PositionDetail detail : PositionDetail.ALL) {
        signature = mixed(signature, detail.values(position).hashCode());
      }
    }
    for (Skeleton.Extra extra : skeleton.extras) {
      signature = mixed(mixed(signature, extra.reporter()), extra.manager());
      signature = mixed(signature, extra.kind().hashCode());
    }
    for (Skeleton.Held held : skeleton.held) {
      signature = mixed(mixed(signature, held.node()), held.assignment().person().hashCode());
      signature = mixed(signature, held.assignment().kind().name().hashCode());
    }
    return signature;
  }

  private static long mixed(long signature, long more) {
    long mixed = (signature ^ more) * 0x9E3779B97F4A7C15L;
    return mixed ^ (mixed >>> 32);
  }
}
