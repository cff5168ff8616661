package io.github.orgwright.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.orgwright.core.LineKind;
import io.github.orgwright.core.LoadResult;
import io.github.orgwright.core.ProblemCode;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Rows that are valid only on some days. */
class DatedRowsTest {
  private static final Mapping FROM =
      Mapping.positions("id").manager("m").title("t").validFrom("from");
  private static final Mapping UNTIL = FROM.validUntil("until");
  private static final Mapping THROUGH = FROM.validThrough("until");

  private static LoadResult read(Mapping mapping, String day, String... rows) {
    String header = "id,m,t,from,until";
    return Texts.read(
        mapping.asOf(LocalDate.parse(day)),
        Stream.concat(Stream.of(header), Arrays.stream(rows)).toArray(String[]::new));
  }

  /** The managers on a day of a file in which only x changes. */
  private static String managerOfX(Mapping mapping, String day, String... rows) {
    List<String> all = new ArrayList<>(List.of("a,,,,", "b,,,,", "c,,,,"));
    all.addAll(List.of(rows));
    return String.join(
        " ", Texts.lines(read(mapping, day, all.toArray(String[]::new)).organization()));
  }

  @Test
  void rowWithoutAnEndEndsWhereTheNextRowOfItsIdBegins() {
    Mapping mapping =
        Mapping.people("email").manager("manager").validFrom("from").dates("dd/MM/yyyy");
    String[] rows = {
      "email,from,manager",
      "b@x.test,01/01/2020,",
      "c@x.test,01/01/2020,",
      "a@x.test,01/07/2025,c@x.test",
      "a@x.test,01/01/2025,b@x.test"
    };
    for (List<String> expected :
        List.of(
            List.of("2026-01-01", "a@x.test -> c@x.test"),
            List.of("2025-07-01", "a@x.test -> c@x.test"),
            List.of("2025-06-30", "a@x.test -> b@x.test"))) {
      LoadResult loaded = Texts.read(mapping.asOf(LocalDate.parse(expected.get(0))), rows);
      assertEquals(expected.subList(1, 2), Texts.lines(loaded.organization()));
      assertEquals(3, loaded.organization().positions().size());
    }
  }

  @Test
  void lastDayCountsOnlyWithValidThrough() {
    String row = "x,a,,2025-01-01,2025-03-31";
    assertEquals("x -> a", managerOfX(UNTIL, "2025-03-30", row));
    assertEquals("", managerOfX(UNTIL, "2025-03-31", row));
    assertEquals("x -> a", managerOfX(THROUGH, "2025-03-31", row));
    assertEquals("", managerOfX(THROUGH, "2025-04-01", row));
    assertEquals("x -> a", managerOfX(THROUGH, "2025-01-01", row));
    assertEquals("", managerOfX(THROUGH, "2024-12-31", row));
    assertEquals("x -> a", managerOfX(UNTIL, "2025-03-31", row + " 23:59:59"));
    assertEquals("x -> a", managerOfX(THROUGH, "2025-01-01", "x,a,,2025-01-01,2025-01-01"));
  }

  @Test
  void blankAndFarEndsAreOpen() {
    for (String end : List.of("", "9999-12-31", "4712-12-31", " ", "9999-12-31T00:00:00Z")) {
      String[] rows = {"x,a,,2025-01-01,2025-06-30", "x,b,,2025-07-01," + end};
      assertEquals("x -> a", managerOfX(UNTIL, "2025-02-01", rows));
      assertEquals("x -> b", managerOfX(UNTIL, "2026-02-01", rows));
      assertEquals("x -> b", managerOfX(THROUGH, "2026-02-01", rows));
    }
    Mapping own = THROUGH.openEnds(LocalDate.of(2099, 12, 31));
    String[] rows = {"x,a,,,2099-12-31", "x,b,,2025-07-01,2099-12-31"};
    assertEquals(
        "x -> b", managerOfX(own, "2100-02-01", "x,a,,,2026-12-31", "x,b,,2027-01-01,2099-12-31"));
    assertEquals(
        List.of("DUPLICATE_ID", "OVERLAP", "UNKNOWN_MANAGER"),
        read(THROUGH, "2026-02-01", rows).problems().stream()
            .map(problem -> problem.code().id())
            .sorted()
            .distinct()
            .toList());
  }

