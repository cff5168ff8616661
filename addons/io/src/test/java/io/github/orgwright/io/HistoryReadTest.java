package io.github.orgwright.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.orgwright.change.History;
import io.github.orgwright.core.InvalidOrganizationException;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Problem;
import io.github.orgwright.core.ProblemCode;
import io.github.orgwright.core.Severity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Histories of dated rows, and their problems. */
class HistoryReadTest {
  private static final Mapping FROM =
      Mapping.positions("id").manager("m").title("t").validFrom("from");
  private static final Mapping UNTIL = FROM.validUntil("until");

  private static HistoryResult read(Mapping mapping, String... rows) {
    List<String> lines = new ArrayList<>(List.of("id,m,t,from,until"));
    lines.addAll(List.of(rows));
    return of(mapping, lines.toArray(String[]::new));
  }

  private static HistoryResult of(Mapping mapping, String... lines) {
    return OrgReader.of(mapping).readHistory(Csv.text("acme.csv", String.join("\n", lines) + "\n"));
  }

  private static String timeline(HistoryResult result, String id) {
    return String.join("\n", result.history().timeline(id).stream().map(String::valueOf).toList());
  }

  private static String problems(HistoryResult result) {
    return String.join("\n", result.problems().stream().map(Problem::toString).toList());
  }

  @Test
  void rowWithoutAnEndEndsWhereTheNextOneBegins() {
    HistoryResult result =
        read(
            FROM,
            "a,,,2024-01-01,",
            "b,,,2024-01-01,",
            "x,b,Lead,2025-07-01,",
            "x,a,Lead,2024-03-01,",
            "x,b,Head,2025-09-01,");
    assertEquals(
        """
        2024-03-01/2025-07-01 x (Lead) reports to a
        2025-07-01/2025-09-01 x (Lead) reports to b
        2025-09-01/.. x (Head) reports to b\
        """,
        timeline(result, "x"));
    assertEquals("", problems(result));
    assertEquals("acme", result.history().asOf(LocalDate.of(2024, 1, 1)).name());
    assertEquals(List.of("a", "b", "x"), result.history().positionIds());
    assertEquals(result.history() + ", 0 problems", result.toString());
  }

  @Test
  void equalRowsThatFollowEachOtherAreOneVersion() {
    HistoryResult result = read(UNTIL, "a,,T,2024-01-01,2024-02-01", "a,,T,2024-02-01,2024-03-01");
    assertEquals("2024-01-01/2024-03-01 a (T) reports to no one", timeline(result, "a"));
    assertEquals("", problems(result));
  }

  @Test
  void anAmbiguousManagerIsNotOneOfOtherDays() {
    Mapping byName =
        Mapping.people("id")
            .managerBy("m", "n")
            .name("n")
            .dotted("d")
            .validFrom("from")
            .validUntil("to");
    String rows = "a,,Ann,,,\nb,,Ann,,2024-03-01,\nc,Ann,Cy,,,\ne,,Eve,Cy,,\n";
    HistoryResult result =
        OrgReader.of(byName).readHistory(Csv.text("file", "id,m,n,d,from,to\n" + rows));
    assertEquals(
        """
        ERROR [UNKNOWN_MANAGER] c reports to unknown manager "Ann" (row 4); fix: name the manager by a value that only one row has, because rows 2, 3 have the same value
        ERROR [UNKNOWN_MANAGER] e has a dotted line to unknown manager "Cy" (row 5); fix: add position "Cy" or correct the reference\
        """,
        problems(result));
  }

  @Test
  void daysAreNamedForEachReporterAndEachGap() {
    HistoryResult result =
        read(
            UNTIL,
            "a,,,2024-01-01,2024-02-01",
            "a,,,2024-03-01,2024-04-01",
            "a,,,2024-05-01,",
            "b,a,,2024-01-01,2024-03-01",
            "c,a,,2024-04-01,2024-06-01");
    assertEquals(
        """
        INFO [GAP] position "a" does not exist from 2024-02-01 to 2024-02-29, 2024-04-01 to 2024-04-30, between its rows (rows 2, 3, 4); fix: none needed if this is right; otherwise correct the dates of these rows
        ERROR [LINE_OUTLIVES_MANAGER] 2 positions report to "a" on days on which this position does not exist: b (2024-02-01 to 2024-02-29), c (2024-04-01 to 2024-04-30); it exists 2024-01-01 to 2024-01-31, 2024-03-01 to 2024-03-31, from 2024-05-01 (rows 5, 6); fix: split rows 5, 6, and name another manager for these days; if the dates of rows 2, 3, 4 are wrong, correct them\
        """,
        problems(result));
  }

