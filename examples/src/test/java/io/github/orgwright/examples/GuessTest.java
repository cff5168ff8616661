package io.github.orgwright.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the main example guesses from the names of columns. */
class GuessTest {
  private static final String OF_PERSONS =
      "Guessed from the names of the columns: persons Employee ID, manager Manager Email (by Work"
          + " E-mail), title Job Title, name First Name and Last Name. If this is wrong, name the"
          + " columns, for example person=COLUMN manager=COLUMN.";

  private static final List<List<String>> STAFF =
      List.of(
          List.of(
              "Employee ID",
              "First Name",
              "Last Name",
              "Work E-mail",
              "Job Title",
              "Manager Email"),
          List.of("1", "Ona", "Birk", "ona@x.test", "Head", ""),
          List.of("2", "Lio", "Marsh", "lio@x.test", "Lead", "ona@x.test"),
          List.of("3", "Dee", "Falk", "dee@x.test", "Clerk", "lio@x.test"));

  @TempDir Path directory;

  private static String page(String... arguments) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    AskAnOrganization.run(out, arguments);
    return bytes.toString(StandardCharsets.UTF_8).replaceAll("\\s+", " ");
  }

  private static void assertStaff(String guess, String page) {
    assertTrue(page.contains(guess), page);
    assertTrue(page.contains("positions 3, 0 of them vacant"), page);
    assertTrue(page.contains("layers 3, with 1, 1, 1 positions"), page);
  }

  @Test
  void aCsvFileWithATitleAboveTheHeaderIsRead() throws IOException {
    StringBuilder text = new StringBuilder("Staff on 2026-11-30;;;;;\n\n");
    STAFF.forEach(row -> text.append(String.join(";", row)).append('\n'));
    Path file = Files.writeString(directory.resolve("staff.csv"), text);
    assertStaff(OF_PERSONS, page(file.toString()));
  }

  @Test
  void aWorkbookIsRead() throws IOException {
    Path file = directory.resolve("staff.xlsx");
    try (OutputStream out = Files.newOutputStream(file);
        Workbook workbook = new Workbook(out, "Test", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("Staff");
      for (int row = 0; row < STAFF.size(); row++) {
        for (int column = 0; column < STAFF.get(row).size(); column++) {
          sheet.value(row + 1, column, STAFF.get(row).get(column));
        }
      }
    }
    assertStaff(OF_PERSONS, page(file.toString()));
  }

  @Test
  void aDatabaseIsRead() throws SQLException {
    String url = "jdbc:h2:mem:guess;DB_CLOSE_DELAY=-1";
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      statement.execute("create table post (post_id int, reports_to int, name varchar, fte int)");
      statement.execute(
          "insert into post values (1, null, 'Ona', 1), (2, 1, 'Lio', 1), (3, 2, 'Dee', 1)");
      assertStaff(
          "Guessed from the names of the columns: positions POST_ID, manager REPORTS_TO, name NAME,"
              + " FTE FTE.",
          page(url, "--query", "select * from post"));
      statement.execute("shutdown");
    }
  }

  @Test
  void jsonIsRead() throws IOException {
    Path file =
        Files.writeString(
            directory.resolve("staff.json"),
            """
            {"value": [{"id": "a", "manager": {"id": null}, "displayName": "Ona"},
              {"id": "b", "manager": {"id": "a"}, "displayName": "Lio"},
              {"id": "c", "manager": {"id": "b"}, "displayName": "Dee"}]}""");
    assertStaff(
        "positions id, manager manager.id, name displayName.",
        page(file.toString(), "--array", "/value"));
  }

  @Test
  void aDirectoryIsRead() throws IOException {
    String entry = "dn: uid=%s,dc=x\nobjectClass: person\ncn: %s\n%s\n";
    Path file =
        Files.writeString(
            directory.resolve("people.ldif"),
            entry.formatted("a", "Ona", "")
                + entry.formatted("b", "Lio", "manager: uid=a,dc=x\n")
                + entry.formatted("c", "Dee", "manager: uid=b,dc=x\n"));
    assertStaff("", page(file.toString()));
  }

  @Test
  void managersAreFoundByNameWhereTheyAreNamedSo() {
    Guess guess = Guess.from(List.of("EmployeeID", "Full_Name", "REPORTS TO", "Position"));
    assertEquals(
        "Guessed from the names of the columns: persons EmployeeID, manager REPORTS TO, title"
            + " Position, name Full_Name. If this is wrong, name the columns, for example"
            + " person=COLUMN manager=COLUMN.",
        guess.text());
  }

  @Test
  void theColumnAndKeyThatFindMostManagersAreUsed() throws IOException {
    String rows =
        """
        Position ID,Employee ID,Name,Manager ID,Manager Name,Team,Start Date
        P1,1,Ona,,,A,2020-01-01
        P2,2,Lio,%s,%s,A,2021-01-01
        P3,3,Dee,%s,%s,B,
        """;
    for (List<String> expected :
        List.of(
            List.of(rows.formatted("P1", "", "P2", ""), "manager Manager ID, name Name"),
            List.of(rows.formatted("1", "", "2", ""), "manager Manager ID (by Employee ID), name"),
            List.of(
                rows.formatted("x", "Ona", "", "Lio"), "manager Manager Name (by Name), name"))) {
      Path file = Files.writeString(directory.resolve("staff.csv"), expected.get(0));
      assertStaff(
          "Guessed from the names of the columns: positions Position ID, " + expected.get(1),
          page(file.toString()));
      assertTrue(page(file.toString()).contains("Team, Start Date. If this is wrong"));
    }
  }

  @Test
  void fileWithoutRowsIsNamed() throws IOException {
    Path empty = Files.writeString(directory.resolve("empty.csv"), "\n");
    assertEquals(
        empty + " has no rows; fix: check that it is the right file Use --help for the arguments. ",
        page(empty.toString()));
    Path json = Files.writeString(directory.resolve("empty.json"), "[]");
    assertTrue(page(json.toString()).contains("the right file and --array"));
  }

  @Test
  void whatCannotBeGuessedIsAsked() {
    assertEquals(
        "cannot guess which column has the managers; the columns are Id, Chief; fix: name the"
            + " columns, for example id=COLUMN manager=COLUMN",
        assertThrows(IllegalArgumentException.class, () -> Guess.from(List.of("Id", "Chief")))
            .getMessage());
    assertEquals(
        "cannot guess which column has the ids; the columns are Manager; fix: name the columns, for"
            + " example id=COLUMN manager=COLUMN",
        assertThrows(IllegalArgumentException.class, () -> Guess.from(List.of("Manager")))
            .getMessage());
  }
}
