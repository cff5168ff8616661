package io.github.orgwright.core;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Finds the rows of a file or table that a position comes from, so that problems such as cycles can
 * name these rows. Code that reads a file passes it to {@link
 * OrganizationBuilder#tryBuild(SourceRows)}.
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
   * {@return the numbers of the rows that the given position comes from; empty if they are not
   * known}
   *
   * <p>Called only for positions that have a problem.
   *
   * @param position the id of the position
   */
  List<Integer> of(String position);

  /**
   * {@return the number of an excluded row with the given position id; empty if there is none. The
   * default implementation returns empty}
   *
   * @param position an id that no position has
   */
  default OptionalInt excluded(String position) {
    return OptionalInt.empty();
  }

  /**
   * {@return a phrase that says how to ignore case in the ids of this source, such as {@code add
   * ignoreCase() to the mapping}. The fix of a problem shows it. Empty if this source cannot ignore
   * case. The default implementation returns empty}
   */
  default Optional<String> ignoringCase() {
    return Optional.empty();
  }
}
