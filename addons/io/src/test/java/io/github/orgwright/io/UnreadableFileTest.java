package io.github.orgwright.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** Files that cannot be read, and the messages and values of the exceptions. */
class UnreadableFileTest {
  private static final Mapping MAPPING = Mapping.positions("id").manager("Reports to Senior Post");

  @TempDir Path directory;

  private Path file(byte[] bytes) throws IOException {
    return Files.write(directory.resolve("senior.csv"), bytes);
  }

  private static String message(Path file, String message) {
    return "cannot read " + file + message;
  }

  private static UnreadableFileException unreadable(Path file) {
    return assertThrows(
        UnreadableFileException.class, () -> OrgReader.of(MAPPING).read(Csv.file(file)));
  }

  private static UnreadableFileException unreadable(String text) {
    return assertThrows(
        UnreadableFileException.class,
        () -> OrgReader.of(MAPPING).read(Csv.text("senior.csv", text)));
  }

  private static HeaderMismatchException mismatch(Mapping mapping, String text) {
    return assertThrows(
        HeaderMismatchException.class,
        () -> OrgReader.of(mapping).read(Csv.text("senior.csv", text)));
  }

  @Test
  void missingColumnIsNamedWithThosePresent() {
    HeaderMismatchException thrown = mismatch(MAPPING, "\nid,\"Job, Title\"\na,b\n");

    assertEquals(
        "senior.csv has no column \"Reports to Senior Post\"; its columns are \"id\", \"Job, Title\";"
            + " fix: correct the header or the mapping",
        thrown.getMessage());
    assertEquals("senior.csv", thrown.file());
    assertEquals("Reports to Senior Post", thrown.column());
    assertEquals(List.of("id", "Job, Title"), thrown.columnsPresent());
  }

  @Test
  void bytesInAnotherEncodingAreRefusedWithTheirLine() {
    byte[] bytes =
        "id,Reports to Senior Post\na,\n\u00E4,a\n".getBytes(StandardCharsets.ISO_8859_1);

    assertEquals(
        "cannot read in/a.csv: not valid UTF-8 in line 3; fix: set its encoding with charset(...), such"
            + " as windows-1252 for files of older spreadsheets",
        assertThrows(
                UnreadableFileException.class,
                () -> OrgReader.of(MAPPING).read(Csv.bytes("in/a.csv", bytes)))
            .getMessage());
    assertEquals(
        "name of a file must not be blank",
        assertThrows(IllegalArgumentException.class, () -> Csv.bytes(" ", bytes)).getMessage());
  }

  @Test
  void emptyFileHasNoColumns() {
    HeaderMismatchException thrown = mismatch(MAPPING, "\n,,\n");

    assertEquals("senior.csv has no column \"id\"; it has no rows", thrown.getMessage());
    assertEquals(List.of(), thrown.columnsPresent());
  }

  @Test
  void duplicateColumnIsRefused() {
    assertEquals(
        "senior.csv has more than one column \"id\"; its columns are \"id\", \"id\"; fix: correct the"
            + " header or the mapping",
        mismatch(Mapping.positions("id"), "id,id\na,b\n").getMessage());
    assertEquals(
        "senior.csv has more than one column \"id\"; its columns are \"ID\", \" Id\"; fix: correct the"
            + " header or the mapping",
        mismatch(Mapping.positions("id"), "ID, Id\na,b\n").getMessage());
  }

  @Test
  void noCellIsShownWhereNoRowIsLikeTheHeader() {
    HeaderMismatchException thrown = mismatch(MAPPING, "E1,Ona Birk\nE2,Lio Marsh\n");

    assertEquals(
        "senior.csv has no column \"id\", nor any other column of the mapping; fix: correct the"
            + " mapping or the delimiter; if there is no header, add one, or name the columns with"
            + " Csv.header(...)",
        thrown.getMessage());
    assertEquals(List.of(), thrown.columnsPresent());
    assertEquals(
        "senior.csv has no column \"Reports to Senior Post\"; its only column is \"id\"; fix: correct"
            + " the header or the mapping",
        mismatch(MAPPING, "id\na\n").getMessage());
  }

  @Test
  void duplicateAttributeIsRefused() {
    assertEquals(
        "senior.csv has more than one column \"grade\"; its columns are \"id\", \"grade\","
            + " \"attribute:grade\"; fix: correct the header or the mapping",
        mismatch(Presets.ORGWRIGHT, "id,grade,attribute:grade\na,b,c\n").getMessage());
  }

  @Test
  void missingFile() {
    Path missing = directory.resolve("no.csv");
    UnreadableFileException thrown = unreadable(missing);

    assertEquals(message(missing, ": no such file"), thrown.getMessage());
    assertEquals(missing.toString(), thrown.file());
    assertEquals(OptionalInt.empty(), thrown.row());
  }

  @Test
  void directoryIsNoFile() {
    assertEquals(message(directory, ": Is a directory"), unreadable(directory).getMessage());
  }

  @Test
  void deniedAccessIsNamed() {
    assertEquals(
        "cannot read a.csv: access denied",
        FileErrors.ofText("a.csv").unreadable(new AccessDeniedException("a.csv")).getMessage());
  }