  @Test
  void rowWithoutABeginCountsUntilTheNextRowBegins() {
    assertEquals("x -> a", managerOfX(FROM, "1999-01-01", "x,b,,2025-07-01,", "x,a,,,"));
    assertEquals("x -> b", managerOfX(FROM, "2026-01-01", "x,b,,2025-07-01,", "x,a,,,"));
    Mapping untilOnly = Mapping.positions("id").manager("m").validUntil("until");
    assertEquals("x -> a", managerOfX(untilOnly, "1999-01-01", "x,a,,,2025-07-01"));
    assertEquals("", managerOfX(untilOnly, "2025-07-01", "x,a,,,2025-07-01"));
  }

  @Test
  void rowsThatDoNotCountAreOneProblemAndManagersOfOtherDaysAreNamed() {
    LoadResult loaded =
        read(
            THROUGH,
            "2026-01-01",
            "a,,,2020-01-01,",
            "x,a,,2020-01-01,2025-03-31",
            "y,x,,2020-01-01,",
            "z,a,,2026-03-01,",
            "v,z,,,",
            "w,a,,2020-01-01,2020-12-31",
            "w,a,,2027-01-01,",
            "u,w,,,");
    assertEquals(
        List.of(
            "INFO [EXCLUDED] 4 of 8 rows are excluded because they are not valid on 2026-01-01"
                + " (rows 3, 5, 7, 8); fix: none needed; to read other rows, use another day in"
                + " asOf(...)",
            "ERROR [UNKNOWN_MANAGER] u reports to unknown manager \"w\"; position \"w\" ends on"
                + " 2020-12-31 and begins again on 2027-01-01 (row 9); fix: correct the reference,"
                + " or the dates of rows 7, 8 if they are wrong",
            "ERROR [UNKNOWN_MANAGER] y reports to unknown manager \"x\"; position \"x\" ends on"
                + " 2025-03-31 (row 4); fix: correct the reference, or the dates of row 3 if they"
                + " are wrong",
            "ERROR [UNKNOWN_MANAGER] v reports to unknown manager \"z\"; position \"z\" begins on"
                + " 2026-03-01 (row 6); fix: correct the reference, or the dates of row 5 if they"
                + " are wrong"),
        Texts.problems(loaded));
    assertEquals(4, loaded.organization().positions().size());
  }

  @Test
  void managersByKeyOfOtherDaysAreNamed() {
    LoadResult loaded =
        Texts.read(
            Mapping.positions("id")
                .managerBy("boss", "mail")
                .validThrough("end")
                .asOf(LocalDate.of(2026, 1, 1)),
            "id,mail,boss,end",
            "a,a@x,,",
            "b,b@x,a@x,2025-03-31",
            "c,c@x,b@x,");
    assertEquals(
        "c reports to unknown manager \"b@x\", with the id \"unknown-manager-1\"; position \"b\""
            + " has this value through 2025-03-31",
        loaded.problems().get(1).message());
  }

  @Test
  void eachPositionOfAManagerOfOtherDaysIsNamedWithItsOwnDays() {
    Mapping byName =
        Mapping.positions("id")
            .holder("p")
            .managerAsPerson("boss")
            .validFrom("from")
            .validThrough("end")
            .asOf(LocalDate.of(2026, 1, 1));
    LoadResult loaded =
        Texts.read(
            byName,
            "id,p,boss,from,end",
            "a,x,,2020-01-01,2025-03-31",
            "a,y,,2025-04-01,",
            "b,x,,2027-01-01,",
            "a,x,,2026-07-01,",
            "c,x,,2026-07-01,2025-07-01",
            "d,z,x,,");
    assertEquals(
        "d reports to unknown manager \"x\"; position \"a\" has this person through 2025-03-31 and"
            + " again from 2026-07-01, position \"b\" has this person from 2027-01-01, position"
            + " \"c\" has this person only in rows whose dates cannot be used",
        loaded.problems(ProblemCode.UNKNOWN_MANAGER).get(0).message());
  }

  private static final Mapping SERIES =
      Mapping.positions("id")
          .manager("m")
          .dotted("d")
          .holder("p")
          .actingWhere("as", "Acting")
          .deputyWhere("as", "Deputy")
          .validFrom("from");

