package io.github.orgwright.core;

import java.util.Collection;
import java.util.List;

/** The ids of positions, which are short to compare. */
final class Ids {
  private Ids() {}

  static List<String> of(Collection<Position> positions) {
    return positions.stream().map(Position::id).toList();
  }
}
