package io.github.orgwright.io;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.orgwright.core.LoadResult;
import io.github.orgwright.core.Problem;
import io.github.orgwright.core.ProblemCode;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The text of files: encodings, line ends, quotes, blank rows, and how rows are counted. */
class CsvTextTest {
  private static final OrgReader READER =
      OrgReader.of(Mapping.positions("id").title("title").manager("manager"));

  private static final String TEXT = "id,title,manager\nä,Größe 🙂,\nb,\"x, \"\"y\"\"\",ä\n";

  @TempDir Path directory;

  private static void assertSound(LoadResult loaded) {
    assertEquals(List.of(), Texts.problems(loaded));
    assertEquals(List.of("b -> ä"), Texts.lines(loaded.organization()));
    assertEquals(
        List.of("ä (Größe 🙂)", "b (x, \"y\")"),
        loaded.organization().positions().stream().map(Object::toString).toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
  void byteOrderMarkDecidesTheEncoding(String charset) throws IOException {
    Path file = directory.resolve("a.csv");
    Files.write(file, ("\uFEFF" + TEXT).getBytes(Charset.forName(charset)));

    assertSound(READER.read(Csv.file(file)));
    assertSound(READER.read(Csv.file(file).charset(StandardCharsets.ISO_8859_1)));
  }

  @Test
  void encodingIsUtf8UnlessGiven() throws IOException {
    Path utf8 = Files.writeString(directory.resolve("a.csv"), TEXT);
    Path utf16 = directory.resolve("b.csv");
    Files.write(utf16, TEXT.getBytes(StandardCharsets.UTF_16LE));

    assertSound(READER.read(Csv.file(utf8)));
    assertSound(READER.read(Csv.file(utf16).charset(StandardCharsets.UTF_16LE)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
  void bytesAreReadLikeAFile(String charset) {
    byte[] marked = ("\uFEFF" + TEXT).getBytes(Charset.forName(charset));
    byte[] unmarked = TEXT.getBytes(Charset.forName(charset));

    assertSound(READER.read(Csv.bytes("a.csv", marked)));
    assertSound(READER.read(Csv.bytes("a.csv", unmarked).charset(Charset.forName(charset))));
    assertEquals("b", READER.read(Csv.bytes("in/b.csv", marked)).organization().name());
  }

  @Test
  void byteOrderMarkOfATextIsTakenOff() {
    assertSound(READER.read(Csv.text("a.csv", "\uFEFF" + TEXT)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void linesEndInAnyWay(String lineEnd) {
    assertSound(READER.read(Csv.text("a.csv", TEXT.replace("\n", lineEnd))));
    assertSound(READER.read(Csv.text("a.csv", TEXT.strip().replace("\n", lineEnd))));
  }

  @ParameterizedTest
  @ValueSource(chars = {';', '\t', '|'})
  void delimiterMayBeChosen(char delimiter) {
    String text = "id,title,manager\na,x; y,\nb,,a\n".replace(',', delimiter).replace("x; y", "z");

    assertEquals(
        List.of("b -> a"),
        Texts.lines(READER.read(Csv.text("a.csv", text).delimiter(delimiter)).organization()));
  }

  /**
   * Rows 1 to 9: the header, a blank one, a of two lines, a blank one of three fields, and so on.
   */
  @Test
  void rowsAreCountedAsASpreadsheetDoes() {
    String text = "id,title,manager\n\na,\"one\ntwo\r\nthree\",\n , ,\t\n\r\nb,,x\nc,,x\n\n\nd,,x";

    assertEquals(
        List.of(List.of(6, 7, 10)),
        READER.read(Csv.text("a.csv", text)).problems().stream()
            .filter(problem -> problem.code().equals(ProblemCode.UNKNOWN_MANAGER))
            .map(Problem::rows)
            .toList());
  }

  @Test
  void headerMayStandBelowBlankRows() {
    LoadResult loaded = READER.read(Csv.text("a.csv", "\n,,\nid,title,manager\na,,x\n"));

    assertEquals(List.of(4), loaded.problems().get(0).rows());
  }

  @Test
  void lineBreaksInsideQuotesAreKept() {
    LoadResult loaded = READER.read(Csv.text("a.csv", "id,title,manager\na,\"x\r\ny\",\n"));

    assertEquals("x\r\ny", loaded.organization().position("a").title().orElseThrow());
  }

  @Test
  void quoteInTheMiddleOfAFieldStandsForItself() {
    LoadResult loaded = READER.read(Csv.text("a.csv", "id,title,manager\na,12\" screens,\n"));

    assertEquals("a (12\" screens)", loaded.organization().position("a").toString());
  }

  @Test
  void commentsCountButAreNotRead() {
    LoadResult loaded =
        OrgReader.of(Mapping.positions("id").manager("manager").comments('#'))
            .read(Csv.text("a.csv", "# by, \"hand\nid,manager\n#a,b\na,\n\"#b\",a\nc,x\n"));

    assertEquals(List.of("a", "#b", "c"), Texts.ids(loaded.organization()));
    assertEquals(List.of(6), loaded.problems().get(0).rows());
  }

  @Test
  void organizationIsNamedAfterTheFileUnlessItHasAName() throws IOException {
    Path file = Files.writeString(directory.resolve("acme.2027.csv"), TEXT);

    assertEquals("acme.2027", READER.read(Csv.file(file)).organization().name());
    assertEquals("Acme", READER.named("Acme").read(Csv.file(file)).organization().name());
    assertEquals(
        "Acme",
        READER
            .named("Acme")
            .read(Csv.file(file).charset(StandardCharsets.UTF_8).delimiter(','))
            .organization()
            .name());
    for (String name : List.of("x/acme.csv", "x\\acme.csv", "acme", "acme.")) {
      assertEquals("acme", READER.read(Csv.text(name, TEXT)).organization().name(), name);
    }
    for (String name : List.of(".csv", " .csv", "x/")) {
      assertEquals(name, READER.read(Csv.text(name, TEXT)).organization().name());
    }
  }

  @Test
  void textStaysOpen() throws IOException {
    StringReader text = new StringReader(TEXT);
    assertSound(READER.read(Csv.text("a.csv", text)));

    assertEquals(-1, text.read());
  }
}
