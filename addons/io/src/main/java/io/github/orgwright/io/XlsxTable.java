package io.github.orgwright.io;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Lists;
import io.github.orgwright.core.internal.Phrases;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/** The rows of a sheet of an Excel workbook. */
final class XlsxTable extends RowTable {
  /** The most columns of a sheet of Excel. */
  private static final int MOST_COLUMNS = 16_384;

  /** The letters of dates in formats of numbers, outside quotes, brackets and escapes. */
  private static final Pattern NO_DATE = Pattern.compile("\"[^\"]*\"|\\[[^]]*]|\\\\.|_.");

  private static final Pattern DATE = Pattern.compile("[yYdD]|[mM].*[sS]|[hH].*[mM]");

  /** The results of formulas that failed. */
  private static final ImmutableSet<String> ERRORS =
      ImmutableSet.of("#N/A", "#REF!", "#DIV/0!", "#VALUE!", "#NAME?", "#NUM!", "#NULL!");

  private final FileErrors errors;
  private final Values values;
  private final ReadableWorkbook workbook;
  private final String sheet;
  private final int headerRow;
  private final Stream<org.dhatim.fastexcel.reader.Row> stream;
  private final Iterator<org.dhatim.fastexcel.reader.Row> rows;
  private int last;

  /** The number of fields of the longest row so far. */
  private int width;

  XlsxTable(FileErrors errors, Path file, @Nullable String name, int headerRow, MappingSpec spec)
      throws IOException {
    this.values = new Values(spec);
    this.errors = errors;
    this.headerRow = headerRow;
    try {
      this.workbook = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true));
    } catch (RuntimeException e) {
      throw new IOException(damaged(e), e);
    }
    try {
      Sheet found = sheet(name);
      this.sheet = found.getName();
      this.stream = found.openStream();
      this.rows = stream.iterator();
    } catch (RuntimeException e) {
      workbook.close();
      throw new IOException(damaged(e), e);
    } catch (IOException e) {
      workbook.close();
      throw e;
    }
  }

  private static String damaged(Exception e) {
    return "it is damaged or not an Excel workbook (" + e.getMessage() + "); fix: save it again";
  }

  /** The sheet of a name; without a name, the first one that is not hidden, if there is one. */
  private Sheet sheet(@Nullable String name) throws IOException {
    List<Sheet> sheets = workbook.getSheets().toList();
    for (Sheet candidate : sheets) {
      if (name == null
          ? candidate.getVisibility() == SheetVisibility.VISIBLE
          : candidate.getName().equals(name)) {
        return candidate;
      }
    }
    if (name == null && !sheets.isEmpty()) {
      return sheets.get(0);
    }
    throw new IOException(
        "it has no sheet \""
            + name
            + "\"; its sheets are "
            + Phrases.quoted(Lists.transform(sheets, Sheet::getName)));
  }

  @Override
  String whereElse() {
    List<String> others =
        workbook.getSheets().map(Sheet::getName).filter(name -> !name.equals(sheet)).toList();
    return others.isEmpty()
        ? ""
        : "; sheet \"%s\" was read; to read another one, use %s"
            .formatted(sheet, Phrases.list(Lists.transform(others, "sheet(\"%s\")"::formatted)));
  }

  @Override
  boolean isFirstRowHeader() {
    return headerRow > 0;
  }

  @Override
  @Nullable Row next() {
    try {
      while (rows.hasNext()) {
        org.dhatim.fastexcel.reader.Row row = rows.next();
        last = row.getRowNum();
        List<String> fields = fields(row);
        if (last >= headerRow && !fields.isEmpty()) {
          return new Row(last, false, fields);
        }
      }
      return null;
    } catch (UnreadableFileException e) {
      throw e;
    } catch (RuntimeException e) { // the library throws many kinds for damaged sheets
      throw errors.unreadableRow(last + 1, damaged(e), new IOException(e));
    }
  }

  /** The texts of a row; none if it is blank. */
  private ImmutableList<String> fields(org.dhatim.fastexcel.reader.Row row) {
    List<String> fields = new ArrayList<>();
    int size = Math.min(row.getCellCount(), MOST_COLUMNS);
    int used = 0;
    int blank = 0;
    for (int column = 0; column < size; column++) {
      String text = row.getOptionalCell(column).map(this::text).orElse("");
      fields.add(text);
      blank = text.isEmpty() ? blank : column + 1;
      used = Spaces.isBlank(text) ? used : blank;
    }
    if (used == 0) {
      return ImmutableList.of();
    }
    width = Math.max(width, used); // a sheet has no short rows
    int kept = Math.min(blank, width); // space in the last cells may be a value
    fields.subList(kept, fields.size()).clear();
    fields.addAll(Collections.nCopies(width - kept, ""));
    return ImmutableList.copyOf(fields);
  }

  private String text(Cell cell) {
    if (cell.getType() == CellType.ERROR || cell.getType() == CellType.EMPTY) {
      return "";
    }
    Object value = cell.getValue();
    if (value instanceof BigDecimal && isDate(cell.getDataFormatString())) {
      return date(cell);
    }
    return value instanceof String error
            && cell.getType() == CellType.FORMULA
            && ERRORS.contains(error)
        ? ""
        : values.text(value);
  }

  private static boolean isDate(@Nullable String format) {
    return format != null && DATE.matcher(NO_DATE.matcher(format).replaceAll("")).find();
  }

  /** A date without its time at midnight. */
  private String date(Cell cell) {
    try {
      LocalDateTime date = cell.asDate();
      return date.toLocalTime().equals(LocalTime.MIDNIGHT)
          ? date.toLocalDate().toString()
          : date.toString();
    } catch (DateTimeException | ArithmeticException e) {
      return values.text(cell.getValue()); // too far away to be a date
    }
  }

  @Override
  Optional<String> place(int row, int column) {
    return Optional.of(sheet + "!" + (column < 0 ? "" : letters(column)) + row);
  }

  /** The letters of a column, as spreadsheets name it. */
  private static String letters(int column) {
    StringBuilder letters = new StringBuilder();
    for (int rest = column; rest >= 0; rest = rest / 26 - 1) {
      letters.insert(0, (char) ('A' + rest % 26));
    }
    return letters.toString();
  }

  @Override
  public void close() {
    stream.close();
    try {
      workbook.close();
    } catch (IOException e) {
      throw errors.unreadable(e);
    }
  }
}
