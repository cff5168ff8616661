package io.github.orgwright.io;

import static java.util.Objects.requireNonNull;

import de.siegmar.fastcsv.writer.LineDelimiter;
import io.github.orgwright.core.Organization;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes an organization as a CSV file with the columns of {@link Presets#ORGWRIGHT}: UTF-8 without
 * a byte order mark, lines that end in LF, and quotes as in RFC 4180 around fields that need them.
 * There is one row for each assignment, in the order of the positions, and one row for a position
 * without assignments. A position that has only deputies may have a further row, which says whether
 * it is vacant. Equal organizations give equal bytes, in any locale.
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
 * <p>What is read back is equal, except for what such a file does not contain:
 *
 * <ul>
 *   <li>The name of the organization is lost: it becomes the name of the file, unless the reader is
 *       given one.
 *   <li>Everything about a role except its id is lost, unless the reader is given the roles.
 *   <li>Duties and KPIs of positions, the work that the organization expects, the KPIs it tracks,
 *       and scopes that no position owns or works in are lost.
 *   <li>The {@linkplain Organization#defaultOccupancy default occupancy} is lost, unless a position
 *       without a holder relies on it; the occupancy of each position is kept.
 *   <li>People without a position, and lines of kinds other than solid and dotted, are lost.
 *   <li>Scopes that are nested in more than 63 other scopes are lost.
 *   <li>Duplicate lines are read once.
 *   <li>Attributes with an empty value are lost, and an authority that a position has twice is read
 *       once.
 *   <li>The order of lines and of assignments is lost: when read back, they are in the order of the
 *       positions, solid lines before dotted ones.
 *   <li>The order of people is lost: when read back, they are in the order of their positions.
 * </ul>
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class CsvWriter {
  private final Organization organization;
  private final boolean isPersonal;

  private CsvWriter(Organization organization, boolean isPersonal) {
    this.organization = organization;
    this.isPersonal = isPersonal;
  }

  /**
   * {@return a writer for the given organization; its files include the names of people}
   *
   * @param organization the organization
   */
  public static CsvWriter of(Organization organization) {
    return new CsvWriter(requireNonNull(organization, "organization"), true);
  }

  /**
   * {@return a copy that omits the names, years of experience and education of people, but not
   * their ids}
   */
  public CsvWriter withoutPersonalData() {
    return new CsvWriter(organization, false);
  }

  /**
   * Writes the organization to the given file, and replaces an existing file.
   *
   * @param file the file
   * @throws IllegalArgumentException if a text contains a NUL character or an unpaired surrogate,
   *     which no text file can contain; nothing is written then
   * @throws UncheckedIOException if writing fails
   */
  public void write(Path file) {
    String text = text();
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }

  /**
   * {@return the content of the file as text}
   *
   * @throws IllegalArgumentException if a text contains a NUL character or an unpaired surrogate,
   *     which no text file can contain
   */
  public String text() {
    StringWriter text = new StringWriter();
    try (de.siegmar.fastcsv.writer.CsvWriter csv =
        de.siegmar.fastcsv.writer.CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
      new OrganizationRows(organization, isPersonal).forEach(csv::writeRecord);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // a string does not fail
    }
    return text.toString();
  }
}
