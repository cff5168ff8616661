package io.github.orgwright.testkit;

import static java.util.Objects.requireNonNull;

import io.github.orgwright.core.Organization;
import io.github.orgwright.testkit.model.BrokenRow;
import io.github.orgwright.testkit.rows.RowBreaker;
import java.util.List;

/**
 * Creates files to test an importer with: each has the rows of an organization, with one unusual or
 * invalid detail. Start with {@link #of}.
 *
 * <pre>{@code
 * for (BrokenRow broken : BrokenRows.of(acme, 42)) {
 *   LoadResult loaded = ourImporter.read(broken.text());
 *   ...
 * }
 * }</pre>
 *
 * <p>The files have comma-separated values and one row for each position. The columns are {@code
 * id}, {@code title}, {@code role} (the id of the first role), {@code manager} (the id of the first
 * solid-line manager), {@code person} (the id of the first holder) and {@code name}. Names are
 * empty or invented: the files never contain names of people of the organization.
 *
 * @since 0.1.0
 */
public final class BrokenRows {
  private BrokenRows() {}

  /**
   * {@return files with one unusual or invalid detail each: duplicate and blank ids, unknown or
   * misspelled managers, positions that report to themselves or in a cycle, rows that are too short
   * or too long, unusual line ends, quotes, formulas, letters and more. Kinds that need a larger
   * organization are omitted. Takes linear time for each file}
   *
   * @param organization the organization with the rows; its ids should not begin or end with spaces
   * @param seed the seed that chooses the rows
   */
  public static List<BrokenRow> of(Organization organization, long seed) {
    return RowBreaker.of(requireNonNull(organization, "organization"), seed);
  }

  /**
   * {@return a file with the rows of the organization and without invalid details, for comparison}
   *
   * @param organization the organization with the rows
   */
  public static String sound(Organization organization) {
    return RowBreaker.sound(requireNonNull(organization, "organization"));
  }
}