  @Test
  void aRowThatIsSplitNamesAManagerOnAllItsDays() {
    String[] others = {"a,,,2024-01-01,", "b,a,,2024-01-01,2024-03-01"};
    HistoryResult before = read(UNTIL, others[0], others[1], "c,b,,2024-01-01,");
    assertEquals(
        """
        ERROR [LINE_OUTLIVES_MANAGER] c reports to "b" on days on which this position does not exist: from 2024-03-01; it exists 2024-01-01 to 2024-02-29 (row 4); fix: split row 4, and name another manager for these days; if the dates of row 3 are wrong, correct them\
        """,
        problems(before));
    HistoryResult split =
        read(UNTIL, others[0], others[1], "c,b,,2024-01-01,2024-03-01", "c,a,,2024-03-01,");
    assertEquals("", problems(split));
    assertEquals("", problems(read(UNTIL, others[0], "b,a,,2024-01-01,", "c,b,,2024-01-01,")));
  }

  @Test
  void aConflictOfManagersIsReportedBesideOtherDifferences() {
    HistoryResult result =
        read(
            UNTIL, "a,,,,", "c,,,,", "b,a,T,2024-01-01,", "b,a,U,2024-02-01,", "b,c,U,2024-03-01,");
    assertEquals(
        List.of(RowProblemCodes.OVERLAP, ProblemCode.DUPLICATE_ID),
        result.problems().stream().map(Problem::code).toList());
    assertEquals(List.of(4, 5), result.problems().get(0).rows());
    assertEquals(List.of(4, 5, 6), result.problems().get(1).rows());
  }

  @Test
  void problemsOverTime() {
    HistoryResult result =
        read(
            UNTIL,
            "a,,,,",
            "b,a,,2024-01-01,2024-06-01",
            "b,a,,2024-08-01,2025-01-01",
            "c,b,,2024-03-01,",
            "d,b,,2024-08-01,2024-12-01",
            "e,gone,,2024-01-01,2024-06-01",
            "e,gone,New,2024-06-01,",
            "f,gone,,,",
            "g,a,,2024-01-01,2024-06-01",
            "g,c,,2024-04-01,",
            "h,a,,2024-05-01,2024-01-01",
            "i,a,,2024-05-01,2024-05-01",
            "j,a,,soon,");
    assertEquals(
        """
        INFO [GAP] position "b" does not exist from 2024-06-01 to 2024-07-31, between its rows (rows 3, 4); fix: none needed if this is right; otherwise correct the dates of these rows
        ERROR [LINE_OUTLIVES_MANAGER] c reports to "b" on days on which this position does not exist: 2024-06-01 to 2024-07-31, from 2025-01-01; it exists 2024-01-01 to 2024-05-31, 2024-08-01 to 2024-12-31 (row 5); fix: split row 5, and name another manager for these days; if the dates of rows 3, 4 are wrong, correct them
        ERROR [DUPLICATE_ID] g has manager "a" in row 10, but manager "c" in row 11; row 10 is used; these rows are valid at the same time (2024-04-01 to 2024-05-31) (rows 10, 11); fix: change the dates of these rows so that only one is valid on each day, and split a row that is valid before and after another one; if they are different positions, give each its own id
        ERROR [ENDS_BEFORE_IT_BEGINS] the row of h ends on 2024-01-01, before it begins on 2024-05-01, so it is not valid on any day (row 12); fix: correct one of the dates
        WARNING [EMPTY_VALIDITY] the row of i begins and ends on 2024-05-01, so it is not valid on any day (row 13); fix: correct one of the dates, or use validThrough(...) if the column has the last day on which a row is valid
        ERROR [BAD_DATE] "soon" in column "from" of "j" is not recognized; the row is not valid on any day (row 14); fix: write a date such as 2026-01-31, or give the date pattern with dates(...)
        ERROR [UNKNOWN_MANAGER] 2 positions report to unknown manager "gone": e, f (rows 7, 8, 9); fix: add position "gone" or correct the reference\
        """,
        problems(result));
    assertThrows(InvalidOrganizationException.class, () -> result.orThrow(Severity.ERROR));
  }

