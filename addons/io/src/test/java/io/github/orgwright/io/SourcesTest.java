package io.github.orgwright.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.orgwright.core.LoadResult;
import io.github.orgwright.core.Problem;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same rows from files, databases, directories and objects. */
class SourcesTest {
  private static final List<String> COLUMNS = List.of("id", "boss", "name", "title", "fte");
  private static final Mapping MAPPING =
      Mapping.positions("id").manager("boss").name("name").title("title").fte("fte");

  /** Five positions, an unknown manager and a bad FTE. */
  private static final List<List<String>> ROWS =
      List.of(
          List.of("1", "", "Ona Birk", "Head", "1"),
          List.of("2", "1", "Vacant", "Lead; \"Sales\"", "0.5"),
          List.of("3", "2", "Lio", "", "many"),
          List.of("4", "9", "Dee", "Größe 🙂", "1"),
          List.of("5", "2", "Eve", "Clerk", ""));

  @TempDir Path directory;

  private static List<Map<String, String>> maps() {
    List<Map<String, String>> maps = new ArrayList<>();
    for (List<String> row : ROWS) {
      Map<String, String> map = new LinkedHashMap<>();
      for (int i = 0; i < COLUMNS.size(); i++) {
        map.put(COLUMNS.get(i), row.get(i));
      }
      maps.add(map);
    }
    return maps;
  }

  private static LoadResult read(RowSource source) {
    return OrgReader.of(MAPPING).named("Acme").read(source);
  }

  private static LoadResult expected() {
    return read(Rows.ofMaps(maps()));
  }

  /** Problems without where they are. */
  private static List<String> problems(LoadResult loaded) {
    return loaded.problems().stream()
        .map(p -> p.code() + " " + p.message().replaceAll("rows? [0-9, ]+", "row ") + p.ids())
        .toList();
  }

  private static List<String> places(LoadResult loaded) {
    return loaded.problems().stream().map(Problem::where).toList();
  }

  private static void assertSame(LoadResult loaded) {
    assertEquals(expected().organization(), loaded.organization());
    assertEquals(problems(expected()), problems(loaded));
  }

  @Test
  void rowsThatAreExpectedHaveTwoProblems() {
    assertEquals(
        List.of("row 3", "row 4"), places(expected()), () -> expected().problems().toString());
  }

  @Test
  void recordsAreRows() {
    Rows<List<String>> rows = Rows.of(ROWS);
    for (int i = 0; i < COLUMNS.size(); i++) {
      int at = i;
      rows = rows.column(COLUMNS.get(i), row -> row.get(at));
    }
    assertSame(read(rows));
  }

  @Test
  void csvIsRows() {
    StringBuilder text = new StringBuilder(String.join(";", COLUMNS) + "\n");
    for (List<String> row : ROWS) {
      text.append(
              String.join(";", row.stream().map(c -> '"' + c.replace("\"", "\"\"") + '"').toList()))
          .append('\n');
    }
    LoadResult loaded = read(Csv.text("staff.csv", text.toString()));

    assertSame(loaded);
    assertEquals(List.of("row 4", "row 5"), places(loaded));
  }

