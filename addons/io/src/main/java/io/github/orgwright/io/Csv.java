package io.github.orgwright.io;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A file of comma-separated values, as spreadsheets and other tools save them.
 *
 * <pre>{@code
 * LoadResult loaded = OrgReader.of(mapping).read(Csv.file(Path.of("staff.csv")));
 * }</pre>
 *
 * <p>Comma, semicolon, tab and {@code |} are tried as the delimiter; the one that finds the most
 * columns of the mapping is used. A first line such as {@code sep=;} sets it. The header is the
 * first row that has all columns of the mapping, so that other text may be above it; it is looked
 * for in the first {@value HeaderSearch#MOST_ROWS} rows that are not blank.
 *
 * <p>Rows are numbered as in a spreadsheet: the first row of the file is 1; blank rows, comments
 * and a line such as {@code sep=;} count, but line breaks inside quotes do not. Rows in which every
 * field is blank are skipped. Fields may be quoted; a quote inside quotes is written twice; lines
 * end in CR, LF or both.
 *
 * <p>Immutable. It is thread-safe unless it was created from a {@link Reader}.
 *
 * @since 0.1.0
 */
public final class Csv extends RowSource {
  private static final CsvFormat DEFAULT = ImmutableCsvFormat.builder().build();

  private final String name;
  private final TextFiles.@Nullable Content content;
  private final @Nullable Supplier<Reader> text;
  private final CsvFormat format;

  private Csv(
      String name,
      TextFiles.@Nullable Content content,
      @Nullable Supplier<Reader> text,
      CsvFormat format) {
    this.name = name;
    this.content = content;
    this.text = text;
    this.format = format;
  }

  private ImmutableCsvFormat.Builder change() {
    return format.toBuilder();
  }

  private Csv with(ImmutableCsvFormat.Builder changed) {
    return new Csv(name, content, text, changed.build());
  }

  /**
   * {@return the given file, in UTF-8 unless another {@linkplain #charset encoding} is set}
   *
   * @param file the file
   */
  public static Csv file(Path file) {
    return new Csv(file.toString(), TextFiles.Content.of(file), null, DEFAULT);
  }

  /**
   * {@return the file that consists of the given bytes, such as one that a web server has received,
   * in UTF-8 unless another {@linkplain #charset encoding} is set}
   *
   * @param file the name of the file, not blank; the organization is named after it, without its
   *     extension, unless the reader is given a name
   * @param bytes the bytes, which are not copied and must not change
   * @throws IllegalArgumentException if the name of the file is blank
   */
  public static Csv bytes(String file, byte[] bytes) {
    requireNonNull(bytes, "bytes");
    checkName(file);
    return new Csv(file, () -> new ByteArrayInputStream(bytes), null, DEFAULT);
  }

  private static void checkName(String file) {
    checkArgument(!file.isBlank(), "name of a file must not be blank");
  }

  /**
   * {@return the given text, which can be read once}
   *
   * @param file the name of the file that the text comes from, not blank; the organization is named
   *     after it, without its extension, unless the reader is given a name
   * @param text the text; it is not closed, and {@link #charset} has no effect on it
   * @throws IllegalArgumentException if the name of the file is blank
   */
  public static Csv text(String file, Reader text) {
    return text(file, requireNonNull(text, "text"), reader -> reader);
  }

  /**
   * {@return the given text}
   *
   * @param file the name of the file that the text comes from, not blank; the organization is named
   *     after it, without its extension, unless the reader is given a name
   * @param text the text
   * @throws IllegalArgumentException if the name of the file is blank
   */
  public static Csv text(String file, String text) {
    return text(file, requireNonNull(text, "text"), StringReader::new);
  }

  private static <T> Csv text(String file, T text, Function<T, Reader> open) {
    checkName(file);
    return new Csv(file, null, () -> open.apply(text), DEFAULT);
  }

  /**
   * {@return a copy for a file in the given encoding; a byte order mark of UTF-8 or UTF-16 at the
   * beginning of a file takes precedence}
   *
   * @param charset the encoding
   */
  public Csv charset(Charset charset) {
    return with(change().charset(requireNonNull(charset, "charset")));
  }

  /**
   * {@return a copy for a file whose fields are separated by the given character}
   *
   * @param character the character, such as a semicolon or a tab
   * @throws IllegalArgumentException if it is the quote or a line break
   */
  public Csv delimiter(char character) {
    checkCharacters(character, format.quote());
    return with(change().delimiter(character));
  }

  /**
   * {@return a copy for a file whose fields are quoted with the given character instead of {@code
   * "}}
   *
   * @param character the character
   * @throws IllegalArgumentException if it is the delimiter or a line break
   */
  public Csv quote(char character) {
    checkCharacters(format.delimiter().orElse(null), character);
    return with(change().quote(character));
  }

  private static void checkCharacters(@Nullable Character delimiter, char quote) {
    checkArgument(delimiter == null || !isBreak(delimiter), "delimiter must not be a line break");
    checkArgument(!isBreak(quote), "quote must not be a line break");
    checkArgument(
        delimiter == null || delimiter != quote,
        "delimiter and quote must differ, but both are %s",
        delimiter);
  }

  private static boolean isBreak(char character) {
    return character == '\n' || character == '\r';
  }

  /**
   * {@return a copy for a file whose header is in the given row; rows above it are ignored}
   *
   * @param row the number of the row, as in a spreadsheet; if that row is blank, the header is the
   *     next row that is not blank
   * @throws IllegalArgumentException if the row is less than 1
   */
  public Csv headerRow(int row) {
    checkArgument(row >= 1, "row of the header must be at least 1, but is %s", row);
    return with(change().headerRow(row).header(ImmutableList.of()));
  }

  /**
   * {@return a copy for a file without a header, whose columns have the given names in this order}
   *
   * @param columns the names of the columns; an empty name stands for a column that is not read
   * @throws IllegalArgumentException if there are no columns
   */
  public Csv header(String... columns) {
    checkArgument(columns.length > 0, "a file must have at least one column");
    return with(change().headerRow(0).header(ImmutableList.copyOf(columns)));
  }

  @Override
  String name() {
    return name;
  }

  @Override
  String organization() {
    return TextFiles.stem(name);
  }

  @Override
  RowTable open(MappingSpec spec) {
    FileErrors errors =
        content == null
            ? FileErrors.ofText(name)
            : FileErrors.ofFile(name, content, format.charset());
    try {
      return new CsvTable(errors, opened(), content != null, format, spec);
    } catch (IOException e) {
      throw errors.unreadable(e);
    }
  }

  private Reader opened() throws IOException {
    return content == null
        ? TextFiles.withoutMark(requireNonNull(text).get())
        : TextFiles.open(content, format.charset());
  }
}