  private static LoadResult series(String day, String... rows) {
    List<String> all = new ArrayList<>(List.of("id,m,d,p,as,from", "a,,,,,", "b,,,,,"));
    all.addAll(List.of(rows));
    return Texts.read(SERIES.asOf(LocalDate.parse(day)), all.toArray(String[]::new));
  }

  @Test
  void holdersActingHoldersAndDeputiesDoNotEndEachOther() {
    String[] rows = {
      "x,a,,ann,,2020-01-01",
      "x,a,,bob,Deputy,2021-01-01",
      "x,a,,cy,Acting,2022-01-01",
      "x,a,,dee,Deputy,2023-01-01",
      "x,a,,eve,,2024-01-01",
      "x,a,,,,2025-01-01"
    };
    for (List<String> expected :
        List.of(
            List.of("2020-06-01", "x: ann SUBSTANTIVE"),
            List.of("2021-06-01", "x: ann SUBSTANTIVE", "x: bob DEPUTY"),
            List.of("2022-06-01", "x: ann SUBSTANTIVE", "x: cy ACTING", "x: bob DEPUTY"),
            List.of("2023-06-01", "x: ann SUBSTANTIVE", "x: cy ACTING", "x: dee DEPUTY"),
            List.of("2024-06-01", "x: eve SUBSTANTIVE", "x: cy ACTING", "x: dee DEPUTY"),
            List.of("2025-06-01", "x: cy ACTING", "x: dee DEPUTY"))) {
      LoadResult loaded = series(expected.get(0), rows);
      assertEquals(expected.subList(1, expected.size()), Texts.holders(loaded.organization()));
      assertEquals(List.of("x -> a"), Texts.lines(loaded.organization()));
    }
    assertEquals(
        "none needed; to read other rows, use another day in asOf(...); a row ends where the next"
            + " row of its id begins, unless the mapping has validUntil(...) or validThrough(...)",
        series("2025-06-01", rows).problems(RowProblemCodes.EXCLUDED).get(0).fix());
    assertEquals(
        "none needed; to read other rows, use another day in asOf(...)",
        series("2019-06-01", rows).problems(RowProblemCodes.EXCLUDED).get(0).fix());
  }

  @Test
  void rowOfDottedLinesAloneAddsThemAndEndsNoOther() {
    String[] rows = {
      "x,a,,,,2020-01-01", "x,,b,,,2021-01-01", "x,,a,,,2022-01-01", "x,b,,,,2023-01-01"
    };
    for (List<String> expected :
        List.of(
            List.of("2020-06-01", "x -> a"),
            List.of("2021-06-01", "x -> a", "x ... b"),
            List.of("2022-06-01", "x -> a", "x ... a"),
            List.of("2023-06-01", "x -> b"))) {
      for (boolean isTurned : List.of(false, true)) {
        List<String> all = new ArrayList<>(List.of(rows));
        if (isTurned) {
          Collections.reverse(all);
        }
        LoadResult loaded = series(expected.get(0), all.toArray(String[]::new));
        assertEquals(expected.subList(1, expected.size()), Texts.lines(loaded.organization()));
        assertEquals(List.of(), loaded.problems(ProblemCode.DUPLICATE_ID));
      }
    }
  }

  @Test
  void leadsAndMembersOfGroupsDoNotEndEachOther() {
    Mapping groups = Mapping.positions("id").managerOfGroup("g", "l").validFrom("from");
    String[] rows = {
      "id,g,l,from",
      "d,Board,yes,",
      "a,Red,yes,2020-01-01",
      "a,Board,no,2021-01-01",
      "b,Blue,yes,2020-01-01",
      "b,Blue,no,2024-01-01",
      "a,Blue,yes,2024-01-01",
      "e,Red,no,2020-01-01",
      "e,Blue,no,2022-01-01"
    };
    for (List<String> expected :
        List.of(
            List.of("2020-06-01", "e -> a"),
            List.of("2021-06-01", "a -> d", "e -> a"),
            List.of("2022-06-01", "a -> d", "e -> b"),
            List.of("2024-06-01", "a -> d", "b -> a", "e -> a"))) {
      LoadResult loaded = Texts.read(groups.asOf(LocalDate.parse(expected.get(0))), rows);
      assertEquals(expected.subList(1, expected.size()), Texts.lines(loaded.organization()));
    }
  }

