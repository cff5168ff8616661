package io.github.orgwright.testkit;

import static java.util.Objects.requireNonNull;

import io.github.orgwright.core.Organization;
import java.util.List;

/**
 * Files as importers meet them: rows of an organization, each time with one thing about them that
 * importers get wrong. Some are broken, some only look it.
 *
 * <pre>{@code
 * for (BrokenRow broken : BrokenRows.of(acme, 42)) {
 *   LoadResult loaded = ourImporter.read(broken.text());
 *   ...
 * }
 * }</pre>
 *
 * <p>The files have comma-separated values, one row for each position, with the columns {@code id},
 * {@code title}, {@code role} (the id of the first role), {@code manager} (the id of the first
 * solid manager), {@code person} (the id of the first holder) and {@code name}. Names are left
 * empty or invented: those of people of the organization are never told.
 *
 * @since 0.1.0
 */
public final class BrokenRows {
  private BrokenRows() {}

  /**
   * {@return a file of each kind, each with its name: duplicate and blank ids, managers who are
   * unknown, in another case, their own or in a cycle, rows too short and too long, odd line ends,
   * quotes, formulas, letters and more; linear time for each. Kinds that the organization is too
   * small for are left away}
   *
   * @param organization where the rows come from; its ids should need no trimming
   * @param seed which rows are chosen
   */
  public static List<BrokenRow> of(Organization organization, long seed) {
    return new RowBreaker(requireNonNull(organization, "organization"), new SeededRandom(seed))
        .all();
  }

  /**
   * {@return the file that nothing was done to}
   *
   * @param organization where the rows come from
   */
  public static String sound(Organization organization) {
    return new RowBreaker(requireNonNull(organization, "organization"), new SeededRandom(0)).text();
  }
}