  @Test
  void rowsOfOneIdThatAreValidOnTheSameDaysAreNamedWithTheseDays() {
    HistoryResult result =
        of(
            UNTIL.holder("p").managerRequired(),
            "id,m,t,p,from,until",
            "a,,T,kim,2024-01-01,2024-03-01",
            "a,,U,lee,2024-02-01,2024-04-01",
            "b,a,T,mo,2024-01-01,",
            "b,a,T,ned,2024-01-01,",
            "a,,T,kim,2024-01-01,2024-03-01");
    assertEquals(
        """
        WARNING [REPEATED_ROW] the row of a is repeated in the file, and is counted once (2024-01-01 to 2024-02-29) (rows 2, 6); fix: keep one of these rows
        WARNING [OVERLAP] a has 2 rows that differ in column "t" ("T", "U"); the first values are used; these rows are valid at the same time (2024-02-01 to 2024-02-29) (rows 2, 3); fix: change the dates of these rows so that only one is valid on each day, and split a row that is valid before and after another one; if the position is shared, split these rows where the days begin and end, and write the same values for the same days
        WARNING [NO_MANAGER] a has no manager, although the mapping requires one (rows 2, 3); fix: name a manager, or write a word of rootMarkers(...) for a root
        ERROR [LINE_OUTLIVES_MANAGER] b reports to "a" on days on which this position does not exist: from 2024-04-01; it exists 2024-01-01 to 2024-03-31 (rows 4, 5); fix: split rows 4, 5, and name another manager for these days; if the dates of rows 2, 3, 6 are wrong, correct them
        INFO [SHARED_POSITION] b has 2 rows with the same managers; they are read as one position with 2 holders (from 2024-01-01) (rows 4, 5); fix: none needed if the position is shared; otherwise give each row its own id\
        """,
        problems(result));
  }

  @Test
  void managersByOtherValuesThatDoNotExistOnAllDays() {
    Mapping byMail =
        Mapping.positions("id")
            .holder("p")
            .managerBy("boss", "mail")
            .validFrom("from")
            .validUntil("until");
    HistoryResult result =
        of(
            byMail,
            "id,p,mail,boss,from,until",
            "a,kim,k@x,,2024-01-01,2024-03-01",
            "b,lee,l@x,k@x,2024-01-01,",
            "c,mo,m@x,nobody@x,2024-01-01,");
    assertEquals(
        """
        ERROR [LINE_OUTLIVES_MANAGER] b reports to "k@x" on days on which no row has this value: from 2024-03-01; rows with this value are valid 2024-01-01 to 2024-02-29 (row 3); fix: split row 3, and name another manager for these days; if the dates of row 2 are wrong, correct them
        ERROR [UNKNOWN_MANAGER] c reports to unknown manager "nobody@x" (row 4); fix: add a row with the value of the manager cell in "mail", or correct the reference\
        """,
        problems(result));
    Mapping ofGroup =
        Mapping.positions("id")
            .managerOfGroup("team", "lead")
            .validFrom("from")
            .validUntil("until");
    assertEquals(
        """
        ERROR [LINE_OUTLIVES_MANAGER] b reports to "lead of red" on days on which no row has this value: from 2024-03-01; rows with this value are valid 2024-01-01 to 2024-02-29 (row 3); fix: split row 3, and name another manager for these days; if the dates of row 2 are wrong, correct them
        ERROR [UNKNOWN_MANAGER] c reports to unknown manager "lead of blue" (row 4); fix: mark the lead of this group in column "lead\"\
        """,
        problems(
            of(
                ofGroup,
                "id,team,lead,from,until",
                "a,Red,yes,2024-01-01,2024-03-01",
                "b,red,,2024-01-01,",
                "c,blue,,2024-01-01,")));
  }

  @Test
  void wordsForNoManagerAndRowsWithBadDatesAreNamedAsForOneDay() {
    String[] rows = {"a,n/a,,,", "b,x,,,", "x,,,2023-02-30,", "c,-,,,", "d,-,,,"};
    HistoryResult result = read(UNTIL, rows);
    List<String> expected =
        List.of(
            "ERROR [UNKNOWN_MANAGER] 2 positions report to unknown manager \"-\": c, d (rows 5, 6);"
                + " fix: if it means that there is no manager, add rootMarkers(\"-\") to the"
                + " mapping; otherwise, add position \"-\" or correct the reference",
            "ERROR [UNKNOWN_MANAGER] a reports to unknown manager \"n/a\" (row 2); fix: if it means"
                + " that there is no manager, add rootMarkers(\"n/a\") to the mapping; otherwise,"
                + " add position \"n/a\" or correct the reference",
            "ERROR [UNKNOWN_MANAGER] b reports to unknown manager \"x\"; position \"x\" has only"
                + " rows whose dates cannot be used (row 3); fix: correct the reference, or the"
                + " dates of row 4 if they are wrong");
    assertEquals(
        expected,
        result.problems(ProblemCode.UNKNOWN_MANAGER).stream().map(Problem::toString).toList());
    List<String> file = new ArrayList<>(List.of("id,m,t,from,until"));
    file.addAll(List.of(rows));
    assertEquals(
        expected,
        Texts.read(UNTIL.asOf(LocalDate.of(2026, 1, 1)), file.toArray(String[]::new))
            .problems(ProblemCode.UNKNOWN_MANAGER)
            .stream()
            .map(Problem::toString)
            .toList());
    assertEquals(
        List.of(),
        read(UNTIL.rootMarkers("n/a", "-"), rows[0], rows[1], "x,,,2023-02-28,", rows[3], rows[4])
            .problems(ProblemCode.UNKNOWN_MANAGER));
  }

