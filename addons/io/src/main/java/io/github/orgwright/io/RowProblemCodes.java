package io.github.orgwright.io;

import io.github.orgwright.core.ProblemCode;
import io.github.orgwright.core.Severity;

/**
 * The kinds of problem that only rows of a file can have, beside those of {@link ProblemCode}.
 *
 * @since 0.1.0
 */
public final class RowProblemCodes {
  /** A row has no id and no person to take one from. */
  public static final ProblemCode BLANK_ID =
      new ProblemCode("BLANK_ID", Severity.ERROR, "rows should have an id");

  /** Several rows with the same id and the same lines: one position with several holders. */
  public static final ProblemCode SHARED_SEAT =
      new ProblemCode("SHARED_SEAT", Severity.INFO, "positions should stand in one row");

  /** A row that the reader was told to skip. */
  public static final ProblemCode SET_ASIDE =
      new ProblemCode("SET_ASIDE", Severity.INFO, "rows should be read");

  /** A second row of one person, in a file of persons: a second position was made for it. */
  public static final ProblemCode SECOND_ROW_OF_PERSON =
      new ProblemCode("SECOND_ROW_OF_PERSON", Severity.WARNING, "people should stand in one row");

  /** A manager given as a person who has several rows: the first of them was taken. */
  public static final ProblemCode AMBIGUOUS_MANAGER =
      new ProblemCode(
          "AMBIGUOUS_MANAGER", Severity.WARNING, "managers should be given in one sense");

  /** A cell that cannot be read as what its column holds. */
  public static final ProblemCode BAD_VALUE =
      new ProblemCode("BAD_VALUE", Severity.WARNING, "cells should hold what their column is for");

  /** A row with more or fewer fields than the header. */
  public static final ProblemCode BAD_ROW =
      new ProblemCode("BAD_ROW", Severity.WARNING, "rows should have as many fields as the header");

  private RowProblemCodes() {}
}
