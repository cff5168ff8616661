package io.github.orgwright.io;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import io.github.orgwright.core.LoadResult;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads organizations from CSV files. A {@link Mapping} says what their columns mean. Start with
 * one of the {@link Presets} or with {@link Mapping#positions}.
 *
 * <pre>{@code
 * LoadResult loaded = CsvReader.of(Presets.UK_ORGANOGRAM).read(Path.of("senior.csv"));
 * }</pre>
 *
 * <p>Bad data never causes an exception: everything else is read, and each problem is reported with
 * its rows, its ids and a fix. Problems of rows come first, then those of the structure. No row is
 * lost: each makes a position, adds to one, or is named in a problem. Rows may come in any order.
 *
 * <p>Rows are counted as a spreadsheet does: the first row of the file is 1; blank rows and
 * comments count, but line breaks inside quotes do not. Rows in which every field is blank are
 * skipped. Fields may be quoted; a quote inside quotes is written twice; lines end in CR, LF or
 * both.
 *
 * <p>Reading takes linear time. Immutable, and thread-safe if the mapping is.
 *
 * @since 0.1.0
 */
public final class CsvReader {
  private final Mapping mapping;
  private final @Nullable String name;
  private final Charset charset;
  private final char delimiter;
  private final int headerRow;

  private CsvReader(
      Mapping mapping, @Nullable String name, Charset charset, char delimiter, int headerRow) {
    this.mapping = mapping;
    this.name = name;
    this.charset = charset;
    this.delimiter = delimiter;
    this.headerRow = headerRow;
  }

  /**
   * {@return a reader of UTF-8 files with commas as delimiters}
   *
   * @param mapping what the columns mean
   */
  public static CsvReader of(Mapping mapping) {
    return new CsvReader(requireNonNull(mapping, "mapping"), null, StandardCharsets.UTF_8, ',', 1);
  }

  /**
   * {@return a copy that gives organizations the given name instead of the name of their file}
   *
   * @param organization the name, not blank
   * @throws IllegalArgumentException if the name is blank
   */
  public CsvReader named(String organization) {
    checkArgument(!organization.isBlank(), "name of an organization must not be blank");
    return new CsvReader(mapping, organization, charset, delimiter, headerRow);
  }

  /**
   * {@return a copy for files in the given encoding; a byte order mark of UTF-8 or UTF-16 at the
   * beginning of a file takes precedence}
   *
   * @param newCharset the encoding
   */
  public CsvReader charset(Charset newCharset) {
    return new CsvReader(
        mapping, name, requireNonNull(newCharset, "charset"), delimiter, headerRow);
  }

  /**
   * {@return a copy for files whose fields are separated by the given character}
   *
   * @param character the character, such as a semicolon or a tab
   * @throws IllegalArgumentException if it is a quote or a line break
   */
  public CsvReader delimiter(char character) {
    checkArgument(
        character != '"' && character != '\n' && character != '\r',
        "delimiter must not be a quote or a line break");
    return new CsvReader(mapping, name, charset, character, headerRow);
  }

  /**
   * {@return a copy for files that have other text above the header; that text is ignored}
   *
   * @param row the number of the header row, as in a spreadsheet; if that row is blank, the header
   *     is the next row that is not blank
   * @throws IllegalArgumentException if the row is less than 1
   */
  public CsvReader headerRow(int row) {
    checkArgument(row >= 1, "row of the header must be at least 1, but is %s", row);
    return new CsvReader(mapping, name, charset, delimiter, row);
  }

  /**
   * {@return the organization in the given file, and the problems found}
   *
   * <p>The organization is named after the file, without its ending, unless a {@linkplain #named
   * name} was given.
   *
   * @param file the file
   * @throws UnreadableFileException if the file cannot be read as rows of fields
   * @throws HeaderMismatchException if a column of the mapping is missing or occurs twice
   */
  public LoadResult read(Path file) {
    Source source = Source.ofFile(file.toString(), charset);
    Path last = file.getFileName();
    try (Reader text = TextFiles.open(file, charset)) {
      return read(source, last == null ? file.toString() : last.toString(), text);
    } catch (IOException e) {
      throw source.unreadable(e);
    }
  }

  /**
   * {@return the organization in the given text, and the problems found}
   *
   * @param file the name of the file that the text comes from, not blank; the organization is named
   *     after it, without its ending, unless a {@linkplain #named name} was given
   * @param text the text; the reader is not closed, and {@link #charset} has no effect on it
   * @throws IllegalArgumentException if the name of the file is blank
   * @throws UnreadableFileException if the text cannot be read as rows of fields
   * @throws HeaderMismatchException if a column of the mapping is missing or occurs twice
   */
  public LoadResult read(String file, Reader text) {
    checkArgument(!file.isBlank(), "name of a file must not be blank");
    Source source = Source.ofText(file);
    try {
      return read(source, file, TextFiles.withoutMark(text));
    } catch (IOException e) {
      throw source.unreadable(e);
    }
  }

  private LoadResult read(Source source, String file, Reader text) {
    MappingSpec spec = mapping.spec();
    CsvRows rows = new CsvRows(source, text, delimiter, spec.comment().orElse(null));
    List<String> comments = new ArrayList<>();
    CsvRows.Row line = rows.next();
    while (line != null && (line.isComment() || line.number() < headerRow)) {
      if (line.isComment()) {
        comments.addAll(line.fields());
      }
      line = rows.next();
    }
    List<String> header = line == null ? List.of() : line.fields();
    if (spec.hasDirectives() && !header.isEmpty()) {
      spec = new DrawIoDirectives(comments).apply(spec, header);
    }
    Columns columns = new Columns(spec, new Header(source.file(), header, spec));
    RowProblems problems = new RowProblems();
    String organization = name == null ? stem(file) : name;
    EntryReader reader = new EntryReader(spec, columns, organization, problems);
    List<Entry> entries = new ArrayList<>();
    for (line = rows.next(); line != null; line = rows.next()) {
      if (!line.isComment()) {
        Entry entry = reader.read(line);
        if (entry != null) {
          entries.add(entry);
        }
      }
    }
    reader.reportUnusedExclusions();
    return new Assembler(spec, columns, entries, reader, problems).assemble(organization);
  }

  private static String stem(String file) {
    int slash = Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\'));
    String last = file.substring(slash + 1);
    int dot = last.lastIndexOf('.');
    String stem = dot > 0 ? last.substring(0, dot) : last;
    return stem.isBlank() ? file : stem;
  }
}