  @Test
  void keysAndLeadsInRowsWithBadDatesAreNamed() {
    assertEquals(
        "ERROR [UNKNOWN_MANAGER] b reports to unknown manager \"k@x\"; position \"a\" has this"
            + " value only in rows whose dates cannot be used (row 3); fix: correct the reference,"
            + " or the dates of row 2 if they are wrong",
        of(
                Mapping.positions("id").managerBy("boss", "mail").validFrom("from"),
                "id,mail,boss,from",
                "a,k@x,,soon",
                "b,l@x,k@x,2024-01-01")
            .problems(ProblemCode.UNKNOWN_MANAGER)
            .get(0)
            .toString());
    assertEquals(
        "ERROR [UNKNOWN_MANAGER] b reports to unknown manager \"lead of red\"; position \"a\" leads"
            + " it only in rows whose dates cannot be used (row 3); fix: mark the lead of this"
            + " group in column \"lead\", or correct the dates of row 2 if they are wrong",
        of(
                Mapping.positions("id").managerOfGroup("team", "lead").validFrom("from"),
                "id,team,lead,from",
                "a,Red,yes,soon",
                "b,Red,,2024-01-01")
            .problems(ProblemCode.UNKNOWN_MANAGER)
            .get(0)
            .toString());
  }

  @Test
  void orderOfPositionsAndPeopleIsTheSameOnEachDay() {
    Mapping mapping = UNTIL.holder("p").name("n");
    String[] rows = {
      "id,m,t,p,n,from,until",
      "b,,,kim,Kim,2025-01-01,2025-02-01",
      "a,,,lee,Lee,,",
      "b,,,mo,Mo,2025-02-01,2025-03-01",
      "b,,,lee,Lee,2025-03-01,2025-04-01",
      "a#1,,,kim,Kim,2025-02-01,",
    };
    for (List<String> expected :
        List.of(
            List.of("2025-01-01", "[b, a]", "[kim, lee]"),
            List.of("2025-02-01", "[b, a, a#1]", "[kim, lee, mo]"),
            List.of("2025-03-01", "[b, a, a#1]", "[kim, lee]"),
            List.of("2025-04-01", "[a, a#1]", "[kim, lee]"))) {
      Organization read =
          Texts.read(mapping.asOf(LocalDate.parse(expected.get(0))), rows).organization();
      assertEquals(expected.get(1), Texts.ids(read).toString());
      assertEquals(
          expected.get(2), read.people().stream().map(person -> person.id()).toList().toString());
    }
  }

  @Test
  void mappingsWithoutDatesAreRefused() {
    assertEquals(
        "the mapping has no column of dates, so its rows do not say what changes over time; fix:"
            + " name a column with validFrom(...), validUntil(...) or validThrough(...), or call"
            + " read(...) to read one organization",
        assertThrows(IllegalArgumentException.class, () -> of(Mapping.positions("id"), "id", "a"))
            .getMessage());
    assertEquals(
        "the mapping has the day asOf(2024-01-01), but a history has all days; fix: leave out"
            + " asOf(...), and call asOf(LocalDate.parse(\"2024-01-01\")) of the history",
        assertThrows(
                IllegalArgumentException.class,
                () -> read(FROM.asOf(LocalDate.of(2024, 1, 1)), "a,,,,"))
            .getMessage());
  }

  @Test
  void emptyFilesGiveAHistoryWithoutPositions() {
    HistoryResult result = read(FROM);
    History history = result.orThrow(Severity.ERROR);
    assertEquals(List.of(), history.positionIds());
    assertEquals(1, result.problems(ProblemCode.EMPTY).size());
  }
}
