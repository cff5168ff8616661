package io.github.orgwright.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.orgwright.core.LoadResult;
import io.github.orgwright.core.Organization;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;

/** A workbook has the same rows as a CSV file. */
class XlsxWriterTest {
  private static final Organization ORGANIZATION =
      Organization.named("Acme")
          .person("007", p -> p.name("Ada").yearsOfExperience(20))
          .position("1.0", p -> p.title("=1+1").fte(0.5).heldBy("007"))
          .position("2", p -> p.reportsTo("1.0").title("-").attribute("grade", " "))
          .build();

  private static LoadResult readBack(byte[] workbook) throws IOException {
    Path file = Files.createTempFile("acme", ".xlsx");
    try {
      Files.write(file, workbook);
      return OrgReader.of(Presets.ORGWRIGHT).named("read").read(Xlsx.file(file));
    } finally {
      Files.delete(file);
    }
  }

  @Test
  void onlyNumbersAreNumbersAndNothingIsAFormula() throws IOException {
    byte[] workbook = XlsxWriter.of(ORGANIZATION).withPersonalData().bytes();
    try (ReadableWorkbook read = new ReadableWorkbook(new ByteArrayInputStream(workbook));
        Stream<Row> rows = read.getFirstSheet().openStream()) {
      List<String> cells =
          rows.flatMap(Row::stream)
              .filter(cell -> cell != null && cell.getType() != CellType.EMPTY)
              .filter(cell -> cell.getAddress().getRow() > 0)
              .map(XlsxWriterTest::shown)
              .toList();
      assertEquals(
          List.of(
              "A2 STRING 1.0",
              "B2 STRING '=1+1",
              "G2 STRING 007",
              "H2 STRING Ada",
              "I2 STRING substantive",
              "O2 NUMBER 0.5",
              "P2 NUMBER 20",
              "A3 STRING 2",
              "B3 STRING '-",
              "D3 STRING 1.0",
              "I3 STRING vacant",
              "O3 NUMBER 1",
              "R3 STRING  "),
          cells);
    }
  }

  private static String shown(Cell cell) {
    return cell.getAddress() + " " + cell.getType() + " " + cell.getValue();
  }

  @Test
  void bytesAreTheSameAtAnyTimeAndInAnyZone() throws InterruptedException {
    byte[] bytes = XlsxWriter.of(ORGANIZATION).bytes();
    TimeZone before = TimeZone.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
      Thread.sleep(2_100); // a ZIP file counts two seconds as one time
      assertArrayEquals(bytes, XlsxWriter.of(ORGANIZATION).bytes());
    } finally {
      TimeZone.setDefault(before);
    }
  }

  @Test
  void personalDataIsWrittenOnlyIfAskedFor() throws IOException {
    Organization read = readBack(XlsxWriter.of(ORGANIZATION).bytes()).organization();

    assertTrue(read.person("007").name().isEmpty());
    assertEquals(ORGANIZATION.assignments(), read.assignments());
  }

  @Test
  void whatNoWorkbookCanHoldIsRefused() {
    Organization bell = Organization.named("Acme").position("a", p -> p.title("\u0007")).build();
    Organization longTitle =
        Organization.named("Acme").position("a", p -> p.title("x".repeat(40_000))).build();

    assertEquals(
        "title of position \"a\" contains a control character, which no workbook can contain; fix:"
            + " remove it, or write a CSV file",
        assertThrows(IllegalArgumentException.class, () -> XlsxWriter.of(bell).bytes())
            .getMessage());
    assertEquals(
        "title of position \"a\" has 40000 characters, but a cell of a workbook has at most 32767;"
            + " fix: write a CSV file",
        assertThrows(IllegalArgumentException.class, () -> XlsxWriter.of(longTitle).bytes())
            .getMessage());
    Organization hostile =
        Organization.named("Acme").position("a\u001b[2J", p -> p.title("\u202e\u0007")).build();
    assertEquals(
        "id of position \"a\\u001B[2J\" contains a control character, which no workbook can contain;"
            + " fix: remove it, or write a CSV file",
        assertThrows(IllegalArgumentException.class, () -> XlsxWriter.of(hostile).bytes())
            .getMessage());
    Organization nul =
        Organization.named("Acme").position("a\u001b[2J", p -> p.title("\0")).build();
    assertEquals(
        "title of position \"a\\u001B[2J\" must not contain a NUL character, which no text file can"
            + " contain; fix: remove it",
        assertThrows(IllegalArgumentException.class, () -> CsvWriter.of(nul).text()).getMessage());
    Path file = Path.of("no", "such", "acme.xlsx");
    assertEquals(
        "cannot write " + file,
        assertThrows(UncheckedIOException.class, () -> XlsxWriter.of(ORGANIZATION).write(file))
            .getMessage());
  }
}
