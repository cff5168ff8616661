package io.github.orgwright.io;

import com.google.common.collect.ImmutableList;
import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The delimiter of a file.
 *
 * @param character the delimiter
 * @param isStated whether the first line of the file stated it, and was taken from the text
 */
record CsvDelimiter(char character, boolean isStated) {
  /** The number of characters that are looked at. */
  static final int SAMPLE = 1 << 16;

  private static final ImmutableList<Character> CANDIDATES = ImmutableList.of(',', ';', '\t', '|');
  private static final Pattern STATED =
      Pattern.compile("\"?[sS][eE][pP]=([^\"\r\n])\"?(?:\r\n|\r|\n|$)");

  /**
   * The stated delimiter, or else the one that splits the first rows into most columns of the
   * mapping, or else into most fields.
   *
   * @param text the text, whose buffer is at least as large as the sample
   */
  static CsvDelimiter find(BufferedReader text, CsvFormat format, MappingSpec spec)
      throws IOException {
    String sample = sample(text);
    Matcher stated = STATED.matcher(sample);
    if (stated.lookingAt()) {
      text.skip(stated.end());
      return new CsvDelimiter(stated.group(1).charAt(0), true);
    }
    if (format.delimiter().isPresent()) {
      return new CsvDelimiter(format.delimiter().get(), false);
    }
    char best = CANDIDATES.get(0);
    Score highest = Score.NONE;
    for (char candidate : CANDIDATES) {
      if (candidate != format.quote() && !spec.comment().equals(Optional.of(candidate))) {
        Score score = score(sample, candidate, format, spec);
        if (score.compareTo(highest) > 0) {
          highest = score;
          best = candidate;
        }
      }
    }
    return new CsvDelimiter(best, false);
  }

  private static String sample(BufferedReader text) throws IOException {
    text.mark(SAMPLE);
    char[] sample = new char[SAMPLE];
    int size = 0;
    for (int read = 0; read >= 0 && size < SAMPLE; size += Math.max(read, 0)) {
      read = text.read(sample, size, SAMPLE - size);
    }
    text.reset();
    return new String(sample, 0, size);
  }

  /** How well a delimiter splits the first rows. */
  private record Score(int columns, int fields) implements Comparable<Score> {
    static final Score NONE = new Score(0, 1);

    @Override
    public int compareTo(Score other) {
      int order = Integer.compare(columns, other.columns);
      return order != 0 ? order : Integer.compare(fields, other.fields);
    }
  }

  private static Score score(String sample, char candidate, CsvFormat format, MappingSpec spec) {
    CsvReader.CsvReaderBuilder builder =
        CsvReader.builder()
            .fieldSeparator(candidate)
            .quoteCharacter(format.quote())
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE);
    spec.comment()
        .ifPresent(c -> builder.commentStrategy(CommentStrategy.SKIP).commentCharacter(c));
    Score highest = Score.NONE;
    int rows = 0;
    int fitting = 0; // rows with as many fields as the columns that were named
    try {
      for (CsvRecord row : builder.ofCsvRecord(new StringReader(sample))) {
        Score score = score(row.getFields(), spec);
        fitting += row.getFieldCount() == format.header().size() ? 1 : 0;
        highest = score.compareTo(highest) > 0 ? score : highest;
        if (++rows == HeaderSearch.MOST_ROWS) {
          break;
        }
      }
    } catch (CsvParseException e) {
      rows++; // the rows before this one count
    }
    return format.header().isEmpty() ? highest : new Score(fitting, candidate == ',' ? 0 : 1);
  }

  private static Score score(List<String> fields, MappingSpec spec) {
    return new Score(HeaderSearch.columns(fields, spec), fields.size());
  }
}
