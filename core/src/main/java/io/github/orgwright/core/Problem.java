package io.github.orgwright.core;

import com.google.common.collect.Lists;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.github.orgwright.core.internal.Phrases;
import io.github.orgwright.core.internal.SafeText;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A problem that was found while an organization was loaded: what is wrong, where it is, and how to
 * fix it. Codes, rows and ids are for programs; {@link #message()} and {@link #fix()} are for
 * people and may change.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract class Problem {
  Problem() {}

  /** {@return the code of this problem, which says what kind of problem it is} */
  public abstract ProblemCode code();

  /** {@return what is wrong, as a sentence without a period} */
  public abstract String message();

  /**
   * {@return the numbers of the affected rows, in ascending order. Rows of a file are counted as in
   * a spreadsheet: the header is row 1, and blank lines count, but line breaks inside quotes do
   * not. Other rows, such as those of a database, are counted from 1. Empty if the data did not
   * come from rows}
   */
  public abstract List<Integer> rows();

  /**
   * {@return where the affected rows are, if the source has names for its rows or cells: a cell of
   * a sheet such as {@code Staff!D17}, a JSON pointer, or the name of a directory entry; in the
   * order of {@link #rows()}. Empty if the source only numbers its rows}
   */
  public abstract List<String> places();

  /** {@return the ids that identify this problem, such as the id of an unknown manager} */
  public abstract List<String> ids();

  /**
   * {@return the ids that show the problem. For a cycle: its members, starting with the smallest
   * id; each reports to the next, and the last to the first. For an unknown manager: the positions
   * that report to it. For several roots: the roots. For other problems with lines: the reporter
   * and its managers. Empty if {@link #ids()} is enough}
   */
  public abstract List<String> evidence();

  /** {@return the name of the column, for a problem of one cell; otherwise empty} */
  public abstract Optional<String> column();

  /** {@return how to fix the problem, as a sentence without a period} */
  public abstract String fix();

  /** {@return the severity of this problem, taken from its code} */
  public final Severity severity() {
    return code().severity();
  }

  /** {@return a new builder; code, message and fix are required} */
  public static Builder builder() {
    return ImmutableProblem.builder();
  }

  /** {@return a builder with the values of this problem} */
  public final Builder toBuilder() {
    return builder().from(this);
  }

  /**
   * {@return the severity, code, message, rows or places, and fix in one line, for people; control
   * characters and text direction marks are escaped}
   */
  @Override
  public final String toString() {
    String where = where().isEmpty() ? "" : " (" + where() + ")";
    return SafeText.of(severity() + " [" + code() + "] " + message() + where + "; fix: " + fix());
  }

  /**
   * {@return where the problem is, for people: its {@linkplain #places() places} if it has any, or
   * else its {@linkplain #rows() rows}, such as {@code rows 3, 5}; an empty string if it has
   * neither}
   */
  public final String where() {
    if (!places().isEmpty()) {
      return Phrases.list(places());
    }
    List<String> rows = Lists.transform(rows(), String::valueOf);
    return rows.isEmpty() ? "" : (rows.size() == 1 ? "row " : "rows ") + Phrases.list(rows);
  }

  /** Builds a {@link Problem}. */
  public abstract static class Builder {
    Builder() {}

    abstract Builder from(Problem value);

    /**
     * Sets the code of the problem.
     *
     * @param code the code
     * @return this builder
     */
    @CanIgnoreReturnValue
    public abstract Builder code(ProblemCode code);

    /**
     * Sets what is wrong.
     *
     * @param message a sentence without a period
     * @return this builder
     */
    @CanIgnoreReturnValue
    public abstract Builder message(String message);

    /**
     * Sets the numbers of the affected rows.
     *
     * @param rows the numbers, in ascending order
     * @return this builder
     */
    @CanIgnoreReturnValue
    public abstract Builder rows(Iterable<Integer> rows);

    /**
     * Sets where the affected rows are, if the source has names for its rows or cells.
     *
     * @param places the places, in the order of the rows
     * @return this builder
     */
    @CanIgnoreReturnValue
    public abstract Builder places(Iterable<String> places);

    /**
     * Sets the ids that identify the problem.
     *
     * @param ids the ids, first the id of the value that the problem is about
     * @return this builder
     */
    @CanIgnoreReturnValue
    public abstract Builder ids(Iterable<String> ids);

    /**
     * Sets the ids that show the problem.
     *
     * @param evidence the ids
     * @return this builder
     */
    @CanIgnoreReturnValue
    public abstract Builder evidence(Iterable<String> evidence);

    /**
     * Sets the name of the column, for a problem of one cell.
     *
     * @param column the name
     * @return this builder
     */
    @CanIgnoreReturnValue
    public abstract Builder column(String column);

    /**
     * Sets how to fix the problem.
     *
     * @param fix a sentence without a period
     * @return this builder
     */
    @CanIgnoreReturnValue
    public abstract Builder fix(String fix);

    /**
     * {@return the problem}
     *
     * @throws IllegalStateException if code, message or fix is missing
     */
    public abstract Problem build();
  }
}
