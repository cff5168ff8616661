package io.github.orgwright.io;

import io.github.orgwright.core.ProblemCode;
import io.github.orgwright.core.Severity;

/**
 * The kinds of problem that rows of a file can have, in addition to those of {@link ProblemCode}.
 *
 * @since 0.1.0
 */
public final class RowProblemCodes {
  /** A row has no id, and no person whose id could be used. */
  public static final ProblemCode BLANK_ID =
      new ProblemCode("BLANK_ID", Severity.ERROR, "rows should have an id");

  /** Several rows have the same id and the same managers, and are read as one position. */
  public static final ProblemCode SHARED_POSITION =
      new ProblemCode("SHARED_POSITION", Severity.INFO, "positions should have one row");

  /** A row repeats an earlier row; the two together count as one row. */
  public static final ProblemCode REPEATED_ROW =
      new ProblemCode("REPEATED_ROW", Severity.WARNING, "rows should not be repeated");

  /** Rows of one position differ in what they say about it, or about one of its holders. */
  public static final ProblemCode DIFFERENT_ROWS =
      new ProblemCode("DIFFERENT_ROWS", Severity.WARNING, "rows of one position should agree");

  /** The mapping excludes a row. */
  public static final ProblemCode EXCLUDED =
      new ProblemCode("EXCLUDED", Severity.INFO, "rows should not be excluded");

  /** The mapping excludes a row whose number no row of the data has. */
  public static final ProblemCode NO_SUCH_ROW =
      new ProblemCode("NO_SUCH_ROW", Severity.WARNING, "excluded rows should exist");

  /**
   * A row without a position id names a person whose first row has another manager, so a second
   * position was created for the row.
   */
  public static final ProblemCode SECOND_ROW_OF_PERSON =
      new ProblemCode("SECOND_ROW_OF_PERSON", Severity.WARNING, "people should have one row");

  /** A manager is given as a person who has several positions; the first of them was used. */
  public static final ProblemCode AMBIGUOUS_MANAGER =
      new ProblemCode(
          "AMBIGUOUS_MANAGER",
          Severity.WARNING,
          "managers given as people should have one position");

  /** A cell has a value that its column does not allow. */
  public static final ProblemCode BAD_VALUE =
      new ProblemCode(
          "BAD_VALUE", Severity.WARNING, "cells should have a value that their column allows");

  /** A date cannot be read, or is a day that does not exist, so its row is not used. */
  public static final ProblemCode BAD_DATE =
      new ProblemCode(
          "BAD_DATE", Severity.ERROR, "dates should exist, and have a form that is read");

  /** A cell looks like a status, such as vacant, but was not read as one. */
  public static final ProblemCode NAME_LIKE_STATUS =
      new ProblemCode(
          "NAME_LIKE_STATUS",
          Severity.WARNING,
          "cells that look like a status should be read as one");

  /** Values of a record are not read, because they are too many, or nested too deep. */
  public static final ProblemCode VALUES_LEFT_OUT =
      new ProblemCode("VALUES_LEFT_OUT", Severity.WARNING, "all values of a record should be read");

  /**
   * The name of a column differs from that of a column that is read only in case, spaces,
   * underscores or hyphens.
   */
  public static final ProblemCode ALIKE_COLUMNS =
      new ProblemCode(
          "ALIKE_COLUMNS", Severity.WARNING, "columns should have clearly different names");

  /** A row has more or fewer fields than the header. */
  public static final ProblemCode BAD_ROW =
      new ProblemCode("BAD_ROW", Severity.WARNING, "rows should have as many fields as the header");

  /** A row with nothing but an id and numbers, in a file whose other rows have titles or names. */
  public static final ProblemCode ROW_WITHOUT_TEXT =
      new ProblemCode(
          "ROW_WITHOUT_TEXT", Severity.WARNING, "rows should have more than an id and numbers");

  /** A row with a path of managers that contradicts another row. */
  public static final ProblemCode OTHER_PATH =
      new ProblemCode("OTHER_PATH", Severity.WARNING, "paths of managers should agree");

  /** An empty cell for the manager, in a mapping that requires managers. */
  public static final ProblemCode NO_MANAGER =
      new ProblemCode("NO_MANAGER", Severity.WARNING, "rows should name a manager");

  /** Ids that a spreadsheet has probably changed, such as {@code 1.00E+05}. */
  public static final ProblemCode DAMAGED_ID =
      new ProblemCode("DAMAGED_ID", Severity.WARNING, "ids should not be changed by spreadsheets");

  /** A dated row ends before it begins, so it is not valid on any day. */
  public static final ProblemCode ENDS_BEFORE_IT_BEGINS =
      new ProblemCode(
          "ENDS_BEFORE_IT_BEGINS", Severity.ERROR, "dated rows should end after they begin");

  /** A dated row ends on the day on which it begins, so it is not valid on any day. */
  public static final ProblemCode EMPTY_VALIDITY =
      new ProblemCode(
          "EMPTY_VALIDITY", Severity.WARNING, "dated rows should be valid on at least one day");

  /**
   * Dated rows of one id have different values and different dates, but are valid on the same day.
   */
  public static final ProblemCode OVERLAP =
      new ProblemCode(
          "OVERLAP", Severity.WARNING, "dated rows of one id should not be valid on the same day");

  /** A position of a history ends, and begins again later. */
  public static final ProblemCode GAP =
      new ProblemCode("GAP", Severity.INFO, "positions should exist without gaps");

  /** A position of a history reports to a manager on days on which this manager does not exist. */
  public static final ProblemCode LINE_OUTLIVES_MANAGER =
      new ProblemCode(
          "LINE_OUTLIVES_MANAGER",
          Severity.ERROR,
          "managers should exist on all days on which positions report to them");

  /** Several rows lead one group, so the manager of its other rows is not known. */
  public static final ProblemCode SEVERAL_LEADS =
      new ProblemCode("SEVERAL_LEADS", Severity.ERROR, "groups should have one lead");

  /** Two ids look the same, but are written with different characters. */
  public static final ProblemCode ALIKE_IDS =
      new ProblemCode("ALIKE_IDS", Severity.WARNING, "different ids should not look the same");

  private RowProblemCodes() {}
}
