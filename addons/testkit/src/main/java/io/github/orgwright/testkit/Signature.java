package io.github.orgwright.testkit;

import io.github.orgwright.core.Position;
import io.github.orgwright.core.Role;
import java.util.List;

/**
 * A number that two organizations have in common only if they are the same, but for an accident of
 * one in 2^64. The ids of generated seats are left out, since nobody chose them.
 */
final class Signature {
  private Signature() {}

  static long of(Sketch sketch, List<Role> palette) {
    boolean idsCount = palette.isEmpty();
    long signature = sketch.size();
    for (int seat = 0; seat < sketch.size(); seat++) {
      signature = with(signature, sketch.managers[seat]);
      Position position = sketch.seats.get(seat);
      if (idsCount) {
        signature = with(signature, position.id().hashCode());
      }
      for (Role role : position.roles()) {
        signature = with(signature, role.id().hashCode());
      }
      for (Detail detail : Detail.ALL) {
        if (detail.weight(position) > 0) {
          signature = with(signature, detail.name().hashCode());
          signature = with(signature, detail.value(position).hashCode());
        }
      }
    }
    for (Sketch.Extra extra : sketch.extras) {
      signature = with(signature, extra.reporter());
      signature = with(signature, extra.manager());
      signature = with(signature, extra.kind().name().hashCode());
    }
    for (Sketch.Held held : sketch.held) {
      signature = with(signature, held.seat());
      signature = with(signature, held.assignment().person().hashCode());
      signature = with(signature, held.assignment().kind().name().hashCode());
    }
    signature = with(signature, sketch.whole.people().hashCode());
    signature = with(signature, sketch.whole.scopes().hashCode());
    signature = with(signature, sketch.whole.expectations().hashCode());
    return with(signature, sketch.whole.tracked().hashCode());
  }

  private static long with(long signature, long more) {
    long mixed = (signature ^ more) * 0x9E3779B97F4A7C15L;
    return mixed ^ (mixed >>> 32);
  }
}
