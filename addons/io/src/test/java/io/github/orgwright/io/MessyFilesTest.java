package io.github.orgwright.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.orgwright.core.LoadResult;
import io.github.orgwright.core.Organization;
import io.github.orgwright.core.Position;
import io.github.orgwright.core.Problem;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files with totals, merged cells, numbers of a country, and managers named in many ways. */
class MessyFilesTest {
  private static final String HEADCOUNT =
      """
      Headcount report,,,
      Run on 2026-01-31 by HRIS,,,
      ,,,
      Emp No,Title,Manager No,FTE
      1,Head,,1.0
      2,Lead,1,1.0
      3,Clerk,2,0.5
      Total,,,2.5
      Report filter: active only,,,
      """;

  private static final Mapping STAFF =
      Mapping.positions("Emp No").title("Title").manager("Manager No").fte("FTE");

  private static LoadResult read(Mapping mapping, String text) {
    return OrgReader.of(mapping).read(Csv.text("staff.csv", text));
  }

  private static String rows(String text) {
    return text.replace(" / ", "\n");
  }

  private static double fte(Organization organization) {
    return organization.positions().stream().mapToDouble(Position::fte).sum();
  }

  @Test
  void totalsAndNotesAreExcludedWhereTheMappingSaysSo() {
    LoadResult loaded =
        read(
            STAFF
                .exclude("Emp No", "Total")
                .exclude("Emp No", cell -> cell.startsWith("Report filter")),
            HEADCOUNT);

    assertEquals(List.of("1", "2", "3"), Texts.ids(loaded.organization()));
    assertEquals(2.5, fte(loaded.organization()));
    assertEquals(
        List.of(
            "INFO [EXCLUDED] the row of Total is excluded because its column \"Emp No\" has the value"
                + " \"Total\" (row 8); fix: none needed; to read the row, change this cell, or use a"
                + " mapping without exclude(\"Emp No\", \"Total\")",
            "INFO [EXCLUDED] the row of Report filter: active only is excluded because its column \"Emp"
                + " No\" meets a condition of the mapping (row 9); fix: none needed; to read the row,"
                + " change the condition of exclude(\"Emp No\", ...)"),
        Texts.problems(loaded));
  }

  @Test
  void rowsOfAnIdAndNumbersAreWarnings() {
    LoadResult loaded = read(STAFF, HEADCOUNT);

    assertEquals(5, loaded.organization().positions().size());
    assertEquals(
        List.of(
            "WARNING [ROW_WITHOUT_TEXT] the row of Total has no text except its id, so it may not be a position"
                + " (row 8); fix: if it is a total or a note, add exclude(\"Emp No\", \"Total\") to the"
                + " mapping",
            "WARNING [ROW_WITHOUT_TEXT] the row of Report filter: active only has no text except its id, so it"
                + " may not be a position (row 9); fix: if it is a total or a note, add exclude(\"Emp"
                + " No\", \"Report filter: active only\") to the mapping"),
        loaded.problems(RowProblemCodes.ROW_WITHOUT_TEXT).stream().map(Object::toString).toList());
  }

  @Test
  void rowsOfAnIdAreNoWarningsWhereManyAreSuch() {
    for (String text :
        List.of(
            "id,title,m / a,, / b,,a / c,x,a",
            "id,title,m / a,Head, / b,,a / c,Lead,a",
            "id,m / a, / b,a")) {
      Mapping mapping = Mapping.positions("id").title("title").manager("m").optional("title");
      assertEquals(
          List.of(), read(mapping, rows(text)).problems(RowProblemCodes.ROW_WITHOUT_TEXT), text);
    }
  }

  @Test
  void rowsBelowABlankRowCanBeLeftOut() {
    LoadResult loaded =
        read(
            Mapping.positions("id").manager("m").untilBlankRow(),
            "Report\n\nid,m\na,\nb,a\n,\nTotal,2\nPrinted by Ona,\n");

    assertEquals(List.of("a", "b"), Texts.ids(loaded.organization()));
    assertEquals(
        List.of(
            "INFO [EXCLUDED] 2 rows are excluded because there is a blank row above (rows 7, 8); fix: none"
                + " needed; to read them, use a mapping without untilBlankRow()"),
        Texts.problems(loaded));
  }

  @Test
  void mergedCellsAreFilledDown() {
    LoadResult loaded =
        read(
            Mapping.positions("id").manager("m").attributes("unit").fillDown("m", "unit"),
            rows("id,m,unit / a,, / b,a,Sales / c,, / d,b,Tax"));

    assertEquals(List.of("b -> a", "c -> a", "d -> b"), Texts.lines(loaded.organization()));
    assertEquals("{unit=Sales}", loaded.organization().position("c").attributes().toString());
  }

