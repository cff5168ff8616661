package io.github.orgwright.io;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.base.Splitter;
import io.github.orgwright.change.History;
import io.github.orgwright.core.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What rows say about each other that are valid at the same time, and how to fix it. */
class HistoryOverlapTest {
  private static final Mapping POSITIONS =
      Mapping.positions("id").manager("m").title("t").validFrom("from").validUntil("until");
  private static final String HEADER = "id,m,t,p,c,from,until";

  private static HistoryResult read(Mapping mapping, String header, String... rows) {
    List<String> lines = new ArrayList<>(List.of(header));
    lines.addAll(List.of(rows));
    return OrgReader.of(mapping).readHistory(Csv.text("acme.csv", String.join("\n", lines) + "\n"));
  }

  private static String problems(Mapping mapping, String header, String... rows) {
    return String.join(
        "\n", read(mapping, header, rows).problems().stream().map(Problem::toString).toList());
  }

  private static History history(Mapping mapping, String header, String... rows) {
    return read(mapping, header, rows).history();
  }

  @Test
  void eachColumnThatDiffersIsReportedWithItsDays() {
    Mapping mapping = POSITIONS.holder("p").attributes("c");
    assertEquals(
        """
        WARNING [OVERLAP] x has 2 rows that differ in column "t" ("T", "U"); the first values are used; these rows are valid at the same time (2024-03-01 to 2024-03-31) (rows 2, 3); fix: change the dates of these rows so that only one is valid on each day, and split a row that is valid before and after another one
        WARNING [OVERLAP] x has 2 rows that differ in column "c" ("7", "8"); the first values are used; these rows are valid at the same time (2024-06-01 to 2024-06-30) (rows 3, 4); fix: change the dates of these rows so that only one is valid on each day, and split a row that is valid before and after another one\
        """,
        problems(
            mapping,
            HEADER,
            "x,,T,kim,7,2024-01-01,2024-04-01",
            "x,,U,kim,7,2024-03-01,2024-07-01",
            "x,,U,kim,8,2024-06-01,2024-09-01"));
    assertEquals(
        "",
        problems(
            mapping,
            HEADER,
            "x,,T,kim,7,2024-01-01,2024-04-01",
            "x,,U,kim,7,2024-04-01,2024-06-01",
            "x,,U,kim,8,2024-06-01,2024-09-01"));
  }

  @Test
  void columnsThatDifferInTheSameRowsAreOneProblem() {
    String[] rows = {
      "x,,T,kim,7,2024-01-01,", "x,,U,kim,8,2024-03-01,2024-04-01", "x,,V,lee,8,2024-06-01,"
    };
    assertEquals(
        """
        WARNING [OVERLAP] x has 3 rows that differ in columns "t" ("T", "U", "V"), "c" ("7", "8"); the first values are used; some of these rows are valid at the same time (2024-03-01 to 2024-03-31, from 2024-06-01) (rows 2, 3, 4); fix: change the dates of these rows so that only one is valid on each day, and split a row that is valid before and after another one\
        """,
        Splitter.on("; if the")
            .splitToList(problems(POSITIONS.holder("p").attributes("c"), HEADER, rows))
            .get(0));
    assertEquals(
        "",
        problems(
            POSITIONS.holder("p").attributes("c"),
            HEADER,
            "x,,T,kim,7,2024-01-01,2024-03-01",
            rows[1],
            "x,,T,kim,7,2024-04-01,2024-06-01",
            rows[2]));
  }

  @Test
  void allManagersOfRowsThatOverlapAreNamed() {
    String[] managers = {"a,,,,,,", "b,,,,,,", "c,,,,,,"};
    assertEquals(
        """
        ERROR [DUPLICATE_ID] x has manager "a" in row 5, but manager "b" in row 6 and manager "c" in row 7; on each day, the first of these rows that is valid is used; some of these rows are valid at the same time (2024-03-01 to 2024-03-31, 2024-06-01 to 2024-06-30) (rows 5, 6, 7); fix: change the dates of these rows so that only one is valid on each day, and split a row that is valid before and after another one; if they are different positions, give each its own id\
        """,
        problems(
            POSITIONS,
            HEADER,
            managers[0],
            managers[1],
            managers[2],
            "x,a,T,,,2024-01-01,2024-04-01",
            "x,b,T,,,2024-03-01,2024-07-01",
            "x,c,T,,,2024-06-01,2024-09-01"));
  }

  @Test
  void aRowThatIsRepeatedOnOtherDaysIsReplacedByOneWithAllDays() {
    String[] rows = {"x,,T,kim,,2024-01-01,2024-03-01", "x,,T,kim,,2024-02-01,2024-05-01"};
    Mapping mapping = POSITIONS.holder("p");
    assertEquals(
        """
        WARNING [REPEATED_ROW] the row of x is repeated in the file, and is counted once (2024-02-01 to 2024-02-29) (rows 2, 3); fix: replace these rows with one that is valid 2024-01-01 to 2024-04-30\
        """,
        problems(mapping, HEADER, rows));
    String fixed = "x,,T,kim,,2024-01-01,2024-05-01";
    assertEquals("", problems(mapping, HEADER, fixed));
    assertEquals(
        history(mapping, HEADER, rows).content(), history(mapping, HEADER, fixed).content());
    Problem ofDay =
        Texts.read(mapping.asOf(LocalDate.of(2024, 2, 2)), HEADER, rows[0], rows[1])
            .problems(RowProblemCodes.REPEATED_ROW)
            .get(0);
    assertEquals("replace these rows with one that is valid 2024-01-01 to 2024-04-30", ofDay.fix());
  }

