package io.github.orgwright.io;

import com.google.common.collect.ImmutableList;
import io.github.orgwright.core.AssignmentKind;
import io.github.orgwright.core.Occupancy;
import io.github.orgwright.core.Position;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The content of one row, before rows are combined into positions. All rows of a file wait for the
 * last one, so an entry holds texts that rows share and one built value, and no builders; what most
 * files do not have is held apart.
 *
 * @param row its number
 * @param id the id of its position, or nothing
 * @param person the id of its person, whether or not they hold the position, or nothing
 * @param isBare whether the row has nothing but an id and numbers
 * @param assignment how the person is assigned, or null if the row has none
 * @param isDisclosed whether it is known who the assigned person is
 * @param stated the occupancy that the row states, or null if the row states none or an assignment
 * @param details what the row says about the person in addition to an id
 * @param namesHolder whether the row says who the person is, by an id or a name
 * @param hasFte whether the row states full-time equivalents, which are those of its position
 * @param managers the cell of managers, which can be read when all ids are known
 * @param cells the texts of the {@linkplain Columns#compared compared columns}, then that of the
 *     {@linkplain Columns#others others} if the row does not name a holder
 * @param position the position that this row alone makes, without its occupancy; its id is that of
 *     the person where the row has no other
 * @param extras what the rows of most files do not have
 */
record Entry(
    int row,
    String id,
    String person,
    boolean isBare,
    @Nullable AssignmentKind assignment,
    boolean isDisclosed,
    @Nullable Occupancy stated,
    PersonDetails details,
    boolean namesHolder,
    boolean hasFte,
    String managers,
    List<String> cells,
    Position position,
    Extras extras) {
  /**
   * What the rows of most files do not have.
   *
   * @param keys what managers are named by, if that is not the id of the person: the values of
   *     other columns, then other forms of these, such as a name with the family name first
   * @param managersByKey the cell of managers that are named by other values than ids of positions
   * @param groups the cell of groups, to whose leads the row reports if it names no manager, or
   *     nothing
   * @param leads whether the row leads these groups
   * @param lines the cells of managers by the {@linkplain MappingSpec#kindsOfLines other kinds} of
   *     lines
   * @param leavesOccupancyOpen whether the row, of our own files, leaves open who holds its
   *     position, in a column for that
   */
  record Extras(
      List<String> keys,
      String managersByKey,
      String groups,
      boolean leads,
      List<String> lines,
      boolean leavesOccupancyOpen) {
    private static final Extras NONE =
        new Extras(ImmutableList.of(), "", "", false, ImmutableList.of(), false);

    static Extras of(
        List<String> keys,
        String managersByKey,
        String groups,
        boolean leads,
        List<String> lines,
        boolean leavesOccupancyOpen) {
      boolean isNone =
          keys.isEmpty()
              && managersByKey.isEmpty()
              && groups.isEmpty()
              && !leads
              && lines.isEmpty()
              && !leavesOccupancyOpen;
      return isNone
          ? NONE
          : new Extras(keys, managersByKey, groups, leads, lines, leavesOccupancyOpen);
    }
  }

  /** What managers name the row by: the id of the person, or the values of other columns. */
  String key() {
    return extras.keys().isEmpty() ? person : extras.keys().get(0);
  }

  /**
   * What managers can name the row by: its key, and other forms of it.
   *
   * @param isTaken whether a form is not used, because it is the key of another row as it is
   */
  ImmutableList<String> keys(Predicate<String> isTaken) {
    return extras.keys().size() < 2
        ? ImmutableList.of(key())
        : Stream.concat(Stream.of(key()), extras.keys().stream().skip(1).filter(isTaken.negate()))
            .collect(ImmutableList.toImmutableList());
  }
}
