package io.github.orgwright.io;

import static com.google.common.base.Preconditions.checkElementIndex;
import static java.util.Objects.requireNonNull;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.RecordType;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a CSV file. Blank rows and comments are counted, line breaks inside quotes are not.
 * Comments are kept, and marked.
 */
final class CsvTable extends RowTable {
  private final FileErrors errors;
  private final Reader text;
  private final boolean isOwned;
  private final CsvFormat format;
  private final Iterator<Row> records;
  private int number;

  /** The row of the header of a file that has none. */
  private @Nullable Row given;

  /**
   * Opens the rows.
   *
   * @param errors makes exceptions
   * @param text the text, without a byte order mark; closed if this fails and it is owned
   * @param isOwned whether the text is closed together with the table
   */
  CsvTable(FileErrors errors, Reader text, boolean isOwned, CsvFormat format, MappingSpec spec)
      throws IOException {
    this.errors = errors;
    this.isOwned = isOwned;
    this.format = format;
    this.given = format.header().isEmpty() ? null : new Row(0, false, format.header());
    this.text = new BufferedReader(text, CsvDelimiter.SAMPLE);
    char delimiter = format.delimiter().orElse(',');
    try {
      CsvDelimiter found = CsvDelimiter.find((BufferedReader) this.text, format, spec);
      delimiter = format.delimiter().orElse(found.character());
      number = found.isStated() ? 1 : 0;
    } catch (IOException | RuntimeException e) {
      close();
      throw e;
    }
    CsvReader.CsvReaderBuilder builder =
        CsvReader.builder()
            .fieldSeparator(delimiter)
            .quoteCharacter(format.quote())
            // Blank rows count, so they must be seen.
            .skipEmptyLines(false)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            // Otherwise all rows after the quote would end up in one field, unnoticed.
            .allowUnclosedQuote(false);
    spec.comment()
        .ifPresent(c -> builder.commentStrategy(CommentStrategy.READ).commentCharacter(c));
    this.records = builder.build(new RowHandler(), this.text).iterator();
  }

  @Override
  boolean isFirstRowHeader() {
    return given != null || format.headerRow() > 0;
  }

  @Override
  boolean hasNames() {
    return !format.header().isEmpty();
  }

  @Override
  @Nullable Row next() {
    if (given != null) {
      Row header = given;
      given = null;
      return header;
    }
    while (true) {
      Row read = read();
      if (read == null
          || read.isComment()
          || (number >= format.headerRow() && hasText(read.fields()))) {
        return read;
      }
    }
  }

  /** Whether some field is not blank. */
  private boolean hasText(List<String> fields) {
    boolean hasText = false;
    for (int place = 0; place < fields.size(); place++) {
      String field = fields.get(place);
      hasText = hasText || !Spaces.isBlank(field);
      if (field.indexOf('\0') >= 0) {
        throw errors.nulCharacter(number);
      }
    }
    return hasText;
  }

  private @Nullable Row read() {
    number++;
    try {
      return records.hasNext() ? records.next() : null;
    } catch (CsvParseException e) {
      throw errors.unreadableRow(number, reason(e), new IOException(e));
    } catch (UncheckedIOException e) {
      throw errors.unreadable(requireNonNull(e.getCause()));
    }
  }

  /** What FastCSV found, in words for the authors of the file. */
  private static String reason(CsvParseException e) {
    String message = String.valueOf(e.getMessage());
    if (message.startsWith("Unclosed quoted field")) {
      return "a quote is opened but never closed; fix: close it; inside a quoted field, double each quote";
    }
    if (message.startsWith("Unexpected character after closing quote")) {
      return "text follows a closing quote; fix: inside a quoted field, double each quote";
    }
    return "it has a field of more than 16 million characters, or more than 16 thousand fields; fix:"
        + " look for a quote that is never closed";
  }

  /** Makes rows of what FastCSV reads. It reads a row only when it is asked for. */
  private final class RowHandler extends AbstractBaseCsvCallbackHandler<Row> {
    private static final int MOST_FIELDS = 16_384;
    private static final int LONGEST_ROW = 1 << 26;

    private final SharedTexts texts = new SharedTexts();
    private final Fields fields = new Fields();
    private int length;

    @Override
    protected void handleBegin(long line) {
      length = 0;
    }

    @Override
    protected void handleField(int place, char[] text, int from, int size, boolean isQuoted) {
      length += size;
      if (place >= MOST_FIELDS || length > LONGEST_ROW) {
        throw new CsvParseException("too long");
      }
      fields.put(place, texts.of(text, from, size));
    }

    @Override
    protected void handleEmpty() {
      fields.put(0, "");
    }

    @Override
    protected void handleComment(char[] text, int from, int size) {
      fields.put(0, texts.of(text, from, size));
    }

    @Override
    protected Row buildRecord() {
      return new Row(number, getRecordType() == RecordType.COMMENT, fields);
    }
  }

  /** The fields of the latest row, in one array for all rows. */
  private static final class Fields extends AbstractList<String> implements RandomAccess {
    private @Nullable String[] texts = new String[16];
    private int size;

    /** Sets a field; those before it are set already, those after it are not set. */
    void put(int place, String text) {
      if (place == texts.length) {
        texts = Arrays.copyOf(texts, 2 * place);
      }
      texts[place] = text;
      size = place + 1;
    }

    @Override
    public String get(int place) {
      return requireNonNull(texts[checkElementIndex(place, size)]);
    }

    @Override
    public int size() {
      return size;
    }
  }

  @Override
  public void close() {
    if (isOwned) {
      try {
        text.close();
      } catch (IOException e) {
        throw errors.unreadable(e);
      }
    }
  }
}