  @Test
  void bytesThatAreNotUtf8() throws IOException {
    Path latin =
        file("id,Reports to Senior Post\nM\u00fcller,\n".getBytes(StandardCharsets.ISO_8859_1));
    UnreadableFileException thrown = unreadable(latin);

    assertEquals(
        message(
            latin,
            ": not valid UTF-8 in line 2; fix: set its encoding with charset(...), such as"
                + " windows-1252 for files of older spreadsheets"),
        thrown.getMessage());
    assertEquals(MalformedInputException.class, thrown.getCause().getClass());
    assertEquals(
        List.of("M\u00fcller"),
        Texts.ids(
            OrgReader.of(MAPPING)
                .read(Csv.file(latin).charset(StandardCharsets.ISO_8859_1))
                .organization()));
  }

  @Test
  void badBytesFarIntoTheFile() throws IOException {
    byte[] bytes =
        ("id,Reports to Senior Post\n" + "a,\n".repeat(50_000) + "\u00ff,\n")
            .getBytes(StandardCharsets.ISO_8859_1);
    Path file = file(bytes);

    assertEquals(
        message(
            file,
            ": not valid UTF-8 in line 50002; fix: set its encoding with charset(...), such as"
                + " windows-1252 for files of older spreadsheets"),
        unreadable(file).getMessage());
  }

  @Test
  void nulCharacterIsNoText() throws IOException {
    Path utf16 = file("id,Reports to Senior Post\na,\n".getBytes(StandardCharsets.UTF_16LE));
    UnreadableFileException thrown = unreadable(utf16);

    assertEquals(
        message(
            utf16,
            ", row 1: it contains a NUL character and is probably not valid UTF-8; fix: set its"
                + " encoding with charset(...), such as windows-1252 for files of older spreadsheets"),
        thrown.getMessage());
    assertEquals(OptionalInt.of(1), thrown.row());
    assertEquals(
        "cannot read senior.csv, row 4: it contains a NUL character and is probably not valid text in the"
            + " encoding used to decode it; fix: decode it with the encoding in which it was saved",
        unreadable("id,Reports to Senior Post\na,\n\nb\0,\n").getMessage());
  }

  @Test
  void quoteThatIsNeverClosed() {
    UnreadableFileException thrown =
        unreadable("id,Reports to Senior Post\na,\"\nx\"\nb,\"a\nc,a\nd,a\n");

    assertEquals(
        "cannot read senior.csv, row 3: a quote is opened but never closed; fix: close it; inside a"
            + " quoted field, double each quote",
        thrown.getMessage());
    assertEquals(OptionalInt.of(3), thrown.row());
  }

  @Test
  void textAfterAClosingQuote() {
    assertEquals(
        "cannot read senior.csv, row 2: text follows a closing quote; fix: inside a quoted field,"
            + " double each quote",
        unreadable("id,Reports to Senior Post\n\"a\"b,\n").getMessage());
  }

  @Test
  void fieldBeyondAllMeasure() {
    UnreadableFileException thrown =
        unreadable("id,Reports to Senior Post\n" + "x".repeat(17_000_000) + ",\n");

    assertEquals(
        "cannot read senior.csv, row 2: it has a field of more than 16 million characters, or more"
            + " than 16 thousand fields; fix: look for a quote that is never closed",
        thrown.getMessage());
  }

  @Test
  void rowOfTooManyFields() {
    UnreadableFileException thrown =
        unreadable("id,Reports to Senior Post\n" + ",".repeat(20_000) + "\n");

    assertEquals(OptionalInt.of(2), thrown.row());
  }

  /** A reader that fails after some text. */
  private static Reader failing(String text, IOException failure) {
    return new Reader() {
      private final Reader first = new StringReader(text);

      @Override
      public int read(char[] chars, int from, int length) throws IOException {
        int read = first.read(chars, from, length);
        if (read < 0) {
          throw failure;
        }
        return read;
      }

      @Override
      public void close() {}
    };
  }

  @Test
  void failureOfAReaderIsPassedOn() {
    IOException failure = new IOException("the line is dead");
    for (String text : List.of("", "id,Reports to Senior Post\na,\n")) {
      UnreadableFileException thrown =
          assertThrows(
              UnreadableFileException.class,
              () -> OrgReader.of(MAPPING).read(Csv.text("a.csv", failing(text, failure))));

      assertEquals("cannot read a.csv: the line is dead", thrown.getMessage());
      assertEquals(failure, thrown.getCause());
    }
  }

  @Test
  void blankNamesAreRefused() {
    OrgReader reader = OrgReader.of(MAPPING);

    assertEquals(
        "name of an organization must not be blank",
        assertThrows(IllegalArgumentException.class, () -> reader.named(" ")).getMessage());
    assertEquals(
        "name of a file must not be blank",
        assertThrows(IllegalArgumentException.class, () -> reader.read(Csv.text(" ", "id")))
            .getMessage());
  }

  @Test
  void charactersThatMeanSomethingElseAreRefused() {
    Csv file = Csv.file(Path.of("a.csv"));
    for (char end : new char[] {'\n', '\r'}) {
      assertEquals(
          "delimiter must not be a line break", refused(() -> file.delimiter(end)).getMessage());
      assertEquals("quote must not be a line break", refused(() -> file.quote(end)).getMessage());
    }
    assertEquals(
        "delimiter and quote must differ, but both are \"",
        refused(() -> file.delimiter('"')).getMessage());
    assertEquals(
        "delimiter and quote must differ, but both are ;",
        refused(() -> file.delimiter(';').quote(';')).getMessage());
    assertEquals(
        "row of the header must be at least 1, but is 0",
        refused(() -> file.headerRow(0)).getMessage());
    assertEquals("a file must have at least one column", refused(file::header).getMessage());
  }

  private static IllegalArgumentException refused(Executable call) {
    return assertThrows(IllegalArgumentException.class, call);
  }
}
