package io.github.orgwright.query;

import io.github.orgwright.core.Position;
import java.util.List;

/** The ids of positions, which are short to compare. */
final class Ids {
  private Ids() {}

  static List<String> of(List<Position> positions) {
    return positions.stream().map(Position::id).toList();
  }

  static List<String> of(Matches matches) {
    return of(matches.list());
  }
}
