package io.github.orgwright.io;

import io.github.orgwright.core.AssignmentKind;
import io.github.orgwright.core.Education;
import io.github.orgwright.core.Position;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * What one row says, before rows are brought together.
 *
 * @param row its number
 * @param id the id of its position, or nothing
 * @param holder who fills the position, or nobody
 * @param person the id of its person, whether or not they hold the position, or nothing
 * @param title the title, or nothing
 * @param fte what is paid for in this row, where it is told
 * @param references the managers
 * @param position all else, but for id and FTE
 */
record Entry(
    int row,
    String id,
    @Nullable Holder holder,
    String person,
    String title,
    OptionalDouble fte,
    References references,
    Position.Builder position) {

  /** Who fills a position, in what way; the person's id stands in the entry, if there is one. */
  record Holder(
      AssignmentKind kind,
      @Nullable String name,
      @Nullable Integer years,
      @Nullable Education education) {}

  /** The cells that name managers, which can be read when all ids are known. */
  record References(String managers, String persons, String dotted) {}
}