  @Test
  void openPositionsCanHaveGeneratedIds() {
    Mapping mapping = Mapping.positions("id").title("title").manager("m").name("name");
    String text = rows("id,title,m,name / a,Head,,Ona / ,Clerk,a,Vacant / ,Clerk,a,Vacant");
    LoadResult loaded = read(mapping.generateIds("open-"), text);

    assertEquals(List.of("a", "open-3", "open-4"), Texts.ids(loaded.organization()));
    assertTrue(loaded.organization().isVacant(loaded.organization().position("open-3")));
    assertEquals(List.of(), Texts.problems(loaded));
    assertEquals(2, read(mapping, text).problems(RowProblemCodes.BLANK_ID).size());
  }

  @Test
  void numbersAreThoseOfTheLocale() {
    Mapping mapping = Mapping.positions("id").fte("fte");
    assertEquals(
        List.of(0.5, 1500.25, 1.0),
        List.of("0,5", "1.500,25", "1").stream()
            .map(
                text ->
                    fte(
                        read(mapping.locale(Locale.GERMANY), "id;fte\na;" + text + "\n")
                            .organization()))
            .toList());
    for (Locale locale :
        List.of(Locale.FRANCE, Locale.forLanguageTag("de-CH"), Locale.UK, Locale.ITALY)) {
      String number = String.format(locale, "%,.2f", 1234567.5);
      assertEquals(
          1234567.5, fte(read(mapping.locale(locale), "id;fte\na;" + number).organization()));
    }
    for (String bad : List.of("1.5", "1.50,2", "1,2,3", "1..500", ".500", "1.500.", "x")) {
      assertEquals(
          1,
          read(mapping.locale(Locale.GERMANY), "id;fte\na;" + bad)
              .problems(RowProblemCodes.BAD_VALUE)
              .size(),
          bad);
    }
  }

  @Test
  void digitsOfAnyScriptAreNumbers() {
    Mapping mapping = Mapping.positions("id").fte("fte");
    Locale egypt = Locale.forLanguageTag("ar-EG");
    assertEquals(
        List.of(12.0, 0.5, 0.5, 1500.5, 1500.5),
        Stream.of(
                fte(read(mapping, "id;fte\na;\u0661\u0662").organization()),
                fte(read(mapping, "id;fte\na;\u0660\u066b\u0665").organization()),
                fte(read(mapping.locale(Locale.GERMANY), "id;fte\na;\uff10,\uff15").organization()),
                fte(
                    read(
                            mapping.locale(egypt),
                            "id;fte\na;\u0661\u066c\u0665\u0660\u0660\u066b\u0665")
                        .organization()),
                fte(
                    read(mapping.locale(Locale.US), "id;fte\na;\u0967,\u096b\u0966\u0966.5")
                        .organization()))
            .toList());
    for (String text : List.of("\u0661\u066c\u0665\u0660\u0660", "1,500", "1 500", "1\u2019500")) {
      assertEquals(
          "write 0 or a positive number, or add the locale that the numbers are written in to the"
              + " mapping, such as locale(Locale.GERMANY)",
          read(mapping, "id;fte\na;" + text).problems().get(0).fix());
    }
    assertEquals(
        "write 0 or a positive number", read(mapping, "id;fte\na;-1").problems().get(0).fix());
    assertEquals(
        List.of(RowProblemCodes.BAD_VALUE),
        read(Mapping.positions("id").authorities("may"), "id;may\na;buy \u0661\u0665\u0660\u0660")
            .problems()
            .stream()
            .map(Problem::code)
            .toList());
  }

  @Test
  void headerWithBlankCellsIsFoundAndNotTheRowsBelow() {
    for (List<String> expected :
        List.of(
            List.of(",Name,Boss\nA1,Ada Obi,B2\nB2,Bo Li,", "", "Name", "Boss"),
            List.of("ID,,Boss\nA1,Ada Obi,B2\n", "ID", "", "Boss"),
            List.of(",Boss\nAda Obi,Bo Li\n", "", "Boss"),
            List.of("Staff,,\n,,\nID,Name,Boss\nA1,Ada Obi,B2\n", "ID", "Name", "Boss"),
            List.of("Staff,\nID,Boss\nA1,B2\n", "ID", "Boss"),
            List.of(
                "Staff of,2026,,\nID,Name,Boss,FTE\n1,Ada,2,1\n", "ID", "Name", "Boss", "FTE"))) {
      assertEquals(
          expected.subList(1, expected.size()),
          OrgReader.columns(Csv.text("f", expected.get(0))),
          expected::toString);
    }
  }