  @Test
  void datesThatCannotBeUsedCountOnNoDayAndAreReported() {
    LoadResult loaded =
        read(
            UNTIL,
            "2026-01-01",
            "a,,,,",
            "b,a,,2025-13-01,",
            "c,a,,2025-06-01,2025-05-01",
            "d,a,,2025-06-01,2025-06-01",
            "e,d,,,");
    assertEquals(List.of("a", "e"), Texts.ids(loaded.organization()));
    assertEquals(
        List.of(
            "ERROR [BAD_DATE] \"2025-13-01\" in column \"from\" of \"b\" is not recognized;"
                + " the row is not valid on any day (row 3); fix: write a date such as"
                + " 2026-01-31, or give the date pattern with dates(...)",
            "ERROR [ENDS_BEFORE_IT_BEGINS] the row of c ends on 2025-05-01, before it begins on"
                + " 2025-06-01, so it is not valid on any day (row 4); fix: correct one of the"
                + " dates",
            "WARNING [EMPTY_VALIDITY] the row of d begins and ends on 2025-06-01, so it is not"
                + " valid on any day (row 5); fix: correct one of the dates, or use"
                + " validThrough(...) if the column has the last day on which a row is valid",
            "ERROR [UNKNOWN_MANAGER] e reports to unknown manager \"d\"; position \"d\" has only"
                + " rows whose dates cannot be used (row 6); fix: correct the reference, or the"
                + " dates of row 5 if they are wrong"),
        Texts.problems(loaded));
    LoadResult through = read(THROUGH, "2026-01-01", "a,,,2025-06-01,2025-05-31");
    assertEquals(
        "the row of a ends on 2025-05-31, before it begins on 2025-06-01, so it is not valid on any"
            + " day",
        through.problems().get(0).message());
  }

  @Test
  void rowWithABadDateEndsNoOther() {
    for (String end : List.of("soon", "2024-01-01", "2025-01-01")) {
      String[] rows = {"x,a,,2020-01-01,", "x,b,,2025-01-01," + end};
      assertEquals("x -> a", managerOfX(UNTIL, "2024-12-31", rows));
      assertEquals("x -> a", managerOfX(UNTIL, "2026-01-01", rows));
    }
    assertEquals("x -> a", managerOfX(FROM, "2026-01-01", "x,a,,2020-01-01,", "x,b,,soon,"));
  }

  @Test
  void datesInOtherPatternsAreOneProblemThatNamesThePattern() {
    LoadResult unclear = read(FROM, "2026-01-01", "a,,,01/02/2025,", "b,a,,03/04/2025,");
    LoadResult clear = read(FROM, "2026-01-01", "a,,,01/02/2025,", "b,a,,31/04/2025,");
    assertEquals(
        List.of(
            "ERROR [BAD_DATE] 2 rows have a value in column \"from\" that is not recognized,"
                + " for example \"01/02/2025\"; these rows are not valid on any day (rows 2, 3);"
                + " fix:"
                + " write a date such as 2026-01-31, or add dates(\"d/M/yyyy\") or"
                + " dates(\"M/d/yyyy\") to the mapping"),
        Texts.problems(unclear).subList(0, 1));
    assertEquals(
        "write a date such as 2026-01-31, or add dates(\"d/M/yyyy\") to the mapping, and correct"
            + " days that do not exist, such as \"31/04/2025\"",
        clear.problems().get(0).fix());
  }

  @Test
  void daysThatDoNotExistAreNotAMatterOfThePattern() {
    for (List<String> one :
        List.of(
            List.of("dd.MM.yyyy", "29.02.2023"),
            List.of("d/M/yyyy", "31/4/2025"),
            List.of("M/d/yyyy", "2/30/2024"),
            List.of("yyyy-DDD", "2023-366"),
            List.of("d MMM uuuu", "31 Jun 2025"),
            List.of("d/M/yyyy", "2023-02-30"),
            List.of("d/M/yyyy", "2023-02-29T10:00:00Z"))) {
      String text = one.get(1);
      for (Mapping mapping : List.of(FROM, UNTIL)) {
        assertEquals(
            "ERROR [BAD_DATE] \"%s\" in column \"from\" of \"a\" is a day that does not exist; the row is not valid on any day (row 2); fix: write a day that exists"
                .formatted(text),
            read(mapping.dates(one.get(0)), "2026-01-01", "a,,," + text + ",")
                .problems()
                .get(0)
                .toString());
      }
    }
    for (String text : List.of("2025-13-01", "2025-00-10", "32/1/2025", "1/13/2025", "29.2.2023")) {
      String message =
          read(FROM.dates("d/M/yyyy"), "2026-01-01", "a,,," + text + ",")
              .problems()
              .get(0)
              .message();
      assertTrue(message.contains("is not recognized"), message);
    }
    assertEquals(
        List.of(),
        read(FROM.dates("yyyy-DDD"), "2026-01-01", "a,,,2024-366,", "b,,,2024-02-29,")
            .problems(RowProblemCodes.BAD_DATE));
  }

