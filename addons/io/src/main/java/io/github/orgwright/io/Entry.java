package io.github.orgwright.io;

import io.github.orgwright.core.AssignmentKind;
import io.github.orgwright.core.Position;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The content of one row, before rows are combined into positions. All rows of a file wait for the
 * last one, so an entry holds texts and one built value, no builders and no collections.
 *
 * @param row its number
 * @param id the id of its position, or nothing
 * @param person the id of its person, whether or not they hold the position, or nothing
 * @param assignment how the person is assigned, or null if the row has none
 * @param isDisclosed whether it is known who the assigned person is
 * @param details what the row says about the person in addition to an id
 * @param title the title, or nothing
 * @param fte the full-time equivalents of this row, or {@link #NO_FTE}
 * @param managers the cell of managers, which can be read when all ids are known
 * @param managersAsPersons the cell of managers that are given as persons
 * @param dotted the cells of dotted managers
 * @param cells the texts of the {@link ComparedColumns}
 * @param print a number that is the same for rows with the same cells in all columns
 * @param position the position that this row alone makes; its id is that of the person where the
 *     row has no other
 */
record Entry(
    int row,
    String id,
    String person,
    @Nullable AssignmentKind assignment,
    boolean isDisclosed,
    PersonDetails details,
    String title,
    double fte,
    String managers,
    String managersAsPersons,
    String dotted,
    List<String> cells,
    long print,
    Position position) {
  static final double NO_FTE = Double.NaN;

  boolean hasFte() {
    return !Double.isNaN(fte);
  }

  Entry with(PersonDetails others) {
    return new Entry(
        row,
        id,
        person,
        assignment,
        isDisclosed,
        others,
        title,
        fte,
        managers,
        managersAsPersons,
        dotted,
        cells,
        print,
        position);
  }
}
