package io.github.orgwright.io;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.orgwright.core.LoadResult;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files as tools save them: delimiters, title rows, names of columns, invisible characters. */
class SavedFilesTest {
  private static final Mapping MAPPING =
      Mapping.positions("Emp No").title("Title").manager("Reports To");

  private static LoadResult read(String text) {
    return read(MAPPING, Csv.text("staff.csv", text));
  }

  private static LoadResult read(Mapping mapping, Csv file) {
    return OrgReader.of(mapping).read(file);
  }

  private static void assertTwo(LoadResult loaded) {
    assertEquals(List.of(), Texts.problems(loaded));
    assertEquals(
        List.of("1 (Head)", "2 (Lead; Sales)"),
        loaded.organization().positions().stream().map(Object::toString).toList());
    assertEquals(List.of("2 -> 1"), Texts.lines(loaded.organization()));
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t", "|"})
  void delimiterIsFound(String delimiter) {
    String text = "Emp No,Title,Reports To\n1,Head,\n2,\"Lead; Sales\",1\n";
    assertTwo(read(text.replace(",", delimiter)));
  }

  @Test
  void delimiterIsThatOfTheColumnsOfTheMapping() {
    LoadResult loaded =
        read("Emp No;Title;Reports To;a,b,c,d,e\n1;Head;;\n2;\"Lead; Sales\";1;x,x,x,x,x\n");
    assertTwo(loaded);
  }

  @ParameterizedTest
  @ValueSource(strings = {"sep=#\n", "SEP=#\r\n", "\"sep=#\"\r"})
  void firstLineCanStateTheDelimiter(String line) {
    LoadResult loaded = read(line + "Emp No#Title#Reports To\n1#Head#\n2#Lead; Sales#1\n");
    assertTwo(loaded);
    LoadResult bad = read(line + "Emp No#Title#Reports To\n1#Head#9\n");
    assertEquals(List.of(3), bad.problems().get(0).rows());
  }

  @Test
  void quoteCanBeSet() {
    assertTwo(
        read(
            MAPPING,
            Csv.text("s", "Emp No;Title;Reports To\n1;Head;\n2;'Lead; Sales';1\n").quote('\'')));
  }

  @Test
  void headerIsTheFirstRowWithAllColumns() {
    LoadResult loaded =
        read(
            """
            Headcount report,,
            Title,Run on 2026-01-31,

            Emp No,Title,Reports To
            1,Head,
            2,Lead; Sales,1
            """);
    assertTwo(loaded);
  }

  @Test
  void fileWithoutHeaderHasTheNamesThatAreGiven() {
    assertTwo(
        read(
            MAPPING,
            Csv.text("s", "Head,1,x,\nLead; Sales,2,y,1\n")
                .header("Title", "Emp No", "", "Reports To")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "emp no",
        "EMP_NO",
        "Emp\u00a0No",
        "Emp  No",
        "\"Emp\nNo\"",
        "Emp-No",
        "\u200bEmp No\ufeff",
        "EmpNo"
      })
  void namesOfColumnsMatchHoweverTheyAreWritten(String name) {
    assertTwo(read(name + ",title ,Reports_To\n1,Head,\n2,Lead; Sales,1\n"));
  }

  @Test
  void invisibleCharactersAroundCellsDoNotCount() {
    assertTwo(
        read("Emp No,Title,Reports To\n\u200b1,Head\u00ad,\ufeff\n2\u2060,Lead; Sales,\u200e1"));
  }

  @Test
  void fileOfAnOlderSpreadsheet(@TempDir Path directory) throws Exception {
    Path file = directory.resolve("staff.csv");
    Charset latin = Charset.forName("windows-1252");
    Files.write(file, "Emp No;Title;Reports To\r\n1;Größe €;\r\n".getBytes(latin));

    LoadResult loaded = read(MAPPING, Csv.file(file).charset(latin));

    assertEquals("1 (Größe €)", loaded.organization().position("1").toString());
  }
}