  @Test
  void excludedRowsEndOthersUnlessTheyAreExcludedByNumber() {
    Mapping mapping = FROM.exclude("t", "Left");
    String[] rows = {"x,a,,2020-01-01,", "x,b,Left,2025-01-01,"};
    assertEquals("x -> a", managerOfX(mapping, "2024-01-01", rows));
    assertEquals("", managerOfX(mapping, "2026-01-01", rows));
    assertEquals("x -> a", managerOfX(mapping.excludeRows(6), "2026-01-01", rows));
    LoadResult total =
        read(mapping.exclude("id", "Total"), "2026-01-01", "a,,,,", "Total,,,2 rows,");
    assertEquals(
        List.of("EXCLUDED"),
        total.problems().stream().map(problem -> problem.code().id()).toList());
  }

  @Test
  void rowsThatOverlapAreReportedAndTheFirstOneIsUsed() {
    LoadResult loaded =
        read(
            THROUGH,
            "2026-01-01",
            "a,,,,",
            "b,,,,",
            "x,a,Clerk,2025-01-01,2026-06-30",
            "x,b,Clerk,2025-07-01,",
            "y,a,Clerk,2025-01-01,2026-06-30",
            "y,a,Cook,2025-07-01,");
    assertEquals(List.of("x -> a", "y -> a"), Texts.lines(loaded.organization()), loaded::toString);
    assertEquals(
        List.of(
            "rows 4, 5 of x differ, but are valid on the same day, 2026-01-01 (2025-01-01 to"
                + " 2026-06-30, from 2025-07-01)",
            "rows 6, 7 of y differ, but are valid on the same day, 2026-01-01 (2025-01-01 to"
                + " 2026-06-30, from 2025-07-01)"),
        loaded.problems(RowProblemCodes.OVERLAP).stream().map(p -> p.message()).toList());
    LoadResult same =
        read(THROUGH, "2026-01-01", "a,,,2020-01-01,2026-06-30", "a,,,2021-01-01,2026-06-30");
    assertEquals(
        List.of("REPEATED_ROW"),
        same.problems().stream().map(problem -> problem.code().id()).toList());
  }

  @Test
  void lineOfAnotherKindDoesNotEndALine() {
    LoadResult loaded =
        Texts.read(
            Mapping.positions("id")
                .manager("m")
                .lineKind("kind", Map.of("line", LineKind.SOLID, "project", LineKind.of("project")))
                .validFrom("from")
                .asOf(LocalDate.of(2026, 1, 1)),
            "id,m,kind,from",
            "a,,,",
            "b,,,",
            "x,a,line,2020-01-01",
            "x,b,project,2025-01-01",
            "x,b,,2025-02-01");
    assertEquals(List.of("x -> b", "x ... b"), Texts.lines(loaded.organization()));
  }

  @Test
  void rowsWithoutAnIdDoNotEndEachOther() {
    LoadResult loaded =
        read(
            FROM.generateIds("open-"),
            "2026-01-01",
            "a,,,,",
            ",a,Clerk,2025-01-01,",
            ",a,Cook,2025-02-01,");
    assertEquals(List.of("a", "open-3", "open-4"), Texts.ids(loaded.organization()));
    assertEquals(
        2,
        read(FROM, "2026-01-01", "a,,,,", ",a,Clerk,2025-01-01,", ",a,Cook,2025-02-01,")
            .problems(RowProblemCodes.BLANK_ID)
            .size());
  }

