package io.github.orgwright.testkit;

import static java.util.Objects.requireNonNull;

import io.github.orgwright.core.internal.Phrases;
import java.util.List;

/**
 * A file with one unusual or invalid detail that importers often mishandle. Get such files from
 * {@link BrokenRows}.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class BrokenRow {
  /** How an importer should treat a file. */
  enum Outcome {
    HARMLESS,
    PROBLEM,
    UNREADABLE
  }

  private final String name;
  private final String text;
  private final Outcome outcome;
  private final List<Integer> rows;
  private final List<String> ids;

  BrokenRow(String name, String text, Outcome outcome, List<Integer> rows, List<String> ids) {
    this.name = requireNonNull(name, "name");
    this.text = requireNonNull(text, "text");
    this.outcome = requireNonNull(outcome, "outcome");
    this.rows = List.copyOf(rows);
    this.ids = List.copyOf(ids);
  }

  /** {@return the name of the problem, such as {@code unknown-manager}; never blank} */
  public String name() {
    return name;
  }

  /** {@return the whole file as text} */
  public String text() {
    return text;
  }

  /**
   * {@return whether the file is correct. If so, an importer should read the same positions and
   * managers as from {@link BrokenRows#sound}, and report no problem}
   */
  public boolean isHarmless() {
    return outcome == Outcome.HARMLESS;
  }

  /**
   * {@return whether an importer should reject the whole file, such as a file without an id column}
   */
  public boolean isUnreadable() {
    return outcome == Outcome.UNREADABLE;
  }

  /**
   * {@return the affected rows in ascending order, counted as in a spreadsheet: the header is row
   * 1, and line breaks inside quotes do not count}
   */
  public List<Integer> rows() {
    return rows;
  }

  /**
   * {@return the ids that an error message should name: those of positions or people, or unknown
   * ids}
   */
  public List<String> ids() {
    return ids;
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