  @Test
  void limitsHaveColumnsOfTheirOwn() {
    LoadResult loaded =
        read(
            Mapping.positions("id").authority("spend", "Approval Limit").locale(Locale.US),
            rows(
                "id,Approval Limit / a,5000 / b,\"1,500.00\" / c,0 / d,Unlimited / e,Yes / f, / g,no /"
                    + " h,some"));

    assertEquals(
        List.of(
            "[spend up to 5000]",
            "[spend up to 1500]",
            "[]",
            "[spend]",
            "[spend]",
            "[]",
            "[]",
            "[]"),
        loaded.organization().positions().stream()
            .map(position -> position.authorities().toString())
            .toList());
    assertEquals(
        List.of(
            "WARNING [BAD_VALUE] \"some\" in column \"Approval Limit\" of \"h\" is not recognized; no authority is read (row 9); fix: write an amount,"
                + " unlimited, yes or no"),
        Texts.problems(loaded));
  }

  @Test
  void whatIsLikeALimitIsNoNameOfAnAuthority() {
    LoadResult loaded =
        read(
            Mapping.positions("id").authorities("may"),
            rows(
                "id,may / a,buy<1500 / b,buy:1500 / c,buy = 3 / d,buy<=1500 / e,buy: paper / f,buy 1500 /"
                    + " g,buy 1.500 EUR / h,buy \u20ac5 / i,approve level 2"));

    assertEquals(6, loaded.problems(RowProblemCodes.BAD_VALUE).size());
    assertEquals(
        List.of(
            "[]",
            "[]",
            "[]",
            "[buy up to 1500]",
            "[buy: paper]",
            "[]",
            "[]",
            "[]",
            "[approve level 2]"),
        loaded.organization().positions().stream()
            .map(position -> position.authorities().toString())
            .toList());
  }

  @Test
  void idsAndManagersCanBeComputed() {
    LoadResult loaded =
        read(
            Mapping.positions("No")
                .manager(
                    row -> {
                      String number = row.get("No");
                      return number.substring(0, Math.max(number.lastIndexOf('.'), 0));
                    }),
            rows("No / 1 / 1.1 / 1.1.1 / 1.2 / 2 / 3.1.1"));

    assertEquals(
        List.of("1.1 -> 1", "1.1.1 -> 1.1", "1.2 -> 1", "3.1.1 -> 3.1"),
        Texts.lines(loaded.organization()));
    LoadResult badges =
        read(
            Mapping.positions("Who")
                .manager("Boss")
                .id(row -> row.get("Who").replaceAll("\\D", "")),
            rows("Who,Boss / Ona (12), / Lio (13),12"));
    assertEquals(List.of("13 -> 12"), Texts.lines(badges.organization()));
    assertEquals(
        "the function of the mapping fails on row 2: it returned null; fix: let it return an id, or an empty string if there is none",
        assertThrows(
                IllegalStateException.class,
                () -> read(Mapping.positions("No").id(row -> row.get("x")), "No\n1\n"))
            .getMessage());
  }

  @Test
  void germanExportOfAnOlderSpreadsheet(@TempDir Path directory) throws Exception {
    Path file = directory.resolve("Personal.csv");
    Files.write(
        file,
        String.join(
                "\r\n",
                "Personalbericht;;;;;;",
                "Stand 31.01.2026;;;;;;",
                ";;;;;;",
                "Pers.-Nr.;Nachname;Vorname;Stelle;Vorgesetzter;FTE;Freigabe bis",
                "4711;M\u00fcller;J\u00f6rg;Gesch\u00e4ftsf\u00fchrer;;1,0;unbegrenzt",
                "4712;Gro\u00df;Ina;Leiterin Vertrieb;M\u00fcller, J\u00f6rg;0,8;1.500,50",
                "4713;Vakant;;Sachbearbeiter;Gro\u00df, Ina;0,5;",
                "Summe;;;;;2,3;",
                "")
            .getBytes(Charset.forName("windows-1252")));
    Mapping mapping =
        Mapping.positions("Pers.-Nr.")
            .name("Vorname", "Nachname")
            .title("Stelle")
            .managerBy("Vorgesetzter", "Vorname", "Nachname")
            .vacantWhere("Nachname", "Vakant")
            .fte("FTE")
            .authority("spend", "Freigabe bis")
            .locale(Locale.GERMANY)
            .exclude("Pers.-Nr.", "Summe");
    LoadResult loaded =
        OrgReader.of(mapping).read(Csv.file(file).charset(Charset.forName("windows-1252")));

    Organization organization = loaded.organization();
    assertEquals(List.of("4712 -> 4711", "4713 -> 4712"), Texts.lines(organization));
    assertEquals(2.3, fte(organization), 1e-9);
    assertTrue(organization.isVacant(organization.position("4713")));
    assertEquals("[spend up to 1500.5]", organization.position("4712").authorities().toString());
    assertEquals("4711 (Gesch\u00e4ftsf\u00fchrer)", organization.position("4711").toString());
    assertEquals(
        List.of("BAD_VALUE", "EXCLUDED"),
        loaded.problems().stream().map(problem -> problem.code().id()).toList());
  }

