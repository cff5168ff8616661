package io.github.orgwright.testkit;

import static java.util.Objects.requireNonNull;

import io.github.orgwright.core.internal.Phrases;
import java.util.List;

/**
 * A file of rows with one thing about it that importers get wrong.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class BrokenRow {
  /** What an importer should do with a file. */
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

  /** {@return what is odd, such as {@code unknown-manager}; never blank} */
  public String name() {
    return name;
  }

  /** {@return the whole file as text} */
  public String text() {
    return text;
  }

  /**
   * {@return whether the file says nothing wrong: it should be read as if written plainly, with the
   * same positions and managers as {@link BrokenRows#sound}, and without a complaint}
   */
  public boolean isHarmless() {
    return outcome == Outcome.HARMLESS;
  }

  /**
   * {@return whether the file as a whole cannot be read, such as one without a column of ids, so
   * that to refuse it is right}
   */
  public boolean isUnreadable() {
    return outcome == Outcome.UNREADABLE;
  }

  /**
   * {@return the rows concerned, in rising order, counted as spreadsheets do: the header is 1, and
   * line breaks inside quotes do not count}
   */
  public List<Integer> rows() {
    return rows;
  }

  /** {@return the ids that a complaint should name: positions, unknown ids, or people} */
  public List<String> ids() {
    return ids;
  }

  /** {@return the name and the rows} */
  @Override
  public String toString() {
    if (rows.isEmpty()) {
      return name;
    }
    String numbers = Phrases.list(rows.stream().map(row -> "" + row).toList());
    return name + (rows.size() == 1 ? " (row " : " (rows ") + numbers + ")";
  }
}
