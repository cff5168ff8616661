package io.github.orgwright.io;

import static java.util.Objects.requireNonNull;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a file that are not blank, each with its number as a spreadsheet counts: blank rows
 * and comments count, line breaks inside quotes do not. Comments are kept, and marked.
 */
final class CsvRows {
  private final Source source;
  private final Iterator<CsvRecord> records;
  private int number;

  /** A row, with its number, whether it is a comment, and its unchanged fields. */
  record Row(int number, boolean isComment, List<String> fields) {}

  CsvRows(Source source, Reader text, char delimiter, @Nullable Character comment) {
    this.source = source;
    CsvReader.CsvReaderBuilder builder =
        CsvReader.builder()
            .fieldSeparator(delimiter)
            // Blank rows count, so they must be seen.
            .skipEmptyLines(false)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            // Otherwise all rows after the quote would end up in one field, unnoticed.
            .allowUnclosedQuote(false);
    if (comment != null) {
      builder.commentStrategy(CommentStrategy.READ).commentCharacter(comment);
    }
    this.records = builder.ofCsvRecord(text).iterator();
  }

  /** The next row that is not blank, or null at the end. */
  @Nullable Row next() {
    while (true) {
      CsvRecord read = read();
      if (read == null) {
        return null;
      }
      if (read.isComment() || hasText(read)) {
        return new Row(number, read.isComment(), read.getFields());
      }
    }
  }

  /** Whether some field is not blank. */
  private boolean hasText(CsvRecord read) {
    boolean hasText = false;
    for (int place = 0; place < read.getFieldCount(); place++) {
      String field = read.getField(place);
      hasText = hasText || !Spaces.isBlank(field);
      if (field.indexOf('\0') >= 0) {
        throw source.nulCharacter(number);
      }
    }
    return hasText;
  }

  private @Nullable CsvRecord read() {
    number++;
    try {
      return records.hasNext() ? records.next() : null;
    } catch (CsvParseException e) {
      throw source.unreadableRow(number, reason(e), new IOException(e));
    } catch (UncheckedIOException e) {
      throw source.unreadable(requireNonNull(e.getCause()));
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
}
