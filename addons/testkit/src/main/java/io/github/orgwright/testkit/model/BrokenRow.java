package io.github.orgwright.testkit.model;

import static java.util.Objects.requireNonNull;

import io.github.orgwright.core.internal.Phrases;
import java.util.List;

/**
 * A file with one unusual or invalid detail that importers often mishandle. Get such files from
 * {@link io.github.orgwright.testkit.BrokenRows}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param name the name of the problem, such as {@code unknown-manager}; never blank
 * @param text the whole file
 * @param outcome how an importer should treat the file
 * @param rows the affected rows in ascending order, counted as in a spreadsheet: the header is row
 *     1, and line breaks inside quotes do not count
 * @param ids the ids that an error message should name: those of positions or people, or unknown
 *     ids
 * @since 0.1.0
 */
public record BrokenRow(
    String name, String text, Outcome outcome, List<Integer> rows, List<String> ids) {
  /**
   * How an importer should treat a file.
   *
   * @since 0.1.0
   */
  public enum Outcome {
    /**
     * The file is correct: an importer should read the same positions and managers as from {@link
     * io.github.orgwright.testkit.BrokenRows#sound}, and report no problem.
     */
    HARMLESS,

    /** An importer should report a problem of the affected rows, and read the others. */
    PROBLEM,

    /** An importer should reject the whole file, such as a file without an id column. */
    UNREADABLE
  }

  /**
   * Creates a file.
   *
   * @param name the name of the problem
   * @param text the whole file
   * @param outcome how an importer should treat the file
   * @param rows the affected rows in ascending order
   * @param ids the ids that an error message should name
   */
  public BrokenRow {
    requireNonNull(name, "name");
    requireNonNull(text, "text");
    requireNonNull(outcome, "outcome");
    rows = List.copyOf(rows);
    ids = List.copyOf(ids);
  }

  /** {@return the name of the problem and the affected rows} */
  @Override
  public String toString() {
    if (rows.isEmpty()) {
      return name;
    }
    String numbers = Phrases.list(rows.stream().map(row -> "" + row).toList());
    return name + (rows.size() == 1 ? " (row " : " (rows ") + numbers + ")";
  }
}
