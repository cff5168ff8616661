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
 * Writes an organization as comma-separated values, in the convention of {@link Presets#ORGWRIGHT}:
 * UTF-8 without a byte order mark, lines that end in LF, and quotes as in RFC 4180 around fields
 * that need them. One row for each holder, in the order of the positions; one for a position that
 * nobody holds. Equal organizations give equal bytes, in any locale.
 *
 * <p>A cell that a spreadsheet would run as a formula begins with an apostrophe, which the reader
 * takes off again.
 *
 * <pre>{@code
 * CsvWriter.of(org).write(path);
 * Organization same = CsvReader.of(Presets.ORGWRIGHT.roles(org.roles().list()))
 *     .named(org.name()).read(path).organization();
 * }</pre>
 *
 * <p>What is read back is equal, but for what such a file does not hold:
 *
 * <ul>
 *   <li>the name of the organization, which is that of the file unless the reader is told;
 *   <li>all of a role but its id, unless the reader is given the roles;
 *   <li>duties and KPIs of positions, the work that the organization expects, the KPIs it tracks,
 *       and scopes that no position owns or works in;
 *   <li>people who fill no position;
 *   <li>scopes that more than 63 others contain;
 *   <li>that a line was declared twice: it is read once;
 *   <li>attributes with an empty value, and a second authority of one name at one position;
 *   <li>the order of lines and of assignments: they come by position, solid lines before dotted
 *       ones; and people, who come in the order of the positions that they fill.
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
   * {@return a writer of an organization, names of people included}
   *
   * @param organization the organization
   */
  public static CsvWriter of(Organization organization) {
    return new CsvWriter(requireNonNull(organization, "organization"), true);
  }

  /**
   * {@return a copy that leaves the names, years of experience and education of people away; their
   * ids stay}
   */
  public CsvWriter withoutPersonalData() {
    return new CsvWriter(organization, false);
  }

  /**
   * Writes a file, in place of one that is there.
   *
   * @param file the file
   * @throws IllegalArgumentException if a text holds a NUL character or half of a surrogate pair,
   *     which no file of text can hold; nothing is written then
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
   * {@return the text of the file}
   *
   * @throws IllegalArgumentException if a text holds a NUL character or half of a surrogate pair,
   *     which no file of text can hold
   */
  public String text() {
    StringWriter text = new StringWriter();
    try (de.siegmar.fastcsv.writer.CsvWriter csv =
        de.siegmar.fastcsv.writer.CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
      new OwnRows(organization, isPersonal).forEach(csv::writeRecord);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // a string does not fail
    }
    return text.toString();
  }
}
