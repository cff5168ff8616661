package io.github.orgwright.io;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.base.Suppliers;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sources that are damaged on purpose: each is read, or refused with a message. */
class HostileSourcesTest {
  static final Mapping MAPPING =
      Mapping.positions("id").manager("m").name("n").fte("f").optional("m", "n", "f");

  @TempDir Path directory;

  /** The parts of a workbook of one cell. */
  private static final Supplier<Map<String, byte[]>> PARTS =
      Suppliers.memoize(
          () -> {
            Map<String, byte[]> parts = new LinkedHashMap<>();
            try {
              Path file = Files.createTempFile("parts", ".xlsx");
              try (OutputStream out = Files.newOutputStream(file);
                  Workbook workbook = new Workbook(out, "Test", "1.0")) {
                workbook.newWorksheet("S").value(0, 0, "id");
              }
              try (ZipFile zip = new ZipFile(file.toFile())) {
                for (ZipEntry entry : Collections.list(zip.entries())) {
                  parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
                }
              }
              Files.delete(file);
            } catch (IOException e) {
              throw new AssertionError(e);
            }
            return parts;
          });

  /** A workbook in which one part has another content. */
  static byte[] workbook(String part, byte[] content) {
    try {
      Map<String, byte[]> parts = PARTS.get();
      ByteArrayOutputStream changed = new ByteArrayOutputStream();
      try (ZipOutputStream out = new ZipOutputStream(changed)) {
        for (Map.Entry<String, byte[]> entry : parts.entrySet()) {
          out.putNextEntry(new ZipEntry(entry.getKey()));
          out.write(entry.getKey().equals(part) ? content : entry.getValue());
        }
      }
      return changed.toByteArray();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** Reads rows, or is refused as documented. */
  static void readOrRefuse(RowSource source) {
    try {
      OrgReader.of(MAPPING)
          .read(source)
          .problems()
          .forEach(problem -> Printed.line(problem.toString()));
    } catch (UnreadableFileException | HeaderMismatchException e) {
      Printed.line(e.getMessage());
    }
  }

  private static final String SHEET =
      "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
          + "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>id</t></is></c></row>%s"
          + "</sheetData></worksheet>";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<row r=\"2\"><c r=\"ZZZZZZ2\"><v>1</v></c></row>",
        "<row r=\"2\"><c r='ZZZZZZ2'><v>1</v></c></row>",
        "<row r=\"2\"><c\tr = \"ZZZZZZ2\"><v>1</v></c></row>",
        "<row r=\"2\"><c r=\"&#90;ZZZZZ2\"><v>1</v></c></row>",
        "<row r=\"2\"><c r=\"XFD2\"><v>1</v></c></row>",
        "<row r=\"2147483648\"><c r=\"A2\"><v>1</v></c></row>",
        "<row r=\"-5\"><c r=\"A-5\"><v>1</v></c></row>",
        "<row><c><v>1</v></c></row>",
        "<row r=\"2\"><c r=\"\"><v>1</v></c></row>",
        "<row r=\"2\"><c r=\"A2\"><v>1E999999999</v></c></row>",
        "<row r=\"2\"><c r=\"A2\"><v>NaN</v></c></row>",
        "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>7</v></c></row>",
        "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>-1</v></c></row>",
        "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>x</v></c></row>",
        "<row r=\"2\"><c r=\"A2\" t=\"zz\"><v>x</v></c></row>",
        "<row r=\"2\"><c r=\"A2\" s=\"99999\"><v>1</v></c></row>",
        "<row r=\"2\"><c r=\"A2\" s=\"x\"><v>1</v></c></row>",
        "<row r=\"2\"><c r=\"A2\" t=\"e\"><v>#N/A</v></c></row>",
        "<row r=\"2\"><c r=\"A2\"><f>A1</f></c></row>",
        "<row r=\"2\"><c r=\"A2\"><v>1</v>",
        "</row>",
        "&x;",
        "<!-- -->",
      })
  void sheetsThatAreDamaged(String rows) throws IOException {
    Path file = directory.resolve("a.xlsx");
    Files.write(
        file,
        workbook(
            "xl/worksheets/sheet1.xml", SHEET.formatted(rows).getBytes(StandardCharsets.UTF_8)));
    assertTimeoutPreemptively(Duration.ofSeconds(20), () -> readOrRefuse(Xlsx.file(file)));
  }

