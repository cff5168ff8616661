package io.github.orgwright.core;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.util.regex.Pattern;

/**
 * A kind of problem that can be found when an organization is loaded. The constants are for
 * problems that can occur in any organization; code that reads files defines further codes. Ids are
 * stable; sentences may change.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id the id, such as {@code UNKNOWN_MANAGER}: capital letters, digits and underscores
 * @param severity how serious a problem of this kind is
 * @param sentence the rule that a problem of this kind violates, such as {@code managers should be
 *     known}
 * @since 0.1.0
 */
public record ProblemCode(String id, Severity severity, String sentence) {
  private static final Pattern ID = Pattern.compile("[A-Z][A-Z0-9]*(_[A-Z0-9]+)*");

  /** Two values have the same id; the first is kept. */
  public static final ProblemCode DUPLICATE_ID =
      new ProblemCode("DUPLICATE_ID", Severity.ERROR, "ids should be unique");

  /** One or more lines lead to an unknown manager. */
  public static final ProblemCode UNKNOWN_MANAGER =
      new ProblemCode("UNKNOWN_MANAGER", Severity.ERROR, "managers should be known");

  /** A line or an assignment belongs to an unknown position. */
  public static final ProblemCode UNKNOWN_POSITION =
      new ProblemCode(
          "UNKNOWN_POSITION",
          Severity.ERROR,
          "reporting lines and assignments should belong to known positions");

  /** A position reports to itself. */
  public static final ProblemCode SELF_REPORT =
      new ProblemCode("SELF_REPORT", Severity.ERROR, "positions should not report to themselves");

  /** Positions report to each other in a cycle. */
  public static final ProblemCode CYCLE =
      new ProblemCode("CYCLE", Severity.ERROR, "reporting lines should be free of cycles");

  /** A position has more than one solid-line manager. */
  public static final ProblemCode SECOND_MANAGER =
      new ProblemCode(
          "SECOND_MANAGER",
          Severity.WARNING,
          "positions should have at most one solid-line manager");

  /** No position is a root, and there is no unknown manager that may be the root. */
  public static final ProblemCode NO_ROOT =
      new ProblemCode("NO_ROOT", Severity.WARNING, "at least one position should be a root");

  /** More than one position is a root. */
  public static final ProblemCode SEVERAL_ROOTS =
      new ProblemCode("SEVERAL_ROOTS", Severity.INFO, "only one position should be a root");

  /** The organization has no positions. */
  public static final ProblemCode EMPTY =
      new ProblemCode("EMPTY", Severity.WARNING, "organizations should have positions");

  /**
   * Defines a kind of problem.
   *
   * @param id the id, which consists of capital letters, digits and single underscores
   * @param severity how serious a problem of this kind is
   * @param sentence the rule that a problem of this kind violates, not blank
   * @throws IllegalArgumentException if the id does not have this form, or the sentence is blank
   */
  public ProblemCode {
    requireNonNull(id, "id");
    requireNonNull(severity, "severity");
    requireNonNull(sentence, "sentence");
    checkArgument(
        ID.matcher(id).matches(),
        "id of a problem code must consist of capital letters, digits and single underscores, but is"
            + " \"%s\"",
        id);
    checkArgument(!sentence.isBlank(), "sentence of problem code \"%s\" must not be blank", id);
  }

  /** {@return the id} */
  @Override
  public String toString() {
    return id;
  }
}
