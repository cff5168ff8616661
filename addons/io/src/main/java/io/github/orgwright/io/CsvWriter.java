package io.github.orgwright.io;

import static java.util.Objects.requireNonNull;

import de.siegmar.fastcsv.writer.LineDelimiter;
import io.github.orgwright.change.History;
import io.github.orgwright.core.Organization;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * Writes an organization, or its history, as a CSV file with the columns of {@link
 * Presets#ORGWRIGHT}: UTF-8 without a byte order mark, lines that end in LF, and quotes as in RFC
 * 4180 around fields that need them. There is one row for each assignment, in the order of the
 * positions, and one row for a position without assignments. A position that has only deputies may
 * have a further row, which says whether it is vacant. Equal organizations give the same bytes, in
 * any locale.
 *
 * <p>A cell that a spreadsheet would run as a formula gets an apostrophe at its beginning, which
 * the reader removes again.
 *
 * <pre>{@code
 * CsvWriter.of(org).write(path);
 * Organization same = OrgReader.of(Presets.ORGWRIGHT.roles(org.roles().list()))
 *     .named(org.name()).read(Csv.file(path)).organization();
 * }</pre>
 *
 * <p>Names, years of experience and education of people are left out, unless {@link
 * #withPersonalData} is called. The name of the organization is not in the file, so use it as the
 * name of the file, or give it to the reader. {@link #leftOut} names everything else that the file
 * does not contain; if it returns an empty list, reading the file gives an equal organization.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class CsvWriter {
  /** What is written. */
  private interface Content {
    List<String> leftOut(boolean isPersonal);

    void forEachRow(boolean isPersonal, Consumer<List<String>> action);
  }

  private final Content content;
  private final boolean isPersonal;

  private CsvWriter(Content content, boolean isPersonal) {
    this.content = content;
    this.isPersonal = isPersonal;
  }

  /**
   * {@return a writer for the given organization; its files contain only the ids of people}
   *
   * @param organization the organization
   */
  public static CsvWriter of(Organization organization) {
    requireNonNull(organization, "organization");
    return new CsvWriter(
        new Content() {
          @Override
          public List<String> leftOut(boolean isPersonal) {
            return LeftOut.of(organization, isPersonal);
          }

          @Override
          public void forEachRow(boolean isPersonal, Consumer<List<String>> action) {
            new OrganizationRows(organization, isPersonal).forEach(action);
          }
        },
        false);
  }

  /**
   * {@return a writer for the given history; its files contain only the ids of people}
   *
   * <p>The rows of a position on some days are those that a file of one organization has, and two
   * more columns: {@code valid_from}, the first of these days, and {@code valid_until}, the day
   * after the last one. A position has further rows for the days on which something of it differs.
   * To read the file:
   *
   * <pre>{@code
   * OrgReader.of(Presets.ORGWRIGHT.validFrom("valid_from").validUntil("valid_until"))
   *     .readHistory(Csv.file(path)).history();
   * }</pre>
   *
   * <p>Writing, and {@link #leftOut}, take time linear in the number of versions of positions and
   * people and of the rows that are written, but for a logarithm.
   *
   * @param history the history
   */
  public static CsvWriter of(History history) {
    requireNonNull(history, "history");
    return new CsvWriter(
        new Content() {
          @Override
          public List<String> leftOut(boolean isPersonal) {
            return new HistoryTable(history, isPersonal).leftOut();
          }

          @Override
          public void forEachRow(boolean isPersonal, Consumer<List<String>> action) {
            new HistoryTable(history, isPersonal).forEach(action);
          }
        },
        false);
  }

  /** {@return a copy that also writes the names, years of experience and education of people} */
  public CsvWriter withPersonalData() {
    return new CsvWriter(content, true);
  }

  /**
   * {@return what the file does not contain: a sentence for each kind of data, in a fixed order;
   * empty if reading the file gives an equal organization, or on each day of a history an equal
   * organization. For a history, a sentence names what is left out on some day}
   *
   * <p>The file contains the positions with their details, their lines, and the ids of their
   * people. It does not contain the following:
   *
   * <ul>
   *   <li>the name of the organization, if some systems do not allow it as the name of a file
   *   <li>everything about roles, responsibilities and KPIs except their ids; to read roles back
   *       with their responsibilities and KPIs, pass them to {@link Mapping#roles}
   *   <li>the responsibilities that the organization expects, the KPIs that it tracks, and the
   *       scopes that it declares; scopes of positions are kept
   *   <li>a default occupancy that no position relies on, and an occupancy stated for a position
   *       with a holder; the occupancy of each position is kept
   *   <li>people without a position, personal data unless it is requested, the order of people, and
   *       ids of undisclosed holders that differ from those that a reader creates
   *   <li>duplicate lines, roles and authorities of a position, and all but the strongest
   *       assignment of one person to a position
   *   <li>of a history: all but one name of an organization that is renamed, an order of positions
   *       that is not the same on all days, days before the first position, snapshots that do not
   *       count, and end dates that a reader treats as open (9999-12-31)
   *   <li>scopes that are contained in more than 63 other scopes, limits and targets of more than
   *       400 digits, and attributes with an empty value
   * </ul>
   *
   * <p>For an organization, this takes linear time; for a history, see {@link #of(History)}.
   */
  public List<String> leftOut() {
    return content.leftOut(isPersonal);
  }

  /**
   * Writes the organization to the given file, and replaces the file if it exists.
   *
   * @param file the file
   * @throws IllegalArgumentException if a string contains a NUL character or an unpaired surrogate,
   *     which no text file can contain; in that case, nothing is written
   * @throws UncheckedIOException if writing fails
   */
  public void write(Path file) {
    OutputFile.write(file, text());
  }

  /**
   * {@return the content of the file as text}
   *
   * @throws IllegalArgumentException if a string contains a NUL character or an unpaired surrogate,
   *     which no text file can contain
   */
  public String text() {
    StringWriter text = new StringWriter();
    try (de.siegmar.fastcsv.writer.CsvWriter csv =
        de.siegmar.fastcsv.writer.CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
      content.forEachRow(isPersonal, csv::writeRecord);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // a string does not fail
    }
    return text.toString();
  }
}
