package io.github.orgwright.io;

import static java.util.Objects.requireNonNull;

import io.github.orgwright.core.Organization;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes an organization as an Excel workbook with one sheet, which has the same rows and columns
 * as the files of {@link CsvWriter}: those of {@link Presets#ORGWRIGHT}. It needs {@code
 * org.dhatim:fastexcel} on the class path.
 *
 * <pre>{@code
 * XlsxWriter.of(org).write(path);
 * Organization same = OrgReader.of(Presets.ORGWRIGHT.roles(org.roles().list()))
 *     .named(org.name()).read(Xlsx.file(path)).organization();
 * }</pre>
 *
 * <p>The header is bold and stays visible. FTE and years of experience are numbers; all other cells
 * are text, including ids such as {@code 007}, and none is a formula. Equal organizations give the
 * same bytes, in any locale and time zone; different versions of Java may compress the file
 * differently.
 *
 * <p>Names, years of experience and education of people are left out, unless {@link
 * #withPersonalData} is called. {@link #leftOut} names everything else that the file does not
 * contain.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class XlsxWriter {
  private final Organization organization;
  private final boolean isPersonal;

  private XlsxWriter(Organization organization, boolean isPersonal) {
    this.organization = organization;
    this.isPersonal = isPersonal;
  }

  /**
   * {@return a writer for the given organization; its files contain only the ids of people}
   *
   * @param organization the organization
   */
  public static XlsxWriter of(Organization organization) {
    return new XlsxWriter(requireNonNull(organization, "organization"), false);
  }

  /** {@return a copy that also writes the names, years of experience and education of people} */
  public XlsxWriter withPersonalData() {
    return new XlsxWriter(organization, true);
  }

  /**
   * {@return what the file does not contain, as {@link CsvWriter#leftOut} says it; empty if reading
   * the file gives an equal organization}
   */
  public List<String> leftOut() {
    return LeftOut.of(organization, isPersonal);
  }

  /**
   * Writes the organization to the given file, and replaces the file if it exists.
   *
   * @param file the file
   * @throws IllegalArgumentException if a workbook cannot contain the organization, for the reasons
   *     given at {@link #bytes}; in that case, nothing is written
   * @throws UncheckedIOException if writing fails
   */
  public void write(Path file) {
    OutputFile.write(file, bytes());
  }

  /**
   * {@return the content of the file}
   *
   * @throws IllegalArgumentException if a string has more than 32,767 characters, or contains a
   *     control character or an unpaired surrogate, which no workbook can contain; or if there are
   *     more than 16,384 columns or 1,048,576 rows
   * @throws IllegalStateException if {@code org.dhatim:fastexcel} is not on the class path
   */
  public byte[] bytes() {
    try {
      return XlsxSheet.of(new OrganizationRows(organization, isPersonal));
    } catch (NoClassDefFoundError e) {
      throw OptionalLibrary.missing("writing Excel workbooks", "org.dhatim:fastexcel:0.20.2", e);
    }
  }
}
