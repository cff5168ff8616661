package io.github.orgwright.io;

import static org.junit.jupiter.api.Assertions.assertFalse;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.StringReader;

/** What no cell of a written file may begin with. */
final class Formulas {
  /** What spreadsheets take as the beginning of a formula, the full-width forms of it too. */
  private static final String BEGINNINGS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

  private Formulas() {}

  static void none(String csv) {
    for (CsvRecord row : CsvReader.builder().ofCsvRecord(new StringReader(csv))) {
      for (String cell : row.getFields()) {
        assertFalse(
            !cell.isEmpty() && BEGINNINGS.indexOf(cell.charAt(0)) >= 0,
            () -> "a spreadsheet may run " + cell);
      }
    }
  }
}