  @Test
  void entitiesAreNotExpanded() throws IOException {
    StringBuilder entities = new StringBuilder("<!DOCTYPE a [<!ENTITY e0 \"xxxxxxxxxx\">");
    for (int i = 1; i < 12; i++) {
      entities.append("<!ENTITY e").append(i).append(" \"");
      entities.append(("&e" + (i - 1) + ";").repeat(10)).append("\">");
    }
    entities.append("<!ENTITY f SYSTEM \"file:///etc/hostname\">]>");
    for (String used : List.of("&e11;", "&f;")) {
      String rows =
          "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>" + used + "</t></is></c></row>";
      for (String part : List.of("xl/worksheets/sheet1.xml", "xl/sharedStrings.xml")) {
        String content =
            part.endsWith("1.xml")
                ? SHEET.formatted(rows)
                : "<sst><si><t>" + used + "</t></si></sst>";
        Path file = directory.resolve("entities.xlsx");
        Files.write(file, workbook(part, (entities + content).getBytes(StandardCharsets.UTF_8)));
        assertTimeoutPreemptively(
            Duration.ofSeconds(20),
            () -> {
              try {
                assertTrue(
                    OrgReader.of(MAPPING).read(Xlsx.file(file)).organization().positions().stream()
                        .allMatch(position -> position.id().length() < 100));
              } catch (UnreadableFileException | HeaderMismatchException e) {
                Printed.line(e.getMessage());
              }
            });
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[{\"id\": 1E400000000}]",
        "[{\"id\": 1e-400000000}]",
        "[{\"id\": {\"id\": {\"id\": 1}}}]",
        "[{\"id\": [[[[1]]]], \"m\": [null, {}, []]}]",
        "[1, \"a\", null, [], {\"id\": true}]",
        "[{\"id\": \"\\u0000\"}]",
        "[{\"id\": \"\\ud800\"}]",
        "[{\"\": 1, \"id\": 2}]",
        "[{\"id\": 1, \"id\": 2}]",
        "[{\"id\": 1}] {",
        "\ufeff[{\"id\": 1}]",
      })
  void jsonOfAnyForm(String text) {
    readOrRefuse(Json.rows(new StringReader(text), ""));
    readOrRefuse(Scim.users(new StringReader(text)));
    readOrRefuse(Json.rows(new StringReader("{\"a/b\": {\"~\": " + text + "}}"), "/a~1b/~0"));
  }

  @Test
  void deepJsonIsRefused() {
    String deep = "{\"a\":".repeat(100_000);
    readOrRefuse(Json.rows(new StringReader("[" + deep), ""));
    readOrRefuse(Json.rows(new StringReader("[" + "[".repeat(900) + "]".repeat(900) + "]"), ""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "dn:\nid: 1\n",
        "dn: \nid: 1\n",
        "dn: uid=1\nid:: !!!\n",
        "dn:: dWlkPTE=\nid: 1\nm: uid=1\nm: =,=\n",
        "dn: uid=1\nchangetype: delete\n",
        "dn: uid=1\nid: 1\n\n\n\ndn: uid=1\nid: 1\n",
        "version: 9\n\ndn: uid=1\nid: 1\n",
        "dn: uid=1\n id: 1\n",
        " x\n",
        "dn: uid=1\nid: a\nid: a\nid: b\n",
      })
  void ldifOfAnyForm(String text) {
    readOrRefuse(Ldif.entries(new StringReader(text)));
  }

  @Test
  void namesOfADirectoryInACycleAreAProblem() {
    readOrRefuse(
        Ldif.entries(new StringReader("dn: uid=1\nid: 1\nm: 2\n\ndn: uid=2\nid: 2\nm: 1\n")));
  }
}