  @Test
  void databaseIsRows() throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:");
        Statement statement = connection.createStatement()) {
      statement.execute(
          "create table staff (id decimal(10, 2) primary key, boss bigint, name clob, title varchar,"
              + " fte varchar)");
      try (PreparedStatement insert =
          connection.prepareStatement("insert into staff values (?, ?, ?, ?, ?)")) {
        for (List<String> row : ROWS) {
          for (int i = 0; i < row.size(); i++) {
            insert.setString(i + 1, row.get(i).isEmpty() ? null : row.get(i));
          }
          insert.execute();
        }
      }
      try (ResultSet result = statement.executeQuery("select * from staff order by id")) {
        LoadResult loaded = read(Jdbc.rows(result));

        assertSame(loaded);
        assertEquals(List.of("row 3", "row 4"), places(loaded));
      }
      ResultSet closed = statement.executeQuery("select * from staff");
      closed.close();
      UnreadableFileException thrown =
          assertThrows(UnreadableFileException.class, () -> read(Jdbc.rows(closed)));
      assertEquals("the result of the query", thrown.file());
    }
  }

  @Test
  void typesOfDatabasesAreTexts() throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:");
        Statement statement = connection.createStatement();
        ResultSet result =
            statement.executeQuery(
                "select 7 as id, array['a', 'b'] as \"boss\", date '2026-01-31' as d, 1.50 as n, true"
                    + " as b, uuid '6ba7b810-9dad-11d1-80b4-00c04fd430c8' as u, null as x, timestamp"
                    + " '2026-01-31 10:00:00' as t, 1e3 as e")) {
      LoadResult loaded =
          OrgReader.of(
                  Mapping.positions("id")
                      .manager("boss")
                      .attributes("d", "n", "b", "u", "x", "t", "e"))
              .read(Jdbc.rows(result));

      assertEquals(List.of("7 -> a", "7 -> b"), Texts.lines(loaded.organization()));
      assertEquals(
          "{d=2026-01-31, n=1.5, b=true, u=6ba7b810-9dad-11d1-80b4-00c04fd430c8, t=2026-01-31"
              + " 10:00:00.0, e=1000}",
          loaded.organization().position("7").attributes().toString());
    }
  }

  private Path workbook(boolean hasNumbers) throws IOException {
    Path file = directory.resolve("staff.xlsx");
    try (OutputStream out = Files.newOutputStream(file);
        Workbook workbook = new Workbook(out, "Test", "1.0")) {
      workbook.newWorksheet("Notes").value(0, 0, "See the other sheet");
      Worksheet sheet = workbook.newWorksheet("Staff");
      sheet.value(0, 0, "Headcount report");
      for (int column = 0; column < COLUMNS.size(); column++) {
        sheet.value(2, column + 1, COLUMNS.get(column));
      }
      for (int row = 0; row < ROWS.size(); row++) {
        for (int column = 0; column < COLUMNS.size(); column++) {
          String text = ROWS.get(row).get(column);
          if (hasNumbers && text.matches("[0-9.]+")) {
            sheet.value(row + 3, column + 1, Double.parseDouble(text));
          } else if (!text.isEmpty()) {
            sheet.value(row + 3, column + 1, text);
          }
        }
      }
    }
    return file;
  }

  @Test
  void sheetIsRows() throws IOException {
    for (boolean hasNumbers : List.of(false, true)) {
      LoadResult loaded = read(Xlsx.file(workbook(hasNumbers)).sheet("Staff"));

      assertSame(loaded);
      assertEquals(List.of("Staff!F6", "Staff!7"), places(loaded));
    }
    LoadResult unnamed =
        OrgReader.of(MAPPING).read(Xlsx.file(workbook(true)).sheet("Staff").headerRow(3));
    assertEquals("staff", unnamed.organization().name());
  }

  @Test
  void sheetsAreNamedWhereOneIsMissing() throws IOException {
    Path file = workbook(true);
    assertEquals(
        "cannot read " + file + ": it has no sheet \"People\"; its sheets are \"Notes\", \"Staff\"",
        assertThrows(UnreadableFileException.class, () -> read(Xlsx.file(file).sheet("People")))
            .getMessage());
    assertEquals(
        file
            + " has no column \"id\", nor any other column of the mapping; fix: correct the mapping or the"
            + " delimiter; if there is no header, add one, or name the columns with Csv.header(...); sheet \"Notes\" was read; to read another one, use sheet(\"Staff\")",
        assertThrows(HeaderMismatchException.class, () -> read(Xlsx.file(file))).getMessage());
  }

  @Test
  void cellsHaveTheValuesThatAreShown() throws IOException {
    Path file = directory.resolve("cells.xlsx");
    try (OutputStream out = Files.newOutputStream(file);
        Workbook workbook = new Workbook(out, "Test", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("A");
      List<String> names = List.of("id", "boss", "day", "time", "is", "big", "one", "text");
      for (int column = 0; column < names.size(); column++) {
        sheet.value(0, column, names.get(column));
      }
      sheet.value(1, 0, 7);
      sheet.formula(1, 1, "A2");
      sheet.value(1, 2, java.time.LocalDate.of(2026, 1, 31));
      sheet.style(1, 2).format("yyyy-mm-dd").set();
      sheet.value(1, 3, java.time.LocalDateTime.of(2026, 1, 31, 10, 30));
      sheet.style(1, 3).format("dd/mm/yyyy hh:mm").set();
      sheet.value(1, 4, true);
      sheet.value(1, 5, 1e15);
      sheet.value(1, 6, 0.1);
      sheet.style(1, 6).format("0.0 \"days\"").set();
      sheet.value(1, 7, "a\nb");
    }
    LoadResult loaded =
        OrgReader.of(Mapping.positions("id").attributes("day", "time", "is", "big", "one", "text"))
            .read(Xlsx.file(file));

    assertEquals(
        "{day=2026-01-31, time=2026-01-31T10:30, is=true, big=1000000000000000, one=0.1, text=a\nb}",
        loaded.organization().position("7").attributes().toString());
  }

  @Test
  void firstSheetThatIsNotHiddenIsRead() throws IOException {
    for (VisibilityState second : List.of(VisibilityState.VISIBLE, VisibilityState.HIDDEN)) {
      Path file = directory.resolve(second + ".xlsx");
      try (OutputStream out = Files.newOutputStream(file);
          Workbook workbook = new Workbook(out, "Test", "1.0")) {
        for (String name : List.of("First", "Second")) {
          Worksheet sheet = workbook.newWorksheet(name);
          sheet.value(0, 0, "id");
          sheet.value(1, 0, name);
          sheet.setVisibilityState(name.equals("First") ? VisibilityState.VERY_HIDDEN : second);
        }
      }
      assertEquals(
          List.of(second == VisibilityState.VISIBLE ? "Second" : "First"),
          Texts.ids(OrgReader.of(Mapping.positions("id")).read(Xlsx.file(file)).organization()));
      assertEquals(
          List.of("First"),
          Texts.ids(
              OrgReader.of(Mapping.positions("id"))
                  .read(Xlsx.file(file).sheet("First"))
                  .organization()));
    }
  }

  @Test
  void whatIsNoWorkbookIsRefused() throws IOException {
    Path text = Files.writeString(directory.resolve("a.xlsx"), "id,boss");
    Path zip = directory.resolve("b.xlsx");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      out.putNextEntry(new ZipEntry("x.xml"));
      out.write("<a/>".getBytes(StandardCharsets.UTF_8));
    }
    assertEquals(
        "cannot read " + text + ": it is not an Excel workbook (.xlsx); fix: save it as one",
        refused(text));
    assertEquals(
        "cannot read " + zip + ": it is damaged or not an Excel workbook",
        refused(zip).replaceAll(" \\(.*", ""));
    assertEquals("cannot read no.xlsx: no such file", refused(Path.of("no.xlsx")));
  }

  private static String refused(Path file) {
    return assertThrows(UnreadableFileException.class, () -> read(Xlsx.file(file))).getMessage();
  }

  @Test
  void workbookOfAFewBytesThatStandForVeryMuchIsRefused() throws IOException {
    Path zip = directory.resolve("bomb.xlsx");
    for (String repeated : List.of("<c/>", "a")) {
      try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
        out.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
        byte[] block = repeated.repeat(1 << 16).getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 1 << 10; i++) {
          out.write(block);
        }
      }
      assertEquals(
          repeated.equals("a")
              ? "cannot read " + zip + ": it has a cell of more than 4 million characters"
              : "cannot read "
                  + zip
                  + ": it is compressed more than 200 times, which no ordinary workbook is; fix: save"
                  + " it again with a spreadsheet",
          refused(zip));
    }
  }

  private static String json(Function<Map<String, String>, String> object) {
    return String.join(",\n", maps().stream().map(object).toList());
  }

  private static String quoted(String text) {
    return '"' + text.replace("\"", "\\\"") + '"';
  }

  @Test
  void jsonIsRows() throws IOException {
    String rows =
        json(
            row ->
                "{"
                    + String.join(
                        ",",
                        row.entrySet().stream()
                            .map(
                                cell ->
                                    quoted(cell.getKey())
                                        + ":"
                                        + (cell.getValue().isEmpty()
                                            ? "null"
                                            : cell.getValue().matches("[0-9.]+")
                                                ? cell.getValue()
                                                : quoted(cell.getValue())))
                            .toList())
                    + "}");
    Path file =
        Files.writeString(
            directory.resolve("staff.json"), "{\"n\": [1], \"value\": [" + rows + "]}");
    LoadResult loaded = read(Json.file(file, "/value"));

    assertSame(loaded);
    assertEquals(List.of("/value/2/fte", "/value/3"), places(loaded));
    assertSame(read(Json.rows(new StringReader("[" + rows + "]"), "")));
    assertEquals(
        "staff", OrgReader.of(MAPPING).read(Json.file(file, "/value")).organization().name());
  }

  @Test
  void usersOfADirectoryAreRows() {
    String users =
        json(
            row ->
                """
                {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"], "id": %s,
                 "displayName": %s, "title": %s, "emails": [{"value": "x@y.test", "primary": true}],
                 "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User":
                   {"fte": %s, "manager": {"value": %s, "displayName": "Z"}}}"""
                    .formatted(
                        quoted(row.get("id")),
                        quoted(row.get("name")),
                        quoted(row.get("title")),
                        quoted(row.get("fte")),
                        quoted(row.get("boss"))));
    Mapping mapping =
        Mapping.positions("id")
            .manager("manager.value")
            .name("displayName")
            .title("title")
            .fte("fte");
    for (String text :
        List.of(" [" + users + "]", "{\"totalResults\": 5, \"Resources\": [" + users + "]}")) {
      LoadResult loaded =
          OrgReader.of(mapping).named("Acme").read(Scim.users(new StringReader(text)));

      assertEquals(expected().organization(), loaded.organization());
      assertEquals(2, loaded.problems().size());
    }
  }

  @Test
  void jsonThatCannotBeReadIsRefused() {
    assertEquals(
        "cannot read the JSON text: it has no array at \"/value\"; fix: give the JSON pointer of the"
            + " array of rows",
        refusedJson("{\"rows\": []}", "/value"));
    assertEquals(
        "cannot read the JSON text: it has no array as a whole; fix: give the JSON pointer of the"
            + " array of rows",
        refusedJson("{}", ""));
    for (String text :
        List.of("[", "[{", "[{\"a\"", "[{\"a\":", "[1,", "[}", "[".repeat(100_000))) {
      assertEquals(
          "cannot read the JSON text: it ",
          refusedJson(text, "").substring(0, 30),
          text.substring(0, 1));
    }
    assertEquals(
        "a JSON pointer must be empty or begin with \"/\", but is \"value\"",
        assertThrows(IllegalArgumentException.class, () -> Json.rows(new StringReader(""), "value"))
            .getMessage());
  }

  private static String refusedJson(String text, String pointer) {
    return assertThrows(
            UnreadableFileException.class, () -> read(Json.rows(new StringReader(text), pointer)))
        .getMessage();
  }

  private static String dn(String id) {
    return "uid=" + id + ",ou=People,dc=acme,dc=test";
  }

  @Test
  void filesThatDirectoriesNameAreNeverRead() {
    String named = "title:< file:///etc/hostname";
    for (int cut = 0; cut < named.length(); cut++) {
      String folded = named.substring(0, cut) + (cut == 0 ? "" : "\n ") + named.substring(cut);
      String text = "dn: cn=a,dc=x\nobjectClass: person\n" + folded + "\n";
      assertEquals(
          "cannot read the LDIF text: line 3 names a file for the value of an attribute, which is not"
              + " read",
          assertThrows(
                  UnreadableFileException.class,
                  () -> read(Ldif.entries(new StringReader(text))),
                  folded)
              .getMessage());
    }
  }

  @Test
  void entriesAfterTheSummaryOfAPageAreRead() {
    String text =
        """
        # extended LDIF
        dn: cn=a,dc=x
        objectClass: person

        # search result
        search: 2
        result: 0 Success
        control: 1.2.840.113556.1.4.319 false MIQAAAAFAgEABAA=

        dn: cn=b,dc=x
        objectClass: person
        manager: cn=a,
         dc=x

        search: 3
        result: 0 Success
        # numResponses: 2
        """;
    LoadResult loaded =
        OrgReader.of(Presets.LDAP).named("Acme").read(Ldif.entries(new StringReader(text)));
    assertEquals(List.of(), loaded.problems());
    assertEquals(List.of("cn=b,dc=x -> cn=a,dc=x"), Texts.lines(loaded.organization()));
  }

  @Test
  void entriesOfADirectoryAreRows() {
    StringBuilder text =
        new StringBuilder(
            "version: 1\n\ndn: ou=People,dc=acme,dc=test\nobjectClass: organizationalUnit\nou: People\n\n");
    for (Map<String, String> row : maps()) {
      text.append("dn: ")
          .append(dn(row.get("id")))
          .append("\nobjectClass: top\nobjectClass: inetOrgPerson\nobjectClass: person\n");
      if (!row.get("boss").isEmpty()) {
        text.append("manager: ")
            .append(dn(row.get("boss")).replace(",", ", ").toUpperCase(java.util.Locale.ROOT))
            .append('\n');
      }
      text.append("cn: ").append(row.get("name")).append("\n\n");
    }
    LoadResult loaded =
        OrgReader.of(Mapping.positions("dn").manager("manager").name("cn"))
            .read(Ldif.entries(new StringReader(text.toString())));

    assertEquals(5, loaded.organization().positions().size());
    assertEquals(
        List.of("2 -> 1", "3 -> 2", "4 -> 9", "5 -> 2"),
        Texts.lines(loaded.organization()).stream()
            .map(line -> line.replaceAll("uid=([0-9]),ou=people,dc=acme,dc=test", "$1"))
            .toList());
    assertEquals(List.of("", dn("4").replace("P", "p")), places(loaded));
  }

  @Test
  void ldifThatCannotBeReadIsRefused() {
    assertEquals(
        "cannot read the LDIF text: line 3 names a file for the value of an attribute, which is not"
            + " read",
        refusedLdif("dn: uid=1\ncn: Ona\nphoto:< file:///etc/hostname\n"));
    assertEquals(
        "cannot read the LDIF text: line 1 is not LDIF",
        refusedLdif("nonsense\n").replaceAll(": [^:]*$", "").replaceAll("LDIF:.*", "LDIF"));
  }

  private static String refusedLdif(String text) {
    return assertThrows(
            UnreadableFileException.class, () -> read(Ldif.entries(new StringReader(text))))
        .getMessage();
  }

  @Test
  void numbersOfRecordsAreReadInAnyLocale() {
    Mapping mapping = MAPPING.locale(java.util.Locale.GERMANY);
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("id", 7.0);
    row.put("fte", 0.125);
    row.put("boss", java.util.OptionalInt.of(7));
    row.put("name", "");
    row.put("title", "");
    LoadResult loaded = OrgReader.of(mapping.selfIsRoot()).read(Rows.ofMaps(List.of(row)));

    assertEquals(0.125, loaded.organization().position("7").fte());
    assertEquals(List.of(), Texts.lines(loaded.organization()));
    assertEquals(
        0.125,
        OrgReader.of(Mapping.positions("id").fte("fte").locale(java.util.Locale.GERMANY))
            .read(Json.rows(new StringReader("[{\"id\": \"a\", \"fte\": 0.125}]"), ""))
            .organization()
            .position("a")
            .fte());
  }

  @Test
  void elementsThatAreNoObjectsAreReported() {
    LoadResult loaded =
        OrgReader.of(Mapping.positions("id"))
            .read(
                Json.rows(new StringReader("[{\"id\": \"a\"}, \"b\", [{\"id\": \"c\"}], 7]"), ""));

    assertEquals(List.of("a"), Texts.ids(loaded.organization()));
    assertEquals(
        List.of("/1", "/2", "/3"),
        loaded.problems(RowProblemCodes.BLANK_ID).stream().map(Problem::where).toList());
    assertEquals(
        "cannot read the JSON text: it has further JSON after the array; fix: put all rows into one"
            + " array",
        refusedJson("[{\"id\": \"a\"}] [{\"id\": \"b\"}]", ""));
    assertEquals(
        "cannot read the JSON text: it ",
        refusedJson("{\"value\": [{\"id\": 1}]", "/value").substring(0, 30));
  }

  @Test
  void sourcesWithoutRowsSaySo() {
    for (RowSource empty :
        List.of(
            Rows.ofMaps(List.of()),
            Json.rows(new StringReader("[]"), ""),
            Ldif.entries(new StringReader("")))) {
      assertEquals(
          "it has no rows",
          assertThrows(HeaderMismatchException.class, () -> read(empty))
              .getMessage()
              .replaceAll(".*; ", ""));
    }
  }

  @Test
  void directoriesAsToolsWriteThem() {
    String ldif =
        """
        \ufeffdn: cn=Ada,ou=S,dc=x
        objectClass: inetOrgPerson
        cn: Ada\s
        title: Head

        dn: cn=Bo,ou=S,dc=x
        CN: Bo
        Title: Lead
        Manager: CN=Ada,OU=S,DC=x

        dn: cn=PC1,dc=x
        objectClass: person
        objectClass: user
        objectClass: computer
        cn: PC1

        # search result
        search: 2
        result: 0 Success
        """;
    LoadResult loaded = OrgReader.of(Presets.LDAP).read(Ldif.entries(new StringReader(ldif)));

    assertEquals(
        List.of(
            "INFO [EXCLUDED] 1 entry does not describe a person, so it is not read:"
                + " \"cn=pc1,dc=x\"; fix: none needed"),
        Texts.problems(loaded));
    assertEquals(
        List.of("cn=ada,ou=s,dc=x (Head)", "cn=bo,ou=s,dc=x (Lead)"),
        loaded.organization().positions().stream().map(Object::toString).toList());
    assertEquals(
        List.of("cn=bo,ou=s,dc=x -> cn=ada,ou=s,dc=x"), Texts.lines(loaded.organization()));
  }
}