  @Test
  @SuppressWarnings("JavaUtilDate") // which old programs still have
  void datesOfProgramsNeedNoPattern() {
    for (Object begin :
        List.of(
            LocalDate.of(2025, 7, 1),
            LocalDateTime.of(2025, 7, 1, 8, 30),
            Date.valueOf("2025-07-01"),
            Timestamp.valueOf("2025-07-01 00:00:00"),
            new java.util.Date(Timestamp.valueOf("2025-07-01 00:00:00").getTime()),
            LocalDate.of(2025, 7, 1).atStartOfDay().atOffset(java.time.ZoneOffset.ofHours(2)),
            "2025-07-01T00:00:00.000+02:00[Europe/Berlin]")) {
      for (int day : List.of(1, 30)) {
        Map<String, Object> row = new TreeMap<>(Map.of("id", "x", "from", begin));
        LoadResult loaded =
            OrgReader.of(
                    Mapping.positions("id")
                        .validFrom("from")
                        .timeZone(ZoneId.systemDefault())
                        .asOf(LocalDate.of(2025, day == 1 ? 7 : 6, day)))
                .read(Rows.ofMaps(List.of(row)));
        assertEquals(
            day == 1 ? 1 : 0, loaded.organization().positions().size(), () -> begin + " " + loaded);
        assertEquals(day == 1 ? 0 : 1, loaded.problems(RowProblemCodes.EXCLUDED).size());
      }
    }
    Map<String, Object> open = Map.of("id", "x", "from", LocalDate.MIN, "until", LocalDate.MAX);
    assertEquals(
        List.of(),
        OrgReader.of(UNTIL.withoutManagers().optional("t").asOf(LocalDate.EPOCH))
            .read(Rows.ofMaps(List.of(open)))
            .problems());
  }

  @Test
  void monthsHaveTheNamesOfTheLocaleOrEnglishOnes() {
    Mapping mapping = FROM.dates("d MMM yyyy", "d. MMMM uuuu", "dd/MM/yyyy");
    for (String date : List.of("1 Jul 2025", "1 JUL 2025", "01/07/2025", "2025-07-01")) {
      assertEquals("", managerOfX(mapping, "2025-06-30", "x,a,," + date + ","));
      assertEquals("x -> a", managerOfX(mapping, "2025-07-01", "x,a,," + date + ","));
      assertEquals(
          "x -> a", managerOfX(mapping.locale(Locale.FRANCE), "2025-07-01", "x,a,," + date + ","));
    }
    assertEquals(
        "x -> a",
        managerOfX(mapping.locale(Locale.GERMANY), "2025-07-01", "x,a,,1. Dezember 2024,"));
    assertEquals("", managerOfX(mapping, "2026-07-01", "x,a,,31 Feb 2025,"));
  }

  @Test
  void patternsThatAreNoDatesAreRefused() {
    for (String pattern :
        List.of(
            "MM/yyyy",
            "hh:mm",
            "d/M/yyyy{",
            "",
            "qqqq",
            "dd/mm/yyyy",
            "d/M/yy",
            "d/M/y",
            "yyy-MM-dd",
            "D/M/yyyy",
            "D d M yyyy",
            "YYYY-'W'ww-e",
            "d MMMMM yyyy")) {
      String message =
          assertThrows(IllegalArgumentException.class, () -> FROM.dates(pattern)).getMessage();
      assertEquals(
          "\"" + pattern + "\" cannot be used as a date pattern",
          message.substring(0, message.indexOf(", because")));
    }
  }

  @Test
  void daysOfTheYearAndDigitsOfOtherScriptsAreDates() {
    Mapping mapping = FROM.dates("D yyyy", "yyyy'D'DDD", "d/M/yyyy");
    for (String date :
        List.of(
            "182 2025",
            "2025D182",
            "\u0661/\u0667/\u0662\u0660\u0662\u0665",
            "\u06f2\u06f0\u06f2\u06f5-\u06f0\u06f7-\u06f0\u06f1")) {
      assertEquals("", managerOfX(mapping, "2025-06-30", "x,a,," + date + ","), date);
      assertEquals("x -> a", managerOfX(mapping, "2025-07-01", "x,a,," + date + ","), date);
    }
    assertEquals(
        "\"D/M/yyyy\" cannot be used as a date pattern, because D is the day of the year, and d is"
            + " the day of the month; fix: write a pattern such as d/M/yyyy",
        assertThrows(IllegalArgumentException.class, () -> FROM.dates("D/M/yyyy")).getMessage());
  }

