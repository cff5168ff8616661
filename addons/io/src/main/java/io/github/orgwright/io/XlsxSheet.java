package io.github.orgwright.io;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.errorprone.annotations.FormatMethod;
import com.google.errorprone.annotations.FormatString;
import io.github.orgwright.core.internal.SafeText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A workbook with one sheet of rows. */
final class XlsxSheet {
  private static final int LONGEST_CELL = 32_767;

  /** What XML cannot contain. */
  private static final Pattern UNFIT =
      Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF\\p{Cs}]");

  private static final Pattern CREATED = Pattern.compile("(<dcterms:created [^>]*>)[^<]*");

  private final Worksheet sheet;
  private List<String> header = List.of();
  private int row;

  private XlsxSheet(Worksheet sheet) {
    this.sheet = sheet;
  }

  static byte[] of(OrganizationRows rows) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(file, "Orgwright", "1.0")) {
      XlsxSheet sheet = new XlsxSheet(workbook.newWorksheet("Positions"));
      rows.forEach(sheet::add);
      sheet.sheet.freezePane(1, 1);
      workbook.finish();
      return TimelessZip.of(file.toByteArray(), XlsxSheet::withoutTime);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // an array does not fail
    }
  }

  private void add(List<String> cells) {
    boolean isHeader = row == 0;
    if (isHeader) {
      header = cells;
      checkArgument(
          cells.size() <= Worksheet.MAX_COLS,
          "a workbook has at most %s columns, but %s are needed; fix: write a CSV file",
          Worksheet.MAX_COLS,
          cells.size());
    }
    checkArgument(
        row < Worksheet.MAX_ROWS,
        "a workbook has at most %s rows, but more are needed; fix: write a CSV file",
        Worksheet.MAX_ROWS);
    for (int column = 0; column < cells.size(); column++) {
      String text = cells.get(column);
      String name = header.get(column);
      if (text.isEmpty()) {
        continue;
      }
      if (text.length() > LONGEST_CELL) {
        throw unfit(
            "%s of position \"%s\" has %s characters, but a cell of a workbook has at most %s; fix:"
                + " write a CSV file",
            name, cells.get(0), text.length(), LONGEST_CELL);
      }
      if (UNFIT.matcher(text).find()) {
        throw unfit(
            "%s of position \"%s\" contains a control character, which no workbook can contain;"
                + " fix: remove it, or write a CSV file",
            name, cells.get(0));
      }
      if (!isHeader && OrgwrightColumns.NUMBERS.contains(name)) {
        sheet.value(row, column, new BigDecimal(text));
      } else {
        sheet.value(row, column, text);
      }
      if (isHeader) {
        sheet.style(row, column).bold().set();
      }
    }
    row++;
  }

  /** The given texts may have the characters that make a cell unfit. */
  @FormatMethod
  private static IllegalArgumentException unfit(@FormatString String message, Object... values) {
    return new IllegalArgumentException(SafeText.of(String.format(message, values)));
  }

  /** The text of a part of the file, without the time at which it was written. */
  private static String withoutTime(String part, String text) {
    return part.equals("docProps/core.xml")
        ? CREATED.matcher(text).replaceFirst("$1" + TimelessZip.TIME + ":00Z")
        : text;
  }
}
