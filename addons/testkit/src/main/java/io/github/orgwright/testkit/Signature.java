package io.github.orgwright.testkit;

import io.github.orgwright.core.Position;
import io.github.orgwright.core.Role;
import java.util.List;

/** A 64-bit hash of an organization. The ids of generated positions do not count. */
final class Signature {
  private Signature() {}

  static long of(Skeleton skeleton, List<Role> palette) {
    boolean idsCount = palette.isEmpty();
    long signature = skeleton.size();
    for (int node = 0; node < skeleton.size(); node++) {
      signature = with(signature, skeleton.managers[node]);
      Position position = skeleton.positions.get(node);
      if (idsCount) {
        signature = with(signature, position.id().hashCode());
      }
      for (Role role : position.roles()) {
        signature = with(signature, role.id().hashCode());
      }
      for (PositionDetail detail : PositionDetail.ALL) {
        if (detail.weight(position) > 0) {
          signature = with(signature, detail.name().hashCode());
          signature = with(signature, detail.value(position).hashCode());
        }
      }
    }
    for (Skeleton.Extra extra : skeleton.extras) {
      signature = with(signature, extra.reporter());
      signature = with(signature, extra.manager());
      signature = with(signature, extra.kind().hashCode());
    }
    for (Skeleton.Held held : skeleton.held) {
      signature = with(signature, held.node());
      signature = with(signature, held.assignment().person().hashCode());
      signature = with(signature, held.assignment().kind().name().hashCode());
    }
    signature = with(signature, skeleton.whole.people().hashCode());
    signature = with(signature, skeleton.whole.scopes().hashCode());
    signature = with(signature, skeleton.whole.expectations().hashCode());
    return with(signature, skeleton.whole.tracked().hashCode());
  }

  private static long with(long signature, long more) {
    long mixed = (signature ^ more) * 0x9E3779B97F4A7C15L;
    return mixed ^ (mixed >>> 32);
  }
}