  @Test
  void rowsWithoutAnEndCountBesideEachOtherInAFileWithEnds() {
    LoadResult loaded =
        Texts.read(
            Mapping.positions("id")
                .holder("person")
                .validFrom("from")
                .validUntil("until")
                .asOf(LocalDate.of(2026, 1, 1)),
            "id,person,from,until",
            "p,x,2020-01-01,9999-12-31",
            "p,y,2023-01-01,9999-12-31",
            "q,x,2020-01-01,",
            "q,y,2023-01-01,");
    assertEquals(
        List.of("p: x SUBSTANTIVE", "p: y SUBSTANTIVE", "q: x SUBSTANTIVE", "q: y SUBSTANTIVE"),
        Texts.holders(loaded.organization()));
  }

  @Test
  void daysAndColumnsOfDatesNeedEachOther() {
    assertEquals(
        "the mapping has 2 columns of dates, \"from\", \"until\", but no day to read rows for; fix:"
            + " add asOf(LocalDate.of(2026, 1, 31)) to the mapping, with the day that you want,"
            + " call readHistory(...) to read all days, or leave out validFrom(...),"
            + " validUntil(...) and validThrough(...) to read all rows",
        assertThrows(IllegalArgumentException.class, () -> Texts.read(UNTIL, "id,m,t,from,until"))
            .getMessage());
    assertEquals(
        "the mapping has the day asOf(2026-01-01), but no column of dates; fix: name one with"
            + " validFrom(...), validUntil(...) or validThrough(...), or leave out asOf(...)",
        assertThrows(
                IllegalArgumentException.class,
                () -> Texts.read(Mapping.positions("id").asOf(LocalDate.of(2026, 1, 1)), "id"))
            .getMessage());
    assertThrows(IllegalArgumentException.class, () -> UNTIL.validThrough("end"));
    assertThrows(IllegalArgumentException.class, () -> THROUGH.validUntil("end"));
  }

  /** A row of one id; no two begin on the same day. */
  record Dated(String manager, int begin) {}

  @Provide
  Arbitrary<List<Dated>> rows() {
    return Combinators.combine(Arbitraries.of("a", "b", "c"), Arbitraries.integers().between(0, 60))
        .as(Dated::new)
        .list()
        .ofMaxSize(6)
        .uniqueElements(Dated::begin);
  }

  @Property
  void onEachDayTheLatestRowThatHasBegunIsUsed(
      @ForAll("rows") List<Dated> rows, @ForAll("days") int day) {
    LocalDate first = LocalDate.of(2025, 12, 1);
    String[] lines =
        rows.stream()
            .map(row -> "x," + row.manager() + ",," + first.plusDays(row.begin()) + ",")
            .toArray(String[]::new);
    String expected =
        rows.stream()
            .filter(row -> row.begin() <= day)
            .max((one, other) -> one.begin() - other.begin())
            .map(row -> "x -> " + row.manager())
            .orElse("");
    assertEquals(expected, managerOfX(FROM, first.plusDays(day).toString(), lines));
  }

  /** Rows of deputies, and of dotted lines alone, change nothing of what other rows say. */
  @Property
  void rowsOfAnotherSortEndNoRow(
      @ForAll("rows") List<Dated> rows,
      @ForAll("rows") List<Dated> others,
      @ForAll("days") int day) {
    LocalDate first = LocalDate.of(2025, 12, 1);
    List<String> alone = new ArrayList<>();
    rows.forEach(r -> alone.add("x," + r.manager() + ",,p,," + first.plusDays(r.begin())));
    List<String> all = new ArrayList<>(alone);
    others.forEach(r -> all.add("x,,," + r.manager() + ",Deputy," + first.plusDays(r.begin())));
    others.forEach(r -> all.add("x,," + r.manager() + ",,," + first.plusDays(r.begin())));
    String asked = first.plusDays(day).toString();
    List<String> lines = Texts.lines(series(asked, alone.toArray(String[]::new)).organization());
    List<String> found = Texts.lines(series(asked, all.toArray(String[]::new)).organization());
    assertEquals(lines, found.stream().filter(line -> line.contains("->")).toList());
  }

  @Provide
  Arbitrary<Integer> days() {
    return Arbitraries.integers().between(0, 60);
  }
}