  @Test
  void differentRowsThatAreRepeatedAreDifferentProblems() {
    assertEquals(
        2,
        read(
                POSITIONS.holder("p"),
                HEADER,
                "x,,T,kim,,2024-01-01,",
                "x,,T,lee,,2024-01-01,",
                "x,,T,kim,,2024-01-01,",
                "x,,T,lee,,2024-01-01,")
            .problems(RowProblemCodes.REPEATED_ROW)
            .size());
  }

  @Test
  void allGroupsWithSeveralLeadsAreNamed() {
    Mapping mapping =
        Mapping.positions("id").managerOfGroup("g", "lead").validFrom("from").validUntil("until");
    String header = "id,g,lead,from,until";
    String[] rows = {
      "a,Red;Blue,yes,2024-01-01,2024-03-01", "b,Red;Blue,yes,2024-02-01,", "c,Red,yes,2024-04-01,"
    };
    assertEquals(
        """
        ERROR [SEVERAL_LEADS] the other rows of group "Red" have an unknown manager on days on which the group has several of these 3 leads: a, b, c (2024-02-01 to 2024-02-29, from 2024-04-01) (rows 2, 3, 4); fix: change the dates of these rows so that only one leads the group on each day, or split a row and clear column "lead" for some of its days
        ERROR [SEVERAL_LEADS] the other rows of group "Blue" have an unknown manager, because the group has 2 leads: a, b (2024-02-01 to 2024-02-29) (rows 2, 3); fix: change the dates of these rows so that only one leads the group on each day, or split a row and clear column "lead" for some of its days\
        """,
        problems(mapping, header, rows));
    assertEquals(
        List.of(),
        read(
                mapping,
                header,
                "a,Red;Blue,yes,2024-01-01,2024-02-01",
                "b,Red;Blue,yes,2024-02-01,2024-04-01",
                "b,Blue,yes,2024-04-01,",
                rows[2])
            .problems(RowProblemCodes.SEVERAL_LEADS));
  }

  @Test
  void aPersonAndAPositionOfOneIdAreDifferentProblems() {
    Mapping mapping =
        Mapping.positions("id")
            .manager("m")
            .holder("p")
            .name("t")
            .validFrom("from")
            .validUntil("until");
    assertEquals(
        """
        ERROR [DUPLICATE_ID] person "kim" has different names or details in two rows; those of row 2 are used (2024-01-01 to 2024-02-29) (rows 2, 3); fix: split these rows where the days begin and end, and write the same name and details for the same days, or give the second person another id
        ERROR [DUPLICATE_ID] kim has manager "a" in row 3, but no manager in row 4; row 3 is used; these rows are valid at the same time (2024-02-01 to 2024-02-29) (rows 3, 4); fix: change the dates of these rows so that only one is valid on each day, and split a row that is valid before and after another one; if they are different positions, give each its own id\
        """,
        problems(
            mapping,
            HEADER,
            "a,,Kim,kim,,,",
            "kim,a,Kay,kim,,2024-01-01,2024-03-01",
            "kim,,Kay,kim,,2024-02-01,2024-03-01"));
  }

  @Test
  void furtherRowsOfAPersonAreKeptForOtherDays() {
    Mapping mapping = Mapping.people("p").manager("m").validFrom("from").validUntil("until");
    assertEquals(
        """
        WARNING [SECOND_ROW_OF_PERSON] person "kim" has more than one row; positions "kim#2", "kim#3" were created for rows 5, 6; some of these rows are valid at the same time (2024-03-01 to 2024-03-31) (rows 4, 5, 6); fix: none needed if the person has several positions; otherwise change the dates of these rows so that only one is valid on each day, and split a row that is valid before and after another one
        WARNING [AMBIGUOUS_MANAGER] manager "kim" has 3 positions: kim, kim#2, kim#3; the first is used (2024-03-01 to 2024-03-31) (row 7); fix: change the dates of the rows of person "kim" so that only one is valid on each day\
        """,
        problems(
                mapping,
                HEADER,
                ",,,a,,,",
                ",,,b,,,",
                ",,,kim,,2024-01-01,",
                ",a,,kim,,2024-03-01,2024-04-01",
                ",b,,kim,,2024-03-01,2024-04-01",
                ",kim#1;kim,,c,,2024-01-01,")
            .lines()
            .filter(line -> !line.startsWith("ERROR"))
            .collect(Collectors.joining("\n")));
  }

  @Test
  void manyRowsThatOverlapOneWithoutAnEndAreOneProblem() {
    String[] rows = new String[2_000];
    rows[0] = "x,,T,,,1900-01-01,";
    for (int i = 1; i < rows.length; i++) {
      LocalDate day = LocalDate.of(1900, 1, 1).plusDays(i);
      rows[i] = "x,,T" + i + ",,," + day + "," + day.plusDays(1);
    }
    HistoryResult result = read(POSITIONS, HEADER, rows);
    assertEquals(1, result.problems(RowProblemCodes.OVERLAP).size());
    assertEquals(rows.length, result.problems(RowProblemCodes.OVERLAP).get(0).rows().size());
  }
}
