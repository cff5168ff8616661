package io.github.orgwright.core;

import java.util.List;
import java.util.OptionalInt;

/**
 * The rows of a file or table that positions come from, so that problems of the structure name
 * these rows. A reader passes it to {@link OrganizationBuilder#tryBuild(SourceRows)}.
 *
 * <pre>{@code
 * builder.tryBuild(id -> rowsById.getOrDefault(id, List.of()));
 * }</pre>
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface SourceRows {
  /**
   * {@return the numbers of the rows that make a position; empty if none are known}
   *
   * <p>Called only for the positions of problems.
   *
   * @param position the id of the position
   */
  List<Integer> of(String position);

  /**
   * {@return the number of an excluded row with the id of a position; empty if there is none, and
   * unless overridden}
   *
   * @param position an id that no position has
   */
  default OptionalInt excluded(String position) {
    return OptionalInt.empty();
  }
}