  @Test
  void idsThatASpreadsheetChangedAreReported() {
    LoadResult loaded =
        read(
            Mapping.positions("id").manager("m"),
            rows("id,m / 1, / 1.00E+05,1 / 2E+11,1 / 007,1 / 7,1 / 7.0,1 / 70,1 / 0,1 / E10,1"));

    assertEquals(
        List.of(
            "WARNING [DAMAGED_ID] a spreadsheet has probably changed 2 ids: \"1.00E+05\", \"2E+11\""
                + " (rows 3, 4); fix: format the column of ids as text in the spreadsheet, correct the"
                + " ids, and save the file again",
            "WARNING [DAMAGED_ID] \"007\" and \"7\" are different ids, but the same number (rows 5, 6); fix:"
                + " if they are the same id, write both in the same way, or use idNormalizer(...)",
            "WARNING [DAMAGED_ID] \"007\" and \"7.0\" are different ids, but the same number (rows 5, 7);"
                + " fix: if they are the same id, write both in the same way, or use idNormalizer(...)"),
        Texts.problems(loaded));
  }

  @Test
  void totalsAreBareInFilesOfPersonsAndBelowMergedCells() {
    LoadResult persons =
        read(
            Mapping.people("id").title("t").attributes("d").fillDown("d"),
            rows("id,t,d,n / a,Head,Sales,1 / b,Lead,,1 / Total,,,\"150,000\""));
    assertEquals(
        "if it is a total or a note, add exclude(\"id\", \"Total\") to the mapping",
        persons.problems(RowProblemCodes.ROW_WITHOUT_TEXT).get(0).fix());
    LoadResult generated =
        read(
            Mapping.positions("id").title("t").generateIds("open-"),
            rows("id,t,n / a,Head,1 / b,Lead,1 / ,,2.5"));
    assertEquals(
        "if it is a total or a note, add excludeRows(4) to the mapping",
        generated.problems(RowProblemCodes.ROW_WITHOUT_TEXT).get(0).fix());
  }

  @Test
  void functionsSeeColumnsHoweverTheyAreWritten() {
    LoadResult loaded =
        read(
            Mapping.positions("emp no")
                .id(row -> row.get("Emp No"))
                .manager(row -> row.get("boss"))
                .ignoreCase(),
            rows("emp_no , Boss  / A, / B,A"));

    assertEquals(List.of("b -> a"), Texts.lines(loaded.organization()));
  }

  @Test
  void delimiterOfAFileWithoutHeaderFitsMostRows() {
    Organization organization =
        OrgReader.of(Mapping.positions("id").title("title").manager("manager"))
            .read(
                Csv.text("f", "1;Head of all;\n2;Lead;1\n3;Clerk, Sales, North;2\n")
                    .header("id", "title", "manager"))
            .organization();
    assertEquals(List.of("2 -> 1", "3 -> 2"), Texts.lines(organization));
    assertEquals(
        1.5,
        fte(
            OrgReader.of(Mapping.positions("id").fte("fte").locale(Locale.GERMANY))
                .read(Csv.text("f", "1;0,5\n2;1,0\n").header("id", "fte"))
                .organization()));
  }

  @Test
  void rowOfDataIsNotShownAsAHeader() {
    HeaderMismatchException thrown =
        assertThrows(
            HeaderMismatchException.class,
            () ->
                read(
                    Mapping.positions("id").title("title").manager("manager").name("name"),
                    "1,Director,Ada Lovelace,\n2,Manager,Grace Hopper,1\n"));

    assertEquals(List.of(), thrown.columnsPresent());
    assertEquals(
        "staff.csv has no column \"id\"; row 2 has only these columns of the mapping: \"manager\";"
            + " fix: correct the mapping or the delimiter; if there is no header, add one, or name the"
            + " columns with Csv.header(...)",
        thrown.getMessage());
  }
}
