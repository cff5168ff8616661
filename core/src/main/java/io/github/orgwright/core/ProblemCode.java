package io.github.orgwright.core;

/**
 * What kind of problem loading found. The constants are promised; each has a severity of its own.
 *
 * @since 0.1.0
 */
public enum ProblemCode {
  /** A row, or a declaration, has no id and no person to take one from. */
  BLANK_ID(Severity.ERROR),
  /** One id stands for two different things; the first stands. */
  DUPLICATE_ID(Severity.ERROR),
  /** Several rows with the same id and the same lines: one position with several holders. */
  SHARED_SEAT(Severity.INFO),
  /** A line leads to an id that the organization does not have. */
  UNKNOWN_MANAGER(Severity.ERROR),
  /** A line or an assignment belongs to a position that the organization does not have. */
  UNKNOWN_POSITION(Severity.ERROR),
  /** A position reports to itself. */
  SELF_REPORT(Severity.ERROR),
  /** Positions report to each other in a circle. */
  CYCLE(Severity.ERROR),
  /** A position has more than one solid manager. */
  SECOND_MANAGER(Severity.WARNING),
  /** No position is at the top. */
  NO_ROOT(Severity.WARNING),
  /** More than one position is at the top. */
  SEVERAL_ROOTS(Severity.INFO),
  /** Positions from which no chain of solid lines leads to a top position. */
  UNREACHABLE(Severity.WARNING),
  /** A row that the reader was told to set aside. */
  SET_ASIDE(Severity.INFO),
  /** A second row of one person, in a file of persons: a second position was made for it. */
  SECOND_ROW_OF_PERSON(Severity.WARNING),
  /** A manager given as a person who has several rows: the first of them was taken. */
  AMBIGUOUS_MANAGER(Severity.WARNING),
  /** A cell that cannot be read as what its column holds. */
  BAD_VALUE(Severity.WARNING),
  /** A row with more or fewer fields than the header. */
  BAD_ROW(Severity.WARNING),
  /** No positions at all. */
  EMPTY(Severity.WARNING);

  private final Severity severity;

  ProblemCode(Severity severity) {
    this.severity = severity;
  }

  /** {@return how much a problem of this kind matters} */
  public Severity severity() {
    return severity;
  }
}
